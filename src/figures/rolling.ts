import type { Increment } from './increment.ts'

/** Days of a rolling mean: a week, so that days with few staff do not look like a fall. */
export const ROLLING_DAYS = 7

/** Returns whether a series is daily, so that a rolling mean of days can be formed. */
export const isDaily = (points: readonly Pick<Increment, 'known'>[]): boolean =>
  points.length >= ROLLING_DAYS && points.every(({ known }) => known.period.grain === 'day')

/**
 * Returns for each value the mean of the days up to it (value plus the six before it ÷ 7); null where one of them is
 * missing, since a mean of fewer days is another figure.
 */
export const rollingMeans = (
  points: readonly { readonly amount: number; readonly joined: boolean }[],
): readonly (number | null)[] => {
  let run = 0
  return points.map(({ joined }, at) => {
    run = joined ? run + 1 : 1
    if (run < ROLLING_DAYS) return null
    const window = points.slice(at + 1 - ROLLING_DAYS, at + 1)
    return window.reduce((sum, { amount }) => sum + amount, 0) / ROLLING_DAYS
  })
}
