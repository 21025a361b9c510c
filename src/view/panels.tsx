import { memoizeLast } from '../dossier/index.ts'
import { Box } from 'ink'
import { memo } from 'react'
import { canAdd, geometryOf, INSET, isMarked, listing, contextOf, shownLists, type ReadingState } from '../app/index.ts'
import {
  changeMark,
  columnsOf,
  emptyText,
  fitRow,
  isChanged,
  listHeads,
  rowOf,
  type Columns,
  type Listed,
  type Listing,
  type Panel,
  type RenderContext,
  type Row,
} from '../present/index.ts'
import { plainText, span, stretchesOf, withMatches, wrap, type Span } from '../text/index.ts'
import { barAt, bottomLine, headedLine, roomiestTitle, sideLine } from './frame.ts'
import { framedRow, screenRow, Line, Lines, type ScreenRow } from './line.tsx'

const NUMBERS: Readonly<Record<Panel, number>> = {
  statistics: 1,
  participants: 2,
  issues: 3,
  timeline: 5,
  sources: 6,
  changes: 7,
}

/** Everything that a panel is drawn from. A panel whose props are equal is not drawn again. */
interface PanelProps {
  readonly panel: Panel
  readonly context: RenderContext
  readonly listing: Listing
  readonly cursor: number
  readonly top: number
  readonly height: number
  readonly width: number
  readonly focused: boolean
  readonly isFirst: boolean
  readonly filter: string
  /** Whether a key adds the first record. */
  readonly canAdd: boolean
  readonly marked: ReadingState['marked']
  readonly search: ReadingState['search']
}

/** The cursor's place in a list that is longer than its window: ` · row 7 of 19`. */
const placeText = ({ context: { locale }, listing: { entries }, height, cursor }: PanelProps): string =>
  entries.length <= height
    ? ''
    : ` · ${locale.words.row} ${locale.words.countOf(locale.number(cursor + 1), locale.number(entries.length))}`

const titleSpans = (
  { panel, context: { locale }, listing: shown, focused, filter }: PanelProps,
  place: string,
): readonly Span[] => {
  const { counted, all } = shown
  const count = counted === all ? locale.number(all) : locale.words.countOf(locale.number(counted), locale.number(all))
  return [
    span(`${NUMBERS[panel]} ${locale.words.panels[panel]}`, focused ? 'strong' : 'dim'),
    span(` · ${count}${place}`, 'dim'),
    ...(filter === '' ? [] : [span(` · ${locale.words.filter.shown(filter)}`, 'warn')]),
  ]
}

const focusedPanel = (state: ReadingState): ReadingState['panel'] | null =>
  state.focus === 'list' ? state.panel : null

/** Marks where a row or a line matches the last search. */
export const markMatches = ({ search }: Pick<ReadingState, 'search'>, spans: readonly Span[]): readonly Span[] =>
  search ? withMatches(spans, stretchesOf(plainText(spans), search.text)) : spans

/** Returns a record's row, cached as long as it says the same. */
const entryRow = memoizeLast(
  (entry: Listed, context: RenderContext): Row => rowOf(context, entry),
  (a, b) => a === b,
)

/** Rows that are measured together: columns keep their place in a list of that length, and in a longer one between its blocks. */
const BLOCK = 32

interface Measured extends Pick<PanelProps, 'context' | 'width'> {
  readonly from: number
  readonly to: number
}

/** Returns the columns of the blocks of a list that the window touches, cached while it stays in them. */
const measuredColumns = memoizeLast(
  ({ entries }: Listing, { context, width, from, to }: Measured): Columns =>
    columnsOf(
      entries.slice(from, to).map((entry) => entryRow(entry, context)),
      width - INSET,
    ),
  (a, b) => a.context === b.context && a.width === b.width && a.from === b.from && a.to === b.to,
)

const columnsIn = ({ listing: shown, context, width, top, height }: PanelProps): Columns =>
  measuredColumns(shown, {
    context,
    width,
    from: Math.floor(top / BLOCK) * BLOCK,
    to: Math.ceil((top + height) / BLOCK) * BLOCK,
  })

interface EntryLayout {
  readonly row: Row
  readonly width: number
  readonly columns: Columns
}

/** Returns the spans of a record's row, cached as long as it is laid out in the same way. */
const entrySpans = memoizeLast(
  (_: Listed, { row, width, columns }: EntryLayout): readonly Span[] => fitRow(row, width, columns),
  (a, b) => a.row === b.row && a.width === b.width && a.columns === b.columns,
)

/** Returns the sign in a row's margin: marked for comparison, changed, or the place of a list without the focus. */
const marginOf = (sight: PanelProps, entry: Listed | undefined, isPlace: boolean): Span => {
  const { signs } = sight.context.locale
  if (entry && isMarked(sight, entry)) return span(signs.of('marked'), 'accent')
  const changed = entry !== undefined && isChanged(sight.context, entry)
  return isPlace && !changed ? span(signs.of('place'), 'accent') : changeMark(sight.context, changed)
}

const rowLine = (sight: PanelProps, row: number): ScreenRow => {
  const { context, top, width, focused } = sight
  const { entries } = sight.listing
  const entry = entries[top + row]
  const content = entry
    ? entrySpans(entry, {
        row: entryRow(entry, context),
        width: width - INSET,
        columns: columnsIn(sight),
      })
    : emptyRow(sight, row, width - INSET)
  const emphasis = entry && top + row === sight.cursor ? (focused ? 'cursor' : 'bold') : 'none'
  const margin = marginOf(sight, entry, emphasis === 'bold')
  const bar = barAt(row, top, entries.length, sight.height)
  return framedRow(sideLine(markMatches(sight, content), { width, focused, bar, margin }), emphasis)
}

/** Returns one row of the text on why a list is empty; the last row takes what does not fit. */
const emptyRow = (
  { listing: shown, context, panel, filter, height, canAdd }: PanelProps,
  row: number,
  width: number,
): readonly Span[] => {
  if (shown.entries.length > 0) return []
  const { words } = context.locale
  const lines = wrap(filter === '' ? emptyText(context, panel, canAdd) : words.filter.none(filter), width)
  return [span(row === height - 1 ? lines.slice(row).join(' ') : (lines[row] ?? ''), 'dim')]
}

/** Returns a panel's top line: its title and the heads of its columns. The cursor's place gives way to a head; the scroll bar shows it, too. */
const topOf = (sight: PanelProps): readonly Span[] => {
  const { width, focused, isFirst, panel, context } = sight
  const heads = listHeads(columnsIn(sight), { locale: context.locale, panel })
  const title = roomiestTitle([titleSpans(sight, placeText(sight)), titleSpans(sight, '')], heads, width)
  return headedLine(title, { heads, width, focused, corners: isFirst ? ['╭', '╮'] : ['├', '┤'] })
}

const PanelView = memo((sight: PanelProps) => {
  const { height } = sight
  return <Lines lines={[screenRow(topOf(sight)), ...Array.from({ length: height }, (_, row) => rowLine(sight, row))]} />
})

/** Draws the panels in one frame, with their titles in the lines between them. */
export const Panels = ({ state }: { readonly state: ReadingState }) => {
  const { listColumns: width, panelRows } = geometryOf(state)
  const panels = shownLists(state)
  return (
    <Box flexDirection="column">
      {panels.map((panel, at) => (
        <PanelView
          key={panel}
          panel={panel}
          context={contextOf(state)}
          listing={listing(state, panel)}
          cursor={state.lists[panel].cursor}
          top={state.lists[panel].top}
          height={panelRows[panel]}
          width={width}
          focused={focusedPanel(state) === panel}
          isFirst={at === 0}
          filter={state.orders[panel].filter}
          canAdd={canAdd(state)}
          marked={state.marked}
          search={state.search}
        />
      ))}
      <Line
        spans={bottomLine(
          width,
          focusedPanel(state) === panels.at(-1),
          state.isTourOffered ? state.locale.words.tour.offer : '',
        )}
      />
    </Box>
  )
}
