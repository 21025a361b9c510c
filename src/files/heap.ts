import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** The newest V8 whose flags are known; one that does not know a flag prints an error. */
const NEWEST_V8 = 14

const setFlag = (flag: string): void => {
  if (Number.parseInt(process.versions.v8, 10) <= NEWEST_V8) setFlagsFromString(flag)
}

/** The room for new objects from which on it is not doubled again, in bytes. */
const ROOM = 7_000_000

/** By how many percent the heap may grow before garbage is collected. */
const GROWTH = 40

const roomNow = (): number => getHeapSpaceStatistics().find((one) => one.space_name === 'new_space')?.space_size ?? 0

/** Keeps the room for new objects as it is. V8 doubles it up to 64 MB while records are parsed, because all of them survive. */
const limitRoom = (): void => setFlag('--semi-space-growth-factor=1')

/**
 * Limits the growth of the heap. V8 would let 140 MB grow to 400 before it collects garbage, and take another 30 while it
 * moves objects together, whose room is filled again anyway.
 */
const limitGrowth = (): void => {
  setFlag(`--heap-growing-percent=${GROWTH}`)
  setFlag('--no-compact')
}

/**
 * Returns a function that keeps the heap of a large dossier small. It is called with the part of the file that has been
 * read; in the first half garbage is collected as V8 likes, because a start would wait for more.
 */
export const createHeapLimits = (): ((part: number) => void) => {
  let [isRoomLimited, isGrowthLimited] = [false, false]
  return (part) => {
    if (!isRoomLimited && roomNow() >= ROOM) {
      isRoomLimited = true
      limitRoom()
    }
    if (!isGrowthLimited && part > 1 / 2) {
      isGrowthLimited = true
      limitGrowth()
    }
  }
}
