import {
  indexOf,
  type Day,
  type Dossier,
  type Per,
  type Problem,
  type Reading,
  type Statistic,
} from '../dossier/index.ts'
import { sayIn, type Glyphs, type Language, type Say } from '../text/index.ts'
import {
  comparisonLines,
  fold,
  listingOf,
  PANELS,
  workingBlocks,
  type Arrangement,
  type Entry,
  type Lens,
  type Line,
  type Listing,
  type Panel,
  type Showing,
  type Zoom,
} from '../tables/index.ts'
import { bounded, geometry, INSET, tooSmall, type Geometry, type Size } from './geometry.ts'
import type { Mode } from './keymap.ts'
import { START, windowed, type List } from './list.ts'

/** What lies over the panels. */
export type Overlay =
  | { readonly kind: 'none' }
  | { readonly kind: 'help'; readonly filter: string; readonly top: number }
  | { readonly kind: 'as-of'; readonly text: string }
  /** How the derived numbers of the record were worked out, or the marked statistics side by side. */
  | { readonly kind: 'working' | 'compare'; readonly top: number }

/** There is a dossier to read. */
export interface ReadingState {
  readonly kind: 'reading'
  readonly file: string
  readonly size: Size
  readonly reading: Reading
  readonly say: Say
  readonly per: Per
  /** The panel whose record the detail shows. */
  readonly panel: Panel
  /** Whether the keys go to the detail and not to the panel. */
  readonly focus: 'list' | 'detail'
  readonly lists: Readonly<Record<Panel, List>>
  /** The first line of the detail in sight. */
  readonly detailTop: number
  /** How the chart of a statistic is looked at, from one record to the next. */
  readonly zoom: Zoom
  readonly arrangement: Arrangement
  /** The period under the chart's cursor; null for the newest. */
  readonly at: string | null
  /** Statistics marked for a comparison, by id, in the order in which they were marked. */
  readonly marked: readonly string[]
  readonly overlay: Overlay
  /** A sentence in the footer's place until the next key; empty for none. */
  readonly notice: string
}

/** There are problems to mend before there is anything to read. */
export interface MendingState {
  readonly kind: 'mending'
  readonly file: string
  readonly size: Size
  readonly say: Say
  readonly problems: readonly Problem[]
  readonly top: number
  /** The day to read the dossier on once it is well; null for its own. */
  readonly on: Day | null
}

export type State = ReadingState | MendingState

export interface Start {
  readonly file: string
  readonly size: Size
  readonly language: Language
  readonly glyphs: Glyphs
  readonly on: Day | null
}

const fallbackOf = (dossier: Dossier): string => dossier.languages[0] ?? 'en'

/** The state in which a dossier is first shown. */
export const reading = (start: Start, dossier: Dossier, on: Day): ReadingState =>
  settled({
    kind: 'reading',
    file: start.file,
    size: bounded(start.size),
    reading: { dossier, on },
    say: sayIn(start.language, fallbackOf(dossier), start.glyphs),
    per: 'day',
    panel: 'statistics',
    focus: 'list',
    lists: { statistics: START, participants: START, issues: START },
    detailTop: 0,
    zoom: 'all',
    arrangement: 'time',
    at: null,
    marked: [],
    overlay: { kind: 'none' },
    notice: '',
  })

/** The state in which a file's problems are shown. */
export const mending = (start: Start, problems: readonly Problem[]): MendingState => ({
  kind: 'mending',
  file: start.file,
  size: bounded(start.size),
  say: sayIn(start.language, 'en', start.glyphs),
  problems,
  top: 0,
  on: start.on,
})

/** What the keys are about now. */
export const modeOf = (state: State): Mode => {
  if (state.kind === 'mending') return 'problems'
  if (state.overlay.kind === 'help') return 'help'
  if (state.overlay.kind === 'as-of') return 'prompt'
  if (state.overlay.kind !== 'none') return 'page'
  return focusOf(state)
}

/** What the keys are about once nothing lies over the panels. */
export const focusOf = (state: ReadingState): Mode =>
  state.focus === 'detail' && entryOf(state)?.kind === 'statistic' ? 'series' : state.focus

/** What records are shown with. The same object as long as nothing of it changes, so that what is made of it can be kept. */
export const showingOf = (state: ReadingState): Showing => {
  const known = showings.get(state.reading)
  if (known && known.say === state.say && known.per === state.per) return known
  const showing: Showing = { reading: state.reading, say: state.say, per: state.per }
  showings.set(state.reading, showing)
  return showing
}
const showings = new WeakMap<Reading, Showing>()

export const listing = (state: ReadingState, panel: Panel): Listing => listingOf(state.reading, panel)

/** The record that the detail shows: the one under the cursor of the panel last in focus. */
export const entryOf = (state: ReadingState): Entry | null =>
  listing(state, state.panel).entries[state.lists[state.panel].cursor] ?? null

export const geometryOf = (state: ReadingState): Geometry =>
  geometry(state.size, {
    statistics: listing(state, 'statistics').entries.length,
    participants: listing(state, 'participants').entries.length,
    issues: listing(state, 'issues').entries.length,
  })

/** How the statistic under the cursor is looked at. */
export const lensOf = (state: ReadingState): Lens => ({
  zoom: state.zoom,
  arrangement: state.arrangement,
  at: state.at,
  cursor: state.focus === 'detail',
  rows: geometryOf(state).chartRows,
})

/** The marked statistics that this dossier has. */
export const markedOf = (state: ReadingState): readonly Statistic[] =>
  state.marked.flatMap((id) => indexOf(state.reading.dossier).statistics.get(id) ?? [])

const pageWork = (state: ReadingState): readonly Line[] => {
  const width = state.size.columns - INSET
  const showing = showingOf(state)
  const entry = entryOf(state)
  if (state.overlay.kind === 'compare')
    return comparisonLines(showing, markedOf(state), state.zoom, width, pageRows(state))
  return entry && state.overlay.kind === 'working' ? fold(workingBlocks(showing, entry, lensOf(state)), width) : []
}

interface RememberedPage {
  readonly of: readonly unknown[]
  readonly lines: readonly Line[]
}
const pages = new WeakMap<Showing, RememberedPage>()

/** The lines of the page that lies over the panels, none where there is no such page; worked out once for each way of showing. */
export const pageLines = (state: ReadingState): readonly Line[] => {
  const of = [
    state.overlay.kind,
    entryOf(state)?.key,
    state.marked,
    state.zoom,
    state.arrangement,
    state.at,
    state.size,
  ]
  const known = pages.get(showingOf(state))
  if (known?.of.every((one, at) => one === of[at])) return known.lines
  const lines = pageWork(state)
  pages.set(showingOf(state), { of, lines })
  return lines
}

/** Rows inside the frame of a page. */
export const pageRows = (state: ReadingState): number => state.size.rows - 4

/** Every list's window put where its cursor is in sight; a state is always settled before it is drawn. */
export const settled = (state: ReadingState): ReadingState => {
  if (tooSmall(state.size)) return state
  const { panelRows } = geometryOf(state)
  const lists = Object.fromEntries(
    PANELS.map((panel) => [
      panel,
      windowed(state.lists[panel], listing(state, panel).entries.length, panelRows[panel]),
    ]),
  ) as Record<Panel, List>
  return { ...state, lists }
}
