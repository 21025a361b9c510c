import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayOf,
  daysIn,
  isoDay,
  knownFrom,
  type KnownObservation,
  type Observation,
  type Qualifier,
  type Statistic,
} from '../../src/dossier/index.ts'
import {
  changeFromPrevious,
  paceOfMonths,
  paceOfPartial,
  paceOn,
  rateOf,
  reachedOn,
  yearSums,
  type Pace,
} from '../../src/figures/index.ts'
import { observed, shipped, statistic, totalBy, withSources } from '../dossier/fixture.ts'

const us = shipped('us-mexico-2023.json')
const named = (id: string): Statistic => us.statistics.find((one) => one.id === id)!
const [encounters, route] = [named('sw-encounters'), named('deaths-route')]
const LATER = '2030-01-01'

const monthsPace = (of: Statistic, day: string, firstMonth = 1) =>
  paceOfMonths(of, yearSums(of, totalBy(of, knownFrom(day)), firstMonth))
const anyPace = (of: Statistic, day: string, firstMonth = 1) => {
  const series = totalBy(of, knownFrom(day))
  return paceOn(of, series, yearSums(of, series, firstMonth), knownFrom(day))
}
const covers = (pace: Pace | null) => pace && [isoDay(pace.covered.first), isoDay(pace.covered.last)]

const inRow = (year: number, month: number, values: readonly number[]): readonly Observation[] =>
  values.map((value, at) => observed(isoDay(dayOf(year, month + at, 1)).slice(0, 7), value, `${year + 2}`))
const newest = (of: Statistic, day = LATER): KnownObservation => totalBy(of, knownFrom(day)).at(-1)!
/** Returns the pace of a total for 2023 up to a day. */
const partial = (value: number, published: string, more: Partial<Statistic> = {}) => {
  const of = statistic([observed('2023', value, '2024', { through: published })], more)
  return paceOfPartial(of, newest(of))
}

test('483,404 encounters in the 61 days of FY2024 are 7,925 a day, and 2,900,424 in its 366 at that pace', () => {
  const pace = monthsPace(encounters, '2023-12-30', 10)
  expect(covers(pace)).toEqual(['2023-10-01', '2023-11-30'])
  expect(pace).toMatchObject({ total: 483_404, year: { year: 2024 } })
  expect(pace?.perDay).toBeCloseTo(7924.6557, 4)
  expect(pace?.yearEnd).toBeCloseTo(2_900_424, 3)
})

test('by the seasons of FY2023, whose October and November were 466,702 of 2,475,669, it ends at 2,564,266', () => {
  const pace = monthsPace(encounters, '2023-12-30', 10)
  expect(pace?.seasonal).toMatchObject({ part: 466_702, whole: 2_475_669 })
  expect(Math.round(pace?.seasonal?.yearEnd ?? 0)).toBe(2_564_266)
})

test('a finished year has no pace, nor does a series without years', () => {
  expect(monthsPace(statistic(inRow(2023, 1, Array<number>(12).fill(5))), LATER)).toBeNull()
  expect(monthsPace(statistic(inRow(2023, 1, Array<number>(11).fill(5))), LATER)).not.toBeNull()
  expect(monthsPace(statistic([]), LATER)).toBeNull()
})

test.each([
  ['not known', inRow(2021, 1, Array<number>(12).fill(5))],
  ['not known whole', inRow(2022, 1, Array<number>(11).fill(5))],
  ['without anything in the same months', inRow(2022, 1, [0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5])],
])('a year before that is %s gives no seasons', (_, before) => {
  const pace = monthsPace(statistic([...before, ...inRow(2023, 1, [3, 3])]), LATER)
  expect(pace).toMatchObject({ total: 6, seasonal: null })
})

test('if last year’s first month had half of its deaths, ten this January mean twenty in the year', () => {
  const months = [...inRow(2022, 1, [60, 10, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]), ...inRow(2023, 1, [10])]
  expect(monthsPace(statistic(months), LATER)?.seasonal).toMatchObject({ part: 60, whole: 120, yearEnd: 20 })
})

test.each([
  ['exact', 'exact', 'exact', 'exact'],
  ['at-least', 'exact', 'exact', 'at-least'],
  ['exact', 'at-least', 'exact', 'at-most'],
  ['exact', 'exact', 'at-least', 'at-least'],
  ['at-least', 'exact', 'at-least', 'at-least'],
  ['at-least', 'at-least', 'exact', undefined],
  ['exact', 'at-least', 'at-least', undefined],
] as const)('%s now, %s in the same months and %s in the rest: seasons of %s', (now, part, rest, expected) => {
  const by = (all: readonly Observation[], qualifier: Qualifier): readonly Observation[] =>
    all.map((one) => ({ ...one, qualifier }))
  const months = [
    ...by(inRow(2022, 1, [60, 10]), part),
    ...by(inRow(2022, 3, Array<number>(10).fill(5)), rest),
    ...by(inRow(2023, 1, [10, 10]), now),
  ]
  expect(monthsPace(statistic(months), LATER)?.seasonal?.qualifier).toBe(expected)
})

test('276 deaths to the end of July 2023 are over its 212 days: 475 in the year', () => {
  const pace = partial(276, '2023-07-31')
  expect(covers(pace)).toEqual(['2023-01-01', '2023-07-31'])
  expect(pace && daysIn(pace.covered)).toBe(212)
  expect(pace).toMatchObject({ total: 276, seasonal: null, year: { year: 2023 } })
  expect(pace?.yearEnd).toBeCloseTo(475.19, 2)
})

test('a partial year without its last day has no pace: the 276 published in July 2023', () => {
  expect(newest(route, '2023-12-30')).toMatchObject({ partial: true, newest: { value: 276 } })
  expect(paceOfPartial(route, newest(route, '2023-12-30'))).toBeNull()
  expect(anyPace(route, '2023-12-30')).toBeNull()
})

test.each<[string, number, Partial<Statistic>, boolean]>([
  ['29 people', 29, {}, false],
  ['30 people', 30, {}, true],
  ['2 million euros', 2, { counts: 'money', currency: 'EUR', unit: 'millions' }, true],
])('%s in the first two months of a year', (_, total, more, hasPace) => {
  const months = statistic(
    inRow(2023, 1, [1, total - 1]).map((one) => ({ ...one, published: '2023-03-10' })),
    more,
  )
  const part = statistic([observed('2023', total, '2023-03-10', { through: '2023-02-28' })], more)
  for (const of of [months, part]) expect(anyPace(of, '2023-03-31') !== null).toBe(hasPace)
})

test('a year past its end on the day has no pace, whatever is known of it', () => {
  const months = statistic(inRow(2023, 1, [20, 20]).map((one) => ({ ...one, published: '2023-03-10' })))
  const part = statistic([observed('2023', 40, '2023-03-10', { through: '2023-02-28' })])
  for (const of of [months, part]) {
    expect(anyPace(of, '2023-12-31')).toMatchObject({ total: 40 })
    expect(anyPace(of, '2024-01-01')).toBeNull()
  }
})

test('it is not a fall from the 671 of 2022: partial and whole are not compared, and there is no rate', () => {
  const series = totalBy(route, knownFrom('2023-12-30'))
  expect(series.slice(-2).map((one) => [one.newest.value, one.partial])).toEqual([
    [671, false],
    [276, true],
  ])
  expect(changeFromPrevious(withSources(route), series, series.at(-1)!)).toBeNull()
  expect(rateOf(route, series.at(-1)!, 'day')).toBeNull()
})

test('the days run to the stated day, and a fiscal year from its own first one', () => {
  expect(covers(partial(100, '2023-07-15'))).toEqual(['2023-01-01', '2023-07-15'])
  const of = statistic([observed('FY2024', 100, '2024-02', { through: '2023-12-31' })], { fiscalYearStart: 10 })
  const pace = paceOfPartial(of, newest(of))
  expect(covers(pace)).toEqual(['2023-10-01', '2023-12-31'])
  expect(pace?.yearEnd).toBeCloseTo((100 / 92) * 366, 9)
})

test.each<[string, Observation, Partial<Statistic>]>([
  ['a whole year', observed('2023', 100, '2024', { through: '2023-12-31' }), {}],
  ['a year that does not say how far it reaches', observed('2023', 100, '2023-07-15'), {}],
  ['a year that says only in which month it ends', observed('2023', 100, '2024', { through: '2023-07' }), {}],
  ['a year that reaches to before it began', observed('2023', 100, '2024', { through: '2022-12-31' }), {}],
  ['a stock', observed('2023', 100, '2024', { through: '2023-07-15' }), { measure: 'stock' }],
  ['a rate', observed('2023', 100, '2024', { through: '2023-07-15' }), { measure: 'rate' }],
  ['a month', observed('2023-07', 100, '2024', { through: '2023-07-15' }), {}],
  ['an interval', observed('2023-01-01/2023-12-31', 100, '2024', { through: '2023-07-15' }), {}],
  ['a missing value', observed('2023', null, '2024', { through: '2023-07-15' }), {}],
])('%s has no pace of its own', (_, one, more) => {
  const of = statistic([one], more)
  expect(paceOfPartial(of, newest(of))).toBeNull()
})

test('a figure up to the first day of its year is the pace of one day', () => {
  expect(partial(2, '2023-01-01')).toMatchObject({ perDay: 2, yearEnd: 730 })
})

test.each([
  ['of one a day, 10', 31, '2023-01-31', 10, '2023-01-10'],
  ['of one a day, the whole year', 31, '2023-01-31', 365, '2023-12-31'],
  ['of one a day, one more than the year has', 31, '2023-01-31', 366, null],
  ['of two a day, an odd number', 62, '2023-01-31', 101, '2023-02-20'],
  ['of one in two days, 100', 20, '2023-02-09', 100, '2023-07-19'],
  ['of 13 in three days, 65', 13, '2023-01-03', 65, '2023-01-15'],
  ['of 13 in three days, 66', 13, '2023-01-03', 66, '2023-01-16'],
  ['of one a day, nothing at all', 31, '2023-01-31', 0, '2023-01-01'],
  ['of nothing a day, 10', 0, '2023-01-31', 10, null],
])(
  'at its pace, %s is reached on the day on which the total gets there, or not within the year',
  (_, total, published, value, day) => {
    const pace = partial(total, published)!
    const reached = reachedOn(pace, value)
    expect(reached === null ? null : isoDay(reached)).toBe(day)
  },
)

test('the pace is that of the months if they reach the newest one, and of a partial year otherwise', () => {
  expect(anyPace(encounters, '2023-12-30', 10)).toEqual(monthsPace(encounters, '2023-12-30', 10))
  const part = statistic([observed('2023', 100, '2023-08', { through: '2023-07-31' })])
  expect(anyPace(part, '2023-12-30')).toEqual(paceOfPartial(part, newest(part)))
})

test.each<[string, readonly Observation[], number]>([
  ['after a gap', [...inRow(2023, 1, [10]), ...inRow(2023, 3, [10])], 10],
  ['of a year whose first month is not known', [...inRow(2022, 1, [10, 10]), ...inRow(2023, 2, [10])], 20],
])('a month %s is beyond the sum of the months before: they give no pace', (_, months, total) => {
  const of = statistic(months)
  expect(monthsPace(of, LATER)?.total).toBe(total)
  const series = totalBy(of, knownFrom(LATER))
  expect(paceOn(of, series, yearSums(of, series, 1), knownFrom('2023-05-01'))).toBeNull()
})

test.each<[string, readonly Observation[]]>([
  ['nothing', []],
  ['a year of twelve months', inRow(2023, 1, Array<number>(12).fill(5))],
  ['a whole year', [observed('2023', 5, '2024')]],
])('%s has no pace at all', (_, known) => {
  expect(anyPace(statistic(known), LATER)).toBeNull()
})

const publishedIn = fc.integer({ min: dayOf(2023, 1, 1), max: dayOf(2023, 12, 30) })

test('a year never ends below its total so far, at its pace or by the seasons', () => {
  const value = fc.nat(1_000_000)
  const year = fc.array(value, { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(year, fc.array(value, { minLength: 1, maxLength: 11 }), publishedIn, (before, now, published) => {
      const pace = monthsPace(statistic([...inRow(2022, 1, before), ...inRow(2023, 1, now)]), LATER)
      if (!pace) throw new Error('a year that is not over has a pace')
      const least = pace.total * (1 - 1e-12)
      expect(pace.yearEnd).toBeGreaterThanOrEqual(least)
      expect(pace.seasonal?.yearEnd ?? pace.total).toBeGreaterThanOrEqual(least)
      const half = partial(pace.total, isoDay(published))
      expect(half?.yearEnd).toBeGreaterThanOrEqual(least)
    }),
  )
})

test('by the seasons, a year like the one before ends where that one did', () => {
  const value = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(fc.array(value, { minLength: 12, maxLength: 12 }), fc.integer({ min: 1, max: 11 }), (before, count) => {
      const pace = monthsPace(statistic([...inRow(2022, 1, before), ...inRow(2023, 1, before.slice(0, count))]), LATER)
      expect(pace?.seasonal?.yearEnd).toBeCloseTo(
        before.reduce((sum, one) => sum + one, 0),
        3,
      )
    }),
  )
})

test('a value is reached within the year, on the first day on which the running total has it', () => {
  const total = fc.integer({ min: 1, max: 100_000 })
  fc.assert(
    fc.property(total, publishedIn, fc.integer({ min: 1, max: 1_000_000 }), (sum, published, value) => {
      const pace = partial(sum, isoDay(published))!
      const day = reachedOn(pace, value)
      // Whole numbers on both sides: total × days so far against value × days covered.
      const running = (until: number) => (until - pace.year.first + 1) * sum
      const wanted = value * daysIn(pace.covered)
      if (day === null) {
        expect(running(pace.year.last)).toBeLessThan(wanted)
        return
      }
      expect(isoDay(day).slice(0, 4)).toBe('2023')
      expect(running(day)).toBeGreaterThanOrEqual(wanted)
      expect(running(day - 1)).toBeLessThan(wanted)
    }),
  )
})

test('a partial newest month does not prevent the pace of the months before it', () => {
  const of = statistic([
    observed('2024-01', 310, '2024-02-10'),
    observed('2024-02', 290, '2024-03-10'),
    observed('2024-03', 20, '2024-03-10'),
  ])
  const series = totalBy(of, knownFrom('2024-03-20'))
  expect(paceOn(of, series, yearSums(of, series, 1), knownFrom('2024-03-20'))).toMatchObject({
    total: 600,
    yearEnd: 3660,
  })
})
