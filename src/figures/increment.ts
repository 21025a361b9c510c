import {
  daysIn,
  isLowerBound,
  isUpperBound,
  memoizeLast,
  newestOf,
  qualifierOf,
  sameGrain,
  type Day,
  type KnownObservation,
  type Period,
  type Qualifier,
  type Statistic,
} from '../dossier/index.ts'
import { ofOneCounter } from './vintage.ts'

/** A point of a chart: the value itself or, for cumulative totals, what was added since the previous one. */
export interface Increment {
  readonly known: KnownObservation
  /** The days that the value covers. */
  readonly period: Period
  readonly value: number
  readonly qualifier: Qualifier
  /** The place on the time axis. */
  readonly day: Day
  /** The point continues the one before. */
  readonly joined: boolean
}

const isWhole = ({ newest, partial }: KnownObservation): boolean => newest.value !== null && !partial

/** Returns whether one period extends another from the same start. A month is not the beginning of its year. */
const shareStart = (a: Period, b: Period): boolean =>
  a.first === b.first && a.last !== b.last && (a.grain === 'interval' || b.grain === 'interval')

/** Returns whether a series is cumulative: it says so (`cumulative`), or its newest periods share a start, as year-to-date totals do. */
export const isCumulative = (statistic: Statistic, series: readonly KnownObservation[]): boolean => {
  if (statistic.measure !== 'flow') return false
  if (statistic.cumulative) return true
  if (newestOf(series)?.period.grain !== 'interval') return false
  return series.some(({ period }, at) => {
    const next = series[at + 1]
    return next !== undefined && shareStart(period, next.period)
  })
}

const isBound = (qualifier: Qualifier): boolean => isLowerBound(qualifier) || isUpperBound(qualifier)

/** Returns what was added between two totals with the same start; nothing where one is approximate, nor where a count would have become smaller. */
const differenceOf = (
  statistic: Statistic,
  before: KnownObservation | undefined,
  known: KnownObservation,
): readonly Increment[] => {
  const isNext = before !== undefined && before.period.first === known.period.first
  const isAbout = (one: KnownObservation): boolean => qualifierOf(statistic, one.newest) === 'about'
  if (isNext && (isAbout(before) || isAbout(known))) return []
  const first = isNext ? before.period.last + 1 : known.period.first
  const period: Period = { ...known.period, first, grain: 'interval' }
  const value = (known.newest.value ?? 0) - (isNext ? (before.newest.value ?? 0) : 0)
  if (isNext && value < 0 && statistic.counts !== 'money') return []
  return [
    {
      known,
      period,
      value,
      qualifier: qualifierOf(statistic, known.newest),
      day: (first + known.period.last + 1) / 2,
      joined: before !== undefined && first - before.period.last <= 1,
    },
  ]
}

/** Returns a cumulative total placed on its last day; its rate is the mean since its start. */
const totalSoFar = (
  statistic: Statistic,
  before: KnownObservation | undefined,
  known: KnownObservation,
): Increment => ({
  known,
  period: known.period,
  value: known.newest.value ?? 0,
  qualifier: qualifierOf(statistic, known.newest),
  day: known.period.last,
  joined: before?.period.first === known.period.first,
})

const incrementsIn = (statistic: Statistic, all: readonly KnownObservation[]): readonly Increment[] => {
  const series = ofOneCounter(statistic, all)
  if (isCumulative(statistic, series)) {
    const whole = series.filter(isWhole)
    const bounded = whole.some(({ newest }) => isBound(qualifierOf(statistic, newest)))
    return whole.flatMap((known, at) => (bounded ? totalSoFar : differenceOf)(statistic, whole[at - 1], known))
  }
  const whole = sameGrain(series).filter(isWhole)
  return whole.map((known, at) => {
    const before = whole[at - 1]
    return {
      known,
      period: known.period,
      value: known.newest.value ?? 0,
      qualifier: qualifierOf(statistic, known.newest),
      day: (known.period.first + known.period.last + 1) / 2,
      joined: before !== undefined && known.period.first - before.period.last <= 1,
    }
  })
}

/** The series whose increments are kept: those of 100,000 days take 30 ms and 8 MB. */
const SERIES_KEPT = 4

const increments = memoizeLast(
  (series: readonly KnownObservation[], statistic: Statistic) => incrementsIn(statistic, series),
  Object.is,
  SERIES_KEPT,
)

/**
 * Returns the points of a chart, oldest first: whole periods of the newest grain. Cumulative totals give their
 * increments, of which one between approximate totals is left out; where one is a bound, only the mean rate since the start. Memoised for
 * the last series.
 */
export const incrementsOf = (statistic: Statistic, series: readonly KnownObservation[]): readonly Increment[] =>
  increments(series, statistic)

/** Returns whether the rate of an increment is a mean since the start of its total. */
export const isMeanSoFar = (statistic: Statistic, series: readonly KnownObservation[]): boolean =>
  isCumulative(statistic, series) &&
  series.some((known) => isWhole(known) && isBound(qualifierOf(statistic, known.newest)))

/** Returns the mean of an increment per day. */
export const perDayOf = ({ value, period }: Increment): number => value / daysIn(period)
