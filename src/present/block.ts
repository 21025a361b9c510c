import { lazily, memoize, type Target } from '../dossier/index.ts'
import { cut, cutSpans, shortened, span, widthOf, widthUpTo, wrapSpans, type Align, type Span } from '../text/index.ts'

export interface Column {
  readonly name: string
  readonly align: Align
}

/** A table whose cells take one line. */
export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Span[])[]
  /** The record that each row leads to. */
  readonly links?: readonly (Target | null)[]
  /** How many rows there are, where they are made only when they are read. */
  readonly length?: number
  /** Continues the table above it, without a heading of its own. */
  readonly continues?: boolean
}

/** Rows of a long table that are made and measured together: those of 100,000 days take 0.3 s. */
const ROWS_TOGETHER = 500

/** What a long table is made of: its columns, how many rows it has, and those from one place to another. */
interface LongTable {
  readonly columns: readonly Column[]
  readonly length: number
  readonly rows: (from: number, to: number) => Table['rows']
  readonly links?: (from: number, to: number) => NonNullable<Table['links']>
}

/** Returns a table as parts that follow each other. The rows of each are made when they are read, and its columns are as wide as these need. */
export const longTable = ({ columns, length, rows, links }: LongTable): readonly Table[] =>
  Array.from({ length: Math.ceil(length / ROWS_TOGETHER) }, (_, part): Table => {
    const from = part * ROWS_TOGETHER
    const to = Math.min(length, from + ROWS_TOGETHER)
    return lazily<Table>({
      columns: () => columns,
      length: () => to - from,
      continues: () => part > 0,
      rows: () => rows(from, to),
      ...(links ? { links: () => links(from, to) } : {}),
    })
  })

const rowCount = (table: Table): number => table.length ?? table.rows.length

/** A block of a detail, before it is wrapped to a width. */
export type Block =
  | {
      readonly kind: 'text'
      readonly spans: readonly Span[]
      readonly indent: number
      readonly link?: Target | null
      /** Cut to one line instead of wrapped, for lists of thousands where wrapping would take seconds. */
      readonly cut?: boolean
    }
  | { readonly kind: 'gap' }
  /** Drawings such as bars, made for a width and never wrapped. */
  | { readonly kind: 'drawn'; readonly draw: (width: number) => readonly (readonly Span[])[] }
  | { readonly kind: 'table'; readonly table: Table }

/** A line of a detail, wrapped to a width. */
export type Line =
  | { readonly kind: 'text'; readonly spans: readonly Span[]; readonly link?: Target | null }
  | { readonly kind: 'head'; readonly table: Folded }
  | { readonly kind: 'row'; readonly table: Folded; readonly at: number }

/** A table with the widths of its columns; columns without room are left out. */
export interface Folded {
  readonly table: Table
  readonly widths: readonly number[]
}

/** Returns a text block of spans; with a `link`, all of it leads to a record. */
export const text = (
  spans: readonly Span[] | string,
  indent = 0,
  link: Target | null = null,
): Extract<Block, { readonly kind: 'text' }> => ({
  kind: 'text',
  spans: typeof spans === 'string' ? [span(spans)] : spans,
  indent,
  // Lines with the same target object are one link, so each block needs its own.
  link: link && { ...link },
})
/** Returns a text block; nothing where it is empty. */
export const paragraph = (words: string, indent = 0): readonly Block[] => (words === '' ? [] : [text(words, indent)])
export const heading = (words: string): readonly Block[] => [
  { kind: 'gap' },
  { kind: 'text', spans: [span(words, 'strong')], indent: 0 },
]
export const gap: Block = { kind: 'gap' }

const BETWEEN = 2

/** Returns the width of each column's longest text; of one that is wider than the table some width above that. */
const naturalWidths = (table: Table, width: number): readonly number[] =>
  table.columns.map((column, at) =>
    table.rows.reduce((most, row) => Math.max(most, widthUpTo(row[at]?.text ?? '', width)), widthOf(column.name)),
  )

const LAST_AT_LEAST = 8

/** Gives columns the width of their texts as long as they fit; only the last one is cut. */
const tableWidths = (table: Table, width: number): readonly number[] => {
  const widths: number[] = []
  let left = width
  for (const [at, natural] of naturalWidths(table, width).entries()) {
    const least = at === table.columns.length - 1 ? Math.min(natural, LAST_AT_LEAST) : natural
    if (left < least) break
    widths.push(Math.min(natural, left))
    left -= natural + BETWEEN
  }
  return widths
}

const foldTable = (table: Table, width: number): Folded =>
  lazily<Folded>({ table: () => table, widths: () => tableWidths(table, width) })

const tableLines = (table: Table, width: number): readonly Line[] => {
  const folded = foldTable(table, width)
  const rows = Array.from({ length: rowCount(table) }, (_, at): Line => ({ kind: 'row', table: folded, at }))
  return table.continues === true ? rows : [{ kind: 'head', table: folded }, ...rows]
}

/**
 * Letters up to which the text of a link is shown, some six lines of a wide terminal. Its record has the whole, and to wrap 140 texts of 10,000
 * letters takes 0.2 s.
 */
const MOST_LINK_LETTERS = 600

const foldText = (
  { spans, indent, link = null, cut: short = false }: Extract<Block, { readonly kind: 'text' }>,
  width: number,
): readonly Line[] => {
  if (short) return [{ kind: 'text', spans: cutSpans(spans, width), link }]
  const margin = indent > 0 ? [span(' '.repeat(indent))] : []
  const room = Math.max(1, width - indent)
  const shown = link === null ? spans : shortened(spans, MOST_LINK_LETTERS)
  return wrapSpans(shown, room).map((line) => ({
    kind: 'text',
    spans: [...margin, ...line],
    link,
  }))
}

/** Wraps blocks into lines of a width; a line is one row of the screen. */
export const fold = (blocks: readonly Block[], width: number): readonly Line[] =>
  blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'gap') return [{ kind: 'text', spans: [] }]
    if (block.kind === 'drawn')
      return block.draw(width).map((spans) => ({ kind: 'text', spans: cutSpans(spans, width) }))
    return block.kind === 'text' ? foldText(block, width) : tableLines(block.table, width)
  })

const padded = (words: string, width: number, align: Align): string => {
  const shown = cut(words, width)
  const space = ' '.repeat(Math.max(0, width - widthOf(shown)))
  return align === 'left' ? shown + space : space + shown
}

/** Returns a table line as spans, for print. The screen has a table component. */
export const tableSpans = (line: Exclude<Line, { readonly kind: 'text' }>): readonly Span[] =>
  line.table.widths.flatMap((width, at) => {
    const column = line.table.table.columns[at]
    const own = line.kind === 'head' ? span(column?.name ?? '', 'dim') : line.table.table.rows[line.at]?.[at]
    return [
      span(at === 0 ? '' : ' '.repeat(BETWEEN)),
      { text: padded(own?.text ?? '', width, column?.align ?? 'left'), tone: own?.tone ?? 'plain' },
    ]
  })

const linkOf = (line: Line): Target | null => {
  if (line.kind === 'head') return null
  return (line.kind === 'row' ? line.table.table.links?.[line.at] : line.link) ?? null
}

/** A link in a detail: its lines and its record. */
export interface Link {
  readonly from: number
  /** The line after its last one. */
  readonly to: number
  readonly target: Target
}

const findLinks = (lines: readonly Line[]): readonly Link[] => {
  const found: Link[] = []
  for (const [at, line] of lines.entries()) {
    const target = linkOf(line)
    const last = found.at(-1)
    if (target && last?.target === target && last.to === at) found[found.length - 1] = { ...last, to: at + 1 }
    else if (target) found.push({ from: at, to: at + 1, target })
  }
  return found
}

/** Returns the links of a detail from top to bottom; memoised. */
export const linksIn: (lines: readonly Line[]) => readonly Link[] = memoize(findLinks)

/** Returns the place of the first link that ends below a line. */
const firstBelow = (links: readonly Link[], line: number): number => {
  let [from, to] = [0, links.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((links[middle]?.to ?? Infinity) <= line) from = middle + 1
    else to = middle
  }
  return from
}

/** Returns the links in some lines. Each frame asks, so that a pass over all of 100,000 would show. */
export const linksFrom = (links: readonly Link[], top: number, end: number): readonly Link[] => {
  const first = firstBelow(links, top)
  let last = first
  while ((links[last]?.from ?? Infinity) < end) last++
  return links.slice(first, last)
}
