import {
  daysIn,
  isLowerBound,
  isUpperBound,
  qualifierOf,
  sameDays,
  sameText,
  type Day,
  type Dims,
  type KnownObservation,
  type Period,
  type Qualifier,
  type Series,
  type Statistic,
} from '../../dossier/index.ts'

/** A figure for a period: one observation, or the sum of several that tile it. */
export interface Figure {
  readonly statistic: Statistic
  readonly dims: Dims
  readonly period: Period
  /** The observations added up, in order of their periods; `newest` is the vintage that counts. */
  readonly parts: readonly KnownObservation[]
  /** In units of the statistic. */
  readonly value: number
  /** A sum that contains a bound is a bound. */
  readonly qualifier: Qualifier
  /** The figure covers only a part of the period. */
  readonly partial: boolean
}

const hasValue = ({ newest }: KnownObservation): boolean => newest.value !== null

/** Returns the tightest qualifier of a sum; a lower and an upper bound together leave an estimate. */
const qualifierOfSum = (qualifiers: readonly Qualifier[]): Qualifier => {
  if (new Set(qualifiers).size === 1) return qualifiers[0] ?? 'exact'
  const [lower, upper] = [qualifiers.some(isLowerBound), qualifiers.some(isUpperBound)]
  if (lower !== upper) return lower ? 'at-least' : 'at-most'
  return lower || qualifiers.includes('about') ? 'about' : 'exact'
}

/** Adds up the observations of one counter; null where there are several counters, which are never added. */
const sumOf = (statistic: Statistic, dims: Dims, period: Period, parts: readonly KnownObservation[]): Figure | null => {
  const [first] = parts
  if (!first || !parts.every(({ newest }) => sameText(newest.countedBy, first.newest.countedBy))) return null
  return {
    statistic,
    dims,
    period,
    parts,
    value: parts.reduce((sum, { newest }) => sum + (newest.value ?? 0), 0),
    qualifier: qualifierOfSum(parts.map(({ newest }) => qualifierOf(statistic, newest))),
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

/**
 * Returns the figure of a period: its own observation, else the sum of those that tile it, else a partial one. Null
 * where none is known; only flows are added up.
 */
export const figureOf = (statistic: Statistic, { dims, known }: Series, period: Period): Figure | null => {
  const own = known.filter((one) => hasValue(one) && sameDays(one.period, period))
  const tiles =
    statistic.measure === 'flow'
      ? tilesOf(
          known.filter((one) => hasValue(one) && !one.partial),
          period,
        )
      : own.slice(0, 1)
  if (tiles.length > 0) return sumOf(statistic, dims, period, tiles)
  return sumOf(statistic, dims, period, own.slice(0, 1))
}

/** Returns the figure of a single observation that has a value. */
export const figureAt = (statistic: Statistic, dims: Dims, known: KnownObservation): Figure | null =>
  known.newest.value === null ? null : sumOf(statistic, dims, known.period, [known])

const shortest = (known: readonly KnownObservation[]): KnownObservation | undefined =>
  known.reduce<KnownObservation | undefined>(
    (least, one) => (least && daysIn(least.period) <= daysIn(one.period) ? least : one),
    undefined,
  )

/** Returns the span from the shortest observation around a window's first day to the shortest around its last. */
const joined = (known: readonly KnownObservation[], { first, last }: Period): Period | null => {
  const holding = (day: Day): KnownObservation | undefined =>
    shortest(known.filter(({ period }) => period.first <= day && period.last >= day))
  const [from, to] = [holding(first), holding(last)]
  if (!from || !to) return null
  return { first: from.period.first, last: to.period.last, grain: 'interval', year: from.period.year }
}

/** Returns the figure of the shortest known period around a window of days; null where there is none. */
export const figureAround = (statistic: Statistic, series: Series, window: Period): Figure | null => {
  const whole = series.known.filter((one) => hasValue(one) && !one.partial)
  const one = shortest(whole.filter(({ period }) => period.first <= window.first && period.last >= window.last))
  const span = joined(whole, window)
  const sum = span && figureOf(statistic, series, span)
  if (!one || (sum && !sum.partial && daysIn(sum.period) < daysIn(one.period))) return sum
  return figureAt(statistic, series.dims, one)
}
