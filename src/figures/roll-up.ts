import {
  calendar,
  dayOf,
  daysIn,
  memoizeEach,
  sameGrain,
  yearOf,
  type Day,
  type KnownObservation,
  type Period,
  type Statistic,
  type SumPeriod,
} from '../dossier/index.ts'
import { boundOfSum } from './bound.ts'
import { isCumulative } from './increment.ts'
import { ofOneCounter } from './vintage.ts'

/** The sum of the known days or weeks of a month or year, with its coverage. */
export interface RolledUp {
  readonly period: Period
  readonly parts: readonly KnownObservation[]
  readonly total: number
  /** Days of the period that are covered; a week across two periods counts for neither. */
  readonly covered: number
  /** Every day of the period is covered. */
  readonly whole: boolean
}

const monthOf = (day: Day): Period => {
  const [year, month] = calendar(day)
  return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 0), grain: 'month', year }
}

const isShortGrain = ({ period }: KnownObservation): boolean => period.grain === 'day' || period.grain === 'week'

/** What is summed: the months of a series, or years that begin with a month. */
interface Wanted {
  readonly statistic: Statistic
  readonly per: SumPeriod
  readonly firstMonth: number
}

const sumsIn = (series: readonly KnownObservation[], { statistic, per, firstMonth }: Wanted): readonly RolledUp[] => {
  const periodOf = (day: Day): Period => (per === 'month' ? monthOf(day) : yearOf(day, firstMonth))
  const groups = new Map<Day, KnownObservation[]>()
  for (const one of sameGrain(ofOneCounter(statistic, series)).filter(isShortGrain)) {
    const { first, last } = periodOf(one.period.first)
    if (one.newest.value === null || one.partial || one.period.last > last) continue
    const group = groups.get(first)
    if (group) group.push(one)
    else groups.set(first, [one])
  }
  return [...groups].flatMap(([first, parts]) => {
    if (boundOfSum(statistic, parts) === null) return []
    const period = periodOf(first)
    const covered = parts.reduce((days, one) => days + daysIn(one.period), 0)
    const total = parts.reduce((sum, { newest }) => sum + (newest.value ?? 0), 0)
    return [{ period, parts, total, covered, whole: covered === daysIn(period) }]
  })
}

/** The sums of each series, since those of 100,000 days take 60 ms. */
const sums = memoizeEach(sumsIn, ({ per, firstMonth }) => (per === 'month' ? per : firstMonth))

/**
 * Returns the months or years of a daily or weekly series, oldest first; empty for stocks, cumulative totals and other
 * grains. One of minimums and maximums together has no sum. A year begins with `firstMonth`, which is 1 unless it is fiscal. Memoised.
 */
export const rolledUp = (
  statistic: Statistic,
  series: readonly KnownObservation[],
  per: SumPeriod,
  firstMonth = 1,
): readonly RolledUp[] =>
  statistic.measure !== 'flow' || statistic.counts === 'percent' || isCumulative(statistic, series)
    ? []
    : sums(series, { statistic, per, firstMonth })
