import type { Day, Origin, Per, Problem, Progress, Reading, Target } from '../dossier/index.ts'
import type { Locale } from '../text/index.ts'
import { PANELS, type Arrangement, type Order, type Panel, type Since, type Zoom } from '../present/index.ts'
import type { Size } from './geometry.ts'
import type { List } from './list.ts'

/** Where the reader is: in a list, or in the matrix. */
export type Place = Panel | 'matrix'

/** Whether a place is one of the panels of the first screen. */
export const isPanel = (place: Place): place is (typeof PANELS)[number] => (PANELS as readonly string[]).includes(place)

/** What lies over the panels. */
export type Overlay =
  | { readonly kind: 'none' }
  | { readonly kind: 'help'; readonly filter: string; readonly top: number }
  | { readonly kind: 'as-of'; readonly text: string }
  /** What a list shows is being typed; what it showed `before`, and where the cursor was, comes back when it is given up. */
  | {
      readonly kind: 'filter'
      readonly text: string
      readonly before: { readonly filter: string; readonly list: List; readonly matrix: MatrixPlace }
    }
  /** Something is looked for, among the records or among the actions. */
  | { readonly kind: 'find' | 'palette'; readonly text: string; readonly list: List }
  /** How the derived numbers of the record were worked out, the marked statistics side by side, or what is wrong with the file. */
  | { readonly kind: 'working' | 'compare' | 'problems'; readonly top: number }
  /** What was copied, where a line has no room for it. */
  | { readonly kind: 'copied'; readonly text: string; readonly top: number }
  /** An address is shown before it is opened. */
  | { readonly kind: 'address'; readonly address: string }
  /** The file's name is typed in which the brief is to be written; or it is asked whether what has that name is to be replaced. */
  | { readonly kind: 'brief' | 'replace'; readonly path: string }

/** Whether what lies over the panels is a page of lines that is scrolled. */
export const isPage = (
  overlay: Overlay,
): overlay is Extract<Overlay, { readonly kind: 'working' | 'compare' | 'problems' | 'copied' }> =>
  ['working', 'compare', 'problems', 'copied'].includes(overlay.kind)

/** A place on the reader's way, to come back to. */
export interface Stop {
  readonly panel: Place
  readonly focus: 'list' | 'detail'
  /** The record that was opened; null for the one under the cursor. */
  readonly opened: Target | null
  readonly detailTop: number
  readonly link: number
  readonly at: string | null
}

/** The cell under the matrix's cursor and the first ones in sight. */
export interface MatrixPlace {
  readonly row: number
  readonly column: number
  readonly top: number
  readonly left: number
}

/** Why the file is not what is on the screen. */
export type Trouble =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly sentence: string }

/** There is a dossier to read. */
export interface ReadingState {
  readonly kind: 'reading'
  readonly file: string
  readonly origin: Origin
  readonly size: Size
  readonly reading: Reading
  /** What the reading is compared with. */
  readonly since: Since
  /** What is wrong with the file since this was read; null for nothing. */
  readonly trouble: Trouble | null
  readonly locale: Locale
  readonly per: Per
  /** The list whose record the detail shows. */
  readonly panel: Place
  /** Whether the keys go to the detail and not to the panel. */
  readonly focus: 'list' | 'detail'
  readonly lists: Readonly<Record<Panel, List>>
  /** What each list shows and in which order. */
  readonly orders: Readonly<Record<Place, Order>>
  readonly matrix: MatrixPlace
  /** Whether the matrix has sides for columns, and not participants. */
  readonly folded: boolean
  /** The record that was reached by a link; null for the one under the cursor. */
  readonly opened: Target | null
  /** The way here, for coming back. */
  readonly trail: readonly Stop[]
  /** The first line of the detail in sight. */
  readonly detailTop: number
  /** The link under the cursor in the detail, counted from its top; -1 for none. */
  readonly link: number
  /** How the chart of a statistic is looked at, from one record to the next. */
  readonly zoom: Zoom
  readonly arrangement: Arrangement
  /** The period under the chart's cursor; null for the newest. */
  readonly at: string | null
  /** Statistics marked for a comparison, by id, in the order in which they were marked. */
  readonly marked: readonly string[]
  /** What was last looked for, and which of the matches was last gone to. */
  readonly search: { readonly text: string; readonly at: number } | null
  /** Whether the terminal's mouse is ours. */
  readonly mouse: boolean
  readonly overlay: Overlay
  /** A sentence in the footer's place until the next key; empty for none. */
  readonly notice: string
}

/** What is known before there is a dossier to read. */
export interface UnreadState {
  readonly file: string
  readonly origin: Origin
  readonly size: Size
  readonly locale: Locale
  /** A sentence in the footer's place until the next key; empty for none. */
  readonly notice: string
  /** What the dossier is to be compared with once it can be read; null for itself. */
  readonly since: Since | null
  /** The day to read the dossier on once it can be read; null for its own. */
  readonly on: Day | null
  readonly mouse: boolean
}

/** There are problems to mend before there is anything to read. */
export interface MendingState extends UnreadState {
  readonly kind: 'mending'
  readonly problems: readonly Problem[]
  readonly top: number
}

/** A large file is being read: there is nothing yet to be read in it. */
export interface LoadingState extends UnreadState {
  readonly kind: 'loading'
  /** Null where that is not known yet. */
  readonly progress: Progress | null
  /** How the reader left it the last time; null where nothing is known of that. */
  readonly memory: SavedMemory | null
  /** Whether the language was asked for, and is not the one of the last time. */
  readonly keepLanguage: boolean
}

/** What was kept of how a reader left a dossier, as it was read: what is wrong in it is passed over. */
export type SavedMemory = Readonly<Record<string, unknown>>

export type State = ReadingState | MendingState | LoadingState
