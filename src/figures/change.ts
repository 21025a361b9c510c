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
import { alignVintages } from './vintage.ts'

/** The smallest base on which a percentage is worked out (EXPERT 14). */
export const SMALLEST_BASE = 30

/** A step between two periods: `percent = (now − before) ÷ before × 100`, null on a base under 30 and of percentages. */
export interface Change {
  readonly before: KnownObservation
  /** The later figure as it was compared: in the vintage that has both. */
  readonly now: KnownObservation
  readonly difference: number
  readonly percent: number | null
  /** What is compared are percentages: the difference is in points. */
  readonly isInPoints: boolean
  /** The publication that has both figures, as its date is written; null where their vintages differ. */
  readonly vintage: string | null
  /** On which side the change may be larger, where one of the two figures is a bound. */
  readonly qualifier: Qualifier
  /** A break of the series lies between the two: what they count is not alike. */
  readonly acrossBreak: boolean
}

/** The percentage by which `now` differs from `before`, null where the base is too small to carry one. */
export const percentOf = (before: number, now: number): number | null =>
  Math.abs(before) < SMALLEST_BASE ? null : ((now - before) / before) * 100

/** The breaks of a series that begin after one day and not after another. */
export const breaksBetween = (statistic: Statistic, from: Day, to: Day): readonly Break[] =>
  (statistic.breaks ?? []).filter((one) => {
    const at = parseDate(one.at)
    return at !== null && at.first > from && at.first <= to
  })

const changeFrom = (
  statistic: Statistic,
  earlier: KnownObservation | undefined,
  later: KnownObservation,
): Change | null => {
  if (!earlier || earlier.partial || later.partial || later.newest.value === null || earlier.newest.value === null)
    return null
  const aligned = alignVintages(statistic, [earlier], [later])
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
    acrossBreak: breaksBetween(statistic, before.period.first, now.period.last).length > 0,
  }
}

/**
 * Returns the change against the period that ends the day before this one begins and is of the same grain; null where that is not
 * known or partial, and of totals that include each other.
 */
export const changeFromPrevious = (
  statistic: Statistic,
  series: readonly KnownObservation[],
  now: KnownObservation,
): Change | null =>
  isCumulative(statistic, series)
    ? null
    : changeFrom(
        statistic,
        series.find(({ period }) => period.grain === now.period.grain && period.last === now.period.first - 1),
        now,
      )

/** The same days a year before; null where there were no such days (29 February). */
const yearBefore = ({ grain, first, last }: Period): readonly [Day, Day] | null => {
  const from = yearsLater(first, -1)
  if (calendar(from)[1] !== calendar(first)[1]) return null
  // The day after the last one: February ends on the 28th or the 29th.
  return grain === 'day' ? [from, from] : [from, yearsLater(last + 1, -1) - 1]
}

/** Grains that return each year on the same days. */
const RETURNING: ReadonlySet<Period['grain']> = new Set(['day', 'month', 'quarter', 'interval'])

/**
 * Returns the change against the same period a year before: November with November, the fourth quarter with the fourth, 1 January to
 * 17 October with these days. Null for years themselves, for weeks, and where that period is not known.
 */
export const changeFromYearBefore = (
  statistic: Statistic,
  series: readonly KnownObservation[],
  now: KnownObservation,
): Change | null => {
  const days = RETURNING.has(now.period.grain) ? yearBefore(now.period) : null
  if (!days) return null
  return changeFrom(
    statistic,
    series.find(
      ({ period }) => period.grain === now.period.grain && period.first === days[0] && period.last === days[1],
    ),
    now,
  )
}
