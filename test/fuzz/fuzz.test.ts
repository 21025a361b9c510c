import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  actionFor,
  geometryOf,
  KEYMAP,
  listing,
  readingState,
  isTooSmall,
  type Action,
  type Size,
  type State,
} from '../../src/app/index.ts'
import { ownDay, type Dossier } from '../../src/dossier/index.ts'
import { readDossier } from '../../src/dossier/read.ts'
import { LISTS } from '../../src/present/index.ts'
import { widthOf, type Medium } from '../../src/text/index.ts'
import { drawn, frameOf, type Drawn } from '../terminal/drawn.ts'
import { obeyed } from '../terminal/obeyed.ts'
import { anyDossier } from './dossier.ts'
import { codePoint } from '../code-point.ts'

/** How long the fuzzer runs, in seconds: ten minutes with `npm run fuzz`. Failures are reported with their seed. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 0)
/** The seed of `npm test` is always the same; only the fuzzer begins elsewhere each time. */
const SEED = Number(process.env['FUZZ_SEED'] ?? (SECONDS > 0 ? Date.now() % 2 ** 31 : 20_231_230))
/** A frame that never comes takes its whole deadline, so a failure is reported as it was found: making it smaller could take minutes. */
const RUNS = {
  seed: SEED,
  endOnFailure: true,
  ...(SECONDS > 0
    ? { numRuns: 1e9, interruptAfterTimeLimit: SECONDS * 1000, markInterruptAsFailure: false }
    : { numRuns: 25 }),
}

const KEYS = [...new Set(KEYMAP.flatMap((binding) => binding.keys))].filter((key) => key !== 'q' && key !== 'ctrl+c')
/** Esc is frequent, or a prompt would take most of the keys. */
const key = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('esc', 'esc', 'esc', 'enter', 'enter', 'j', 'k', 'G', 'g', 'pagedown', 'tab'),
  },
  { weight: 2, arbitrary: fc.constantFrom('t', 'i', 'c', 'm', '1', '2', '3', '>', '<', 'n') },
  { weight: 3, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.constantFrom('x', '2', '-', 'ñ', '移') },
)
const size: fc.Arbitrary<Size> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ columns: fc.integer({ min: 0, max: 250 }), rows: fc.integer({ min: 0, max: 80 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ columns: fc.integer({ min: 0, max: 500 }), rows: fc.integer({ min: 0, max: 200 }) }),
  },
)
/** Input that is not or not yet a key: any bytes, and the answers of terminals. */
const typed = fc.oneof(
  fc.string({ unit: codePoint, maxLength: 6 }),
  fc.constantFrom(
    '\u001b',
    '[A',
    '\u001b[200~q',
    '\u001b[201~',
    '\u001b]11;rgb:q',
    '\u001bP1$r',
    '\u001b[M !!',
    '\u0007',
    'jjjj',
  ),
)

type Happening =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'size'; readonly size: Size }
  | { readonly kind: 'dossier'; readonly dossier: Dossier }
  | { readonly kind: 'action'; readonly action: Action }

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: key.map((one) => ({ kind: 'key' as const, key: one })) },
  { weight: 1, arbitrary: typed.map((text) => ({ kind: 'typed' as const, text })) },
  { weight: 1, arbitrary: size.map((one) => ({ kind: 'size' as const, size: one })) },
  { weight: 1, arbitrary: anyDossier.map((dossier) => ({ kind: 'dossier' as const, dossier })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Action>(
        {
          kind: 'broken',
          problems: [{ fault: { kind: 'empty-file' }, place: { line: 1, column: 1 }, path: '' }],
        },
        { kind: 'unreadable', sentence: 'talks.json: there is no such file' },
      )
      .map((action) => ({ kind: 'action' as const, action })),
  },
)

/** Returns a dossier as read from a file. */
const asRead = (dossier: Dossier): Dossier => {
  const read = readDossier(new TextEncoder().encode(JSON.stringify(dossier)))
  if (read.kind !== 'dossier') throw new Error(JSON.stringify(read))
  return read.dossier
}

const happen = (screen: Drawn, one: Happening): void => {
  const { store } = screen
  if (one.kind === 'typed') screen.press(one.text)
  if (one.kind === 'size') screen.resize(one.size)
  if (one.kind === 'action') store.dispatch(one.action)
  if (one.kind === 'dossier') store.dispatch({ kind: 'read', asked: false, dossier: asRead(one.dossier) })
  if (one.kind !== 'key') return
  const action = actionFor(store.state(), one.key)
  if (action) store.dispatch(action)
}

/** Checks that the frame is as high as the screen, no wider, and has its last border in place. */
const checkFrame = (state: State): void => {
  const lines = frameOf(state)
  expect(lines).toHaveLength(state.size.rows)
  if (isTooSmall(state.size)) return
  expect(lines.at(state.kind === 'reading' && state.trouble ? -3 : -2)).toMatch(/^╰/)
  expect(lines.filter((line) => widthOf(line) > state.size.columns)).toEqual([])
}

const checkCursors = (state: State): void => {
  if (state.kind !== 'reading' || isTooSmall(state.size)) return
  const { panelRows } = geometryOf(state)
  for (const panel of LISTS) {
    if (panel !== state.panel && (panel === 'timeline' || panel === 'sources' || panel === 'changes')) continue
    const { cursor, top } = state.lists[panel]
    expect(cursor).toBeGreaterThanOrEqual(0)
    expect(cursor).toBeLessThan(Math.max(1, listing(state, panel).entries.length))
    expect(cursor - top).toBeGreaterThanOrEqual(0)
    expect(cursor - top).toBeLessThan(Math.max(1, panelRows[panel]))
  }
}

const opened = (dossier: Dossier, first: Size, medium: Medium): State =>
  readingState(
    { file: 'talks.json', size: first, language: 'en', medium, glyphs: 'braille', on: null },
    dossier,
    ownDay(dossier),
  )

const time = SECONDS > 0 ? SECONDS * 2000 : 180_000

test(
  'with any dossier, keys and window: the screen is the frame, no frame is too large, every cursor is on a row, nothing acts on the terminal',
  { timeout: time },
  async () => {
    if (SECONDS > 0) console.log(`FUZZ_SEED=${SEED}`)
    await fc.assert(
      fc.asyncProperty(anyDossier, size, fc.array(happening, { maxLength: 60 }), async (dossier, first, happenings) => {
        const screen = drawn(opened(asRead(dossier), first, 'screen'))
        for (const one of happenings) {
          happen(screen, one)
          checkFrame(screen.store.state())
          checkCursors(screen.store.state())
          await screen.whenDrawn()
        }
        await screen.leave()
        expect(obeyed(screen.taken())).toEqual([])
        expect(screen.emulator.titles()).toEqual([])
      }),
      RUNS,
    )
  },
)

test('in speech, too, nothing breaks or acts on the terminal', { timeout: time }, async () => {
  const runs = {
    ...RUNS,
    numRuns: SECONDS > 0 ? 1e9 : 25,
    ...(SECONDS > 0 && { interruptAfterTimeLimit: SECONDS * 200 }),
  }
  await fc.assert(
    fc.asyncProperty(anyDossier, fc.array(happening, { maxLength: 60 }), async (dossier, happenings) => {
      const screen = drawn(opened(asRead(dossier), { columns: 120, rows: 40 }, 'speech'))
      for (const one of happenings) {
        happen(screen, one)
        checkCursors(screen.store.state())
      }
      await screen.leave()
      const written = screen.taken()
      expect(obeyed(written)).toEqual([])
      expect(screen.emulator.alternate()).toBe(false)
    }),
    runs,
  )
})
