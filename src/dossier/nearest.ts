import { closest, distance } from 'fastest-levenshtein'

/** Bounds on the search for a likely meaning: the longest name, and the most known names. */
const LONGEST_NAME = 100
const MOST_KNOWN = 1000

/** Returns the known name closest to a misspelt one; null where none is close. */
export const nearest = (name: string, known: readonly string[]): string | null => {
  if (known.length === 0 || known.length > MOST_KNOWN || name.length > LONGEST_NAME) return null
  const best = closest(name, [...known])
  const far = distance(name.toLowerCase(), best.toLowerCase())
  return far < name.length && far <= Math.max(2, Math.floor(best.length / 3)) ? best : null
}
