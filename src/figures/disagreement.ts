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
import { SMALLEST_BASE } from './change.ts'
import { roundingOf } from './rounding.ts'
import { ratePer } from './rate.ts'

/** What the metadata show of why two publishers differ. `none-shown` where they show nothing. */
export type Reason = 'period' | 'vintage' | 'qualifier' | 'status' | 'note' | 'none-shown'

/** Two publishers on one statistic and overlapping periods. */
export interface Disagreement {
  readonly publisher: Text
  readonly period: Period
  readonly observation: Observation
  /** `larger ÷ smaller`, of values over the same days and of rates over different ones; null where one is under 30. */
  readonly factor: number | null
  readonly reasons: readonly Reason[]
}

interface Stated {
  readonly period: Period
  readonly observation: Observation
  readonly value: number
  readonly qualifier: Qualifier
}

/** What was published as missing, or covers only a part of its period, is no statement about the period. */
const stated = (statistic: Statistic, period: Period, observation: Observation): readonly Stated[] => {
  const { value } = observation
  if (value === null || coversPart(statistic, period, observation)) return []
  return [{ period, observation, value, qualifier: qualifierOf(statistic, observation) }]
}

/** At least half of each lies in the other: a month says nothing about whether a year is right. */
const overlap = (a: Period, b: Period): boolean => {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1
  return shared * 2 >= Math.max(daysIn(a), daysIn(b))
}

/** How far apart two figures may be and still be one, written differently: half the last place of the coarser, within reason. */
const ROUNDED_AT_LEAST = 5
const ROUNDED_AT_MOST = 0.005
/** `about` is ±10 % (FORMAT); over different days, rates that differ by less than 1 in 20 tell nothing. */
const ABOUT = 0.1
const DIFFERENT_DAYS = 1 - 1 / 1.05

const tolerance = (a: Stated, b: Stated, large: number): number => {
  if (a.qualifier === 'about' || b.qualifier === 'about') return large * ABOUT
  if (!sameDays(a.period, b.period)) return large * DIFFERENT_DAYS
  const rounding = Math.max(roundingOf(a.value), roundingOf(b.value))
  return Math.min(rounding, Math.max(ROUNDED_AT_LEAST, large * ROUNDED_AT_MOST))
}

/** What is compared: values over the same days, and of stocks; rates per day over different ones. */
const amounts = (statistic: Statistic, a: Stated, b: Stated): readonly [number, number] => {
  const rates = statistic.measure === 'flow' && !sameDays(a.period, b.period)
  const amount = ({ value, period }: Stated): number => (rates ? ratePer(value, period, 'day').amount : value)
  return [amount(a), amount(b)]
}

/** Neither contradicts the other: equal as far as they are written, or a bound on the right side of the other. */
const agree = (statistic: Statistic, a: Stated, b: Stated): boolean => {
  const [x, y] = amounts(statistic, a, b)
  if (Math.abs(x - y) <= tolerance(a, b, Math.max(Math.abs(x), Math.abs(y)))) return true
  const [low, high] = x < y ? [a, b] : [b, a]
  return isLowerBound(low.qualifier) || isUpperBound(high.qualifier)
}

/** No factor on a base under 30. */
const factorOf = (statistic: Statistic, a: Stated, b: Stated): number | null => {
  if (Math.min(a.value, b.value) < SMALLEST_BASE) return null
  const [x, y] = amounts(statistic, a, b)
  return Math.max(x, y) / Math.min(x, y)
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

/** The first of each publisher, whoever has been heard already left out. */
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

/** What each other publisher says of a period that overlaps with this one: of the same days before others, the latest first. */
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
 * Where publishers disagree on one statistic (FORMAT, "disagreement"): what each other publisher says of an overlapping period, as
 * far as it contradicts this observation, with the factor and the reasons that the metadata show. Empty where they agree or none speaks.
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
      factor: factorOf(statistic, own, other),
      reasons: reasonsOf(own, other),
    }))
}
