import type { PublisherId } from '../../dossier/index.ts'
import { decoderOf, type Survey } from './encoding.ts'
import { lineBreaks, rowsOf, type Rows } from './delimited.ts'
import type { ImportFault, ImportProblem } from '../fault.ts'
import { headerFaults } from './header.ts'
import type { Begin, Encoding, Publication, Readout, Reader, Scope } from '../publisher.ts'
import { firstCells, topOf, type Top } from './top.ts'

/** What is asked of a file. */
export interface Wanted {
  readonly fileName: string
  readonly as: PublisherId | null
  readonly by: readonly string[]
  readonly scope: Scope
  /** The encoding where it was given; otherwise the file tells. */
  readonly encoding: Encoding | null
}

/** What a file tells of itself before its rows. */
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
  /** What the rows said, given the vintage; null where there was no header to read them by. */
  readonly readout: ((published: string | null) => Readout) | null
}

/** Takes a file's bytes in turn. */
export interface TableReader {
  readonly take: (bytes: Uint8Array) => void
  readonly end: () => Promise<TableRead>
}

/** Problems beyond these are only counted. */
const MOST_PROBLEMS = 200

/** Collects problems, the first ones whole. */
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

/** The encoding that a file is read in, or what keeps it from being read. */
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

/** A row of tags below a header (HXL), or one that only sets cells apart. */
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
  commaMayBeDecimal: delimiter === ';',
  problem,
})

type OnRow = (cells: readonly string[], line: number) => void

/** Hands the rows below a header to its reader: whole ones, but for those that are blank and for a row of tags. */
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

/** Finds the header in the first bytes of a file and begins to read below it; every fault of the header is told. */
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

/** Reads a table in turn: its head first, until the header is found, then row after row. */
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
