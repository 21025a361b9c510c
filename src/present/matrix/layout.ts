import type { Matrix } from './index.ts'

/** The layout of the matrix, in cells. */
export interface MatrixLayout {
  readonly nameWidth: number
  readonly statusWidth: number
  readonly distanceWidth: number
  readonly columnWidth: number
  readonly columns: number
}

/** Blanks between columns. */
export const BETWEEN = 1
const NARROWEST = 5
const WIDEST = 16

/** Returns the layout for a width: a fixed first column, the distance if there is room, and equal columns. */
export const matrixLayout = (matrix: Matrix, width: number): MatrixLayout => {
  const nameWidth = Math.max(16, Math.min(40, Math.floor(width * 0.32)))
  const statusWidth = width >= 100 ? 11 : 0
  const distanceWidth = width >= 70 ? 5 : 0
  const room = width - frozen({ nameWidth, statusWidth, distanceWidth })
  const each = Math.floor(room / Math.max(1, matrix.columns.length)) - BETWEEN
  const columnWidth = Math.max(NARROWEST, Math.min(WIDEST, each))
  const columns = Math.max(1, Math.min(matrix.columns.length, Math.floor(room / (columnWidth + BETWEEN))))
  return { nameWidth, statusWidth, distanceWidth, columnWidth, columns }
}

/** Returns the column at a cell of the screen, counted from the first visible one; null outside the columns. */
export const columnUnder = (layout: MatrixLayout, cell: number): number | null => {
  const at = Math.floor((cell - frozen(layout)) / (layout.columnWidth + BETWEEN))
  return at >= 0 && at < layout.columns ? at : null
}

/** The visible part of the matrix, and the selected cell. */
export interface MatrixWindow {
  readonly row: number
  readonly column: number
  readonly top: number
  readonly left: number
  readonly rows: number
}

/** Returns the width of the columns that stay when the matrix scrolls. */
export const frozen = (layout: Pick<MatrixLayout, 'nameWidth' | 'statusWidth' | 'distanceWidth'>): number =>
  [layout.statusWidth, layout.distanceWidth].reduce(
    (sum, width) => sum + (width > 0 ? BETWEEN + width : 0),
    layout.nameWidth,
  )

/** Lines above the rows of the matrix. */
export const MATRIX_HEAD = 2
/** Lines below the rows: a rule, and three about the selected cell. */
export const MATRIX_FOOT = 4
