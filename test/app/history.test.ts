import { expect, test } from 'vitest'
import { crumbs, listing, type Size, type State } from '../../src/app/index.ts'
import { talks } from '../dossier/talks.ts'
import { cellIn, inSight, read, shownIn, toLink } from './seen.ts'
import { opened, pressed } from './stage.ts'

const SIZES: readonly Size[] = [
  { columns: 120, rows: 40 },
  { columns: 80, rows: 24 },
  { columns: 60, rows: 15 },
]

/** Returns the place of a reader, which Esc restores. */
const place = (state: State) => {
  const { panel, focus, opened: record, detailTop, link, at, lists, matrix, trail } = read(state)
  const cursor = panel === 'matrix' ? matrix : lists[panel]
  return { panel, focus, record, detailTop, link, at, cursor, way: trail.length }
}

const ISSUES = ['issue/asylum-limit', 'issue/ukraine-aid'] as const

test.each(SIZES)(
  'at $columns×$rows asylum limit and Ukraine aid link to each other endlessly, and Esc goes back the same way',
  (size) => {
    const left: State[] = []
    let state = pressed(opened({ size }), '3', 'enter')
    for (let hop = 0; hop < 200; hop += 1) {
      expect(shownIn(state)).toBe(ISSUES[hop % 2])
      const other = ISSUES[(hop + 1) % 2] ?? ''
      // Every third step takes the last link, which is out of sight at first.
      const on = hop % 3 === 0 ? toLink(pressed(state, 'G'), other, 'up') : toLink(state, other)
      left.push(on)
      state = pressed(on, 'enter')
    }
    for (const before of left.toReversed()) {
      state = pressed(state, 'esc')
      expect(place(state)).toEqual(place(before))
    }
    expect(read(pressed(state, 'esc'))).toMatchObject({ panel: 'issues', focus: 'list', trail: [] })
  },
)

test.each(SIZES)(
  'at $columns×$rows, from the panel of issues four keys show who would support aid to Ukraine, on what condition, by which source',
  (size) => {
    const stance = pressed(opened({ size }), '3', 'm', 'j', 'enter')
    const text = [stance, pressed(stance, 'pagedown')].map(inSight).join(' ')
    for (const words of [
      'Republican group in Congress',
      'conditional',
      'on condition of: Asylum limit, 5,000 a day',
      '“in exchange for supporting aid to Ukraine”',
      'Editorial on migration talks, 30 December 2023',
    ])
      expect(text).toContain(words)
  },
)

test('a link far down, its scroll position and the period of a chart are restored', () => {
  const series = pressed(opened(), 'enter', 'h', 'h')
  const on = toLink(series, 'source/press-border')
  expect([read(on).at, read(on).detailTop > 0]).toEqual(['2023-09', true])
  const away = pressed(on, 'enter')
  expect([shownIn(away), read(away).at, read(away).detailTop]).toEqual(['source/press-border', null, 0])
  expect(place(pressed(away, 'esc'))).toEqual(place(on))
})

test('the trail names every record from the first to the last', () => {
  const first = pressed(opened(), '3', 'enter')
  const there = pressed(toLink(first, 'issue/ukraine-aid'), 'enter')
  expect(crumbs(read(there))).toEqual(['Asylum limit, 5,000 a day', 'Aid to Ukraine'])
  expect(crumbs(read(pressed(there, 'esc')))).toEqual(['Asylum limit, 5,000 a day'])
  expect(crumbs(read(pressed(opened(), 'm', 'enter')))).toEqual([
    'Who wants what',
    'Asylum limit, 5,000 a day · Republican group in Congress',
  ])
})

test.each(['m', 't', 'i'])('the view of %s opens over a record: its own key and Esc both return to it', (key) => {
  const there = pressed(toLink(pressed(opened(), '3', 'enter'), 'issue/ukraine-aid'), 'enter', 'j')
  const view = pressed(there, key)
  expect([read(view).focus, read(view).opened]).toEqual(['list', null])
  expect(place(pressed(view, key))).toEqual(place(there))
  expect(place(pressed(view, 'esc'))).toEqual(place(there))
})

test('views open over each other, and Esc closes them one by one', () => {
  const way = [pressed(opened(), 'j')]
  for (const key of ['m', 't', 'i']) way.push(pressed(way.at(-1) ?? opened(), key))
  expect(way.map((state) => read(state).panel)).toEqual(['statistics', 'matrix', 'timeline', 'sources'])
  let state = way.at(-1) ?? opened()
  for (const before of way.slice(0, -1).toReversed()) {
    state = pressed(state, 'esc')
    expect(place(state)).toMatchObject({ panel: read(before).panel, way: read(before).trail.length })
  }
})

test('a panel’s number clears the trail', () => {
  const there = pressed(opened(), '3', 'enter', 'j', 'enter', 't', '2')
  expect(read(there)).toMatchObject({ panel: 'participants', focus: 'list', opened: null, trail: [] })
  expect(place(pressed(there, 'esc'))).toEqual(place(there))
})

test('the matrix opens on the first position, and later where it was left', () => {
  expect(cellIn(pressed(opened(), 'm'))).toBe('asylum-limit/republican-group')
  expect(cellIn(pressed(opened({ on: '2023-12-28' }), 'm'))).toBe('ukraine-aid/gov-us')
  const left = pressed(opened(), 'm', 'j', 'j', 'h')
  expect(cellIn(pressed(left, 'esc', 'm'))).toBe(cellIn(left))
})

test('before anybody has spoken the matrix opens and closes', () => {
  const early = opened({ on: '2023-12-15' })
  const view = pressed(early, 'm', 'l', 'j', 'enter')
  expect(read(view)).toMatchObject({ panel: 'matrix', focus: 'list', opened: null })
  expect(place(pressed(view, 'esc'))).toMatchObject({ panel: 'statistics', way: 0 })
})

test('the timeline opens on the day of the reading', () => {
  expect(shownIn(pressed(opened({ size: { columns: 80, rows: 24 } }), 't'))).toBe('now/')
})

test('the timeline opens on the day of the reading in any order', () => {
  const newest = pressed(pressed(opened(), 't', 's', 't'), 't')
  const { entries } = listing(read(newest), 'timeline')
  expect(read(newest).orders.timeline.sort).toBe('newest')
  expect(entries[read(newest).lists.timeline.cursor]?.kind).toBe('now')
})

test('Esc skips records that are not known on another day', () => {
  const source = pressed(toLink(pressed(opened(), '3', 'enter'), 'source/editorial'), 'enter')
  const claim = pressed(toLink(source, 'claim/sw-encounters/weekly-arrests'), 'enter')
  const beyond = pressed(toLink(claim, 'statistic/sw-encounters'), 'enter')
  expect(shownIn(pressed(beyond, 'esc'))).toBe('claim/sw-encounters/weekly-arrests')
  expect(shownIn(pressed(beyond, 'esc', 'esc'))).toBe('source/editorial')
  expect(shownIn(pressed(beyond, '<', 'esc'))).toBe('issue/asylum-limit')
})

test('Enter in a detail without a link changes nothing', () => {
  const alone = pressed(opened({ dossier: talks([]) }), '2', 'G', 'enter')
  expect([shownIn(alone), read(alone).focus, read(alone).link]).toEqual(['participant/cal', 'detail', -1])
  expect(pressed(alone, 'enter')).toBe(alone)
})

test('an empty list has no detail to open', () => {
  const none = pressed(opened(), '3', 'f', ...'qqq', 'enter')
  expect(listing(read(none), 'issues').entries).toEqual([])
  expect(read(pressed(none, 'enter', 'l')).focus).toBe('list')
})
