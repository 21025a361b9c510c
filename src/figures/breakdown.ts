import {
  allSeries,
  knownFrom,
  largestOf,
  sameDays,
  totalOf,
  type KnownObservation,
  type Observation,
  type Qualifier,
  type Statistic,
} from '../dossier/index.ts'
import { boundOfDifference, boundOfQuotient, boundOfSum } from './bound.ts'
import { SMALLEST_BASE } from './change.ts'
import { areOfOneCounter, isOfOne, isRetracted, type Published } from './published.ts'
import { asPublished } from './vintage.ts'

/** One component of a total, such as a nationality. */
export interface Part {
  readonly name: string
  readonly known: KnownObservation
  readonly value: number
  /** `value ÷ total × 100`; null where the total of the same period is unknown or under 30. */
  readonly share: number | null
  /** A minimum of an exact total is a minimum of its share, and an exact part of a minimum a maximum. Null where the share has no bound: between two minimums it is of what is recorded. */
  readonly shareQualifier: Qualifier | null
}

/** What components leave of their total. */
export interface Remainder {
  readonly value: number
  readonly share: number | null
  readonly qualifier: Qualifier
}

/** Why components have no total: none is known, only that of another publisher, or only one that was retracted, other than they. */
type NoTotal = 'unknown' | 'publisher' | 'retracted'

/** The components of one period by one dimension, with their total kept apart. */
export interface Breakdown {
  readonly dimension: string
  /** Largest first, `OTHER` last; in file order where the total is too small to rank. */
  readonly parts: readonly Part[]
  /** The vintage published with the components, if there is one; otherwise the vintage known then. */
  readonly total: KnownObservation | null
  /** Why there is no total to compare with; null where there is one. */
  readonly noTotal: NoTotal | null
  /** Components and total are of one vintage. */
  readonly sameVintage: boolean
  /** The sum of the components; less than the total where some are unknown or rounded. */
  readonly sum: number
  /** Null where the sum has none, as of a minimum and a maximum, or of components of several publishers. */
  readonly sumQualifier: Qualifier | null
  /** What of the total no component covers, within one vintage; null where nothing is left, and between bounds. */
  readonly rest: Remainder | null
}

/** Returns whether a name is `OTHER`, which is a bucket and not a country. */
const isBucket = (name: string): boolean => name === 'OTHER'

interface Candidate {
  readonly name: string
  readonly known: KnownObservation
}

const candidates = (statistic: Statistic, dimension: string): readonly Candidate[] =>
  allSeries(statistic).flatMap(({ dims, known }) =>
    Object.keys(dims).join() === dimension
      ? known.filter((one) => one.newest.value !== null).map((one) => ({ name: dims[dimension] ?? '', known: one }))
      : [],
  )

/** Returns whether a figure may be compared with another: one publisher has both, and neither or both were retracted. */
const areComparable = (published: Published, a: Observation, b: Observation): boolean =>
  isOfOne(published, a, b) && isRetracted(published.dossier, a) === isRetracted(published.dossier, b)

/** Returns whether a component and its total cover the same days: whole periods do, partial ones only when published together. */
const sameCover = (part: KnownObservation, total: KnownObservation): boolean =>
  part.partial || total.partial ? part.newest.published === total.newest.published : true

const shareOf = (published: Published, part: KnownObservation, total: KnownObservation | null): number | null => {
  const [value, base] = [part.newest.value, total?.newest.value ?? null]
  if (value === null || !total || base === null || base < SMALLEST_BASE || !sameCover(part, total)) return null
  if (!areComparable(published, part.newest, total.newest)) return null
  return (value / base) * 100
}

const partsOf = (
  published: Published,
  found: readonly Candidate[],
  total: KnownObservation | null,
): readonly Part[] => {
  const { statistic } = published
  const base = total && boundOfSum(statistic, [total])
  const parts = found.map(({ name, known }): Part => ({
    name,
    known,
    value: known.newest.value ?? 0,
    share: shareOf(published, known, total),
    shareQualifier: boundOfQuotient(boundOfSum(statistic, [known]), base),
  }))
  const size = total?.newest.value ?? parts.reduce((sum, { value }) => sum + value, 0)
  const ranked = (a: Part, b: Part): number => (size < SMALLEST_BASE ? 0 : b.value - a.value)
  return parts.toSorted((a, b) => Number(isBucket(a.name)) - Number(isBucket(b.name)) || ranked(a, b))
}

/** Returns the dimensions of a statistic, in file order. */
const dimensionsOf = (statistic: Statistic): readonly string[] => [
  ...new Set(allSeries(statistic).flatMap(({ dims }) => (Object.keys(dims).length === 1 ? Object.keys(dims) : []))),
]

/** Returns the vintage of the total published with the components, else the newest before them, else the newest. */
const vintageFor = (vintages: readonly Observation[], parts: readonly Candidate[]): Observation | undefined => {
  const published = parts.map(({ known }) => known.newest.published)
  const day = largestOf(published.map((one) => knownFrom(one)))
  return (
    vintages.find((one) => published.every((each) => each === one.published)) ??
    vintages.find((one) => knownFrom(one.published) <= day) ??
    vintages[0]
  )
}

/** The total of components, or why there is none. */
type Total = Pick<Breakdown, 'total' | 'noTotal'>

const totalFor = (published: Published, shown: KnownObservation, parts: readonly Candidate[]): Total => {
  const { statistic } = published
  const total = totalOf(statistic).find((one) => sameDays(one.period, shown.period))
  const first = parts[0]?.known.newest
  const all = total ? [total.newest, ...total.older.toReversed()].filter(({ value }) => value !== null) : []
  if (!total || !first || all.length === 0) return { total: null, noTotal: 'unknown' }
  const own = all.filter((one) => isOfOne(published, first, one))
  const vintage = vintageFor(
    own.filter((one) => areComparable(published, first, one)),
    parts,
  )
  if (!vintage) return { total: null, noTotal: own.length > 0 ? 'retracted' : 'publisher' }
  return { total: asPublished(statistic, total, vintage), noTotal: null }
}

const EXACT_DIGITS = 14

/** Returns the sum of components, without the noise of binary fractions: 60.1 + 40.2 is 100.3, and leaves nothing of it. */
const sumOf = (found: readonly Candidate[]): number => {
  const sum = found.reduce((all, { known }) => all + (known.newest.value ?? 0), 0)
  return Number.isInteger(sum) ? sum : Number(sum.toPrecision(EXACT_DIGITS))
}

const restOf = (
  statistic: Statistic,
  total: KnownObservation | null,
  found: readonly Candidate[],
): Remainder | null => {
  const base = total?.newest.value ?? null
  const sum = sumOf(found)
  if (!total || base === null || base <= sum) return null
  const parts = boundOfSum(
    statistic,
    found.map(({ known }) => known),
  )
  const qualifier = boundOfDifference(parts, boundOfSum(statistic, [total]))
  if (qualifier === null) return null
  return { value: base - sum, share: base < SMALLEST_BASE ? null : ((base - sum) / base) * 100, qualifier }
}

const breakdownOf = (
  published: Published,
  dimension: string,
  found: readonly Candidate[],
  shown: KnownObservation,
): Breakdown => {
  const { dossier, statistic } = published
  const { total, noTotal } = totalFor(published, shown, found)
  const known = found.map((one) => one.known)
  const isOfSeveral = !areOfOneCounter(dossier, statistic, known)
  const sameVintage = total !== null && known.every(({ newest }) => newest.published === total.newest.published)
  const isWhole = total !== null && known.every(({ newest }) => areComparable(published, newest, total.newest))
  return {
    dimension,
    parts: partsOf(published, found, total),
    total,
    noTotal,
    sameVintage,
    sum: sumOf(found),
    sumQualifier: isOfSeveral ? null : boundOfSum(statistic, known),
    rest: sameVintage && isWhole ? restOf(statistic, total, found) : null,
  }
}

/**
 * Returns the breakdown by each dimension, for the period asked for or else the newest that has one. Leaves out figures
 * limited by several dimensions, which belong to no single breakdown.
 */
export const breakdownsOf = (published: Published, at: KnownObservation | null): readonly Breakdown[] =>
  dimensionsOf(published.statistic).flatMap((dimension) => {
    const all = candidates(published.statistic, dimension)
    const newest = all.reduce<KnownObservation | null>(
      (last, { known }) => (last && last.period.last >= known.period.last ? last : known),
      null,
    )
    const shown = at && all.some(({ known }) => sameDays(known.period, at.period)) ? at : newest
    if (!shown) return []
    const found = all.filter(({ known }) => sameDays(known.period, shown.period))
    return [breakdownOf(published, dimension, found, shown)]
  })
