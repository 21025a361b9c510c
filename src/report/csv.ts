import { stringify } from 'csv-stringify/sync'
import { plainNumber } from './plain-number.ts'
import type { Datum } from './data/table.ts'

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

/**
 * Formats rows as CSV (RFC 4180, UTF-8). Cells with a comma, semicolon or quotation mark are quoted, since programs
 * split at either separator.
 */
export const csvOf = (rows: readonly (readonly Datum[])[]): string =>
  stringify(
    rows.map((row) => row.map(escapeCsv)),
    { record_delimiter: 'windows', quoted_match: /[;,"\t\r\n']/ },
  )
