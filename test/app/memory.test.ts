import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isMemory,
  listing,
  memoryOf,
  modeOf,
  restoreMemory,
  type ReadingState,
  type State,
} from '../../src/app/index.ts'
import { isoDay } from '../../src/dossier/index.ts'
import { LISTS, SORTS } from '../../src/present/index.ts'
import { issue, talks } from '../dossier/talks.ts'
import { drawn, read, shownIn, unsettled } from './seen.ts'
import { opened, pressed, type Staged } from './stage.ts'
import { codePoint } from '../code-point.ts'

/** Starts the program with a saved session. */
const startedBy = (value: unknown, staged: Staged = {}, keepLanguage = false): ReadingState => {
  const fresh = read(opened(staged))
  return isMemory(value) ? restoreMemory(fresh, value, keepLanguage) : fresh
}
const kept = (state: State): unknown => JSON.parse(JSON.stringify(memoryOf(read(state))))

test('the next start restores place, rows, orders, unit, language and chart', () => {
  const filtered = pressed(opened(), '2', 'j', 'j', 's', '3', 'f', ...'side:united', 'enter', 'j')
  const left = pressed(filtered, ...'mzs', 'esc', '1', 'enter', ...'+vuL', 'esc', ...'tgjj')
  const again = startedBy(kept(left))
  const told = ({ panel, per, folded, zoom, arrangement, orders, locale, lists }: ReadingState) => ({
    kept: [panel, per, folded, zoom, arrangement, orders, locale.language],
    cursors: LISTS.map((list) => lists[list].cursor),
  })
  expect(told(again)).toEqual(told(read(left)))
  expect(told(again).kept).toEqual(['timeline', 'week', true, 5, 'fiscal', read(left).orders, 'es'])
  expect(shownIn(again)).toBe(shownIn(left))
})

test('the day and open overlays are not saved', () => {
  const left = pressed(opened(), 'a', ...'2024-02-04', 'enter', 'space', '3', 'enter', 'j', 'enter', '?')
  const again = startedBy(kept(left))
  expect(isoDay(again.reading.on)).toBe('2023-12-30')
  expect([modeOf(again), again.opened, again.trail, again.marked]).toEqual(['list', null, [], []])
})

test('a row is restored by its record, not by its number', () => {
  const dossier = talks(['a', 'b', 'c'].map((id) => issue(id)))
  const left = pressed(opened({ dossier }), '3', 'j')
  expect(shownIn(left)).toBe('issue/b')
  const turned = { ...dossier, issues: dossier.issues.toReversed().slice(0, 2) }
  expect(shownIn(startedBy(kept(left), { dossier: turned }))).toBe('issue/b')
  const gone = { ...dossier, issues: dossier.issues.slice(0, 1) }
  expect(shownIn(startedBy(kept(left), { dossier: gone }))).toBe('issue/a')
})

test('a first row is restored in the list that was shown, and not looked for in the others', () => {
  const dossier = talks(['a', 'b'].map((id) => issue(id)))
  const turned = { ...dossier, issues: dossier.issues.toReversed() }
  const left = pressed(opened({ dossier }), '3')
  expect(memoryOf(read(left)).cursors).toEqual({ issues: 'issue/a' })
  expect(shownIn(startedBy(kept(left), { dossier: turned }))).toBe('issue/a')
  expect(memoryOf(read(pressed(left, '1'))).cursors).not.toHaveProperty('issues')
})

test('a language that was asked for is kept', () => {
  const spanish = kept(opened({ language: 'es' }))
  expect(startedBy(spanish).locale.language).toBe('es')
  expect(startedBy(spanish, { language: 'en' }, true).locale.language).toBe('en')
})

test('a saved language has the numbers of the reader’s region', () => {
  const spanish = kept(opened({ language: 'es', regions: { es: 'MX' } }))
  expect(startedBy(spanish, { regions: { es: 'ES' } }).locale.tag).toBe('es-ES')
  expect(startedBy(spanish).locale.tag).toBe('es')
})

test('signs stay those of the terminal', () => {
  expect(startedBy(kept(opened({ ascii: true }))).locale.glyphs).toBe('braille')
})

test('from a restored view Esc goes to the panels', () => {
  const again = startedBy(kept(pressed(opened(), 'i')))
  expect(again.panel).toBe('sources')
  expect(read(pressed(again, 'esc'))).toMatchObject({ panel: 'statistics', focus: 'list' })
})

test.each([null, 1, 'text', [], [1], {}, { version: 2 }, { version: '1' }])('%j is not a saved session', (value) => {
  expect(isMemory(value)).toBe(false)
})

test('faults in a saved session are ignored field by field', () => {
  const again = startedBy({
    version: 1,
    language: 'fr',
    per: 'month',
    panel: 'nowhere',
    cursors: { issues: 'issue/railroads', participants: 7, sources: 'issue/none' },
    orders: { issues: { filter: 5, sort: 'name' }, matrix: { filter: 'wall', sort: 'file' }, sources: 'x' },
    folded: 'yes',
    zoom: 3,
    arrangement: 'fiscal',
  })
  expect(again).toMatchObject({ per: 'month', panel: 'statistics', folded: false, zoom: 'all', arrangement: 'fiscal' })
  expect(again.orders.issues).toEqual({ filter: '', sort: 'name' })
  expect(again.orders.matrix).toEqual({ filter: 'wall', sort: SORTS.issues[0] })
  expect(again.orders.sources).toEqual(read(opened()).orders.sources)
  expect(shownIn(pressed(again, '3'))).toBe('issue/railroads')
  expect(again.locale.language).toBe('en')
})

test('a filter from a file cannot act on the terminal', () => {
  const filter = `\u001b[2J\u0007${'x'.repeat(500)}`
  const again = startedBy({ version: 1, orders: { issues: { filter } } })
  expect(again.orders.issues.filter.length).toBeLessThanOrEqual(100)
  // oxlint-disable-next-line no-control-regex
  expect(again.orders.issues.filter).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
})

test('whatever keys were pressed, the next start has the same place and rows, on the screen too', () => {
  const key = fc.constantFrom(...'123mtisjGuLzv+', 'enter', 'esc', 'tab', 'pagedown')
  fc.assert(
    fc.property(fc.array(key, { maxLength: 25 }), (keys) => {
      const left = read(pressed(opened(), ...keys))
      const again = startedBy(kept(left))
      expect(again).toMatchObject({ panel: left.panel, per: left.per, folded: left.folded, orders: left.orders })
      if (left.panel !== 'matrix')
        expect(listing(again, again.panel as 'issues').entries[again.lists[left.panel].cursor]?.key).toBe(
          listing(left, left.panel).entries[left.lists[left.panel].cursor]?.key,
        )
      expect(unsettled(again)).toEqual([])
      expect(kept(again)).toMatchObject({ orders: left.orders, panel: left.panel })
    }),
    { numRuns: 25 },
  )
})

const FIELDS = ['language', 'per', 'panel', 'cursors', 'orders', 'folded', 'zoom', 'arrangement'] as const
const loose = fc.jsonValue({ maxDepth: 3 })
const anyOrder = fc.record(
  { filter: fc.oneof(fc.string({ unit: codePoint }), loose), sort: loose },
  { requiredKeys: [] },
)
const anyPlace = fc.constantFrom(...LISTS, 'matrix' as const)
/** Any JSON, and JSON that is almost a session. */
const anyMemory = fc.oneof(
  loose,
  fc.dictionary(fc.constantFrom(...FIELDS), loose).map((one) => ({ ...one, version: 1 })),
  fc.record({
    version: fc.constant(1),
    panel: anyPlace,
    orders: fc.dictionary(anyPlace, fc.oneof(anyOrder, loose)),
    cursors: fc.dictionary(anyPlace, fc.oneof(fc.constantFrom('issue/railroads', 'now/', '/'), loose)),
    folded: fc.boolean(),
    zoom: fc.oneof(fc.constantFrom('all', 5, 2, 1), loose),
    arrangement: fc.oneof(fc.constantFrom('time', 'fiscal', 'calendar'), loose),
    per: fc.oneof(fc.constantFrom('day', 'week', 'month', 'year'), loose),
    language: fc.oneof(fc.constantFrom('en', 'es'), loose),
  }),
)

test('whatever JSON a file contains, the program starts in a state that can be drawn, used and saved', () => {
  const size = fc.constantFrom({ columns: 120, rows: 40 }, { columns: 60, rows: 15 })
  fc.assert(
    fc.property(anyMemory, size, (value, of) => {
      const again = startedBy(value, { size: of })
      expect(unsettled(again)).toEqual([])
      expect(drawn(again)).toHaveLength(of.rows)
      expect(unsettled(pressed(again, 'j', 'enter', 'esc', 'm', 's', 't', 'esc'))).toEqual([])
      expect(isMemory(kept(again))).toBe(true)
    }),
    { numRuns: 40 },
  )
})
