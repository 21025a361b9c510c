import { cutSpans, fitSpans, plainText, widthOf, type Align, type Span } from '../text/index.ts'

/** A part of a row. `width` in cells, or `rest`: what the others leave. The highest `drop` goes first when it gets narrow. */
export interface Cell {
  readonly spans: readonly Span[]
  readonly width: number | 'rest'
  readonly align: Align
  readonly drop: number
  /** Drawn as far as there is room, in the place of blanks. */
  readonly fill?: string
}

/** One record as a row of a list, before it has a face. */
export interface Row {
  readonly cells: readonly Cell[]
  /** The narrowest that the name may get before a secondary part is dropped. */
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

/** The cells that have room: secondary ones go first, the name last. */
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

/** A row as spans of exactly a width. Widths depend on the panel and never on the record, so columns keep their place. */
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

/** A row's words alone, for programs and for print. */
export const rowText = (row: Row): string =>
  row.cells
    .map((one) => plainText(one.spans))
    .filter((text) => widthOf(text) > 0)
    .join('  ')
