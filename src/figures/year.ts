import {
  daysIn,
  memoizeEach,
  memoizeLast,
  yearOf,
  yearsLater,
  type KnownObservation,
  type Period,
  type Qualifier,
  type Statistic,
} from '../dossier/index.ts'
import { boundOfDifference, boundOfSum, sumOfValues } from './bound.ts'
import { breaksBetween, percentOf } from './change.ts'
import { isCumulative } from './increment.ts'
import { isSamePublished, type Published } from './published.ts'
import { alignVintages, ofOneCounter } from './vintage.ts'

/** The known months (or quarters) of a year from its first one on, without a gap, and their sum. */
export interface YearSum {
  /** The whole calendar or fiscal year. */
  readonly year: Period
  readonly months: readonly KnownObservation[]
  /** From the first day of the year to the last day of the last known month. */
  readonly covered: Period
  readonly total: number
  /** All months of the year are known. */
  readonly whole: boolean
}

/** The change between the same months of two years. */
export interface YearChange {
  readonly before: YearSum
  /** The later year, in the vintage that has the months of both. */
  readonly now: YearSum
  readonly difference: number
  /** `(now − before) ÷ before × 100`; null on a base under 30. */
  readonly percent: number | null
  /** The publication date of the common vintage; null where vintages differ. */
  readonly vintage: string | null
  /** A bound on the change where one of the sums is a bound. */
  readonly qualifier: Qualifier
  /** The months of the two years are of different publishers. */
  readonly acrossPublishers: boolean
  /** The months rest on sources that were retracted. */
  readonly isRetracted: boolean
  readonly acrossBreak: boolean
}

const isWhole = ({ newest, partial }: KnownObservation): boolean => newest.value !== null && !partial

/** Returns the months of a series, or its quarters where no month is known. */
const partsOf = (series: readonly KnownObservation[]): readonly KnownObservation[] => {
  const whole = series.filter(isWhole)
  const months = whole.filter(({ period }) => period.grain === 'month')
  return months.length > 0 ? months : whole.filter(({ period }) => period.grain === 'quarter')
}

const sumOf = (statistic: Statistic, year: Period, months: readonly KnownObservation[]): readonly YearSum[] => {
  const first = months[0]
  if (!first || first.period.first !== year.first) return []
  const gap = months.findIndex((one, at) => at > 0 && one.period.first !== (months[at - 1]?.period.last ?? 0) + 1)
  const run = gap < 0 ? months : months.slice(0, gap)
  const last = run.at(-1)?.period.last ?? year.first
  const covered: Period = { first: year.first, last, grain: 'interval', year: year.year }
  if (boundOfSum(statistic, run) === null) return []
  return [{ year, months: run, covered, total: sumOfValues(run), whole: last === year.last }]
}

interface Summed {
  readonly statistic: Statistic
  readonly firstMonth: number
}

const sumsIn = (series: readonly KnownObservation[], { statistic, firstMonth }: Summed): readonly YearSum[] => {
  const years = new Map<number, KnownObservation[]>()
  for (const one of partsOf(ofOneCounter(statistic, series))) {
    const { first } = yearOf(one.period.first, firstMonth)
    const months = years.get(first)
    if (months) months.push(one)
    else years.set(first, [one])
  }
  return [...years].flatMap(([first, months]) => sumOf(statistic, yearOf(first, firstMonth), months))
}

const sums = memoizeEach(sumsIn, ({ firstMonth }) => firstMonth)

/**
 * Returns the yearly sums of a monthly or quarterly series, oldest first, from `firstMonth` on. A year without its
 * first month has no sum, nor has one of minimums and maximums together; a missing or partial month ends one. Only flows
 * add up: not stocks, percentages or cumulative totals. Memoised.
 */
export const yearSums = (
  statistic: Statistic,
  series: readonly KnownObservation[],
  firstMonth: number,
): readonly YearSum[] =>
  statistic.measure !== 'flow' || statistic.counts === 'percent' || isCumulative(statistic, series)
    ? []
    : sums(series, { statistic, firstMonth })

/** Returns the first `count` months of a year; null where fewer are known. */
const firstMonths = (one: YearSum, count: number): YearSum | null => {
  const months = one.months.slice(0, count)
  const last = months.at(-1)
  if (!last || months.length < count) return null
  return {
    year: one.year,
    months,
    covered: { ...one.covered, last: last.period.last },
    total: sumOfValues(months),
    whole: count === one.months.length && one.whole,
  }
}

/** Returns a year with its months in one vintage. */
const withMonths = (one: YearSum, months: readonly KnownObservation[]): YearSum => ({
  ...one,
  months,
  total: sumOfValues(months),
})

const changeOf = (published: Published, sums: readonly YearSum[], year: YearSum): YearChange | null => {
  const { statistic } = published
  const first = yearsLater(year.year.first, -1)
  const previous = sums.find((one) => one.year.first === first)
  const same = previous && firstMonths(previous, year.months.length)
  const aligned = same && alignVintages(published, same.months, year.months)
  if (!same || !aligned) return null
  const [before, now] = [withMonths(same, aligned.before), withMonths(year, aligned.now)]
  const qualifier = boundOfDifference(boundOfSum(statistic, before.months), boundOfSum(statistic, now.months))
  if (qualifier === null) return null
  return {
    before,
    now,
    difference: now.total - before.total,
    percent: percentOf(before.total, now.total),
    vintage: aligned.vintage,
    qualifier,
    acrossPublishers: aligned.acrossPublishers,
    isRetracted: aligned.isRetracted,
    acrossBreak: breaksBetween(statistic, before.covered.first, now.covered.last).length > 0,
  }
}

/** The years of a statistic, of which one is compared. */
interface Compared {
  readonly published: Published
  readonly sums: readonly YearSum[]
}

const changes = memoizeLast(
  (year: YearSum, { published, sums: all }: Compared) => changeOf(published, all, year),
  (a, b) => a.sums === b.sums && isSamePublished(a.published, b.published),
)

/**
 * Returns the change of a year so far from the same months of the year before, within one vintage if possible. Null
 * where a month is unknown, and between two bounds.
 */
export const changeFromSameMonths = (published: Published, all: readonly YearSum[], year: YearSum): YearChange | null =>
  changes(year, { published, sums: all })

/** Returns the days that a year's sum covers. */
export const daysCovered = (one: YearSum): number => daysIn(one.covered)
