import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayOf,
  isoDay,
  knownFrom,
  readingOn,
  totalOf,
  type Observation,
  type Period,
  type Statistic,
} from '../../src/dossier/index.ts'
import { changeFromSameMonths, daysCovered, yearSums, type YearSum } from '../../src/figures/index.ts'
import { observed, shipped, statistic, totalBy, TWO_PUBLISHERS, withSources } from '../dossier/fixture.ts'

const encounters = shipped('us-mexico-2023.json').statistics.find(({ id }) => id === 'sw-encounters')!
const LATER = '2030-01-01'
const FISCAL = 10
const CALENDAR = 1

const sumsOf = (of: Statistic, day: string, firstMonth: number) => yearSums(of, totalBy(of, knownFrom(day)), firstMonth)
const span = ({ first, last }: Period) => `${isoDay(first)} ${isoDay(last)}`
const changeOf = (of: Statistic, day: string, firstMonth: number, year: number) => {
  const sums = sumsOf(of, day, firstMonth)
  return changeFromSameMonths(
    withSources(of),
    sums,
    sums.find((one) => one.year.year === year)!,
  )
}

/** Returns consecutive months, all published much later. */
const inRow = (year: number, month: number, values: readonly (number | null)[]): readonly Observation[] =>
  values.map((value, at) => observed(isoDay(dayOf(year, month + at, 1)).slice(0, 7), value, '2029'))
const totals = (sums: readonly YearSum[]) => sums.map(({ year, total }) => [year.year, total])

test('on 2023-12-30 the fiscal years of the encounters are 2021 to 2023, whole, and two months of 2024', () => {
  const sums = sumsOf(encounters, '2023-12-30', FISCAL)
  expect(sums.map(({ year, covered, total, whole }) => [year.grain, year.year, span(covered), total, whole])).toEqual([
    ['fiscal-year', 2021, '2020-10-01 2021-09-30', 1_734_686, true],
    ['fiscal-year', 2022, '2021-10-01 2022-09-30', 2_378_944, true],
    ['fiscal-year', 2023, '2022-10-01 2023-09-30', 2_475_669, true],
    ['fiscal-year', 2024, '2023-10-01 2023-11-30', 483_404, false],
  ])
  expect(sums.map(({ year }) => span(year)).slice(-2)).toEqual(['2022-10-01 2023-09-30', '2023-10-01 2024-09-30'])
})

test('FY2023 has 4.1 percent more than FY2022, across the end of Title 42; FY2022 against FY2021 crosses no break', () => {
  const change = changeOf(encounters, '2023-12-30', FISCAL, 2023)
  expect(change).toMatchObject({ difference: 96_725, acrossBreak: true, before: { total: 2_378_944, whole: true } })
  expect(change?.percent?.toFixed(1)).toBe('4.1')
  expect(changeOf(encounters, '2023-12-30', FISCAL, 2022)?.acrossBreak).toBe(false)
})

test('FY2024 to date, October and November 2023, is compared only with October and November 2022', () => {
  const change = changeOf(encounters, '2023-12-30', FISCAL, 2024)
  expect(change?.before.months.map(({ newest }) => newest.period)).toEqual(['2022-10', '2022-11'])
  expect(change?.before).toMatchObject({ total: 466_702, whole: false, year: { year: 2023 } })
  expect(change && span(change.before.covered)).toBe('2022-10-01 2022-11-30')
  expect([change?.difference, change?.percent?.toFixed(2)]).toEqual([16_702, '3.58'])
})

test('a month later three months are compared with three, in the vintages of that day', () => {
  const change = changeOf(encounters, '2024-02-01', FISCAL, 2024)
  expect([change?.before.total, change?.difference]).toEqual([719_017, 785_422 - 719_017])
})

test('calendar years have the same months: January to November 2023 against those of 2022', () => {
  const sums = sumsOf(encounters, '2023-12-30', CALENDAR)
  expect(sums.map(({ year, total, whole }) => [year.grain, year.year, total, whole])).toEqual([
    ['year', 2021, 2_035_585, true],
    ['year', 2022, 2_579_026, true],
    ['year', 2023, 2_240_056, false],
  ])
  const change = changeOf(encounters, '2023-12-30', CALENDAR, 2023)
  expect([change?.before.total, change?.difference, change?.percent?.toFixed(2)]).toEqual([2_326_711, -86_655, '-3.72'])
})

test('October to December of a fiscal year are in the calendar year before', () => {
  const autumn = statistic(inRow(2022, 10, [1, 20, 300]))
  expect(totals(sumsOf(autumn, LATER, FISCAL))).toEqual([[2023, 321]])
  expect(sumsOf(autumn, LATER, CALENDAR)).toEqual([])
  const since = statistic(inRow(2022, 1, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 20, 300, 4000]))
  expect(totals(sumsOf(since, LATER, CALENDAR))).toEqual([
    [2022, 321],
    [2023, 4000],
  ])
  expect(totals(sumsOf(since, LATER, FISCAL))).toEqual([[2023, 4321]])
})

test.each([
  ['a month that is not there', [observed('2023-01', 10, '2024'), observed('2023-03', 30, '2024')], 10],
  ['a month published as missing', inRow(2023, 1, [10, null, 30]), 10],
  [
    'a partial month',
    [
      observed('2023-01', 10, '2023-03-31'),
      observed('2023-02', 20, '2023-02-20'),
      observed('2023-03', 30, '2023-03-31'),
    ],
    10,
  ],
  ['nothing', inRow(2023, 1, [10, 0, 30]), 40],
])('%s ends the sum of a year', (_, months, total) => {
  const [sum] = sumsOf(statistic(months), LATER, CALENDAR)
  expect([sum?.total, sum?.whole]).toEqual([total, false])
  expect(sum && span(sum.covered)).toBe(total === 10 ? '2023-01-01 2023-01-31' : '2023-01-01 2023-03-31')
})

test('eleven months after a gap are not a whole year, and the year after it has its sum', () => {
  const gap = statistic([...inRow(2022, 1, [5, null, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]), ...inRow(2023, 1, [7])])
  expect(sumsOf(gap, LATER, CALENDAR).map(({ year, total, whole }) => [year.year, total, whole])).toEqual([
    [2022, 5, false],
    [2023, 7, false],
  ])
})

test('a year without its first month has no sum', () => {
  expect(sumsOf(statistic(inRow(2023, 2, [1, 2, 3])), LATER, CALENDAR)).toEqual([])
  expect(sumsOf(statistic(inRow(2023, 1, [null, 2, 3])), LATER, CALENDAR)).toEqual([])
})

test.each(['stock', 'rate'] as const)('a %s has no sum', (measure) => {
  expect(sumsOf(statistic(inRow(2023, 1, [1, 2, 3]), { measure }), LATER, CALENDAR)).toEqual([])
})

test('years, weeks and days of the same series are not added to its months', () => {
  const mixed = statistic([
    observed('2023', 5000, '2024-01-31'),
    observed('2023-W05', 300, '2024-01-31'),
    observed('2023-02-01', 40, '2024-01-31'),
    ...inRow(2023, 1, [1, 2]),
  ])
  expect(totals(sumsOf(mixed, LATER, CALENDAR))).toEqual([[2023, 3]])
})

test.each([
  ['the year before is not known', inRow(2023, 1, [100, 100])],
  ['the year before has fewer months', [...inRow(2022, 1, [100]), ...inRow(2023, 1, [100, 100])]],
  ['only the year before that is known', [...inRow(2021, 1, [100, 100]), ...inRow(2023, 1, [100, 100])]],
])('where %s, there is no change', (_, months) => {
  expect(changeOf(statistic(months), LATER, CALENDAR, 2023)).toBeNull()
})

test.each([
  [29, null],
  [30, 100],
])('months that added up to %i, and now to twice that, are %s percent more', (base, percent) => {
  const of = statistic([...inRow(2022, 1, [base - 1, 1, 5000]), ...inRow(2023, 1, [base, base])])
  expect(changeOf(of, LATER, CALENDAR, 2023)).toMatchObject({ difference: base, percent })
})

test.each([
  ['2022-01-01', false],
  ['2022-01-02', true],
  ['2022-06', true],
  ['2023-02-28', true],
  ['2023-03-01', false],
])('with a break at %s, January and February 2023 against those of 2022 cross it: %s', (at, crosses) => {
  const of = statistic([...inRow(2022, 1, [100, 100, 100]), ...inRow(2023, 1, [100, 100])], {
    breaks: [{ at, note: 'N' }],
  })
  expect(changeOf(of, LATER, CALENDAR, 2023)?.acrossBreak).toBe(crosses)
})

test.each([
  [2023, [1, 1], 59],
  [2024, [1, 1], 60],
  [2023, [1], 31],
  [2024, Array<number>(12).fill(1), 366],
])('of %i, the months of %j cover %i days', (year, values, days) => {
  const [sum] = sumsOf(statistic(inRow(year, 1, values)), LATER, CALENDAR)
  expect(sum && daysCovered(sum)).toBe(days)
})

const month = fc.integer({ min: 1, max: 12 })
const value = fc.nat(1_000_000)

test('a year’s sum is that of its months, whichever is first, and its first months never exceed it', () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 12, maxLength: 12 }),
      fc.array(value, { minLength: 1, maxLength: 12 }),
      month,
      (before, now, first) => {
        const of = statistic([...inRow(2022, first, before), ...inRow(2023, first, now)])
        const [whole, part] = sumsOf(of, LATER, first)
        if (!whole || !part) throw new Error('two years have two sums')
        const added = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)
        expect([whole.total, whole.whole]).toEqual([added(before), true])
        expect([part.total, part.whole]).toEqual([added(now), now.length === 12])
        const change = changeFromSameMonths(withSources(of), [whole, part], part)
        expect(change?.before.total).toBe(added(before.slice(0, now.length)))
        expect(change?.before.total).toBeLessThanOrEqual(whole.total)
        expect(change?.difference).toBe(added(now) - added(before.slice(0, now.length)))
      },
    ),
  )
})

test('every month of a series without gaps is in exactly one year, from the first month of a year on', () => {
  fc.assert(
    fc.property(month, month, fc.integer({ min: 1, max: 40 }), (starts, first, count) => {
      const sums = sumsOf(statistic(inRow(2022, starts, Array<number>(count).fill(1))), LATER, first)
      const before = (first - starts + 12) % 12
      expect(sums.reduce((all, { total }) => all + total, 0)).toBe(Math.max(0, count - before))
      expect(sums.slice(0, -1).every(({ whole, months }) => whole && months.length === 12)).toBe(true)
    }),
  )
})

test('on a later day, no known period is lost, and no year covers fewer months', () => {
  const day = fc.integer({ min: dayOf(2023, 12, 1), max: dayOf(2025, 6, 1) })
  fc.assert(
    fc.property(day, day, fc.constantFrom(FISCAL, CALENDAR), (one, other, firstMonth) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)]
      const periods = (on: number) => totalBy(encounters, on).map(({ newest }) => newest.period)
      expect(periods(late)).toEqual(expect.arrayContaining([...periods(early)]))
      const months = (on: number) => yearSums(encounters, totalBy(encounters, on), firstMonth)
      for (const { year, months: known } of months(early))
        expect(months(late).find((each) => each.year.first === year.first)?.months.length).toBeGreaterThanOrEqual(
          known.length,
        )
    }),
  )
})

test('on 2025-01-01 FY2025 has 200,525 in October and November 2024, 58.5 % less than in the same months', () => {
  const { dossier } = readingOn(shipped('us-mexico-2023.json'), knownFrom('2025-01-01'))
  const of = dossier.statistics.find(({ id }) => id === 'sw-encounters')!
  const sums = yearSums(of, totalOf(of), 10)
  const now = sums.at(-1)!
  expect([now.total, isoDay(now.covered.first), isoDay(now.covered.last)]).toEqual([
    200_525,
    '2024-10-01',
    '2024-11-30',
  ])
  const change = changeFromSameMonths(withSources(of), sums, now)
  expect(change).toMatchObject({ vintage: '2024-12', before: { total: 483_326 } })
  expect(change?.percent?.toFixed(1)).toBe('-58.5')
})

test('years are compared within a vintage that has the months of both, else the vintages differ', () => {
  const of = statistic([
    observed('2023-01', 100, '2024-02'),
    observed('2024-01', 150, '2024-02'),
    observed('2024-01', 180, '2024-03'),
  ])
  const change = (one: Statistic) => {
    const sums = yearSums(one, totalOf(one), 1)
    return changeFromSameMonths(withSources(one), sums, sums.at(-1)!)
  }
  expect(change(of)).toMatchObject({ difference: 50, vintage: '2024-02', now: { total: 150 } })
  const apart = statistic([observed('2023-01', 100, '2024-02'), observed('2024-01', 180, '2024-03')])
  expect(change(apart)).toMatchObject({ difference: 80, vintage: null })
  expect(change({ ...of, qualifier: 'at-least' })).toBeNull()
})

test('quarters add up to years where no month is known', () => {
  const of = statistic(['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1'].map((one) => observed(one, 5, '2025')))
  expect(yearSums(of, totalOf(of), 1).map(({ total, whole }) => [total, whole])).toEqual([
    [20, true],
    [5, false],
  ])
})

test('months of two counters are never added up: the year is that of the one who counted last', () => {
  const by = (countedBy: string, period: string, value: number) => observed(period, value, '2029', { countedBy })
  const mixed = statistic([
    by('A', '2023-01', 100),
    by('B', '2023-02', 900),
    by('A', '2023-02', 110),
    by('A', '2023-03', 120),
  ])
  expect(totals(sumsOf(mixed, LATER, CALENDAR))).toEqual([[2023, 330]])
  const torn = statistic([by('B', '2023-01', 900), by('A', '2023-02', 110), by('A', '2023-03', 120)])
  expect(totals(sumsOf(torn, LATER, CALENDAR))).toEqual([])
})

test.each([
  ['at-least', 'at-most'],
  ['about', 'at-least'],
  ['up-to', 'about'],
] as const)('a year of months with %s and %s so many has no sum', (one, other) => {
  const of = statistic([
    observed('2023-01', 100, '2024', { qualifier: one }),
    observed('2023-02', 100, '2024', { qualifier: other }),
  ])
  expect(sumsOf(of, LATER, CALENDAR)).toEqual([])
})

test('months of two publishers are compared, and marked; those of retracted sources are not compared with others', () => {
  const change = (before: string, now: string) => {
    const of = statistic([
      observed('2023-01', 100, '2024-02', { source: before }),
      observed('2024-01', 150, '2024-02', { source: now }),
    ])
    const sums = yearSums(of, totalOf(of), 1)
    return changeFromSameMonths(withSources(of, TWO_PUBLISHERS), sums, sums.at(-1)!)
  }
  expect(change('a', 'a')).toMatchObject({ vintage: '2024-02', acrossPublishers: false, isRetracted: false })
  expect(change('a', 'b')).toMatchObject({ vintage: null, acrossPublishers: true })
  expect(change('gone', 'gone')).toMatchObject({ isRetracted: true })
  expect([change('a', 'gone'), change('gone', 'a')]).toEqual([null, null])
})
