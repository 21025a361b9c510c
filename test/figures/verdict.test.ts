import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, type Claim, type Observation, type Qualifier, type Statistic } from '../../src/dossier/index.ts'
import { comparisonsOf, type Verdict } from '../../src/figures/index.ts'
import { observed, shipped, statistic } from '../dossier/fixture.ts'

const PATROL = { component: 'U.S. Border Patrol' }
const encounters = shipped('us-mexico-2023.json').statistics.find(({ id }) => id === 'sw-encounters')!
const weekly = encounters.claims!.find(({ id }) => id === 'weekly-arrests')!
const on = knownFrom

test('in the shipped dossier, 10,000 arrests a week were at odds with November on 2023-12-30, by a factor of 5.66', () => {
  const verdict = verdictOn(encounters, weekly, on('2023-12-30'))
  expect(verdict).toMatchObject({
    kind: 'at-odds',
    mean: true,
    components: [],
    total: { direction: 'claim-lower', holds: false, observation: { newest: { period: '2023-11', value: 242_418 } } },
  })
  expect(verdict.kind === 'at-odds' && verdict.total.factor).toBeCloseTo(5.66, 2)
})

test('on 2024-02-01 they were contradicted, by 6.82 for the total and 5.64 for Border Patrol', () => {
  const verdict = verdictOn(encounters, weekly, on('2024-02-01'))
  if (verdict.kind !== 'contradicted') throw new Error(verdict.kind)
  expect(verdict.total).toMatchObject({ dims: {}, observation: { newest: { period: '2023-12', value: 302_034 } } })
  expect(verdict.total.factor).toBeCloseTo(6.82, 2)
  expect(verdict.components.map(({ dims }) => dims)).toEqual([PATROL])
  expect(verdict.components[0]?.factor).toBeCloseTo(5.64, 2)
})

test('on a day on which nothing was known, nothing can be said', () => {
  expect(verdictOn(encounters, weekly, on('2023-12-21'))).toEqual({
    kind: 'cannot-be-checked',
    reason: 'nothing-known',
    nearest: null,
  })
})

const seen = (period: string, value: number | null, more: Partial<Observation> = {}): Observation => ({
  period,
  value,
  published: '2024-01-15',
  source: 's',
  ...more,
})
const claim = (value: number, more: Partial<Claim> = {}): Claim => ({
  id: 'c',
  text: 'C',
  period: '2023-12',
  value,
  made: '2023-12-30',
  source: 's',
  ...more,
})
const verdict = (observations: readonly Observation[], one: Claim, more: Partial<Statistic> = {}) =>
  verdictOn(statistic(observations, more), one, on('2024-12-31'))

test.each<[Qualifier | undefined, number, number, boolean]>([
  [undefined, 242_418, 242_418, true],
  [undefined, 242_418, 242_419, false],
  ['exact', 560, 565, true],
  ['exact', 560, 566, false],
  ['exact', 560, 555, true],
  ['exact', 10_000, 14_999, true],
  ['exact', 12_000, 12_501, false],
  ['exact', 0, 0, true],
  ['exact', 0, 1, false],
  ['exact', 2.5, 2.5, true],
  ['exact', 2.5, 2.6, false],
  ['about', 1000, 1100, true],
  ['about', 1000, 1101, false],
  ['about', 1000, 900, true],
  ['about', 1000, 899, false],
  ['at-least', 1000, 1000, true],
  ['at-least', 1000, 999, false],
  ['at-least', 1000, 90_000, true],
  ['more-than', 1000, 1000, false],
  ['more-than', 1000, 1001, true],
  ['at-most', 1000, 1000, true],
  ['at-most', 1000, 1001, false],
  ['less-than', 1000, 1000, false],
  ['less-than', 1000, 999, true],
  ['up-to', 1000, 1000, true],
  ['up-to', 1000, 1001, false],
])('%s %d, where the record says %d: it holds is %s', (qualifier, value, recorded, holds) => {
  const one = claim(value, qualifier ? { qualifier } : {})
  expect(verdict([seen('2023-12', recorded)], one).kind).toBe(holds ? 'consistent' : 'contradicted')
})

test.each<[Qualifier, number, boolean]>([
  ['at-least', 671, true],
  ['at-least', 5000, true],
  ['at-least', 560, false],
  ['more-than', 900, true],
  ['at-most', 560, true],
  ['at-most', 900, false],
  ['up-to', 560, true],
  ['less-than', 900, false],
])('where the record says %s 671, a claim of %i holds is %s', (qualifier, value, holds) => {
  const kind = holds ? 'consistent' : 'contradicted'
  expect(verdict([seen('2023-12', 671, { qualifier })], claim(value)).kind).toBe(kind)
  expect(verdict([seen('2023-12', 671)], claim(value), { qualifier }).kind).toBe(kind)
})

test.each([
  [500, 1000, 2, 'claim-lower'],
  [2000, 1000, 2, 'claim-higher'],
  [1000, 1000, 1, 'equal'],
  [0, 1000, null, 'claim-lower'],
  [1000, 0, null, 'claim-higher'],
] as const)('a claim of %i against %i differs by a factor of %s: %s', (value, recorded, factor, direction) => {
  expect(verdict([seen('2023-12', recorded)], claim(value))).toMatchObject({ total: { factor, direction } })
})

test('a claim per day is compared with the mean of the month, and that is said', () => {
  const one = verdict([seen('2023-12', 3100)], claim(100, { per: 'day' }))
  expect(one).toMatchObject({ kind: 'consistent', mean: true, total: { factor: 1 } })
  expect(verdict([seen('2023-12-27', 100)], claim(100, { per: 'day', period: '2023-12-27' }))).toMatchObject({
    kind: 'consistent',
    mean: false,
  })
  expect(verdict([seen('2023-12', 100)], claim(100))).toMatchObject({ mean: false })
})

test('a claim that fits one of the components is not contradicted, and both are shown', () => {
  const parts = [
    seen('2023-12', 3000),
    seen('2023-12', 1000, { dims: PATROL }),
    seen('2023-12', 5, { dims: { a: 'b' } }),
  ]
  expect(verdict(parts, claim(1000))).toMatchObject({
    kind: 'consistent',
    total: { holds: false, factor: 3 },
    components: [{ dims: PATROL, holds: true }],
  })
})

test('a claim that names a component is compared with it alone', () => {
  const parts = [seen('2023-12', 1000), seen('2023-12', 3000, { dims: PATROL })]
  expect(verdict(parts, claim(1000, { dims: PATROL }))).toMatchObject({
    kind: 'contradicted',
    total: { dims: PATROL, factor: 3 },
    components: [],
  })
})

test('a claim limited to two things is compared with what is limited to both, in whatever order they are written', () => {
  const own = seen('2023-12', 3000, { dims: { ...PATROL, citizenship: 'VE' } })
  expect(verdict([own], claim(1000, { dims: { citizenship: 'VE', ...PATROL } }))).toMatchObject({
    kind: 'contradicted',
    total: { factor: 3 },
  })
})

test.each<[string, readonly Observation[], Claim, string]>([
  ['nothing is known', [], claim(1), 'nothing-known'],
  ['all that is known is missing', [seen('2023-12', null)], claim(1), 'nothing-known'],
  ['only another component is known', [seen('2023-12', 1)], claim(1, { dims: PATROL }), 'another-component'],
  [
    'only a component is known, and the total is meant',
    [seen('2023-12', 1, { dims: PATROL })],
    claim(1),
    'another-component',
  ],
  [
    'only the month is known, and a week is meant',
    [seen('2023-12', 9000)],
    claim(1, { period: '2023-12-01/2023-12-07' }),
    'window-shorter',
  ],
  ['only the year is known, and a month is meant', [seen('2023', 9000)], claim(1), 'window-shorter'],
  [
    'the newest known is near enough',
    [seen('2023-11', 119)],
    claim(100, { qualifier: 'about' }),
    'period-not-published',
  ],
  ['the newest known is of another length', [seen('2022', 90_000)], claim(100), 'period-not-published'],
  ['the newest known is later', [seen('2024-01', 90_000)], claim(100), 'period-not-published'],
  [
    'only a part of the period is known',
    [seen('2023-12', 900, { published: '2023-12-15' })],
    claim(2000),
    'partial-period',
  ],
])('where %s, the claim cannot be checked, and why is said', (_, observations, one, reason) => {
  expect(verdict(observations, one)).toMatchObject({ kind: 'cannot-be-checked', reason })
})

test('a claim about a fiscal year of unknown start cannot be checked', () => {
  expect(verdict([seen('2023', 1)], claim(1, { period: 'FY2024' })).kind).toBe('cannot-be-checked')
  expect(verdict([seen('FY2024', 1)], claim(1, { period: 'FY2024' }), { fiscalYearStart: 10 }).kind).toBe('consistent')
})

test.each([
  [120, 'cannot-be-checked'],
  [121, 'at-odds'],
  [80, 'cannot-be-checked'],
  [79, 'at-odds'],
])('about 100 in December, where a month before of the same length had %i, is %s', (before, kind) => {
  expect(verdict([seen('2023-10', before)], claim(100, { qualifier: 'about' })).kind).toBe(kind)
  expect(
    verdict([seen('2023-11', before)], claim(100, { qualifier: 'about', period: '2023-12-01/2023-12-30' })).kind,
  ).toBe(kind)
})

test('what was said to be at odds is contradicted or borne out once its own period is published', () => {
  const months = [
    seen('2023-10', 500, { published: '2023-11-15' }),
    seen('2023-12', 500, { published: '2024-01-15' }),
    seen('2023-12', 100, { published: '2024-03-15' }),
  ]
  const kind = (day: string) => verdictOn(statistic(months), claim(100), on(day)).kind
  expect([kind('2023-11-14'), kind('2023-12-30'), kind('2024-02-01'), kind('2024-04-01')]).toEqual([
    'cannot-be-checked',
    'at-odds',
    'contradicted',
    'consistent',
  ])
})

test('a factor is never under one, and stays the same when claim and record change places', () => {
  const value = fc.integer({ min: 1, max: 1e6 })
  fc.assert(
    fc.property(value, value, (one, other) => {
      const [there, back] = [
        verdict([seen('2023-12', one)], claim(other)),
        verdict([seen('2023-12', other)], claim(one)),
      ]
      if (!('total' in there) || !('total' in back)) throw new Error('not compared')
      expect(there.total.factor).toBe(back.total.factor)
      expect(there.total.factor).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('a month claimed per month and a leap year claimed per year are compared by their own values, and are no means', () => {
  const claimed = (period: string, value: number, per: 'month' | 'year'): Verdict => {
    const of = statistic([observed(period, value, '2025-01')], {
      claims: [{ id: 'c', text: 'c', period, value, per, made: '2025-01', source: 's' }],
    })
    return verdictOn(of, of.claims![0]!, knownFrom('2025-06'))
  }
  for (const verdict of [claimed('2023-12', 301_981, 'month'), claimed('2024', 366_001, 'year')])
    expect(verdict).toMatchObject({ kind: 'consistent', mean: false, total: { factor: 1 } })
})

test('a claim is compared with the total first and with its components after it', () => {
  const contradicted = verdictOn(encounters, weekly, on('2024-02-01'))
  expect(comparisonsOf(contradicted).map(({ dims }) => dims)).toEqual([{}, PATROL])
})

test('a claim that cannot be checked is compared with what comes nearest, or with nothing', () => {
  const partial = verdict([seen('2023-12', 50, { published: '2023-12-15' })], claim(100))
  expect(comparisonsOf(partial).map(({ amount }) => amount)).toEqual([50])
  expect(comparisonsOf(verdict([], claim(100)))).toEqual([])
})
