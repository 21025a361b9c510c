import { largestOf } from '../dossier/index.ts'
import { spokenSpans } from '../present/index.ts'
import { fit, span, widthOf, wrap, type Align, type Medium } from '../text/index.ts'
import type { Page, PageTable, Part, Phrase, Section } from './html/page.ts'

const MARGIN = '  '
const BULLET = '- '
const BETWEEN = 2
/** The least width of a column whose cells are wrapped; with less, rows become lines of their own. */
const LEAST = 18

/** How wide the text may be, for whom it is, and what is between two facts in a line. */
export interface PlainOptions {
  readonly width: number
  readonly medium: Medium
  readonly between: string
}

interface Paper extends PlainOptions {
  readonly numbers: ReadonlyMap<string, string>
}

const notesOf = ({ numbers }: Paper, { notes }: Phrase): string =>
  notes
    .flatMap((id) => numbers.get(id) ?? [])
    .toSorted((a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10))
    .join('')

/** Returns words with the numbers of their sources; a screen reader gets a pause for each dot. */
const wordsOf = (paper: Paper, phrase: Phrase): string => {
  const text = phrase.spans
    .map((one) => one.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const notes = text === '' ? '' : notesOf(paper, phrase)
  return `${paper.medium === 'speech' ? spokenSpans([span(text)]) : text}${notes === '' ? '' : ` ${notes}`}`
}

/** Wraps words behind a lead; further lines are indented by its width. */
const hanging = (lead: string, words: string, width: number): readonly string[] =>
  wrap(words, Math.max(1, width - widthOf(lead))).map(
    (line, at) => (at === 0 ? lead : ' '.repeat(widthOf(lead))) + line,
  )

const paragraph = (paper: Paper, phrase: Phrase): readonly string[] =>
  hanging(MARGIN, wordsOf(paper, phrase), paper.width)

const item = (paper: Paper, phrase: Phrase): readonly string[] =>
  hanging(MARGIN + BULLET, wordsOf(paper, phrase), paper.width)

/** Returns widths for the columns of a table, in which cells may be wrapped; null where not even that leaves room for all. */
const columnWidths = (cells: readonly (readonly string[])[], room: number): readonly number[] | null => {
  const natural = (cells[0] ?? []).map((_, at) => largestOf(cells.map((row) => widthOf(row[at] ?? ''))))
  const least = natural.map((one) => Math.min(one, LEAST))
  let left = room - BETWEEN * (natural.length - 1) - least.reduce((sum, one) => sum + one, 0)
  if (left < 0) return null
  const widths = [...least]
  while (left > 0) {
    const hungry = widths.flatMap((one, at) => (one < (natural[at] ?? 0) ? [at] : []))
    if (hungry.length === 0) break
    for (const at of hungry.slice(0, left)) widths[at] = (widths[at] ?? 0) + 1
    left -= Math.min(left, hungry.length)
  }
  return widths
}

const aligned = (text: string, width: number, align: Align): string =>
  align === 'right' ? ' '.repeat(Math.max(0, width - widthOf(text))) + text : fit(text, width)

const tableRow = (row: readonly string[], widths: readonly number[], table: PageTable): readonly string[] => {
  const wrapped = row.map((cell, at) => (cell === '' ? [''] : wrap(cell, widths[at] ?? 1)))
  const height = largestOf(wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    (
      MARGIN +
      wrapped
        .map((lines, at) => aligned(lines[line] ?? '', widths[at] ?? 0, table.columns[at]?.align ?? 'left'))
        .join(' '.repeat(BETWEEN))
    ).trimEnd(),
  )
}

/** Returns a row in lines of its own: its name, and then every other cell that is not empty. */
const record = ([name = '', ...rest]: readonly string[], { width, between }: Paper): readonly string[] => {
  const facts = rest.filter((cell) => cell !== '').join(between)
  const lines = wrap(facts === '' ? name : `${name}: ${facts}`, Math.max(1, width - 2 * MARGIN.length))
  return lines.map((line, at) => (at === 0 ? MARGIN : MARGIN + MARGIN) + line)
}

const tableLines = (paper: Paper, table: PageTable): readonly string[] => {
  const rows = [...table.rows].map((row) => row.map((one) => wordsOf(paper, one)))
  const used = table.columns.flatMap((_, at) => (rows.some((row) => row[at] !== '') ? [at] : []))
  const shown = { ...table, columns: used.flatMap((at) => table.columns[at] ?? []) }
  const cells = rows.map((row) => used.map((at) => row[at] ?? ''))
  const all = [shown.columns.map(({ name }) => name), ...cells]
  const widths = paper.medium === 'speech' ? null : columnWidths(all, paper.width - MARGIN.length)
  const caption = table.caption === '' ? [] : hanging(MARGIN, table.caption, paper.width)
  return [
    ...caption,
    ...(widths ? all.flatMap((row) => tableRow(row, widths, shown)) : cells.flatMap((row) => record(row, paper))),
  ]
}

const partLines = (paper: Paper, part: Part): readonly string[] => {
  switch (part.kind) {
    case 'text':
      return paragraph(paper, part.phrase)
    case 'list':
      return [...part.items].flatMap((one) => item(paper, one))
    case 'title':
      return hanging(MARGIN, part.text, paper.width)
    case 'table':
      return tableLines(paper, part.table)
    case 'chart':
      return []
  }
}

const sectionLines = (paper: Paper, { title, parts }: Section): readonly string[] => [
  '',
  ...wrap(title, paper.width),
  ...[...parts].flatMap((part) => partLines(paper, part)),
]

/** Returns the sources by their numbers, each with what the report says of it; a licence needs its name to be read as one. */
const sourceLines = (paper: Paper, { title, table }: Page['sources']): readonly string[] => {
  if (table.columns.length === 0) return []
  const licence = table.columns[4]?.name ?? ''
  return [
    '',
    ...wrap(title, paper.width),
    ...[...table.rows].flatMap((row) => {
      const [number = '', ...facts] = row.map((one) => wordsOf(paper, one))
      const words = facts
        .map((one, at) => (at === 3 && one !== '' ? `${licence}: ${one}` : one))
        .filter((one) => one !== '')
      return hanging(`${MARGIN}[${number}] `, words.join(paper.between), paper.width)
    }),
  ]
}

/** Formats a report as plain text of a width: titles, wrapped paragraphs, and tables whose columns are measured. */
export const plainOf = (page: Page, options: PlainOptions): string => {
  const numbers = new Map(
    page.cited.map(({ id, number, retracted }) => [id, `[${number}${retracted === undefined ? '' : ` ${retracted}`}]`]),
  )
  const paper: Paper = { ...options, numbers }
  const { width } = options
  const lines = [
    ...wrap(page.title, width),
    ...page.lead.flatMap((one) => wrap(wordsOf(paper, one), width)),
    ...page.sections.flatMap((one) => sectionLines(paper, one)),
    ...sourceLines(paper, page.sources),
  ]
  return `${lines.join('\n')}\n`
}
