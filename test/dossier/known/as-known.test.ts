import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currentDate, readingOn, sourceIds, type Dossier, type SourceRef } from '../../../src/dossier/index.ts'
import { readDossier } from '../../../src/dossier/read.ts'
import { observed, shipped, statistic } from '../fixture.ts'
import { event, issue, position, readOn, talks } from '../talks.ts'
import { FIRST, LAST, laterIn, tagged, wordsOf, type Tagged } from './tagged.ts'

const day = fc.integer({ min: FIRST, max: LAST })

const projected = ({ dossier }: Tagged, on: number): string => JSON.stringify(readingOn(dossier, on).dossier)

test('the random dossiers are valid', () => {
  fc.assert(
    fc.property(tagged, ({ dossier }) => {
      expect(readDossier(new TextEncoder().encode(JSON.stringify(dossier)))).toMatchObject({ kind: 'dossier' })
    }),
    { numRuns: 50 },
  )
})

test('no text, quotation, id or value is known before its day, and no known one is lost', () => {
  fc.assert(
    fc.property(tagged, day, (given, on) => {
      const text = projected(given, on)
      expect(laterIn(given, on, text)).toEqual([])
      const read = wordsOf(text)
      expect([...given.days].filter(([word, from]) => from <= on && !read.has(word)).map(([word]) => word)).toEqual([])
    }),
    { numRuns: 250 },
  )
})

test('at the end of time, and on the day of the newest statement, a dossier is complete', () => {
  fc.assert(
    fc.property(tagged, (given) => {
      for (const on of [Infinity, given.newest])
        expect(wordsOf(projected(given, on))).toEqual(wordsOf(JSON.stringify(given.dossier)))
    }),
    { numRuns: 50 },
  )
})

test('from day to day, what is known only grows', () => {
  fc.assert(
    fc.property(tagged, day, day, (given, one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)]
      const later = wordsOf(projected(given, late))
      expect([...wordsOf(projected(given, early))].filter((word) => !later.has(word))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

const SOURCES = [
  { id: 's', title: 'S', kind: 'article', published: '2023-12-01' },
  { id: 'later', title: 'L', kind: 'article', published: '2023-12-20' },
  { id: 'month', title: 'M', kind: 'article', published: '2024-01' },
] as const
const known = (date: string, more: Partial<Dossier>): Dossier =>
  readOn(date, talks([], { sources: SOURCES, ...more })).dossier

test('a position is known from its source’s publication, which an imprecise date does not delay', () => {
  const issues = [
    issue('a', {
      positions: [position('ana', 'demands', '2023-12', { source: 'later' }), position('ben', 'opposes', '2023-12-05')],
    }),
  ]
  const said = (date: string) => known(date, { issues }).issues[0]?.positions.map(({ participant }) => participant)
  expect(said('2023-12-01')).toEqual(['ben'])
  expect(said('2023-12-20')).toEqual(['ana', 'ben'])
})

test('an observation is known from the later of its vintage and its source, a claim from the day it was made', () => {
  const statistics = [
    statistic([observed('2022', 1, '2023-12-10'), observed('2023', 2, '2023-12-10', { source: 'later' })], {
      claims: [
        { id: 'early', text: 'C', period: '2022', value: 1, made: '2023-12', source: 's' },
        { id: 'late', text: 'C', period: '2022', value: 1, made: '2023-12-15', source: 's' },
      ],
    }),
  ]
  const [first, , last] = ['2023-12-09', '2023-12-15', '2023-12-20'].map(
    (date) => known(date, { statistics }).statistics[0],
  )
  expect([first?.observations.length, first?.claims?.map(({ id }) => id)]).toEqual([0, ['early']])
  expect([last?.observations.length, last?.claims?.map(({ id }) => id)]).toEqual([2, ['early', 'late']])
})

test('the earliest of several sources makes a statement known, and each is cited from its own day on', () => {
  const issues = [issue('a', { source: [{ id: 'later', quote: { exact: 'later words' } }, 's'] })]
  expect(known('2023-12-01', { issues }).issues[0]?.source).toEqual(['s'])
  expect(known('2023-12-20', { issues }).issues[0]?.source).toHaveLength(2)
})

test('a text with several sources of its own is known once all are, and so is an event that only its outcome names', () => {
  const summary = { text: 'Said in December, refused later.', source: ['s', 'later'] }
  const summaryOn = (date: string) => known(date, { issues: [issue('a', { summary })] }).issues[0]?.summary
  expect([summaryOn('2023-12-19'), summaryOn('2023-12-20')]).toEqual([undefined, summary])
  const law = event('law', '2024-01-31', { source: 'month', outcome: { text: 'Passed.', source: ['s', 'later'] } })
  expect(known('2023-12-19', { events: [law] }).events).toEqual([])
})

test('an unknown issue is not listed; before its summary is known it has only its title', () => {
  const issues = [
    issue('a', {
      source: 'month',
      summary: 'S',
      positions: [position('ana', 'demands', '2023-12-20', { source: 'later' })],
    }),
  ]
  expect(known('2023-12-19', { issues }).issues).toEqual([])
  expect(known('2023-12-20', { issues }).issues[0]).toMatchObject({ title: 'Issue a' })
  expect(known('2023-12-20', { issues }).issues[0]).not.toHaveProperty('summary')
  expect(known('2024-01-31', { issues }).issues[0]).toHaveProperty('summary', 'S')
})

test('a moved deadline keeps the old day until the move was published', () => {
  const deadline = [
    { date: '2024-01-08', source: 's' },
    { date: '2024-02-01', source: 'later' },
  ]
  const [before, after] = ['2023-12-19', '2023-12-20'].map(
    (date) => known(date, { issues: [issue('a', { deadline })] }).issues[0],
  )
  expect([currentDate(before?.deadline), currentDate(after?.deadline)]).toEqual(['2024-01-08', '2024-02-01'])
  expect(after?.deadline).toHaveLength(2)
})

test('a source is retracted from the day of its retraction', () => {
  const sources = [{ ...SOURCES[0], retracted: { date: '2023-12-10', note: 'Withdrawn', source: 'later' } }, SOURCES[1]]
  const retracted = (date: string) => known(date, { sources }).sources[0]?.retracted
  expect([retracted('2023-12-19'), retracted('2023-12-20')?.note]).toEqual([undefined, 'Withdrawn'])
})

test('a body is known with its member if the membership names no source', () => {
  const participants = [
    { id: 'ana', kind: 'person', name: 'Ana', memberOf: 'body' },
    { id: 'body', kind: 'organization', name: 'Body' },
  ] as const
  const issues = [issue('a', { positions: [position('ana', 'demands', '2023-12-20', { source: 'later' })] })]
  const listed = (date: string) => known(date, { participants, issues }).participants.map(({ id }) => id)
  expect([listed('2023-12-19'), listed('2023-12-20')]).toEqual([[], ['ana', 'body']])
})

/** Returns the sources of each text of a value that names several. */
const sourcesOfTexts = (value: unknown): readonly (readonly string[])[] => {
  if (typeof value !== 'object' || value === null) return []
  const { text, source } = value as { readonly text?: unknown; readonly source?: SourceRef }
  const own = text !== undefined && Array.isArray(source) ? [sourceIds(source)] : []
  return [...own, ...Object.values(value).flatMap(sourcesOfTexts)]
}

test.each(['us-mexico-2023.json', 'eu-tunisia-2023.json'])(
  'a text of %s is known from the first of its sources, so all of them are of one day',
  (name) => {
    const dossier = shipped(name)
    const texts = sourcesOfTexts([dossier.participants, dossier.statistics, dossier.issues, dossier.events]).filter(
      (ids) =>
        !dossier.issues.some(({ positions }) => positions.some((one) => sourceIds(one.source).join() === ids.join())),
    )
    const days = texts.map(
      (ids) => new Set(ids.map((id) => dossier.sources.find((one) => one.id === id)?.published)).size,
    )
    expect(days.filter((count) => count > 1)).toEqual([])
  },
)
