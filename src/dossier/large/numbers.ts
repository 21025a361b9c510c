/** A list of numbers that grows without the memory of a plain array, whose copies are freed late. */
export interface Numbers<A> {
  readonly push: (number: number) => void
  /** Returns the numbers so far. */
  readonly all: () => A
}

const FIRST_ROOM = 1024

/** Returns an empty list, whose room is made by a function. */
const growing = <A extends Uint32Array | Float64Array>(roomOf: (length: number) => A): Numbers<A> => {
  let [room, length] = [roomOf(FIRST_ROOM), 0]
  const push = (number: number): void => {
    if (length === room.length) {
      const wider = roomOf(2 * length)
      wider.set(room)
      room = wider
    }
    room[length++] = number
  }
  return { push, all: () => room.subarray(0, length) as A }
}

/** Returns an empty list of whole numbers below 2³². */
export const wholeNumbers = (): Numbers<Uint32Array> => growing((length) => new Uint32Array(length))

/** Returns an empty list of any numbers. */
export const anyNumbers = (): Numbers<Float64Array> => growing((length) => new Float64Array(length))

/** Places sorted by group; those of a group are from its number in `from` up to the next one's. */
export interface Grouped {
  readonly from: Uint32Array
  readonly places: Uint32Array
}

/** Sorts the places of a list of groups, which are numbers below `count`; places of one group stay in their order. */
export const placesByGroup = (groups: Uint32Array, count: number): Grouped => {
  const from = new Uint32Array(count + 1)
  for (const group of groups) from[group + 1] = (from[group + 1] ?? 0) + 1
  for (let at = 0; at < count; at++) from[at + 1] = (from[at + 1] ?? 0) + (from[at] ?? 0)
  const next = from.slice()
  const places = new Uint32Array(groups.length)
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] ?? 0
    const to = next[group] ?? 0
    places[to] = at
    next[group] = to + 1
  }
  return { from, places }
}
