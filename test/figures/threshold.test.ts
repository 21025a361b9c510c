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
  totalOf,
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
  type Passing,
  type Standing,
} from '../../src/figures/index.ts'
import { observed, shipped, statistic, totalBy } from '../dossier/fixture.ts'

const us = shipped('us-mexico-2023.json')
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
const passing = (of: Statistic, one: Threshold, day = LATER) => passingOf(us, of, totalBy(of, knownFrom(day)), one)
const passed = (observations: readonly Observation[], one: Threshold, more: Partial<Statistic> = {}) =>
  passing(statistic(observations, more), one).tested.map((each) => [each.known.newest.period, each.passed])

/** Returns the shipped dossier's encounters as known on a day, compared with one of their thresholds. */
const encountersOn = (day: string, id: string) => {
  const of = readingOn(us, knownFrom(day)).dossier.statistics.find((one) => one.id === 'sw-encounters')!
  return passingOf(us, of, totalOf(of), thresholdOf(of, id))
}
const standings = ({ tested }: Passing, standing: Standing) =>
  tested.filter((one) => one.standing === standing).map(({ known }) => known.newest.period)

test('8,500 in one day are certain in the months with a higher mean, and uncertain in all others', () => {
  const found = encountersOn('2024-02-09', 'trigger-one-day')
  expect(found.tested).toHaveLength(39)
  expect(standings(found, 'above')).toEqual(['2023-09', '2023-12'])
  expect(standings(found, 'cannot-be-told')).toHaveLength(37)
  expect(found.tested.filter(({ amount }) => amount > 8500).map(({ known }) => known.newest.period)).toEqual([
    '2023-09',
    '2023-12',
  ])
})

test('7 days of 5,000 are proved in November and December 2023: 242,418 and 302,034 are more than 5 × 35,000', () => {
  const { tested } = encountersOn('2024-02-09', 'trigger-7-day-mean')
  expect(tested.slice(-2).map(({ known, standing, basis }) => [known.newest.period, standing, basis])).toEqual([
    ['2023-11', 'above', 'longer-period'],
    ['2023-12', 'above', 'longer-period'],
  ])
})

test('a mean above the mark proves a single day and no window: March 2021, 173,277 in 31 days', () => {
  const march = encountersOn('2024-02-09', 'trigger-7-day-mean').tested.find(
    ({ known }) => known.newest.period === '2021-03',
  )
  expect(march).toMatchObject({ standing: 'cannot-be-told', passed: null, provesDay: true })
  expect(Math.round(march?.amount ?? 0)).toBe(5590)
})

test('a threshold about something else is not tested', () => {
  const grants = threshold({ value: 5000, per: 'day', counts: 'grants of asylum' })
  const of = statistic([observed('2023-12', 302_034, '2024')])
  expect(passing(of, grants)).toEqual({ incomparable: 'counts-something-else', tested: [], mean: false })
  expect(crossing(monthly([600, 600]), yearly({ counts: 'grants of asylum' }))).toBeNull()
})

test('a mark per day without a window is one of a single day: a month whose mean is below it is open', () => {
  const of = statistic([observed('2023-11', 242_418, '2024'), observed('2023-12', 302_034, '2024')])
  const found = passing(of, threshold({ value: 8500, per: 'day' }))
  expect([standings(found, 'above'), standings(found, 'cannot-be-told')]).toEqual([['2023-12'], ['2023-11']])
  const least = passing(of, threshold({ value: 8500, per: 'day', comparator: 'less-than' }))
  expect([standings(least, 'below'), standings(least, 'cannot-be-told')]).toEqual([['2023-11'], ['2023-12']])
})

test('a mark per week without a window is proved by a month only beyond what its five windows hold', () => {
  const of = statistic([observed('2023-10', 300_000, '2024'), observed('2023-12', 302_034, '2024')])
  const found = passing(of, threshold({ value: 60_000, per: 'week' }))
  expect([standings(found, 'above'), standings(found, 'cannot-be-told')]).toEqual([['2023-12'], ['2023-10']])
})

test('a mark that is called a mean is one of the period as it is, and so is one per day of days', () => {
  const month = statistic([observed('2023-11', 242_418, '2024')])
  expect(standings(passing(month, threshold({ value: 8500, per: 'day', statistic: 'mean' })), 'below')).toEqual([
    '2023-11',
  ])
  const day = statistic([observed('2023-11-01', 8000, '2024')])
  expect(standings(passing(day, threshold({ value: 8500, per: 'day' })), 'below')).toEqual(['2023-11-01'])
})

const yearOf100s = Array.from({ length: 15 }, (_, at) =>
  observed(`${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, 100, '2024-06'),
)

test('a published year is compared with a mark per year beside the months of another', () => {
  const months = yearOf100s.slice(12)
  const one = yearly({ value: 1000 })
  const years = [observed('2022', 900, '2024-06'), observed('2023', 1100, '2024-06')]
  expect(passed([...years, ...months], one)).toEqual([
    ['2022', false],
    ['2023', true],
  ])
  expect(passed([observed('2023', 1100, '2024-06'), ...yearOf100s], one)).toEqual([['2023', true]])
})

test('of fiscal and calendar years, those that the statistic counts in are compared with a mark per year', () => {
  const one = yearly({ value: 1000 })
  const fiscal = { fiscalYearStart: 10 }
  const both = [
    observed('FY2023', 900, '2024-06'),
    observed('2023', 1100, '2024-06'),
    observed('2024-01', 5, '2024-06'),
  ]
  expect(passed(both, one, fiscal)).toEqual([['FY2023', false]])
  expect(passed(both.slice(1), one, fiscal)).toEqual([['2023', true]])
})

test('a published month is compared with a mark per month beside the days of another', () => {
  const days = [observed('2024-01-01', 5, '2024-06'), observed('2024-01-02', 5, '2024-06')]
  const one = threshold({ value: 1000, per: 'month' })
  expect(passed([observed('2023-12', 1100, '2024-06'), ...days], one)).toEqual([['2023-12', true]])
})

test('months are compared with a mark per year as whole years, not each at its own pace', () => {
  const found = passing(statistic(yearOf100s), yearly({ value: 1200, comparator: 'at-least' }))
  expect(found).toMatchObject({ mean: false, tested: [{ amount: 1200, standing: 'above', basis: 'period' }] })
  expect(standings(found, 'above')).toEqual(['2023'])
  const fiscal = passing(statistic(yearOf100s, { fiscalYearStart: 4 }), yearly({ value: 1201 }))
  expect(standings(fiscal, 'below')).toEqual(['FY2024'])
})

test('days are compared with a mark per week seven at a time, and with one per month as whole months', () => {
  const days = Array.from({ length: 33 }, (_, at) => observed(isoDay(dayOf(2023, 12, 1 + at)), 10, '2024-06'))
  const weeks = passing(statistic(days), threshold({ value: 70, per: 'week', comparator: 'at-least' }))
  expect([weeks.tested.length, standings(weeks, 'above').length]).toEqual([27, 27])
  expect(passing(statistic(days), threshold({ value: 309, per: 'month' })).tested).toMatchObject([
    { known: { newest: { period: '2023-12' } }, amount: 310, standing: 'above' },
  ])
})

test('a part of a year passes a mark for the year by its total alone, and leaves open whether it stays below', () => {
  const found = (value: number) =>
    passing(statistic(yearOf100s.slice(0, 2)), yearly({ value })).tested.map(({ amount, standing, basis }) => [
      amount,
      standing,
      basis,
    ])
  expect(found(250)).toEqual([
    [100, 'cannot-be-told', 'part'],
    [100, 'cannot-be-told', 'part'],
  ])
  expect(found(150)).toEqual([[200, 'above', 'part']])
  const sum = { counts: 'money', currency: 'EUR' } as const
  expect(standings(passing(statistic(yearOf100s.slice(0, 2), sum), yearly({ value: 90 })), 'above')).toEqual([])
})

test('the days of a month that are known pass a mark for the month, though one is missing', () => {
  const days = [1, 2, 4, 5].map((day) => observed(`2023-12-0${day}`, 100, '2024'))
  const { tested } = passing(statistic(days), threshold({ per: 'month', value: 390 }))
  expect(tested.map(({ known, amount, passed }) => [known.newest.period, amount, passed])).toEqual([
    ['2023-12', 400, true],
  ])
})

test('a stock has no rate: a threshold per day is not compared with it, one without is', () => {
  const of = statistic([observed('2023-12-31', 600, '2024')], { measure: 'stock' })
  expect(passing(of, threshold({ per: 'day' }))).toMatchObject({ incomparable: 'no-rate', tested: [] })
  expect(passing(of, threshold()).tested).toMatchObject([{ amount: 600, standing: 'above' }])
})

test('a figure that is about so many is certain only beyond a tenth', () => {
  const about = (value: number) => passed([observed('2023', value, '2024', { qualifier: 'about' })], yearly())
  expect([about(630), about(600), about(500)]).toEqual([[['2023', true]], [['2023', null]], [['2023', false]]])
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
])('with the threshold %s 560, a figure of %s %i passed it: %s', (comparator, qualifier, value, tells) => {
  const own = [observed('2023', value, '2024', { qualifier })]
  expect(passed(own, yearly({ comparator }))).toEqual([['2023', tells]])
  expect(passed([observed('2023', value, '2024')], yearly({ comparator }), { qualifier })).toEqual([['2023', tells]])
})

test('a figure’s own qualifier takes precedence over the statistic’s', () => {
  const of = [observed('2023', 500, '2024', { qualifier: 'exact' })]
  expect(passed(of, yearly(), { qualifier: 'at-least' })).toEqual([['2023', false]])
})

test('partial periods and missing values are not tested; of several grains the newest is', () => {
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
])('months are tested before %s, because they are the newest with a whole value', (_, year) => {
  expect(passed([observed('2023-12', 600, '2024'), year], threshold())).toEqual([['2023-12', true]])
})

test('a stock is compared with a threshold of its own kind, and never with one per day', () => {
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
] as const)('for a threshold per %s, %s (%s) is only a mean: %s', (per, period, _, mean) => {
  const of = statistic([observed(period, 600, '2025')], { fiscalYearStart: 10 })
  expect(passing(of, per ? threshold({ per }) : threshold()).mean).toBe(mean)
})

test('if nothing is tested, nothing is a mean', () => {
  expect(passing(statistic([]), threshold({ per: 'day' }))).toEqual({ incomparable: null, tested: [], mean: false })
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

test('a fiscal year is a year: its figure is compared with a threshold per year', () => {
  expect(amountPer(600, parsePeriod('FY2024', 10)!, 'year')).toBe(600)
})

test('an amount per unit times the units of its days gives the value again', () => {
  const days = fc.integer({ min: 2, max: 800 })
  fc.assert(
    fc.property(fc.nat(1_000_000_000), days, fc.constantFrom(...PERS), (value, length, per) => {
      // A span from the first of a month may be a month or a year, whose own figure it is.
      const first = dayOf(2022, 1, 2)
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

test('a threshold without a unit of time cannot be converted, nor can one be added', () => {
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
  return crossingOf(of, one, sums.at(-1), paceOfMonths(of, sums))
}

test.each([
  ['more-than', 560, '2023-03', 561],
  ['more-than', 559, '2023-02', 560],
  ['at-least', 560, '2023-02', 560],
  ['at-least', 561, '2023-03', 561],
  ['more-than', 99, '2023-01', 100],
] as const)('100, 460 and 1: %s %i a year is passed in %s, at %i', (comparator, value, period, total) => {
  const found = crossing(monthly([100, 460, 1]), yearly({ comparator, value }))
  expect(found).toEqual({ kind: 'passed', within: parsePeriod(period), total, minimum: false })
})

test('a finished year shows when it passed, and nothing if it did not', () => {
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

test.each([
  ['at-least', true],
  ['exact', false],
] as const)('%s so many a month: passed or would be passed by that day at the latest: %s', (qualifier, minimum) => {
  expect(crossing(monthly([100, 460, 1], qualifier), yearly())).toMatchObject({ kind: 'passed', minimum })
  expect(crossing(monthly(Array<number>(6).fill(50), qualifier), yearly())).toMatchObject({
    kind: 'would-pass',
    minimum,
  })
})

test('about 300 in the first half of the year: the day on which 560 would be passed is approximate', () => {
  expect(crossing(monthly(Array<number>(6).fill(50), 'about'), yearly())).toMatchObject({
    kind: 'would-pass',
    about: true,
    minimum: false,
  })
  expect(crossing(monthly(Array<number>(6).fill(50)), yearly())).toMatchObject({ kind: 'would-pass', about: false })
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
] as const)('%s 200 in two months stay below 5,600, and may still pass: %s', (qualifier, minimum) => {
  expect(crossing(monthly([100, 100], qualifier), yearly({ value: 5600 }))).toMatchObject({
    kind: 'stays-below',
    minimum,
  })
})

test.each(['at-most', 'less-than', 'up-to'] as const)(
  'a year with %s so many known shows neither that it passed nor that it stays below',
  (qualifier) => {
    expect(crossing(monthly([600, 600], qualifier), yearly())).toBeNull()
    expect(crossing(monthly([1, 1], qualifier), yearly())).toBeNull()
    const own = statistic([observed('2023', 600, '2023-08', { qualifier, through: '2023-07-31' })])
    const pace = paceOfPartial(own, totalBy(own, knownFrom(LATER))[0]!)
    expect(crossingOf(own, yearly(), undefined, pace)).toBeNull()
  },
)

test('a mark for a year is compared with the last of its totals so far, and not with what was added', () => {
  const so = (until: string, value: number) => observed(`${until.slice(0, 4)}-01-01/${until}`, value, '2025')
  const of = statistic([so('2023-06-30', 300), so('2023-12-31', 610), so('2024-06-30', 570), so('2024-09-30', 500)])
  const { tested } = passingOf(us, of, totalBy(of, knownFrom(LATER)), yearly())
  expect(tested.map(({ known, amount, passed }) => [known.newest.period, amount, passed])).toEqual([
    ['2023-01-01/2023-12-31', 610, true],
    ['2024-01-01/2024-09-30', 500, null],
  ])
})

test('a leap year written as a span of days is a year, and is not scaled to 365 days', () => {
  const of = statistic([observed('2024-01-01/2024-12-31', 561, '2025')])
  expect(passingOf(us, of, totalBy(of, knownFrom(LATER)), yearly()).tested[0]).toMatchObject({
    amount: 561,
    passed: true,
  })
})

test('about 580 may be fewer than 560, so they show neither that the year passed nor when it will', () => {
  expect(crossing(monthly([300, 280], 'about'), yearly())).toBeNull()
  expect(crossing(monthly([300, 340], 'about'), yearly())).toMatchObject({ kind: 'passed', total: 640 })
})

test('a partial year that has passed says so, within the days that it covers', () => {
  const partial = (value: number) => {
    const of = statistic([observed('2023', value, '2023-08', { through: '2023-07-31' })])
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

test('the highest day of some 14-day window is at least the mean of the month', () => {
  const march = [observed('2022-03', 12_549, '2022-09-19')]
  const highest = (value: number) => threshold({ per: 'day', window: 'P14D', statistic: 'max', value })
  expect(passed(march, highest(404))).toEqual([['2022-03', true]])
  expect(passed(march, highest(405))).toEqual([['2022-03', null]])
  // Of the mean of 14 days it is 12,549 ÷ 42.
  const mean = (value: number) => threshold({ per: 'day', window: 'P14D', statistic: 'mean', value })
  expect(passed(march, mean(298))).toEqual([['2022-03', true]])
  expect(passed(march, mean(299))).toEqual([['2022-03', null]])
})

test('totals that include each other are compared with a mark of no unit of time as they are, and with one per month as increments', () => {
  const totals = [observed('2023-01/2023-03', 33_835, '2023-10-15'), observed('2023-01/2023-06', 67_610, '2023-10-15')]
  expect(passing(statistic(totals), threshold({ value: 37_219 })).tested).toMatchObject([
    { amount: 33_835, passed: false },
    { amount: 67_610, passed: true },
  ])
  expect(
    passing(statistic(totals), threshold({ value: 11_200, per: 'month', statistic: 'mean' })).tested,
  ).toMatchObject([
    { amount: (33_835 / 90) * 30.4, passed: true },
    { amount: (33_775 / 91) * 30.4, passed: true },
  ])
})

test('a threshold is compared with the figures of one counter, that of the newest', () => {
  const other = { countedBy: 'Other' }
  const months = [
    observed('2023-01', 300, '2023-05-15'),
    observed('2023-02', 310, '2023-05-15'),
    observed('2023-02', 900, '2023-05-15', other),
    observed('2023-03', 320, '2023-05-15'),
  ]
  const monthly = threshold({ per: 'month', value: 500 })
  expect(passing(statistic(months), monthly).tested.map(({ amount }) => amount)).toEqual([300, 310, 320])
  expect(passing(statistic(months), threshold({ value: 500 })).tested.map(({ amount }) => amount)).toEqual([
    300, 310, 320,
  ])
})
