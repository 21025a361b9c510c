import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayOf,
  daysIn,
  isoDay,
  knownFrom,
  parsePeriod,
  type Observation,
  type Qualifier,
  type Statistic,
  type Threshold,
  readingOn,
} from '../../src/dossier/index.ts'
import {
  amountPer,
  crossingOf,
  DAYS_PER,
  paceOfMonths,
  paceOfPartial,
  passingOf,
  thresholdPer,
  yearSums,
} from '../../src/figures/index.ts'
import { observed, shipped, statistic, totalBy } from '../dossier/fixture.ts'

const us = shipped('us-mexico-2023.json')
const named = (id: string): Statistic => us.statistics.find((one) => one.id === id)!
const [encounters, route] = [named('sw-encounters'), named('deaths-route')]
const thresholdOf = (of: Statistic, id: string): Threshold => of.thresholds!.find((one) => one.id === id)!
const LATER = '2030-01-01'
const PERS = ['day', 'week', 'month', 'year'] as const

const threshold = (more: Partial<Threshold> = {}): Threshold => ({
  id: 'h',
  name: 'H',
  comparator: 'more-than',
  value: 560,
  kind: 'baseline',
  source: 's',
  ...more,
})
const yearly = (more: Partial<Threshold> = {}) => threshold({ per: 'year', ...more })
const passing = (of: Statistic, one: Threshold, day = LATER) => passingOf(of, totalBy(of, knownFrom(day)), one)
const passed = (observations: readonly Observation[], one: Threshold, more: Partial<Statistic> = {}) =>
  passing(statistic(observations, more), one).tested.map((each) => [each.known.newest.period, each.passed])

test('since March 2021, 5,000 a day were passed in every month but January 2022 (4,996) and June 2023 (4,819)', () => {
  const { since, mean } = passing(encounters, thresholdOf(encounters, 'five-thousand'), '2023-12-30')
  expect(since.map(({ known }) => known.newest.period)).toHaveLength(33)
  expect([since.at(0)?.known.newest.period, since.at(-1)?.known.newest.period]).toEqual(['2021-03', '2023-11'])
  expect(
    since.filter((one) => one.passed !== true).map((one) => [one.known.newest.period, Math.round(one.amount)]),
  ).toEqual([
    ['2022-01', 4996],
    ['2023-06', 4819],
  ])
  expect(mean).toBe(true)
})

test('before March 2021, no month that is known had passed them; all months are told', () => {
  const { tested } = passing(encounters, thresholdOf(encounters, 'five-thousand'), '2023-12-30')
  expect(tested.slice(0, 5).map((one) => [one.known.newest.period, Math.round(one.amount), one.passed])).toEqual([
    ['2020-10', 2320, false],
    ['2020-11', 2404, false],
    ['2020-12', 2387, false],
    ['2021-01', 2529, false],
    ['2021-02', 3611, false],
  ])
  expect(tested).toHaveLength(38)
})

test('on the route at least 671 and 729 passed the 560; “at least 524” does not tell; 2023, partial, is not tested', () => {
  const { tested, since, mean } = passing(route, thresholdOf(route, 'previous-year'), '2023-12-30')
  expect(tested.map(({ known, amount, passed }) => [known.newest.period, amount, passed])).toEqual([
    ['2014', 304, null],
    ['2015', 347, null],
    ['2016', 412, null],
    ['2017', 414, null],
    ['2018', 448, null],
    ['2019', 524, null],
    ['2020', 475, null],
    ['2021', 729, true],
    ['2022', 671, true],
  ])
  expect(since.map(({ known }) => known.newest.period)).toEqual(['2021', '2022'])
  expect(mean).toBe(false)
})

test('at the pace of July 2023 the route stays below 560, as a minimum; read in 2025 the year is over and has no pace to tell of', () => {
  const crossing = (day: string) => {
    const last = totalBy(route, knownFrom(day)).at(-1)!
    return crossingOf(route, thresholdOf(route, 'previous-year'), undefined, paceOfPartial(route, last))
  }
  expect(crossing('2023-12-30')).toMatchObject({ kind: 'stays-below', minimum: true, pace: { total: 276 } })
  expect(crossing('2025-06-30')).toBeNull()
})

test('a threshold is known from its source: on 2023-12-30 the editorial’s, and none of the text of February 2024', () => {
  const ids = (day: string) =>
    (readingOn(us, knownFrom(day)).dossier.statistics.find(({ id }) => id === encounters.id)?.thresholds ?? []).map(
      ({ id }) => id,
    )
  expect([ids('2023-12-29'), ids('2023-12-30')]).toEqual([[], ['five-thousand']])
  expect(ids('2024-02-04')).toHaveLength(4)
})

test.each<[Threshold['comparator'], Qualifier, number, boolean | null]>([
  ['more-than', 'exact', 561, true],
  ['more-than', 'exact', 560, false],
  ['at-least', 'exact', 560, true],
  ['at-least', 'exact', 559, false],
  ['less-than', 'exact', 559, true],
  ['less-than', 'exact', 560, false],
  ['at-most', 'exact', 560, true],
  ['at-most', 'exact', 561, false],
  ['more-than', 'at-least', 500, null],
  ['more-than', 'at-least', 560, null],
  ['more-than', 'at-least', 600, true],
  ['at-least', 'at-least', 560, true],
  ['at-least', 'more-than', 600, true],
  ['at-least', 'more-than', 500, null],
  ['more-than', 'at-most', 500, false],
  ['more-than', 'at-most', 600, null],
  ['at-least', 'up-to', 600, null],
  ['at-least', 'less-than', 500, false],
  ['less-than', 'at-least', 500, null],
  ['less-than', 'at-least', 600, false],
  ['at-most', 'at-least', 500, null],
  ['less-than', 'at-most', 500, true],
  ['less-than', 'up-to', 600, null],
  ['more-than', 'more-than', 560, true],
  ['at-least', 'more-than', 560, true],
  ['less-than', 'more-than', 560, false],
  ['at-most', 'more-than', 560, false],
  ['more-than', 'less-than', 560, false],
  ['at-least', 'less-than', 560, false],
  ['less-than', 'less-than', 560, true],
  ['at-most', 'less-than', 560, true],
])('the threshold is %s 560; a figure of %s %i passed it: %s', (comparator, qualifier, value, tells) => {
  const own = [observed('2023', value, '2024', { qualifier })]
  expect(passed(own, yearly({ comparator }))).toEqual([['2023', tells]])
  expect(passed([observed('2023', value, '2024')], yearly({ comparator }), { qualifier })).toEqual([['2023', tells]])
})

test('a figure’s own qualifier goes before the statistic’s', () => {
  const of = [observed('2023', 500, '2024', { qualifier: 'exact' })]
  expect(passed(of, yearly(), { qualifier: 'at-least' })).toEqual([['2023', false]])
})

test('what a bound leaves open is no beginning: the list begins with the first period that surely passed', () => {
  const [bound, exact] = [observed('2021', 500, '2024', { qualifier: 'at-least' }), observed('2022', 561, '2024')]
  const since = (...observations: readonly Observation[]) =>
    passing(statistic(observations), yearly()).since.map(({ known }) => known.newest.period)
  expect(since(bound, exact, observed('2023', 5, '2024'))).toEqual(['2022', '2023'])
  expect(since(bound)).toEqual([])
})

test('a partial period and a missing value are not tested; of several grains the newest one is', () => {
  const mixed = [
    observed('2022', 9000, '2024'),
    observed('2023-01', 600, '2023-01-15'),
    observed('2023-02', null, '2024'),
    observed('2023-03', 600, '2024'),
    observed('2023-04', 500, '2024'),
  ]
  expect(passed(mixed, threshold())).toEqual([
    ['2023-03', true],
    ['2023-04', false],
  ])
})

test.each([
  ['a year published as missing', observed('2024', null, '2025')],
  ['a year that is not over', observed('2024', 700, '2024-06')],
])('months are tested before %s, for they are the newest that have a whole value', (_, year) => {
  expect(passed([observed('2023-12', 600, '2024'), year], threshold())).toEqual([['2023-12', true]])
})

test('a stock is held against a threshold of its own kind, and never against one per day', () => {
  const stock = [observed('2023', 600, '2024')]
  expect(passed(stock, threshold(), { measure: 'stock' })).toEqual([['2023', true]])
  expect(passed(stock, yearly(), { measure: 'stock' })).toEqual([])
})

test.each([
  ['day', '2023-01', 'January', true],
  ['week', '2023-01', 'January', true],
  ['month', '2023-01', 'January', false],
  ['day', '2023-01-01', 'a day', false],
  ['week', '2023-W05', 'a week', false],
  ['year', '2024', 'a leap year', false],
  ['year', 'FY2024', 'a fiscal year of 366 days', false],
  ['month', '2024', 'a leap year', true],
  ['day', '2023-01-01/2023-01-02', 'two days', true],
  ['week', '2023-01-01/2023-01-07', 'seven days', false],
  ['week', '2023-01-01/2023-01-08', 'eight days', true],
  ['month', '2023-01-01/2023-01-31', '31 days', false],
  ['month', '2023-01-01/2023-02-01', '32 days', true],
  [undefined, '2024', 'a leap year', false],
] as const)('for a threshold per %s, %s (%s) is but a mean: %s', (per, period, _, mean) => {
  const of = statistic([observed(period, 600, '2025')], { fiscalYearStart: 10 })
  expect(passing(of, per ? threshold({ per }) : threshold()).mean).toBe(mean)
})

test('where nothing is tested, nothing is a mean', () => {
  expect(passing(statistic([]), threshold({ per: 'day' }))).toEqual({ tested: [], since: [], mean: false })
})

test.each([
  ['2023', 'year', 600],
  ['2024', 'year', 600],
  ['2023-02', 'month', 600],
  ['2023-W05', 'week', 600],
  ['2023-02-01', 'day', 600],
  ['2023-02', undefined, 600],
  ['2024-02', 'day', 600 / 29],
  ['2023-02', 'week', 150],
  ['2023-01-01/2023-03-01', 'year', 3650],
] as const)('600 in %s are, per %s, %d', (text, per, amount) => {
  expect(amountPer(600, parsePeriod(text)!, per)).toBeCloseTo(amount, 9)
})

test('a fiscal year is a year: its figure is held against a threshold per year as it stands', () => {
  expect(amountPer(600, parsePeriod('FY2024', 10)!, 'year')).toBe(600)
})

test('an amount per unit times the units of its days gives the value again', () => {
  const days = fc.integer({ min: 2, max: 800 })
  fc.assert(
    fc.property(fc.nat(1_000_000_000), days, fc.constantFrom(...PERS), (value, length, per) => {
      const first = dayOf(2022, 1, 1)
      const period = { first, last: first + length - 1, grain: 'interval', year: 2022 } as const
      expect((amountPer(value, period, per) * daysIn(period)) / DAYS_PER[per]).toBeCloseTo(value, 3)
    }),
  )
})

test.each([
  ['day', 5000],
  ['week', 35_000],
  ['month', 152_000],
  ['year', 1_825_000],
] as const)('5,000 a day are, per %s, %i', (per, value) => {
  expect(thresholdPer(threshold({ value: 5000, per: 'day' }), per)).toBeCloseTo(value, 6)
})

test('a threshold without a unit of time has none to be shown in, and one with a unit is not shown without', () => {
  expect([thresholdPer(threshold(), null), thresholdPer(threshold(), 'day')]).toEqual([560, null])
  expect(thresholdPer(yearly(), null)).toBeNull()
})

test('a threshold in another unit and back again is the same', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.constantFrom(...PERS), fc.constantFrom(...PERS), (value, from, to) => {
      const there = thresholdPer(threshold({ value, per: from }), to)
      expect(thresholdPer(threshold({ value: there ?? Number.NaN, per: to }), from)).toBeCloseTo(value, 4)
    }),
  )
})

const monthly = (values: readonly number[], qualifier: Qualifier = 'exact'): Statistic =>
  statistic(
    values.map((value, at) => observed(isoDay(dayOf(2023, 1 + at, 1)).slice(0, 7), value, '2025')),
    { qualifier },
  )
const crossing = (of: Statistic, one: Threshold) => {
  const sums = yearSums(of, totalBy(of, knownFrom(LATER)), 1)
  return crossingOf(of, one, sums.at(-1), paceOfMonths(sums))
}

test.each([
  ['more-than', 560, '2023-03', 561],
  ['more-than', 559, '2023-02', 560],
  ['at-least', 560, '2023-02', 560],
  ['at-least', 561, '2023-03', 561],
  ['more-than', 99, '2023-01', 100],
] as const)('100, 460 and 1: %s %i a year is passed in %s, at %i', (comparator, value, period, total) => {
  const found = crossing(monthly([100, 460, 1]), yearly({ comparator, value }))
  expect(found).toEqual({ kind: 'passed', within: parsePeriod(period), total })
})

test('a year that is over says when it passed, and says nothing where it did not', () => {
  expect(crossing(monthly(Array<number>(12).fill(50)), yearly())).toMatchObject({
    kind: 'passed',
    within: parsePeriod('2023-12'),
    total: 600,
  })
  expect(crossing(monthly(Array<number>(12).fill(40)), yearly())).toBeNull()
})

test.each([
  ['more-than', '2023-12-05'],
  ['at-least', '2023-12-04'],
] as const)('300 in the first half of the year: %s 560 would be passed on %s', (comparator, day) => {
  const found = crossing(monthly(Array<number>(6).fill(50)), yearly({ comparator }))
  expect(found?.kind === 'would-pass' ? isoDay(found.on) : found?.kind).toBe(day)
})

test('200 in the first half of the year stay below 560', () => {
  expect(crossing(monthly([50, 30, 30, 30, 30, 30]), yearly())).toMatchObject({
    kind: 'stays-below',
    minimum: false,
    pace: { total: 200 },
  })
})

test.each([
  ['at-least', true],
  ['more-than', true],
  ['exact', false],
  ['about', false],
] as const)('%s 200 in two months stay below 5,600, and that this is but a minimum is %s', (qualifier, minimum) => {
  expect(crossing(monthly([100, 100], qualifier), yearly({ value: 5600 }))).toMatchObject({
    kind: 'stays-below',
    minimum,
  })
})

test.each(['at-most', 'less-than', 'up-to'] as const)(
  'a year of which %s so many are known tells neither that it passed nor that it stays below',
  (qualifier) => {
    expect(crossing(monthly([600, 600], qualifier), yearly())).toBeNull()
    expect(crossing(monthly([1, 1], qualifier), yearly())).toBeNull()
    const own = statistic([observed('2023', 600, '2023-07', { qualifier })])
    const pace = paceOfPartial(own, totalBy(own, knownFrom(LATER))[0]!)
    expect(crossingOf(own, yearly(), undefined, pace)).toBeNull()
  },
)

test('a partial year that has passed already says so, within the days that it covers', () => {
  const partial = (value: number) => {
    const of = statistic([observed('2023', value, '2023-07')])
    return crossingOf(of, yearly(), undefined, paceOfPartial(of, totalBy(of, knownFrom(LATER))[0]!))
  }
  const found = partial(561)
  expect(found?.kind === 'passed' && [isoDay(found.within.first), isoDay(found.within.last), found.total]).toEqual([
    '2023-01-01',
    '2023-07-31',
    561,
  ])
  expect(partial(560)?.kind).toBe('would-pass')
})

test.each([
  ['per day', { per: 'day' }],
  ['a month', { per: 'month' }],
  ['to stay under', { comparator: 'less-than' }],
  ['to stay at or under', { comparator: 'at-most' }],
] as const)('a threshold %s is not crossed by a year’s running total', (_, more) => {
  expect(crossing(monthly([600, 600]), yearly(more))).toBeNull()
  expect(crossing(monthly([600, 600]), threshold())).toBeNull()
})
