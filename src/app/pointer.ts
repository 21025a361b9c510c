import { columnUnder, linksIn, type Panel } from '../present/index.ts'
import type { Pointed } from './action.ts'
import { INSET } from './geometry.ts'
import { helpPage } from './help/lines.ts'
import { move, pickCount } from './navigation.ts'
import {
  detailOf,
  entryOf,
  geometryOf,
  isSideBySide,
  listing,
  matrixNow,
  matrixHeadRows,
  matrixLayoutOf,
  matrixRows,
  pageRows,
  shownLists,
  clampToWindow,
} from './selectors.ts'
import { isPanel, type ReadingState } from './state.ts'
import { goToList, followLink, goToPanel } from './history.ts'

/** Rows above the first line of a frame: the header and the frame's own line. */
const ABOVE = 2

/** What is under a cell of the screen. */
type PointerTarget =
  | { readonly kind: 'row'; readonly panel: Panel; readonly row: number }
  | { readonly kind: 'cell'; readonly row: number; readonly column: number }
  | { readonly kind: 'detail'; readonly row: number }
  | { readonly kind: 'nothing' }

const listTarget = (state: ReadingState, row: number): PointerTarget => {
  const { panelRows } = geometryOf(state)
  let first = ABOVE
  for (const panel of shownLists(state)) {
    if (row >= first && row < first + panelRows[panel]) return { kind: 'row', panel, row: row - first }
    first += panelRows[panel] + 1
  }
  return { kind: 'nothing' }
}

/** Columns between a frame's left edge and its content. */
const INSIDE = INSET / 2

const matrixTarget = (state: ReadingState, { column, row }: Pointed): PointerTarget => {
  const matrix = matrixNow(state)
  const across = columnUnder(matrixLayoutOf(state), column - INSIDE)
  const down = row - ABOVE - matrixHeadRows(state)
  if (across === null || down < 0 || down >= matrixRows(state)) return { kind: 'nothing' }
  const cell = { row: state.matrix.top + down, column: state.matrix.left + across }
  return cell.row < matrix.issues.length ? { kind: 'cell', ...cell } : { kind: 'nothing' }
}

const targetUnder = (state: ReadingState, pointed: Pointed): PointerTarget => {
  const { column, row } = pointed
  if (state.overlay.kind !== 'none') return { kind: 'nothing' }
  const { listColumns, detailRows } = geometryOf(state)
  const onDetail = isSideBySide(state) ? column >= listColumns : state.focus === 'detail'
  if (!onDetail) return state.panel === 'matrix' ? matrixTarget(state, pointed) : listTarget(state, row)
  return row >= ABOVE && row < ABOVE + detailRows ? { kind: 'detail', row: row - ABOVE } : { kind: 'nothing' }
}

const clickRow = (state: ReadingState, panel: Panel, row: number): ReadingState => {
  const at = state.lists[panel].top + row
  const there = isPanel(panel) ? goToPanel(state, panel) : goToList(state)
  if (at >= listing(state, panel).entries.length) return there
  const lists = { ...state.lists, [panel]: { ...state.lists[panel], cursor: at } }
  return clampToWindow({ ...there, lists, opened: null, detailTop: 0, link: -1, at: null })
}

/** Focuses the detail; a click on a link selects it, and a click on the selected link opens it. */
const clickDetail = (state: ReadingState, row: number): ReadingState => {
  const at = state.detailTop + row
  const link = linksIn(detailOf(state)).findIndex((one) => at >= one.from && at < one.to)
  if (!entryOf(state)) return state
  if (link < 0) return clampToWindow({ ...state, focus: 'detail' })
  return state.focus === 'detail' && link === state.link ? followLink(state) : { ...state, focus: 'detail', link }
}

const turnWheel = (state: ReadingState, what: 'down' | 'up', over: PointerTarget): ReadingState => {
  if (over.kind === 'row' && state.panel !== over.panel && state.overlay.kind === 'none')
    return isPanel(state.panel) && isPanel(over.panel) ? move(goToPanel(state, over.panel), what) : state
  if (over.kind === 'detail') return { ...move({ ...state, focus: 'detail' }, what), focus: state.focus }
  return move(over.kind === 'row' ? goToList(state) : state, what)
}

/** Returns the entry of a help line, or of a list of matches, at a line of its page; null for none. */
const entryAt = (state: ReadingState, line: number): number | null => {
  if (state.overlay.kind === 'help') return helpPage(state, state.size.columns - INSET).lines[line]?.item ?? null
  return line < pickCount(state) ? line : null
}

/**
 * Clicks on an entry of the help, the find or the palette: the first click puts the cursor on it, one on the cursor's
 * entry is `accept`. It is null where no entry was clicked.
 */
export const clickEntry = (state: ReadingState, { what, row }: Pointed): ReadingState | 'accept' | null => {
  const { overlay } = state
  if (what !== 'click' || !('list' in overlay) || row < ABOVE || row >= ABOVE + pageRows(state)) return null
  const entry = entryAt(state, overlay.list.top + row - ABOVE)
  if (entry === null) return null
  if (entry === overlay.list.cursor) return 'accept'
  return { ...state, overlay: { ...overlay, list: { ...overlay.list, cursor: entry } } }
}

/** Handles the mouse: a click selects, the wheel scrolls what is under it. */
export const handlePointer = (state: ReadingState, pointed: Pointed): ReadingState => {
  const over = targetUnder(state, pointed)
  if (pointed.what === 'wheel-down') return turnWheel(state, 'down', over)
  if (pointed.what === 'wheel-up') return turnWheel(state, 'up', over)
  if (over.kind === 'row') return clickRow(state, over.panel, over.row)
  if (over.kind === 'cell')
    return clampToWindow({ ...state, matrix: { ...state.matrix, row: over.row, column: over.column } })
  return over.kind === 'detail' ? clickDetail(state, over.row) : state
}
