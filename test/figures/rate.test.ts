import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePeriod, type Observation } from '../../src/dossier/index.ts'
import { DAYS_PER, rateOf, ratePer } from '../../src/figures/index.ts'
import { statistic } from '../dossier/fixture.ts'

const PERS = ['day', 'week', 'month', 'year'] as const
const flow = statistic([])
const november = parsePeriod('2023-11')!
const known = (value: number | null, partial = false) => ({
  period: november,
  newest: { period: '2023-11', value, published: '2023-12-22', source: 's' } satisfies Observation,
  older: [],
  partial,
})

test('242,418 in the 30 days of November are 8,081 per day', () => {
  const rate = rateOf(flow, known(242_418), 'day')
  expect(rate).toMatchObject({ per: 'day', value: 242_418, days: 30 })
  expect(rate?.amount).toBeCloseTo(8_080.6, 6)
  expect(Math.round(rate?.amount ?? 0)).toBe(8_081)
})

test.each([
  ['day', 10],
  ['week', 70],
  ['month', 300],
  ['year', 3650],
] as const)('300 in November are, per %s, %i', (per, amount) => {
  expect(ratePer(300, november, per).amount).toBeCloseTo(amount, 9)
})

test.each([
  ['2024-02', 'month', 29],
  ['2023-12', 'month', 31],
  ['2024', 'year', 366],
  ['FY2024', 'year', 366],
  ['2023-W52', 'week', 7],
] as const)('%s per %s is itself', (period, per, value) => {
  expect(ratePer(value, parsePeriod(period, 10)!, per)).toMatchObject({ amount: value, isOwn: true })
})

test('a quarter has a rate over its days', () => {
  expect(ratePer(920, parsePeriod('2023-Q4')!, 'day')).toMatchObject({ amount: 10, days: 92, isOwn: false })
})

test('money and percentages have no rate: an amount paid on one day is not an amount per day', () => {
  for (const counts of ['money', 'percent'] as const) {
    expect(rateOf({ ...flow, counts }, known(60_000_000), 'day')).toBeNull()
  }
})

test.each([
  ['2024-02', 29],
  ['2023-02', 28],
  ['2023', 365],
  ['2023-W52', 7],
  ['2023-12-27', 1],
])('the rate of %s is over its %i days', (period, days) => {
  expect(ratePer(days, parsePeriod(period)!, 'day')).toMatchObject({ days, amount: 1 })
})

test.each([
  ['a stock', { ...flow, measure: 'stock' }, known(100)],
  ['what is a rate already', { ...flow, measure: 'rate' }, known(100)],
  ['a missing value', flow, known(null)],
  ['a partial period', flow, known(100, true)],
] as const)('%s has no rate', (_, record, one) => {
  expect(PERS.map((per) => rateOf(record, one, per))).toEqual([null, null, null, null])
})

test('zero is a value, and its rate is zero', () => {
  expect(rateOf(flow, known(0), 'week')?.amount).toBe(0)
})

test('a rate times the days of its period gives the value again, in every unit', () => {
  const days = fc.integer({ min: 1, max: 400 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), days, fc.constantFrom(...PERS), (value, length, per) => {
      const rate = ratePer(value, { first: 19_000, last: 19_000 + length - 1, grain: 'interval', year: 2022 }, per)
      expect(rate.days).toBe(length)
      expect((rate.amount / DAYS_PER[per]) * length).toBeCloseTo(value, 3)
    }),
  )
})
