import type { Loose } from '../dossier/index.ts'
import type { KeyOf } from './keys.ts'

/** Pairs of indexes: of a record in one list and of its counterpart in the other. */
export type Pairs = ReadonlyMap<number, number>

const grouped = (
  records: readonly Loose[],
  indexes: readonly number[],
  keyOf: KeyOf,
): ReadonlyMap<string, number[]> => {
  const groups = new Map<string, number[]>()
  for (const at of indexes) {
    const key = keyOf(records[at] ?? {})
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(at)
    else groups.set(key, [at])
  }
  return groups
}

/**
 * Matches the records of two lists by keys from the strictest to the loosest. Of several with one key, the first is
 * matched with the first; a looser key matches only where both sides have as many.
 */
export const matched = (a: readonly Loose[], b: readonly Loose[], keys: readonly KeyOf[]): Pairs => {
  const pairs = new Map<number, number>()
  let [left, right] = [[...a.keys()], [...b.keys()]]
  for (const [level, keyOf] of keys.entries()) {
    const others = grouped(b, right, keyOf)
    for (const [key, group] of grouped(a, left, keyOf)) {
      const counterparts = others.get(key) ?? []
      const isSure = level === 0 || group.length === counterparts.length
      if (isSure) group.forEach((at, n) => counterparts[n] !== undefined && pairs.set(at, counterparts[n]))
    }
    const taken = new Set(pairs.values())
    left = left.filter((at) => !pairs.has(at))
    right = right.filter((at) => !taken.has(at))
    if (left.length === 0 || right.length === 0) break
  }
  return pairs
}

/** Returns pairs in the other direction. */
export const inverted = (pairs: Pairs): Pairs => new Map([...pairs].map(([a, b]) => [b, a]))
