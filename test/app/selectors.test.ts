import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  detailOf,
  entryOf,
  focusOf,
  isSideBySide,
  KEYMAP,
  linkOf,
  listing,
  markedOf,
  modeOf,
  pageLines,
  clampToWindow,
  contextOf,
  update,
  warmDetails,
  type Mode,
  type Size,
  type State,
} from '../../src/app/index.ts'
import type { Dossier, Statistic } from '../../src/dossier/index.ts'
import { issue, talks } from '../dossier/talks.ts'
import { drawn, read, shownIn, unsettled } from './seen.ts'
import { dossierOf, opened, pressed } from './stage.ts'

const ways: readonly (readonly [readonly string[], Mode])[] = [
  [[], 'list'],
  [['t'], 'list'],
  [['m'], 'matrix'],
  [['enter'], 'series'],
  [['2', 'enter'], 'detail'],
  [['m', 'enter'], 'detail'],
  [['w'], 'page'],
  [['?'], 'help'],
  [['a'], 'prompt'],
  [['f'], 'prompt'],
  [['/'], 'pick'],
  [[':'], 'pick'],
]

test.each(ways)('after %j the keys act on %s', (keys, mode) => {
  expect(modeOf(pressed(opened(), ...keys))).toBe(mode)
})

test.each(['w', '?', 'a', '/', ':'])('what %s opens over the panels does not change the focus below', (key) => {
  for (const keys of [[], ['enter'], ['2', 'enter']]) {
    const below = pressed(opened(), ...keys)
    expect(focusOf(read(pressed(below, key)))).toBe(modeOf(below))
  }
})

test('list and detail are side by side if there is room, except for the matrix', () => {
  const wide = opened()
  const narrow = opened({ size: { columns: 99, rows: 30 } })
  expect([wide, narrow, pressed(wide, 'm'), pressed(wide, 't')].map((state) => isSideBySide(read(state)))).toEqual([
    true,
    false,
    false,
    true,
  ])
})

test('the matrix has no record of its own; the cell that it opens has', () => {
  const matrix = read(pressed(opened(), 'm'))
  expect([entryOf(matrix), detailOf(matrix), linkOf(matrix)]).toEqual([null, [], null])
  expect(shownIn(pressed(matrix, 'enter'))).toBe('stance/asylum-limit/republican-group')
})

test('the context is the same object until something in it changes', () => {
  const state = opened()
  expect(contextOf(read(pressed(state, 'j', '2', 'enter')))).toBe(contextOf(read(state)))
  expect(contextOf(read(pressed(state, 'u')))).not.toBe(contextOf(read(state)))
  const page = read(pressed(state, 'w', 'j'))
  expect(pageLines(read(pressed(page, 'j')))).toBe(pageLines(page))
})

/** A dossier whose statistics note when their detail reads their definition; the last one has a long series. */
const noting = (read: string[]): Dossier => {
  const statistic = (id: string, count: number): Statistic => ({
    id,
    name: id,
    get definition() {
      read.push(id)
      return 'Counts'
    },
    measure: 'flow',
    counts: 'events',
    unit: 'events',
    observations: Array.from({ length: count }, (_, at) => ({
      period: `${1000 + at}`,
      value: at,
      published: '2023-12-01',
      source: 's',
    })),
  })
  return talks([issue('a'), issue('b')], { statistics: [statistic('x', 1), statistic('y', 1), statistic('z', 1001)] })
}

test('details of the rows in sight are prepared one by one, except those of long series', () => {
  const seen: string[] = []
  const state = read(opened({ dossier: noting(seen) }))
  seen.length = 0
  // Three statistics, and the rows under the cursors of the participants and the issues.
  expect(Array.from({ length: 6 }, () => warmDetails(state))).toEqual([false, false, false, false, false, true])
  expect([...new Set(seen)]).toEqual(['x', 'y'])
  seen.length = 0
  detailOf(read(pressed(state, 'j')))
  expect(seen).toEqual([])
  detailOf(read(pressed(state, 'j', 'j')))
  expect(seen).toContain('z')
})

test.each([[['enter']], [['m']]])('after %j no detail is prepared, because no row leads to one', (keys) => {
  expect(warmDetails(read(pressed(opened(), ...keys)))).toBe(true)
})

test('a marked statistic that is no longer in the file is ignored', () => {
  const marked = pressed(opened(), 'space', 'j', 'j', 'j', 'space')
  const { dossier } = read(marked).reading
  const fewer = { ...dossier, statistics: dossier.statistics.filter((one) => one.id !== 'deaths-route') }
  expect(markedOf(read(marked)).map((one) => one.id)).toEqual(['sw-encounters', 'deaths-route'])
  const after = update(marked, { kind: 'read', asked: true, dossier: fewer }).state
  expect(markedOf(read(after)).map((one) => one.id)).toEqual(['sw-encounters'])
})

test('a cursor beyond its list moves to the last row', () => {
  const far = read(pressed(opened(), '2', 'G'))
  const lists = { ...far.lists, participants: { cursor: 1000, top: 1000 } }
  const after = clampToWindow({ ...far, lists })
  expect(after.lists.participants.cursor).toBe(listing(after, 'participants').entries.length - 1)
  expect(unsettled(after)).toEqual([])
})

test('in a terminal that is too small nothing moves, and later everything is as before', () => {
  const before = read(pressed(opened(), '3', 'enter', 'j', 'j', 'pagedown'))
  const tiny = update(before, { kind: 'resized', size: { columns: 20, rows: 5 } }).state
  expect(update(tiny, { kind: 'resized', size: before.size }).state).toEqual(before)
})

const SIZES: readonly Size[] = [
  { columns: 120, rows: 40 },
  { columns: 80, rows: 24 },
  { columns: 60, rows: 15 },
]
const KEYS = [...new Set(KEYMAP.flatMap((binding) => binding.keys)), ...'abcdefghijklmnopqrstuvwxyzñ']
const MOVING = [
  'enter',
  'esc',
  'down',
  'up',
  'tab',
  'm',
  't',
  'i',
  '<',
  '>',
  '/',
  ':',
  'f',
  's',
  'z',
  'n',
  'G',
  'pagedown',
]
const anyKey = fc.oneof(fc.constantFrom(...KEYS), fc.constantFrom(...MOVING))

test('clamping a clamped state changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SIZES), fc.array(anyKey, { maxLength: 20 }), (size, keys) => {
      const state = read(pressed(opened({ size }), ...keys))
      expect(clampToWindow(state)).toEqual(state)
    }),
    // Help, which replaces an explanation, gives its rows back to the lists.
    { numRuns: 25, examples: [[{ columns: 120, rows: 40 }, ['G', 'K', '?']]] },
  )
})

test.each(SIZES)(
  'at $columns×$rows no sequence of keys breaks anything: every state is settled, and the last one can be drawn',
  (size) => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 50 }), (keys) => {
        let state: State = opened({ size })
        for (const [at, key] of keys.entries()) {
          state = pressed(state, key)
          expect([keys.slice(0, at + 1), unsettled(state)]).toEqual([keys.slice(0, at + 1), []])
        }
        expect(drawn(state)).toHaveLength(size.rows)
      }),
      // Another day moves the cursors of lists behind a view that fills the screen.
      { numRuns: 20, examples: [[['s', 'c', 'F', '<']]] },
    )
  },
)

test('this also holds for an empty dossier', () => {
  const empty = opened({ dossier: dossierOf('minimal.json'), size: { columns: 80, rows: 24 } })
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 50 }), (keys) => {
      const state = pressed(empty, ...keys)
      expect(unsettled(state)).toEqual([])
      expect(drawn(state)).toHaveLength(24)
    }),
    { numRuns: 20 },
  )
})
