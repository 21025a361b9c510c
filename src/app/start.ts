import {
  readingOn,
  fallbackOf,
  type Access,
  type Day,
  type Dossier,
  type Origin,
  type Problem,
} from '../dossier/index.ts'
import { SORTS, type Order, type Since } from '../present/index.ts'
import {
  createLocale,
  foreignTexts,
  missingTexts,
  type Glyphs,
  type Locale,
  type Medium,
  type Reader,
} from '../text/index.ts'
import type { WatchedBy } from './action.ts'
import { clampSize, type Size } from './geometry.ts'
import { START } from './list.ts'
import { clampToWindow } from './selectors.ts'
import type { Home, SavedMemory, LoadingState, MendingState, Place, ReadingState, UnreadState } from './state.ts'

/** What the screen is opened with, before anything is read, and in which languages. */
export interface Start extends Reader {
  readonly file: string
  readonly origin?: Origin
  readonly watchedBy?: WatchedBy
  readonly access?: Access
  /** The baseline of changes; without one, the dossier as opened. */
  readonly since?: Since | null
  readonly size: Size
  readonly medium: Medium
  readonly glyphs: Glyphs
  readonly on: Day | null
  readonly mouse?: boolean
  readonly seed?: number
  /** Whether the tour is offered. */
  readonly isTourOffered?: boolean
  /** Where the dossier was opened from; by default the shell. */
  readonly home?: Home
}

/** Unfiltered lists, each in its default order. */
const USUAL: Readonly<Record<Place, Order>> = {
  statistics: { filter: '', sort: SORTS.statistics[0] ?? 'file' },
  participants: { filter: '', sort: SORTS.participants[0] ?? 'file' },
  issues: { filter: '', sort: SORTS.issues[0] ?? 'priority' },
  timeline: { filter: '', sort: SORTS.timeline[0] ?? 'time' },
  sources: { filter: '', sort: SORTS.sources[0] ?? 'file' },
  changes: { filter: '', sort: SORTS.changes[0] ?? 'newest' },
  matrix: { filter: '', sort: SORTS.issues[0] ?? 'priority' },
}

/** Returns the baseline of a first visit: the dossier as opened. */
const sinceOpened = (dossier: Dossier, on: Day): Since => ({
  baseline: { kind: 'seen', dossier, on },
  name: { kind: 'opened' },
})

/** Returns the notice about texts in a language that the program does not speak: that there are none, or what it speaks itself. */
const textsNotice = ({ languageName, reader, words }: Locale, { languages }: Dossier): string => {
  const missing = missingTexts(reader, languages)
  if (missing !== null) return words.notices.noTexts(missing, languages.join(', '))
  const foreign = foreignTexts(reader)
  return foreign === null ? '' : words.notices.textsIn(languageName(foreign))
}

/** Creates the state in which a dossier is first shown. */
export const readingState = (start: Start, dossier: Dossier, on: Day): ReadingState => {
  const locale = createLocale(start, fallbackOf(dossier), start.glyphs, start.medium)
  return clampToWindow({
    kind: 'reading',
    file: start.file,
    origin: start.origin ?? 'file',
    watchedBy: start.watchedBy ?? 'events',
    access: start.access ?? 'full',
    size: clampSize(start.size),
    reading: readingOn(dossier, on),
    since: start.since ?? sinceOpened(dossier, on),
    proofs: null,
    quoted: [],
    added: 0,
    trouble: null,
    locale,
    per: 'day',
    panel: 'statistics',
    filled: false,
    tour: null,
    isTourOffered: start.isTourOffered === true,
    home: start.home ?? 'shell',
    focus: 'list',
    lists: { statistics: START, participants: START, issues: START, timeline: START, sources: START, changes: START },
    orders: USUAL,
    matrix: { row: 0, column: 0, top: 0, left: 0 },
    folded: false,
    silent: false,
    opened: null,
    trail: [],
    detailTop: 0,
    link: -1,
    zoom: 'all',
    rolling: false,
    arrangement: 'time',
    at: null,
    marked: [],
    search: null,
    mouse: start.mouse === true,
    seed: start.seed ?? 0,
    overlay: { kind: 'none' },
    typed: { filter: [], brief: [] },
    notice: textsNotice(locale, dossier),
  })
}

const unreadState = (start: Start): UnreadState => ({
  file: start.file,
  origin: start.origin ?? 'file',
  watchedBy: start.watchedBy ?? 'events',
  access: start.access ?? 'full',
  size: clampSize(start.size),
  locale: createLocale(start, 'en', start.glyphs, start.medium),
  notice: '',
  since: start.since ?? null,
  on: start.on,
  mouse: start.mouse === true,
  seed: start.seed ?? 0,
  isTourOffered: start.isTourOffered === true,
  home: start.home ?? 'shell',
})

/** Creates the state that shows a file's problems. */
export const mendingState = (start: Start, problems: readonly Problem[]): MendingState => ({
  ...unreadState(start),
  kind: 'mending',
  problems,
  top: 0,
})

/** Creates the state that waits for a large file. */
export const loadingState = (start: Start, memory: SavedMemory | null, keepLanguage: boolean): LoadingState => ({
  ...unreadState(start),
  kind: 'loading',
  progress: null,
  memory,
  keepLanguage,
})
