import { Box } from 'ink'
import { crumbs, detailColumnsOf, detailOf, geometryOf, INSET, thumb, type ReadingState } from '../app/index.ts'
import { linksIn, tableSpans, type Folded, type Line as TextLine, type Link } from '../tables/index.ts'
import { fitSpans, span, widthOf, type Span } from '../text/index.ts'
import { barAt, bottomLine, topLine } from './frame.ts'
import { Line } from './line.tsx'
import { searched } from './panels.tsx'
import { TableRows } from './table.tsx'

/** Lines in sight that belong together: single ones, and the run of a table's lines, which one table draws. */
type Run =
  | { readonly kind: 'text'; readonly spans: readonly Span[]; readonly under: boolean }
  | { readonly kind: 'table'; readonly folded: Folded; readonly rows: readonly number[]; readonly head: boolean }

const joined = (last: Run | undefined, line: Exclude<TextLine, { readonly kind: 'text' }>): Run => {
  const rows = line.kind === 'row' ? [line.at] : []
  if (last?.kind === 'table' && last.folded === line.table) return { ...last, rows: [...last.rows, ...rows] }
  return { kind: 'table', folded: line.table, rows, head: line.kind === 'head' }
}

/** A row under the cursor is drawn by itself: inside a table it would lose its look. */
const runs = (lines: readonly TextLine[], [from, to]: readonly [number, number]): readonly Run[] => {
  const done: Run[] = []
  for (const [at, line] of lines.entries()) {
    const under = at >= from && at < to
    const last = done.at(-1)
    const alone = line.kind === 'text' ? line.spans : under ? tableSpans(line) : null
    const run: Run = alone || line.kind === 'text' ? { kind: 'text', spans: alone ?? [], under } : joined(last, line)
    if (run.kind === 'table' && last?.kind === 'table' && last.folded === run.folded) done.pop()
    done.push(run)
  }
  return done
}

const Content = ({
  lines,
  selected: under,
  width,
}: {
  readonly lines: readonly TextLine[]
  readonly selected: readonly [number, number]
  readonly width: number
}) => (
  <>
    {runs(lines, under).map((run, at) =>
      run.kind === 'text' ? (
        <Line
          key={at}
          spans={run.under ? fitSpans(run.spans, width) : run.spans}
          emphasis={run.under ? 'inverse' : 'none'}
        />
      ) : (
        <TableRows key={at} folded={run.folded} rows={run.rows} head={run.head} />
      ),
    )}
  </>
)

const marked = (state: ReadingState, line: TextLine): TextLine =>
  line.kind === 'text' && state.search ? { ...line, spans: searched(state, line.spans) } : line

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

/** What stands left of each row: the frame, and the sign of a link where one begins. */
const gutter = (state: ReadingState, links: readonly Link[]) => {
  const heads = new Map(links.map((link, at) => [link.from, at]))
  return (row: number): string => (heads.has(state.detailTop + row) ? `│${state.say.signs.of('link')}` : '│ ')
}

/** The rows of the link under the cursor, where the keys go to the detail. */
const selected = (state: ReadingState, links: readonly Link[]): readonly [number, number] => {
  const link = state.focus === 'detail' ? links[state.link] : undefined
  return link ? [link.from - state.detailTop, link.to - state.detailTop] : [0, 0]
}

/** The way here in the frame's line; where it is too long its beginning goes. */
const titleSpans = (state: ReadingState, width: number, focused: boolean): readonly Span[] => {
  const names = crumbs(state)
  const [last = state.say.words.panels.detail, ...before] = names.toReversed()
  const tone = focused ? 'strong' : 'dim'
  const room = width - 6 - widthOf(last)
  const way = before.reduce((shown, name) => {
    const longer = `${name} › ${shown}`
    return widthOf(longer) <= room ? longer : shown.startsWith('… › ') || shown === '…' ? shown : `… › ${shown}`
  }, '')
  return [span(way, 'dim'), span(last, tone)]
}

/** The record that is shown, as far as it is in sight. */
export const Detail = ({ state }: { readonly state: ReadingState }) => {
  const { detailRows: rows } = geometryOf(state)
  const width = detailColumnsOf(state)
  const focused = state.focus === 'detail'
  const lines = detailOf(state)
  const links = linksIn(lines)
  return (
    <Box flexDirection="column" width={width} flexShrink={0}>
      <Line spans={topLine(titleSpans(state, width, focused), width, focused, ['╭', '╮'])} />
      <Box height={rows}>
        <Side rows={rows} focused={focused} mark={gutter(state, links)} />
        <Box flexDirection="column" width={width - INSET} flexShrink={0}>
          <Content
            lines={lines.slice(state.detailTop, state.detailTop + rows).map((line) => marked(state, line))}
            selected={selected(state, links)}
            width={width - INSET}
          />
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
