import { knownFrom, type Day } from '../period.ts'

/** Under which a reading keeps the day from which a statement counts; a symbol, so that no output has it. */
export const COUNTS_FROM: unique symbol = Symbol('counts from')

/** A statement with a date, as a reading has it. */
export interface DatedEntry {
  readonly date: string
  /** The day from which it counts, where that is not the last day of its date, and whether all of the date is ahead. */
  readonly [COUNTS_FROM]?: { readonly day: Day; readonly isAhead: boolean }
}

/** Returns the day from which a statement counts. */
export const countedDay = (one: DatedEntry): Day => one[COUNTS_FROM]?.day ?? knownFrom(one.date)

/** Returns whether a statement is about a day after that of its reading, such as a law that enters into force next month. */
export const isStatedAhead = (one: DatedEntry): boolean => one[COUNTS_FROM]?.isAhead ?? false
