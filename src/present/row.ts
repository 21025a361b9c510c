import { cutDistinct, cutSpans, fitSpans, plainText, widthOf, type Span } from '../text/index.ts'
import { contentWidth, cutCell, type Cell, type Row } from './row/cell.ts'
import { widthsOf, type Widths } from './row/columns.ts'
import { extentOf, slotsOf, type Slot } from './row/slots.ts'

export { cell, nameCell, type Cell, type Row } from './row/cell.ts'

/** The columns of rows by their kind, and the names that were cut to fit into theirs. */
export interface Columns {
  readonly widths: ReadonlyMap<string, Widths>
  readonly names: ReadonlyMap<Row, readonly Span[]>
}

/** Returns a row whose name does not fit, with the room of the name. */
const cutRow = (row: Row, widths: Widths, width: number): readonly (readonly [Row, number])[] =>
  slotsOf(row, widths, width).flatMap(({ cell, content, from, to }) =>
    cell.short && content > to - from ? [[row, to - from] as const] : [],
  )

/** Returns what is shown of a name, whole or cut to a width: of a cut one the short name, if only this row has it. */
const roomFor = (
  cell: Cell,
  short: readonly Span[],
  width: number | undefined,
  own: ReadonlySet<string>,
): { readonly spans: readonly Span[]; readonly width: number } =>
  width === undefined
    ? { spans: cell.spans, width: contentWidth(cell, Infinity) }
    : { spans: own.has(plainText(short)) ? short : cell.spans, width }

const namesIn = (rows: readonly Row[], of: (cell: Cell) => readonly Span[] = ({ spans }) => spans): readonly string[] =>
  rows.flatMap(({ cells }) => cells.flatMap((one) => (one.short ? plainText(of(one)) : [])))

/** Returns the short names that only one of the rows has, and that are no other's name. */
const ownShortNames = (rows: readonly Row[]): ReadonlySet<string> => {
  const names = new Set(namesIn(rows))
  const shorts = namesIn(rows, ({ short = [] }) => short)
  const once = shorts.filter((one) => one !== '' && shorts.indexOf(one) === shorts.lastIndexOf(one))
  return new Set(once.filter((one) => !names.has(one)))
}

/** Returns the names that are cut: short names where these are clear, and all so that no two look the same. */
const cutNames = (rows: readonly Row[], widths: Columns['widths'], width: number): Columns['names'] => {
  const cut = new Map(rows.flatMap((row) => cutRow(row, widths.get(row.kind) ?? [], width)))
  if (cut.size === 0) return new Map()
  const own = ownShortNames(rows)
  const names = rows.flatMap((row) =>
    row.cells.flatMap((one) => (one.short ? { row, ...roomFor(one, one.short, cut.get(row), own) } : [])),
  )
  const looks = cutDistinct(names)
  return new Map(names.flatMap(({ row }, at) => (cut.has(row) ? [[row, looks[at] ?? []]] : [])))
}

/**
 * Measures the columns of rows in a width. Each takes what its content needs; where that is too much, the room goes to the column that
 * is cut most.
 */
export const columnsOf = (rows: readonly Row[], width: number): Columns => {
  const widths = new Map(
    [...new Set(rows.map(({ kind }) => kind))].map((kind) => [
      kind,
      widthsOf(
        rows.filter((one) => one.kind === kind),
        width,
      ),
    ]),
  )
  return { widths, names: cutNames(rows, widths, width) }
}

const filled = (spans: readonly Span[], width: number, fill: string): readonly Span[] => {
  const shown = cutSpans(spans, width)
  const left = width - widthOf(plainText(shown))
  return left > 0 ? [...shown, { text: fill.repeat(left), tone: 'dim' }] : shown
}

/** Returns the text of a slot in its extent: a text that is cut at a word may be narrower. */
const slotText = (slot: Slot): readonly Span[] => {
  const { cell, from, to } = slot
  if (cell.fill) return filled(cell.spans, to - from, cell.fill)
  const [begin, end] = extentOf(slot)
  return fitSpans(cutCell(cell, to - from), end - begin, cell.align)
}

/** Returns a row with its name as it was cut. */
const withName = (row: Row, name: readonly Span[] | undefined): Row =>
  name ? { ...row, cells: row.cells.map((one) => (one.short ? { ...one, spans: name } : one)) } : row

/** Returns a row as spans of exactly a width, in columns that were measured; without them, in its own. */
export const fitRow = (row: Row, width: number, columns: Columns = columnsOf([row], width)): readonly Span[] => {
  const widths = columns.widths.get(row.kind) ?? widthsOf([row], width)
  const slots = slotsOf(withName(row, columns.names.get(row)), widths, width)
  const spans = slots.flatMap((slot, at): readonly Span[] => {
    const [begin] = extentOf(slot)
    const end = at === 0 ? 0 : extentOf(slots[at - 1] ?? slot)[1]
    return [{ text: ' '.repeat(Math.max(0, begin - end)), tone: 'plain' }, ...slotText(slot)]
  })
  return fitSpans(
    spans.filter((one) => one.text !== ''),
    width,
  )
}
