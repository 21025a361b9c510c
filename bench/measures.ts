import { setTimeout as pause } from 'node:timers/promises'
import { processorTime } from './process.ts'
import { seeded } from './seeded.ts'
import type { Chunk, Look, Session } from './session.ts'

/** Whether a screen shows what is waited for. */
export type Wanted = (screen: readonly string[]) => boolean

/** Milliseconds from the start of the program. */
export interface Start {
  /** To the first read after which there was anything on the screen. */
  readonly first: number
  /** To the last byte before a silence, once the records are on the screen. */
  readonly full: number
}

/** Milliseconds from a key's write to the last byte before a silence, and how many bytes came until the next key. */
export interface Answer {
  readonly after: number
  readonly bytes: number
}

/** Silences that end a start, a key and a burst, and the longest waits for them, in milliseconds. */
const START_SILENCE = 50
const LONGEST_START = 30_000
const KEY_SILENCE = 15
const LONGEST_KEY = 1000
const BURST_SILENCE = 150
const LONGEST_BURST = 5000
/** From one key of a burst to the next where they do not come at once. */
const BEAT = 5
/** What a program still does after a key is over by then. */
const CALM = 1000
/** What a program does late is let come before the next key, which comes at no fixed beat. */
const BETWEEN_KEYS = 20
const jitter = seeded(7)

const anything: Wanted = (screen) => screen.some((line) => line.trim() !== '')

/** The last chunk before the first silence of so long after a chunk. */
const lastBefore = (chunks: readonly Chunk[], after: Chunk, silence: number): Chunk => {
  const from = chunks.indexOf(after)
  const gap = chunks.findIndex((one, at) => at >= from && (chunks[at + 1]?.at ?? Infinity) - one.at >= silence)
  return chunks[gap] ?? after
}

/** How a program started. Throws where its screen never is as wanted. */
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

/** Milliseconds from the start of a program that shows nothing to its end. */
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

/** The answers to keys pressed one by one; a key without any has none. */
export const answers = async (session: Session, keys: readonly string[]): Promise<readonly Answer[]> => {
  const all: Answer[] = []
  for (const key of keys) {
    const answer = await answered(session, key)
    if (answer) all.push(answer)
  }
  await session.draw(() => undefined)
  return all
}

/** When the screen became as wanted and stayed so; NaN where it did not. */
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

/** Milliseconds from the write of so many keys at once to the screen that they lead to; NaN where it did not come. */
export const atOnce = async (session: Session, key: string, times: number, wanted: Wanted): Promise<number> => {
  const from = session.press(key.repeat(times))
  return (await shown(session, wanted)) - from
}

/** Milliseconds from the last of so many keys, one every five milliseconds, to the screen that they lead to; NaN where it did not come. */
export const inARow = async (session: Session, key: string, times: number, wanted: Wanted): Promise<number> => {
  const begin = performance.now()
  let last = begin
  for (let at = 0; at < times; at++) {
    await pause(Math.max(0, begin + at * BEAT - performance.now()))
    last = session.press(key)
  }
  return (await shown(session, wanted)) - last
}

/** What a program does while nobody does anything. */
export interface Idle {
  readonly bytes: number
  /** Milliseconds on a processor; null where the system does not tell. */
  readonly processor: number | null
}

/** So many milliseconds without a key, begun after one second of them. */
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
