import {
  calendar,
  parseDate,
  yearsLater,
  type Break,
  type Day,
  type KnownObservation,
  type Period,
  type Qualifier,
  type Statistic,
} from '../dossier/index.ts'
import { boundOfDifference, boundOfSum } from './bound.ts'
import { isCumulative } from './increment.ts'
import type { Published } from './published.ts'
import { alignVintages } from './vintage.ts'

/** The smallest base of a percentage. On fewer, one case more or less looks like a trend. */
export const SMALLEST_BASE = 30

/** A change between two periods: `percent = (now − before) ÷ before × 100`, null on a base under 30 and between percentages. */
export interface Change {
  readonly before: KnownObservation
  /** The later figure, in the vintage that has both. */
  readonly now: KnownObservation
  readonly difference: number
  readonly percent: number | null
  /** The figures are percentages, so the difference is in points. */
  readonly isInPoints: boolean
  /** The publication date of the vintage that has both figures; null where their vintages differ. */
  readonly vintage: string | null
  /** A bound on the change where one of the figures is a bound. */
  readonly qualifier: Qualifier
  /** The two figures are of different publishers. */
  readonly acrossPublishers: boolean
  /** The figures rest on sources that were retracted. */
  readonly isRetracted: boolean
  /** Definitions changed between the two figures. */
  readonly acrossBreak: boolean
}

/** Returns the percentage by which `now` differs from `before`; null on a base under 30, so also below zero, where a rise would be a fall in percent. */
export const percentOf = (before: number, now: number): number | null =>
  before < SMALLEST_BASE ? null : ((now - before) / before) * 100

/** Returns whether a base is too small for a percentage: a few cases are, a sum of money or a rate per head is not a count of cases. */
export const isSmallBase = ({ measure, counts }: Statistic, base: number): boolean =>
  measure !== 'rate' && counts !== 'money' && counts !== 'percent' && Math.abs(base) < SMALLEST_BASE

/** Returns the breaks of a series that begin after `from` and by `to`. */
export const breaksBetween = (statistic: Statistic, from: Day, to: Day): readonly Break[] =>
  (statistic.breaks ?? []).filter((one) => {
    const at = parseDate(one.at)
    return at !== null && at.first > from && at.first <= to
  })

const changeFrom = (
  published: Published,
  earlier: KnownObservation | undefined,
  later: KnownObservation,
): Change | null => {
  if (!earlier || earlier.partial || later.partial || later.newest.value === null || earlier.newest.value === null)
    return null
  const { statistic } = published
  const aligned = alignVintages(published, [earlier], [later])
  const [before, now] = [aligned?.before[0], aligned?.now[0]]
  if (!aligned || !before || !now) return null
  const qualifier = boundOfDifference(boundOfSum(statistic, [before]), boundOfSum(statistic, [now]))
  const [base, value] = [before.newest.value, now.newest.value]
  if (base === null || value === null || qualifier === null) return null
  const isInPoints = statistic.counts === 'percent'
  return {
    before,
    now,
    difference: value - base,
    percent: isInPoints ? null : percentOf(base, value),
    isInPoints,
    vintage: aligned.vintage,
    qualifier,
    acrossPublishers: aligned.acrossPublishers,
    isRetracted: aligned.isRetracted,
    acrossBreak: breaksBetween(statistic, before.period.first, now.period.last).length > 0,
  }
}

/**
 * Returns the change from the adjoining earlier period of the same grain. Null where that is unknown or partial, and
 * between cumulative totals.
 */
export const changeFromPrevious = (
  published: Published,
  series: readonly KnownObservation[],
  now: KnownObservation,
): Change | null =>
  isCumulative(published.statistic, series)
    ? null
    : changeFrom(
        published,
        // From the end, since mostly the newest period is asked about; only spans of days can end on the same day.
        series[now.period.grain === 'interval' ? 'find' : 'findLast'](
          ({ period }) => period.grain === now.period.grain && period.last === now.period.first - 1,
        ),
        now,
      )

/** Returns the same days a year earlier; null for 29 February. */
const yearBefore = ({ grain, first, last }: Period): readonly [Day, Day] | null => {
  const from = yearsLater(first, -1)
  if (calendar(from)[1] !== calendar(first)[1]) return null
  // February ends on the 28th or the 29th, so the last day is found from the day after it.
  return grain === 'day' ? [from, from] : [from, yearsLater(last + 1, -1) - 1]
}

/** Grains whose periods return on the same days each year. */
const RETURNING: ReadonlySet<Period['grain']> = new Set(['day', 'month', 'quarter', 'interval'])

/**
 * Returns the change from the same period a year before: November from November, 1 January to 17 October from those
 * days. Null for years and weeks, and where that period is unknown.
 */
export const changeFromYearBefore = (
  published: Published,
  series: readonly KnownObservation[],
  now: KnownObservation,
): Change | null => {
  const days = RETURNING.has(now.period.grain) ? yearBefore(now.period) : null
  if (!days) return null
  return changeFrom(
    published,
    series.findLast(
      ({ period }) => period.grain === now.period.grain && period.first === days[0] && period.last === days[1],
    ),
    now,
  )
}
