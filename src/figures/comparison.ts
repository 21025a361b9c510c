import {
  sameDims,
  sameText,
  allSeries,
  type KnownObservation,
  type Qualifier,
  type Series,
  type Statistic,
} from '../dossier/index.ts'
import { boundOfQuotient, boundOfSum } from './bound.ts'
import { SMALLEST_BASE } from './change.ts'

/** Why two statistics cannot be compared, such as stock with flow. */
export type Refusal =
  | 'measures-differ'
  | 'counts-differ'
  | 'currencies-differ'
  | 'part-with-total'
  | 'different-parts'
  | 'nothing-known'

/** Caveats for two statistics that can be compared. */
export type Proviso = 'different-places' | 'different-publishers' | 'different-units' | 'different-periods'

/** Whether two statistics can be compared. Different counters are compared but never added or subtracted. */
export type Comparable =
  | { readonly kind: 'refused'; readonly reasons: readonly Refusal[] }
  | { readonly kind: 'side-by-side'; readonly provisos: readonly Proviso[] }

/** Returns the main series of a statistic: its total, or else its first component. */
export const mainSeries = (statistic: Statistic): Series | null => allSeries(statistic)[0] ?? null

const isTotal = ({ dims }: Series): boolean => Object.keys(dims).length === 0
const hasValue = (series: Series | null): series is Series =>
  series !== null && series.known.some(({ newest }) => newest.value !== null)

const refusals = (a: Statistic, b: Statistic): readonly Refusal[] => {
  const [ofA, ofB] = [mainSeries(a), mainSeries(b)]
  if (!hasValue(ofA) || !hasValue(ofB)) return ['nothing-known']
  const apart = !sameDims(ofA.dims, ofB.dims)
  const totals = isTotal(ofA) || isTotal(ofB)
  const holds: readonly (readonly [Refusal, boolean])[] = [
    ['measures-differ', a.measure !== b.measure],
    ['counts-differ', a.counts !== b.counts],
    ['currencies-differ', a.counts === 'money' && b.counts === 'money' && a.currency !== b.currency],
    ['part-with-total', apart && totals],
    ['different-parts', apart && !totals],
  ]
  return holds.flatMap(([refusal, so]) => (so ? [refusal] : []))
}

const shareOf = (a: readonly KnownObservation[], b: readonly KnownObservation[]): boolean => {
  const ofA = new Set(a.map(({ period }) => `${period.first}/${period.last}`))
  return b.some(({ period }) => ofA.has(`${period.first}/${period.last}`))
}

/** Returns whether two statistics have the same unit, without which they have neither a factor nor a common axis. */
export const sameUnit = (a: Statistic, b: Statistic): boolean => sameText(a.unit, b.unit)

const knownOf = (one: Statistic): readonly KnownObservation[] => mainSeries(one)?.known ?? []

const provisos = (a: Statistic, b: Statistic): readonly Proviso[] => {
  const holds: readonly (readonly [Proviso, boolean])[] = [
    ['different-places', a.place !== b.place],
    ['different-publishers', !sameText(a.publisher, b.publisher)],
    ['different-units', !sameUnit(a, b)],
    ['different-periods', !shareOf(knownOf(a), knownOf(b))],
  ]
  return holds.flatMap(([proviso, so]) => (so ? [proviso] : []))
}

/** Returns whether two statistics can be compared on the day, with the caveats or the reasons against it. */
export const comparableWith = (a: Statistic, b: Statistic): Comparable => {
  const reasons = refusals(a, b)
  return reasons.length > 0 ? { kind: 'refused', reasons } : { kind: 'side-by-side', provisos: provisos(a, b) }
}

/** A figure and its statistic, which may qualify it. */
export interface FigureOf {
  readonly statistic: Statistic
  readonly known: KnownObservation
}

/** How many times larger one figure is than another. */
export interface Factor {
  readonly factor: number
  readonly qualifier: Qualifier
}

/** Returns `larger ÷ smaller` of two figures of one unit and period; null where one is missing, partial or under 30, and where it has no bound. */
export const factorBetween = (a: FigureOf, b: FigureOf): Factor | null => {
  const [x, y] = [a.known.newest.value, b.known.newest.value]
  if (x === null || y === null || a.known.partial || b.known.partial || Math.min(x, y) < SMALLEST_BASE) return null
  const [large, small] = (x < y ? [b, a] : [a, b]).map(({ statistic, known }) => boundOfSum(statistic, [known]))
  const qualifier = boundOfQuotient(large ?? null, small ?? null)
  return qualifier && { factor: Math.max(x, y) / Math.min(x, y), qualifier }
}
