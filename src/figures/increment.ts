import {
  daysIn,
  isLowerBound,
  isUpperBound,
  newestOf,
  qualifierOf,
  sameGrain,
  type Day,
  type KnownObservation,
  type Period,
  type Qualifier,
  type Statistic,
} from '../dossier/index.ts'

/** What is drawn of a figure: of a total that includes earlier ones what came since, or its mean. */
export interface Increment {
  readonly known: KnownObservation
  /** The days that the value is of. */
  readonly period: Period
  readonly value: number
  readonly qualifier: Qualifier
  /** Where it stands on an axis of time. */
  readonly day: Day
  /** It goes on from the one before. */
  readonly joined: boolean
}

const isWhole = ({ newest, partial }: KnownObservation): boolean => newest.value !== null && !partial

/** Whether two periods begin on one day and one goes on longer. A month beside its year is not a total so far. */
const shareStart = (a: Period, b: Period): boolean =>
  a.first === b.first && a.last !== b.last && (a.grain === 'interval' || b.grain === 'interval')

/**
 * Whether the totals of a series include each other: it says so (`cumulative`), or its newest periods overlap from one start, as those
 * of the year so far do.
 */
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

/** What came between two totals of one start. */
const differenceOf = (
  statistic: Statistic,
  before: KnownObservation | undefined,
  known: KnownObservation,
): Increment => {
  const isNext = before !== undefined && before.period.first === known.period.first
  const first = isNext ? before.period.last + 1 : known.period.first
  const period: Period = { ...known.period, first, grain: 'interval' }
  return {
    known,
    period,
    value: (known.newest.value ?? 0) - (isNext ? (before.newest.value ?? 0) : 0),
    qualifier: qualifierOf(statistic, known.newest),
    day: (first + known.period.last + 1) / 2,
    joined: before !== undefined && first - before.period.last <= 1,
  }
}

/** A total as it stands, on its last day: its rate is the mean since its start. */
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

/**
 * Returns what of a series may be drawn, oldest first: whole periods of the newest grain as they are. Totals that include each other
 * give what came between them; where one is a bound, whose differences may be anything, the totals, for their rates only.
 */
export const incrementsOf = (statistic: Statistic, series: readonly KnownObservation[]): readonly Increment[] => {
  if (isCumulative(statistic, series)) {
    const whole = series.filter(isWhole)
    const bounded = whole.some(({ newest }) => isBound(qualifierOf(statistic, newest)))
    return whole.map((known, at) => (bounded ? totalSoFar : differenceOf)(statistic, whole[at - 1], known))
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

/** Whether a rate of an increment is a mean since the start of its total, not of what came since the one before. */
export const isMeanSoFar = (statistic: Statistic, series: readonly KnownObservation[]): boolean =>
  isCumulative(statistic, series) &&
  series.some((known) => isWhole(known) && isBound(qualifierOf(statistic, known.newest)))

/** Returns an increment per day. */
export const perDayOf = ({ value, period }: Increment): number => value / daysIn(period)
