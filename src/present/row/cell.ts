import { cutSpans, plainText, widthOf, widthUpTo, type Align, type Span } from '../../text/index.ts'

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
  /** The width to which a cell that is whole keeps all of its content; a longer one may be cut. */
  readonly wholeUpTo?: number
  /** How many of the last spans are never cut, as the period of a figure. */
  readonly kept?: number
  /** Set if the cell names its record, which must differ from those beside it: the short name, empty if it has none. */
  readonly short?: readonly Span[]
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

/** Returns the part of a row that names its record, with the short name for narrow columns. */
export const nameCell = (spans: readonly Span[], least: number, short: readonly Span[] = []): Cell => ({
  ...cell(spans, least),
  short,
})

/** Returns the width of a cell's content; of a wider one some width above the given cells. */
export const contentWidth = ({ spans }: Cell, most: number): number => widthUpTo(plainText(spans), most)

/** Cuts a cell's content to a width; spans that are kept stay whole. */
export const cutCell = ({ spans, kept = 0 }: Cell, width: number): readonly Span[] => {
  if (kept === 0) return cutSpans(spans, width)
  const tail = spans.slice(-kept)
  return [...cutSpans(spans.slice(0, -kept), width - widthOf(plainText(tail))), ...tail]
}
