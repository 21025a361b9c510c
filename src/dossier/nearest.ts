import { closest, distance } from 'fastest-levenshtein'

/** Bounds on the search for a likely meaning: the longest name, and the most known names. */
const LONGEST_NAME = 100
const MOST_KNOWN = 1000

const lettersOf = (name: string): string => [...name.toLowerCase()].toSorted().join('')

/** Returns how many letters may be wrong. Of three letters, two wrong ones make another name, unless they are swapped. */
const mostWrong = (name: string, best: string): number =>
  name.length <= LEAST_TYPED && lettersOf(name) !== lettersOf(best) ? 1 : Math.max(2, Math.floor(best.length / 3))

/** Returns the known name closest to a misspelt one; null where none is close. */
export const nearest = (name: string, known: readonly string[]): string | null => {
  if (known.length === 0 || known.length > MOST_KNOWN || name.length > LONGEST_NAME) return null
  const best = closest(name, [...known])
  const far = distance(name.toLowerCase(), best.toLowerCase())
  return far < name.length && far <= mostWrong(name, best) ? best : null
}

/** Returns the known name that a text is, or begins, with a letter or two wrong: `stol` for `stalled`; null for none. */
export const nearestTyped = (typed: string, known: readonly string[]): string | null => {
  if (known.length === 0 || known.length > MOST_KNOWN || typed.length > LONGEST_NAME) return null
  const begun = new Map(known.flatMap((name) => [[name, name] as const, [name.slice(0, typed.length), name] as const]))
  const best = closest(typed, [...begun.keys()])
  const isClose = typed.length >= LEAST_TYPED && distance(typed, best) <= (typed.length <= SHORT ? 1 : 2)
  return isClose ? (begun.get(best) ?? null) : null
}

/** Fewer letters begin many names. */
const LEAST_TYPED = 3
/** In a word of so many letters, two wrong ones make another word. */
const SHORT = 5
