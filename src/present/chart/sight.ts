import { memoize, memoizeLast, type Day, type KnownObservation } from '../../dossier/index.ts'
import {
  incrementsOf,
  isDaily,
  isSamePublished,
  perDayOf,
  rollingMeans,
  type Increment,
  type Published,
} from '../../figures/index.ts'
import { drawsRates } from './point.ts'
import { thinned } from './thin.ts'

/** The first and the last day that a chart shows. */
export type Days = readonly [Day, Day]

/** Returns the last day of a series. Memoised, since a pass over 100,000 days takes 10 ms. */
export const lastDayOf = memoize((series: readonly KnownObservation[]): Day =>
  series.reduce((latest, { period }) => Math.max(latest, period.last), series[0]?.period.first ?? 0),
)

/** Returns whether some of a period is shown. */
export const isInSight =
  ([from, to]: Days) =>
  ({ period }: KnownObservation): boolean =>
    period.last >= from && period.first <= to

/** Returns the days of rolling means with these and their bounds as their values, from the first day that has one. */
const meansOf = (points: readonly Increment[]): readonly Increment[] => {
  const means = rollingMeans(points)
  return points.flatMap((point, at) => {
    const mean = means[at] ?? null
    return mean === null ? [] : [{ ...point, ...mean, joined: (means[at - 1] ?? null) !== null }]
  })
}

/** What a chart over time draws of a series: its line, and the days of a rolling mean as dots. */
export interface Lines {
  readonly line: readonly Increment[]
  readonly dots: readonly Increment[]
}

interface Asked extends Published {
  readonly days: Days
  readonly rolling: boolean
}

const work = (series: readonly KnownObservation[], { dossier, statistic, days, rolling }: Asked): Lines => {
  const inSight = isInSight(days)
  const points = incrementsOf(dossier, statistic, series).filter(({ known }) => inSight(known))
  const height = drawsRates(statistic, series) ? perDayOf : ({ value }: Increment): number => value
  const thin = (line: readonly Increment[]): readonly Increment[] => thinned(line, days, height)
  return rolling && isDaily(points)
    ? { line: thin(meansOf(points)), dots: thin(points) }
    : { line: thin(points), dots: [] }
}

/** The series of which what is drawn is kept. */
const SERIES_KEPT = 4

/** Returns what a chart draws of the days in sight, whatever the unit and the language. Memoised for the last days of the last series. */
export const linesInSight: (series: readonly KnownObservation[], asked: Asked) => Lines = memoizeLast(
  work,
  (a, b) => isSamePublished(a, b) && a.rolling === b.rolling && a.days[0] === b.days[0] && a.days[1] === b.days[1],
  SERIES_KEPT,
)
