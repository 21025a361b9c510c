import { cutSpans, fitSpans, plainText, widthOf, type Align, type Span } from '../text/index.ts'

/** The width from which a column may be cut; `whole` where it never is, as a figure or a date. */
export type Least = number | 'whole'

/** A part of a row. Where not every column has room for its least width, the one with the highest `drop` goes first. */
export interface Cell {
  readonly spans: readonly Span[]
  readonly least: Least
  readonly align: Align
  readonly drop: number
  /** Fills the rest of the column instead of blanks. */
  readonly fill?: string
}

/** A record as a row of a list, without its look. */
export interface Row {
  /** Rows of one kind share their columns: they have the same cells, empty where there is nothing to say. */
  readonly kind: string
  readonly cells: readonly Cell[]
}

/** Returns a part of a row. */
export const cell = (spans: readonly Span[], least: Least, align: Align = 'left', drop = 0): Cell => ({
  spans,
  least,
  align,
  drop,
})

/** The width of each column of a kind of rows; 0 where it is not shown. */
type Widths = readonly number[]

/** The columns of rows, by their kind. */
export type Columns = ReadonlyMap<string, Widths>

const GAP = 1

const contentOf = ({ spans }: Cell): number => widthOf(plainText(spans))

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** A column while its width is sought. */
interface Column extends Pick<Cell, 'align' | 'drop'> {
  readonly at: number
  readonly isWhole: boolean
  /** The width of its longest content. */
  readonly longest: number
  readonly least: number
  /** How many rows are cut at a width. */
  readonly cutAt: readonly number[]
}

const cutCounts = (contents: readonly number[], longest: number): readonly number[] => {
  const ends = Array.from({ length: longest + 1 }, () => 0)
  for (const one of contents) ends[one] = (ends[one] ?? 0) + 1
  let cut = contents.length
  return ends.map((count) => (cut -= count))
}

const columnAt = (rows: readonly Row[], at: number): Column => {
  const contents = rows.flatMap(({ cells }) => (cells[at] ? contentOf(cells[at]) : []))
  const longest = contents.reduce((most, one) => Math.max(most, one), 0)
  const { least, align, drop } = rows[0]?.cells[at] ?? cell([], 0)
  const isWhole = least === 'whole'
  return {
    at,
    align,
    drop,
    isWhole,
    longest,
    least: isWhole ? longest : Math.min(least, longest),
    cutAt: cutCounts(contents, longest),
  }
}

const gapsOf = (columns: readonly unknown[]): number => GAP * Math.max(0, columns.length - 1)

/** Returns the columns that have room for their least widths: secondary ones go first. */
const fitting = (columns: readonly Column[], width: number): readonly Column[] => {
  const expendable = columns.filter(({ drop }) => drop > 0).toSorted((a, b) => b.drop - a.drop)[0]
  if (!expendable || sum(columns.map(({ least }) => least)) + gapsOf(columns) <= width) return columns
  return fitting(
    columns.filter((one) => one !== expendable),
    width,
  )
}

/** Returns the least widths; where even these have no room, what may be cut shares what the rest leaves. */
const narrowest = (columns: readonly Column[], room: number): number[] => {
  const loose = columns.filter(({ isWhole }) => !isWhole)
  const left = room - sum(columns.map(({ isWhole, least }) => (isWhole ? least : 0)))
  const share = Math.max(0, Math.floor(left / Math.max(1, loose.length)))
  const isTight = sum(loose.map(({ least }) => least)) > left
  return columns.map(({ isWhole, least }) => (isTight && !isWhole ? Math.min(least, share) : least))
}

/** Gives each cell of the room that is left to the column in which it spares most rows a cut; to secondary ones last. */
const widen = (columns: readonly Column[], widths: number[], room: number): void => {
  const places = columns.map((_, at) => at)
  const spared = (at: number): number => columns[at]?.cutAt[widths[at] ?? 0] ?? 0
  const most = (some: readonly number[]): number | undefined =>
    some.filter((at) => spared(at) > 0).toSorted((a, b) => spared(b) - spared(a))[0]
  for (let left = room - sum(widths); left > 0; left--) {
    const best = most(places.filter((at) => columns[at]?.drop === 0)) ?? most(places)
    if (best === undefined) return
    widths[best] = (widths[best] ?? 0) + 1
  }
}

/** Returns the widths of the columns of one kind of rows; what nobody needs goes to the name, so that figures are at the right. */
const widthsOf = (rows: readonly Row[], width: number): Widths => {
  const all = (rows[0]?.cells ?? []).map((_, at) => columnAt(rows, at))
  const columns = fitting(
    all.filter(({ longest }) => longest > 0),
    width,
  )
  const room = width - gapsOf(columns)
  const widths = narrowest(columns, room)
  widen(columns, widths, room)
  const name = Math.max(
    0,
    columns.findIndex(({ isWhole, drop }) => !isWhole && drop === 0),
  )
  widths[name] = (widths[name] ?? 0) + Math.max(0, room - sum(widths))
  return all.map((one) => widths[columns.indexOf(one)] ?? 0)
}

/**
 * Measures the columns of rows in a width. Each takes what its content needs; where that is too much, the room goes to the column that
 * is cut most.
 */
export const columnsOf = (rows: readonly Row[], width: number): Columns =>
  new Map(
    [...new Set(rows.map(({ kind }) => kind))].map((kind) => [
      kind,
      widthsOf(
        rows.filter((one) => one.kind === kind),
        width,
      ),
    ]),
  )

/** The room of a cell in its row. */
interface Slot {
  readonly cell: Cell
  readonly content: number
  readonly from: number
  readonly to: number
}

const slotsOf = ({ cells }: Row, widths: Widths): readonly Slot[] => {
  let from = 0
  return cells.flatMap((one, at) => {
    const width = widths[at] ?? 0
    if (width === 0) return []
    const slot = { cell: one, content: contentOf(one), from, to: from + width }
    from += width + GAP
    return [slot]
  })
}

/** Returns where the text of a slot begins and where it ends. */
const extentOf = ({ cell: { align, fill }, content, from, to }: Slot): readonly [number, number] => {
  const length = fill ? to - from : Math.min(content, to - from)
  return align === 'left' ? [from, from + length] : [to - length, to]
}

/** Extends a cut cell over the blanks beside it: nothing is cut beside empty space. */
const roomy = (slot: Slot, before: readonly Slot[], after: readonly Slot[], width: number): Slot => {
  if (slot.content <= slot.to - slot.from) return slot
  const [previous, next] = [before.at(-1), after[0]]
  const from = previous ? extentOf(previous)[1] + GAP : 0
  const to = next ? extentOf(next)[0] - GAP : width
  return slot.cell.align === 'left'
    ? { ...slot, to: Math.max(slot.to, to) }
    : { ...slot, from: Math.min(slot.from, from) }
}

const filled = (spans: readonly Span[], width: number, fill: string): readonly Span[] => {
  const shown = cutSpans(spans, width)
  const left = width - widthOf(plainText(shown))
  return left > 0 ? [...shown, { text: fill.repeat(left), tone: 'dim' }] : shown
}

const slotText = ({ cell: { spans, fill }, from, to }: Slot): readonly Span[] =>
  fill ? filled(spans, to - from, fill) : cutSpans(spans, to - from)

/** Returns a row as spans of exactly a width, in columns that were measured; without them, in its own. */
export const fitRow = (row: Row, width: number, columns: Columns = columnsOf([row], width)): readonly Span[] => {
  const slots = slotsOf(row, columns.get(row.kind) ?? widthsOf([row], width)).filter(({ content }) => content > 0)
  const placed: Slot[] = []
  for (const [at, slot] of slots.entries()) placed.push(roomy(slot, placed, slots.slice(at + 1), width))
  const spans = placed.flatMap((slot, at): readonly Span[] => {
    const [begin] = extentOf(slot)
    const end = at === 0 ? 0 : extentOf(placed[at - 1] ?? slot)[1]
    return [{ text: ' '.repeat(Math.max(0, begin - end)), tone: 'plain' }, ...slotText(slot)]
  })
  return fitSpans(
    spans.filter((one) => one.text !== ''),
    width,
  )
}

/** Returns the words of a row, for programs and print. */
export const rowText = (row: Row): string =>
  row.cells
    .map((one) => plainText(one.spans))
    .filter((text) => widthOf(text) > 0)
    .join('  ')
