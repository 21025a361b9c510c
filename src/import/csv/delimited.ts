import { CsvError, Parser } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import type { ImportProblem } from '../fault.ts'

/** What may set columns apart. */
export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Longest row, in bytes: an open quote would swallow the file otherwise. */
export const LONGEST_ROW = 1_000_000

const OPTIONS = {
  bom: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: LONGEST_ROW,
}

/** A row near the top of a file: its cells, and where in the bytes it starts. */
export interface HeadRow {
  readonly cells: readonly string[]
  readonly offset: number
}

/** Most rows that a header is looked for among. */
const MOST_HEAD_ROWS = 50

/** The first rows of a file as they are when columns are set apart in one way. What breaks off is left out. */
export const headRows = (head: Uint8Array, delimiter: Delimiter): readonly HeadRow[] => {
  const rows: HeadRow[] = []
  let offset = 0
  try {
    parseAtOnce(head as Parameters<typeof parseAtOnce>[0], {
      ...OPTIONS,
      delimiter,
      relax_quotes: true,
      to: MOST_HEAD_ROWS,
      on_record: (cells: string[], { bytes }) => {
        rows.push({ cells, offset })
        offset = bytes
        return null
      },
    })
  } catch {
    // A quote that is open where the head ends; the rows before it are whole.
  }
  return rows
}

/** How many lines a text goes over, beyond its first. */
export const lineBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** Takes the bytes of a table in turn and hands out its rows, each with the line that it begins on. */
export interface Rows {
  readonly take: (bytes: Uint8Array) => void
  /** The problem that broke the table off, or null. */
  readonly end: () => Promise<ImportProblem | null>
}

const linesOf = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + lineBreaks(cell), 1)

const problemOf = (error: unknown, line: number): ImportProblem => {
  const code: string = error instanceof CsvError ? error.code : ''
  if (code === 'CSV_MAX_RECORD_SIZE') return { line, fault: { kind: 'row-too-long', most: LONGEST_ROW } }
  if (code === 'CSV_QUOTE_NOT_CLOSED') return { line, fault: { kind: 'quote-open' } }
  if (code.includes('QUOTE')) return { line, fault: { kind: 'quote-stray' } }
  throw error
}

/** The library's parser, whose rows are taken as they are made: waiting in a stream's queue for them would cost as much again. */
class RowParser extends Parser {
  readonly #onRow: (cells: string[]) => void

  constructor(delimiter: Delimiter, onRow: (cells: string[]) => void) {
    super({ ...OPTIONS, delimiter })
    this.#onRow = onRow
  }

  override push(cells: string[] | null): boolean {
    if (cells === null) return super.push(null)
    this.#onRow(cells)
    return true
  }
}

/** The rows of a table from its header on. `firstLine` is the line that its first row begins on. */
export const rowsOf = (
  delimiter: Delimiter,
  firstLine: number,
  onRow: (cells: readonly string[], line: number) => void,
): Rows => {
  let [line, counted] = [firstLine, 1]
  let failed: unknown = null
  const parser = new RowParser(delimiter, (cells) => {
    const start = line
    const { lines } = parser.info
    // The library counts CR LF within quotes twice, so where a row goes over lines they are counted here.
    line += lines - counted > 1 ? linesOf(cells) : 1
    counted = lines
    if (cells.length > 1 || cells[0] !== '') onRow(cells, start)
  })
  const closed = new Promise<void>((resolve) => {
    parser.on('error', (error) => {
      failed = error
    })
    parser.on('close', resolve)
  })
  parser.resume()
  return {
    take: (bytes) => {
      if (!parser.errored) parser.write(bytes)
    },
    end: async () => {
      parser.end()
      await closed
      return failed === null ? null : problemOf(failed, line)
    },
  }
}
