import { Box } from 'ink'
import { INSET, matrixNow, matrixWindow, pageRows, showingOf, type ReadingState } from '../app/index.ts'
import { listingOf, matrixLines, type MatrixLine } from '../tables/index.ts'
import { fitSpans, plainText, span, widthOf, type Span } from '../text/index.ts'
import { barAt, bottomLine, topLine } from './frame.ts'
import { Line } from './line.tsx'

const titleSpans = (state: ReadingState): readonly Span[] => {
  const { say, orders, folded } = state
  const { matrix: words, filter, sorts } = say.words.views
  const matrix = matrixNow(state)
  const all = listingOf(state.reading, 'issues').all
  const count = matrix.issues.length
  const rows = count === all ? words.issues(all) : words.issuesOf(say.number(count), say.number(all))
  const columns = folded ? words.sides(matrix.columns.length) : words.participants(matrix.heard, matrix.all)
  const filtered = matrix.columns.length < matrix.heard && !folded
  return [
    span(`4 ${say.words.panels.matrix}`, 'strong'),
    span(` · ${rows}`, 'dim'),
    ...(orders.matrix.filter === '' ? [] : [span(` · ${filter.shown(orders.matrix.filter)}`, 'warn')]),
    span(`${filtered ? '' : ` · ${columns}`} · ${sorts[orders.matrix.sort]}`, 'dim'),
  ]
}

const widthIn = (spans: readonly Span[]): number => widthOf(plainText(spans))

/** A row of the matrix in its frame; the cell under the cursor is inverse. */
const Row = ({ line, width, bar }: { readonly line: MatrixLine; readonly width: number; readonly bar: boolean }) => {
  const rest = width - widthIn(line.before) - widthIn(line.under)
  const edge = [span(bar ? ' █' : ' │', 'accent')]
  if (line.under.length === 0) return <Line spans={[span('│ ', 'accent'), ...fitSpans(line.before, width), ...edge]} />
  return (
    <Box>
      <Line spans={[span('│ ', 'accent'), ...line.before]} />
      <Line spans={line.under} emphasis="inverse" />
      <Line spans={[...fitSpans(line.after, rest), ...edge]} />
    </Box>
  )
}

/** Who wants what: issues down, participants or sides across, the cell under the cursor told in full below. */
export const MatrixView = ({ state }: { readonly state: ReadingState }) => {
  const { columns } = state.size
  const width = columns - INSET
  const height = pageRows(state)
  const matrix = matrixNow(state)
  const window = matrixWindow(state)
  const lines = matrixLines(showingOf(state), matrix, window, width, state.orders.matrix.filter)
  return (
    <Box flexDirection="column" width={columns}>
      <Line spans={topLine(titleSpans(state), columns, true, ['╭', '╮'])} />
      {Array.from({ length: height }, (_, row) => (
        <Row
          key={row}
          line={lines[row] ?? { before: [], under: [], after: [] }}
          width={width}
          bar={barAt(row, window.top, matrix.issues.length, window.rows)}
        />
      ))}
      <Line spans={bottomLine(columns, true)} />
    </Box>
  )
}
