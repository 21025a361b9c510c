import {
  daysIn,
  distinctTexts,
  group,
  isLowerBound,
  isUpperBound,
  largestOf,
  memoizeLast,
  newestOf,
  publisherOf,
  qualifierOf,
  sameGrain,
  sameText,
  type Day,
  type Dossier,
  type KnownObservation,
  type Period,
  type Qualifier,
  type Statistic,
  type Text,
} from '../dossier/index.ts'
import { isOfOne, isSamePublished, type Published } from './published.ts'
import { asPublished, ofOneCounter, wholeVintages } from './vintage.ts'

/** A point of a chart: the value itself or, for cumulative totals, what was added since the previous one. */
export interface Increment {
  readonly known: KnownObservation
  /** The days that the value covers. */
  readonly period: Period
  readonly value: number
  readonly qualifier: Qualifier
  /** The place on the time axis. */
  readonly day: Day
  /** The point continues the one before. */
  readonly joined: boolean
}

const isWhole = ({ newest, partial }: KnownObservation): boolean => newest.value !== null && !partial

/** Returns whether one period extends another from the same start. A month is not the beginning of its year. */
const shareStart = (a: Period, b: Period): boolean =>
  a.first === b.first && a.last !== b.last && (a.grain === 'interval' || b.grain === 'interval')

/** Returns whether a series is cumulative: it says so (`cumulative`), or its newest periods share a start, as year-to-date totals do. */
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

/** Returns what was added between two totals with the same start; nothing where one is approximate, nor where a count would have become smaller. */
const differenceOf = (
  statistic: Statistic,
  before: KnownObservation | undefined,
  known: KnownObservation,
): readonly Increment[] => {
  const isNext = before !== undefined && before.period.first === known.period.first
  const isAbout = (one: KnownObservation): boolean => qualifierOf(statistic, one.newest) === 'about'
  if (isNext && (isAbout(before) || isAbout(known))) return []
  const first = isNext ? before.period.last + 1 : known.period.first
  const period: Period = { ...known.period, first, grain: 'interval' }
  const value = (known.newest.value ?? 0) - (isNext ? (before.newest.value ?? 0) : 0)
  if (isNext && value < 0 && statistic.counts !== 'money') return []
  return [
    {
      known,
      period,
      value,
      qualifier: qualifierOf(statistic, known.newest),
      day: (first + known.period.last + 1) / 2,
      joined: before !== undefined && first - before.period.last <= 1,
    },
  ]
}

/** Returns a cumulative total placed on its last day; its rate is the mean since its start. */
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

/** Returns a total as a publisher has it; nothing where it has not published that one. */
const asPublishedBy = (
  { dossier, statistic }: Published,
  publisher: Text,
  known: KnownObservation,
): readonly KnownObservation[] => {
  const own = wholeVintages(statistic, known).find((one) => sameText(publisherOf(dossier, statistic, one), publisher))
  return own ? [asPublished(statistic, known, own)] : []
}

/** Returns who published the newest vintages of totals, of the last one first. */
const publishersOf = ({ dossier, statistic }: Published, totals: readonly KnownObservation[]): readonly Text[] =>
  distinctTexts(totals.toReversed().map(({ newest }) => publisherOf(dossier, statistic, newest)))

const startOf = ({ period }: KnownObservation): string => String(period.first)

/**
 * Returns totals that may be taken off each other: where several published those of one start, only the totals of the one who has most, or of
 * several such the one who has the last.
 */
const ofOnePublisher = (published: Published, totals: readonly KnownObservation[]): readonly KnownObservation[] => {
  const chosen = new Map<string, Text>()
  for (const alike of group(totals, startOf)) {
    const [first] = alike
    const publishers = publishersOf(published, alike)
    const counts = publishers.map((one) => alike.flatMap((known) => asPublishedBy(published, one, known)).length)
    const most = publishers[counts.indexOf(largestOf(counts))]
    if (first && most !== undefined && publishers.length > 1) chosen.set(startOf(first), most)
  }
  if (chosen.size === 0) return totals
  return totals.flatMap((known) => {
    const publisher = chosen.get(startOf(known))
    return publisher === undefined ? [known] : asPublishedBy(published, publisher, known)
  })
}

const isBounded = (statistic: Statistic, totals: readonly KnownObservation[]): boolean =>
  totals.some(({ newest }) => isBound(qualifierOf(statistic, newest)))

/** Whether a period begins where another ends. */
const adjoins = (before: KnownObservation, { period }: KnownObservation): boolean =>
  period.first - before.period.last <= 1

const incrementsIn = (published: Published, all: readonly KnownObservation[]): readonly Increment[] => {
  const { statistic } = published
  const series = ofOneCounter(statistic, all)
  if (isCumulative(statistic, series)) {
    const whole = series.filter(isWhole)
    if (isBounded(statistic, whole)) return whole.map((known, at) => totalSoFar(statistic, whole[at - 1], known))
    const totals = ofOnePublisher(published, whole)
    return totals.flatMap((known, at) => differenceOf(statistic, totals[at - 1], known))
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
      joined: before !== undefined && adjoins(before, known) && isOfOne(published, before.newest, known.newest),
    }
  })
}

/** The series whose increments are kept: those of 100,000 days take 30 ms and 8 MB. */
const SERIES_KEPT = 4

const increments = memoizeLast(
  (series: readonly KnownObservation[], published: Published) => incrementsIn(published, series),
  isSamePublished,
  SERIES_KEPT,
)

/**
 * Returns the points of a chart, oldest first: whole periods of the newest grain. Cumulative totals give their
 * increments, of which one between approximate totals is left out, and each between two publishers; where one is a bound, only the mean
 * rate since the start. Points of two publishers are not joined. Memoised for the last series.
 */
export const incrementsOf = (
  dossier: Dossier,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Increment[] => increments(series, { dossier, statistic })

const brokenOff = memoizeLast(
  (series: readonly KnownObservation[], { dossier, statistic }: Published): boolean => {
    if (isCumulative(statistic, ofOneCounter(statistic, series))) return false
    const points = incrementsOf(dossier, statistic, series)
    return points.some(({ known, joined }, at) => {
      const before = points[at - 1]
      return !joined && before !== undefined && adjoins(before.known, known)
    })
  },
  isSamePublished,
  SERIES_KEPT,
)

/** Returns whether the line of a series breaks off between adjoining periods, because another publisher counts. Memoised for the last series. */
export const breaksOff = (dossier: Dossier, statistic: Statistic, series: readonly KnownObservation[]): boolean =>
  brokenOff(series, { dossier, statistic })

/** Returns whether the rate of an increment is a mean since the start of its total. */
export const isMeanSoFar = (statistic: Statistic, series: readonly KnownObservation[]): boolean =>
  isCumulative(statistic, series) && isBounded(statistic, series.filter(isWhole))

/** Returns whether totals are left out of the increments of a series, since another publisher has them. */
export const leavesOutTotals = (dossier: Dossier, statistic: Statistic, all: readonly KnownObservation[]): boolean => {
  const series = ofOneCounter(statistic, all)
  if (!isCumulative(statistic, series) || isMeanSoFar(statistic, series)) return false
  const whole = series.filter(isWhole)
  return ofOnePublisher({ dossier, statistic }, whole) !== whole
}

/** Returns the mean of an increment per day. */
export const perDayOf = ({ value, period }: Increment): number => value / daysIn(period)
