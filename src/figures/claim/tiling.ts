import {
  coversPart,
  daysIn,
  group,
  isoDay,
  knownFrom,
  largestOf,
  newestOf,
  qualifierOf,
  sameDays,
  sameText,
  type Day,
  type Dims,
  type KnownObservation,
  type Observation,
  type Period,
  type Qualifier,
  type Series,
  type Statistic,
} from '../../dossier/index.ts'
import { boundOfSum, sumOfValues } from '../bound.ts'

/** A figure of a period: one observation, several whose periods tile it and whose values are added up, or totals less earlier ones. */
export interface Figure {
  readonly statistic: Statistic
  readonly dims: Dims
  readonly period: Period
  /** The observations added up, in order of their periods; `newest` is the vintage that counts. */
  readonly parts: readonly KnownObservation[]
  /** What is taken off: January to June, where `parts` is January to September; empty where values are added up. */
  readonly less: readonly KnownObservation[]
  /** In units of the statistic. */
  readonly value: number
  /** A sum that contains a bound is a bound. */
  readonly qualifier: Qualifier
  /** The figure covers only a part of the period. */
  readonly partial: boolean
}

const hasValue = ({ newest }: KnownObservation): boolean => newest.value !== null

/** Adds up the observations of one counter; null where there are several counters, which are never added, or no bound of the sum is known. */
const sumOf = (statistic: Statistic, dims: Dims, period: Period, parts: readonly KnownObservation[]): Figure | null => {
  const [first] = parts
  if (!first || !parts.every(({ newest }) => sameText(newest.countedBy, first.newest.countedBy))) return null
  const qualifier = boundOfSum(statistic, parts)
  if (qualifier === null) return null
  return {
    statistic,
    dims,
    period,
    parts,
    less: [],
    value: sumOfValues(parts),
    qualifier,
    partial: parts.some(({ partial }) => partial),
  }
}

/**
 * Returns observations that tile a period without gap or overlap, preferring long ones; empty where none do. Works back
 * from the last day, so each step needs an observation that ends where the next begins.
 */
const tilesOf = (known: readonly KnownObservation[], { first, last }: Period): readonly KnownObservation[] => {
  const inside = known.filter((one) => one.period.first >= first && one.period.last <= last)
  const usable = new Map<Day, KnownObservation>()
  for (const one of inside.toSorted((a, b) => b.period.first - a.period.first || a.period.last - b.period.last))
    if (one.period.last === last || usable.has(one.period.last + 1)) usable.set(one.period.first, one)
  const tiles: KnownObservation[] = []
  for (let next = usable.get(first); next; next = usable.get(next.period.last + 1)) tiles.push(next)
  return tiles
}

/** Whether a figure covers a part of its period without a word on which: nothing can be made a rate of it. */
export const hasOpenPart = ({ parts }: Figure): boolean => parts.some(({ partial }) => partial)

/** Returns the observations that a figure is made of, those that are taken off included. */
export const observationsIn = ({ parts, less }: Figure): readonly KnownObservation[] =>
  less.length > 0 ? [...parts, ...less] : parts

/** Whether figures of a statistic may be added up and spread over days: stocks, rates and percentages may not. */
export const isAdditive = ({ measure, counts }: Statistic): boolean => measure === 'flow' && counts !== 'percent'

/** Returns the days that a part of a period covers, as a figure of their own: 2023 through 30 September is January to September. */
const coveredDays = (statistic: Statistic, { period }: KnownObservation, one: Observation): KnownObservation | null => {
  if (one.value === null || one.through === undefined || !coversPart(statistic, period, one)) return null
  const last = knownFrom(one.through)
  if (last < period.first) return null
  const covered: Period = { first: period.first, last, grain: 'interval', year: period.year }
  const newest = { ...one, period: `${isoDay(covered.first)}/${isoDay(last)}` }
  return { period: covered, newest, older: [], partial: false }
}

/** The parts of a period that its vintages cover, the newest vintage of each. */
const partsCovered = (statistic: Statistic, known: KnownObservation): readonly KnownObservation[] => {
  const byLast = new Map<Day, KnownObservation>()
  for (const one of [...known.older, known.newest]) {
    const covered = coveredDays(statistic, known, one)
    if (covered) byLast.set(covered.period.last, covered)
  }
  return [...byLast.values()]
}

/** Returns the whole figures of a series as they are observed. */
const observedSpans = ({ known }: Series): readonly KnownObservation[] =>
  known.filter((one) => hasValue(one) && !one.partial)

/** Returns every span of days that a series has a whole figure of, those that are observed as they stand first. */
export const spansOf = (statistic: Statistic, series: Series): readonly KnownObservation[] => [
  ...observedSpans(series),
  ...series.known.flatMap((one) => partsCovered(statistic, one)),
]

/** Whether a total may be taken off another, or another off it. */
export const isExact = (statistic: Statistic, { newest }: KnownObservation): boolean =>
  qualifierOf(statistic, newest) === 'exact'

/** What a total leaves for its last days, less what is known of all days before them; null where one is a bound or the total is smaller. Of months of other vintages it is approximate. */
const differenceIn = (
  statistic: Statistic,
  dims: Dims,
  period: Period,
  spans: readonly KnownObservation[],
): Figure | null => {
  const exact = spans.filter((one) => isExact(statistic, one))
  for (const total of exact.filter((one) => one.period.last === period.last && one.period.first < period.first)) {
    const own = exact.filter(({ newest }) => sameText(newest.countedBy, total.newest.countedBy))
    const less = tilesOf(own, { ...total.period, last: period.first - 1 })
    const value = (total.newest.value ?? 0) - sumOfValues(less)
    if (less.length === 0 || value < 0) continue
    // Revised months are not those of which an earlier total was made.
    const isOfOneDay = less.every(({ newest }) => newest.published === total.newest.published)
    const qualifier = less.length === 1 || isOfOneDay ? 'exact' : 'about'
    return { statistic, dims, period, parts: [total], less, value, qualifier, partial: false }
  }
  return null
}

/** A figure of a flow that is not observed as such: the sum of what tiles the period, or the difference of two totals. */
const workedOut = (statistic: Statistic, series: Series, period: Period): Figure | null => {
  const spans = spansOf(statistic, series)
  const observed = tilesOf(observedSpans(series), period)
  const tiles = observed.length > 0 ? observed : tilesOf(spans, period)
  return tiles.length > 0
    ? sumOf(statistic, series.dims, period, tiles)
    : differenceIn(statistic, series.dims, period, spans)
}

/** Returns the figure of one observation that has a value: of a part of a period, of the days that it covers where these are stated. */
export const figureAt = (statistic: Statistic, dims: Dims, known: KnownObservation): Figure | null => {
  if (known.newest.value === null) return null
  const covered = known.partial ? coveredDays(statistic, known, known.newest) : null
  const figure = sumOf(statistic, dims, (covered ?? known).period, [covered ?? known])
  return figure && { ...figure, partial: known.partial }
}

/**
 * Returns the figure of a period: its own observation, else for a flow the sum or difference of others, else one that covers only a
 * part of it; null where none is known. Stocks, rates and percentages are never added up.
 */
export const figureOf = (statistic: Statistic, series: Series, period: Period): Figure | null => {
  const own = series.known.find((one) => hasValue(one) && sameDays(one.period, period))
  if (own && !own.partial) return sumOf(statistic, series.dims, period, [own])
  const made = isAdditive(statistic) ? workedOut(statistic, series, period) : null
  return made ?? (own ? figureAt(statistic, series.dims, own) : null)
}

/**
 * Returns the figure of the first days of a period, up to the last one that is known without a gap: January and February of a
 * year. Null where nothing of it is known from its first day, or all of it.
 */
export const figureSoFar = (statistic: Statistic, series: Series, { first, last, year }: Period): Figure | null => {
  const reached = new Set<Day>([first - 1])
  for (const { period } of spansOf(statistic, series).toSorted((a, b) => a.period.first - b.period.first))
    if (period.last < last && reached.has(period.first - 1)) reached.add(period.last)
  const end = [...reached].reduce((a, b) => Math.max(a, b))
  const figure = end < first ? null : figureOf(statistic, series, { first, last: end, grain: 'interval', year })
  return figure && { ...figure, partial: true }
}

const shortest = (known: readonly KnownObservation[]): KnownObservation | undefined =>
  known.reduce<KnownObservation | undefined>(
    (least, one) => (least && daysIn(least.period) <= daysIn(one.period) ? least : one),
    undefined,
  )

/** Returns the spans from an observation around a window's first day to one around its last, of each grain the shortest: a day alone may have no neighbours. */
const joined = (known: readonly KnownObservation[], { first, last }: Period): readonly Period[] => {
  const holding = (day: Day): readonly Period[] =>
    group(
      known.filter(({ period }) => period.first <= day && period.last >= day),
      ({ period }) => period.grain,
    ).flatMap((alike) => shortest(alike)?.period ?? [])
  const ends = holding(last)
  return holding(first).flatMap((from) =>
    ends.map((to): Period => ({ first: from.first, last: to.last, grain: 'interval', year: from.year })),
  )
}

/** Returns the shortest span around a window that two totals of one start leave between their ends; null where none do. */
const betweenTotals = (known: readonly KnownObservation[], { first, last }: Period): Period | null => {
  const ends = group(known, ({ period }) => String(period.first)).flatMap((totals): readonly Period[] => {
    const before = totals.filter(({ period }) => period.last < first).map(({ period }) => period.last)
    const after = totals.filter(({ period }) => period.last >= last).map(({ period }) => period)
    const to = after.toSorted((a, b) => a.last - b.last)[0]
    return to && before.length > 0 ? [{ ...to, first: largestOf(before) + 1, grain: 'interval' }] : []
  })
  return ends.toSorted((a, b) => daysIn(a) - daysIn(b))[0] ?? null
}

/** Returns the figure of the shortest known period around a window of days; null where there is none. */
export const figureAround = (statistic: Statistic, series: Series, window: Period): Figure | null => {
  const whole = spansOf(statistic, series)
  const one = shortest(whole.filter(({ period }) => period.first <= window.first && period.last >= window.last))
  const between = betweenTotals(
    whole.filter((total) => isExact(statistic, total)),
    window,
  )
  const spans = between ? [...joined(whole, window), between] : joined(whole, window)
  const sums = spans.flatMap((span) => figureOf(statistic, series, span) ?? [])
  const [sum = null] = sums.toSorted(
    (a, b) => Number(a.partial) - Number(b.partial) || daysIn(a.period) - daysIn(b.period),
  )
  if (!one || (sum && !sum.partial && daysIn(sum.period) < daysIn(one.period))) return sum
  return figureAt(statistic, series.dims, one)
}

/**
 * Returns what the total of a longer period leaves for a window and the days after it, less the days before it that are known without a gap: of a year
 * with three known months, the other nine. Null where no day before it is known, or one of the two is a bound.
 */
export const figureLeft = (series: Series, whole: Figure, window: Period): Figure | null => {
  const { statistic, period } = whole
  const before = figureSoFar(statistic, series, { ...period, last: window.first })
  if (before?.qualifier !== 'exact' || whole.qualifier !== 'exact' || before.value > whole.value) return null
  if (!sameText(before.parts[0]?.newest.countedBy, whole.parts[0]?.newest.countedBy)) return null
  const left: Period = { ...period, grain: 'interval', first: before.period.last + 1 }
  const [parts, less] = [
    [...whole.parts, ...before.less],
    [...whole.less, ...before.parts],
  ]
  return {
    ...whole,
    period: left,
    parts: parts.filter((one) => !less.includes(one)),
    less: less.filter((one) => !parts.includes(one)),
    value: whole.value - before.value,
  }
}

/** Returns the figure of a series that ends last: whole observations as `newestOf` names them, or the part of a later one that is covered. */
export const newestFigure = (statistic: Statistic, series: Series): Figure | null => {
  const newest = newestOf(series.known)
  const part = series.known
    .flatMap((one) => (one.partial ? (coveredDays(statistic, one, one.newest) ?? []) : []))
    .reduce<KnownObservation | null>((last, one) => (last && last.period.last >= one.period.last ? last : one), null)
  const isLater = part && (!newest || newest.partial || part.period.last > newest.period.last)
  const known = isLater ? part : newest
  return known && figureAt(statistic, series.dims, known)
}
