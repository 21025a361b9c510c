import type { PublisherId } from '../../dossier/index.ts'
import type { Encoding } from '../publisher.ts'
import { PUBLICATIONS } from '../publishers.ts'
import type { Sample } from '../recipe/suggest.ts'
import { DELIMITERS, headRows } from './delimited.ts'
import { createSurveyor, decoderOf } from './encoding.ts'
import { topOf } from './top.ts'

/** The top of a file: of a publisher that is known, of any other table, or of no table. */
export type Sampled =
  | { readonly kind: 'publisher'; readonly publisher: PublisherId }
  | { readonly kind: 'table'; readonly sample: Sample; readonly head: Uint8Array }
  | { readonly kind: 'none' }

/** How much of a file is looked at. */
const HEAD = 262_144

const NEWLINE = 10

/** Returns the first bytes of a file as UTF-8, to the end of a line. */
const headOf = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const first = bytes.subarray(0, HEAD)
  const cut = first.length < bytes.length ? first.lastIndexOf(NEWLINE) + 1 : first.length
  const surveyor = createSurveyor()
  surveyor.take(first.subarray(0, cut))
  const { encoding } = surveyor.end()
  const decoder = await decoderOf(encoding === 'other-8-bit' ? ('windows-1252' satisfies Encoding) : encoding)
  const parts = [decoder.take(first.subarray(0, cut)), decoder.end()]
  return Buffer.concat(parts)
}

const isFilled = (cells: readonly string[]): boolean => cells.filter((cell) => cell.trim() !== '').length > 1

/** Returns the header of a table, the first row with several names below which the rows are as long, and those rows. */
const tableIn = (
  head: Uint8Array,
): { readonly rows: readonly (readonly string[])[]; readonly delimiter: string } | null => {
  const found = DELIMITERS.map((delimiter) => {
    const rows = headRows(head, delimiter).map(({ cells }) => cells)
    const at = rows.findIndex((cells, index) => isFilled(cells) && rows[index + 1]?.length === cells.length)
    return { delimiter, rows: at < 0 ? [] : rows.slice(at) }
  })
  const best = found.toSorted((a, b) => (b.rows[0]?.length ?? 0) - (a.rows[0]?.length ?? 0))[0]
  return best === undefined || best.rows.length < 2 ? null : best
}

/** Looks at the top of a file: whose it is, or what its columns hold. */
export const sampleOf = async (bytes: Uint8Array, fileName: string): Promise<Sampled> => {
  const head = await headOf(bytes)
  const top = topOf(head, PUBLICATIONS)
  if (top !== null && top.header.publication.publisher !== 'tidy')
    return { kind: 'publisher', publisher: top.header.publication.publisher }
  const table = tableIn(head)
  if (table === null) return { kind: 'none' }
  const [header = [], ...rows] = table.rows
  const whole = rows.filter((row) => row.length === header.length)
  return { kind: 'table', sample: { fileName, header, rows: whole, commaMayBeDecimal: table.delimiter === ';' }, head }
}
