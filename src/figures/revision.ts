import {
  coversPart,
  publisherOf,
  qualifierOf,
  sameText,
  type Dossier,
  type KnownObservation,
  type Observation,
  type Statistic,
} from '../dossier/index.ts'
import { percentOf } from './change.ts'

/** How one publisher revised a period's value from its first vintage to its newest. */
export interface Revision {
  readonly first: Observation
  readonly newest: Observation
  /** That publisher's vintages with a value, oldest first. */
  readonly history: readonly Observation[]
  /** `newest − first`, in units of the statistic. */
  readonly difference: number
  /** `(newest − first) ÷ first × 100`; null on a base under 30, for partial periods, and where one is a bound and the other is not. */
  readonly percent: number | null
}

/**
 * Returns the revision of an observation; null where there is one vintage or the value is unchanged. Skips missing and
 * partial values; another publisher's value is a disagreement, not a revision.
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
  // From “at least 150” to 180 nothing may have been revised.
  const isAlike = qualifierOf(statistic, first) === qualifierOf(statistic, newest)
  const isPercent = !partial && isAlike && statistic.counts !== 'percent'
  return {
    first,
    newest,
    history,
    difference: newest.value - first.value,
    percent: isPercent ? percentOf(first.value, newest.value) : null,
  }
}
