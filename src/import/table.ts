import type { PublisherId } from '../dossier/index.ts'
import { headerFaults, recognise, type Header } from './csv/header.ts'
import type { CellForm, ImportFault, ImportProblem } from './fault.ts'
import { numberIn } from './number.ts'
import type { Begin, Encoding, NewestYear, Publication, Readout, Reader, Scope } from './publisher.ts'

/** What to read from a file, and how. */
export interface Wanted {
  readonly fileName: string
  readonly as: PublisherId | null
  /** The publication that a recipe describes, for tables that no publisher's reader knows; null for all others. */
  readonly described: Publication | null
  /** How many rows at the end are footnotes. */
  readonly ignoreTail: number
  /** How many rows with problems are left out; null where each is a problem of the file. */
  readonly leaveOut: number | null
  readonly by: readonly string[]
  readonly newestYear: NewestYear
  readonly scope: Scope
  /** The seed of hashes: a random number of the run. */
  readonly seed: number
  /** The encoding from the options; null where the survey decides. */
  readonly encoding: Encoding | null
}

/** What is known about a file before its rows are read. */
export interface Recognised {
  readonly publication: Publication
  readonly published: string | null
  readonly accessed: string | null
  /** The names of its columns, as the header has them. */
  readonly columns: readonly string[]
}

/** A file that was read to its end. */
export interface TableRead {
  readonly recognised: Recognised | null
  readonly rows: number
  /** The first problems, and how many there are in all. */
  readonly problems: readonly ImportProblem[]
  readonly problemCount: number
  /** Returns what the rows contain, given the vintage; null where there was no header. */
  readonly readout: ((published: string | null) => Readout) | null
}

/** Most problems that are kept; further ones are counted. */
const MOST_PROBLEMS = 200

/** Receives a problem and its line or row. */
export type Report = (line: number | null, fault: ImportFault) => void

/** Columns of a wide table, which has none that must be there. */
const OF_WIDE: readonly string[] = ['2023-01', '2023-02']

const namesOf = ({ columns }: Publication): readonly string[] => {
  const must = Object.values(columns).flatMap(({ name, must: isNeeded }) => (isNeeded ? [name] : []))
  return must.length === 0 ? OF_WIDE : must
}

/** Returns that no row is a header of what was asked for. */
export const unrecognised = (
  { as, described }: Pick<Wanted, 'as' | 'described'>,
  found: readonly string[],
): ImportFault => ({ kind: 'unrecognised', found, as, expected: described === null ? null : namesOf(described) })

/** Creates a list of problems that keeps the first ones and counts all. */
export const createProblemList = () => {
  const problems: ImportProblem[] = []
  let count = 0
  return {
    report: (line: number | null, fault: ImportFault, cell?: string): void => {
      count++
      if (problems.length < MOST_PROBLEMS) problems.push({ line, fault, ...(cell !== undefined && { cell }) })
    },
    collected: () => ({ problems, problemCount: count }),
  }
}

/** The rows down to the header, from a file of any format. */
export interface Head {
  readonly header: Header
  /** The rows above the header. */
  readonly preamble: readonly (readonly string[])[]
  /** The line of the header. */
  readonly line: number
  /** Whether semicolons separate columns, so that a comma may be decimal. */
  readonly commaMayBeDecimal: boolean
  /** Whether cells have types, as in a workbook. */
  readonly hasTypedNumbers: boolean
}

/** A header among other rows, and its index there. */
export interface Found {
  readonly header: Header
  readonly index: number
}

/** Whether a header lacks none of the columns that its publication requires. */
export const isWhole = ({ publication: { columns, oneOf }, at }: Header): boolean =>
  Object.entries(columns).every(([column, { must }]) => !must || at.has(column)) &&
  oneOf.every((group) => group.some((column) => at.has(column)))

/** Returns the header with most columns; null for none. */
export const fullestHeader = <T extends { readonly header: Header }>(found: readonly T[]): T | null =>
  found.toSorted((a, b) => b.header.at.size - a.header.at.size)[0] ?? null

/** Returns the first row that is a whole header, else the one with most columns. A header may have tags in other words below it. */
export const findHeader = (rows: readonly (readonly string[])[], among: readonly Publication[]): Found | null => {
  const found: Found[] = []
  for (const [index, cells] of rows.entries()) {
    const header = recognise(cells, among)
    if (header === null) continue
    if (isWhole(header)) return { header, index }
    found.push({ header, index })
  }
  return fullestHeader(found)
}

/** Whether a row below a header contains tags (HXL). */
const isTags = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.every((cell) => /^#[a-z]/i.test(cell.trim()))
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** Receives a row as text cells, and the line where it begins. */
export type OnRow = (cells: readonly string[], line: number) => void

/** A table whose header was found: it takes the rows below. */
export interface Started {
  /** Null where the header has faults; the rows are of no use then. */
  readonly take: OnRow | null
  readonly recognised: Recognised
  readonly reader: Reader | null
  /** Returns how many rows the reader got. */
  readonly count: () => number
  /** Reports footnotes below the last row, and what only all rows together show. */
  readonly finish: () => void
}

/** Creates a consumer that passes complete rows to a reader, skipping blank ones and a row of tags. */
const rowTaker = (
  reader: Reader,
  columns: number,
  report: Report,
): { readonly take: OnRow; readonly count: () => number } => {
  let count = 0
  const take: OnRow = (cells, line) => {
    if (cells.length !== columns) {
      if (!isBlank(cells)) report(line, { kind: 'ragged', found: cells.length, expected: columns })
    } else if (!(count === 0 && isTags(cells)) && !(cells[0] === '' && isBlank(cells))) {
      count++
      reader.row(cells, line)
    }
  }
  return { take, count: () => count }
}

/** Returns a consumer that holds back the last rows of a table, which are footnotes. */
const withoutTail = (take: OnRow, rows: number): OnRow => {
  if (rows === 0) return take
  const held: (readonly [readonly string[], number])[] = []
  return (cells, line) => {
    held.push([cells, line])
    if (held.length > rows) take(...(held.shift() as (typeof held)[number]))
  }
}

const isText = (cell: string): boolean => /\p{L}/u.test(cell) && numberIn(cell) === 'not-a-number'

/** Whether a row looks like a footnote: few cells of a wide row, the first among them, and no number. */
const isNote = (cells: readonly string[], columns: number): boolean => {
  let filled = 0
  // Most rows are full, which their first half shows.
  for (const cell of cells) if (cell.trim() !== '' && ++filled * 2 >= columns) return false
  return (cells[0] ?? '').trim() !== '' && cells.every((cell) => cell.trim() === '' || isText(cell))
}

/** Creates a consumer that holds back rows like footnotes until a row of figures follows; those at the end are found. */
const footnoteTaker = (take: OnRow, columns: number) => {
  let held: (readonly [readonly string[], number])[] = []
  return {
    take: (cells: readonly string[], line: number): void => {
      if (isNote(cells, columns) || (held.length > 0 && isBlank(cells))) {
        held.push([cells, line])
        return
      }
      for (const row of held) take(...row)
      held = []
      take(cells, line)
    },
    found: () => (held[0] === undefined ? null : { line: held[0][1], rows: held.length }),
  }
}

const beginOf = (wanted: Wanted, { header, ...head }: Head, problem: Report): Begin => ({
  at: (column) => header.at.get(column) ?? -1,
  called: (column) => header.names[header.at.get(column) ?? -1]?.trim() ?? column,
  header: header.names,
  preamble: head.preamble,
  fileName: wanted.fileName,
  scope: wanted.scope,
  by: wanted.by,
  newestYear: wanted.newestYear,
  commaMayBeDecimal: head.commaMayBeDecimal,
  hasTypedNumbers: head.hasTypedNumbers,
  seed: wanted.seed,
  problem,
})

/** Starts to read the rows below a header; faults of the header are reported. `isReadable` is false where a fault is known already. */
export const startTable = (head: Head, wanted: Wanted, report: Report, isReadable = true): Started => {
  const { publication, names } = head.header
  const dates = publication.dates?.(head.preamble) ?? {}
  const recognised = {
    publication,
    published: dates.published ?? null,
    accessed: dates.accessed ?? null,
    columns: names,
  }
  const faults = headerFaults(head.header, wanted.fileName, wanted.by)
  for (const fault of faults) report(head.line, fault)
  if (faults.length > 0 || !isReadable)
    return { take: null, recognised, reader: null, count: () => 0, finish: () => undefined }
  const reader = publication.begin(beginOf(wanted, head, report))
  const { take, count } = rowTaker(reader, names.length, report)
  const notes = footnoteTaker(take, names.length)
  const finish = (): void => {
    const found = notes.found()
    reader.finish?.()
    if (found) report(found.line, { kind: 'footnote', rows: found.rows, ignore: found.rows + wanted.ignoreTail })
  }
  return { recognised, reader, count, finish, take: withoutTail(notes.take, wanted.ignoreTail) }
}

/** Faults of one row that concern no other, so that the rest of the table can be read without it. */
const OF_ONE_ROW: ReadonlySet<ImportFault['kind']> = new Set([
  'cell',
  'choice',
  'ragged',
  'nameless-column',
  'excel-error',
  'no-saved-value',
  'beside-table',
])

/** Cells that stand for every row of their part: one row less would add the others up with what they are the total of. */
const OF_ALL_ROWS: ReadonlySet<CellForm> = new Set(['sum-of-others', 'named-part'])

const isOfAllRows = (fault: ImportFault): boolean => fault.kind === 'cell' && OF_ALL_ROWS.has(fault.expected)

/** Returns the lines of the rows with problems, if each problem concerns its own row only; null for any other. */
export const linesToLeaveOut = ({ problems, problemCount }: Pick<TableRead, 'problems' | 'problemCount'>) => {
  if (problemCount > problems.length || problems.some(({ fault }) => isOfAllRows(fault))) return null
  const lines = new Set(
    problems.flatMap(({ line, fault }) => (line !== null && OF_ONE_ROW.has(fault.kind) ? [line] : [])),
  )
  return problems.every(({ line }) => line !== null && lines.has(line)) ? [...lines] : null
}

/** Returns a read table without its problems where exactly as many rows have them as are left out, with a notice of their lines. */
const leaveOut = (read: TableRead, rows: number | null): TableRead => {
  const lines = rows === null || read.recognised?.publication.publisher !== 'tidy' ? null : linesToLeaveOut(read)
  const { readout } = read
  if (lines === null || readout === null || lines.length !== rows || rows === 0) return read
  const withNotice = (published: string | null): Readout => {
    const all = readout(published)
    return { ...all, notices: [...all.notices, { kind: 'left-out', problems: read.problems }] }
  }
  return { ...read, problems: [], problemCount: 0, readout: withNotice }
}

/** Returns what was read of a table; a header without rows is a problem. */
export const endTable = (
  started: Started | null,
  problems: ReturnType<typeof createProblemList>,
  wanted: Wanted,
): TableRead => {
  const { recognised = null, reader = null } = started ?? {}
  const rows = started?.count() ?? 0
  started?.finish()
  if (reader && rows === 0 && problems.collected().problemCount === 0) problems.report(1, { kind: 'header-only' })
  const read = { recognised, rows, ...problems.collected(), readout: reader ? reader.end : null }
  return leaveOut(read, wanted.leaveOut)
}
