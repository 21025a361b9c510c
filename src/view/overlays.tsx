import { Box } from 'ink'
import { helpLines, INSET, type MendingState, type ReadingState } from '../app/index.ts'
import { sayProblem, span, wrap, type Span } from '../text/index.ts'
import { barAt, bottomLine, sideLine, topLine } from './frame.ts'
import { Line } from './line.tsx'

/** Lines in a frame that fills the screen between header and footer. */
const Framed = ({
  title,
  lines,
  top,
  columns,
  rows,
}: {
  readonly title: readonly Span[]
  readonly lines: readonly (readonly Span[])[]
  readonly top: number
  readonly columns: number
  readonly rows: number
}) => {
  const height = rows - 2
  return (
    <Box flexDirection="column" width={columns}>
      <Line spans={topLine(title, columns, true, ['╭', '╮'])} />
      {Array.from({ length: height }, (_, row) => (
        <Line
          key={row}
          spans={sideLine(lines[top + row] ?? [], columns, true, barAt(row, top, lines.length, height))}
        />
      ))}
      <Line spans={bottomLine(columns, true)} />
    </Box>
  )
}

/** Keys, signs and words, filtered by what is typed. */
export const Help = ({ state }: { readonly state: ReadingState }) => {
  const overlay = state.overlay.kind === 'help' ? state.overlay : { filter: '', top: 0 }
  const { keys } = state.say.words
  const lines = helpLines(state.say, state.focus, overlay.filter, state.size.columns - INSET)
  const title = [span(keys.title, 'strong'), span(` · ${keys.filter}: ${overlay.filter}_`, 'dim')]
  return (
    <Framed title={title} lines={lines} top={overlay.top} columns={state.size.columns} rows={state.size.rows - 2} />
  )
}

/** Every problem with its address; each as many rows as it needs. */
export const Problems = ({ state }: { readonly state: MendingState }) => {
  const { say, size } = state
  const lines = state.problems
    .slice(state.top)
    .flatMap((problem) =>
      wrap(sayProblem(say.words, state.file, problem), size.columns - INSET - 2).map((line, at) => [
        span(at === 0 ? line : `  ${line}`),
      ]),
    )
  const title = [
    span(say.words.problems.title(state.problems.length), 'bad'),
    span(` · ${say.words.problems.hint}`, 'dim'),
  ]
  return <Framed title={title} lines={lines} top={0} columns={size.columns} rows={size.rows - 2} />
}
