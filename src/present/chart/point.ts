import {
  memoizeLast,
  newestOf,
  type Day,
  type KnownObservation,
  type Qualifier,
  type Statistic,
} from '../../dossier/index.ts'
import {
  hasRates,
  incrementsOf,
  isCumulative,
  isDaily,
  isSamePublished,
  isUnit,
  ratePer,
  type Increment,
  type Published,
} from '../../figures/index.ts'
import type { RenderContext } from '../entry.ts'
import { isShort } from '../statistic/figure.ts'
import type { Locale } from '../../text/index.ts'

/** A value in the unit shown. */
export interface Point {
  readonly known: KnownObservation
  readonly amount: number
  readonly qualifier: Qualifier
  /** The place on the time axis. */
  readonly day: Day
  /** Whether the period before it adjoins. */
  readonly joined: boolean
}

/** What determines the points of a chart. */
export interface Drawn {
  readonly context: RenderContext
  readonly statistic: Statistic
  readonly series: readonly KnownObservation[]
}

/**
 * Returns whether a chart shows rates: for months and shorter periods, so that a short month does not look like a fall,
 * for mixed lengths, and for cumulative totals. Years, stocks and money keep their values.
 */
export const drawsRates = (statistic: Statistic, series: readonly KnownObservation[]): boolean => {
  if (isCumulative(statistic, series)) return true
  const last = newestOf(series)
  return hasRates(statistic) && last !== null && (isShort(last.period) || last.period.grain === 'interval')
}

/** Returns points of a series in the unit shown. */
export const pointsFrom = (
  { context, statistic, series }: Drawn,
  increments: readonly Increment[],
): readonly Point[] => {
  const rates = drawsRates(statistic, series)
  return increments.map(({ known, period, value, qualifier, day, joined }) => ({
    known,
    amount: rates ? ratePer(value, period, context.per).amount : value,
    qualifier,
    day,
    joined,
  }))
}

/** Returns the points of a chart: whole periods of the newest grain, so that a partial one never looks like a fall. */
export const pointsOf = (drawn: Drawn): readonly Point[] =>
  pointsFrom(drawn, incrementsOf(drawn.context.reading.dossier, drawn.statistic, drawn.series))

const publishedIn = ({ context, statistic }: Drawn): Published => ({ dossier: context.reading.dossier, statistic })

const counts = memoizeLast(
  (series: readonly KnownObservation[], { dossier, statistic }: Published): number =>
    incrementsOf(dossier, statistic, series).length,
  isSamePublished,
)

/** Returns how many points a chart has. Memoised, since points of 100,000 days take 10 ms. */
export const countPoints = (drawn: Drawn): number => counts(drawn.series, publishedIn(drawn))

const daily = memoizeLast(
  (series: readonly KnownObservation[], { dossier, statistic }: Published): boolean =>
    isDaily(incrementsOf(dossier, statistic, series)),
  isSamePublished,
)

/** Returns whether a chart of a series can show a rolling mean. Memoised. */
export const isDailySeries = (drawn: Drawn): boolean => daily(drawn.series, publishedIn(drawn))

/** Returns why a series has no chart: only one period, or values that cannot be drawn together, as those of two counters. */
export const noChartText = ({ words }: Locale, { length }: readonly KnownObservation[]): string =>
  words.figures.chart[length === 1 ? 'one' : 'apart']

/** Returns whether the values are exactly one rate unit long, as months per month. */
export const drawsUnits = ({ context, statistic, series }: Drawn): boolean => {
  const last = newestOf(series)
  return drawsRates(statistic, series) && last !== null && isUnit(context.per, last.period)
}
