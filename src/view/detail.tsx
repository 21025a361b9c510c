import { Box } from 'ink'
import { crumbs, detailColumnsOf, detailOf, geometryOf, INSET, thumb, type ReadingState } from '../app/index.ts'
import { linksFrom, linksIn, tableSpans, type Folded, type Line as TextLine, type Link } from '../present/index.ts'
import { fitSpans, span, widthOf, type Span } from '../text/index.ts'
import { barAt, bottomLine, topLine } from './frame.ts'
import { screenRow, Line, Lines, type ScreenRow } from './line.tsx'
import { markMatches } from './panels.tsx'
import { TableRows } from './table.tsx'

/** Adjacent rows that are drawn together: the frame's own, or those of one table. */
type Run =
  | { readonly kind: 'text'; readonly lines: readonly ScreenRow[] }
  | {
      readonly kind: 'table'
      readonly folded: Folded
      readonly rows: readonly number[]
      readonly head: boolean
      /** The frame on the left and right of each row. */
      readonly edges: readonly (readonly [Span, Span])[]
    }

type Edges = readonly [Span, Span]

const withText = (runs: readonly Run[], line: ScreenRow): readonly Run[] => {
  const last = runs.at(-1)
  return last?.kind === 'text'
    ? [...runs.slice(0, -1), { ...last, lines: [...last.lines, line] }]
    : [...runs, { kind: 'text', lines: [line] }]
}

const withRow = (
  runs: readonly Run[],
  line: Exclude<TextLine, { readonly kind: 'text' }>,
  edges: Edges,
): readonly Run[] => {
  const last = runs.at(-1)
  const rows = line.kind === 'row' ? [line.at] : []
  return last?.kind === 'table' && last.folded === line.table
    ? [...runs.slice(0, -1), { ...last, rows: [...last.rows, ...rows], edges: [...last.edges, edges] }]
    : [...runs, { kind: 'table', folded: line.table, rows, head: line.kind === 'head', edges: [edges] }]
}

/**
 * Draws a row of the frame. A table's row under the cursor is drawn by itself, since inside a table it would lose its
 * emphasis.
 */
const inFrame = (line: TextLine, width: number, [left, right]: Edges, under: boolean): ScreenRow => {
  const spans = fitSpans(line.kind === 'text' ? line.spans : tableSpans(line), width)
  return under
    ? [...screenRow([left]), ...screenRow(spans, 'cursor'), ...screenRow([right])]
    : screenRow([left, ...spans, right])
}

/** Groups the rows in sight into runs, from top to bottom. */
const runsOf = (
  lines: readonly TextLine[],
  width: number,
  edges: (row: number) => Edges,
  under: (row: number) => boolean,
): readonly Run[] =>
  lines.reduce<readonly Run[]>(
    (runs, line, row) =>
      line.kind === 'text' || under(row)
        ? withText(runs, inFrame(line, width, edges(row), under(row)))
        : withRow(runs, line, edges(row)),
    [],
  )

const TableRun = ({ run, width }: { readonly run: Extract<Run, { kind: 'table' }>; readonly width: number }) => (
  <Box>
    <Lines lines={run.edges.map(([left]) => screenRow([left]))} />
    <Box flexDirection="column" width={width} flexShrink={0}>
      <TableRows folded={run.folded} rows={run.rows} head={run.head} />
    </Box>
    <Lines lines={run.edges.map(([, right]) => screenRow([right]))} />
  </Box>
)

const withMarkedMatches = (state: ReadingState, line: TextLine): TextLine =>
  line.kind === 'text' && state.search ? { ...line, spans: markMatches(state, line.spans) } : line

const linesInSight = (state: ReadingState, count: number, height: number): string => {
  if (thumb(state.detailTop, count, height) === null) return ''
  const { locale } = state
  return locale.words.linesOf(
    locale.number(state.detailTop + 1),
    locale.number(Math.min(count, state.detailTop + height)),
    locale.number(count),
  )
}

/** Returns what is left and right of each row: the frame, a link's sign on its first row, the scroll bar. */
const edgesOf = (state: ReadingState, links: readonly Link[], count: number, rows: number) => {
  const heads = new Set(linksFrom(links, state.detailTop, state.detailTop + rows).map((link) => link.from))
  const tone = state.focus === 'detail' ? 'accent' : 'dim'
  return (row: number): Edges => [
    span(heads.has(state.detailTop + row) ? `│${state.locale.signs.of('link')}` : '│ ', tone),
    span(barAt(row, state.detailTop, count, rows) ? ' █' : ' │', tone),
  ]
}

/** Returns the rows of the selected link, where the detail has the focus. */
const selected = (state: ReadingState, links: readonly Link[]): readonly [number, number] => {
  const link = state.focus === 'detail' ? links[state.link] : undefined
  return link ? [link.from - state.detailTop, link.to - state.detailTop] : [0, 0]
}

/** Returns the trail for the frame's line; where it is too long, its beginning is cut. */
const titleSpans = (state: ReadingState, width: number, focused: boolean): readonly Span[] => {
  const names = crumbs(state)
  const [last = state.locale.words.panels.detail, ...before] = names.toReversed()
  const tone = focused ? 'strong' : 'dim'
  const room = width - 6 - widthOf(last)
  const way = before.reduce((shown, name) => {
    const longer = `${name} › ${shown}`
    return widthOf(longer) <= room ? longer : shown.startsWith('… › ') || shown === '…' ? shown : `… › ${shown}`
  }, '')
  return [span(way, 'dim'), span(last, tone)]
}

/** Returns the lines in sight, filled up with empty ones. */
const inSight = (state: ReadingState, lines: readonly TextLine[], rows: number): readonly TextLine[] => {
  const seen = lines.slice(state.detailTop, state.detailTop + rows).map((line) => withMarkedMatches(state, line))
  return [...seen, ...Array.from({ length: rows - seen.length }, (): TextLine => ({ kind: 'text', spans: [] }))]
}

/** Draws the lines of the record that are in sight. */
export const Detail = ({ state }: { readonly state: ReadingState }) => {
  const { detailRows: rows } = geometryOf(state)
  const width = detailColumnsOf(state)
  const focused = state.focus === 'detail'
  const lines = detailOf(state)
  const links = linksIn(lines)
  const [from, to] = selected(state, links)
  const runs = runsOf(
    inSight(state, lines, rows),
    width - INSET,
    edgesOf(state, links, lines.length, rows),
    (row) => row >= from && row < to,
  )
  return (
    <Box flexDirection="column" width={width} flexShrink={0}>
      <Line spans={topLine(titleSpans(state, width, focused), width, focused, ['╭', '╮'])} />
      {runs.map((run, at) =>
        run.kind === 'text' ? (
          <Lines key={at} lines={run.lines} />
        ) : (
          <TableRun key={at} run={run} width={width - INSET} />
        ),
      )}
      <Line spans={bottomLine(width, focused, linesInSight(state, lines.length, rows))} />
    </Box>
  )
}
