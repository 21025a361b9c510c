import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** The newest V8 whose flags are known; one that does not know a flag prints an error. */
const NEWEST_V8 = 14

const setFlag = (flag: string): void => {
  if (Number.parseInt(process.versions.v8, 10) <= NEWEST_V8) setFlagsFromString(flag)
}

/** The room for new objects from which on it is not doubled again, in bytes. */
const ROOM = 7_000_000

/**
 * Returns a function that keeps the room for new objects small, once it is called with enough of it. V8 doubles it up to
 * 64 MB while records are parsed, because all of them survive.
 */
export const createRoomLimit = (): (() => void) => {
  let isSet = false
  return () => {
    if (isSet) return
    const room = getHeapSpaceStatistics().find((one) => one.space_name === 'new_space')?.space_size ?? 0
    isSet = room >= ROOM
    if (isSet) setFlag('--semi-space-growth-factor=1')
  }
}

/** By how many percent the heap may grow before garbage is collected: while a dossier is read, which less would slow down, and afterwards. */
const GROWTH = { reading: 55, read: 40 } as const

/**
 * Limits the growth of the heap. V8 would let 140 MB grow to 400 before it collects garbage, and take another 30 while it
 * moves objects together, whose room is filled again anyway.
 */
export const limitGrowth = (stage: keyof typeof GROWTH): void => {
  setFlag(`--heap-growing-percent=${GROWTH[stage]}`)
  setFlag('--no-compact')
}
