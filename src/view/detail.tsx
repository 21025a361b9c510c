import { Box } from 'ink'
import { entryOf, geometryOf, INSET, lensOf, showingOf, thumb, type ReadingState } from '../app/index.ts'
import { detailLines, titleOf, type Folded, type Line as TextLine } from '../tables/index.ts'
import { span, type Span } from '../text/index.ts'
import { barAt, bottomLine, topLine } from './frame.ts'
import { Line } from './line.tsx'
import { TableRows } from './table.tsx'

/** Lines in sight that belong together: single ones, and the run of a table's lines, which one table draws. */
type Run =
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | { readonly kind: 'table'; readonly folded: Folded; readonly rows: readonly number[]; readonly head: boolean }

const joined = (last: Run | undefined, line: Exclude<TextLine, { readonly kind: 'text' }>): Run => {
  const rows = line.kind === 'row' ? [line.at] : []
  if (last?.kind === 'table' && last.folded === line.table) return { ...last, rows: [...last.rows, ...rows] }
  return { kind: 'table', folded: line.table, rows, head: line.kind === 'head' }
}

const runs = (lines: readonly TextLine[]): readonly Run[] => {
  const done: Run[] = []
  for (const line of lines) {
    const last = done.at(-1)
    const run: Run = line.kind === 'text' ? { kind: 'text', spans: line.spans } : joined(last, line)
    if (run.kind === 'table' && last?.kind === 'table' && last.folded === run.folded) done.pop()
    done.push(run)
  }
  return done
}

const Content = ({ lines }: { readonly lines: readonly TextLine[] }) => (
  <>
    {runs(lines).map((run, at) =>
      run.kind === 'text' ? (
        <Line key={at} spans={run.spans} />
      ) : (
        <TableRows key={at} folded={run.folded} rows={run.rows} head={run.head} />
      ),
    )}
  </>
)

const place = (state: ReadingState, count: number, height: number): string => {
  if (thumb(state.detailTop, count, height) === null) return ''
  const { say } = state
  return say.words.linesOf(
    say.number(state.detailTop + 1),
    say.number(Math.min(count, state.detailTop + height)),
    say.number(count),
  )
}

const Side = ({
  rows,
  focused,
  mark,
}: {
  readonly rows: number
  readonly focused: boolean
  readonly mark: (row: number) => string
}) => (
  <Box flexDirection="column" width={2} flexShrink={0}>
    {Array.from({ length: rows }, (_, row) => (
      <Line key={row} spans={[span(mark(row), focused ? 'accent' : 'dim')]} />
    ))}
  </Box>
)

/** The record under the cursor, as far as it is in sight. */
export const Detail = ({ state }: { readonly state: ReadingState }) => {
  const { detailColumns: width, detailRows: rows } = geometryOf(state)
  const entry = entryOf(state)
  const focused = state.focus === 'detail'
  const lines = entry ? detailLines(showingOf(state), entry, width - INSET, lensOf(state)) : []
  const title = [span(entry ? titleOf(state.say, entry) : state.say.words.panels.detail, focused ? 'strong' : 'dim')]
  return (
    <Box flexDirection="column" width={width} flexShrink={0}>
      <Line spans={topLine(title, width, focused, ['╭', '╮'])} />
      <Box height={rows}>
        <Side rows={rows} focused={focused} mark={() => '│ '} />
        <Box flexDirection="column" width={width - INSET} flexShrink={0}>
          <Content lines={lines.slice(state.detailTop, state.detailTop + rows)} />
        </Box>
        <Side
          rows={rows}
          focused={focused}
          mark={(row) => (barAt(row, state.detailTop, lines.length, rows) ? ' █' : ' │')}
        />
      </Box>
      <Line spans={bottomLine(width, focused, place(state, lines.length, rows))} />
    </Box>
  )
}
