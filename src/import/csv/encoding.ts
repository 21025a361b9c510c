import { createConflictFinder, withoutEndMark, type ConflictFinder } from '../../dossier/index.ts'
import type { ImportProblem } from '../fault.ts'
import { formatInContainer, otherFormat, type FileFormat } from '../other-files.ts'
import type { Encoding } from '../publisher.ts'

/** Signs that may be in a file: what the parser need not look for takes no time. */
export interface Signs {
  /** Whether there may be carriage returns. Without any, a row ends with one line break in place of three. */
  readonly hasReturns: boolean
  readonly hasQuotes: boolean
  /** Whether every byte is a character: such cells need no decoding. */
  readonly isAscii: boolean
}

/** What a first pass finds about a file's bytes: their encoding, and where they stop being text. */
export interface Survey {
  readonly encoding: Encoding | 'other-8-bit'
  /** Whether most characters beyond ASCII are UTF-8 and some are not: damaged UTF-8, rather than another encoding. */
  readonly mixed: boolean
  /** Whether there are bytes without a character in Windows-1252. */
  readonly beyondWindows: boolean
  readonly bytes: number
  /** Signs that the bytes may have; the parser looks for no others. */
  readonly signs: Signs
  readonly fault: ImportProblem | null
  /** The line of the first bytes that are not UTF-8. */
  readonly line: number
}

/** A first pass over a file's bytes. */
export interface Surveyor {
  readonly take: (bytes: Uint8Array) => void
  readonly end: () => Survey
}

const begins = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte)

const markedEncoding = (bytes: Uint8Array): Encoding | null => {
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le'
  return begins(bytes, 0xfe, 0xff) ? 'utf-16be' : null
}

const NEWLINE = 10
const RETURN = 0x0d
const QUOTE = 0x22

const newlines = (bytes: Uint8Array): number => {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++
  return count
}

/**
 * First bytes after which the second has a narrower range (Unicode, table 3-7): others would be a longer spelling of a character, half of
 * a pair of UTF-16 (CESU-8, as some databases export), or beyond Unicode.
 */
const SECOND_BYTES: Readonly<Record<number, readonly [from: number, to: number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
}
const CONTINUING = [0x80, 0xbf] as const

/** Returns the length of the valid UTF-8 character at an offset; 0 for none. */
const lengthAt = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first >= 0xf5) return 0
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  for (let more = 1; more < length; more++) {
    const [from, to] = more === 1 ? (SECOND_BYTES[first] ?? CONTINUING) : CONTINUING
    const byte = bytes[at + more] ?? 0
    if (byte < from || byte > to) return 0
  }
  return length
}

interface Weight {
  readonly utf8: number
  readonly other: number
  readonly first: number
  readonly beyondWindows: boolean
}

const NO_WINDOWS_CHARACTER = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** Counts the characters that are valid UTF-8 and the bytes that are not. */
const weigh = (bytes: Uint8Array): Weight => {
  let [utf8, other, first] = [0, 0, -1]
  let beyondWindows = false
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at)
    if (length > 1) utf8++
    if (length === 0) {
      if (first < 0) first = at
      if (NO_WINDOWS_CHARACTER.has(bytes[at] ?? 0)) beyondWindows = true
      other++
    }
    at += Math.max(1, length)
  }
  return { utf8, other, first, beyondWindows }
}

/** Decodes bytes as UTF-8; null where they are not. */
const strictText = (bytes: Uint8Array): string | null => {
  try {
    return STRICT.decode(bytes)
  } catch {
    return null
  }
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const ONE_BYTE = new TextDecoder('latin1')

const concatBytes = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

const NOTHING = new Uint8Array(0)
/** Longest line that is held, in bytes. */
const LONGEST_WAIT = 4_000_000

/** Returns whole lines, so that no character is cut in two, and what is left of a chunk. Only the line that began before it is copied. */
const splitLines = (
  rest: Uint8Array,
  chunk: Uint8Array,
): { readonly whole: readonly Uint8Array[]; readonly rest: Uint8Array } => {
  const begun = chunk.indexOf(NEWLINE) + 1
  if (begun === 0) {
    const all = concatBytes(rest, chunk)
    return all.length > LONGEST_WAIT ? { whole: [all], rest: NOTHING } : { whole: [], rest: all }
  }
  const end = chunk.lastIndexOf(NEWLINE) + 1
  const first = concatBytes(rest, chunk.subarray(0, begun))
  return { whole: [first, chunk.subarray(begun, end)], rest: chunk.subarray(end) }
}

/** What is counted in the bytes so far. */
interface ByteCounts {
  line: number
  utf8: number
  other: number
  firstOther: number
  beyondWindows: boolean
  hasReturns: boolean
  hasQuotes: boolean
  fault: Survey['fault']
  readonly conflicts: ConflictFinder
}

/** Counts NUL bytes and bytes that are not UTF-8 in whole lines, and keeps where each occurred first. */
const countBytes = (looked: ByteCounts, chunk: Uint8Array): void => {
  const nul = chunk.indexOf(0)
  if (nul >= 0 && looked.fault === null)
    looked.fault = { line: looked.line + newlines(chunk.subarray(0, nul)), fault: { kind: 'nul' } }
  const text = strictText(chunk)
  looked.conflicts.take(text ?? ONE_BYTE.decode(chunk), looked.line)
  // Bytes beyond one per character, which UTF-8 needs outside of ASCII.
  if (text !== null) looked.utf8 += chunk.length - text.length
  else {
    const { utf8, other, first, beyondWindows } = weigh(chunk)
    if (looked.other === 0 && other > 0) looked.firstOther = looked.line + newlines(chunk.subarray(0, first))
    looked.utf8 += utf8
    looked.other += other
    looked.beyondWindows ||= beyondWindows
  }
  looked.line += newlines(chunk)
}

const conflictFault = ({ found: [first] }: ConflictFinder): Survey['fault'] =>
  first ? { line: first.ours, fault: { kind: 'conflict', ...first } } : null

const surveyOf = (looked: ByteCounts, encoding: Encoding | null, bytes: number): Survey => {
  const { utf8, other, firstOther, beyondWindows, hasReturns, hasQuotes } = looked
  const cut = encoding !== null && bytes % 2 === 1
  const fault = bytes === 0 ? 'empty' : cut ? 'not-utf-16' : null
  return {
    encoding: encoding ?? (other > 0 ? 'other-8-bit' : 'utf-8'),
    beyondWindows,
    mixed: other > 0 && utf8 >= other,
    bytes,
    signs: { hasReturns, hasQuotes, isAscii: encoding === null && utf8 === 0 && other === 0 },
    fault: fault === null ? (looked.fault ?? conflictFault(looked.conflicts)) : { line: 1, fault: { kind: fault } },
    line: firstOther,
  }
}

/** Creates a first pass over a file's bytes, in bounded memory. */
export const createSurveyor = (): Surveyor => {
  const conflicts = createConflictFinder()
  const looked: ByteCounts = {
    line: 1,
    utf8: 0,
    other: 0,
    firstOther: 0,
    beyondWindows: false,
    hasReturns: false,
    hasQuotes: false,
    fault: null,
    conflicts,
  }
  let bytes = 0
  let rest: Uint8Array = NOTHING
  let encoding: Encoding | null = null
  let format: FileFormat | null = null

  const start = (chunk: Uint8Array): void => {
    format = otherFormat(chunk)
    if (format === null) encoding = markedEncoding(chunk)
  }
  return {
    take: (chunk) => {
      if (bytes === 0) start(chunk)
      bytes += chunk.length
      looked.hasReturns ||= chunk.includes(RETURN)
      looked.hasQuotes ||= chunk.includes(QUOTE)
      // The name of the format is in the middle of such a file; the first one that is found decides.
      if (format === 'xls') format = formatInContainer(chunk) ?? 'xls'
      if (format !== null) looked.fault = { line: null, fault: { kind: 'other-file', format } }
      if (encoding !== null || looked.fault !== null) return
      const next = splitLines(rest, chunk)
      for (const lines of next.whole) countBytes(looked, lines)
      rest = next.rest
    },
    end: () => {
      if (encoding === null && looked.fault === null) countBytes(looked, rest)
      return surveyOf(looked, encoding, bytes)
    },
  }
}

/** Creates a filter that leaves out the end-of-file marks of DOS: what may be one waits for the next chunk. */
export const createEndMarkFilter = (): ((bytes: Uint8Array) => Uint8Array) => {
  let waiting: Uint8Array = NOTHING
  return (bytes) => {
    const all = waiting.length === 0 ? bytes : concatBytes(waiting, bytes)
    const text = withoutEndMark(all)
    waiting = all.slice(text.length)
    return text
  }
}

/** Converts the bytes of a file to UTF-8, chunk by chunk. */
export interface Decoder {
  readonly take: (bytes: Uint8Array) => Uint8Array
  readonly end: () => Uint8Array
}

const asItIs: Decoder = { take: (bytes) => bytes, end: () => NOTHING }

/**
 * Creates a decoder. UTF-8 passes unchanged, since the survey validated it; the library is loaded for other encodings
 * only.
 */
export const decoderOf = async (encoding: Encoding): Promise<Decoder> => {
  if (encoding === 'utf-8') return asItIs
  const { default: iconv } = await import('iconv-lite')
  const decoder = iconv.getDecoder(encoding)
  const encoder = new TextEncoder()
  return {
    take: (bytes) => encoder.encode(decoder.write(bytes as Parameters<typeof decoder.write>[0])),
    end: () => encoder.encode(decoder.end() ?? ''),
  }
}
