import {
  isLowerBound,
  isUpperBound,
  qualifierOf,
  type KnownObservation,
  type Qualifier,
  type Statistic,
} from '../dossier/index.ts'

const isBound = (qualifier: Qualifier): boolean => isLowerBound(qualifier) || isUpperBound(qualifier)

/** Returns the qualifier of a sum; null where it mixes lower and upper bounds. */
export const boundOfSum = (statistic: Statistic, all: readonly KnownObservation[]): Qualifier | null => {
  const qualifiers = all.map(({ newest }) => qualifierOf(statistic, newest))
  const [lower, upper] = [qualifiers.some(isLowerBound), qualifiers.some(isUpperBound)]
  if (lower && upper) return null
  if (lower) return 'at-least'
  if (upper) return 'at-most'
  return qualifiers.includes('about') ? 'about' : 'exact'
}

/** Returns the qualifier of `now − before`; null between two bounds, whose difference may be anything. */
export const boundOfDifference = (before: Qualifier | null, now: Qualifier | null): Qualifier | null => {
  if (before === null || now === null || (isBound(before) && isBound(now))) return null
  if (isLowerBound(now) || isUpperBound(before)) return 'at-least'
  if (isUpperBound(now) || isLowerBound(before)) return 'at-most'
  return before === 'about' || now === 'about' ? 'about' : 'exact'
}
