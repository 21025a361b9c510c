import {
  coversPart,
  daysIn,
  knownFrom,
  newestOf,
  yearsLater,
  type Day,
  type KnownObservation,
  type Period,
  type Statistic,
} from '../dossier/index.ts'
import type { YearSum } from './year.ts'

/** What is known of a year that is not over, and where it ends if it goes on so. */
export interface Pace {
  readonly year: Period
  /** The observations that the total is made of. */
  readonly known: readonly KnownObservation[]
  /** The days that the total covers, from the year's first on. */
  readonly covered: Period
  readonly total: number
  /** `total ÷ days covered`. */
  readonly perDay: number
  /** `perDay × days of the year`: where the year ends if every day to come is like the mean day so far. */
  readonly yearEnd: number
  /** The year before as a guide to the seasons; null where it is not known whole, or its same months add up to 0. */
  readonly seasonal: {
    /** The year before. */
    readonly year: Period
    /** Its same months, and all of it. */
    readonly part: number
    readonly whole: number
    /** `total × whole ÷ part`: where the year ends if its other months stand to these as they did the year before. */
    readonly yearEnd: number
  } | null
}

const paceOf = (
  year: Period,
  known: readonly KnownObservation[],
  covered: Period,
  seasonal: Pace['seasonal'],
): Pace => {
  const total = known.reduce((sum, { newest }) => sum + (newest.value ?? 0), 0)
  const perDay = total / daysIn(covered)
  return { year, known, covered, total, perDay, yearEnd: perDay * daysIn(year), seasonal }
}

const seasonalOf = (now: YearSum, before: YearSum | undefined): Pace['seasonal'] => {
  if (!before?.whole) return null
  const part = before.months.slice(0, now.months.length).reduce((sum, one) => sum + (one.newest.value ?? 0), 0)
  return part > 0 ? { year: before.year, part, whole: before.total, yearEnd: (now.total * before.total) / part } : null
}

/** The pace of the newest year of a monthly series (`yearSums`); null where none is known or the newest one is over. */
export const paceOfMonths = (sums: readonly YearSum[]): Pace | null => {
  const now = sums.at(-1)
  if (!now || now.whole) return null
  const before = sums.find((one) => one.year.first === yearsLater(now.year.first, -1))
  return paceOf(now.year, now.months, now.covered, seasonalOf(now, before))
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
 * Returns the pace of the year that is not over: of its months (`sums`) where these reach to the newest whole period, or of a partial
 * year; null where the newest year known is whole, or over on the day `on` whatever is known of it.
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
  const pace = (reaches ? paceOfMonths(sums) : null) ?? paceOfPartial(statistic, last)
  return pace && pace.year.last >= on ? pace : null
}

/** The day on which a year's running total reaches a value at its pace; null where that is after the year, or the pace is not above 0. */
export const reachedOn = (pace: Pace, value: number): Day | null => {
  if (pace.perDay <= 0) return null
  const day = pace.year.first + Math.max(1, Math.ceil((value * daysIn(pace.covered)) / pace.total)) - 1
  return day <= pace.year.last ? day : null
}
