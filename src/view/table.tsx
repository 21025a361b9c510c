import { Box, Text } from 'ink'
import InkTable, { type CellProps } from 'ink-table'
import { createContext, useContext, type PropsWithChildren } from 'react'
import { fit, span, type Span } from '../text/index.ts'
import type { Folded } from '../present/index.ts'
import { ThemeContext } from './line.tsx'
import { paint } from './theme.ts'

const GAP = 2

/** What a row's cells are drawn from. ink-table pads a cell's text by `String.length`, which is not its width. */
interface RowContent {
  readonly folded: Folded
  readonly spans: readonly Span[]
}
const NOTHING: RowContent = { folded: { table: { columns: [], rows: [] }, widths: [] }, spans: [] }
const RowContext = createContext<RowContent>(NOTHING)

const Cell = ({ column }: CellProps) => {
  const { folded, spans } = useContext(RowContext)
  const theme = useContext(ThemeContext)
  const own = spans[column] ?? span('')
  const text = fit(own.text, folded.widths[column] ?? 0, folded.table.columns[column]?.align)
  const gap = ' '.repeat(column === 0 ? 0 : GAP)
  return <Text>{gap + paint([{ text, tone: own.tone }], theme)}</Text>
}

/** Draws no rules inside a panel. */
const NoSkeleton = () => null

type Cells = Record<string, string>

/** ink-table with one line each for a heading and rows, without the rules between them. */
class BareTable extends InkTable<Cells> {
  override render() {
    const columns = this.getColumns()
    const { heading, contents } = this.props as unknown as {
      heading: RowContent | null
      contents: readonly RowContent[]
    }
    return (
      <Box flexDirection="column">
        {heading && (
          <RowContext value={heading}>{this.heading({ key: 'heading', columns, data: this.getHeadings() })}</RowContext>
        )}
        {this.props.data.map((row, at) => (
          <RowContext key={at} value={contents[at] ?? NOTHING}>
            {this.data({ key: `row-${at}`, columns, data: row })}
          </RowContext>
        ))}
      </Box>
    )
  }
}

const key = (at: number): string => `c${at}`

const cellsOf = (spans: readonly Span[], count: number): Cells =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [key(at), spans[at]?.text ?? '']))

const Configured = BareTable as unknown as (props: PropsWithChildren<Record<string, unknown>>) => React.ReactNode

/** Draws a table's rows in sight, with or without its heading; only these are given to Ink. */
export const TableRows = ({
  folded,
  rows,
  head,
}: {
  readonly folded: Folded
  readonly rows: readonly number[]
  readonly head: boolean
}) => {
  const count = folded.widths.length
  const contents = rows.map((at): RowContent => ({ folded, spans: folded.table.rows[at] ?? [] }))
  const heading: RowContent | null = head
    ? { folded, spans: folded.table.columns.map((column) => span(column.name, 'dim')) }
    : null
  return (
    <Configured
      data={contents.map((content) => cellsOf(content.spans, count))}
      columns={Array.from({ length: count }, (_, at) => key(at))}
      contents={contents}
      heading={heading}
      cell={Cell}
      header={Cell}
      skeleton={NoSkeleton}
    />
  )
}
