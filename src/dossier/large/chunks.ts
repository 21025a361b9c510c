import { DEEPEST, MOST_NODES } from '../json/depth.ts'

/** A range of bytes; `to` is excluded. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Returns the next bytes of a file, at most so many; null at its end. They are valid until the next call. */
export type NextBytes = (most: number) => Uint8Array | null

/** Returns bytes in memory block by block. */
export const blocksOf = (bytes: Uint8Array): NextBytes => {
  let at = 0
  return (most) => (at < bytes.length ? bytes.subarray(at, (at += most)) : null)
}

/** A part of a JSON text: elements to parse at once, or the begin or end of a large list or object. */
export type Chunk =
  | { readonly kind: 'begin'; readonly list: boolean; readonly name: Range | null }
  /** One or more elements of the open list or object. */
  | Content
  | { readonly kind: 'end' }

export interface Content extends Range {
  readonly kind: 'content'
  readonly names: number
  /** An upper bound on the bytes of its strings. */
  readonly longest: number
}

const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125]
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const
/** The whitespace of JSON: space, line feed, carriage return, tab. */
const BLANKS: ReadonlySet<number | undefined> = new Set([32, 10, 13, 9])

/** A list or object that is being scanned. */
interface Level {
  readonly list: boolean
  readonly start: number
  /** The start of the bytes not yet in a chunk, and the number of names before it. */
  from: number
  before: number
  /** The last comma at this level, and the number of names before it; -1 for none. */
  comma: number
  beforeComma: number
  /** Whether it is split into chunks. */
  started: boolean
  /** Whether a split list or object has just ended in it; only a comma or its own end may follow. */
  ended: boolean
}

interface Way {
  readonly next: NextBytes
  readonly most: number
  /** The room for bytes, which every block uses again: a new one for each would be freed late. */
  room: Uint8Array
  /** The bytes that are not yet in a chunk, and where they begin in the file. */
  bytes: Uint8Array
  base: number
  readonly levels: Level[]
  readonly pieces: Chunk[]
  /** How many levels are split; they are the outermost ones. */
  started: number
  /** The number of lists and objects so far. */
  nodes: number
  names: number
  longest: number
}

/** Thrown where a text cannot be split. */
class Irregular extends Error {}

const only = (holds: boolean): void => {
  if (!holds) throw new Irregular()
}

/** Bytes that are read at once; more where an element is longer, so that it is not copied again and again. */
const BLOCK = 500_000

const endOf = ({ bytes, base }: Way): number => base + bytes.length

/** Moves bytes to the beginning of the room, and makes a larger one where so many do not fit. */
const moveUp = (way: Way, kept: Uint8Array, length: number): void => {
  if (length > way.room.length) way.room = new Uint8Array(length)
  way.room.set(kept)
}

/** Reads on, and drops what is in chunks; returns false at the end of the file. */
const readOn = (way: Way): boolean => {
  const from = way.levels[way.started - 1]?.from ?? endOf(way)
  const kept = way.bytes.subarray(from - way.base)
  const more = way.next(Math.max(BLOCK, kept.length))
  if (more === null) return false
  const length = kept.length + more.length
  moveUp(way, kept, length)
  way.room.set(more, kept.length)
  way.bytes = way.room.subarray(0, length)
  way.base = from
  return true
}

/** Returns the byte at a position of the file; undefined behind its end. */
const byteAt = (way: Way, at: number): number | undefined => {
  while (at >= endOf(way)) if (!readOn(way)) return undefined
  return way.bytes[at - way.base]
}

const isEmpty = ({ bytes, base }: Way, from: number, to: number): boolean => {
  for (let at = from - base; at < to - base; at++) if (!BLANKS.has(bytes[at])) return false
  return true
}

const addContent = (way: Way, level: Level, to: number, names: number): void => {
  only(!isEmpty(way, level.from, to))
  way.pieces.push({ kind: 'content', from: level.from, to, names: names - level.before, longest: way.longest })
}

/** Emits everything up to the last comma of a level as a chunk. */
const flush = (way: Way, level: Level): void => {
  if (level.comma < level.from) return
  addContent(way, level, level.comma, level.beforeComma)
  level.from = level.comma + 1
  level.before = level.beforeComma
}

/** Splits the next outermost level. */
const begin = (way: Way, level: Level): void => {
  const above = way.levels[way.started - 1]
  if (above) {
    flush(way, above)
    only(!above.ended && (!above.list || isEmpty(way, above.from, level.start)))
  }
  way.pieces.push({
    kind: 'begin',
    list: level.list,
    name: above && !above.list ? { from: above.from, to: level.start } : null,
  })
  level.started = true
  way.started++
}

const open = (way: Way, at: number, list: boolean): void => {
  const { levels, names } = way
  only(levels.length < DEEPEST && ++way.nodes <= MOST_NODES)
  levels.push({
    list,
    start: at,
    from: at + 1,
    before: names,
    comma: -1,
    beforeComma: names,
    started: false,
    ended: false,
  })
}

/** Continues after a split list or object, where only a comma may follow. */
const goOn = (way: Way, level: Level, comma: number): void => {
  only(isEmpty(way, level.from, comma))
  level.ended = false
  level.from = comma + 1
  level.before = way.names
}

const comma = (way: Way, at: number): void => {
  const level = way.levels.at(-1)
  if (!level) throw new Irregular()
  if (level.ended) goOn(way, level, at)
  level.comma = at
  level.beforeComma = way.names
  for (let outer = way.levels[way.started]; outer && at - outer.start > way.most; outer = way.levels[way.started])
    begin(way, outer)
  if (level.started && at - level.from > way.most) flush(way, level)
}

const close = (way: Way, at: number, list: boolean): void => {
  const level = way.levels.pop()
  only(level?.list === list)
  if (!level?.started) return
  const empty = isEmpty(way, level.from, at)
  // An element has to follow a comma; nothing may follow a split list or object.
  only(empty ? level.ended || level.comma < 0 : !level.ended)
  if (!empty) addContent(way, level, at, way.names)
  way.pieces.push({ kind: 'end' })
  way.started--
  const above = way.levels.at(-1)
  if (above) Object.assign(above, { from: at + 1, ended: true })
}

/** Returns the position of the quote that ends a string; the end of the bytes or more where it is not in them. */
const quoteIn = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
  return at
}

/** What a byte means outside of strings. Most bytes mean nothing: whitespace, and those of numbers and words. */
const [QUOTES, SEPARATES, NAMES, OPENS, CLOSES] = [1, 2, 3, 4, 5]
const MEANING = new Uint8Array(256)
MEANING[QUOTE] = QUOTES
MEANING[COMMA] = SEPARATES
MEANING[COLON] = NAMES
for (const byte of [OPEN_LIST, OPEN_OBJECT]) MEANING[byte] = OPENS
for (const byte of [CLOSE_LIST, CLOSE_OBJECT]) MEANING[byte] = CLOSES

/** Handles a byte that means something, other than a quote. */
const step = (way: Way, byte: number, at: number): void => {
  switch (MEANING[byte]) {
    case NAMES:
      way.names++
      return
    case SEPARATES:
      return comma(way, at)
    case OPENS:
      return open(way, at, byte === OPEN_LIST)
    default:
      return close(way, at, byte === CLOSE_LIST)
  }
}

/**
 * Walks a list or object that begins at a place of the block and fits into a chunk, and returns the place behind it; -1 where
 * it does not, or goes on behind the block. Nothing in it can be split, so its levels are only counted: 0.8 of the time.
 */
const pastElement = (way: Way, from: number): number => {
  const { bytes } = way
  const to = Math.min(bytes.length, from + way.most)
  let [depth, deepest, nodes, names, longest] = [0, 0, 0, 0, way.longest]
  for (let at = from; at < to; at++) {
    const meaning = MEANING[bytes[at] ?? 0] ?? 0
    if (meaning === QUOTES) {
      const end = quoteIn(bytes, at + 1)
      if (end - at - 1 > longest) longest = end - at - 1
      at = end
    } else if (meaning === NAMES) names++
    else if (meaning === OPENS) {
      nodes++
      if (++depth > deepest) deepest = depth
    } else if (meaning === CLOSES && --depth === 0) {
      only(way.levels.length + deepest <= DEEPEST && (way.nodes += nodes) <= MOST_NODES)
      way.names += names
      way.longest = longest
      return at + 1
    }
  }
  return -1
}

/** Returns the place behind an element that fits into a chunk; -1 for none. Only elements of a split list or object are in one. */
const pastShort = (way: Way, at: number): number => (way.levels.length === way.started ? pastElement(way, at) : -1)

/**
 * Walks the block from `from` on until a chunk is complete, and returns where it stopped: where the block ends, or at
 * the quote of a string that goes on behind it.
 */
const walkBlock = (way: Way, from: number): number => {
  const { bytes, base, levels, pieces } = way
  let at = from - base
  while (at < bytes.length && pieces.length === 0 && levels.length > 0) {
    const byte = bytes[at] ?? 0
    const meaning = MEANING[byte] ?? 0
    const past = meaning === OPENS ? pastShort(way, at) : -1
    if (past >= 0) at = past - 1
    else if (meaning === QUOTES) {
      const end = quoteIn(bytes, at + 1)
      if (end >= bytes.length) break
      if (end - at - 1 > way.longest) way.longest = end - at - 1
      at = end
    } else if (meaning !== 0) step(way, byte, base + at)
    at++
  }
  return base + at
}

/** Returns the start of the top-level object, after an optional byte order mark. */
const topOf = (way: Way): number => {
  let at = BYTE_ORDER_MARK.every((byte, place) => byteAt(way, place) === byte) ? BYTE_ORDER_MARK.length : 0
  while (BLANKS.has(byteAt(way, at))) at++
  return at
}

/** Returns whether only whitespace follows. */
const isOver = (way: Way, from: number): boolean => {
  let at = from
  while (BLANKS.has(byteAt(way, at))) at++
  return at === endOf(way)
}

function* walk(way: Way): Generator<Pieces> {
  const top = topOf(way)
  only(byteAt(way, top) === OPEN_OBJECT)
  open(way, top, false)
  for (const outermost of way.levels.slice(0, 1)) begin(way, outermost)
  let at = top + 1
  while (way.levels.length > 0) {
    at = walkBlock(way, at)
    if (way.pieces.length > 0) yield { chunks: way.pieces.splice(0), bytes: way.bytes, base: way.base }
    else only(readOn(way))
  }
  only(isOver(way, at))
}

/** Bytes in a chunk: a millisecond of parsing on a slow machine. */
const AT_ONCE = 65_536

/** Chunks in order, and the bytes that hold them until the next ones; these begin at `base` in the file. */
export interface Pieces {
  readonly chunks: readonly Chunk[]
  readonly bytes: Uint8Array
  readonly base: number
}

/**
 * Splits the bytes of a JSON object into chunks of about `most` bytes, in order; `builder.ts` puts them together. Holds
 * one block of the file, or the longest element. Yields null last where the text cannot be split. Does not check that
 * each chunk is JSON.
 */
export function* piecesOf(next: NextBytes, most = AT_ONCE): Generator<Pieces | null, void> {
  try {
    const bytes = new Uint8Array()
    yield* walk({
      next,
      most,
      room: bytes,
      bytes,
      base: 0,
      levels: [],
      pieces: [],
      started: 0,
      nodes: 0,
      names: 0,
      longest: 0,
    })
  } catch (error) {
    if (!(error instanceof Irregular)) throw error
    yield null
  }
}
