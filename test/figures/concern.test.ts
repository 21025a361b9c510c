import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, type Claim, type Observation, type Statistic, readingOn } from '../../src/dossier/index.ts'
import { concernOf, type Concern } from '../../src/figures/index.ts'
import { dossierWith, observed, shipped, statistic } from '../dossier/fixture.ts'

const us = shipped('us-mexico-2023.json')
const ofShipped = (id: string, day: string) => {
  const reading = readingOn(us, knownFrom(day))
  return concernOf(
    reading,
    reading.dossier.statistics.find((one) => one.id === id)!,
  )
}

test.each([
  ['sw-encounters', '2023-12-21', null],
  ['sw-encounters', '2023-12-30', 'at-odds'],
  ['sw-encounters', '2024-02-01', 'at-odds'],
  ['deaths-route', '2023-12-29', null],
  ['deaths-route', '2023-12-30', 'contradicted'],
  ['deaths-region', '2023-12-30', null],
  ['deaths-region', '2025-06-30', 'contradicted'],
  ['asylum-claims-mexico', '2025-06-30', null],
])('in the shipped dossier the most serious concern about %s on %s is %s', (id, day, concern) => {
  expect(ofShipped(id, day)).toBe(concern)
})

const dossier = dossierWith({
  sources: JSON.stringify([
    { id: 'a', title: 'A', publisher: 'A', kind: 'dataset', published: '2024-02-10' },
    { id: 'late', title: 'L', publisher: 'A', kind: 'dataset', published: '2024-02-10', nextUpdate: '2024-05-10' },
    { id: 'b', title: 'B', publisher: 'B', kind: 'dataset', published: '2024-02-01' },
    { id: 's', title: 'S', publisher: 'A', kind: 'article', published: '2024-02-01' },
  ]),
})
const claim = (id: string, period: string): Claim => ({
  id,
  text: 'C',
  period,
  value: 1111,
  per: 'day',
  made: '2024-03-01',
  source: 's',
})
const worst = (of: Statistic, day = '2024-12-31') => {
  const reading = readingOn({ ...dossier, statistics: [of] }, knownFrom(day))
  return concernOf(reading, reading.dossier.statistics[0] ?? { ...of, observations: [], claims: [] })
}

/** Returns a statistic with exactly these concerns. */
const troubled = (concerns: readonly Concern[]): Statistic => {
  const has = (one: Concern) => concerns.includes(one)
  const source = has('overdue') ? 'late' : 'a'
  const observations: readonly (Observation | false)[] = [
    observed('2024-01', 1200, '2024-02-10', { source }),
    has('revised') && observed('2024-01', 1301, '2024-03-10', { source }),
    has('disagreeing') && observed('2024-01', 7003, '2024-02-01', { source: 'b' }),
  ]
  return statistic(
    observations.filter((one) => one !== false),
    {
      claims: [
        ...(has('contradicted') ? [claim('c', '2024-01')] : []),
        ...(has('at-odds') ? [claim('o', '2024-02')] : []),
      ],
    },
  )
}

test.each<[readonly Concern[], Concern | null]>([
  [[], null],
  [['overdue'], 'overdue'],
  [['revised'], 'revised'],
  [['disagreeing'], 'disagreeing'],
  [['at-odds'], 'at-odds'],
  [['contradicted'], 'contradicted'],
])('where %j is true, the most serious is %s', (concerns, concern) => {
  expect(worst(troubled(concerns))).toBe(concern)
})

test('of several concerns the most serious is returned: contradicted, at odds, disagreeing, revised, overdue', () => {
  const worstFirst: readonly Concern[] = ['contradicted', 'at-odds', 'disagreeing', 'revised', 'overdue']
  fc.assert(
    fc.property(fc.subarray([...worstFirst], { minLength: 1 }), (concerns) => {
      expect(worst(troubled(concerns))).toBe(concerns[0])
    }),
  )
})

test('what is ahead of the reading is not yet a concern', () => {
  const all = troubled(['contradicted', 'at-odds', 'disagreeing', 'revised', 'overdue'])
  expect(['2024-01-31', '2024-02-10', '2024-03-01'].map((day) => worst(all, day))).toEqual([
    null,
    'disagreeing',
    'contradicted',
  ])
  const slow = troubled(['revised', 'overdue'])
  expect(['2024-02-29', '2024-03-10', '2024-05-10', '2024-12-31'].map((day) => worst(slow, day))).toEqual([
    null,
    'revised',
    'revised',
    'revised',
  ])
  const late = troubled(['overdue'])
  expect([worst(late, '2024-05-10'), worst(late, '2024-05-11')]).toEqual([null, 'overdue'])
})

test('only the newest figure counts: a revised older period is not a concern', () => {
  const of = statistic([
    observed('2023-12', 1200, '2024-02-10', { source: 'a' }),
    observed('2023-12', 1301, '2024-03-10', { source: 'a' }),
    observed('2024-01', 1400, '2024-03-10', { source: 'a' }),
  ])
  expect(worst(of)).toBeNull()
  expect(worst({ ...of, observations: of.observations.slice(0, 2) })).toBe('revised')
})

test('repeated calls, for other records and days in between, give the right answer', () => {
  const reading = readingOn(dossier, knownFrom('2024-12-31'))
  const [calm, late] = [troubled([]), troubled(['overdue'])]
  const asked = [calm, late, calm, late].map((of) => concernOf(reading, of))
  expect(asked).toEqual([null, 'overdue', null, 'overdue'])
  expect(concernOf(readingOn(dossier, knownFrom('2024-05-01')), late)).toBeNull()
  expect(concernOf(reading, late)).toBe('overdue')
})
