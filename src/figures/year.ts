import { daysIn, yearOf, yearsLater, type KnownObservation, type Period, type Statistic } from '../dossier/index.ts'
import { breaksBetween, percentOf } from './change.ts'

/** The months known of a year, without a gap from its first one on, and what they add up to. */
export interface YearSum {
  /** The whole year: calendar or fiscal, as it was asked for. */
  readonly year: Period
  readonly months: readonly KnownObservation[]
  /** From the year's first day to the last day of the last month known. */
  readonly covered: Period
  readonly total: number
  /** All twelve months are known. */
  readonly whole: boolean
}

/** The same months of two years. */
export interface YearChange {
  readonly before: YearSum
  readonly difference: number
  /** `(now − before) ÷ before × 100`; null on a base under 30. */
  readonly percent: number | null
  readonly acrossBreak: boolean
}

const isMonth = ({ period, newest, partial }: KnownObservation): boolean =>
  period.grain === 'month' && newest.value !== null && !partial

const sum = (months: readonly KnownObservation[]): number =>
  months.reduce((total, one) => total + (one.newest.value ?? 0), 0)

const sumOf = (year: Period, months: readonly KnownObservation[]): readonly YearSum[] => {
  const first = months[0]
  if (!first || first.period.first !== year.first) return []
  const gap = months.findIndex((one, at) => at > 0 && one.period.first !== (months[at - 1]?.period.last ?? 0) + 1)
  const run = gap < 0 ? months : months.slice(0, gap)
  const last = run.at(-1)?.period.last ?? year.first
  const covered: Period = { first: year.first, last, grain: 'interval', year: year.year }
  return [{ year, months: run, covered, total: sum(run), whole: last === year.last }]
}

/**
 * The years of a monthly series, oldest first; `firstMonth` is 1 for calendar years and the month in which a fiscal year begins
 * otherwise. A year whose first month is not known has no sum, a partial or missing month ends one. Flows only: a sum of stocks is none.
 */
export const yearSums = (
  statistic: Statistic,
  series: readonly KnownObservation[],
  firstMonth: number,
): readonly YearSum[] => {
  if (statistic.measure !== 'flow') return []
  const years = new Map<number, KnownObservation[]>()
  for (const one of series.filter(isMonth)) {
    const { first } = yearOf(one.period.first, firstMonth)
    years.set(first, [...(years.get(first) ?? []), one])
  }
  return [...years].flatMap(([first, months]) => sumOf(yearOf(first, firstMonth), months))
}

/** The first `count` months of a year; null where fewer are known. */
const firstMonths = (one: YearSum, count: number): YearSum | null => {
  const months = one.months.slice(0, count)
  const last = months.at(-1)
  if (!last || months.length < count) return null
  return {
    year: one.year,
    months,
    covered: { ...one.covered, last: last.period.last },
    total: sum(months),
    whole: count === one.months.length && one.whole,
  }
}

/** A year, as far as it is known, against the same months of the year before; null where one of these is not known. */
export const changeFromSameMonths = (
  statistic: Statistic,
  sums: readonly YearSum[],
  now: YearSum,
): YearChange | null => {
  const previous = sums.find((one) => one.year.first === yearsLater(now.year.first, -1))
  const before = previous && firstMonths(previous, now.months.length)
  if (!before) return null
  return {
    before,
    difference: now.total - before.total,
    percent: percentOf(before.total, now.total),
    acrossBreak: breaksBetween(statistic, before.covered.first, now.covered.last).length > 0,
  }
}

/** How many days of a year its sum covers. */
export const daysCovered = (one: YearSum): number => daysIn(one.covered)
