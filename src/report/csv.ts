import { stringify } from 'csv-stringify/sync'
import { plainNumber } from './plain-number.ts'
import type { NumberStyle } from '../text/index.ts'
import type { Data, Datum } from './data/table.ts'

/**
 * The beginning of a formula in spreadsheets (OWASP, CSV injection). It may follow blanks, a line break or a tab within
 * the cell, and its sign may be a wide one.
 */
const FORMULA = /(?:^[\s\u00a0\ufeff]*|[\t\r\n][\s\u00a0]*)[=+\-@\uff0b\uff0d\uff1d\uff20\u2212]|^[\t\r\n]/u

/** Escapes a cell so that a spreadsheet never takes it for a formula; numbers stay numbers. No other code escapes CSV. */
export const escapeCsv = (datum: Datum): string => {
  if (typeof datum === 'number') return String(plainNumber(datum))
  return datum !== null && datum !== undefined && FORMULA.test(datum) ? `'${datum}` : (datum ?? '')
}

/** Rows that are formatted at once; the library's own stream would make the writer asynchronous. */
const AT_ONCE = 500

/** Joins cells with a separator. Cells with any common separator or a quotation mark are quoted, since programs guess. */
function* ofRows(rows: Data, write: (datum: Datum) => string, delimiter: string): Iterable<string> {
  const options = { delimiter, record_delimiter: 'windows', quoted_match: /[;,"\t\r\n']/ } as const
  let some: (readonly string[])[] = []
  for (const row of rows) {
    some.push(row.map(write))
    if (some.length < AT_ONCE) continue
    yield stringify(some, options)
    some = []
  }
  yield stringify(some, options)
}

/** Formats rows as CSV (RFC 4180, UTF-8). */
export const csvOf = (rows: Data): Iterable<string> => ofRows(rows, escapeCsv, ',')

/**
 * Formats rows as CSV for a double click in a spreadsheet: with a byte order mark, without which Excel takes UTF-8 for
 * Windows-1252, and a line that names the separator.
 */
export function* spreadsheetCsv(rows: Data, style: NumberStyle): Iterable<string> {
  const separator = style.decimal === ',' ? ';' : ','
  const write = (datum: Datum): string =>
    typeof datum === 'number' ? escapeCsv(datum).replace('.', style.decimal) : escapeCsv(datum)
  yield `\ufeffsep=${separator}\r\n`
  yield* ofRows(rows, write, separator)
}
