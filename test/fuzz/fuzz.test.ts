import { renderToString } from 'ink'
import fc from 'fast-check'
import { createElement } from 'react'
import { expect, test } from 'vitest'
import { actionFor, geometryOf, KEYMAP, listing, tooSmall, update, type State } from '../../src/app/index.ts'
import { readDossier } from '../../src/dossier/read.ts'
import { LISTS } from '../../src/tables/index.ts'
import { widthOf } from '../../src/text/index.ts'
import { Frame } from '../../src/view/screen.tsx'
import { opened } from '../app/stage.ts'
import { anyDossier } from './dossier.ts'

/** So long the fuzzer goes on, in seconds; `npm run fuzz` gives it ten minutes. What fails is told with its seed. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 0)
const RUNS =
  SECONDS > 0
    ? { numRuns: 1e9, interruptAfterTimeLimit: SECONDS * 1000, markInterruptAsFailure: false }
    : { numRuns: 40 }

const KEYS = [...new Set(KEYMAP.flatMap((binding) => binding.keys))].filter((key) => key !== 'q' && key !== 'ctrl+c')
/** Esc often, or a prompt would take most of what is pressed. */
const key = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('esc', 'esc', 'esc', 'enter', 'enter', 'j', 'k', 'G', 'g', 'pagedown', 'tab'),
  },
  { weight: 2, arbitrary: fc.constantFrom('t', 'i', 'c', 'm', '1', '2', '3', '>', '<', 'n') },
  { weight: 3, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.constantFrom('x', '2', '-', 'ñ', '移') },
)
const size = fc.record({ columns: fc.integer({ min: 0, max: 250 }), rows: fc.integer({ min: 0, max: 80 }) })

const pressed = (state: State, one: string): State => {
  const action = actionFor(state, one)
  return action ? update(state, action).state : state
}

/** What a terminal obeys beyond colours and attributes, and what hides or reorders text. */
// eslint-disable-next-line no-control-regex
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/

const check = (state: State): void => {
  const frame = renderToString(createElement(Frame, { state }), { columns: state.size.columns })
  const lines = frame.replace(/\u001b\[[\d;]*m/g, '').split('\n')
  expect(lines.filter((line) => OBEYED.test(line))).toEqual([])
  if (tooSmall(state.size)) return
  // What is too tall pushes the frame's last line and the footer out of the screen.
  expect(lines).toHaveLength(state.size.rows)
  expect(lines.at(state.kind === 'reading' && state.trouble ? -3 : -2)).toMatch(/^╰/)
  expect(lines.filter((line) => widthOf(line) > state.size.columns)).toEqual([])
  if (state.kind !== 'reading') return
  const { panelRows } = geometryOf(state)
  for (const panel of LISTS) {
    if (panel !== state.panel && (panel === 'timeline' || panel === 'sources' || panel === 'changes')) continue
    const { cursor, top } = state.lists[panel]
    expect(cursor).toBeLessThan(Math.max(1, listing(state, panel).entries.length))
    expect(cursor - top).toBeGreaterThanOrEqual(0)
    expect(cursor - top).toBeLessThan(Math.max(1, panelRows[panel]))
  }
}

test(
  'whatever the dossier, the keys and the window: nothing breaks, no frame is too large, every cursor is on a row, nothing acts on the terminal',
  () => {
    const happening = fc.oneof(
      { weight: 12, arbitrary: key },
      { weight: 1, arbitrary: size },
      { weight: 1, arbitrary: anyDossier.map((dossier) => ({ dossier })) },
    )
    fc.assert(
      fc.property(anyDossier, size, fc.array(happening, { maxLength: 60 }), (dossier, first, happenings) => {
        const read = readDossier(new TextEncoder().encode(JSON.stringify(dossier)))
        if (read.kind !== 'dossier') throw new Error(JSON.stringify(read))
        let state = opened({ dossier: read.dossier, size: first })
        for (const one of happenings) {
          if (typeof one === 'string') state = pressed(state, one)
          else if ('dossier' in one) {
            const next = readDossier(new TextEncoder().encode(JSON.stringify(one.dossier)))
            if (next.kind === 'dossier')
              state = update(state, { kind: 'read', asked: false, dossier: next.dossier }).state
          } else state = update(state, { kind: 'resized', size: one }).state
          check(state)
        }
      }),
      RUNS,
    )
  },
  SECONDS > 0 ? SECONDS * 2000 : 180_000,
)
