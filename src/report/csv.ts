import { stringify } from 'csv-stringify/sync'
import type { Datum } from './data/table.ts'

/**
 * What a spreadsheet takes for a formula, also behind blanks, in the wide forms of the signs, or after a line break or tab within the
 * cell (OWASP, CSV injection).
 */
const FORMULA = /(?:^[\s\u00a0\ufeff]*|[\t\r\n][\s\u00a0]*)[=+\-@\uff0b\uff0d\uff1d\uff20\u2212]|^[\t\r\n]/u

/** A cell that a spreadsheet shows and never works out; numbers stay numbers. The one place where this format is escaped. */
export const escapeCsv = (datum: Datum): string =>
  typeof datum === 'string' && FORMULA.test(datum) ? `'${datum}` : String(datum ?? '')

/** Rows as CSV (RFC 4180, UTF-8): what a comma, semicolon or quotation mark stands in is quoted, since either may part cells. */
export const csvOf = (rows: readonly (readonly Datum[])[]): string =>
  stringify(
    rows.map((row) => row.map(escapeCsv)),
    { record_delimiter: 'windows', quoted_match: /[;,"\t\r\n']/ },
  )
