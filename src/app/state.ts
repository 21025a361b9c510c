import type { Day, Dossier, Per, Problem, Reading } from '../dossier/index.ts'
import { sayIn, type Language, type Say } from '../text/index.ts'
import { listingOf, PANELS, type Entry, type Listing, type Panel, type Showing } from '../tables/index.ts'
import { bounded, geometry, tooSmall, type Geometry, type Size } from './geometry.ts'
import type { Mode } from './keymap.ts'
import { START, windowed, type List } from './list.ts'

/** What lies over the panels. */
export type Overlay =
  | { readonly kind: 'none' }
  | { readonly kind: 'help'; readonly filter: string; readonly top: number }
  | { readonly kind: 'as-of'; readonly text: string }

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
  readonly ascii: boolean
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
    say: sayIn(start.language, fallbackOf(dossier), start.ascii),
    per: 'day',
    panel: 'statistics',
    focus: 'list',
    lists: { statistics: START, participants: START, issues: START },
    detailTop: 0,
    overlay: { kind: 'none' },
    notice: '',
  })

/** The state in which a file's problems are shown. */
export const mending = (start: Start, problems: readonly Problem[]): MendingState => ({
  kind: 'mending',
  file: start.file,
  size: bounded(start.size),
  say: sayIn(start.language, 'en', start.ascii),
  problems,
  top: 0,
  on: start.on,
})

/** What the keys are about now. */
export const modeOf = (state: State): Mode => {
  if (state.kind === 'mending') return 'problems'
  if (state.overlay.kind === 'help') return 'help'
  return state.overlay.kind === 'as-of' ? 'prompt' : state.focus
}

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
