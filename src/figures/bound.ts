import {
  isLowerBound,
  isUpperBound,
  qualifierOf,
  type KnownObservation,
  type Qualifier,
  type Statistic,
} from '../dossier/index.ts'

const isBound = (qualifier: Qualifier): boolean => isLowerBound(qualifier) || isUpperBound(qualifier)

/** Whether a sum or difference has no qualifier of its own: one of a minimum and a maximum may be anything, and one of a bound and an approximate figure is not a bound. */
const isMixed = (qualifiers: readonly Qualifier[]): boolean =>
  [qualifiers.some(isLowerBound), qualifiers.some(isUpperBound), qualifiers.includes('about')].filter(Boolean).length >
  1

/** Returns the qualifier of a sum of figures with these; null where they mix minimums, maximums and approximate figures. */
export const qualifierOfSum = (qualifiers: readonly Qualifier[]): Qualifier | null => {
  if (isMixed(qualifiers)) return null
  if (new Set(qualifiers).size === 1) return qualifiers[0] ?? 'exact'
  if (qualifiers.some(isLowerBound)) return 'at-least'
  if (qualifiers.some(isUpperBound)) return 'at-most'
  return qualifiers.includes('about') ? 'about' : 'exact'
}

/** Returns the sum of some observations, whose qualifier is that of `boundOfSum`. */
export const sumOfValues = (all: readonly KnownObservation[]): number =>
  all.reduce((sum, { newest }) => sum + (newest.value ?? 0), 0)

/** Returns the qualifier of the sum of some observations; null where it has none. */
export const boundOfSum = (statistic: Statistic, all: readonly KnownObservation[]): Qualifier | null =>
  qualifierOfSum(all.map(({ newest }) => qualifierOf(statistic, newest)))

/** Returns the bound of a claim's number: an approximate one counts as the number that it states. */
export const boundOfStated = (qualifier: Qualifier): Qualifier => (qualifier === 'about' ? 'exact' : qualifier)

/** Returns the qualifier of `part ÷ whole`, neither below 0: 429 of at least 438 is at most 97.9 %. Null where it has no bound, as between two minimums. */
export const boundOfQuotient = (part: Qualifier | null, whole: Qualifier | null): Qualifier | null => {
  if (part === null || whole === null) return null
  if (part === 'about' || whole === 'about') return isBound(part) || isBound(whole) ? null : 'about'
  const isLeast = isLowerBound(part) || isUpperBound(whole)
  const isMost = isUpperBound(part) || isLowerBound(whole)
  if (isLeast && isMost) return null
  return isLeast ? 'at-least' : isMost ? 'at-most' : 'exact'
}

/** Returns the qualifier of `now − before`; null between two bounds, whose difference may be anything. */
export const boundOfDifference = (before: Qualifier | null, now: Qualifier | null): Qualifier | null => {
  if (before === null || now === null || isMixed([before, now]) || (isBound(before) && isBound(now))) return null
  if (isLowerBound(now) || isUpperBound(before)) return 'at-least'
  if (isUpperBound(now) || isLowerBound(before)) return 'at-most'
  return before === 'about' || now === 'about' ? 'about' : 'exact'
}
