import {
  largestOf,
  memoizeLast,
  type Dossier,
  type KnownObservation,
  type Qualifier,
  type Statistic,
} from '../dossier/index.ts'
import { incrementsOf, isCumulative, perDayOf } from './increment.ts'
import { isSamePublished, type Published } from './published.ts'

/** A value, per day where totals are cumulative. */
export interface RecentValue {
  readonly value: number
  readonly qualifier: Qualifier
}

/**
 * Returns the last `count` whole values of one grain, oldest first; skips missing and partial ones. Cumulative totals
 * are given per day. Memoised.
 */
export const recentValues = (
  dossier: Dossier,
  statistic: Statistic,
  series: readonly KnownObservation[],
  count: number,
): readonly RecentValue[] => recentIn(series, { dossier, statistic, count })

interface Wanted extends Published {
  readonly count: number
}

const recentIn = memoizeLast(
  (series: readonly KnownObservation[], { dossier, statistic, count }: Wanted): readonly RecentValue[] => {
    const asRates = isCumulative(statistic, series)
    return incrementsOf(dossier, statistic, series)
      .slice(-count)
      .map((one) => ({ value: asRates ? perDayOf(one) : one.value, qualifier: one.qualifier }))
  },
  (a, b) => isSamePublished(a, b) && a.count === b.count,
)

/**
 * Returns heights from 0 to `steps − 1`, scaled from zero to the largest value so that a flat series looks flat.
 * Negative values have height 0.
 */
export const heights = (values: readonly number[], steps: number): readonly number[] => {
  const most = Math.max(0, largestOf(values))
  return values.map((value) => (most === 0 ? 0 : Math.max(0, Math.round((value / most) * (steps - 1)))))
}
