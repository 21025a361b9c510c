import { geometryOf, INSET, isPanel, listing, showingOf, type Geometry, type ReadingState } from '../app/index.ts'
import { changeMark, fitRow, isChanged, LISTS, PANELS, rowOf, type Panel } from '../tables/index.ts'
import { plainText, span, stretchesOf, withMatches, wrap, type Span } from '../text/index.ts'
import { barAt, bottomLine, sideLine, topLine } from './frame.ts'
import { between, drawn, Lines, type Drawn } from './line.tsx'

/** The key of each list. */
const NUMBERS: Readonly<Record<Panel, number>> = {
  statistics: 1,
  participants: 2,
  issues: 3,
  timeline: 5,
  sources: 6,
  changes: 7,
}

const titleSpans = (state: ReadingState, panel: Panel, focused: boolean): readonly Span[] => {
  const { say } = state
  const { counted, all } = listing(state, panel)
  const count = counted === all ? say.number(all) : say.words.countOf(say.number(counted), say.number(all))
  const place = placeText(state, panel)
  const { filter } = state.orders[panel]
  return [
    span(`${NUMBERS[panel]} ${say.words.panels[panel]}`, focused ? 'strong' : 'dim'),
    span(` · ${count}${place}`, 'dim'),
    ...(filter === '' ? [] : [span(` · ${say.words.views.filter.shown(filter)}`, 'warn')]),
  ]
}

/** Where the cursor stands in a list that is longer than its window: ` · 7 of 19`. */
const placeText = (state: ReadingState, panel: Panel): string => {
  const { entries } = listing(state, panel)
  if (entries.length <= geometryOf(state).panelRows[panel]) return ''
  const { say } = state
  return ` · ${say.words.row} ${say.words.countOf(say.number(state.lists[panel].cursor + 1), say.number(entries.length))}`
}

const focusedPanel = (state: ReadingState): ReadingState['panel'] | null =>
  state.focus === 'list' ? state.panel : null

/** What was looked for, marked where a row or a line holds it. */
export const searched = (state: ReadingState, spans: readonly Span[]): readonly Span[] =>
  state.search ? withMatches(spans, stretchesOf(plainText(spans), state.search.text)) : spans

const rowLines = (state: ReadingState, geometry: Geometry, panel: Panel): readonly Drawn[] => {
  const { entries } = listing(state, panel)
  const { cursor, top } = state.lists[panel]
  const height = geometry.panelRows[panel]
  const focused = focusedPanel(state) === panel
  const width = geometry.listColumns
  const showing = showingOf(state)
  return Array.from({ length: height }, (_, row): Drawn => {
    const entry = entries[top + row]
    const marked = entry?.kind === 'statistic' && state.marked.includes(entry.statistic.id)
    const content = entry
      ? fitRow(rowOf(showing, entry, marked), width - INSET)
      : emptyRow(state, panel, row, width - INSET)
    const emphasis = entry && top + row === cursor ? (focused ? 'inverse' : 'bold') : 'none'
    const margin = changeMark(showing, entry !== undefined && isChanged(showing, entry))
    const bar = barAt(row, top, entries.length, height)
    return between(sideLine(searched(state, content), width, focused, bar, margin), emphasis)
  })
}

/** Why a list is empty, and what would fill it, in as many rows as that takes; what has no room goes on in the last one. */
const emptyRow = (state: ReadingState, panel: Panel, row: number, width: number): readonly Span[] => {
  if (listing(state, panel).entries.length > 0) return []
  const { filter } = state.orders[panel]
  const { words } = state.say
  const lines = wrap(filter === '' ? words.empty[panel] : words.views.filter.none(filter), width)
  const isLast = row === geometryOf(state).panelRows[panel] - 1
  return [span(isLast ? lines.slice(row).join(' ') : (lines[row] ?? ''), 'dim')]
}

/** A view beside the panels has the frame to itself. */
const shown = ({ panel }: ReadingState): readonly Panel[] =>
  isPanel(panel) ? PANELS : LISTS.filter((one) => one === panel)

/** The panels in one frame; their titles stand in the lines between them. */
export const Panels = ({ state }: { readonly state: ReadingState }) => {
  const geometry = geometryOf(state)
  const width = geometry.listColumns
  const panels = shown(state)
  const lines = panels.flatMap((panel, at): readonly Drawn[] => {
    const focused = focusedPanel(state) === panel
    const corners = at === 0 ? (['╭', '╮'] as const) : (['├', '┤'] as const)
    const title = topLine(titleSpans(state, panel, focused), width, focused, corners)
    return [drawn(title), ...rowLines(state, geometry, panel)]
  })
  return <Lines lines={[...lines, drawn(bottomLine(width, focusedPanel(state) === panels.at(-1)))]} />
}
