import { memoize } from '../memo.ts'
import { newSeed } from './seed.ts'

/** Ids in the order in which they were added. */
export interface IdTable {
  readonly size: () => number
  /** Returns whether no id was added twice. */
  readonly areDistinct: () => boolean
  /** Adds an id; returns false where it was there, as in no valid dossier. */
  readonly add: (id: string) => boolean
  /** Returns how many ids were added before an id, or before the first of those that are equal; -1 for one that is not there. */
  readonly placeOf: (id: string) => number
  /**
   * Returns `placeOf` of many ids, in a third of the time of one after the other: their look-ups wait for memory together, and ids are
   * compared by two hashes of 32 bits. Of pairs of different ids one in 2⁶⁴ has the same two, which is less likely than a fault of memory.
   */
  readonly placesOf: (ids: readonly string[]) => Int32Array
}

/** Seeds of the run: no file can hold ids that all hash to one slot, or two that have the same hashes. */
const [START, FACTOR, SECOND_START, SECOND_FACTOR] = [newSeed(), newSeed() | 1, newSeed(), newSeed() | 1]

/** Writes two hashes of an id at a place of a list and the next one. */
type HashInto = (id: string, hashes: Int32Array, at: number) => void

/** Writes two hashes that no file can foresee. The last steps, those of MurmurHash3's `fmix32`, mix the upper bits of the first into the lower ones. */
const secretHashes: HashInto = (id, hashes, at) => {
  let [hash, second] = [START, SECOND_START]
  for (let place = 0; place < id.length; place++) {
    const unit = id.charCodeAt(place)
    hash = Math.imul(hash ^ unit, FACTOR)
    second = Math.imul(second ^ unit, SECOND_FACTOR)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hashes[at] = hash ^ (hash >>> 13)
  hashes[at + 1] = second ^ (second >>> 16)
}

const FIRST_SLOTS = 1024

/** Returns how many slots so many ids need: a power of two, at least twice as many. */
const slotsFor = (count: number): number => Math.max(FIRST_SLOTS, 2 ** Math.ceil(Math.log2(2 * count + 2)))

/**
 * Returns a table without ids, with room for so many. A slot is a hash and, next to it in memory, a place plus one (zero for none), so that an
 * id that is elsewhere is seldom compared. A `Set` takes twice as long for 850,000 ids of 40,000 records: it compares each id of
 * its bucket, and waits for memory each time.
 */
export const createIdTable = (room = 0, hashInto: HashInto = secretHashes): IdTable => {
  const ids: string[] = []
  let seconds = new Int32Array(slotsFor(room) / 2)
  const own = new Int32Array(2)
  let mask = slotsFor(room) - 1
  let slots = new Int32Array(2 * (mask + 1))
  let distinct = 0
  const put = (at: number, hash: number, place: number): void => {
    slots[2 * at] = hash
    slots[2 * at + 1] = place + 1
  }
  const emptySlot = (hash: number): number => {
    let at = hash & mask
    while (slots[2 * at + 1] !== 0) at = (at + 1) & mask
    return at
  }
  const grow = (): void => {
    const before = slots
    slots = new Int32Array(2 * before.length)
    const wider = new Int32Array(before.length / 2)
    wider.set(seconds)
    seconds = wider
    mask = 2 * mask + 1
    for (let at = 0; at < before.length; at += 2) {
      const hash = before[at] ?? 0
      const number = before[at + 1] ?? 0
      if (number !== 0) put(emptySlot(hash), hash, number - 1)
    }
  }
  /** Returns the place of the first id with a hash, which is nearly always the one; -1 for none. */
  const likelyPlace = (hash: number): number => {
    let at = hash & mask
    while (slots[2 * at] !== hash && slots[2 * at + 1] !== 0) at = (at + 1) & mask
    return (slots[2 * at + 1] ?? 0) - 1
  }
  /** Returns the slot of an id, or the empty one that it would get. */
  const slotOf = (id: string, hash: number): number => {
    let at = hash & mask
    for (let number = slots[2 * at + 1] ?? 0; number !== 0; number = slots[2 * at + 1] ?? 0) {
      if (slots[2 * at] === hash && ids[number - 1] === id) return at
      at = (at + 1) & mask
    }
    return at
  }
  const find = (id: string, hash: number): number => (slots[2 * slotOf(id, hash) + 1] ?? 0) - 1
  return {
    size: () => ids.length,
    areDistinct: () => distinct === ids.length,
    add: (id) => {
      hashInto(id, own, 0)
      const hash = own[0] ?? 0
      if (2 * ids.length >= mask) grow()
      const at = slotOf(id, hash)
      const isNew = slots[2 * at + 1] === 0
      if (isNew) {
        put(at, hash, ids.length)
        distinct++
      }
      seconds[ids.length] = own[1] ?? 0
      ids.push(id)
      return isNew
    },
    placeOf: (id) => {
      hashInto(id, own, 0)
      return find(id, own[0] ?? 0)
    },
    placesOf: (some) => {
      // Plain loops, because a function that several callers hand over is called for each of a million ids.
      const [hashes, places] = [new Int32Array(2 * some.length), new Int32Array(some.length)]
      for (let at = 0; at < some.length; at++) hashInto(some[at] ?? '', hashes, 2 * at)
      for (let at = 0; at < some.length; at++) places[at] = likelyPlace(hashes[2 * at] ?? 0)
      for (let at = 0; at < some.length; at++) {
        const place = places[at] ?? -1
        if (place >= 0 && seconds[place] !== hashes[2 * at + 1]) places[at] = find(some[at] ?? '', hashes[2 * at] ?? 0)
      }
      return places
    },
  }
}

const tableOf = (records: readonly { readonly id: string }[]): IdTable => {
  const table = createIdTable(records.length)
  for (const { id } of records) table.add(id)
  return table
}

const placeOfTable = memoize<object, { table: IdTable | null }>(() => ({ table: null }))

/** Keeps the table that a list was checked with, so that it is not made again to find its records. */
export const keepIdTable = (records: object, table: IdTable): void => void (placeOfTable(records).table = table)

/** Returns the places of records by their ids. */
export const idTableOf = (records: readonly { readonly id: string }[]): IdTable =>
  (placeOfTable(records).table ??= tableOf(records))

/** Returns the names that are there more than once. */
export const repeatedIn = (names: readonly string[]): ReadonlySet<string> => {
  const [table, repeated] = [createIdTable(names.length), new Set<string>()]
  for (const name of names) if (!table.add(name)) repeated.add(name)
  return repeated
}
