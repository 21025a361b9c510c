import { memoizeLast } from '../memo.ts'
import { knownFrom, type Day } from '../period.ts'
import type { Dossier } from '../schema.ts'
import { asKnown } from './as-known.ts'
import { newestDay } from './days.ts'

/** A dossier as it was known on a day. */
export interface Reading {
  /** What was known on the day, and nothing later. */
  readonly dossier: Dossier
  /** The dossier as it is written: for its place in the file, and for comparing one day with another. */
  readonly whole: Dossier
  readonly on: Day
}

/** Returns a dossier as it was known on a day; worked out once for the last day asked for. */
export const readingOn: (whole: Dossier, on: Day) => Reading = memoizeLast((whole, on) => ({
  dossier: asKnown(whole, on),
  whole,
  on,
}))

/** Returns the day for which a dossier is shown where the reader asks for none: the last day of its `asOf`, or of its newest statement. */
export const ownDay = (dossier: Dossier): Day => {
  if (dossier.asOf !== 'newest') return knownFrom(dossier.asOf)
  const newest = newestDay(dossier)
  return newest === -Infinity ? 0 : newest
}
