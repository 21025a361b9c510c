import { fallbackOf, type Per } from '../dossier/index.ts'
import { cellTarget, type MatrixColumn } from '../present/index.ts'
import { createLocale, perWords, type Command, type Language } from '../text/index.ts'
import type { Action, Effect, Step } from './action.ts'
import { receiveBriefOutcome, promptBriefPath, switchBriefFormat, requestBrief } from './briefing.ts'
import { receiveCopy, requestAddress, requestCopy, focusedRecord } from './copying.ts'
import { clampSize } from './geometry.ts'
import { commandFor, TEXT_MODES, textFor, type Key } from './keymap.ts'
import { scrollBy, START } from './list.ts'
import { focusDetail, move, moveAcross, clampScroll, focusNext } from './navigation.ts'
import { nextSort } from './palette.ts'
import { handlePointer } from './pointer.ts'
import { receiveProblems, receiveBaseline, receiveDossier, receiveUnreadable } from './reload.ts'
import { keepCursors, stepDay } from './replay.ts'
import { nextMatch } from './search.ts'
import { movePeriod, changeArrangement, toggleMark, changeZoom } from './series.ts'
import { markedOf, matrixNow, modeOf, clampToWindow } from './selectors.ts'
import { isPanel, type LoadingState, type MendingState, type Place, type ReadingState, type State } from './state.ts'
import { goToList, followLink, openRecord, goBack, goToPanel, toggleView } from './history.ts'
import { acceptPrompt, chosenCommand, editPrompt, eraseLast, setFilter, cancelPrompt } from './prompt.ts'

const QUIT: readonly Effect[] = [{ kind: 'quit', code: 0 }]
/** Leaving a file with unresolved problems is exit code 1. */
const QUIT_UNMENDED: readonly Effect[] = [{ kind: 'quit', code: 1 }]
/** Exit code 128 + SIGINT, as a shell reports it. */
const INTERRUPTED: readonly Effect[] = [{ kind: 'quit', code: 130 }]
const READ: readonly Effect[] = [{ kind: 'read-file' }]
const SUSPEND: readonly Effect[] = [{ kind: 'suspend' }]

const PER_AFTER: Readonly<Record<Per, Per>> = { day: 'week', week: 'month', month: 'year', year: 'day' }
const OTHER: Readonly<Record<Language, Language>> = { en: 'es', es: 'en' }
const setLanguage = <S extends State>(state: S, language: Language): S => {
  const fallback = state.kind === 'reading' ? fallbackOf(state.reading.dossier) : 'en'
  const { reader, glyphs, medium } = state.locale
  return { ...state, locale: createLocale({ ...reader, language }, fallback, glyphs, medium) }
}

const openCell = (state: ReadingState): ReadingState => {
  const { issues, columns } = matrixNow(state)
  const [issue, column] = [issues[state.matrix.row], columns[state.matrix.column]]
  return issue && column ? openRecord(state, cellTarget(issue, column)) : state
}

const openUnderCursor = (state: ReadingState): ReadingState =>
  state.panel === 'matrix' ? openCell(state) : focusDetail(state)

/** Goes back from a list: from its filter, then the trail, then the view, then the marks of a search. */
const stepBackInList = (state: ReadingState): ReadingState => {
  const { filter } = state.locale.words
  if (state.orders[state.panel].filter !== '') return { ...setFilter(state, ''), notice: filter.cleared }
  if (state.trail.length > 0) return goBack(state)
  // A view restored from a saved session has no trail.
  if (!isPanel(state.panel)) return goToPanel(state, 'statistics')
  return state.search ? { ...state, search: null } : state
}

/** Goes back one step: from an overlay, then an opened record, then the detail. Esc never quits. */
const stepBack = (state: ReadingState): ReadingState => {
  if (state.overlay.kind !== 'none') return cancelPrompt(state)
  if (state.focus === 'list') return stepBackInList(state)
  return state.opened && state.trail.length > 0 ? goBack(state) : goToList(state)
}

const toggleHelp = (state: ReadingState): ReadingState =>
  state.overlay.kind === 'help' ? stepBack(state) : { ...state, overlay: { kind: 'help', filter: '', top: 0 } }

/** Opens a page overlay or closes it; without what the page needs a notice says so. */
const togglePage = (state: ReadingState, kind: 'working' | 'compare' | 'problems'): ReadingState => {
  if (state.overlay.kind === kind) return stepBack(state)
  if (kind === 'problems' && !state.trouble)
    return { ...state, notice: state.locale.words.palette.reasons['no-problems'] }
  if (kind === 'compare' && markedOf(state).length < 2)
    return { ...state, overlay: { kind: 'none' }, notice: state.locale.words.figures.compare.need }
  return { ...state, overlay: { kind, top: 0 } }
}

const changeSort = (state: ReadingState): ReadingState => {
  const sort = nextSort(state)
  const { words } = state.locale
  const next = { ...state, orders: { ...state.orders, [state.panel]: { ...state.orders[state.panel], sort } } }
  return { ...clampToWindow(keepCursors(state, next)), notice: words.sorted(words.sorts[sort]) }
}

const columnSide = (column: MatrixColumn | undefined): string | undefined =>
  column?.kind === 'participant' ? column.participant.side : column?.key

/** Switches the matrix between sides and participants; the cursor stays with the side. */
const toggleFold = (state: ReadingState): ReadingState => {
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

const promptFilter = (state: ReadingState): ReadingState => {
  const { panel, matrix } = state
  const text = state.orders[panel].filter
  const list = panel === 'matrix' ? START : state.lists[panel]
  return { ...state, overlay: { kind: 'filter', text, before: { filter: text, list, matrix } } }
}

const changeUnit = (state: ReadingState): ReadingState => {
  const per = PER_AFTER[state.per]
  return { ...state, per, notice: state.locale.words.notices.unit(perWords(state.locale, per)) }
}

const switchLanguage = (state: ReadingState): ReadingState => {
  const next = setLanguage(state, OTHER[state.locale.language])
  // A list sorted by name is in a different order in another language.
  return { ...keepCursors(state, next), notice: next.locale.words.notices.language }
}

const withoutEffects = <S>(state: S): Step<S> => ({ state, effects: [] })

const toggleMouse = <S extends State>(state: S): Step<S> => ({
  state: { ...state, mouse: !state.mouse },
  effects: [{ kind: 'mouse', on: !state.mouse }],
})

const toggleMouseWithNotice = (state: ReadingState): Step<State> => {
  const { on, off } = state.locale.words.mouse
  return toggleMouse({ ...state, notice: state.mouse ? off : on })
}

/** Requests the editor at the focused record, or at the file's problems. */
const edit = (state: State): Step<State> => {
  if (state.origin !== 'file')
    return withoutEffects({ ...state, notice: state.locale.words.palette.reasons['no-file'] })
  const entry = state.kind === 'reading' && !state.trouble ? focusedRecord(state) : null
  const target = entry?.kind === 'change' ? entry.change.target : entry
  return { state, effects: [{ kind: 'edit', target }] }
}

const reload = (state: State): Step<State> =>
  state.origin === 'input'
    ? withoutEffects({ ...state, notice: state.locale.words.palette.reasons['read-once'] })
    : { state, effects: READ }

/** Accepts a prompt. An action of the palette is performed where the palette was opened. */
const accept = (state: ReadingState): Step<State> => {
  if (state.overlay.kind === 'address') {
    const { address } = state.overlay
    return { state: { ...state, overlay: { kind: 'none' } }, effects: [{ kind: 'browse', address }] }
  }
  if (state.overlay.kind === 'brief') return requestBrief(state, state.overlay.path, false)
  const command = chosenCommand(state)
  return command
    ? commandReading({ ...state, overlay: { kind: 'none' } }, command)
    : withoutEffects(acceptPrompt(state))
}

const commandReading = (state: ReadingState, command: Command): Step<State> => {
  switch (command) {
    case 'down':
    case 'up':
    case 'page-down':
    case 'page-up':
    case 'first':
    case 'last':
      return withoutEffects(move(state, command))
    case 'left':
      return withoutEffects(moveAcross(state, 'up'))
    case 'right':
      return withoutEffects(moveAcross(state, 'down'))
    case 'page-left':
      return withoutEffects(moveAcross(state, 'page-up'))
    case 'page-right':
      return withoutEffects(moveAcross(state, 'page-down'))
    case 'open':
    case 'into-detail':
      return withoutEffects(openUnderCursor(state))
    case 'follow':
      return withoutEffects(followLink(state))
    case 'back':
      return withoutEffects(stepBack(state))
    case 'into-list':
      return withoutEffects(goToList(state))
    case 'next-panel':
      return withoutEffects(focusNext(state, true))
    case 'previous-panel':
      return withoutEffects(focusNext(state, false))
    case 'statistics':
    case 'participants':
    case 'issues':
      return withoutEffects(goToPanel(state, command))
    case 'matrix':
    case 'timeline':
    case 'sources':
    case 'changes':
      return withoutEffects(toggleView(state, command satisfies Place))
    case 'day-before':
      return withoutEffects(stepDay(state, -1))
    case 'day-after':
      return withoutEffects(stepDay(state, 1))
    case 'find':
    case 'palette':
      return withoutEffects({ ...state, overlay: { kind: command, text: '', list: START } })
    case 'next-match':
      return withoutEffects(nextMatch(state, 1))
    case 'previous-match':
      return withoutEffects(nextMatch(state, -1))
    case 'filter':
      return withoutEffects(promptFilter(state))
    case 'sort':
      return withoutEffects(changeSort(state))
    case 'fold':
      return withoutEffects(toggleFold(state))
    case 'mouse':
      return toggleMouseWithNotice(state)
    case 'earlier':
      return withoutEffects(clampScroll(movePeriod(state, -1)))
    case 'later':
      return withoutEffects(clampScroll(movePeriod(state, 1)))
    case 'zoom-in':
      return withoutEffects(clampScroll(changeZoom(state, 1)))
    case 'zoom-out':
      return withoutEffects(clampScroll(changeZoom(state, -1)))
    case 'arrange':
      return withoutEffects(clampScroll(changeArrangement(state)))
    case 'mark':
      return withoutEffects(toggleMark(state))
    case 'compare':
    case 'working':
    case 'problems':
      return withoutEffects(togglePage(state, command))
    case 'copy':
    case 'cite':
      return requestCopy(state, command)
    case 'browse':
      return requestAddress(state)
    case 'brief':
      return withoutEffects(promptBriefPath(state))
    case 'format':
      return withoutEffects(switchBriefFormat(state))
    case 'replace':
      return state.overlay.kind === 'replace' ? requestBrief(state, state.overlay.path, true) : withoutEffects(state)
    case 'edit':
      return edit(state)
    case 'suspend':
      return { state, effects: SUSPEND }
    case 'unit':
      return withoutEffects(clampScroll(changeUnit(state)))
    case 'language':
      return withoutEffects(clampScroll(switchLanguage(state)))
    case 'as-of':
      return withoutEffects({ ...state, overlay: { kind: 'as-of', text: '' } })
    case 'help':
      return withoutEffects(toggleHelp(state))
    case 'accept':
      return accept(state)
    case 'erase':
      return withoutEffects(editPrompt(state, eraseLast))
    case 'erase-all':
      return withoutEffects(editPrompt(state, () => ''))
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
      return withoutEffects({
        ...state,
        top: scrollBy(state.top, command, state.problems.length, Math.max(1, state.size.rows - 5)),
      })
    case 'language':
      return withoutEffects(setLanguage(state, OTHER[state.locale.language]))
    case 'mouse':
      return toggleMouse(state)
    case 'edit':
      return edit(state)
    case 'suspend':
      return { state, effects: SUSPEND }
    case 'reload':
      return reload(state)
    case 'quit':
      return { state, effects: QUIT_UNMENDED }
    case 'interrupt':
      return { state, effects: INTERRUPTED }
    default:
      return withoutEffects(state)
  }
}

const commandLoading = (state: LoadingState, command: Command): Step<State> => {
  switch (command) {
    case 'language':
      return withoutEffects(setLanguage({ ...state, keepLanguage: true }, OTHER[state.locale.language]))
    case 'mouse':
      return toggleMouse(state)
    case 'suspend':
      return { state, effects: SUSPEND }
    case 'quit':
      return { state, effects: QUIT }
    case 'interrupt':
      return { state, effects: INTERRUPTED }
    default:
      return withoutEffects(state)
  }
}

const performCommand = (state: State, command: Command): Step<State> => {
  switch (state.kind) {
    case 'reading':
      return commandReading(state, command)
    case 'mending':
      return commandMending(state, command)
    case 'loading':
      return commandLoading(state, command)
  }
}

const resize = (state: State, action: Extract<Action, { kind: 'resized' }>): State => {
  const size = clampSize(action.size)
  return state.kind === 'reading' ? clampScroll({ ...state, size }) : { ...state, size }
}

/** Types a paste into a prompt. Elsewhere its letters would be commands, so it is ignored and a notice says so. */
const receivePaste = (state: State, text: string): State =>
  state.kind === 'reading' && TEXT_MODES.includes(modeOf(state)) && state.overlay.kind !== 'address'
    ? editPrompt(state, (before) => before + text)
    : { ...state, notice: state.locale.words.notices.pasteIgnored }

/** Returns whether the reader acted, and so has read the notice. */
const isByReader = ({ kind }: Action): boolean => ['command', 'text', 'pasted', 'pointed'].includes(kind)

/** Returns the state after an action, and the effects to perform. Pure. */
export const update = (state: State, action: Action): Step<State> => {
  const quiet: State = isByReader(action) && state.notice !== '' ? { ...state, notice: '' } : state
  switch (action.kind) {
    case 'command':
      return performCommand(quiet, action.command)
    case 'text':
      return withoutEffects(quiet.kind === 'reading' ? editPrompt(quiet, (text) => text + action.text) : quiet)
    case 'pasted':
      return withoutEffects(receivePaste(quiet, action.text))
    case 'pointed':
      return withoutEffects(quiet.kind === 'reading' ? handlePointer(quiet, action.pointed) : quiet)
    case 'resized':
      return withoutEffects(resize(quiet, action))
    case 'read':
      return withoutEffects(receiveDossier(quiet, action))
    case 'progress':
      return withoutEffects(quiet.kind === 'loading' ? { ...quiet, progress: action.progress } : quiet)
    case 'broken':
      return withoutEffects(receiveProblems(quiet, action))
    case 'unreadable':
      return withoutEffects(receiveUnreadable(quiet, action))
    case 'compared':
      return withoutEffects(receiveBaseline(quiet, action))
    case 'address':
      return withoutEffects(
        quiet.kind === 'reading' ? { ...quiet, overlay: { kind: 'address', address: action.address } } : quiet,
      )
    case 'brief':
      return withoutEffects(quiet.kind === 'reading' ? receiveBriefOutcome(quiet, action) : quiet)
    case 'copied':
      return withoutEffects(quiet.kind === 'reading' ? receiveCopy(quiet, action) : quiet)
    case 'notice':
      return withoutEffects({ ...quiet, notice: action.sentence })
  }
}

/** Returns the action of a key; null where it has none, so that nothing is drawn. */
export const actionFor = (state: State, key: Key): Action | null => {
  const mode = modeOf(state)
  const text = textFor(mode, key)
  if (text !== null) return { kind: 'text', text }
  const command = commandFor(mode, key)
  return command && { kind: 'command', command }
}
