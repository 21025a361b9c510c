import { knownFrom, ownDay, parseDate, type Day, type Per } from '../dossier/index.ts'
import { detailLines, type Panel } from '../tables/index.ts'
import { sayIn, type Command, type Language } from '../text/index.ts'
import type { Action, Effect, Step } from './action.ts'
import { bounded, INSET, tooSmall } from './geometry.ts'
import { helpLines } from './help.ts'
import { commandFor, textFor, type Key } from './keymap.ts'
import { moved, scrolled, type Move } from './list.ts'
import { along, arranged, markToggled, zoomed } from './series.ts'
import {
  entryOf,
  focusOf,
  geometryOf,
  lensOf,
  listing,
  markedOf,
  modeOf,
  pageLines,
  pageRows,
  reading,
  settled,
  showingOf,
  type MendingState,
  type ReadingState,
  type State,
} from './state.ts'

const QUIT: readonly Effect[] = [{ kind: 'quit', code: 0 }]
/** Leaving a file with its problems unmended is not success (exit code 1). */
const QUIT_UNMENDED: readonly Effect[] = [{ kind: 'quit', code: 1 }]
/** 128 + SIGINT, as a shell would report it. */
const INTERRUPTED: readonly Effect[] = [{ kind: 'quit', code: 130 }]
const READ: readonly Effect[] = [{ kind: 'read-file' }]

const PER_AFTER: Readonly<Record<Per, Per>> = { day: 'week', week: 'month', month: 'year', year: 'day' }
const OTHER: Readonly<Record<Language, Language>> = { en: 'es', es: 'en' }
const PANEL_AFTER: Readonly<Record<Panel, Panel>> = {
  statistics: 'participants',
  participants: 'issues',
  issues: 'statistics',
}
const PANEL_BEFORE: Readonly<Record<Panel, Panel>> = {
  statistics: 'issues',
  participants: 'statistics',
  issues: 'participants',
}

const inLanguage = <S extends State>(state: S, language: Language): S => {
  const fallback = state.kind === 'reading' ? (state.reading.dossier.languages[0] ?? 'en') : 'en'
  return { ...state, say: sayIn(language, fallback, state.say.glyphs) }
}

/** The lines of the detail and how many of them are in sight; none where there is no record. */
const detailExtent = (state: ReadingState): readonly [number, number] => {
  const entry = entryOf(state)
  const { detailColumns, detailRows } = geometryOf(state)
  return [entry ? detailLines(showingOf(state), entry, detailColumns - INSET, lensOf(state)).length : 0, detailRows]
}

const scrollDetail = (state: ReadingState, move: Move): ReadingState => ({
  ...state,
  detailTop: scrolled(state.detailTop, move, ...detailExtent(state)),
})

const scrollHelp = (state: ReadingState, move: Move): ReadingState => {
  if (state.overlay.kind !== 'help') return state
  const lines = helpLines(state.say, focusOf(state), state.overlay.filter, state.size.columns - INSET)
  return {
    ...state,
    overlay: { ...state.overlay, top: scrolled(state.overlay.top, move, lines.length, state.size.rows - 4) },
  }
}

const scrollPage = (state: ReadingState, move: Move | 'stay'): ReadingState => {
  if (state.overlay.kind !== 'working' && state.overlay.kind !== 'compare') return state
  const top = scrolled(state.overlay.top, move, pageLines(state).length, pageRows(state))
  return { ...state, overlay: { ...state.overlay, top } }
}

const moveCursor = (state: ReadingState, move: Move): ReadingState => {
  const before = state.lists[state.panel]
  const list = moved(before, move, listing(state, state.panel).entries.length, geometryOf(state).panelRows[state.panel])
  const next = { ...state, lists: { ...state.lists, [state.panel]: list } }
  return list.cursor === before.cursor ? next : { ...next, detailTop: 0, at: null }
}

/** A move goes to whatever has the keys. */
const move = (state: ReadingState, which: Move): ReadingState => {
  if (state.overlay.kind === 'help') return scrollHelp(state, which)
  if (state.overlay.kind !== 'none') return scrollPage(state, which)
  return state.focus === 'detail' ? scrollDetail(state, which) : moveCursor(state, which)
}

const toPanel = (state: ReadingState, panel: Panel): ReadingState => ({
  ...state,
  panel,
  focus: 'list',
  ...(panel === state.panel ? {} : { detailTop: 0, at: null }),
})

/** Where Tab goes next: through the panels, then into the detail, and around. */
const tabbed = (state: ReadingState, forward: boolean): ReadingState => {
  if (state.focus === 'detail') return toPanel(state, forward ? 'statistics' : 'issues')
  const last = forward ? 'issues' : 'statistics'
  if (state.panel === last) return into(state)
  return toPanel(state, forward ? PANEL_AFTER[state.panel] : PANEL_BEFORE[state.panel])
}

const into = (state: ReadingState): ReadingState => (entryOf(state) ? { ...state, focus: 'detail' } : state)

/** What lies on top goes first: an overlay, then the detail; a list stays, since Esc never quits. */
const back = (state: ReadingState): ReadingState =>
  state.overlay.kind === 'none' ? { ...state, focus: 'list' } : { ...state, overlay: { kind: 'none' } }

const toggledHelp = (state: ReadingState): ReadingState =>
  state.overlay.kind === 'help' ? back(state) : { ...state, overlay: { kind: 'help', filter: '', top: 0 } }

/** A page over the panels, or back from it; a comparison of fewer than two says what it needs. */
const toggledPage = (state: ReadingState, kind: 'working' | 'compare'): ReadingState => {
  if (state.overlay.kind === kind) return back(state)
  if (kind === 'compare' && markedOf(state).length < 2)
    return { ...state, overlay: { kind: 'none' }, notice: state.say.words.figures.compare.need }
  return { ...state, overlay: { kind, top: 0 } }
}

/** What was scrolled stays in sight where there are now fewer lines. */
const rescrolled = (state: ReadingState): ReadingState =>
  tooSmall(state.size) ? state : scrollPage(clampedDetail(state), 'stay')

/** The same dossier on another day; the cursor stays on its record where it is still there. */
const readOn = (state: ReadingState, on: Day): ReadingState => {
  const next: ReadingState = {
    ...state,
    reading: { dossier: state.reading.dossier, on },
    overlay: { kind: 'none' },
    detailTop: 0,
  }
  return { ...settled(followed(state, next)), notice: state.say.words.notices.reading(state.say.day(on)) }
}

const followed = (before: ReadingState, after: ReadingState): ReadingState => {
  const cursorOf = (panel: Panel): number => {
    const key = listing(before, panel).entries[before.lists[panel].cursor]?.key
    const at = listing(after, panel).entries.findIndex((entry) => entry.key === key)
    return at < 0 ? before.lists[panel].cursor : at
  }
  const at = (panel: Panel) => ({ ...after.lists[panel], cursor: cursorOf(panel) })
  return { ...after, lists: { statistics: at('statistics'), participants: at('participants'), issues: at('issues') } }
}

/** A typed date is accepted once it is one; before that Enter changes nothing and the prompt says what is wrong. */
const accept = (state: ReadingState): ReadingState => {
  if (state.overlay.kind !== 'as-of') return state
  const text = state.overlay.text.trim()
  return parseDate(text) ? readOn(state, knownFrom(text)) : state
}

const erased = (text: string): string =>
  [...new Intl.Segmenter().segment(text)]
    .slice(0, -1)
    .map((one) => one.segment)
    .join('')

const edited = (state: ReadingState, edit: (text: string) => string): ReadingState => {
  const { overlay } = state
  if (overlay.kind === 'help')
    return { ...state, overlay: { ...overlay, filter: edit(overlay.filter).slice(0, 100), top: 0 } }
  if (overlay.kind === 'as-of') return { ...state, overlay: { ...overlay, text: edit(overlay.text).slice(0, 10) } }
  return state
}

const withUnit = (state: ReadingState): ReadingState => {
  const per = PER_AFTER[state.per]
  return { ...state, per, notice: state.say.words.notices.unit(state.say.words.perWords[per]) }
}

const translated = (state: ReadingState): ReadingState => {
  const next = inLanguage(state, OTHER[state.say.language])
  return { ...next, notice: next.say.words.notices.language }
}

const only = <S>(state: S): Step<S> => ({ state, effects: [] })

const commandReading = (state: ReadingState, command: Command): Step<State> => {
  switch (command) {
    case 'down':
    case 'up':
    case 'page-down':
    case 'page-up':
    case 'first':
    case 'last':
      return only(move(state, command))
    case 'open':
    case 'into-detail':
      return only(into(state))
    case 'back':
    case 'into-list':
      return only(back(state))
    case 'next-panel':
      return only(tabbed(state, true))
    case 'previous-panel':
      return only(tabbed(state, false))
    case 'statistics':
    case 'participants':
    case 'issues':
      return only(toPanel(state, command))
    case 'earlier':
      return only(rescrolled(along(state, -1)))
    case 'later':
      return only(rescrolled(along(state, 1)))
    case 'zoom-in':
      return only(rescrolled(zoomed(state, 1)))
    case 'zoom-out':
      return only(rescrolled(zoomed(state, -1)))
    case 'arrange':
      return only(rescrolled(arranged(state)))
    case 'mark':
      return only(markToggled(state))
    case 'compare':
    case 'working':
      return only(toggledPage(state, command))
    case 'unit':
      return only(rescrolled(withUnit(state)))
    case 'language':
      return only(rescrolled(translated(state)))
    case 'as-of':
      return only({ ...state, overlay: { kind: 'as-of', text: '' } })
    case 'help':
      return only(toggledHelp(state))
    case 'accept':
      return only(accept(state))
    case 'erase':
      return only(edited(state, erased))
    case 'erase-all':
      return only(edited(state, () => ''))
    case 'reload':
      return { state, effects: READ }
    case 'quit':
      return { state, effects: QUIT }
    case 'interrupt':
      return { state, effects: INTERRUPTED }
  }
}

const commandMending = (state: MendingState, command: Command): Step<State> => {
  switch (command) {
    case 'down':
    case 'up':
    case 'page-down':
    case 'page-up':
    case 'first':
    case 'last':
      return only({
        ...state,
        top: scrolled(state.top, command, state.problems.length, Math.max(1, state.size.rows - 5)),
      })
    case 'language':
      return only(inLanguage(state, OTHER[state.say.language]))
    case 'reload':
      return { state, effects: READ }
    case 'quit':
      return { state, effects: QUIT_UNMENDED }
    case 'interrupt':
      return { state, effects: INTERRUPTED }
    default:
      return only(state)
  }
}

const clampedDetail = (state: ReadingState): ReadingState => {
  if (tooSmall(state.size)) return state
  const [count, height] = detailExtent(state)
  return { ...state, detailTop: Math.max(0, Math.min(state.detailTop, count - height)) }
}

const resized = (state: State, action: Extract<Action, { kind: 'resized' }>): State => {
  const size = bounded(action.size)
  return state.kind === 'reading' ? rescrolled(settled({ ...state, size })) : { ...state, size }
}

/** A dossier that was read again keeps the day that the reader chose, the panel and the records under the cursors. */
const received = (state: State, action: Extract<Action, { kind: 'read' }>): State => {
  const { dossier } = action
  if (state.kind === 'mending') {
    const start = {
      file: state.file,
      size: state.size,
      language: state.say.language,
      glyphs: state.say.glyphs,
      on: state.on,
    }
    return reading(start, dossier, state.on ?? ownDay(dossier))
  }
  const next: ReadingState = {
    ...state,
    reading: { dossier, on: state.reading.on },
    notice: state.say.words.notices.reloaded,
  }
  return rescrolled(settled(followed(state, next)))
}

/** A broken file never takes the last good dossier off the screen. */
const broken = (state: State, action: Extract<Action, { kind: 'broken' }>): State =>
  state.kind === 'reading'
    ? { ...state, notice: state.say.words.notices.problems(action.problems.length) }
    : { ...state, problems: action.problems, top: 0 }

/** One step of the program: what the state is after an action, and what is to be done. Pure. */
export const update = (state: State, action: Action): Step<State> => {
  const quiet: State =
    state.kind === 'reading' && action.kind !== 'resized' && state.notice !== '' ? { ...state, notice: '' } : state
  switch (action.kind) {
    case 'command':
      return quiet.kind === 'reading' ? commandReading(quiet, action.command) : commandMending(quiet, action.command)
    case 'text':
      return only(quiet.kind === 'reading' ? edited(quiet, (text) => text + action.text) : quiet)
    case 'resized':
      return only(resized(quiet, action))
    case 'read':
      return only(received(quiet, action))
    case 'broken':
      return only(broken(quiet, action))
    case 'unreadable':
      return only(quiet.kind === 'reading' ? { ...quiet, notice: action.sentence } : quiet)
  }
}

/** What a key means in a state; null where it means nothing, and then nothing is drawn. */
export const actionFor = (state: State, key: Key): Action | null => {
  const mode = modeOf(state)
  const text = textFor(mode, key)
  if (text !== null) return { kind: 'text', text }
  const command = commandFor(mode, key)
  return command && { kind: 'command', command }
}
