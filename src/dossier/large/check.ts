import { createBuilder, createHarvest, partOf, type Part, type TextOf, type VisitRecords } from './builder.ts'
import { propertiesIn } from '../json/parse.ts'
import type { Chunk, Content, Pieces } from './chunks.ts'
import { RECORD_LISTS, type RecordList } from '../enumerations.ts'
import { record, type Loose } from '../loose.ts'
import { createCensus, doDatesExist, type CompiledShape } from '../references/index.ts'
import { keepIdTable } from './id-table.ts'
import { HARMLESS, LONGEST_FIELD, safeValue } from '../safe.ts'
import { named } from '../named.ts'
import type { Dossier } from '../schema.ts'
import { mayBeUnsettled } from '../json/unsettled.ts'
import { memoizeOnce } from '../memo.ts'
import { arePossible } from '../values.ts'

/** How far a file has been read, in bytes. */
export interface Progress {
  readonly read: number
  readonly total: number
}

const strictDecoder = memoizeOnce(() => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }))

/** Returns a function that decodes ranges of a file as strict UTF-8 and throws where they are not. Keeps a byte order mark. */
export const strictText =
  ({ bytes, base }: Pick<Pieces, 'bytes' | 'base'>): TextOf =>
  (from, to) =>
    strictDecoder().decode(bytes.subarray(from - base, to - base))

/** A dossier without records. Together with a record it matches the schema if the record does. */
export const WITHOUT_RECORDS = {
  format: 1,
  id: 'none',
  title: 'none',
  asOf: 'newest',
  languages: ['en'],
  ...Object.fromEntries(RECORD_LISTS.map((name) => [name, []])),
}

/** Returns the lists of a dossier, empty. */
const withoutRecordsOf = (top: Loose): Loose =>
  Object.fromEntries(RECORD_LISTS.filter((name) => Array.isArray(top[name])).map((name) => [name, []]))

/** Returns whether records of a list match the schema, and their dates and values are possible. */
export const areWellFormed = (shape: CompiledShape, name: RecordList, some: readonly unknown[]): boolean => {
  const alone = { [name]: some }
  return shape.matches({ ...WITHOUT_RECORDS, ...alone }) && doDatesExist(alone, shape) && arePossible(alone)
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

/** Makes parsed content safe; null where a name repeats. */
const contentRead = (piece: Content, part: Extract<Part, { kind: 'content' }>, written: Written): Part | null => {
  if (propertiesIn(part.value) !== piece.names) return null
  if (piece.longest <= LONGEST_FIELD && isHarmless(written)) return part
  return { kind: 'content', value: safeValue(part.value) as typeof part.value }
}

/** Parses a chunk; null where something in it is or may be wrong. */
const readPiece = (piece: Chunk, list: boolean, textOf: TextOf): Part | null => {
  let written: Written = { text: '', bytes: 0 }
  const part = partOf(piece, list, (from, to) => {
    written = { text: textOf(from, to), bytes: to - from }
    return written.text
  })
  if (mayBeUnsettled(written.text)) return null
  if (part?.kind === 'content' && piece.kind === 'content') return contentRead(piece, part, written)
  // An unsafe name is handled with everything else, in one piece.
  return part && isHarmless(written) ? part : null
}

/** A dossier that is read and checked chunk by chunk. */
export interface Reading {
  /** Adds chunks in their order; returns false where something in them is or may be wrong, and the reading is over. */
  readonly add: (pieces: Pieces) => boolean
  /** Calls a function with the dossier so far, and whether all records of a list are in it. */
  readonly soFar: (use: (dossier: Dossier, isComplete: (list: RecordList) => boolean) => void) => void
  /** Returns the dossier once all chunks were added; null where something is or may be wrong. */
  readonly dossier: () => Dossier | null
}

/** Begins to read a dossier. `keep` is called with records that were checked, and may replace them by equal ones. */
export const createReading = (shape: CompiledShape, keep: VisitRecords = () => true): Reading => {
  const gathered = createBuilder()
  const harvest = createHarvest(gathered)
  const census = createCensus(shape.visitLinks)
  const isGathered = (pieces: Pieces): boolean => {
    const textOf = strictText(pieces)
    return pieces.chunks.every((chunk) => {
      const part = readPiece(chunk, gathered.inList(), textOf)
      return part !== null && gathered.add(part)
    })
  }
  const inspect: VisitRecords = (name, all, from, to) => {
    const some: readonly unknown[] = all.slice(from, to)
    keepIdTable(all, census.idsOf(name))
    return areWellFormed(shape, name, some) && census.add(name, some.map(record)) && keep(name, all, from, to)
  }
  const isComplete = (list: RecordList): boolean => {
    const all = record(gathered.value())[list]
    return all !== undefined && !gathered.isOpen(all)
  }
  return {
    add: (pieces) => isGathered(pieces) && harvest(inspect),
    soFar: (use) => use(gathered.value() as Dossier, isComplete),
    dossier: () => {
      const top = record(gathered.value())
      const rest = { ...top, ...withoutRecordsOf(top) }
      const isWell = shape.matches(rest) && doDatesExist(rest, shape) && census.isClosed(rest)
      // The schema has no defaults and no transforms, so a value without problems is a dossier.
      return isWell ? named(gathered.value() as Dossier) : null
    },
  }
}
