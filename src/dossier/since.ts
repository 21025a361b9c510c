import { differencesBetween, type Difference } from './difference.ts'
import { ownDay, readingOn, type Reading } from './known/reading.ts'
import { knownFrom, type Day } from './period.ts'
import type { Dossier } from './schema.ts'

/** What a reading is compared with. */
export type Baseline =
  /** The same file, as it was known on another day. */
  | { readonly kind: 'day'; readonly on: Day }
  /** Another state of the file, or another file: every edit counts, whatever day it is about. */
  | { readonly kind: 'file'; readonly dossier: Dossier }
  /** What somebody saw: a dossier, read on a day. */
  | { readonly kind: 'seen'; readonly dossier: Dossier; readonly on: Day }

/** The two readings whose differences are meant. */
export interface Pair {
  readonly before: Reading
  readonly after: Reading
}

/**
 * A reading and what it is compared with. Nobody has learnt anything since a day that is still to come: then the reading is compared
 * with itself.
 */
export const pairOf = (reading: Reading, baseline: Baseline): Pair => {
  switch (baseline.kind) {
    case 'day':
      return { before: readingOn(reading.whole, Math.min(baseline.on, reading.on)), after: reading }
    case 'file':
      return {
        before: readingOn(baseline.dossier, Infinity),
        after: readingOn(reading.whole, Infinity),
      }
    case 'seen':
      return { before: readingOn(baseline.dossier, Math.min(baseline.on, reading.on)), after: reading }
  }
}

const isOne = ({ before, after }: Pair): boolean => before.dossier === after.dossier && before.on === after.on

const whenOf = ({ date }: Difference): number => (date === null ? -Infinity : knownFrom(date))

/** Whether what a change is about is still to come: a file that is read whole is as of its own day. */
const isAhead = ({ after }: Pair, difference: Difference): boolean =>
  whenOf(difference) > (after.on === Infinity ? ownDay(after.whole) : after.on)

/** What is another in the second reading: what has happened, the newest first, then what is to come, then what names no day. */
export const newestDifferences = (pair: Pair): readonly Difference[] => {
  if (isOne(pair)) return []
  const rank = (one: Difference): number => (one.date === null ? 2 : Number(isAhead(pair, one)))
  return differencesBetween(pair.before, pair.after).toSorted((a, b) => rank(a) - rank(b) || whenOf(b) - whenOf(a) || 0)
}
