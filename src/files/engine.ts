import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** How a large file is read: quickly for the start of a screen, whose memory becomes small later, or with memory that is bounded all the time. */
export type Use = 'start' | 'bounded'

/** The newest V8 whose flags are known; one that does not know a flag prints an error. */
const NEWEST_V8 = 14
/** The first V8 that counts calls until it optimizes a function, that of Node 22. */
const COUNTS_CALLS = 12

/** The room for new objects from which on it is not doubled again, in bytes. */
const ROOM = 7_000_000

/** By how many percent the heap may grow before garbage is collected: once figures are shown, and until then. */
const [GROWTH, FREE_GROWTH] = [40, 900]

/** After how many calls V8 optimizes a function by its slowest compiler: as usual, and while a large file is read, whose functions are called some 10,000 times. */
const [USUAL_CALLS, MANY_CALLS] = [3_000, 50_000]

/** Settings of V8, and their flags. */
const FLAGS = {
  /** It doubles the room for new objects up to 64 MB while records are parsed, because all of them survive. */
  'small-room': ['--semi-space-growth-factor=1'],
  /** Nearly nothing is garbage while a file is read. A collection of what has been read takes 3 % of a start with 200,000 records. */
  'grow-freely': [`--heap-growing-percent=${FREE_GROWTH}`],
  /** It would let 140 MB grow to 400 before it collects garbage, and take another 30 while it moves objects together, whose room is filled again anyway. */
  'grow-little': [`--heap-growing-percent=${GROWTH}`, '--no-compact'],
  /** In steps, once a tenth of the room that was left is taken. Until then the limit of the last collection holds. */
  'collect-now': ['--incremental-marking-hard-trigger=10'],
  'collect-as-usual': ['--incremental-marking-hard-trigger=0'],
  /** What compiling pays only later takes the other processor from the collection of garbage: 5 % of such a start. */
  'optimize-late': [`--invocation-count-for-turbofan=${MANY_CALLS}`],
  'optimize-as-usual': [`--invocation-count-for-turbofan=${USUAL_CALLS}`],
} satisfies Readonly<Record<string, readonly string[]>>

type Setting = keyof typeof FLAGS

/** Returns the flags of a setting for a V8, such as `13.6.233.10`; none where it does not know them. */
export const flagsFor = (version: string, setting: Setting): readonly string[] => {
  const major = Number.parseInt(version, 10)
  const isKnown = major <= NEWEST_V8 && (major >= COUNTS_CALLS || !setting.startsWith('optimize'))
  return isKnown ? FLAGS[setting] : []
}

/** The part of the file that has been read, and how to find out the room for new objects, in bytes. */
interface ReadNow {
  readonly part: number
  readonly room: () => number
}

/** A setting, and from when on it holds. */
type Due = readonly [Setting, (now: ReadNow) => boolean]

const ALWAYS: readonly Due[] = [
  ['optimize-late', () => true],
  ['small-room', ({ room }) => room() >= ROOM],
]

/** The settings while a file is read. */
const WHILE_READ: Readonly<Record<Use, readonly Due[]>> = {
  start: [...ALWAYS, ['grow-freely', () => true]],
  bounded: [...ALWAYS, ['grow-little', ({ part }) => part > 1 / 2]],
}

/** Returns a function that returns the settings that begin to hold, each once. */
export const settingsWhileRead = (use: Use): ((now: ReadNow) => readonly Setting[]) => {
  let left = WHILE_READ[use]
  return (now) => {
    const due = left.filter(([, isDue]) => isDue(now))
    if (due.length > 0) left = left.filter((one) => !due.includes(one))
    return due.map(([setting]) => setting)
  }
}

/** Settings that hold some milliseconds after others. */
type Later = readonly [milliseconds: number, some: readonly Setting[]]

/** The settings after a file was read. The figures are shown before the first of them, and a burst of compiling waits until the collection is over. */
const AFTER: Readonly<Record<Use, readonly Later[]>> = {
  start: [
    [300, ['grow-little', 'collect-now']],
    [60, ['collect-as-usual']],
    [300, ['optimize-as-usual']],
  ],
  bounded: [[0, ['optimize-as-usual']]],
}

const roomNow = (): number => getHeapSpaceStatistics().find((one) => one.space_name === 'new_space')?.space_size ?? 0

const set = (some: readonly Setting[]): void => {
  for (const setting of some) for (const flag of flagsFor(process.versions.v8, setting)) setFlagsFromString(flag)
}

/** Makes settings one after the other. Each waits for the one before it, which a long frame delays. */
const setLater = ([first, ...others]: readonly Later[]): void => {
  if (first === undefined) return
  const [milliseconds, some] = first
  const next = (): void => {
    set(some)
    setLater(others)
  }
  setTimeout(next, milliseconds).unref()
}

/** Sets V8 for the reading of a large file. */
export interface Engine {
  /** Is called with the part that has been read. */
  readonly reading: (part: number) => void
  /** Is called when the reading is over. */
  readonly over: () => void
}

/** Returns what sets V8 for the reading of a large file. */
export const createEngine = (use: Use): Engine => {
  const settings = settingsWhileRead(use)
  return {
    reading: (part) => set(settings({ part, room: roomNow })),
    over: () => setLater(AFTER[use]),
  }
}
