import { ownDay, type Per } from '../dossier/index.ts'
import { cellTarget, type MatrixColumn } from '../tables/index.ts'
import { sayIn, type Command, type Language } from '../text/index.ts'
import type { Action, Effect, Step } from './action.ts'
import { bounded } from './geometry.ts'
import { commandFor, textFor, type Key } from './keymap.ts'
import { scrolled, START } from './list.ts'
import { into, move, moveAcross, rescrolled, tabbed } from './moving.ts'
import { sortAfter } from './palette.ts'
import { pointedAt } from './pointer.ts'
import { followed, replayed, stillOpen } from './replay.ts'
import { nextMatch } from './search.ts'
import { along, arranged, markToggled, zoomed } from './series.ts'
import { markedOf, matrixNow, modeOf, settled } from './sight.ts'
import { fallbackOf, isPanel, reading, type MendingState, type Place, type ReadingState, type State } from './state.ts'
import { atList, followedLink, openedAt, returned, toPanel, toView } from './trail.ts'
import { accepted, chosenIn, edited, erased, filtered, givenUp } from './typing.ts'

const QUIT: readonly Effect[] = [{ kind: 'quit', code: 0 }]
/** Leaving a file with its problems unmended is not success (exit code 1). */
const QUIT_UNMENDED: readonly Effect[] = [{ kind: 'quit', code: 1 }]
/** 128 + SIGINT, as a shell would report it. */
const INTERRUPTED: readonly Effect[] = [{ kind: 'quit', code: 130 }]
const READ: readonly Effect[] = [{ kind: 'read-file' }]

const PER_AFTER: Readonly<Record<Per, Per>> = { day: 'week', week: 'month', month: 'year', year: 'day' }
const OTHER: Readonly<Record<Language, Language>> = { en: 'es', es: 'en' }
const inLanguage = <S extends State>(state: S, language: Language): S => {
  const fallback = state.kind === 'reading' ? fallbackOf(state.reading.dossier) : 'en'
  return { ...state, say: sayIn(language, fallback, state.say.glyphs) }
}

/** The cell under the matrix's cursor opened. */
const openedCell = (state: ReadingState): ReadingState => {
  const { issues, columns } = matrixNow(state)
  const [issue, column] = [issues[state.matrix.row], columns[state.matrix.column]]
  return issue && column ? openedAt(state, cellTarget(issue, column)) : state
}

const opened = (state: ReadingState): ReadingState =>
  state.panel === 'matrix' ? openedCell(state) : settled(into(state))

/** At a list with nothing open there is no way back but from a filter, from the marks of a search, from a view. */
const backInList = (state: ReadingState): ReadingState => {
  const { views } = state.say.words
  if (state.orders[state.panel].filter !== '') return { ...filtered(state, ''), notice: views.filter.cleared }
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
const toggledPage = (state: ReadingState, kind: 'working' | 'compare'): ReadingState => {
  if (state.overlay.kind === kind) return back(state)
  if (kind === 'compare' && markedOf(state).length < 2)
    return { ...state, overlay: { kind: 'none' }, notice: state.say.words.figures.compare.need }
  return { ...state, overlay: { kind, top: 0 } }
}

const sorted = (state: ReadingState): ReadingState => {
  const sort = sortAfter(state)
  const { views } = state.say.words
  const next = { ...state, orders: { ...state.orders, [state.panel]: { ...state.orders[state.panel], sort } } }
  return { ...settled(followed(state, next)), notice: views.sorted(views.sorts[sort]) }
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
  const { sides, participants } = state.say.words.views.folded
  return { ...settled(next), notice: next.folded ? sides : participants }
}

const filtering = (state: ReadingState): ReadingState => {
  const { panel, matrix } = state
  const text = state.orders[panel].filter
  const list = panel === 'matrix' ? START : state.lists[panel]
  return { ...state, overlay: { kind: 'filter', text, before: { filter: text, list, matrix } } }
}

const withUnit = (state: ReadingState): ReadingState => {
  const per = PER_AFTER[state.per]
  return { ...state, per, notice: state.say.words.notices.unit(state.say.words.perWords[per]) }
}

const translated = (state: ReadingState): ReadingState => {
  const next = inLanguage(state, OTHER[state.say.language])
  // A list in the order of names has another one now.
  return { ...followed(state, next), notice: next.say.words.notices.language }
}

const only = <S>(state: S): Step<S> => ({ state, effects: [] })

const withMouse = <S extends State>(state: S): Step<S> => ({
  state: { ...state, mouse: !state.mouse },
  effects: [{ kind: 'mouse', on: !state.mouse }],
})

const mouseToggled = (state: ReadingState): Step<State> => {
  const { on, off } = state.say.words.views.mouse
  return withMouse({ ...state, notice: state.mouse ? off : on })
}

/** An action of the palette is performed where the palette was opened; anything else that was typed is taken. */
const accept = (state: ReadingState): Step<State> => {
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
      return accept(state)
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
    case 'mouse':
      return withMouse(state)
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

const resized = (state: State, action: Extract<Action, { kind: 'resized' }>): State => {
  const size = bounded(action.size)
  return state.kind === 'reading' ? rescrolled({ ...state, size }) : { ...state, size }
}

const isOwnDay = ({ reading: { dossier, on } }: ReadingState): boolean => on === ownDay(dossier)

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
      mouse: state.mouse,
    }
    return reading(start, dossier, state.on ?? ownDay(dossier))
  }
  const next: ReadingState = {
    ...state,
    // Who reads a dossier on its own day goes with it; who chose a day stays there.
    reading: { dossier, on: isOwnDay(state) ? ownDay(dossier) : state.reading.on },
    notice: state.say.words.notices.reloaded,
  }
  return rescrolled(stillOpen(followed(state, next)))
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
    case 'pointed':
      return only(quiet.kind === 'reading' ? pointedAt(quiet, action.pointed) : quiet)
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
