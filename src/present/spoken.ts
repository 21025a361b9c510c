import { plainText, span, type Locale, type Span } from '../text/index.ts'
import type { Line } from './block.ts'
import type { Row } from './row.ts'

/** Returns text for a screen reader: no drawings, no padding, a pause for each dot. */
const heard = (text: string): string =>
  text
    .replace(/[\s\u2500-\u257f]+/g, ' ')
    .replace(/ ?· ?/g, ', ')
    .replace(/ ([,.;:])/g, '$1')
    .replace(/^[, ]+|[, ]+$/g, '')

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')

/** Returns a row of a list in one sentence. */
export const spokenRow = (row: Row): string => joined(row.cells.map((cell) => heard(plainText(cell.spans))))

/** Returns a table row with the column name before each value. */
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

/** Returns a detail line for a screen reader; empty where it has no words. */
const spokenLine = (line: Line): string => {
  if (line.kind === 'head') return ''
  return line.kind === 'row' ? spokenCells(line) : heard(plainText(line.spans))
}

/** Returns detail lines for a screen reader, without empty ones. */
export const spokenLines = (lines: readonly Line[]): readonly string[] =>
  lines.map(spokenLine).filter((line) => line !== '')

/** Returns spans for a screen reader. */
export const spokenSpans = (spans: readonly Span[]): string => heard(plainText(spans))

/** Returns a title for a screen reader, with the position in the list. */
export const spokenTitle = (locale: Locale, words: string, at: number, all: number): string =>
  spokenSpans([
    span(
      `${words}, ${all === 0 ? locale.words.spoken.empty : locale.words.spoken.row(locale.number(at), locale.number(all))}`,
    ),
  ])
