import { createBuilder, createHarvest, partOf, type Part, type TextOf, type VisitRecords } from './builder.ts'
import { propertiesIn } from '../json/parse.ts'
import { piecesOf, type Chunk, type Content, type NextBytes, type Pieces } from './chunks.ts'
import { RECORD_LISTS, type RecordList } from '../enumerations.ts'
import { record } from '../loose.ts'
import { createCensus, doDatesExist, type CompiledShape } from '../references/index.ts'
import { HARMLESS, LONGEST_FIELD, safeValue } from '../safe.ts'
import { mayBeUnsettled } from '../json/unsettled.ts'
import { memoizeOnce } from '../memo.ts'
import { valueFindings } from '../values.ts'

/** A checked chunk for the builder, or the text that replaces it where strings had to be made safe. */
export type Passage = Chunk | { readonly kind: 'instead'; readonly text: string }

/** How far a file has been read, in bytes. */
export interface Progress {
  readonly read: number
  readonly total: number
}

/** Checked chunks in order, and a copy of the bytes that hold them; these begin at `base` in the file. */
export interface Parcel {
  readonly passages: readonly Passage[]
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly base: number
}

/** A callback for checked chunks in order. */
export type Pass = (parcel: Parcel) => void

/** Bytes parsed at once: a millisecond on a slow machine. */
const AT_ONCE = 65_536

const strictDecoder = memoizeOnce(() => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }))

/** Returns a function that decodes ranges of a file as strict UTF-8 and throws where they are not. Keeps a byte order mark. */
export const strictText =
  ({ bytes, base }: Pick<Pieces, 'bytes' | 'base'>): TextOf =>
  (from, to) =>
    strictDecoder().decode(bytes.subarray(from - base, to - base))

/** Returns checked chunks with a copy of their own bytes only. */
const parcelOf = ({ chunks, bytes, base }: Pieces, passages: readonly Passage[]): Parcel => {
  const ranges = chunks.flatMap((chunk) =>
    chunk.kind === 'content' ? chunk : (chunk.kind === 'begin' && chunk.name) || [],
  )
  const [from, to] = [ranges[0]?.from ?? base, ranges.at(-1)?.to ?? base]
  return { passages, bytes: bytes.slice(from - base, to - base), base: from }
}

/** A dossier without records. Together with a record it matches the schema if the record does. */
export const WITHOUT_RECORDS = {
  format: 1,
  id: 'none',
  title: 'none',
  asOf: 'newest',
  languages: ['en'],
  ...Object.fromEntries(RECORD_LISTS.map((name) => [name, []])),
}

/** Returns whether records of a list match the schema, and their dates and values are possible. */
export const areWellFormed = (shape: CompiledShape, name: RecordList, some: readonly unknown[]): boolean => {
  const alone = { [name]: some }
  return (
    shape.matches({ ...WITHOUT_RECORDS, ...alone }) && doDatesExist(alone, shape) && valueFindings(alone).length === 0
  )
}

/** Checks records that arrive in their order, and forgets all of them but their ids. */
const createInspector = (shape: CompiledShape) => {
  const census = createCensus(shape.visitLinks)
  const areWell = (name: RecordList, some: readonly unknown[]): boolean =>
    areWellFormed(shape, name, some) && census.add(name, some.map(record))
  /** Checks complete records, and puts nothing in their place. */
  const inspect: VisitRecords = (name, all, from, to) => {
    const some: readonly unknown[] = all.slice(from, to)
    all.fill(null, from, to)
    return areWell(name, some)
  }
  return {
    inspect,
    /** Checks the rest of the dossier, once all is gathered. */
    isWholeWell: (value: unknown): boolean => {
      const top = record(value)
      const lists = RECORD_LISTS.filter((name) => Array.isArray(top[name]))
      const rest = { ...top, ...Object.fromEntries(lists.map((name) => [name, []])) }
      return shape.matches(rest) && doDatesExist(rest, shape) && census.isClosed(rest)
    },
  }
}

interface Read {
  readonly part: Part
  readonly passage: Passage
}

/** A part of a file, and how many bytes it takes there. */
interface Written {
  readonly text: string
  readonly bytes: number
}

/** What ASCII has besides characters that are printed and those that JSON has outside of strings only. */
const DELETE = '\x7f'

/**
 * Returns whether no string of a JSON text needs to be made safe; behind a backslash there may be anything. A text with
 * as many characters as bytes is ASCII, which spares it the expression: a tenth of the time of parsing.
 */
const isHarmless = ({ text, bytes }: Written): boolean =>
  !text.includes('\\') && (text.length === bytes ? !text.includes(DELETE) : HARMLESS.test(text))

/** Parses content and makes it safe; null where a name repeats. */
const contentRead = (piece: Content, part: Extract<Part, { kind: 'content' }>, written: Written): Read | null => {
  if (propertiesIn(part.value) !== piece.names) return null
  if (piece.longest <= LONGEST_FIELD && isHarmless(written)) return { part, passage: piece }
  const value = safeValue(part.value) as typeof part.value
  if (value === part.value) return { part, passage: piece }
  return { part: { kind: 'content', value }, passage: { kind: 'instead', text: JSON.stringify(value).slice(1, -1) } }
}

const readPiece = (piece: Chunk, list: boolean, textOf: TextOf): Read | null => {
  let written: Written = { text: '', bytes: 0 }
  const part = partOf(piece, list, (from, to) => {
    written = { text: textOf(from, to), bytes: to - from }
    return written.text
  })
  if (mayBeUnsettled(written.text)) return null
  if (part?.kind === 'content' && piece.kind === 'content') return contentRead(piece, part, written)
  // An unsafe name is handled with everything else, in one piece.
  return part && isHarmless(written) ? { part, passage: piece } : null
}

/**
 * Checks a large file chunk by chunk, in the memory of a chunk and of the ids, and passes each chunk on. The chunks are
 * a dossier only if it returns true at the end; false means something is or may be wrong.
 */
export const isValidInChunks = (next: NextBytes, shape: CompiledShape, pass: Pass, atOnce = AT_ONCE): boolean => {
  const gathered = createBuilder()
  const harvest = createHarvest(gathered)
  const inspector = createInspector(shape)
  for (const pieces of piecesOf(next, atOnce)) {
    if (pieces === null) return false
    const textOf = strictText(pieces)
    const passages: Passage[] = []
    for (const chunk of pieces.chunks) {
      const found = readPiece(chunk, gathered.inList(), textOf)
      if (!found || !gathered.add(found.part)) return false
      passages.push(found.passage)
    }
    if (!harvest(inspector.inspect)) return false
    pass(parcelOf(pieces, passages))
  }
  return inspector.isWholeWell(gathered.value())
}

/** Returns a passage as a part for the builder. */
export const passedPart = (passage: Passage, list: boolean, textOf: TextOf): Part | null =>
  passage.kind === 'instead'
    ? partOf({ kind: 'content', from: 0, to: 0, names: 0, longest: 0 }, list, () => passage.text)
    : partOf(passage, list, textOf)
