import type { PublisherId } from '../../dossier/index.ts'
import { decoderOf, type Survey } from './encoding.ts'
import { lineBreaks, rowsOf, type Rows } from './delimited.ts'
import type { ImportFault, ImportProblem } from '../fault.ts'
import { headerFaults } from './header.ts'
import type { Begin, Encoding, NewestYear, Publication, Readout, Reader, Scope } from '../publisher.ts'
import { firstCells, topOf, type Top } from './top.ts'

/** What to read from a file, and how. */
export interface Wanted {
  readonly fileName: string
  readonly as: PublisherId | null
  readonly by: readonly string[]
  readonly newestYear: NewestYear
  readonly scope: Scope
  /** The encoding from the options; null where the survey decides. */
  readonly encoding: Encoding | null
}

/** What is known about a file before its rows are read. */
export interface Recognised {
  readonly publication: Publication
  readonly published: string | null
  readonly accessed: string | null
}

/** A file that was read to its end. */
export interface TableRead {
  readonly recognised: Recognised | null
  readonly encoding: Encoding
  readonly rows: number
  /** The first problems, and how many there are in all. */
  readonly problems: readonly ImportProblem[]
  readonly problemCount: number
  /** Returns what the rows contain, given the vintage; null where there was no header. */
  readonly readout: ((published: string | null) => Readout) | null
}

/** A reader that takes a file's bytes chunk by chunk. */
export interface TableReader {
  readonly take: (bytes: Uint8Array) => void
  readonly end: () => Promise<TableRead>
}

/** Most problems that are kept; further ones are counted. */
const MOST_PROBLEMS = 200

/** Creates a list of problems that keeps the first ones and counts all. */
export const createProblemList = () => {
  const problems: ImportProblem[] = []
  let count = 0
  return {
    report: (line: number | null, fault: ImportFault): void => {
      count++
      if (problems.length < MOST_PROBLEMS) problems.push({ line, fault })
    },
    collected: () => ({ problems, problemCount: count }),
  }
}

/** Returns the encoding to read in, or the fault that prevents reading. */
export const encodingOf = (survey: Survey, given: Encoding | null, windows1252: boolean): Encoding | ImportProblem => {
  const { encoding, mixed, beyondWindows, line } = survey
  if (given !== null && given !== 'utf-8') {
    return given === 'windows-1252' && beyondWindows ? { line, fault: { kind: 'not-windows-1252' } } : given
  }
  if (encoding !== 'other-8-bit') return encoding
  const mayBeWindows = !mixed && !beyondWindows
  return windows1252 && mayBeWindows && given === null
    ? 'windows-1252'
    : { line, fault: { kind: 'not-utf-8', mayBeWindows } }
}

/** Returns whether a row below a header contains tags (HXL), or nothing but separators. */
const isTags = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.every((cell) => /^#[a-z]/i.test(cell.trim()))
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

const HEAD = 65_536

const concatBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

interface Started {
  readonly rows: Rows | null
  readonly recognised: Recognised | null
  readonly reader: Reader | null
  readonly count: () => number
}

type Report = (line: number | null, fault: ImportFault) => void

const beginOf = (wanted: Wanted, { header, delimiter, preamble }: Top, problem: Report): Begin => ({
  at: (column) => header.at.get(column) ?? -1,
  called: (column) => header.names[header.at.get(column) ?? -1]?.trim() ?? column,
  header: header.names,
  preamble: preamble.map(({ cells }) => cells),
  fileName: wanted.fileName,
  scope: wanted.scope,
  by: wanted.by,
  newestYear: wanted.newestYear,
  commaMayBeDecimal: delimiter === ';',
  problem,
})

type OnRow = (cells: readonly string[], line: number) => void

/** Creates a consumer that passes complete rows to a reader, skipping blank ones and a row of tags. */
const rowTaker = (
  reader: Reader,
  columns: number,
  report: Report,
): { readonly take: OnRow; readonly count: () => number } => {
  let [count, isHeader] = [0, true]
  const take: OnRow = (cells, line) => {
    if (isHeader) isHeader = false
    else if (cells.length !== columns) {
      if (!isBlank(cells)) report(line, { kind: 'ragged', found: cells.length, expected: columns })
    } else if (!(count === 0 && isTags(cells)) && !(cells[0] === '' && isBlank(cells))) {
      count++
      reader.row(cells, line)
    }
  }
  return { take, count: () => count }
}

const NOTHING: Started = { rows: null, recognised: null, reader: null, count: () => 0 }

/** Finds the header in the first bytes of a file and starts to read below it; faults of the header are reported. */
const startTable = (head: Uint8Array, wanted: Wanted, survey: Survey, report: Report): Started => {
  const top = topOf(head, wanted.as)
  if (top === null) {
    report(1, { kind: 'unrecognised', found: firstCells(head), as: wanted.as })
    return NOTHING
  }
  const { publication, names } = top.header
  const line = 1 + lineBreaks(new TextDecoder().decode(head.subarray(0, top.offset)))
  const dates = publication.dates?.(top.preamble.map(({ cells }) => cells)) ?? {}
  const recognised = { publication, published: dates.published ?? null, accessed: dates.accessed ?? null }
  const problem = encodingOf(survey, wanted.encoding, publication.windows1252)
  if (typeof problem !== 'string') report(problem.line, problem.fault)
  const faults = headerFaults(top.header, wanted.fileName, wanted.by)
  for (const fault of faults) report(line, fault)
  if (faults.length > 0 || typeof problem !== 'string') return { ...NOTHING, recognised }
  const reader = publication.begin(beginOf(wanted, top, report))
  const { take, count } = rowTaker(reader, names.length, report)
  const rows = rowsOf(top.delimiter, line, take)
  rows.take(head.subarray(top.offset))
  return { rows, recognised, reader, count }
}

/** Creates a reader of a table: it collects the head until the header is found, then takes row after row. */
export const createTableReader = async (wanted: Wanted, survey: Survey, encoding: Encoding): Promise<TableReader> => {
  const { report, collected } = createProblemList()
  const decoder = await decoderOf(encoding)
  const head: Uint8Array[] = []
  let headLength = 0
  let table: Started | null = null

  const take = (bytes: Uint8Array, isLast: boolean): void => {
    if (table) {
      table.rows?.take(bytes)
      return
    }
    head.push(bytes)
    headLength += bytes.length
    if (isLast || headLength >= HEAD) table = startTable(concatBytes(head), wanted, survey, report)
  }
  return {
    take: (bytes) => take(decoder.take(bytes), false),
    end: async () => {
      take(decoder.end(), true)
      const { rows, recognised, reader, count } = table ?? NOTHING
      const broken = (await rows?.end()) ?? null
      if (broken) report(broken.line, broken.fault)
      if (reader && count() === 0 && collected().problemCount === 0) report(1, { kind: 'header-only' })
      return { recognised, encoding, rows: count(), ...collected(), readout: reader ? reader.end : null }
    },
  }
}
