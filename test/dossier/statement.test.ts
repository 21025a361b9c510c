import { expect, test } from 'vitest'
import {
  countStatements,
  countUnsourced,
  sourceIds,
  statementsIn,
  statementsOf,
  warmCitations,
  to,
  unsourcedIn,
  type Dossier,
  type Source,
  type Statement,
} from '../../src/dossier/index.ts'
import { recordAt } from '../../src/present/index.ts'
import { dossierWith, observed, shipped, statistic } from './fixture.ts'
import { event, issue, position, readOn, talks } from './talks.ts'

const source = (id: string, published: string): Source => ({ id, title: id.toUpperCase(), kind: 'article', published })

/** Returns the statements of a source on a day, as `part kind/key`. */
const resting = (date: string, dossier: Dossier, id = 's'): readonly string[] =>
  [...statementsOf(readOn(date, dossier), id)].map(({ part, target }) => `${part} ${target.kind}/${target.key}`)

test('a value is a statement of its source from the day of publication', () => {
  const dossier = talks([], { statistics: [statistic([observed('2023-11', 5, '2023-12-22')])] })
  expect(resting('2023-12-21', dossier)).toEqual([])
  expect(resting('2023-12-22', dossier)).toEqual(['observation statistic/t'])
})

test('a statement that cites two passages of a source is one statement that rests on it', () => {
  const passage = (exact: string) => ({ id: 's', quote: { exact } })
  const passages = [passage('One'), 'later', passage('Two')]
  const dossier = talks([issue('i', { positions: [position('ana', 'demands', '2023-12-01', { source: passages })] })], {
    sources: [source('s', '2023-12-01'), source('later', '2023-12-02')],
  })
  expect(countStatements(readOn('2023-12-02', dossier), 's')).toBe(2)
  expect(resting('2023-12-02', dossier)).toEqual(['issue issue/i', 'position stance/i/ana'])
  expect(countStatements(readOn('2023-12-02', dossier), 'later')).toBe(1)
})

test('each vintage of a value is a statement of its own', () => {
  const dossier = talks([], {
    statistics: [statistic([observed('2023-11', 5, '2023-12-22'), observed('2023-11', 6, '2024-01-26')])],
  })
  expect(resting('2024-01-25', dossier)).toHaveLength(1)
  expect(resting('2024-01-26', dossier)).toHaveLength(2)
})

test('a threshold is a statement of its source once that is published', () => {
  const thresholds = [
    { id: 'l', name: 'L', comparator: 'more-than', value: 1, kind: 'policy', source: 'later' },
  ] as const
  const dossier = talks([], {
    sources: [source('later', '2024-01-10')],
    statistics: [statistic([], { thresholds })],
  })
  expect(resting('2024-01-09', dossier, 'later')).toEqual([])
  expect(resting('2024-01-10', dossier, 'later')).toEqual(['threshold statistic/t'])
})

test('a claim is a statement of its source from the day it was made, and leads to the claim', () => {
  const claims = [{ id: 'c', text: 'C', period: '2023-12', value: 9, made: '2023-12-30', source: 's' }] as const
  const dossier = talks([], { statistics: [statistic([], { claims })] })
  expect(resting('2023-12-29', dossier)).toEqual([])
  expect(resting('2023-12-30', dossier)).toEqual(['claim claim/t/c'])
})

test('an issue, its statuses and its positions each cite their own source, from its publication on', () => {
  const sources = [source('s', '2023-12-01'), source('later', '2023-12-28')]
  const issues = [
    issue('a', {
      history: [{ date: '2023-11-20', status: 'stalled', source: 's' }],
      positions: [position('ana', 'demands', '2023-12', { source: 'later' })],
    }),
  ]
  const dossier = talks(issues, { sources })
  expect(resting('2023-11-30', dossier)).toEqual([])
  expect(resting('2023-12-01', dossier)).toEqual(['issue issue/a', 'status issue/a'])
  expect(resting('2023-12-28', dossier, 'later')).toEqual(['position stance/a/ana'])
})

test('an announced event cites its source as soon as that is published', () => {
  const dossier = talks([], { events: [event('e', '2024-01-08')] })
  expect(resting('2023-11-30', dossier)).toEqual([])
  expect(resting('2023-12-01', dossier)).toEqual(['event event/e'])
})

test('a source with a quotation is the same source as without', () => {
  const dossier = talks([issue('a', { source: { id: 's', quote: { exact: 'Q' } } }), issue('b')])
  expect(resting('2024-01-01', dossier)).toEqual(['issue issue/a', 'issue issue/b'])
})

const file = shipped('us-mexico-2023.json')
const all = (date: string): readonly Statement[] => statementsIn(readOn(date, file).dossier)

test.each(['2020-01-01', '2023-12-30', '2024-02-05', '2026-01-01'])(
  'on %s every statement of the shipped dossier has a source and a record that can be opened',
  (date) => {
    const reading = readOn(date, file)
    for (const { target, source: ref } of all(date)) {
      expect(recordAt(reading, target)).toMatchObject(target)
      for (const id of sourceIds(ref)) expect(recordAt(reading, to.source(id))).toMatchObject({ source: { id } })
    }
  },
)

test.each(['2020-01-01', '2023-12-30', '2026-01-01'])(
  'on %s the statements of each source are those that cite it, in their order, also where they were prepared in steps',
  (date) => {
    const reading = readOn(date, file)
    while (!warmCitations(reading.dossier));
    for (const { id } of file.sources) {
      const citing = all(date).filter((one) => sourceIds(one.source).includes(id))
      expect([...statementsOf(reading, id)]).toEqual(citing)
      expect(countStatements(reading, id)).toBe(citing.length)
    }
  },
)

test('on the last day no statement of the shipped dossier is missing or repeated', () => {
  const { statistics, issues, events } = file
  const count = (part: Statement['part']): number => new Set(all('2026-01-01').filter((one) => one.part === part)).size
  expect(count('observation')).toBe(statistics.flatMap((one) => one.observations).length)
  expect(count('threshold')).toBe(statistics.flatMap((one) => one.thresholds ?? []).length)
  expect(count('claim')).toBe(statistics.flatMap((one) => one.claims ?? []).length)
  expect(count('issue')).toBe(issues.length)
  expect(count('status')).toBe([...issues, ...events].reduce((sum, { history }) => sum + (history?.length ?? 0), 0))
  expect(count('position')).toBe(issues.flatMap((one) => one.positions).length)
  expect(count('event')).toBe(events.length)
})

test('no statement of the shipped dossier disappears as the days go on', () => {
  const days = ['2023-12-15', '2023-12-22', '2023-12-30', '2024-01-08', '2024-01-26', '2024-02-05']
  const counts = days.map((date) => all(date).length)
  expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  expect(new Set(counts).size).toBeGreaterThan(3)
})

test('in the end every source of the shipped dossier has statements', () => {
  const reading = readOn('2026-01-01', file)
  expect(file.sources.filter(({ id }) => countStatements(reading, id) === 0)).toEqual([])
})

test('a participant’s role and summary can lack a source', () => {
  const participants = [
    { id: 'p', kind: 'person', name: 'P', role: 'R', summary: 'S' },
    { id: 'q', kind: 'person', name: 'Q', summary: 'S' },
    { id: 'r', kind: 'person', name: 'R', role: '' },
    { id: 't', kind: 'person', name: 'T' },
  ] as const
  expect(unsourcedIn(talks([], { participants }))).toEqual([
    { target: to.participant('p'), parts: ['role', 'summary'] },
    { target: to.participant('q'), parts: ['summary'] },
  ])
})

test('a caveat and a break of a statistic can lack a source if the statistic has none', () => {
  const breaks = [{ at: '2023-05-11', note: 'N' }]
  const statistics = [statistic([]), statistic([], { id: 'u', caveat: 'C', breaks })]
  expect(unsourcedIn(talks([], { statistics, participants: [] }))).toEqual([
    { target: to.statistic('u'), parts: ['caveat', 'break'] },
  ])
  const sourced = [statistic([], { caveat: 'C', breaks, source: 's' })]
  expect(unsourcedIn(talks([], { statistics: sourced, participants: [] }))).toEqual([
    { target: to.statistic('t'), parts: ['break'] },
  ])
})

test('an empty dossier has no statements without a source', () => {
  expect(unsourcedIn(dossierWith({}))).toEqual([])
})

test('an empty text needs no source', () => {
  const dossier = talks([], {
    participants: [{ id: 'ana', kind: 'person', name: 'Ana', role: { en: '' }, summary: '' }],
    statistics: [{ ...statistic([observed('2023-12', 1, '2023-12-31')]), definition: '', caveat: '' }],
  })
  expect(unsourcedIn(dossier)).toEqual([])
})

test('only the first records without a source are looked for where no more are wanted', () => {
  const participants = ['a', 'b', 'c'].map((id) => ({ id, kind: 'person', name: id, role: 'R' }) as const)
  const dossier = talks([issue('i', { positions: [position('a', 'opposes')] })], { participants })
  expect(countUnsourced(dossier)).toBe(3)
  expect(unsourcedIn(dossier, 2).map(({ target }) => target.key)).toEqual(['a', 'b'])
  expect(unsourcedIn(dossier)).toHaveLength(3)
})
