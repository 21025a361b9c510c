import { cutSpans, fitSpans, plainText, widthOf, type Align, type Span } from '../text/index.ts'

/** A cell of a row. `width` is in cells, or `rest` for what is left; the highest `drop` is dropped first. */
export interface Cell {
  readonly spans: readonly Span[]
  readonly width: number | 'rest'
  readonly align: Align
  readonly drop: number
  /** A fill character for free space, in place of blanks. */
  readonly fill?: string
}

/** A record as a row of a list, without its look. */
export interface Row {
  readonly cells: readonly Cell[]
  /** The narrowest name, below which a secondary cell is dropped. */
  readonly nameAtLeast: number
}

export const cell = (spans: readonly Span[], width: number | 'rest', align: Align = 'left', drop = 0): Cell => ({
  spans,
  width,
  align,
  drop,
})

const GAP = 1

const fixed = (cells: readonly Cell[]): number =>
  cells.reduce((sum, one) => sum + (one.width === 'rest' ? 0 : one.width + GAP), 0)

/** Returns the cells that fit; secondary ones are dropped first, the name last. */
const fitting = (cells: readonly Cell[], width: number, nameAtLeast: number): readonly Cell[] => {
  const expendable = cells.filter((one) => one.drop > 0).toSorted((a, b) => b.drop - a.drop)[0]
  if (!expendable || width - fixed(cells) >= nameAtLeast) return cells
  return fitting(
    cells.filter((one) => one !== expendable),
    width,
    nameAtLeast,
  )
}

const filled = (spans: readonly Span[], width: number, fill: string): readonly Span[] => {
  const shown = cutSpans(spans, width)
  const left = width - widthOf(plainText(shown))
  return left > 0 ? [...shown, { text: fill.repeat(left), tone: 'dim' }] : shown
}

/** Returns a row as spans of exactly a width. Widths depend on the panel, never on the record, so that columns line up. */
export const fitRow = (row: Row, width: number): readonly Span[] => {
  const cells = fitting(row.cells, width, row.nameAtLeast)
  const rest = Math.max(0, width - fixed(cells))
  const spans = cells.flatMap((one, at): readonly Span[] => {
    const own = one.width === 'rest' ? rest : one.width
    const gap: Span = { text: at === 0 ? '' : ' '.repeat(GAP), tone: 'plain' }
    return [gap, ...(one.fill ? filled(one.spans, own, one.fill) : fitSpans(one.spans, own, one.align))]
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
