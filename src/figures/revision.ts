import {
  coversPart,
  publisherOf,
  sameText,
  type Dossier,
  type KnownObservation,
  type Observation,
  type Statistic,
} from '../dossier/index.ts'
import { percentOf } from './change.ts'

/** How a period's value moved from its first vintage to its newest, in the hands of one publisher. */
export interface Revision {
  readonly first: Observation
  readonly newest: Observation
  /** Every vintage of that publisher that has a value, oldest first. */
  readonly history: readonly Observation[]
  /** `newest − first`, in units of the statistic. */
  readonly difference: number
  /** `(newest − first) ÷ first × 100`; null on a base under 30, or where they cover only a part of the period. */
  readonly percent: number | null
}

/**
 * The revision of an observation, or null: one vintage only, or the first value again. A value published as missing is none. What
 * covered only a part of the period is no first value of the whole, and what another publisher says is no revision but a disagreement.
 */
export const revisionOf = (dossier: Dossier, statistic: Statistic, known: KnownObservation): Revision | null => {
  const { newest, older, period } = known
  if (newest.value === null || older.length === 0) return null
  const hand = publisherOf(dossier, statistic, newest)
  const partial = coversPart(statistic, period, newest)
  const history = [...older, newest].filter(
    (one) =>
      one.value !== null &&
      (partial || !coversPart(statistic, period, one)) &&
      sameText(publisherOf(dossier, statistic, one), hand),
  )
  const first = history[0]
  if (!first || first.value === null || first.value === newest.value) return null
  return {
    first,
    newest,
    history,
    difference: newest.value - first.value,
    percent: partial || statistic.counts === 'percent' ? null : percentOf(first.value, newest.value),
  }
}
