/** Two lists matched by a key: items in one list only, and items in both. */
export interface Paired<T> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
  readonly both: readonly (readonly [T, T])[]
}

/** Matches two lists by a key; with repeated keys, the first with the first. */
export const paired = <T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Paired<T> => {
  const left = new Map<string, T[]>()
  for (const one of before) left.set(keyOf(one), [...(left.get(keyOf(one)) ?? []), one])
  const both: (readonly [T, T])[] = []
  const added: T[] = []
  for (const one of after) {
    const old = left.get(keyOf(one))?.shift()
    if (old === undefined) added.push(one)
    else both.push([old, one])
  }
  return { added, removed: [...left.values()].flat(), both }
}
