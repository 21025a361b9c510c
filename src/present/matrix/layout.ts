import type { Matrix } from './index.ts'

/** How the matrix lies on the screen, in cells. */
export interface MatrixLayout {
  readonly nameWidth: number
  readonly statusWidth: number
  readonly distanceWidth: number
  readonly columnWidth: number
  /** Columns in sight. */
  readonly columns: number
}

/** Blanks between columns. */
export const BETWEEN = 1
const NARROWEST = 5
const WIDEST = 16

/** A first column that stays, the distance where there is room, and as many columns as fit, each as wide as the others. */
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

/** The column of the matrix that lies under a cell of the screen, counted from the first one in sight; null beside them. */
export const columnUnder = (layout: MatrixLayout, cell: number): number | null => {
  const at = Math.floor((cell - frozen(layout)) / (layout.columnWidth + BETWEEN))
  return at >= 0 && at < layout.columns ? at : null
}

/** The part of the matrix that is in sight, and the cell under the cursor. */
export interface MatrixWindow {
  readonly row: number
  readonly column: number
  readonly top: number
  readonly left: number
  /** Rows of issues in sight. */
  readonly rows: number
}

/** The width of what stays when the columns are walked. */
export const frozen = (layout: Pick<MatrixLayout, 'nameWidth' | 'statusWidth' | 'distanceWidth'>): number =>
  [layout.statusWidth, layout.distanceWidth].reduce(
    (sum, width) => sum + (width > 0 ? BETWEEN + width : 0),
    layout.nameWidth,
  )

/** Lines above the rows of the matrix. */
export const MATRIX_HEAD = 2
/** Lines below them: a rule, whose cell it is, what stands in it, who would have to move. */
export const MATRIX_FOOT = 4
