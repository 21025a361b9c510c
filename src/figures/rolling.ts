import type { Qualifier } from '../dossier/index.ts'
import { qualifierOfSum } from './bound.ts'
import type { Increment } from './increment.ts'

/** Days of a rolling mean: a week, so that days with few staff do not look like a fall. */
export const ROLLING_DAYS = 7

/** Returns whether a series is daily, so that a rolling mean of days can be formed. */
export const isDaily = (points: readonly Pick<Increment, 'known'>[]): boolean =>
  points.length >= ROLLING_DAYS && points.every(({ known }) => known.period.grain === 'day')

/** A mean of days, and the bound that it has by theirs. */
export interface RollingMean {
  readonly value: number
  readonly qualifier: Qualifier
}

type DayValue = Pick<Increment, 'value' | 'qualifier' | 'joined'>

/** Returns the qualifier of the mean of some days; null where it has none. */
const qualifierIn = (days: readonly DayValue[]): Qualifier | null => {
  const first = days[0]?.qualifier ?? 'exact'
  return days.every(({ qualifier }) => qualifier === first) ? first : qualifierOfSum(days.map((one) => one.qualifier))
}

/**
 * Returns for each day the mean of seven days: its value and the six before it, divided by 7. It is null where one of
 * the seven is missing, because a mean of fewer days cannot be compared with one of seven, and of minimums and maximums together.
 */
export const rollingMeans = (points: readonly DayValue[]): readonly (RollingMean | null)[] => {
  let run = 0
  return points.map(({ joined }, at) => {
    run = joined ? run + 1 : 1
    if (run < ROLLING_DAYS) return null
    const window = points.slice(at + 1 - ROLLING_DAYS, at + 1)
    const qualifier = qualifierIn(window)
    return qualifier && { value: window.reduce((sum, { value }) => sum + value, 0) / ROLLING_DAYS, qualifier }
  })
}
