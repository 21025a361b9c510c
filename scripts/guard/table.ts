import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { topOf } from '../../src/import/csv/top.ts'
import { dateIn, monthIn } from '../../src/import/date.ts'
import { plainName } from '../../src/import/name.ts'
import type { PublisherId } from '../../src/dossier/index.ts'
import { PUBLICATIONS } from '../../src/import/index.ts'

/** A CSV file of a publisher as rows, and what its columns are. */
export interface Table {
  /** The text above the header, and the header itself. */
  readonly top: string
  readonly delimiter: string
  readonly publisher: PublisherId
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Returns the index of a column by its name in the publication; -1 where the file does not have it. */
  readonly at: (column: string) => number
}

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const encoder = new TextEncoder()

/** Enough bytes for the rows above a header and the header. */
const HEAD = 65_536

/** Parses a file; null where no publication has its header. */
export const tableIn = (bytes: Uint8Array): Table | null => {
  const text = textOf(bytes)
  const whole = encoder.encode(text)
  const found = topOf(whole.subarray(0, HEAD), PUBLICATIONS)
  if (found === null) return null
  const { header, delimiter, offset } = found
  const decoder = new TextDecoder()
  const [first, ...rows] = parse(decoder.decode(whole.subarray(offset)), {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
  })
  return {
    top: decoder.decode(whole.subarray(0, offset)),
    delimiter,
    publisher: header.publication.publisher,
    header: first ?? [],
    rows: rows.filter((row) => row.length === first?.length),
    at: (column) => header.at.get(column) ?? -1,
  }
}

/** Writes a table as the bytes of a file. */
export const bytesOfTable = ({ top, delimiter, header, rows }: Table): Uint8Array =>
  encoder.encode(top + stringify([header, ...rows], { delimiter, record_delimiter: '\r\n' }))

/** Columns with counts, by publisher: what a damage to the figures changes. */
const COUNTED: Readonly<Record<PublisherId, readonly string[]>> = {
  cbp: ['count'],
  iom: ['dead', 'missing', 'total'],
  unhcr: ['applied', 'refugees', 'asylumSeekers', 'recognised', 'complementary', 'rejected', 'closed', 'total'],
  tidy: ['value'],
}

/** Returns the columns of a table that have counts. */
export const countColumns = ({ publisher, at }: Table): readonly number[] =>
  COUNTED[publisher].map(at).filter((column) => column >= 0)

/** Returns the number in a cell; 0 for anything else. */
export const numberIn = (cell: string | undefined): number => {
  const number = Number((cell ?? '').replaceAll(',', ''))
  return Number.isFinite(number) ? number : 0
}

const monthOf = ({ at }: Table, row: readonly string[]): string => {
  const [year, month, date] = ['year', 'month', 'date'].map((name) => row[at(name)] ?? '') as [string, string, string]
  if (year !== '' && month !== '') return `${year}-${String(monthIn(month) ?? 0).padStart(2, '0')}`
  const day = dateIn(date, plainName(date) === date ? 'day-first' : 'unknown')
  return day === null || day === 'ambiguous' ? (dateIn(date, 'day-first') ?? '').slice(0, 7) : day.slice(0, 7)
}

const fiscalMonth = ({ at }: Table, row: readonly string[]): string => {
  const year = Number(/\d{4}/.exec(row[at('fiscalYear')] ?? '')?.[0] ?? 0)
  const month = monthIn(row[at('month')] ?? '') ?? 0
  return `${month >= 10 ? year - 1 : year}-${String(month).padStart(2, '0')}`
}

/** Returns a function that gives the period of a row: a month of CBP and IOM, a year of UNHCR. */
export const periodsIn = (table: Table): ((row: readonly string[]) => string) => {
  if (table.publisher === 'cbp') return (row) => fiscalMonth(table, row)
  if (table.publisher === 'iom') return (row) => monthOf(table, row)
  const year = table.at(table.publisher === 'tidy' ? 'period' : 'year')
  return (row) => row[year] ?? ''
}
