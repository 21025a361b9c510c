import {
  indexOf,
  memoizeLast,
  memoizeSteps,
  type Problem,
  type Reading,
  type Statistic,
  type Steps,
} from '../dossier/index.ts'
import {
  changesSince,
  comparisonLines,
  multiplesLines,
  detailLines,
  fold,
  linksFrom,
  linksIn,
  LISTS,
  PANELS,
  matrixLayout,
  MATRIX_FOOT,
  matrixHead,
  matrixOf,
  orderedListing,
  quotationBlocks,
  recordAt,
  recordOf,
  derivationBlocks,
  type Entry,
  type ChartView,
  type Line,
  type Link,
  type Listing,
  type Listed,
  type Matrix,
  type MatrixColumn,
  type MatrixLayout,
  type MatrixWindow,
  type Panel,
  type Proofs,
  type RenderContext,
} from '../present/index.ts'
import { sayProblem, span, wrap, type Locale, type Span, type Tone } from '../text/index.ts'
import { explainLines } from './help/explanation.ts'
import { BORDERS, layOut, INSET, isTooSmall, type Geometry, type Size } from './geometry.ts'
import type { Mode } from './keymap.ts'
import { fitWindow, type List } from './list.ts'
import { isPanel, type Explained, type ReadingState, type State } from './state.ts'

/** Returns what keys act on now. */
export const modeOf = (state: State): Mode => {
  if (state.kind === 'mending') return 'problems'
  if (state.kind === 'loading') return 'loading'
  switch (state.overlay.kind) {
    case 'none':
      return focusOf(state)
    case 'help':
      return 'help'
    case 'as-of':
    case 'filter':
    case 'address':
    case 'quoted-in':
      return 'prompt'
    case 'brief':
      return 'path'
    case 'form':
      return state.overlay.form.stage === 'leaving' ? 'leave-form' : 'form'
    case 'replace':
      return 'ask'
    case 'find':
    case 'palette':
      return 'pick'
    case 'quoted':
      return 'quoted'
    case 'working':
    case 'passages':
    case 'compare':
    case 'charts':
    case 'problems':
    case 'copied':
    case 'explain':
      return 'page'
  }
}

/** Returns what keys act on when no overlay is open. */
export const focusOf = (state: ReadingState): Mode => {
  if (state.focus === 'list') return state.panel === 'matrix' ? 'matrix' : 'list'
  return entryOf(state)?.kind === 'statistic' ? 'series' : 'detail'
}

/**
 * Returns the context that lists, rows and titles are rendered in: the same object until something in it changes, as a key of caches. It
 * has no proofs, so that these are not drawn again when the kept texts have been read.
 */
export const contextOf = ({ reading, locale, per, since }: ReadingState): RenderContext =>
  sharedContext(reading, { reading, locale, per, changes: changesSince(reading, since) })

const sharedContext = memoizeLast(
  (_: Reading, context: RenderContext): RenderContext => context,
  (a, b) => a.locale === b.locale && a.per === b.per && a.changes === b.changes,
)

const withProofs = memoizeLast((context: RenderContext, proofs: Proofs): RenderContext => ({ ...context, proofs }))

/** Returns the context of what shows quotations in full, with their proofs once the kept texts have been read. */
export const provedContextOf = (state: ReadingState): RenderContext =>
  state.proofs ? withProofs(contextOf(state), state.proofs) : contextOf(state)

/** Returns a list as the reader filtered and sorted it. */
export const listing = (state: ReadingState, panel: Panel): Listing =>
  orderedListing(contextOf(state), panel, state.orders[panel])

/** Returns the row under the cursor of the list; null in an empty list and in the matrix. */
export const listedOf = (state: ReadingState): Listed | null => {
  const { panel } = state
  return panel === 'matrix' ? null : (listing(state, panel).entries[state.lists[panel].cursor] ?? null)
}

/** Returns the record in the detail: the opened one, else the one under the cursor of the last focused list. */
export const entryOf = (state: ReadingState): Entry | null => {
  if (state.opened) return recordAt(state.reading, state.opened)
  const listed = listedOf(state)
  return listed && recordOf(state.reading, listed)
}

/** Least rows of a terminal in which an explanation leaves room for what it explains; in fewer it takes the screen. */
const LEAST_BESIDE = 24
/** The largest share of the rows for an explanation below what it explains. */
const EXPLANATION_SHARE = 1 / 3

/** The lines of an explanation, cached because the height of everything above depends on them. */
const explanationIn = memoizeLast(
  (explained: Explained, { locale, width }: { readonly locale: Locale; readonly width: number }) =>
    explainLines(locale, explained, width),
  (a, b) => a.locale === b.locale && a.width === b.width,
)

/** Returns the lines of the explanation; none where none is shown. */
export const explanationOf = ({ overlay, locale, size }: ReadingState): readonly (readonly Span[])[] =>
  overlay.kind === 'explain' ? explanationIn(overlay.explained, { locale, width: size.columns - INSET }) : []

/** Returns whether the explanation takes the whole screen, because the terminal is low. */
export const isExplanationAlone = ({ overlay, size }: ReadingState): boolean =>
  overlay.kind === 'explain' && size.rows < LEAST_BESIDE

/** Returns the rows inside the explanation's frame. */
export const explanationRows = (state: ReadingState): number =>
  isExplanationAlone(state)
    ? pageRows(state)
    : Math.min(explanationOf(state).length, Math.floor(state.size.rows * EXPLANATION_SHARE) - BORDERS)

const explanationHeight = (state: ReadingState): number =>
  state.overlay.kind === 'explain' && !isExplanationAlone(state) ? explanationRows(state) + BORDERS : 0

/** Rows of the tour at the bottom, whatever its step says, so that nothing moves from step to step. */
export const TOUR_ROWS = 3
const tourRows = ({ tour }: ReadingState): number => (tour ? TOUR_ROWS : 0)

/** Returns the size of what is between the header and the lines at the bottom. */
const bodyOf = (state: ReadingState): Size => {
  const { size, trouble } = state
  return { ...size, rows: size.rows - (trouble ? 1 : 0) - explanationHeight(state) - tourRows(state) }
}

/** Returns the layout of the current screen. */
export const geometryOf = (state: ReadingState): Geometry =>
  layOut(
    bodyOf(state),
    {
      statistics: listing(state, 'statistics').entries.length,
      participants: listing(state, 'participants').entries.length,
      issues: listing(state, 'issues').entries.length,
    },
    state.filled,
  )

/** Returns whether list and detail are side by side; the matrix and what it opens take the whole screen. */
export const isSideBySide = (state: ReadingState): boolean => geometryOf(state).wide && state.panel !== 'matrix'

/** Returns the outer width of the detail's frame. */
export const detailColumnsOf = (state: ReadingState): number =>
  state.panel === 'matrix' ? state.size.columns : geometryOf(state).detailColumns

/** Returns how the focused statistic's chart is shown. */
export const chartViewOf = (state: ReadingState): ChartView => ({
  zoom: state.zoom,
  arrangement: state.arrangement,
  rolling: state.rolling,
  at: state.at,
  cursor: state.focus === 'detail',
  rows: geometryOf(state).chartRows,
  page: geometryOf(state).detailRows,
})

const NO_LINES: readonly Line[] = []

const linesOf = (state: ReadingState, entry: Entry): readonly Line[] =>
  detailLines(provedContextOf(state), entry, detailColumnsOf(state) - INSET, chartViewOf(state))

/** Returns the lines of the detail; none without a record. */
export const detailOf = (state: ReadingState): readonly Line[] => {
  const entry = entryOf(state)
  return entry ? linesOf(state, entry) : NO_LINES
}

/** Observations from which on a detail takes longer than the time slices of what is prepared while idle. */
const LONG = 1_000

/** Returns the rows whose details the next keys show: those of the list with the focus, and the one under the cursor of each other list. */
const nextRows = (state: ReadingState): readonly Listed[] =>
  state.focus === 'list' && isSideBySide(state)
    ? shownLists(state).flatMap((panel) => {
        const { entries } = listing(state, panel)
        const { cursor, top } = state.lists[panel]
        const [from, to] =
          panel === state.panel ? [top, top + geometryOf(state).panelRows[panel]] : [cursor, cursor + 1]
        return entries.slice(from, to)
      })
    : []

function* nextDetails(state: ReadingState): Steps<true> {
  for (const row of nextRows(state)) {
    const entry = recordOf(state.reading, row)
    if (entry && !(entry.kind === 'statistic' && entry.statistic.observations.length > LONG)) linesOf(state, entry)
    yield
  }
  return true
}

const NEXT_DETAILS = memoizeSteps(nextDetails)

/** Prepares one more detail that the next key may show, while the program is idle; returns whether all are prepared. */
export const warmDetails = (state: ReadingState): boolean => NEXT_DETAILS.step(state)

/** Returns the link under the detail's cursor; null where there is none. */
export const linkOf = (state: ReadingState): Link | null => linksIn(detailOf(state))[state.link] ?? null

/** Returns the matrix as the reader filtered, sorted and folded it. */
export const matrixNow = (state: ReadingState): Matrix =>
  matrixOf(contextOf(state), state.orders.matrix, state.folded, state.silent)

/** Returns the issue and the column under the matrix's cursor; null where the matrix is empty. */
export const matrixCellOf = (
  state: ReadingState,
): { readonly issue: Matrix['issues'][number]; readonly column: MatrixColumn } | null => {
  const { issues, columns } = matrixNow(state)
  const [issue, column] = [issues[state.matrix.row], columns[state.matrix.column]]
  return issue && column ? { issue, column } : null
}

/** The rows of a page from which on names of columns have two lines; below it the rows of issues need them. */
const HIGH = 14

const nameLinesOf = (state: ReadingState): number => (pageRows(state) >= HIGH ? 2 : 1)

/** Returns how many lines are above the rows of the matrix. */
export const matrixHeadRows = (state: ReadingState): number => matrixHead(nameLinesOf(state), state.folded)

/** Returns how many rows of issues the matrix shows. */
export const matrixRows = (state: ReadingState): number =>
  Math.max(1, pageRows(state) - matrixHeadRows(state) - MATRIX_FOOT)

/** Returns the layout of the matrix on this screen. */
export const matrixLayoutOf = (state: ReadingState): MatrixLayout =>
  matrixLayout(
    contextOf(state),
    matrixNow(state),
    state.size.columns - INSET,
    state.folded ? matrixHeadRows(state) : nameLinesOf(state),
  )

/** Returns the part of the matrix in sight. */
export const matrixWindow = (state: ReadingState): MatrixWindow => ({
  ...state.matrix,
  rows: matrixRows(state),
  names: nameLinesOf(state),
})

/** Returns the marked statistics that this dossier has. */
export const markedOf = (state: ReadingState): readonly Statistic[] =>
  state.marked.flatMap((id) => indexOf(state.reading.dossier).statistics.get(id) ?? [])

/** Returns whether a row is a statistic marked for comparison. */
export const isMarked = ({ marked }: Pick<ReadingState, 'marked'>, entry: Listed): boolean =>
  entry.kind === 'statistic' && marked.includes(entry.statistic.id)

const textLine = (words: string, tone: Tone = 'plain'): Line => ({ kind: 'text', spans: [span(words, tone)] })

const copiedLines = ({ locale }: ReadingState, text: string, width: number): readonly Line[] => {
  // Speech has no width: a sentence is spoken as one line.
  const broken = (words: string): readonly string[] =>
    locale.medium === 'speech' ? words.split('\n') : wrap(words, width)
  return [
    ...broken(text).map((line) => textLine(line)),
    textLine(''),
    ...broken(locale.words.clipboard.hint).map((line) => textLine(line, 'dim')),
  ]
}

/** Returns every problem with its address, wrapped; lines after the first are indented. */
export const problemText = (
  locale: Locale,
  file: string,
  problems: readonly Problem[],
  width: number,
): readonly (readonly string[])[] =>
  problems.map((problem) =>
    wrap(sayProblem(locale.words, file, problem), width - 2).map((line, at) => (at === 0 ? line : `  ${line}`)),
  )

const problemLines = ({ locale, file, trouble }: ReadingState, width: number): readonly Line[] => {
  if (trouble?.kind !== 'problems') return trouble ? [textLine(trouble.sentence)] : []
  return problemText(locale, file, trouble.problems, width).flatMap((lines) => lines.map((line) => textLine(line)))
}

const pageContent = (state: ReadingState): readonly Line[] => {
  const width = state.size.columns - INSET
  const context = provedContextOf(state)
  const entry = entryOf(state)
  if (state.overlay.kind === 'compare')
    return comparisonLines(context, markedOf(state), { zoom: state.zoom, width, rows: pageRows(state) })
  if (state.overlay.kind === 'charts')
    return multiplesLines(context, { zoom: state.zoom, width, rows: pageRows(state) })
  if (state.overlay.kind === 'copied') return copiedLines(state, state.overlay.text, width)
  if (state.overlay.kind === 'problems') return problemLines(state, width)
  if (entry && state.overlay.kind === 'passages') return fold(quotationBlocks(context, entry), width)
  return entry && state.overlay.kind === 'working'
    ? fold(derivationBlocks(context, entry, chartViewOf(state)), width)
    : []
}

/** Returns everything that a page's lines depend on. */
const pageParts = (state: ReadingState): readonly unknown[] => [
  state.overlay.kind,
  'text' in state.overlay && state.overlay.text,
  state.trouble,
  entryOf(state),
  state.marked,
  state.zoom,
  state.arrangement,
  state.at,
  state.size.columns,
  pageRows(state),
]

interface PageRequest {
  readonly state: ReadingState
  readonly parts: readonly unknown[]
}

const memoizedPage = memoizeLast(
  (_: RenderContext, { state }: PageRequest): readonly Line[] => pageContent(state),
  (a, b) => a.parts.every((one, at) => one === b.parts[at]),
)

/** Returns the lines of a page overlay, cached until something that they depend on changes; none without one. */
export const pageLines = (state: ReadingState): readonly Line[] =>
  memoizedPage(provedContextOf(state), { state, parts: pageParts(state) })

/** Returns the rows inside a page's frame. */
export const pageRows = (state: ReadingState): number => bodyOf(state).rows - 4

/** Returns the index of the first or last link in sight; -1 where none is. */
export const linkInSight = (links: readonly Link[], top: number, height: number, which: 'first' | 'last'): number => {
  const seen = linksFrom(links, top, top + height)
  const found = which === 'first' ? seen[0] : seen.at(-1)
  return found === undefined ? -1 : links.indexOf(found)
}

/**
 * Keeps a detail's first line and link in range after a resize, a reload, or a new unit or day. An unscrolled detail
 * without focus or link is not computed here: a held key passes many.
 */
const clampDetail = (state: ReadingState): ReadingState => {
  if (state.focus === 'list' && state.detailTop === 0 && state.link < 0) return state
  const lines = detailOf(state)
  const { detailRows } = geometryOf(state)
  const detailTop = Math.max(0, Math.min(state.detailTop, lines.length - detailRows))
  const links = linksIn(lines)
  const own = links[state.link]
  const stays = own !== undefined && own.to > detailTop && own.from < detailTop + detailRows
  const link = stays ? state.link : linkInSight(links, detailTop, detailRows, 'first')
  return detailTop === state.detailTop && link === state.link ? state : { ...state, detailTop, link }
}

const clampMatrix = (state: ReadingState): ReadingState => {
  if (state.panel !== 'matrix') return state
  const matrix = matrixNow(state)
  const columns = matrixLayoutOf(state).widths.length
  const down = fitWindow({ cursor: state.matrix.row, top: state.matrix.top }, matrix.issues.length, matrixRows(state))
  const across = fitWindow({ cursor: state.matrix.column, top: state.matrix.left }, matrix.columns.length, columns)
  return {
    ...state,
    matrix: { row: down.cursor, top: down.top, column: across.cursor, left: across.top },
  }
}

/** Puts every list's cursor in its window, as a state must be before it is drawn. */
export const clampToWindow = (state: ReadingState): ReadingState => {
  if (isTooSmall(state.size)) return state
  const { panelRows } = geometryOf(state)
  const lists = Object.fromEntries(
    LISTS.map((panel) => [
      panel,
      // A list is limited when it is shown: computing a long timeline only for its length costs time.
      isShown(state, panel)
        ? fitWindow(state.lists[panel], listing(state, panel).entries.length, panelRows[panel])
        : state.lists[panel],
    ]),
  ) as Record<Panel, List>
  return clampDetail(clampMatrix({ ...state, lists }))
}

/** Whether a list's window is kept in bounds now: the three panels also behind a view, to which one comes back. */
const isShown = ({ panel: current }: ReadingState, panel: Panel): boolean => panel === current || isPanel(panel)

/** Returns the lists on the screen, from top to bottom: the three panels, one that fills the screen, or a view. */
export const shownLists = ({ panel, filled }: ReadingState): readonly Panel[] =>
  isPanel(panel) && !filled ? PANELS : LISTS.filter((one) => one === panel)

/** Returns how the file is followed, for the header; empty where every change is shown at once. */
export const followingNote = ({ origin, watchedBy, locale: { words } }: ReadingState): string => {
  if (origin === 'input') return words.header.readOnce
  if (origin === 'web') return words.header.notWatched
  return watchedBy === 'keys' ? words.header.onKeys : ''
}
