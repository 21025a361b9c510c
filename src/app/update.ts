import { fallbackOf, type Per } from '../dossier/index.ts'
import { cellTarget, type MatrixColumn } from '../present/index.ts'
import { createLocale, type Command, type Language } from '../text/index.ts'
import type { Action, Effect, Step } from './action.ts'
import { answered, briefing, formatTurned, written } from './briefing.ts'
import { browsing, copied, recordMeant } from './copying.ts'
import { bounded } from './geometry.ts'
import { commandFor, textFor, type Key } from './keymap.ts'
import { scrolled, START } from './list.ts'
import { into, move, moveAcross, rescrolled, tabbed } from './navigation.ts'
import { sortAfter } from './palette.ts'
import { pointedAt } from './pointer.ts'
import { broken, compared, received, unreadable } from './reload.ts'
import { followed, replayed } from './replay.ts'
import { nextMatch } from './search.ts'
import { along, arranged, markToggled, zoomed } from './series.ts'
import { markedOf, matrixNow, modeOf, clampToWindow } from './selectors.ts'
import { isPanel, type LoadingState, type MendingState, type Place, type ReadingState, type State } from './state.ts'
import { atList, followedLink, openedAt, returned, toPanel, toView } from './history.ts'
import { accepted, chosenIn, edited, erased, filtered, givenUp } from './prompt.ts'

const QUIT: readonly Effect[] = [{ kind: 'quit', code: 0 }]
/** Leaving a file with its problems unmended is not success (exit code 1). */
const QUIT_UNMENDED: readonly Effect[] = [{ kind: 'quit', code: 1 }]
/** 128 + SIGINT, as a shell would report it. */
const INTERRUPTED: readonly Effect[] = [{ kind: 'quit', code: 130 }]
const READ: readonly Effect[] = [{ kind: 'read-file' }]
const SUSPENDED: readonly Effect[] = [{ kind: 'suspend' }]

const PER_AFTER: Readonly<Record<Per, Per>> = { day: 'week', week: 'month', month: 'year', year: 'day' }
const OTHER: Readonly<Record<Language, Language>> = { en: 'es', es: 'en' }
const inLanguage = <S extends State>(state: S, language: Language): S => {
  const fallback = state.kind === 'reading' ? fallbackOf(state.reading.dossier) : 'en'
  return { ...state, locale: createLocale(language, fallback, state.locale.glyphs, state.locale.medium) }
}

/** The cell under the matrix's cursor opened. */
const openedCell = (state: ReadingState): ReadingState => {
  const { issues, columns } = matrixNow(state)
  const [issue, column] = [issues[state.matrix.row], columns[state.matrix.column]]
  return issue && column ? openedAt(state, cellTarget(issue, column)) : state
}

const opened = (state: ReadingState): ReadingState => (state.panel === 'matrix' ? openedCell(state) : into(state))

/** At a list with nothing open there is no way back but from a filter, from the marks of a search, from a view. */
const backInList = (state: ReadingState): ReadingState => {
  const { filter } = state.locale.words
  if (state.orders[state.panel].filter !== '') return { ...filtered(state, ''), notice: filter.cleared }
  if (state.trail.length > 0) return returned(state)
  // A view that was remembered from the last time has no way back but to the panels.
  if (!isPanel(state.panel)) return toPanel(state, 'statistics')
  return state.search ? { ...state, search: null } : state
}

/** What lies on top goes first: an overlay, the records opened one after the other, the detail. Esc never quits. */
const back = (state: ReadingState): ReadingState => {
  if (state.overlay.kind !== 'none') return givenUp(state)
  if (state.focus === 'list') return backInList(state)
  return state.opened && state.trail.length > 0 ? returned(state) : atList(state)
}

const toggledHelp = (state: ReadingState): ReadingState =>
  state.overlay.kind === 'help' ? back(state) : { ...state, overlay: { kind: 'help', filter: '', top: 0 } }

/** A page over the panels, or back from it; a comparison of fewer than two says what it needs. */
const toggledPage = (state: ReadingState, kind: 'working' | 'compare' | 'problems'): ReadingState => {
  if (state.overlay.kind === kind) return back(state)
  if (kind === 'problems' && !state.trouble)
    return { ...state, notice: state.locale.words.palette.reasons['no-problems'] }
  if (kind === 'compare' && markedOf(state).length < 2)
    return { ...state, overlay: { kind: 'none' }, notice: state.locale.words.figures.compare.need }
  return { ...state, overlay: { kind, top: 0 } }
}

const sorted = (state: ReadingState): ReadingState => {
  const sort = sortAfter(state)
  const { words } = state.locale
  const next = { ...state, orders: { ...state.orders, [state.panel]: { ...state.orders[state.panel], sort } } }
  return { ...clampToWindow(followed(state, next)), notice: words.sorted(words.sorts[sort]) }
}

/** The side that a column is, or whose participant it is. */
const columnSide = (column: MatrixColumn | undefined): string | undefined =>
  column?.kind === 'participant' ? column.participant.side : column?.key

/** By sides or by participants; the cursor stays with the side. */
const folded = (state: ReadingState): ReadingState => {
  const turned = { ...state, folded: !state.folded }
  const side = columnSide(matrixNow(state).columns[state.matrix.column])
  const column = Math.max(
    0,
    matrixNow(turned).columns.findIndex((one) => columnSide(one) === side),
  )
  const next = { ...turned, matrix: { ...state.matrix, column } }
  const { sides, participants } = state.locale.words.matrix.folded
  return { ...clampToWindow(next), notice: next.folded ? sides : participants }
}

const filtering = (state: ReadingState): ReadingState => {
  const { panel, matrix } = state
  const text = state.orders[panel].filter
  const list = panel === 'matrix' ? START : state.lists[panel]
  return { ...state, overlay: { kind: 'filter', text, before: { filter: text, list, matrix } } }
}

const withUnit = (state: ReadingState): ReadingState => {
  const per = PER_AFTER[state.per]
  return { ...state, per, notice: state.locale.words.notices.unit(state.locale.words.perWords[per]) }
}

const translated = (state: ReadingState): ReadingState => {
  const next = inLanguage(state, OTHER[state.locale.language])
  // A list in the order of names has another one now.
  return { ...followed(state, next), notice: next.locale.words.notices.language }
}

const only = <S>(state: S): Step<S> => ({ state, effects: [] })

const withMouse = <S extends State>(state: S): Step<S> => ({
  state: { ...state, mouse: !state.mouse },
  effects: [{ kind: 'mouse', on: !state.mouse }],
})

const mouseToggled = (state: ReadingState): Step<State> => {
  const { on, off } = state.locale.words.mouse
  return withMouse({ ...state, notice: state.mouse ? off : on })
}

/** The editor at the record that is shown, or at what is wrong with the file. */
const edit = (state: State): Step<State> => {
  if (state.origin !== 'file') return only({ ...state, notice: state.locale.words.palette.reasons['no-file'] })
  const entry = state.kind === 'reading' && !state.trouble ? recordMeant(state) : null
  const target = entry?.kind === 'change' ? entry.change.target : entry
  return { state, effects: [{ kind: 'edit', target }] }
}

const reload = (state: State): Step<State> =>
  state.origin === 'input'
    ? only({ ...state, notice: state.locale.words.palette.reasons['read-once'] })
    : { state, effects: READ }

/** An action of the palette is performed where the palette was opened; anything else that was typed is taken. */
const accept = (state: ReadingState): Step<State> => {
  if (state.overlay.kind === 'address') {
    const { address } = state.overlay
    return { state: { ...state, overlay: { kind: 'none' } }, effects: [{ kind: 'browse', address }] }
  }
  if (state.overlay.kind === 'brief') return written(state, state.overlay.path, false)
  const command = chosenIn(state)
  return command ? commandReading({ ...state, overlay: { kind: 'none' } }, command) : only(accepted(state))
}

const commandReading = (state: ReadingState, command: Command): Step<State> => {
  switch (command) {
    case 'down':
    case 'up':
    case 'page-down':
    case 'page-up':
    case 'first':
    case 'last':
      return only(move(state, command))
    case 'left':
      return only(moveAcross(state, 'up'))
    case 'right':
      return only(moveAcross(state, 'down'))
    case 'page-left':
      return only(moveAcross(state, 'page-up'))
    case 'page-right':
      return only(moveAcross(state, 'page-down'))
    case 'open':
    case 'into-detail':
      return only(opened(state))
    case 'follow':
      return only(followedLink(state))
    case 'back':
      return only(back(state))
    case 'into-list':
      return only(atList(state))
    case 'next-panel':
      return only(tabbed(state, true))
    case 'previous-panel':
      return only(tabbed(state, false))
    case 'statistics':
    case 'participants':
    case 'issues':
      return only(toPanel(state, command))
    case 'matrix':
    case 'timeline':
    case 'sources':
    case 'changes':
      return only(toView(state, command satisfies Place))
    case 'day-before':
      return only(replayed(state, -1))
    case 'day-after':
      return only(replayed(state, 1))
    case 'find':
    case 'palette':
      return only({ ...state, overlay: { kind: command, text: '', list: START } })
    case 'next-match':
      return only(nextMatch(state, 1))
    case 'previous-match':
      return only(nextMatch(state, -1))
    case 'filter':
      return only(filtering(state))
    case 'sort':
      return only(sorted(state))
    case 'fold':
      return only(folded(state))
    case 'mouse':
      return mouseToggled(state)
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
    case 'problems':
      return only(toggledPage(state, command))
    case 'copy':
    case 'cite':
      return copied(state, command)
    case 'browse':
      return browsing(state)
    case 'brief':
      return only(briefing(state))
    case 'format':
      return only(formatTurned(state))
    case 'replace':
      return state.overlay.kind === 'replace' ? written(state, state.overlay.path, true) : only(state)
    case 'edit':
      return edit(state)
    case 'suspend':
      return { state, effects: SUSPENDED }
    case 'unit':
      return only(rescrolled(withUnit(state)))
    case 'language':
      return only(rescrolled(translated(state)))
    case 'as-of':
      return only({ ...state, overlay: { kind: 'as-of', text: '' } })
    case 'help':
      return only(toggledHelp(state))
    case 'accept':
      return accept(state)
    case 'erase':
      return only(edited(state, erased))
    case 'erase-all':
      return only(edited(state, () => ''))
    case 'reload':
      return reload(state)
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
      return only(inLanguage(state, OTHER[state.locale.language]))
    case 'mouse':
      return withMouse(state)
    case 'edit':
      return edit(state)
    case 'suspend':
      return { state, effects: SUSPENDED }
    case 'reload':
      return reload(state)
    case 'quit':
      return { state, effects: QUIT_UNMENDED }
    case 'interrupt':
      return { state, effects: INTERRUPTED }
    default:
      return only(state)
  }
}

const commandLoading = (state: LoadingState, command: Command): Step<State> => {
  switch (command) {
    case 'language':
      return only(inLanguage({ ...state, keepLanguage: true }, OTHER[state.locale.language]))
    case 'mouse':
      return withMouse(state)
    case 'suspend':
      return { state, effects: SUSPENDED }
    case 'quit':
      return { state, effects: QUIT }
    case 'interrupt':
      return { state, effects: INTERRUPTED }
    default:
      return only(state)
  }
}

const commanded = (state: State, command: Command): Step<State> => {
  switch (state.kind) {
    case 'reading':
      return commandReading(state, command)
    case 'mending':
      return commandMending(state, command)
    case 'loading':
      return commandLoading(state, command)
  }
}

const resized = (state: State, action: Extract<Action, { kind: 'resized' }>): State => {
  const size = bounded(action.size)
  return state.kind === 'reading' ? rescrolled({ ...state, size }) : { ...state, size }
}

/** Whether it is the reader who did something: then what was told has been read. */
const isOfReader = ({ kind }: Action): boolean => kind === 'command' || kind === 'text' || kind === 'pointed'

/** One step of the program: what the state is after an action, and what is to be done. Pure. */
export const update = (state: State, action: Action): Step<State> => {
  const quiet: State = isOfReader(action) && state.notice !== '' ? { ...state, notice: '' } : state
  switch (action.kind) {
    case 'command':
      return commanded(quiet, action.command)
    case 'text':
      return only(quiet.kind === 'reading' ? edited(quiet, (text) => text + action.text) : quiet)
    case 'pointed':
      return only(quiet.kind === 'reading' ? pointedAt(quiet, action.pointed) : quiet)
    case 'resized':
      return only(resized(quiet, action))
    case 'read':
      return only(received(quiet, action))
    case 'progress':
      return only(quiet.kind === 'loading' ? { ...quiet, progress: action.progress } : quiet)
    case 'broken':
      return only(broken(quiet, action))
    case 'unreadable':
      return only(unreadable(quiet, action))
    case 'compared':
      return only(compared(quiet, action))
    case 'address':
      return only(
        quiet.kind === 'reading' ? { ...quiet, overlay: { kind: 'address', address: action.address } } : quiet,
      )
    case 'brief':
      return only(quiet.kind === 'reading' ? answered(quiet, action) : quiet)
    case 'told':
      return only({ ...quiet, notice: action.sentence })
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
