import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, knownFrom, type Observation, type Statistic, readingOn } from '../../src/dossier/index.ts'
import { overdueOn } from '../../src/figures/index.ts'
import { dossierWith, observed, shipped, statistic } from '../dossier/fixture.ts'

const us = shipped('us-mexico-2023.json')
const encounters = us.statistics.find(({ id }) => id === 'sw-encounters')!
const read = (of: Statistic, day: string) => overdueOn(readingOn(us, knownFrom(day)), of)

test('on 2023-12-30 nothing is overdue: what was published on 2023-12-22 is to be followed on 2024-01-26', () => {
  expect(read(encounters, '2023-12-30')).toBeNull()
})

test('had nothing followed, it would be overdue from 2024-01-27 on', () => {
  const first = encounters.observations.filter(({ published }) => published === '2023-12-22')
  const alone = { ...encounters, observations: first }
  expect(read(alone, '2024-01-26')).toBeNull()
  expect(read(alone, '2024-01-27')).toEqual({ expected: knownFrom('2024-01-26'), days: 1 })
  expect(read(alone, '2024-02-01')).toMatchObject({ days: 6 })
})

test.each(['2024-01-26', '2024-01-27', '2024-02-12', '2024-02-13'])(
  'since it did follow, nothing is overdue on %s',
  (day) => {
    expect(read(encounters, day)).toBeNull()
  },
)

const sources = dossierWith({
  sources: JSON.stringify([
    { id: 'old', title: 'O', publisher: 'P', kind: 'dataset', published: '2024-01-10', nextUpdate: '2024-02-10' },
    { id: 'new', title: 'N', publisher: 'P', kind: 'dataset', published: '2024-02-20', nextUpdate: '2024-03' },
    { id: 'last', title: 'L', publisher: 'P', kind: 'dataset', published: '2024-05-01' },
    { id: 'again', title: 'A', publisher: 'P', kind: 'dataset', published: '2024-01-20', nextUpdate: '2024-02-10' },
    { id: 'other', title: 'T', publisher: 'Q', kind: 'dataset', published: '2024-01-20' },
    { id: 'near', title: 'E', publisher: 'Q', kind: 'dataset', published: '2024-01-20', nextUpdate: '2024-02-01' },
    {
      id: 'named',
      title: 'M',
      publisher: { en: 'P', es: 'R' },
      kind: 'dataset',
      published: '2024-01-10',
      nextUpdate: '2024-02-10',
    },
    { id: 'renamed', title: 'R', publisher: { es: 'R', en: 'P' }, kind: 'dataset', published: '2024-01-20' },
  ]),
})
const known = (day: string, ...observations: readonly Observation[]) =>
  overdueOn(readingOn(sources, knownFrom(day)), statistic(observations))
const old = observed('2024-01', 1, '2024-01-10', { source: 'old' })
const late = observed('2024-02', 1, '2024-02-20', { source: { id: 'new', note: 'N' } })
const last = observed('2024-03', 1, '2024-05-01', { source: 'last' })

test.each([
  ['2024-02-10', 0],
  ['2024-02-11', 1],
  ['2024-02-19', 9],
  ['2024-02-20', 0],
  ['2024-03-31', 0],
  ['2024-04-01', 1],
  ['2024-04-30', 30],
  ['2024-05-01', 0],
  ['2025-05-01', 0],
])(
  'what the publisher announced last is, on %s, overdue by %i days; a month is over with its last one',
  (day, days) => {
    expect(known(day, late, last, old)?.days ?? 0).toBe(days)
  },
)

test('what another publisher brings out is not what was announced: it stays overdue', () => {
  const other = observed('2024-01', 1, '2024-01-20', { source: 'other' })
  expect(known('2024-02-11', old, other)).toEqual({ expected: knownFrom('2024-02-10'), days: 1 })
})

test('each publisher is awaited apart: what one announced does not hide what another owes, and the longest overdue is told', () => {
  const near = observed('2024-01', 1, '2024-01-20', { source: 'near' })
  for (const both of [
    [old, near],
    [near, old],
  ])
    expect(['2024-02-01', '2024-02-02', '2024-02-11'].map((on) => known(on, ...both)?.expected)).toEqual([
      undefined,
      knownFrom('2024-02-01'),
      knownFrom('2024-02-01'),
    ])
})

test('a day that is announced twice is awaited from the later announcement on, which does not fulfil itself', () => {
  const again = observed('2024-01', 2, '2024-01-20', { source: 'again' })
  expect([known('2024-02-11', old, again)?.days, known('2024-02-11', again, old)?.days]).toEqual([1, 1])
})

test('a source of the same day that announces nothing hides nothing, and one of the day after is what was awaited', () => {
  const beside = (published: string) => observed('2023', 1, published, { source: 'last' })
  for (const both of [
    [old, beside('2024-01-10')],
    [beside('2024-01-10'), old],
  ])
    expect(known('2024-02-11', ...both)?.days).toBe(1)
  expect(known('2024-02-11', old, beside('2024-01-11'))).toBeNull()
})

test('a publisher is the same in whatever order its languages are written', () => {
  const named = observed('2024-01', 1, '2024-01-10', { source: 'named' })
  expect(known('2024-02-11', named)?.days).toBe(1)
  expect(known('2024-02-11', named, observed('2024-01', 2, '2024-01-20', { source: 'renamed' }))).toBeNull()
})

test('what is not known yet is not overdue, and neither is a source that promises nothing', () => {
  expect(known('2024-01-09', old)).toBeNull()
  expect(known('2030-01-01', last)).toBeNull()
  expect(known('2030-01-01')).toBeNull()
  expect(known('2030-01-01', observed('2024', 1, '2024-01-10', { source: 'unknown' }))).toBeNull()
})

test('each day that passes adds a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (days) => {
      const on = dayOf(2024, 2, 10) + days
      expect(overdueOn(readingOn(sources, on), statistic([old]))).toEqual({ expected: dayOf(2024, 2, 10), days })
    }),
  )
})
