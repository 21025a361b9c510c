import { DEEPEST } from '../json/parse.ts'

/** Bytes from one place of a file to before another. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * A part of a JSON text that is small enough to be parsed at once, or what holds such parts together: a list or an object too large for
 * that begins, under a name where it is in an object, or ends.
 */
export type Chunk =
  | { readonly kind: 'begin'; readonly list: boolean; readonly name: Range | null }
  /** What stands between two commas, or more of them, in the list or the object that is open. */
  | Content
  | { readonly kind: 'end' }

export interface Content extends Range {
  readonly kind: 'content'
  /** How many names are in all of it. */
  readonly names: number
  /** No string of it has more bytes, nor has one before it. */
  readonly longest: number
}

const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125]
/** Space, line feed, carriage return, tabulator: the white space of JSON. */
const BLANKS: ReadonlySet<number | undefined> = new Set([32, 10, 13, 9])

/** A list or an object that is being gone through. */
interface Level {
  readonly list: boolean
  readonly start: number
  /** Where what is no part of a piece yet begins, and how many names stood before it. */
  from: number
  before: number
  /** The last comma of this very level, and how many names stood before it; -1 for none. */
  comma: number
  beforeComma: number
  /** Whether it comes in pieces. */
  started: boolean
  /** Whether a list or an object that came in pieces has just ended in it: only a comma or its own end may follow. */
  ended: boolean
}

/** One way through a text. */
interface Way {
  readonly bytes: Uint8Array
  readonly most: number
  readonly levels: Level[]
  readonly pieces: Chunk[]
  /** How many of the levels come in pieces: they are the outermost ones. */
  started: number
  names: number
  longest: number
}

/** Where a text stops being what pieces can be made of. */
class Irregular extends Error {}

const only = (holds: boolean): void => {
  if (!holds) throw new Irregular()
}

/** Whether there is nothing but white space in a range. */
const isEmpty = ({ bytes }: Way, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (!BLANKS.has(bytes[at])) return false
  return true
}

const addContent = (way: Way, level: Level, to: number, names: number): void => {
  only(!isEmpty(way, level.from, to))
  way.pieces.push({ kind: 'content', from: level.from, to, names: names - level.before, longest: way.longest })
}

/** What is complete in a level, up to its last comma, is a piece. */
const flush = (way: Way, level: Level): void => {
  if (level.comma < level.from) return
  addContent(way, level, level.comma, level.beforeComma)
  level.from = level.comma + 1
  level.before = level.beforeComma
}

/** The outermost level that does not come in pieces yet does from now on. */
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

const open = ({ levels, names }: Way, at: number, list: boolean): void => {
  only(levels.length < DEEPEST)
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

/** After what came in pieces there is nothing before the comma. */
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
  // After a comma something has to stand; after what came in pieces, nothing.
  only(empty ? level.ended || level.comma < 0 : !level.ended)
  if (!empty) addContent(way, level, at, way.names)
  way.pieces.push({ kind: 'end' })
  way.started--
  const above = way.levels.at(-1)
  if (above) Object.assign(above, { from: at + 1, ended: true })
}

/** Where the string that begins at a quote ends. */
const endOfString = (bytes: Uint8Array, quote: number): number => {
  let at = quote + 1
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
  return at
}

const stringPast = (way: Way, at: number): number => {
  const end = endOfString(way.bytes, at)
  way.longest = Math.max(way.longest, end - at - 1)
  return end
}

/** Bytes that are more than a part of a number, a word or white space. */
const TELLING = new Uint8Array(256)
for (const byte of [QUOTE, COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT]) TELLING[byte] = 1

/** The next byte that tells something; the end of the bytes where none does. */
const telling = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length && TELLING[bytes[at] ?? 0] === 0) at++
  return at
}

/** Goes past what a telling byte begins; where the last byte of it is. */
const step = (way: Way, at: number): number => {
  switch (way.bytes[at]) {
    case QUOTE:
      return stringPast(way, at)
    case COLON:
      way.names++
      return at
    case COMMA:
      comma(way, at)
      return at
    case OPEN_LIST:
    case OPEN_OBJECT:
      open(way, at, way.bytes[at] === OPEN_LIST)
      return at
    default:
      close(way, at, way.bytes[at] === CLOSE_LIST)
      return at
  }
}

/** The beginning of the one value that the text is: an object; a byte order mark may stand before it. */
const topOf = (bytes: Uint8Array): number => {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (BLANKS.has(bytes[at])) at++
  return at
}

function* walk(way: Way): Generator<readonly Chunk[]> {
  const top = topOf(way.bytes)
  only(way.bytes[top] === OPEN_OBJECT)
  open(way, top, false)
  for (const outermost of way.levels.slice(0, 1)) begin(way, outermost)
  let at = top + 1
  while (way.levels.length > 0) {
    at = telling(way.bytes, at)
    only(at < way.bytes.length)
    at = step(way, at) + 1
    if (way.pieces.length > 0) yield way.pieces.splice(0)
  }
  only(way.levels.length === 0 && isEmpty(way, at, way.bytes.length))
}

/**
 * A JSON object's bytes in pieces of `most` bytes or some more, in the order of the file: what `JSON.parse` makes of them one by one, put
 * together again (`assembly.ts`), is what it makes of the whole. Whether each piece is JSON by itself is not looked at: that is its
 * parser's. Null is the last that is given where the text is no object, or is none that can be parted.
 */
export function* piecesOf(bytes: Uint8Array, most: number): Generator<readonly Chunk[] | null, void> {
  try {
    yield* walk({ bytes, most, levels: [], pieces: [], started: 0, names: 0, longest: 0 })
  } catch (error) {
    if (!(error instanceof Irregular)) throw error
    yield null
  }
}
