import { fitSpans, span, type Span } from '../../text/index.ts'

/** Blank cells between two charts beside each other. */
const GRID_GAP = 3

/** Returns the width of each of so many charts beside each other. */
export const gridWidth = (width: number, across: number): number =>
  Math.floor((width - GRID_GAP * (across - 1)) / across)

/** Joins drawings of one width into rows of so many beside each other; shorter ones are filled up with blanks. */
export const gridOf = (
  drawings: readonly (readonly (readonly Span[])[])[],
  across: number,
  width: number,
): readonly (readonly Span[])[] => {
  const rows = Array.from({ length: Math.ceil(drawings.length / across) }, (_, row) =>
    drawings.slice(row * across, (row + 1) * across),
  )
  return rows.flatMap((row) =>
    Array.from({ length: Math.max(...row.map((one) => one.length)) }, (_, at) =>
      row.flatMap((one, column) => [
        ...(column === 0 ? [] : [span(' '.repeat(GRID_GAP))]),
        ...fitSpans(one[at] ?? [], width),
      ]),
    ),
  )
}
