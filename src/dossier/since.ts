import { differencesBetween, type Difference } from './difference.ts'
import { ownDay, readingOn, type Reading } from './known/reading.ts'
import { knownFrom, type Day } from './period.ts'
import type { Dossier } from './schema.ts'

/** What a reading is compared with. */
export type Baseline =
  /** The same file as known on another day. */
  | { readonly kind: 'day'; readonly on: Day }
  /** Another file or state of the file; every edit counts, whatever its date. */
  | { readonly kind: 'file'; readonly dossier: Dossier }
  /** A dossier as somebody saw it on a day. */
  | { readonly kind: 'seen'; readonly dossier: Dossier; readonly on: Day }

/** The two readings to compare. */
export interface Pair {
  readonly before: Reading
  readonly after: Reading
}

/** Returns a reading and its baseline. A future baseline is replaced by the reading itself, because nothing can be new since then. */
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

/** Returns whether a change is about something ahead; a whole file is read as of its own day. */
const isAhead = ({ after }: Pair, difference: Difference): boolean =>
  whenOf(difference) > (after.on === Infinity ? ownDay(after.whole) : after.on)

/** Returns the changes: past ones newest first, then those ahead, then those without a date. */
export const newestDifferences = (pair: Pair): readonly Difference[] => {
  if (isOne(pair)) return []
  const rank = (one: Difference): number => (one.date === null ? 2 : Number(isAhead(pair, one)))
  return differencesBetween(pair.before, pair.after).toSorted((a, b) => rank(a) - rank(b) || whenOf(b) - whenOf(a) || 0)
}
