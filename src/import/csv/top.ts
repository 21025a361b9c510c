import type { PublisherId } from '../../dossier/index.ts'
import { DELIMITERS, headRows, type Delimiter, type HeadRow } from './delimited.ts'
import { recognise, type Header } from './header.ts'

/** The top of a file: its header, the rows above it, and its separator. */
export interface Top {
  readonly header: Header
  readonly delimiter: Delimiter
  readonly preamble: readonly HeadRow[]
  readonly offset: number
}

const isWhole = ({ publication: { columns, oneOf }, at }: Header): boolean =>
  Object.entries(columns).every(([column, { must }]) => !must || at.has(column)) &&
  oneOf.every((group) => group.some((column) => at.has(column)))

const best = <T extends { readonly header: Header }>(tops: readonly T[]): T | null =>
  tops.toSorted((a, b) => b.header.at.size - a.header.at.size)[0] ?? null

/** Returns the first row that is a whole header, else the one with most columns. A header may have tags in other words below it. */
const topIn = (head: Uint8Array, delimiter: Delimiter, as: PublisherId | null): Top | null => {
  const rows = headRows(head, delimiter)
  const tops: Top[] = []
  for (const [index, { cells, offset }] of rows.entries()) {
    const header = recognise(cells, as)
    if (header === null) continue
    const top = { header, delimiter, preamble: rows.slice(0, index), offset }
    if (isWhole(header)) return top
    tops.push(top)
  }
  return best(tops)
}

/** Returns the header with the separator for which it lacks nothing, else the one with most columns. */
export const topOf = (head: Uint8Array, as: PublisherId | null): Top | null => {
  const tops: Top[] = []
  for (const delimiter of DELIMITERS) {
    const top = topIn(head, delimiter, as)
    if (top && isWhole(top.header)) return top
    if (top) tops.push(top)
  }
  return best(tops)
}

/** Returns the cells of the first row with the separator that gives most: what was found instead of a header. */
export const firstCells = (head: Uint8Array): readonly string[] =>
  DELIMITERS.map(
    (delimiter) => headRows(head, delimiter).find(({ cells }) => cells.some((cell) => cell.trim() !== ''))?.cells ?? [],
  ).toSorted((a, b) => b.length - a.length)[0] ?? []
