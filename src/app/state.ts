import type { Access, Day, Origin, Per, Problem, Progress, Reading, Stance, Target } from '../dossier/index.ts'
import type { QuotedItem } from '../register/changed.ts'
import type { Locale, Sign } from '../text/index.ts'
import {
  PANELS,
  type Arrangement,
  type Order,
  type Panel,
  type Proofs,
  type Since,
  type Zoom,
} from '../present/index.ts'
import type { CopiedBy, WatchedBy } from './action.ts'
import type { Form, FormProgram } from './form/program.ts'
import type { Size } from './geometry.ts'
import type { Recall } from './prompt/line.ts'
import type { List } from './list.ts'

/** Where the reader is: in a list, or in the matrix. */
export type Place = Panel | 'matrix'

/** Returns whether a place is one of the panels of the first screen. */
export const isPanel = (place: Place): place is (typeof PANELS)[number] => (PANELS as readonly string[]).includes(place)

/** Where the cursor of a prompt is, and which remembered line it shows. */
export interface Typing {
  /** The UTF-16 units after the cursor; none where it is at the end. */
  readonly after?: number | undefined
  readonly recall?: Recall | undefined
  /** Whether the text was suggested and not typed: the first letter that is typed replaces it. */
  readonly suggested?: boolean | undefined
}

/** Signs, stances and terms (by their place in the glossary) that are explained. */
export interface Explained {
  readonly signs: readonly Sign[]
  readonly stances: readonly Stance[]
  readonly terms: readonly number[]
}

/** How far a text is ahead of the list that it leaves: it is being typed, or taken, and so many keys wait for the list. */
export type Ahead = { readonly kind: 'typed' } | { readonly kind: 'taken'; readonly keys: number }

/** What covers the panels. */
export type Overlay =
  | { readonly kind: 'none' }
  /** The help, filtered by a text; the cursor is an entry, the top a line. */
  | ({ readonly kind: 'help'; readonly text: string; readonly list: List } & Typing)
  /** What is under the cursor, explained below it. */
  | { readonly kind: 'explain'; readonly explained: Explained; readonly top: number }
  | ({ readonly kind: 'as-of'; readonly text: string } & Typing)
  /** A filter being typed; `before` is what Esc restores. */
  | ({
      readonly kind: 'filter'
      readonly text: string
      /** How far the text is ahead of its list, which is still filtered by the last one. */
      readonly ahead?: Ahead | undefined
      readonly before: { readonly filter: string; readonly list: List; readonly matrix: MatrixPlace }
    } & Typing)
  /** A search among the records; `ahead` while not all of them are searched. */
  | ({
      readonly kind: 'find'
      readonly text: string
      readonly list: List
      readonly ahead?: Ahead | undefined
    } & Typing)
  /** A search among the actions. */
  | ({ readonly kind: 'palette'; readonly text: string; readonly list: List } & Typing)
  /** The derivation of a record's numbers, the comparison of marked statistics, or the file's problems. */
  | { readonly kind: 'working' | 'passages' | 'compare' | 'charts' | 'problems'; readonly top: number }
  /** Copied text that does not fit in one line. */
  | { readonly kind: 'copied'; readonly text: string; readonly by: CopiedBy; readonly top: number }
  /** An address shown before it is opened. */
  | { readonly kind: 'address'; readonly address: string }
  /** A record being written, by the part of the program that is loaded for it. */
  | ({ readonly kind: 'form'; readonly program: FormProgram; readonly form: Form } & Typing)
  /** The brief's file name being typed, or the question whether to replace that file. */
  | ({ readonly kind: 'brief' | 'replace'; readonly path: string } & Typing)
  /** What was quoted, the changed first; the cursor is a quotation, the top a line. */
  | { readonly kind: 'quoted'; readonly list: List }
  /** The place of a quotation being typed; `at` is the quotation in the list. */
  | ({ readonly kind: 'quoted-in'; readonly text: string; readonly at: number } & Typing)

/** Prompts that remember their lines: in the others Up and Down choose a day, or from a list. */
export type Remembering = 'filter' | 'brief'

/** Returns whether an overlay is a page of lines that scrolls. */
export const isPage = (
  overlay: Overlay,
): overlay is Extract<
  Overlay,
  { readonly kind: 'working' | 'passages' | 'compare' | 'charts' | 'problems' | 'copied' }
> => ['working', 'passages', 'compare', 'charts', 'problems', 'copied'].includes(overlay.kind)

/** A place to come back to. */
export interface Stop {
  readonly panel: Place
  readonly focus: 'list' | 'detail'
  /** The record that was opened; null for the one under the cursor. */
  readonly opened: Target | null
  readonly detailTop: number
  readonly link: number
  readonly at: string | null
}

/** The cell under the matrix's cursor and the first row and column in sight. */
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

/** A step of the tour, whether its key was pressed, and where the tour began. */
export interface Tour {
  readonly step: number
  readonly isAnswered: boolean
  readonly home: Stop & Pick<ReadingState, 'lists' | 'matrix' | 'trail' | 'filled'> & { readonly on: Day }
}

/** Where a dossier was opened from: Esc leads back to the list of several dossiers, and never to the shell. */
export type Home = 'shell' | 'desk'

/** The state with a dossier on the screen. */
export interface ReadingState {
  readonly kind: 'reading'
  readonly file: string
  readonly origin: Origin
  readonly watchedBy: WatchedBy
  readonly access: Access
  readonly home: Home
  readonly size: Size
  readonly reading: Reading
  readonly since: Since
  /** What is known of the quotations; null until the kept texts were read. */
  readonly proofs: Proofs | null
  /** What was quoted of the dossier, the changed first; empty until the register was read. */
  readonly quoted: readonly QuotedItem[]
  /** How many records that the dashboard added can be taken back. */
  readonly added: number
  /** What is wrong with the file since it was last read; null for nothing. */
  readonly trouble: Trouble | null
  readonly locale: Locale
  readonly per: Per
  /** The list whose record the detail shows. */
  readonly panel: Place
  /** Whether the list or detail with the focus fills the screen. */
  readonly filled: boolean
  /** The tour; null where none is under way. */
  readonly tour: Tour | null
  /** Whether a line offers the tour: at the first start. */
  readonly isTourOffered: boolean
  /** Whether keys go to the list or to the detail. */
  readonly focus: 'list' | 'detail'
  readonly lists: Readonly<Record<Panel, List>>
  /** Filter and sort order of each list. */
  readonly orders: Readonly<Record<Place, Order>>
  readonly matrix: MatrixPlace
  /** Whether the matrix's columns are sides rather than participants. */
  readonly folded: boolean
  /** Whether the matrix also shows the rows and columns without a position. */
  readonly silent: boolean
  /** The record that a link opened; null for the one under the cursor. */
  readonly opened: Target | null
  readonly trail: readonly Stop[]
  /** The first line of the detail in sight. */
  readonly detailTop: number
  /** The selected link of the detail, counted from its top; -1 for none. */
  readonly link: number
  /** How charts are shown; it stays from one record to the next. */
  readonly zoom: Zoom
  readonly arrangement: Arrangement
  /** Whether daily figures are drawn as a rolling mean. */
  readonly rolling: boolean
  /** The period under the chart's cursor; null for the newest. */
  readonly at: string | null
  /** Ids of statistics marked for comparison, in the order of marking. */
  readonly marked: readonly string[]
  /** The last search text, and the index of the match that was opened. */
  readonly search: { readonly text: string; readonly at: number } | null
  /** Whether the program receives the terminal's mouse events. */
  readonly mouse: boolean
  /** The seed of hashes: a random number of the run, which a file cannot know. */
  readonly seed: number
  readonly overlay: Overlay
  /** The lines accepted in each prompt since the start, the newest last. */
  readonly typed: Readonly<Record<Remembering, readonly string[]>>
  /** A sentence in the footer until the next key; empty for none. */
  readonly notice: string
}

/** What is known before a dossier is read. */
export interface UnreadState {
  readonly file: string
  readonly origin: Origin
  readonly watchedBy: WatchedBy
  readonly access: Access
  readonly home: Home
  readonly size: Size
  readonly locale: Locale
  /** A sentence in the footer until the next key; empty for none. */
  readonly notice: string
  /** The baseline once the dossier is read; null for the dossier itself. */
  readonly since: Since | null
  /** The day on which to read the dossier; null for its own. */
  readonly on: Day | null
  readonly mouse: boolean
  /** The seed of hashes: a random number of the run, which a file cannot know. */
  readonly seed: number
  /** Whether the tour is offered once a dossier is read. */
  readonly isTourOffered: boolean
}

/** The state in which a file's problems keep it from being shown. */
export interface MendingState extends UnreadState {
  readonly kind: 'mending'
  readonly problems: readonly Problem[]
  readonly top: number
}

/** The state in which a large file is being read. */
export interface LoadingState extends UnreadState {
  readonly kind: 'loading'
  /** Null until it is known. */
  readonly progress: Progress | null
  /** The saved session; null where there is none. */
  readonly memory: SavedMemory | null
  /** Whether the language was asked for, and so overrides the saved one. */
  readonly keepLanguage: boolean
}

/** A saved session as read from the disk, not yet validated. */
export type SavedMemory = Readonly<Record<string, unknown>>

/** The whole state of an open screen. */
export type State = ReadingState | MendingState | LoadingState
