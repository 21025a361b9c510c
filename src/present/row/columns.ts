import { cell, contentWidth, type Cell, type Row } from './cell.ts'

/** The width of each column of a kind of rows; 0 where it is not shown. */
export type Widths = readonly number[]

/** Blanks between columns. */
export const GAP = 1

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

/** Measures a column of rows that have so much room; what is wider than that is not measured further. */
const columnAt = (rows: readonly Row[], at: number, room: number): Column => {
  const contents = rows.flatMap(({ cells }) => (cells[at] ? contentWidth(cells[at], room) : []))
  const longest = contents.reduce((most, one) => Math.max(most, one), 0)
  const { least, align, drop, wholeUpTo = longest } = rows[0]?.cells[at] ?? cell([], 0)
  const isWhole = least === 'whole'
  return {
    at,
    align,
    drop,
    isWhole,
    longest,
    least: Math.min(isWhole ? wholeUpTo : least, longest),
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
export const widthsOf = (rows: readonly Row[], width: number): Widths => {
  const all = (rows[0]?.cells ?? []).map((_, at) => columnAt(rows, at, width))
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
