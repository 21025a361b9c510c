import { linksIn, PANELS, type Panel } from '../present/index.ts'
import { moveInForm } from './form/form.ts'
import { helpPage, linesOfItem, type HelpPage } from './help/lines.ts'
import { INSET, isTooSmall } from './geometry.ts'
import { moveCursor, scrollBy, fitWindow, type List, type Move } from './list.ts'
import { choicesFor } from './palette.ts'
import { moveInQuoted } from './quoted.ts'
import { resultsFor } from './search.ts'
import {
  detailOf,
  entryOf,
  explanationOf,
  explanationRows,
  geometryOf,
  linkInSight,
  listing,
  matrixNow,
  matrixLayoutOf,
  matrixRows,
  pageLines,
  pageRows,
  clampToWindow,
} from './selectors.ts'
import { isPage, isPanel, type ReadingState } from './state.ts'
import { goToList, goToPanel } from './history.ts'

/** Moves a detail by a line: to the next link if it is in sight, otherwise by scrolling. */
const stepDetail = (state: ReadingState, by: 1 | -1): ReadingState => {
  const lines = detailOf(state)
  // A screen reader has spoken the whole detail, so a step goes to the next link.
  if (state.locale.medium === 'speech')
    return { ...state, link: Math.max(-1, Math.min(state.link + by, linksIn(lines).length - 1)) }
  const { detailRows: height } = geometryOf(state)
  const links = linksIn(lines)
  const next = state.link < 0 ? undefined : links[state.link + by]
  if (next && next.from < state.detailTop + height && next.to > state.detailTop) {
    const below = Math.max(state.detailTop, next.to - height)
    return { ...state, link: state.link + by, detailTop: by > 0 ? below : Math.min(state.detailTop, next.from) }
  }
  return scrollDetailTo(
    state,
    scrollBy(state.detailTop, by > 0 ? 'down' : 'up', lines.length, height),
    by > 0 ? 'first' : 'last',
  )
}

/** Scrolls a detail; the link under the cursor stays selected as long as it is in sight. */
const scrollDetailTo = (state: ReadingState, detailTop: number, which: 'first' | 'last'): ReadingState => {
  const links = linksIn(detailOf(state))
  const { detailRows } = geometryOf(state)
  const own = links[state.link]
  const stays = own !== undefined && own.to > detailTop && own.from < detailTop + detailRows
  return { ...state, detailTop, link: stays ? state.link : linkInSight(links, detailTop, detailRows, which) }
}

/** Returns the link that a move ends on. At the end of the text, a page move goes on to its last or first link. */
const linkAfterMove = (move: Move, stays: boolean): 'first' | 'last' => {
  if (move === 'first' || move === 'last') return move
  return (move === 'page-down') === stays ? 'last' : 'first'
}

const moveDetail = (state: ReadingState, move: Move): ReadingState => {
  if (move === 'down') return stepDetail(state, 1)
  if (move === 'up') return stepDetail(state, -1)
  const { detailRows } = geometryOf(state)
  const top = scrollBy(state.detailTop, move, detailOf(state).length, detailRows)
  return scrollDetailTo({ ...state, link: -1 }, top, linkAfterMove(move, top === state.detailTop))
}

/** Returns the first line in sight: the nearest at which the whole entry under the cursor is. */
const helpTop = (page: HelpPage, { cursor, top }: List, height: number): number => {
  const [from, to] = linesOfItem(page, cursor)
  const seen = Math.max(to - height, Math.min(top, from))
  return Math.max(0, Math.min(seen, page.lines.length - height))
}

const moveInHelp = (state: ReadingState, move: Move | 'stay'): ReadingState => {
  if (state.overlay.kind !== 'help') return state
  const page = helpPage(state, state.size.columns - INSET)
  const { list } = state.overlay
  const height = pageRows(state)
  const { cursor } =
    move === 'stay'
      ? fitWindow(list, page.items.length, height)
      : moveCursor({ cursor: list.cursor, top: 0 }, move, page.items.length, height)
  return { ...state, overlay: { ...state.overlay, list: { cursor, top: helpTop(page, { ...list, cursor }, height) } } }
}

/** Scrolls a page overlay or an explanation; `stay` only limits it to its lines. */
const scrollPage = (state: ReadingState, move: Move | 'stay'): ReadingState => {
  const { overlay } = state
  if (overlay.kind !== 'explain' && !isPage(overlay)) return state
  const [count, height] =
    overlay.kind === 'explain'
      ? [explanationOf(state).length, explanationRows(state)]
      : [pageLines(state).length, pageRows(state)]
  return { ...state, overlay: { ...overlay, top: scrollBy(overlay.top, move, count, height) } }
}

/** Returns how many matches the find or the palette lists; 0 for any other overlay. */
export const pickCount = (state: ReadingState): number => {
  if (state.overlay.kind === 'find') return resultsFor(state, state.overlay.text).length
  return state.overlay.kind === 'palette' ? choicesFor(state, state.overlay.text).length : 0
}

const movePick = (state: ReadingState, move: Move): ReadingState => {
  if (state.overlay.kind !== 'find' && state.overlay.kind !== 'palette') return state
  return {
    ...state,
    overlay: { ...state.overlay, list: moveCursor(state.overlay.list, move, pickCount(state), pageRows(state)) },
  }
}

const moveInList = (state: ReadingState, panel: Panel, move: Move): ReadingState => {
  const before = state.lists[panel]
  const list = moveCursor(before, move, listing(state, panel).entries.length, geometryOf(state).panelRows[panel])
  const next = { ...state, lists: { ...state.lists, [panel]: list } }
  return list.cursor === before.cursor
    ? next
    : clampToWindow({ ...next, detailTop: 0, link: -1, at: null, opened: null })
}

const moveInMatrix = (state: ReadingState, down: Move | null, across: Move | null): ReadingState => {
  const matrix = matrixNow(state)
  const columns = matrixLayoutOf(state).widths.length
  const rows: List = { cursor: state.matrix.row, top: state.matrix.top }
  const cells: List = { cursor: state.matrix.column, top: state.matrix.left }
  const row = down ? moveCursor(rows, down, matrix.issues.length, matrixRows(state)) : rows
  const column = across ? moveCursor(cells, across, matrix.columns.length, columns) : cells
  return { ...state, matrix: { row: row.cursor, top: row.top, column: column.cursor, left: column.top } }
}

/** Moves the matrix's cursor across its columns. */
export const moveAcross = (state: ReadingState, move: Move): ReadingState => moveInMatrix(state, null, move)

/** Moves within whatever has the focus. */
export const move = (state: ReadingState, which: Move): ReadingState => {
  switch (state.overlay.kind) {
    case 'help':
      return moveInHelp(state, which)
    case 'find':
    case 'palette':
      return movePick(state, which)
    case 'form':
      return moveInForm(state, which === 'up' || which === 'page-up' ? -1 : 1)
    case 'working':
    case 'passages':
    case 'compare':
    case 'charts':
    case 'problems':
    case 'copied':
    case 'explain':
      return scrollPage(state, which)
    case 'as-of':
    case 'filter':
    case 'address':
    case 'brief':
    case 'replace':
    case 'quoted-in':
      return state
    case 'quoted':
      return moveInQuoted(state, which)
    case 'none':
      return moveInPanels(state, which)
  }
}

const moveInPanels = (state: ReadingState, which: Move): ReadingState => {
  if (state.focus === 'detail') return moveDetail(state, which)
  return state.panel === 'matrix' ? moveInMatrix(state, which, null) : moveInList(state, state.panel, which)
}

/** Moves the focus with Tab: through the panels into the detail and around, or between a view and its detail. */
export const focusNext = (state: ReadingState, forward: boolean): ReadingState => {
  const { panel } = state
  if (!isPanel(panel)) return state.focus === 'detail' ? goToList(state) : focusDetail(state)
  const around = forward ? 'statistics' : 'issues'
  if (state.focus === 'detail') return goToPanel(state, around)
  const next = PANELS[PANELS.indexOf(panel) + (forward ? 1 : -1)]
  if (next) return goToPanel(state, next)
  return entryOf(state) ? focusDetail(state) : goToPanel(state, around)
}

/** Moves the focus to the detail, if there is a record. */
export const focusDetail = (state: ReadingState): ReadingState =>
  entryOf(state) ? clampToWindow({ ...state, focus: 'detail' }) : state

/** Limits an overlay's scroll position to its lines and rows. */
const clampOverlay = (state: ReadingState): ReadingState => {
  const { overlay } = state
  if (overlay.kind === 'help') return moveInHelp(state, 'stay')
  if (overlay.kind === 'quoted') return moveInQuoted(state, 'stay')
  if (overlay.kind !== 'find' && overlay.kind !== 'palette') return scrollPage(state, 'stay')
  return { ...state, overlay: { ...overlay, list: fitWindow(overlay.list, pickCount(state), pageRows(state)) } }
}

/** Limits every scroll position to the lines that there are now. */
export const clampScroll = (state: ReadingState): ReadingState =>
  isTooSmall(state.size) ? state : clampOverlay(clampToWindow(state))
