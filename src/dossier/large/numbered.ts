import type { Dossier } from '../schema.ts'

/** A list of records, and what is worked out for the one at a place. */
export interface NumberedList<A, R> {
  readonly count: (dossier: Dossier) => number
  readonly at: (dossier: Dossier, place: number, how: A) => readonly R[]
}

/** Returns a list of a dossier for `numbered`; `work` gets what the caller hands over, and a record. */
export const listOf = <T, A, R>(
  recordsOf: (dossier: Dossier) => readonly T[],
  work: (how: A, record: T) => R,
): NumberedList<A, R> => ({
  count: (dossier) => recordsOf(dossier).length,
  at: (dossier, place, how) => {
    const one = recordsOf(dossier)[place]
    return one === undefined ? [] : [work(how, one)]
  },
})

/** The records of several lists, numbered through: a number takes less memory than what is worked out for its record. */
export interface Numbered<A, R> {
  readonly count: (dossier: Dossier) => number
  /** Works out what belongs to a record; nothing for a number beyond the last. */
  readonly at: (dossier: Dossier, number: number, how: A) => readonly R[]
}

/** Numbers the records of lists through, in their order. */
export const numbered = <A, R>(lists: readonly NumberedList<A, R>[]): Numbered<A, R> => ({
  count: (dossier) => lists.reduce((sum, { count }) => sum + count(dossier), 0),
  at: (dossier, number, how) => {
    let place = number
    for (const { count, at } of lists) {
      const all = count(dossier)
      if (place < all) return at(dossier, place, how)
      place -= all
    }
    return []
  },
})
