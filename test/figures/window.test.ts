import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, isoDay, totalOf, type Observation, type Statistic, type Threshold } from '../../src/dossier/index.ts'
import { passingOf, windowsOf } from '../../src/figures/index.ts'
import { talks } from '../dossier/talks.ts'
import { dossierWith, observed, statistic } from '../dossier/fixture.ts'

const NONE = dossierWith({})
const START = dayOf(2023, 1, 1)
const threshold = (more: Partial<Threshold> = {}): Threshold => ({
  id: 'h',
  name: 'H',
  comparator: 'at-least',
  value: 500,
  per: 'day',
  window: 'P7D',
  statistic: 'mean',
  kind: 'policy',
  source: 's',
  ...more,
})

const daily = (values: readonly (number | null)[], more: Partial<Statistic> = {}): Statistic =>
  statistic(
    values.map((value, at) => observed(isoDay(START + at), value, '2025')),
    more,
  )
/** Returns a statistic with one total for so many days. */
const span = (days: number, total: number, more: Partial<Observation> = {}): Statistic =>
  statistic([observed(`2023-01-01/${isoDay(START + days - 1)}`, total, '2025', more)])
const tested = (of: Statistic, one: Threshold) => passingOf(NONE, of, totalOf(of), one).tested
const standing = (of: Statistic, one: Threshold = threshold()) => tested(of, one).map((each) => each.standing)

test('with daily figures each trailing mean of 7 days is tested, and no single day', () => {
  const found = tested(daily([0, 0, 0, 0, 0, 0, 3500, 0]), threshold())
  expect(found.map(({ known, amount, standing: at, basis }) => [known.newest.period, amount, at, basis])).toEqual([
    ['2023-01-07', 500, 'above', 'window'],
    ['2023-01-08', 500, 'above', 'window'],
  ])
  expect(standing(daily([0, 0, 0, 0, 0, 0, 3499]))).toEqual(['below'])
})

test('the highest of 7 days counts for the window', () => {
  const max = threshold({ statistic: 'max', value: 700 })
  expect(tested(daily([1, 2, 700, 4, 5, 6, 7, 8, 9, 10]), max).map((one) => [one.amount, one.standing])).toEqual([
    [700, 'above'],
    [700, 'above'],
    [700, 'above'],
    [10, 'below'],
  ])
})

test.each([
  [['at-least', 'exact'], 'at-least'],
  [['exact', 'at-most'], 'at-most'],
  [['at-least', 'at-most'], null],
] as const)('a window of days that are %s is %s', (qualifiers, expected) => {
  const days = Array.from({ length: 7 }, (_, at) =>
    observed(`2023-01-0${at + 1}`, 500, '2024', { qualifier: qualifiers[at] ?? 'exact' }),
  )
  const of = statistic(days)
  expect(windowsOf({ dossier: NONE, statistic: of }, totalOf(of), threshold(), 7).at(-1)?.qualifier).toBe(expected)
})

test('no window, and no unit of time, adds up figures of two publishers', () => {
  const by = (publisher: string) =>
    ({ id: publisher, title: publisher, publisher, kind: 'dataset', published: '2023-01-01' }) as const
  const dossier = talks([], { sources: [by('NGO'), by('Ministry')] })
  const tested = (periods: readonly string[], from: number, one: Threshold) => {
    const of = statistic(
      periods.map((period, at) => observed(period, 500, '2025', { source: at < from ? 'NGO' : 'Ministry' })),
    )
    return passingOf(dossier, of, totalOf(of), one).tested.map(({ period, basis }) => [
      isoDay(period.first),
      isoDay(period.last),
      basis,
    ])
  }
  const days = Array.from({ length: 9 }, (_, at) => `2023-01-0${at + 1}`)
  const week = threshold({ window: 'P7D' })
  expect(tested(days, 9, week)).toHaveLength(3)
  expect(tested(days, 8, week)).toEqual([
    ['2023-01-01', '2023-01-07', 'window'],
    ['2023-01-02', '2023-01-08', 'window'],
  ])
  const months = Array.from(
    { length: 24 },
    (_, at) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  )
  const yearly = threshold({ per: 'year', value: 100, window: undefined, statistic: undefined })
  expect(tested(months, 24, yearly)).toHaveLength(2)
  expect(tested(months, 18, yearly)).toEqual([['2023-01-01', '2023-12-31', 'period']])
})

test('a missing day leaves no window across it', () => {
  expect(tested(daily([9, 9, null, 9, 9, 9, 9, 9, 9, 9]), threshold()).map(({ known }) => known.newest.period)).toEqual(
    ['2023-01-10'],
  )
})

test('days that fill no window are uncertain', () => {
  expect(standing(daily([9000, 9000, 9000]))).toEqual(['cannot-be-told', 'cannot-be-told', 'cannot-be-told'])
})

test.each([
  ['31 days lie in five windows', 31, 17_499, 'cannot-be-told', 'cannot-be-told'],
  ['a total on the mark of five windows', 31, 17_500, 'above', 'cannot-be-told'],
  ['one more', 31, 17_501, 'above', 'above'],
  ['28 days lie in four', 28, 14_000, 'above', 'cannot-be-told'],
  ['29 days lie in five', 29, 14_501, 'cannot-be-told', 'cannot-be-told'],
  ['less than a window holds', 31, 3499, 'below', 'below'],
  ['what one window holds', 31, 3500, 'cannot-be-told', 'below'],
] as const)(
  '%s: of %i days and %i in all, 7 days of at least 500 are %s, of more than 500 %s',
  (_, days, total, ...is) => {
    const marks = [threshold(), threshold({ comparator: 'more-than' })]
    expect(marks.flatMap((one) => standing(span(days, total), one))).toEqual(is)
  },
)

test('a total on a mark of at least so many proves a window that a total of more than that proves of more than so many', () => {
  const more = threshold({ comparator: 'more-than' })
  expect(standing(span(35, 17_500, { qualifier: 'more-than' }), more)).toEqual(['above'])
  expect(standing(span(35, 17_500, { qualifier: 'at-least' }), more)).toEqual(['cannot-be-told'])
  expect(standing(span(35, 17_500, { qualifier: 'about' }))).toEqual(['cannot-be-told'])
})

test('a total on a mark of at most so many proves a window, and none of less', () => {
  const [most, less] = (['at-most', 'less-than'] as const).map((comparator) => threshold({ comparator }))
  expect([most, less].map((one) => one && standing(span(35, 17_500), one))).toEqual([['below'], ['cannot-be-told']])
})

test('a highest day of at least so many is proved by a mean on the mark', () => {
  const max = (comparator: Threshold['comparator']) => threshold({ statistic: 'max', comparator })
  const two = statistic([
    observed('2023-01-01/2023-01-04', 2000, '2025'),
    observed('2023-01-05/2023-01-07', 30, '2025'),
  ])
  expect([standing(two, max('at-least')), standing(two, max('more-than'))]).toEqual([['above'], ['cannot-be-told']])
})

test('a week is a window of 7 days, tested as it is', () => {
  const week = (value: number) => statistic([observed('2023-W05', value, '2024')])
  expect([standing(week(3500)), standing(week(3499))]).toEqual([['above'], ['below']])
})

test('a bound is certain only on its own side', () => {
  expect(standing(span(31, 17_501, { qualifier: 'at-least' }))).toEqual(['above'])
  expect(standing(span(31, 17_501, { qualifier: 'at-most' }))).toEqual(['cannot-be-told'])
  expect(standing(span(31, 3499, { qualifier: 'at-most' }))).toEqual(['below'])
  expect(standing(span(31, 3499, { qualifier: 'at-least' }))).toEqual(['cannot-be-told'])
})

test('money may be negative, so a total proves nothing about a window', () => {
  const of = { ...span(31, 1_000_000), counts: 'money' as const }
  expect(standing(of)).toEqual(['cannot-be-told'])
})

test('a daily stock has means of 7 days; a monthly stock has none', () => {
  const stock = { measure: 'stock' as const }
  const { per: _, ...mark } = threshold({ value: 4 })
  expect(tested(daily([1, 2, 3, 4, 5, 6, 7], stock), mark).map((one) => [one.amount, one.standing])).toEqual([
    [4, 'above'],
  ])
  expect(standing(statistic([observed('2023-01', 900, '2024')], stock), mark)).toEqual(['cannot-be-told'])
})

test('none of the 7-day means of the landings in Italy of July 2020 reaches 500, though three days do', () => {
  const days = [252, 112, 0, 0, 54, 180, 6, 0, 138, 698, 360, 198, 351, 337, 128, 0, 9, 0, 0, 83, 385]
  const rest = [697, 336, 416, 279, 117, 402, 519, 337, 284, 92]
  const of = daily([...days, ...rest])
  expect([...days, ...rest].filter((value) => value >= 500)).toEqual([698, 697, 519])
  expect(standing(of)).toEqual(Array<string>(25).fill('below'))
})

const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 45 })
const length = fc.integer({ min: 1, max: 14 })
const mark = fc.integer({ min: 0, max: 50 })
const comparators = fc.constantFrom('at-least', 'more-than', 'less-than', 'at-most' as const)
const kinds = fc.constantFrom('mean', 'max' as const)

/** Returns every window of so many days. */
const windows = (values: readonly number[], days: number): readonly (readonly number[])[] =>
  values.slice(days - 1).map((_, at) => values.slice(at, at + days))
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
const HOLDS = {
  'at-least': (a: number, b: number) => a >= b,
  'more-than': (a: number, b: number) => a > b,
  'less-than': (a: number, b: number) => a < b,
  'at-most': (a: number, b: number) => a <= b,
}

test('whenever a longer period proves that a window passed, a window of its days did; and if it disproves it, none did', () => {
  fc.assert(
    fc.property(counts, length, mark, comparators, kinds, (values, days, value, comparator, kind) => {
      fc.pre(values.length > days)
      const one = threshold({ window: `P${days}D`, value, comparator, statistic: kind })
      // The mean compared with the mark in whole numbers: the sum with the mark times the days.
      const holds = (window: readonly number[]): boolean =>
        kind === 'max' ? HOLDS[comparator](Math.max(...window), value) : HOLDS[comparator](sum(window), value * days)
      const some = windows(values, days).some(holds)
      const [found] = tested(span(values.length, sum(values)), one)
      if (found?.passed === true) expect(some).toBe(true)
      if (found?.passed === false) expect(some).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('a mean that proves a single day is right for some day', () => {
  fc.assert(
    fc.property(counts, length, mark, comparators, (values, days, value, comparator) => {
      fc.pre(values.length > days)
      const one = threshold({ window: `P${days}D`, value, comparator })
      const [found] = tested(span(values.length, sum(values)), one)
      if (found?.provesDay) expect(values.some((day) => HOLDS[comparator](day, value))).toBe(true)
    }),
  )
})

test('the bound is tight: at the bound there is a series whose every window stays at the mark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 45 }), length, fc.integer({ min: 1, max: 50 }), (days, k, value) => {
      fc.pre(days > k)
      // The whole window on its first day: each window of k days then contains at most one of them.
      const values = Array.from({ length: days }, (_, at) => (at % k === 0 ? value * k : 0))
      const one = threshold({ window: `P${k}D`, value, comparator: 'more-than' })
      expect(windows(values, k).every((window) => sum(window) <= value * k)).toBe(true)
      expect(standing(span(days, sum(values)), one)).toEqual(['cannot-be-told'])
      expect(standing(span(days, sum(values) + 1), one)).toEqual(['above'])
    }),
  )
})

test('with daily figures every window is tested by its own sum, as when counted by hand', () => {
  fc.assert(
    fc.property(counts, length, mark, comparators, kinds, (values, days, value, comparator, kind) => {
      fc.pre(values.length >= days)
      const one = threshold({ window: `P${days}D`, value, comparator, statistic: kind })
      const of = daily(values)
      const found = windowsOf({ dossier: NONE, statistic: of }, totalOf(of), one, days)
      expect(found.map(({ period }) => [period.first, period.last])).toEqual(
        windows(values, days).map((_, at) => [START + at, START + at + days - 1]),
      )
      const byHand = windows(values, days).map((window) =>
        kind === 'max' ? HOLDS[comparator](Math.max(...window), value) : HOLDS[comparator](sum(window), value * days),
      )
      expect(tested(of, one).map(({ passed }) => passed)).toEqual(byHand)
    }),
  )
})
