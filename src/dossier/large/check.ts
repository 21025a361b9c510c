import { createBuilder, partOf, type Builder, type Part, type TextOf } from './builder.ts'
import { propertiesIn } from '../json/parse.ts'
import { piecesOf, type Content, type Chunk } from './chunks.ts'
import { record, records, type Loose } from '../loose.ts'
import { dateFindings, referenceFindings, repeatFindings } from '../references.ts'
import { HARMLESS, LONGEST_FIELD, safeValue } from '../safe.ts'
import { valueFindings } from '../values.ts'

/** Checks of shape that may refuse what the schema accepts, but never the reverse. */
export interface Shapes {
  readonly matchesSchema: (dossier: unknown) => boolean
  readonly isStatistic: (statistic: unknown) => boolean
}

/** A checked chunk for the builder, or the text that replaces it where strings had to be made safe. */
export type Passage = Chunk | { readonly kind: 'instead'; readonly text: string }

/** How far a file has been read, in bytes. */
export interface Progress {
  readonly read: number
  readonly total: number
}

/** A callback for checked chunks in order, and for the bytes read so far. */
export type Pass = (passages: readonly Passage[], read: number) => void

/** Bytes parsed at once: a millisecond on a slow machine. */
const AT_ONCE = 65_536

/** Returns a function that decodes ranges of bytes as strict UTF-8 and throws where they are not. Keeps a byte order mark. */
export const strictText = (bytes: Uint8Array): TextOf => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  // TextDecoder refuses shared memory, so it gets a copy.
  return (from, to) => decoder.decode(bytes.slice(from, to))
}

interface Top extends Loose {
  readonly statistics: unknown[]
}

const topOf = (value: unknown): Top | null =>
  typeof value === 'object' && value !== null && Array.isArray((value as Loose)['statistics']) ? (value as Top) : null

/** Returns a statistic with one observation for each source and note, which is enough to check references. */
const lightOf = (statistic: unknown): Loose => {
  const { observations, ...rest } = record(statistic)
  const all = records(observations)
  const sources = [...new Set(all.map(({ source }) => source))].map((source) => ({ source }))
  const notes = all.flatMap(({ source, note }) => (record(note)['source'] === undefined ? [] : [{ source, note }]))
  return { ...rest, observations: [...sources, ...notes] }
}

const isStatisticWell = (statistic: unknown, { isStatistic }: Shapes): boolean =>
  isStatistic(statistic) &&
  dateFindings({ statistics: [statistic] }).length === 0 &&
  valueFindings({ statistics: [statistic] }).length === 0 &&
  repeatFindings({ statistics: [statistic] }).length === 0

/** Checks each statistic once complete, then keeps a light copy of it. */
const statisticsWell = (gathered: Builder, from: number, shapes: Shapes): number | null => {
  const statistics = topOf(gathered.value())?.statistics ?? []
  let at = from
  for (; at < statistics.length && !gathered.isOpen(statistics[at]); at++) {
    if (!isStatisticWell(statistics[at], shapes)) return null
    statistics[at] = lightOf(statistics[at])
  }
  return at
}

/** Checks the dossier as a whole, without the statistics' observations. */
const isWholeWell = (value: unknown, { matchesSchema }: Shapes): boolean => {
  const top = topOf(value)
  if (!top) return false
  const ids = top.statistics.map((one) => ({ id: record(one)['id'] }))
  return (
    matchesSchema({ ...top, statistics: [] }) &&
    dateFindings({ ...top, statistics: [] }).length === 0 &&
    referenceFindings(top).length === 0 &&
    repeatFindings({ ...top, statistics: ids }).length === 0
  )
}

interface Read {
  readonly part: Part
  readonly passage: Passage
}

/** Returns whether no string needs to be made safe; behind a backslash there may be anything. */
const isHarmless = (text: string): boolean => HARMLESS.test(text) && !text.includes('\\')

/** Parses content and makes it safe; null where a name repeats. */
const contentRead = (piece: Content, part: Extract<Part, { kind: 'content' }>, text: string): Read | null => {
  if (propertiesIn(part.value) !== piece.names) return null
  if (piece.longest <= LONGEST_FIELD && isHarmless(text)) return { part, passage: piece }
  const value = safeValue(part.value) as typeof part.value
  if (value === part.value) return { part, passage: piece }
  return { part: { kind: 'content', value }, passage: { kind: 'instead', text: JSON.stringify(value).slice(1, -1) } }
}

const readPiece = (piece: Chunk, list: boolean, textOf: TextOf): Read | null => {
  let text = ''
  const part = partOf(piece, list, (from, to) => (text = textOf(from, to)))
  if (part?.kind === 'content' && piece.kind === 'content') return contentRead(piece, part, text)
  // An unsafe name is handled with everything else, in one piece.
  return part && isHarmless(text) ? { part, passage: piece } : null
}

/**
 * Checks a large file chunk by chunk, in the memory of one statistic, and passes each chunk on. The chunks are a
 * dossier only if it returns true at the end; false means something is or may be wrong.
 */
export const isValidInChunks = (bytes: Uint8Array, shapes: Shapes, pass: Pass, atOnce = AT_ONCE): boolean => {
  const textOf = strictText(bytes)
  const gathered = createBuilder()
  let [checked, read] = [0, 0]
  for (const pieces of piecesOf(bytes, atOnce)) {
    const passages: Passage[] = []
    for (const piece of pieces ?? []) {
      const found = readPiece(piece, gathered.inList(), textOf)
      if (!found || !gathered.add(found.part)) return false
      passages.push(found.passage)
      if (piece.kind === 'content') read = piece.to
    }
    const next = pieces && statisticsWell(gathered, checked, shapes)
    if (next === null) return false
    checked = next
    pass(passages, read)
  }
  return isWholeWell(gathered.value(), shapes)
}

/** Returns a passage as a part for the builder. */
export const passedPart = (passage: Passage, list: boolean, textOf: TextOf): Part | null =>
  passage.kind === 'instead'
    ? partOf({ kind: 'content', from: 0, to: 0, names: 0, longest: 0 }, list, () => passage.text)
    : partOf(passage, list, textOf)
