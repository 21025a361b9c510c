import { setTimeout as pause } from 'node:timers/promises'
import { processorTime } from './process.ts'
import { seeded } from './seeded.ts'
import type { Chunk, Look, Session } from './session.ts'

/** Returns whether a screen shows what was waited for. */
export type Wanted = (screen: readonly string[]) => boolean

/** The times of a start, in milliseconds. */
export interface Start {
  /** Until the first read after which the screen was not empty. */
  readonly first: number
  /** Until the last byte before a silence, once the records are on the screen. */
  readonly full: number
}

/** The answer to a key: milliseconds to the last byte before a silence, and the bytes until the next key. */
export interface Answer {
  readonly after: number
  readonly bytes: number
}

/** The silences that end a start, a key and a burst, and the longest waits for them, in milliseconds. */
const START_SILENCE = 50
const LONGEST_START = 30_000
const KEY_SILENCE = 15
const LONGEST_KEY = 1000
const BURST_SILENCE = 150
const LONGEST_BURST = 5000
/** The time between the keys of a burst, in milliseconds. */
const BEAT = 5
/** The time after which a program has finished its work on a key, in milliseconds. */
const CALM = 1000
/** The random wait between keys, in milliseconds, which leaves time for late work. */
const BETWEEN_KEYS = 20
const jitter = seeded(7)

const anything: Wanted = (screen) => screen.some((line) => line.trim() !== '')

/** Returns the last chunk before the first long silence after a chunk. */
const lastBefore = (chunks: readonly Chunk[], after: Chunk, silence: number): Chunk => {
  const from = chunks.indexOf(after)
  const gap = chunks.findIndex((one, at) => at >= from && (chunks[at + 1]?.at ?? Infinity) - one.at >= silence)
  return chunks[gap] ?? after
}

/** Returns the times of a start. Throws if the screen never becomes as wanted. */
export const started = async (session: Session, wanted: Wanted): Promise<Start> => {
  const seen: { first?: Chunk; ready?: Chunk } = {}
  const look: Look = (screen, chunk) => {
    if (anything(screen)) seen.first ??= chunk
    if (wanted(screen)) seen.ready ??= chunk
  }
  while (!seen.ready) {
    await session.silence(START_SILENCE, LONGEST_START)
    await session.draw(look)
    if (!seen.ready && (session.ended() !== null || performance.now() - session.from > LONGEST_START))
      throw new Error(`never showed what was waited for:\n${session.screen().join('\n')}`)
  }
  await session.silence(START_SILENCE, LONGEST_KEY, seen.ready.at)
  const full = lastBefore(session.chunks, seen.ready, START_SILENCE)
  return { first: (seen.first ?? seen.ready).at - session.from, full: full.at - session.from }
}

/** Returns the time from the start of a program without a screen to its end, in milliseconds. */
export const ran = async (session: Session): Promise<number> => {
  await session.silence(LONGEST_START, LONGEST_START)
  return (session.ended() ?? NaN) - session.from
}

const bytesIn = (chunks: readonly Chunk[]): number => chunks.reduce((sum, { bytes }) => sum + bytes.length, 0)

const answered = async (session: Session, key: string): Promise<Answer | null> => {
  const before = session.chunks.length
  const from = session.press(key)
  await session.answer(LONGEST_KEY)
  await session.silence(KEY_SILENCE, LONGEST_KEY)
  const last = session.chunks.at(-1)
  const isAnswered = session.chunks.length > before
  await pause(BETWEEN_KEYS * (1 + jitter()))
  return last && isAnswered ? { after: last.at - from, bytes: bytesIn(session.chunks.slice(before)) } : null
}

/** Returns the answers to keys pressed one by one, without keys that got none. */
export const answers = async (session: Session, keys: readonly string[]): Promise<readonly Answer[]> => {
  const all: Answer[] = []
  for (const key of keys) {
    const answer = await answered(session, key)
    if (answer) all.push(answer)
  }
  await session.draw(() => undefined)
  return all
}

/** Returns when the screen became as wanted and stayed so; NaN if it did not. */
const shown = async (session: Session, wanted: Wanted): Promise<number> => {
  const latest = performance.now() + LONGEST_BURST
  let there = NaN
  while (Number.isNaN(there) && performance.now() < latest) {
    await session.silence(BURST_SILENCE, LONGEST_BURST)
    await session.draw((screen, { at }) => {
      if (!wanted(screen)) there = NaN
      else if (Number.isNaN(there)) there = at
    })
  }
  return there
}

/** Returns the time from writing many keys at once to the resulting screen, in milliseconds; NaN if it did not come. */
export const atOnce = async (session: Session, key: string, times: number, wanted: Wanted): Promise<number> => {
  const from = session.press(key.repeat(times))
  return (await shown(session, wanted)) - from
}

/** Returns the time from the last of many keys, pressed every five milliseconds, to the resulting screen; NaN if it did not come. */
export const inARow = async (session: Session, key: string, times: number, wanted: Wanted): Promise<number> => {
  const begin = performance.now()
  let last = begin
  for (let at = 0; at < times; at++) {
    await pause(Math.max(0, begin + at * BEAT - performance.now()))
    last = session.press(key)
  }
  return (await shown(session, wanted)) - last
}

/** The activity of an idle program. */
export interface Idle {
  readonly bytes: number
  /** Processor time in milliseconds; null where the system does not show it. */
  readonly processor: number | null
}

/** Measures so many milliseconds without a key, after one second of rest. */
export const idle = async (session: Session, long: number): Promise<Idle> => {
  await pause(CALM)
  const before = session.chunks.length
  const from = processorTime(session.pid)
  await pause(long)
  const to = processorTime(session.pid)
  return {
    bytes: bytesIn(session.chunks.slice(before)),
    processor: from === null || to === null ? null : to - from,
  }
}
