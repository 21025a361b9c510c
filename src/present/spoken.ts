import { plainText, span, type Locale, type Span } from '../text/index.ts'
import type { Line } from './block.ts'
import type { Row } from './row.ts'

/** Words as they are heard: no lines of a drawing, no blanks that only put things in their place, a pause where there is a dot between. */
const heard = (text: string): string =>
  text
    .replace(/[\u2500-\u257f]+/g, ' ')
    .replace(/\s*·\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .replace(/^[, ]+|[, ]+$/g, '')

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')

/** A row of a list in one sentence: its cells one after the other. */
export const spokenRow = (row: Row): string => joined(row.cells.map((cell) => heard(plainText(cell.spans))))

/** A row of a table with the name of each column before its value. */
const spokenCells = (line: Extract<Line, { kind: 'row' }>): string => {
  const { columns, rows } = line.table.table
  return joined(
    (rows[line.at] ?? []).map((one: Span, at) => {
      const value = heard(one.text)
      const name = columns[at]?.name ?? ''
      return value === '' || name === '' ? value : `${name} ${value}`
    }),
  )
}

/** A line of a detail as it is heard; empty where it has nothing to say. */
export const spokenLine = (line: Line): string => {
  if (line.kind === 'head') return ''
  return line.kind === 'row' ? spokenCells(line) : heard(plainText(line.spans))
}

/** Lines of a detail as they are heard, without those that say nothing. */
export const spokenLines = (lines: readonly Line[]): readonly string[] =>
  lines.map(spokenLine).filter((line) => line !== '')

/** Spans as they are heard. */
export const spokenSpans = (spans: readonly Span[]): string => heard(plainText(spans))

/** A title as it is heard: its words, and where the reader stands in it. */
export const spokenTitle = (locale: Locale, words: string, at: number, all: number): string =>
  spokenSpans([
    span(
      `${words}, ${all === 0 ? locale.words.spoken.empty : locale.words.spoken.row(locale.number(at), locale.number(all))}`,
    ),
  ])
