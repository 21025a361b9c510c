import {
  coversPart,
  daysIn,
  knownFrom,
  newestOf,
  yearsLater,
  type Day,
  type KnownObservation,
  type Period,
  type Qualifier,
  type Statistic,
} from '../dossier/index.ts'
import { boundOfQuotient, boundOfSum, qualifierOfSum, sumOfValues } from './bound.ts'
import { isSmallBase } from './change.ts'
import type { YearSum } from './year.ts'

/** An unfinished year so far, with its projected total. */
export interface Pace {
  readonly year: Period
  readonly known: readonly KnownObservation[]
  /** The days covered, from the first of the year. */
  readonly covered: Period
  readonly total: number
  /** `total ÷ days covered`. */
  readonly perDay: number
  /** `perDay × days of the year`: the total if every remaining day is like the mean day so far. */
  readonly yearEnd: number
  /** The seasonal guide from the year before; null where that year is incomplete, its same months add up to 0, or its minimums leave the guide without a bound. */
  readonly seasonal: {
    readonly year: Period
    /** Totals of its same months and of the whole year. */
    readonly part: number
    readonly whole: number
    /** `total × whole ÷ part`: the total if the remaining months relate to these as they did the year before. */
    readonly yearEnd: number
    readonly qualifier: Qualifier
  } | null
}

const paceOf = (
  year: Period,
  known: readonly KnownObservation[],
  covered: Period,
  seasonal: Pace['seasonal'],
): Pace => {
  const total = sumOfValues(known)
  const perDay = total / daysIn(covered)
  return { year, known, covered, total, perDay, yearEnd: perDay * daysIn(year), seasonal }
}

/** Returns the qualifier of `total × whole ÷ part`, which is the total and what it times `rest ÷ part` is; null where it has none. */
const seasonalQualifier = (statistic: Statistic, now: YearSum, before: YearSum): Qualifier | null => {
  const count = now.months.length
  const [part, rest] = [before.months.slice(0, count), before.months.slice(count)]
  const ratio = boundOfQuotient(boundOfSum(statistic, rest), boundOfSum(statistic, part))
  const total = boundOfSum(statistic, now.months)
  return ratio && total && qualifierOfSum([total, ratio])
}

const seasonalOf = (statistic: Statistic, now: YearSum, before: YearSum | undefined): Pace['seasonal'] => {
  if (!before?.whole) return null
  const part = sumOfValues(before.months.slice(0, now.months.length))
  const qualifier = seasonalQualifier(statistic, now, before)
  if (part <= 0 || qualifier === null) return null
  return { year: before.year, part, whole: before.total, yearEnd: (now.total * before.total) / part, qualifier }
}

/** Returns the pace of the newest year of a monthly series; null where none is known or the year is over. */
export const paceOfMonths = (statistic: Statistic, sums: readonly YearSum[]): Pace | null => {
  const now = sums.at(-1)
  if (!now || now.whole) return null
  const before = sums.find((one) => one.year.first === yearsLater(now.year.first, -1))
  return paceOf(now.year, now.months, now.covered, seasonalOf(statistic, now, before))
}

/** A month alone does not say how many of its days are covered. */
const isDay = (date: string): boolean => /^\d{4}-\d\d-\d\d/.test(date)

/**
 * Returns the pace of a year of which a part is known, whose last day `through` states; null for what is not a partial flow over a year,
 * and where that day is not stated.
 */
export const paceOfPartial = (statistic: Statistic, known: KnownObservation): Pace | null => {
  const { period, newest } = known
  const yearly = period.grain === 'year' || period.grain === 'fiscal-year'
  const { through = '' } = newest
  if (!yearly || newest.value === null || !isDay(through) || !coversPart(statistic, period, newest)) return null
  const last = knownFrom(through)
  return last < period.first ? null : paceOf(period, [known], { ...period, grain: 'interval', last }, null)
}

/**
 * Returns the pace of the unfinished year, from its months (`sums`) or a partial year, whichever is newer. Null where
 * the newest known year is whole or the day `on` is past its end, and for a total under 30: one case more would move the year by several.
 */
export const paceOn = (
  statistic: Statistic,
  series: readonly KnownObservation[],
  sums: readonly YearSum[],
  on: Day,
): Pace | null => {
  const last = series.at(-1)
  if (!last) return null
  const whole = newestOf(series)?.period.last ?? last.period.last
  const reaches = (sums.at(-1)?.covered.last ?? 0) >= whole
  const pace = (reaches ? paceOfMonths(statistic, sums) : null) ?? paceOfPartial(statistic, last)
  return pace && pace.year.last >= on && !isSmallBase(statistic, pace.total) ? pace : null
}

/**
 * Returns the day on which a year's running total reaches a value at its pace; null where that is after the year or the
 * pace is not positive.
 */
export const reachedOn = (pace: Pace, value: number): Day | null => {
  if (pace.perDay <= 0) return null
  const day = pace.year.first + Math.max(1, Math.ceil((value * daysIn(pace.covered)) / pace.total)) - 1
  return day <= pace.year.last ? day : null
}
