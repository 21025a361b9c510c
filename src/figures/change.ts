import {
  calendar,
  parseDate,
  yearsLater,
  type Break,
  type Day,
  type KnownObservation,
  type Statistic,
} from '../dossier/index.ts'

/** The smallest base on which a percentage is worked out (EXPERT 14). */
export const SMALLEST_BASE = 30

/** A step between two periods: `percent = (now − before) ÷ before × 100`, null on a base under 30. */
export interface Change {
  readonly before: KnownObservation
  readonly difference: number
  readonly percent: number | null
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
  before: KnownObservation | undefined,
  now: KnownObservation,
): Change | null => {
  if (!before || before.partial || now.partial) return null
  const [base, value] = [before.newest.value, now.newest.value]
  if (base === null || value === null) return null
  return {
    before,
    difference: value - base,
    percent: percentOf(base, value),
    acrossBreak: breaksBetween(statistic, before.period.first, now.period.last).length > 0,
  }
}

/** Against the period that ends the day before this one begins and is of the same grain; null where that is not known or partial. */
export const changeFromPrevious = (
  statistic: Statistic,
  series: readonly KnownObservation[],
  now: KnownObservation,
): Change | null =>
  changeFrom(
    statistic,
    series.find(({ period }) => period.grain === now.period.grain && period.last === now.period.first - 1),
    now,
  )

/** Against the same period a year before (November with November); null for years themselves and where that is not known. */
export const changeFromYearBefore = (
  statistic: Statistic,
  series: readonly KnownObservation[],
  now: KnownObservation,
): Change | null => {
  if (now.period.grain !== 'month' && now.period.grain !== 'day') return null
  const first = yearsLater(now.period.first, -1)
  // A year before 29 February there was no such day.
  if (calendar(first)[1] !== calendar(now.period.first)[1]) return null
  return changeFrom(
    statistic,
    series.find(({ period }) => period.grain === now.period.grain && period.first === first),
    now,
  )
}
