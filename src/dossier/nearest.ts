import { closest, distance } from 'fastest-levenshtein'

/** Longest name, and most known names, that a likely meaning is looked for among. */
const LONGEST_NAME = 100
const MOST_KNOWN = 1000

/** The known name that a misspelt one most likely meant, or null when none is near. */
export const nearest = (name: string, known: readonly string[]): string | null => {
  if (known.length === 0 || known.length > MOST_KNOWN || name.length > LONGEST_NAME) return null
  const best = closest(name, [...known])
  const far = distance(name.toLowerCase(), best.toLowerCase())
  return far < name.length && far <= Math.max(2, Math.floor(best.length / 3)) ? best : null
}
