import type { KnownObservation, Observation } from '../dossier/index.ts'
import { percentOf } from './change.ts'

/** How a period's value moved from its first vintage to its newest. */
export interface Revision {
  readonly first: Observation
  readonly newest: Observation
  /** `(newest − first) ÷ first × 100`; null on a base under 30, or where the first covered only a part of the period. */
  readonly percent: number | null
}

/** The revision of an observation, or null: one vintage only, or the same value in each. A value published as missing is none. */
export const revisionOf = (
  known: KnownObservation,
  coversPart: (observation: Observation) => boolean,
): Revision | null => {
  const first = known.older.find((one) => one.value !== null)
  if (!first || first.value === null || known.newest.value === null) return null
  if (first.value === known.newest.value) return null
  const percent = coversPart(first) === coversPart(known.newest) ? percentOf(first.value, known.newest.value) : null
  return { first, newest: known.newest, percent }
}
