import { fullestHeader, findHeader, isWhole } from '../table.ts'
import { DELIMITERS, headRows, type Delimiter, type HeadRow } from './delimited.ts'
import type { Publication } from '../publisher.ts'
import type { Header } from './header.ts'

/** The top of a file: its header, the rows above it, and its separator. */
export interface Top {
  readonly header: Header
  readonly delimiter: Delimiter
  readonly preamble: readonly HeadRow[]
  readonly offset: number
}

const topIn = (head: Uint8Array, delimiter: Delimiter, among: readonly Publication[]): Top | null => {
  const rows = headRows(head, delimiter)
  const found = findHeader(
    rows.map(({ cells }) => cells),
    among,
  )
  return (
    found && {
      header: found.header,
      delimiter,
      preamble: rows.slice(0, found.index),
      offset: rows[found.index]?.offset ?? 0,
    }
  )
}

/** Returns the header with the separator for which it lacks nothing, else the one with most columns. */
export const topOf = (head: Uint8Array, among: readonly Publication[]): Top | null => {
  const tops: Top[] = []
  for (const delimiter of DELIMITERS) {
    const top = topIn(head, delimiter, among)
    if (top && isWhole(top.header)) return top
    if (top) tops.push(top)
  }
  return fullestHeader(tops)
}

/** Returns the cells of the first row with the separator that gives most: what was found instead of a header. */
export const firstCells = (head: Uint8Array): readonly string[] =>
  DELIMITERS.map(
    (delimiter) => headRows(head, delimiter).find(({ cells }) => cells.some((cell) => cell.trim() !== ''))?.cells ?? [],
  ).toSorted((a, b) => b.length - a.length)[0] ?? []
