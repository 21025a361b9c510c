import { RECORD_LISTS, type RecordList } from '../enumerations.ts'
import { indexOf } from '../known/lookup.ts'
import { isAlike } from '../meaning.ts'
import type { Dossier } from '../schema.ts'

type Identified = { readonly id: string }

/**
 * Returns the record of another dossier that equals a record, so that only one of them stays in memory; the record
 * itself where there is none. Most are found at the same index.
 */
export const sharedRecord = <T extends Identified>(one: T, at: number, list: RecordList, other: Dossier): T => {
  const same = other[list]?.[at]
  if (isAlike(one, same)) return same as unknown as T
  const found = indexOf(other)[list].get(one.id)
  return isAlike(one, found) ? (found as unknown as T) : one
}

const sharedList = <T extends Identified>(mine: readonly T[], list: RecordList, other: Dossier): readonly T[] => {
  const [theirs, shared] = [other[list] ?? [], mine.map((one, at) => sharedRecord(one, at, list, other))]
  return shared.length === theirs.length && shared.every((one, at) => one === (theirs[at] as Identified))
    ? (theirs as unknown as readonly T[])
    : shared
}

/** Returns a dossier with the equal records of another one; the other one itself where all is equal. */
export const sharedWith = (dossier: Dossier, other: Dossier): Dossier => {
  const lists = RECORD_LISTS.flatMap((list): readonly (readonly [RecordList, readonly Identified[]])[] => {
    const mine = dossier[list]
    return mine === undefined ? [] : [[list, sharedList<Identified>(mine, list, other)]]
  })
  const shared = { ...dossier, ...Object.fromEntries(lists) }
  return isAlike(shared, other) ? other : shared
}
