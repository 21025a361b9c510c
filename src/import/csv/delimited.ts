import { CsvError, Parser } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import type { ImportProblem } from '../fault.ts'
import type { Signs } from './encoding.ts'

/** Characters that may separate columns. */
export const DELIMITERS = [',', ';', '\t', '|'] as const
/** A character between columns. */
export type Delimiter = (typeof DELIMITERS)[number]

/** Longest row, in bytes; an unclosed quote would swallow the file otherwise. */
export const LONGEST_ROW = 1_000_000

const ALL_BREAKS = ['\r\n', '\n', '\r']

/** Options of every parser. Each sets all of them in this order: V8 compiles the parser for objects of one shape, and slower for several. */
const OPTIONS = {
  bom: true,
  relax_column_count: true,
  relax_quotes: false,
  record_delimiter: ALL_BREAKS,
  max_record_size: LONGEST_ROW,
  delimiter: ',',
  quote: '"' as '"' | null,
  encoding: 'utf8' as BufferEncoding,
  to: null as unknown as number,
  on_record: undefined as unknown as (cells: string[], info: { readonly bytes: number }) => null,
}

/** A row near the top of a file: its cells, and its offset in the bytes. */
export interface HeadRow {
  readonly cells: readonly string[]
  readonly offset: number
}

/** Most rows among which the header is searched. */
const MOST_HEAD_ROWS = 50

/** Parses the first rows of a file with one separator; an incomplete last row is left out. */
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
    // The head ends inside a quote; the rows before it are complete.
  }
  return rows
}

/** Counts the line breaks in a text. */
export const lineBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** A parser that takes the bytes of a table and passes on its rows, each with the line where it begins. */
export interface Rows {
  readonly take: (bytes: Uint8Array) => void
  /** Returns the problem that ended the table, or null. */
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

/** What separates the columns of a table, and which signs there may be. */
interface Layout {
  readonly delimiter: Delimiter
  readonly signs: Signs
}

const optionsOf = ({ delimiter, signs }: Layout): typeof OPTIONS => ({
  ...OPTIONS,
  record_delimiter: signs.hasReturns ? ALL_BREAKS : ['\n'],
  delimiter,
  quote: signs.hasQuotes ? '"' : null,
  encoding: signs.isAscii ? 'latin1' : 'utf8',
})

/** The library's parser, taking rows as they are parsed: a stream's queue would double the cost. */
class RowParser extends Parser {
  readonly #onRow: (cells: string[]) => void

  constructor(layout: Layout, onRow: (cells: string[]) => void) {
    super(optionsOf(layout))
    this.#onRow = onRow
  }

  override push(cells: string[] | null): boolean {
    if (cells === null) return super.push(null)
    this.#onRow(cells)
    return true
  }
}

/** Creates a parser of a table's rows from its header on. `firstLine` is the line of the first row. */
export const rowsOf = (
  layout: Layout,
  firstLine: number,
  onRow: (cells: readonly string[], line: number) => void,
): Rows => {
  let [line, counted] = [firstLine, 1]
  let failed: unknown = null
  const parser = new RowParser(layout, (cells) => {
    const start = line
    const { lines } = parser.info
    // The library counts CR LF within quotes twice, so the lines of rows with line breaks are counted here.
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
