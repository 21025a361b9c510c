import { expect, test } from 'vitest'
import { knownFrom, momentsOn, to, type Dossier, readingOn } from '../../src/dossier/index.ts'
import { listingOf, RECORD_LISTS, recordAt, recordOf } from '../../src/present/index.ts'
import { shipped } from '../app/stage.ts'
import { statistic } from '../dossier/fixture.ts'
import { event, issue, position, readOn, talks } from '../dossier/talks.ts'

const on = (date: string) => readingOn(shipped, knownFrom(date))

test('a claim is listed below its statistic once it has been made', () => {
  const keys = (date: string) => listingOf(on(date), 'statistics').entries.map((entry) => entry.key)
  expect(keys('2023-12-30').slice(0, 2)).toEqual(['sw-encounters', 'sw-encounters/weekly-arrests'])
  // Of its two claims, the press made one on the 28th, the editorial the other on the 30th.
  expect(keys('2023-12-29').slice(0, 3)).toEqual(['sw-encounters', 'sw-encounters/daily-press', 'deaths-route'])
  expect(keys('2023-12-27').slice(0, 2)).toEqual(['sw-encounters', 'deaths-route'])
})

test('open issues come first, settled ones last, and the title counts the open', () => {
  const listing = listingOf(on('2023-12-30'), 'issues')
  expect(listing.entries[0]?.key).toBe('asylum-limit')
  expect(listing.entries.slice(-2).map(({ key }) => key)).toEqual(['joint-team', 'crossings'])
  expect([listing.counted, listing.all]).toEqual([10, 12])
})

test('the list of a reading is computed once', () => {
  const reading = on('2023-12-30')
  expect(listingOf(reading, 'issues')).toBe(listingOf(reading, 'issues'))
})

const keys = (date: string, dossier: Dossier, panel: 'timeline' | 'sources') =>
  listingOf(readOn(date, dossier), panel).entries.map((one) => one.key)

test('the timeline has the day of the reading between past and future', () => {
  const events = [event('past', '2023-12-20'), event('next', '2024-01-08')]
  const sources = [{ id: 's', title: 'S', kind: 'article', published: '2023-12-01' }] as const
  const dossier = talks([], { events, sources })
  expect(keys('2023-12-30', dossier, 'timeline')).toEqual([
    'published/source/s/2023-12-01',
    'event/event/past/2023-12-20',
    '',
    'event/event/next/2024-01-08',
  ])
  expect(keys('2024-01-08', dossier, 'timeline').at(-1)).toBe('')
  expect(keys('2000-01-01', dossier, 'timeline')).toEqual([''])
})

test('the title of the timeline counts its moments without the line of the day', () => {
  const reading = on('2023-12-30')
  const { counted, all, entries } = listingOf(reading, 'timeline')
  const moments = momentsOn(reading).length
  expect([counted, all, entries.length]).toEqual([moments, moments, moments + 1])
})

test('two positions of a participant on one day are two rows with their own keys', () => {
  const dossier = talks([issue('a', { positions: [position('ana', 'opposes'), position('ana', 'neutral')] })])
  expect(keys('2023-12-30', dossier, 'timeline').slice(0, 2)).toEqual([
    'position/stance/a/ana/2023-12-01',
    'position/stance/a/ana/2023-12-01/2',
  ])
})

test('sources are listed from the day of their publication, below the row without sources', () => {
  const sources = [
    { id: 'late', title: 'L', kind: 'article', published: '2024-01-10' },
    { id: 'early', title: 'E', kind: 'article', published: '2023-12-01' },
  ] as const
  const dossier = talks([], {
    sources,
    statistics: [statistic([], { caveat: 'C', breaks: [{ at: '2023', note: 'N', source: 'early' }] })],
  })
  expect(keys('2023-11-30', dossier, 'sources')).toEqual([])
  expect(keys('2024-01-09', dossier, 'sources')).toEqual(['', 'early'])
  expect(keys('2024-01-10', dossier, 'sources')).toEqual(['', 'late', 'early'])
  const { counted, all } = listingOf(readOn('2024-01-09', dossier), 'sources')
  expect([counted, all]).toEqual([1, 2])
})

test('if everything has a source, there is no row without sources', () => {
  expect(keys('2024-01-01', talks([]), 'sources')).toEqual(['s'])
})

test.each(['2020-01-01', '2023-12-30', '2024-02-05', '2026-01-01'])(
  'on %s every row of every list has its own key and leads to a record',
  (date) => {
    const reading = on(date)
    for (const panel of RECORD_LISTS) {
      const { entries } = listingOf(reading, panel)
      expect(new Set(entries.map((one) => `${one.kind} ${one.key}`)).size).toBe(entries.length)
      expect(entries.filter((one) => recordOf(reading, one) === null)).toEqual([])
    }
  },
)

const small = talks([issue('a', { positions: [position('ana', 'demands')] })], {
  statistics: [
    statistic([], { claims: [{ id: 'c', text: 'C', period: '2023-12', value: 9, made: '2023-12-30', source: 's' }] }),
  ],
  events: [event('e', '2023-12-27')],
  places: [{ id: 'p', name: 'P', kind: 'city' }],
})
const [a] = small.issues
if (!a) throw new Error('no issue')

test.each([
  to.statistic('t'),
  to.claim('t', 'c'),
  to.participant('ana'),
  to.issue('a'),
  to.event('e'),
  to.source('s'),
  to.place('p'),
  to.side('north'),
  to.stance(a, 'ana'),
  to.sideStance(a, 'north'),
  { kind: 'now', key: '' } as const,
  { kind: 'unsourced', key: '' } as const,
])('a target of the kind $kind finds its record, which is its own target', (target) => {
  expect(recordAt(readOn('2024-01-01', small), target)).toMatchObject(target)
})

test.each([
  to.statistic('x'),
  to.claim('t', 'x'),
  to.claim('x', 'c'),
  to.participant('x'),
  to.issue('x'),
  to.event('x'),
  to.source('x'),
  to.place('x'),
  to.side('x'),
  to.stance(a, 'x'),
  to.sideStance(a, 'ana'),
  { kind: 'stance', key: 'a' } as const,
])('a target of the kind $kind whose key is $key finds none', (target) => {
  expect(recordAt(readOn('2024-01-01', small), target)).toBeNull()
})

test('a claim is not a record before it has been made', () => {
  expect(recordAt(readOn('2023-12-29', small), to.claim('t', 'c'))).toBeNull()
  expect(recordAt(readOn('2023-12-30', small), to.claim('t', 'c'))).not.toBeNull()
})

test('a record is the same object throughout a reading, and another in the next', () => {
  const reading = readOn('2024-01-01', small)
  expect(recordAt(reading, to.stance(a, 'ana'))).toBe(recordAt(reading, to.stance(a, 'ana')))
  expect(recordAt(reading, to.stance(a, 'ana'))).not.toBe(recordAt({ ...reading }, to.stance(a, 'ana')))
})

test('positions of one day have their own keys everywhere', () => {
  const positions = (['ana', 'ben', 'ana', 'ana'] as const).map((who) => position(who, 'demands', '2023-12-01'))
  const { entries } = listingOf(readOn('2023-12-30', talks([issue('a', { positions })])), 'timeline')
  const keys = entries.map((one) => one.key)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})
