import { memoizeLast, statusOf } from '../../dossier/index.ts'
import { distanceOf } from '../../figures/index.ts'
import { plainText, widthOf, widthUpTo, type Locale } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { sizedCell } from './cell.ts'
import { headWidth, LONGEST } from './head.ts'
import type { Matrix } from './index.ts'

/** The layout of the matrix, in cells. */
export interface MatrixLayout {
  readonly nameWidth: number
  readonly statusWidth: number
  readonly distanceWidth: number
  /** The widths of the columns in sight. They differ only where all columns are. */
  readonly widths: readonly number[]
}

/** Returns the heads of the columns that stay when the matrix scrolls. */
export const fixedHeads = ({ words }: Locale): { readonly status: string; readonly distance: string } => ({
  status: words.detail.status.toLowerCase(),
  distance: words.matrix.distance,
})

/** Blanks between columns. */
export const BETWEEN = 1
const NARROWEST = 5
/** The widest column that names and cells ask for. */
const WIDEST = 16
/** The width of the matrix from which on it has the distance of each issue. */
const FAR = 70
/** The width of each column where not all have room, so that scrolling moves by columns of one width. */
const SCROLLED = 8
/** From this width of the columns on there may be a status beside the names. */
const BESIDE_STATUS = 10
/** Rows and columns that are measured; a column beyond them has the width of the others, so that a frame costs the same for 200,000 records. */
const MEASURED = 64
const LEAST_NAME = 16
/** Titles are measured up to so many cells, which is more than a screen has: measuring 64 of 10,000 letters takes 80 ms. */
const WIDEST_TITLE = 500
/** The share of the width that the titles have before the columns get more than they need. */
const NAME_SHARE = 0.27

/** What the content of a matrix needs, in cells. */
interface Needs {
  readonly title: number
  readonly status: number
  readonly distance: number
  /** The widest content of each measured column. */
  readonly cells: readonly number[]
}

const widest = (widths: readonly number[]): number => widths.reduce((most, one) => Math.max(most, one), 0)

/** Measures the first rows and columns of a matrix; memoised for the last one. */
const needsOf = memoizeLast(
  (matrix: Matrix, context: RenderContext): Needs => {
    const { reading, locale } = context
    const issues = matrix.issues.slice(0, MEASURED)
    const heads = fixedHeads(locale)
    const statuses = issues.map((issue) => statusOf(issue)).filter((status) => status !== null)
    const isFar = issues.some((issue) => distanceOf(reading.dossier, issue).steps > 0)
    return {
      title: widest([
        widthOf(locale.words.matrix.issue),
        ...issues.map(({ title }) => widthUpTo(locale.text(title), WIDEST_TITLE)),
      ]),
      status:
        statuses.length > 0
          ? widest([heads.status, ...statuses.map((one) => locale.words.statuses[one])].map(widthOf))
          : 0,
      distance: isFar ? widthOf(heads.distance) : 0,
      cells: matrix.columns
        .slice(0, MEASURED)
        .map((column) => widest(issues.map((issue) => widthOf(plainText(sizedCell(context, issue, column, WIDEST)))))),
    }
  },
  (a, b) => a === b,
)

interface Fixed {
  readonly statusWidth: number
  readonly distanceWidth: number
}

const fixedWidth = ({ statusWidth, distanceWidth }: Fixed): number =>
  [statusWidth, distanceWidth].reduce((sum, width) => sum + (width > 0 ? BETWEEN + width : 0), 0)

const taken = (widths: readonly number[]): number => widths.reduce((sum, one) => sum + BETWEEN + one, 0)

/** What is laid out, and the number of lines for the names of the columns. */
interface Drawn {
  readonly context: RenderContext
  readonly matrix: Matrix
  readonly names: number
}

/** Returns the columns at a widest width: each as wide as its head and its cells. */
const columnsAt = ({ context, matrix, names }: Drawn, { cells }: Needs, most: number): readonly number[] =>
  matrix.columns.map((column, at) =>
    Math.max(NARROWEST, Math.min(most, Math.max(cells[at] ?? most, headWidth(context, column, most, names)))),
  )

/** Returns the widest columns, between two widths, that all have room beside the titles; null where they do not. */
const fitAll = (
  drawn: Drawn,
  needs: Needs,
  room: number,
  [widest, least]: readonly [number, number],
): readonly number[] | null => {
  if (drawn.matrix.columns.length > MEASURED) return null
  for (let most = widest; most >= least; most--) {
    const widths = columnsAt(drawn, needs, most)
    if (taken(widths) <= room) return widths
  }
  return null
}

/** Returns columns that also share the cells which are too few for each to become one wider, from the left. */
const fillAll = (
  drawn: Drawn,
  needs: Needs,
  room: number,
  [widest, least]: readonly [number, number],
): readonly number[] | null => {
  const widths = fitAll(drawn, needs, room, [widest, least])
  if (widths === null) return null
  const wider = columnsAt(drawn, needs, Math.min(widest, Math.max(...widths) + 1))
  let rest = room - taken(widths)
  return widths.map((width, at) => {
    const more = (wider[at] ?? width) - width
    if (more > rest) return width
    rest -= more
    return width + more
  })
}

/** Returns columns of one width for a matrix that scrolls. */
const scrolled = ({ matrix }: Drawn, room: number): readonly number[] => {
  const count = Math.max(1, Math.floor(room / (SCROLLED + BETWEEN)))
  return Array.from({ length: Math.min(count, matrix.columns.length) }, () => SCROLLED)
}

/** Returns the fixed columns and those of the matrix, beside titles of a width. */
const columnsBeside = (drawn: Drawn, needs: Needs, width: number, title: number) => {
  const bare: Fixed = { statusWidth: 0, distanceWidth: width >= FAR ? needs.distance : 0 }
  const full: Fixed = { ...bare, statusWidth: needs.status }
  const beside = fitAll(drawn, needs, width - title - fixedWidth(full), [WIDEST, BESIDE_STATUS])
  if (beside) return { fixed: full, widths: beside }
  const room = width - title - fixedWidth(bare)
  return { fixed: bare, widths: fitAll(drawn, needs, room, [WIDEST, NARROWEST]) ?? scrolled(drawn, room) }
}

const layoutIn = (drawn: Drawn, width: number): MatrixLayout => {
  const needs = needsOf(drawn.matrix, drawn.context)
  const title = Math.min(needs.title, Math.max(LEAST_NAME, Math.floor(width * NAME_SHARE)))
  const { fixed, widths } = columnsBeside(drawn, needs, width, title)
  const left = width - fixedWidth(fixed)
  const isWhole = left - taken(widths) >= needs.title
  // Where the titles are whole, heads take what nobody needs.
  const wider = isWhole ? fillAll(drawn, needs, left - needs.title, [LONGEST, NARROWEST]) : null
  return { ...fixed, nameWidth: Math.min(needs.title, left - taken(widths)), widths: wider ?? widths }
}

interface Sight {
  readonly context: RenderContext
  readonly width: number
  readonly names: number
}

const memoized = memoizeLast(
  (matrix: Matrix, { width, ...sight }: Sight): MatrixLayout => layoutIn({ matrix, ...sight }, width),
  (a, b) => a.context === b.context && a.width === b.width && a.names === b.names,
)

/**
 * Returns the layout for a width. Titles, cells and heads have what they need; where that is too much, the status goes first, then heads are
 * shortened, and then the columns scroll.
 */
export const matrixLayout = (context: RenderContext, matrix: Matrix, width: number, names: number): MatrixLayout =>
  memoized(matrix, { context, width, names })

/** Returns the column at a cell of the screen, counted from the first visible one; null outside the columns. */
export const columnUnder = (layout: MatrixLayout, cell: number): number | null => {
  let from = frozen(layout)
  for (const [at, width] of layout.widths.entries()) {
    from += BETWEEN + width
    if (cell < from) return cell >= frozen(layout) ? at : null
  }
  return null
}

/** The visible part of the matrix, and the selected cell. */
export interface MatrixWindow {
  readonly row: number
  readonly column: number
  readonly top: number
  readonly left: number
  readonly rows: number
  /** The number of lines for the names of the columns. */
  readonly names: number
}

/** Returns the width of the columns that stay when the matrix scrolls. */
export const frozen = (layout: MatrixLayout): number => layout.nameWidth + fixedWidth(layout)

/** Returns the number of lines above the rows: the sides, and the names of the columns; the names of sides take both. */
export const matrixHead = (names: number, bySides: boolean): number => (bySides ? 2 : 1 + names)
/** Lines below the rows: a rule, and three about the selected cell. */
export const MATRIX_FOOT = 4
