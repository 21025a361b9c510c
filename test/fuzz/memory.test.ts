import fc from 'fast-check'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { actionFor, KEYMAP, reading, type State } from '../../src/app/index.ts'
import { ownDay, type Dossier } from '../../src/dossier/index.ts'
import { dossierOf } from '../app/stage.ts'
import { drawn, type Drawn } from '../terminal/drawn.ts'

/** A day of a program that is left open: a few happenings with every test, 20,000 with `npm run fuzz`. */
const HAPPENINGS = Number(process.env['FUZZ_SECONDS'] ?? 0) > 0 ? 20_000 : 1500
/** After so many everything that is kept for good is there. */
const WARM = HAPPENINGS > 10_000 ? 1000 : 500
/** So much more there may be at the end. */
const MOST = 1.2
const SEED = 20_231_230

setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc') as () => void

/** Bytes that are still held once everything that nobody holds is gone. */
const held = (): number => {
  collect()
  return process.memoryUsage().heapUsed
}

const KEYS = [...new Set(KEYMAP.flatMap((binding) => binding.keys))].filter((key) => key !== 'q' && key !== 'ctrl+c')
const key = fc.oneof(
  { weight: 3, arbitrary: fc.constant('esc') },
  { weight: 3, arbitrary: fc.constantFrom('j', 'k', 'enter', 'pagedown', 'pageup', 'tab', 'm', 't', 'c', 'i') },
  { weight: 4, arbitrary: fc.constantFrom(...KEYS) },
)
const size = fc.record({ columns: fc.constantFrom(0, 60, 80, 120, 200), rows: fc.constantFrom(0, 3, 15, 24, 40, 60) })
const happening = fc.oneof(
  { weight: 8, arbitrary: key.map((one) => ({ kind: 'key' as const, key: one })) },
  { weight: 1, arbitrary: size.map((one) => ({ kind: 'size' as const, size: one })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reload' as const }) },
)

/** The dossier as it is read anew: equal in every part, and none of them the same object. */
const again = (dossier: Dossier): Dossier => structuredClone(dossier)

const live = async (screen: Drawn, dossier: Dossier, from: number, to: number): Promise<void> => {
  const { store } = screen
  for (const [at, one] of fc.sample(happening, { seed: SEED + from, numRuns: to - from }).entries()) {
    if (one.kind === 'size') screen.resize(one.size)
    else if (one.kind === 'reload') store.dispatch({ kind: 'read', asked: false, dossier: again(dossier) })
    else {
      const action = actionFor(store.state(), one.key)
      if (action) store.dispatch(action)
    }
    if (at % 5 === 0) await screen.written()
    screen.taken()
  }
  await screen.settled()
}

const opened = (dossier: Dossier, glyphs: 'braille' | 'words'): State =>
  reading(
    { file: 'talks.json', size: { columns: 120, rows: 40 }, language: 'en', glyphs, on: null },
    dossier,
    ownDay(dossier),
  )

test.each(['braille', 'words'] as const)(
  'a day of reloads, sizes and keys leaves no more behind than its first minutes: %s',
  { timeout: 1_800_000 },
  async (glyphs) => {
    const dossier = dossierOf('us-mexico-2023.json')
    const screen = drawn(opened(dossier, glyphs))
    await live(screen, dossier, 0, WARM)
    const first = held()
    await live(screen, dossier, WARM, HAPPENINGS)
    const last = held()
    console.log(glyphs, first / 1e6, last / 1e6)
    await screen.leave()
    expect(last / first).toBeLessThan(MOST)
  },
)
