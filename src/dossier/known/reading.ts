import { keepResult, memoizeLast, type Steps } from '../memo.ts'
import { knownFrom, type Day } from '../period.ts'
import type { Dossier } from '../schema.ts'
import { asKnownSteps } from './as-known.ts'
import { newestDay } from './days.ts'

/** A dossier as known on a day. */
export interface Reading {
  /** The dossier as known on the day. */
  readonly dossier: Dossier
  /** The whole dossier as written, to find places in the file and to compare days. */
  readonly whole: Dossier
  readonly on: Day
}

function* readingSteps(whole: Dossier, on: Day): Steps<Reading> {
  return { dossier: yield* asKnownSteps(whole, on), whole, on }
}

const readingFor = memoizeLast((whole: Dossier, on: Day) => keepResult(readingSteps(whole, on)))

/** Returns a dossier as known on a day; memoised for the last day. */
export const readingOn = (whole: Dossier, on: Day): Reading => readingFor(whole, on).result()

/** Prepares a step of a dossier as known on a day; returns whether all of it is prepared. */
export const warmReadingOn = (whole: Dossier, on: Day): boolean => readingFor(whole, on).step()

/** Returns the default day of a dossier: the last day of its `asOf`, else of its newest statement. */
export const ownDay = (dossier: Dossier): Day => {
  if (dossier.asOf !== 'newest') return knownFrom(dossier.asOf)
  const newest = newestDay(dossier)
  return newest === -Infinity ? 0 : newest
}
