import {
  coversPart,
  daysIn,
  isLowerBound,
  isUpperBound,
  publisherOf,
  qualifierOf,
  sameDays,
  sameText,
  type Dossier,
  type KnownObservation,
  type Observation,
  type Period,
  type Qualifier,
  type Statistic,
  type Text,
} from '../dossier/index.ts'
import { boundOfQuotient } from './bound.ts'
import { SMALLEST_BASE } from './change.ts'
import { roundingOf } from './claim/rounding.ts'
import { ratePer } from './rate.ts'

/** Why two publishers differ, according to the metadata; `none-shown` where they show nothing. */
export type Reason = 'period' | 'vintage' | 'qualifier' | 'status' | 'note' | 'none-shown'

/** Two publishers that differ on one statistic over overlapping periods. */
export interface Disagreement {
  readonly publisher: Text
  readonly period: Period
  readonly observation: Observation
  /** `larger ÷ smaller` of values over the same days, of rates over different ones; null where one is under 30, and where it has no bound. */
  readonly factor: number | null
  /** A bound on the factor where one of the figures is a bound; null without a factor. */
  readonly factorQualifier: Qualifier | null
  readonly reasons: readonly Reason[]
}

interface Stated {
  readonly period: Period
  readonly observation: Observation
  readonly value: number
  readonly qualifier: Qualifier
}

/** Returns what an observation says about a whole period: nothing where it is missing or partial. */
const stated = (statistic: Statistic, period: Period, observation: Observation): readonly Stated[] => {
  const { value } = observation
  if (value === null || coversPart(statistic, period, observation)) return []
  return [{ period, observation, value, qualifier: qualifierOf(statistic, observation) }]
}

/** Returns whether at least half of each period lies in the other; a month cannot show whether a year is right. */
const overlap = (a: Period, b: Period): boolean => {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1
  return shared * 2 >= Math.max(daysIn(a), daysIn(b))
}

/** Rounding explains a difference of half the coarser last place, but at most 5 or 0.5 %. */
const ROUNDED_AT_LEAST = 5
const ROUNDED_AT_MOST = 0.005
/** `about` is ±10 % (docs/format.md); over different days, rates within 5 % agree. */
const ABOUT = 0.1
const DIFFERENT_DAYS = 1 - 1 / 1.05

const tolerance = (a: Stated, b: Stated, large: number): number => {
  if (a.qualifier === 'about' || b.qualifier === 'about') return large * ABOUT
  if (!sameDays(a.period, b.period)) return large * DIFFERENT_DAYS
  const rounding = Math.max(roundingOf(a.value), roundingOf(b.value))
  return Math.min(rounding, Math.max(ROUNDED_AT_LEAST, large * ROUNDED_AT_MOST))
}

/** Returns what to compare: values over the same days and of stocks, rates per day otherwise. */
const amounts = (statistic: Statistic, a: Stated, b: Stated): readonly [number, number] => {
  const rates = statistic.measure === 'flow' && !sameDays(a.period, b.period)
  const amount = ({ value, period }: Stated): number => (rates ? ratePer(value, period, 'day').amount : value)
  return [amount(a), amount(b)]
}

/** Returns whether two figures agree: equal within rounding, or allowed by the other's bound. */
const agree = (statistic: Statistic, a: Stated, b: Stated): boolean => {
  const [x, y] = amounts(statistic, a, b)
  if (Math.abs(x - y) <= tolerance(a, b, Math.max(Math.abs(x), Math.abs(y)))) return true
  const [low, high] = x < y ? [a, b] : [b, a]
  return isLowerBound(low.qualifier) || isUpperBound(high.qualifier)
}

/** Returns the factor between two figures with its bound; null on a base under 30, and where it has none. */
const factorOf = (statistic: Statistic, a: Stated, b: Stated): Pick<Disagreement, 'factor' | 'factorQualifier'> => {
  const [x, y] = amounts(statistic, a, b)
  const [large, small] = x < y ? [b, a] : [a, b]
  const factorQualifier = boundOfQuotient(large.qualifier, small.qualifier)
  if (Math.min(a.value, b.value) < SMALLEST_BASE || factorQualifier === null)
    return { factor: null, factorQualifier: null }
  return { factor: Math.max(x, y) / Math.min(x, y), factorQualifier }
}

const reasonsOf = (a: Stated, b: Stated): readonly Reason[] => {
  const holds: readonly (readonly [Reason, boolean])[] = [
    ['period', !sameDays(a.period, b.period)],
    ['vintage', a.observation.published !== b.observation.published],
    ['qualifier', a.qualifier !== b.qualifier],
    ['status', (a.observation.status ?? 'final') !== (b.observation.status ?? 'final')],
    ['note', a.observation.note !== undefined || b.observation.note !== undefined],
  ]
  const reasons = holds.flatMap(([reason, so]) => (so ? [reason] : []))
  return reasons.length > 0 ? reasons : ['none-shown']
}

/** Returns the first statement of each publisher not yet listed. */
const firstOfEach = (
  dossier: Dossier,
  statistic: Statistic,
  heard: readonly Text[],
  observations: readonly Observation[],
): readonly Observation[] => {
  const seen = [...heard]
  return observations.filter((one) => {
    const hand = publisherOf(dossier, statistic, one)
    if (seen.some((known) => sameText(known, hand))) return false
    seen.push(hand)
    return true
  })
}

/** Returns the newest value of each publisher of a period, that of the newest figure last: none is an earlier vintage of another's. */
export const newestOfEach = (
  dossier: Dossier,
  statistic: Statistic,
  { newest, older }: KnownObservation,
): readonly Observation[] =>
  older.length === 0 ? [newest] : firstOfEach(dossier, statistic, [], [newest, ...older.toReversed()]).toReversed()

/** Returns what each other publisher says of an overlapping period: same days first, then the latest. */
const otherHands = (
  dossier: Dossier,
  statistic: Statistic,
  series: readonly KnownObservation[],
  known: KnownObservation,
): readonly Stated[] => {
  const own = [publisherOf(dossier, statistic, known.newest)]
  const said = series
    .filter(({ period }) => overlap(period, known.period))
    .toSorted(
      (a, b) =>
        Number(sameDays(b.period, known.period)) - Number(sameDays(a.period, known.period)) ||
        b.period.last - a.period.last,
    )
    .flatMap(({ period, newest, older }) =>
      firstOfEach(dossier, statistic, own, [newest, ...older.toReversed()]).flatMap((one) =>
        stated(statistic, period, one),
      ),
    )
  const spoken = firstOfEach(
    dossier,
    statistic,
    own,
    said.map(({ observation }) => observation),
  )
  return said.filter(({ observation }) => spoken.includes(observation))
}

/**
 * Returns the publishers that contradict an observation on an overlapping period, with factor and reasons. Empty where
 * they agree or there are none.
 */
export const disagreementsOn = (
  dossier: Dossier,
  statistic: Statistic,
  series: readonly KnownObservation[],
  known: KnownObservation,
): readonly Disagreement[] => {
  const [own] = stated(statistic, known.period, known.newest)
  if (!own) return []
  return otherHands(dossier, statistic, series, known)
    .filter((other) => !agree(statistic, own, other))
    .map((other) => ({
      publisher: publisherOf(dossier, statistic, other.observation),
      period: other.period,
      observation: other.observation,
      ...factorOf(statistic, own, other),
      reasons: reasonsOf(own, other),
    }))
}
