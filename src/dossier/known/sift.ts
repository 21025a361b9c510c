import { eachInSteps, type Steps } from '../memo.ts'

/** Maps a list and drops nulls; returns the same list where nothing changed. */
export const sift = <T>(list: readonly T[], project: (one: T) => T | null): readonly T[] => {
  let sifted: T[] | null = null
  for (const [at, one] of list.entries()) {
    const known = project(one)
    if (sifted === null && known === one) continue
    sifted ??= list.slice(0, at)
    if (known !== null) sifted.push(known)
  }
  return sifted ?? list
}

/** Maps a list and drops nulls, as `sift` does, and pauses after every few hundred records. */
export function* siftSteps<T>(list: readonly T[], project: (one: T) => T | null): Steps<readonly T[]> {
  const sifted: T[] = []
  let isChanged = false
  yield* eachInSteps(list, (one) => {
    const known = project(one)
    isChanged ||= known !== one
    if (known !== null) sifted.push(known)
  })
  return isChanged ? sifted : list
}

export const siftIf = <T>(list: readonly T[] | undefined, project: (one: T) => T | null): readonly T[] | undefined =>
  list && sift(list, project)

/** Returns whether a record has these parts. A loop, because nearly all of 200,000 records have them. */
const isSameIn = <T extends object>(record: T, parts: { readonly [K in keyof T]?: T[K] | undefined }): boolean => {
  for (const name in parts) if (parts[name] !== record[name]) return false
  return true
}

/** Replaces properties of a record and removes undefined ones; returns the same record where nothing changed. */
export const withParts = <T extends object>(record: T, parts: { readonly [K in keyof T]?: T[K] | undefined }): T => {
  if (isSameIn(record, parts)) return record
  // Nothing is deleted from a copy: V8 would keep it as a table, in three times the memory.
  const copy: Partial<T> = {}
  for (const name of Reflect.ownKeys({ ...record, ...parts }) as (keyof T)[]) {
    const part = name in parts ? parts[name] : record[name]
    if (part !== undefined) copy[name] = part
  }
  return copy as T
}
