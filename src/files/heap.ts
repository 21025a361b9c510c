import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** The newest V8 whose flags are known; one that does not know a flag prints an error. */
const NEWEST_V8 = 14

/** The room for new objects from which on it is not doubled again, in bytes. */
const ROOM = 7_000_000

/** By how many percent the heap may grow before garbage is collected. */
const GROWTH = 40

/** Limits of the heap that are set once each. */
type HeapLimit = 'room' | 'growth'

/**
 * Flags of V8 that set a limit. It doubles the room for new objects up to 64 MB while records are parsed, because all of them survive. It
 * would let 140 MB grow to 400 before it collects garbage, and take another 30 while it moves objects together, whose room is filled again anyway.
 */
const FLAGS: Readonly<Record<HeapLimit, readonly string[]>> = {
  room: ['--semi-space-growth-factor=1'],
  growth: [`--heap-growing-percent=${GROWTH}`, '--no-compact'],
}

/** The part of the file that has been read, and how to find out the room for new objects, in bytes. */
interface HeapNow {
  readonly part: number
  readonly room: () => number
}

/** Whether a limit is due. In the first half garbage is collected as V8 likes, because a start would wait for more. */
const IS_DUE: Readonly<Record<HeapLimit, (now: HeapNow) => boolean>> = {
  room: ({ room }) => room() >= ROOM,
  growth: ({ part }) => part > 1 / 2,
}

/** Returns a function that returns the flags to set now, each once; none for a V8, such as `13.6.233.10`, whose flags are not known. */
export const heapFlags = (version: string): ((now: HeapNow) => readonly string[]) => {
  const left = new Set<HeapLimit>(Number.parseInt(version, 10) <= NEWEST_V8 ? ['room', 'growth'] : [])
  return (now) => {
    const due = [...left].filter((limit) => IS_DUE[limit](now))
    for (const limit of due) left.delete(limit)
    return due.flatMap((limit) => FLAGS[limit])
  }
}

const roomNow = (): number => getHeapSpaceStatistics().find((one) => one.space_name === 'new_space')?.space_size ?? 0

/** Returns a function that keeps the heap of a large dossier small; it is called with the part of the file that has been read. */
export const createHeapLimits = (): ((part: number) => void) => {
  const flags = heapFlags(process.versions.v8)
  return (part) => {
    for (const flag of flags({ part, room: roomNow })) setFlagsFromString(flag)
  }
}
