import { canAdd, INSET, matrixNow, matrixWindow, pageRows, contextOf, type ReadingState } from '../app/index.ts'
import { changeMark, listingOf, matrixLines, type MatrixLine, type RenderContext } from '../present/index.ts'
import { fitSpans, plainText, span, widthOf, type Span } from '../text/index.ts'
import { barAt, bottomLine, topLine } from './frame.ts'
import { screenRow, Lines, type ScreenRow } from './line.tsx'

const titleSpans = (state: ReadingState): readonly Span[] => {
  const { locale, orders, folded } = state
  const { matrix: words, filter, sorts } = locale.words
  const matrix = matrixNow(state)
  const all = listingOf(state.reading, 'issues').all
  const count = matrix.issues.length
  const rows = count === all ? words.issues(all) : words.issuesOf(locale.number(count), locale.number(all))
  const columns = folded ? words.sides(matrix.columns.length) : words.participants(matrix.heard, matrix.all)
  const filtered = matrix.columns.length < matrix.heard && !folded
  return [
    span(`4 ${locale.words.panels.matrix}`, 'strong'),
    span(` · ${rows}`, 'dim'),
    ...(orders.matrix.filter === '' ? [] : [span(` · ${filter.shown(orders.matrix.filter)}`, 'warn')]),
    span(`${filtered ? '' : ` · ${columns}`} · ${sorts[orders.matrix.sort]}`, 'dim'),
  ]
}

const widthIn = (spans: readonly Span[]): number => widthOf(plainText(spans))

/** Returns a row of the matrix in its frame; the cell under the cursor is inverse. */
const rowOf = (context: RenderContext, line: MatrixLine, width: number, bar: boolean): ScreenRow => {
  const rest = width - widthIn(line.before) - widthIn(line.under)
  const left = [span('│', 'accent'), changeMark(context, line.changed)]
  const right = span(bar ? ' █' : ' │', 'accent')
  if (line.under.length === 0) return screenRow([...left, ...fitSpans(line.before, width), right])
  return [
    ...screenRow([...left, ...line.before]),
    ...screenRow(line.under, 'cursor'),
    ...screenRow([...fitSpans(line.after, rest), right]),
  ]
}

const NOTHING: MatrixLine = { changed: false, before: [], under: [], after: [] }

/** Draws the matrix: issues down, participants or sides across, and the cell under the cursor in full below. */
export const MatrixView = ({ state }: { readonly state: ReadingState }) => {
  const { columns } = state.size
  const width = columns - INSET
  const height = pageRows(state)
  const matrix = matrixNow(state)
  const window = matrixWindow(state)
  const context = contextOf(state)
  const lines = matrixLines(context, matrix, {
    window,
    width,
    filter: state.orders.matrix.filter,
    canAdd: canAdd(state),
  })
  return (
    <Lines
      lines={[
        screenRow(topLine(titleSpans(state), columns, true, ['╭', '╮'])),
        ...Array.from({ length: height }, (_, row) =>
          rowOf(context, lines[row] ?? NOTHING, width, barAt(row, window.top, matrix.issues.length, window.rows)),
        ),
        screenRow(bottomLine(columns, true)),
      ]}
    />
  )
}
