import { explainedIn } from './help/explain.ts'
import { isNothing } from './help/explanation.ts'
import { isOff } from './help/keys.ts'
import { helpPage } from './help/lines.ts'
import { answerTour, finishTour, nextTourStep, startTour } from './help/tour.ts'
import { fallbackOf, type MergeSide, type Per } from '../dossier/index.ts'
import { cellTarget, type MatrixColumn } from '../present/index.ts'
import { otherLocale, perWords, type Command } from '../text/index.ts'
import type { Effect, Step } from './action.ts'
import { promptBriefPath, promptChartPath, switchBriefFormat, requestBrief } from './briefing.ts'
import { requestAddress, requestCopy, focusedRecord } from './copying.ts'
import { acceptInForm, discardForm, leaveForm, requestForm, stepInForm } from './form/form.ts'
import { LINE_EDITS } from './prompt/line.ts'
import { INSET } from './geometry.ts'
import { scrollBy, START } from './list.ts'
import { focusDetail, move, moveAcross, clampScroll, focusNext } from './navigation.ts'
import { canGoBack, hasProblemsInView, nextSort, settleReason, takenBackReason } from './palette.ts'
import { acceptPlace, dismissUnder, openQuoted, promptPlace, toggleQuoted } from './quoted.ts'
import { keepCursors, stepDay } from './replay.ts'
import { nextMatch } from './search.ts'
import { movePeriod, changeArrangement, toggleMark, toggleRolling, changeZoom } from './series.ts'
import { markedOf, matrixCellOf, matrixNow, clampToWindow } from './selectors.ts'
import { isPanel, type LoadingState, type MendingState, type ReadingState, type State } from './state.ts'
import { goToList, followLink, openRecord, goBack, goToPanel, toggleView } from './history.ts'
import {
  acceptPrompt,
  chosenCommand,
  editLine,
  recall,
  rememberTyped,
  promptDate,
  setFilter,
  cancelPrompt,
  takeSuggestion,
} from './prompt.ts'

const QUIT: readonly Effect[] = [{ kind: 'quit', code: 0 }]
/** Leaving a file with unresolved problems is exit code 1. */
const QUIT_UNMENDED: readonly Effect[] = [{ kind: 'quit', code: 1 }]
/** Exit code 128 + SIGINT, as a shell reports it. */
const INTERRUPTED: readonly Effect[] = [{ kind: 'quit', code: 130 }]
/** Esc at the top of a dashboard goes back to the desk that it was opened from. */
const TO_DESK: readonly Effect[] = [{ kind: 'to-desk' }]
const backToDesk = <S extends State>(state: S): Step<S> => ({ state, effects: state.home === 'desk' ? TO_DESK : [] })
const READ: readonly Effect[] = [{ kind: 'read-file' }]
const SUSPEND: readonly Effect[] = [{ kind: 'suspend' }]

const PER_AFTER: Readonly<Record<Per, Per>> = { day: 'week', week: 'month', month: 'year', year: 'day' }
const inOtherLanguage = <S extends State>(state: S): S => {
  const fallback = state.kind === 'reading' ? fallbackOf(state.reading.dossier) : 'en'
  return { ...state, locale: otherLocale(state.locale, fallback) }
}

const openCell = (state: ReadingState): ReadingState => {
  const cell = matrixCellOf(state)
  return cell ? openRecord(state, cellTarget(cell.issue, cell.column)) : state
}

const openUnderCursor = (state: ReadingState): ReadingState =>
  state.overlay.kind === 'quoted' ? openQuoted(state) : openInPanels(state)

const openInPanels = (state: ReadingState): ReadingState =>
  state.panel === 'matrix' ? openCell(state) : focusDetail(state)

/** Lets the list or detail with the focus fill the screen, or shows the others beside it again. */
const toggleFill = (state: ReadingState): ReadingState => clampToWindow({ ...state, filled: !state.filled })

/** Goes back from a list: from its filter, then the trail, then the view, then the marks of a search, then the full screen. */
const stepBackInList = (state: ReadingState): ReadingState => {
  const { filter } = state.locale.words
  if (state.orders[state.panel].filter !== '') return { ...setFilter(state, ''), notice: filter.cleared }
  if (state.trail.length > 0) return goBack(state)
  // A view restored from a saved session has no trail.
  if (!isPanel(state.panel)) return goToPanel(state, 'statistics')
  if (state.search) return { ...state, search: null }
  return state.filled ? toggleFill(state) : state
}

/** Goes back one step: from an overlay, then an opened record, then the detail. Esc never quits. */
const stepBack = (state: ReadingState): ReadingState => {
  if (state.overlay.kind === 'form') return leaveForm(state)
  if (state.overlay.kind !== 'none') return cancelPrompt(state)
  if (state.focus === 'list') return stepBackInList(state)
  return state.opened && state.trail.length > 0 ? goBack(state) : goToList(state)
}

const toggleHelp = (state: ReadingState): ReadingState =>
  state.overlay.kind === 'help' ? stepBack(state) : { ...state, overlay: { kind: 'help', text: '', list: START } }

/** Explains what is under the cursor, or closes the explanation; the cursor stays in sight. */
const toggleExplanation = (state: ReadingState): ReadingState => {
  if (state.overlay.kind === 'explain') return stepBack(state)
  if (state.overlay.kind !== 'none') return state
  const explained = explainedIn(state)
  return isNothing(explained)
    ? { ...state, notice: state.locale.words.keys.explain.nothing }
    : clampToWindow({ ...state, overlay: { kind: 'explain', explained, top: 0 } })
}

/** Opens a page overlay or closes it; without what the page needs a notice says so. */
const togglePage = (
  state: ReadingState,
  kind: 'working' | 'passages' | 'compare' | 'charts' | 'problems',
): ReadingState => {
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

/** Shows or folds away the rows and columns without a position; the cursor stays on its cell where this is left. */
const toggleSilent = (state: ReadingState): ReadingState => {
  const next = { ...state, silent: !state.silent }
  const { everything, heard } = state.locale.words.matrix.silent
  return { ...clampToWindow(keepCursors(state, next)), notice: next.silent ? everything : heard }
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
  const next = inOtherLanguage(state)
  // A list sorted by name is in a different order in another language.
  return { ...keepCursors(state, next), notice: next.locale.words.notices.language }
}

/** Returns a step without effects. */
export const withoutEffects = <S>(state: S): Step<S> => ({ state, effects: [] })

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
  const target = entry?.kind === 'change' ? entry.change.target : entry?.kind === 'day' ? null : entry
  return { state, effects: [{ kind: 'edit', target }] }
}

/** Requests that the file's first conflict of a merge is settled, where its problems are in view. */
const settle = (state: State, side: MergeSide): Step<State> => {
  if (!hasProblemsInView(state)) return withoutEffects(state)
  const reason = settleReason(state)
  return reason === null
    ? { state, effects: [{ kind: 'settle', side }] }
    : withoutEffects({ ...state, notice: state.locale.words.palette.reasons[reason] })
}

const reload = (state: State): Step<State> =>
  state.origin === 'input'
    ? withoutEffects({ ...state, notice: state.locale.words.palette.reasons['read-once'] })
    : { state, effects: READ }

/** Runs a command that was chosen from a list, which answers the tour as its key does. */
const runChosen = (state: ReadingState, command: Command): Step<State> =>
  answered(commandReading({ ...state, overlay: { kind: 'none' } }, command), command)

/** Runs the command under the help's cursor where the help was opened; a notice says why it is not possible there. */
const runFromHelp = (state: ReadingState, cursor: number): Step<State> => {
  const item = helpPage(state, state.size.columns - INSET).items[cursor]
  if (!item?.command) return withoutEffects(state)
  if (item.disabledReason !== null) return withoutEffects({ ...state, notice: item.disabledReason })
  return runChosen(state, item.command)
}

/** Accepts a prompt. An action of the palette is performed where the palette was opened. */
const accept = (state: ReadingState): Step<State> => {
  if (state.overlay.kind === 'address') {
    const { address } = state.overlay
    return { state: { ...state, overlay: { kind: 'none' } }, effects: [{ kind: 'browse', address }] }
  }
  if (state.overlay.kind === 'form') return acceptInForm(state)
  if (state.overlay.kind === 'brief') return requestBrief(rememberTyped(state), state.overlay.path, false)
  if (state.overlay.kind === 'quoted-in') return acceptPlace(state)
  if (state.overlay.kind === 'help') return runFromHelp(state, state.overlay.list.cursor)
  const command = chosenCommand(state)
  return command ? runChosen(state, command) : withoutEffects(acceptPrompt(state))
}

/** A command that only changes the state. */
type Change = (state: ReadingState) => ReadingState
type Act = (state: ReadingState) => Step<State>

/** The commands within a list, a detail or the matrix. */
const MOVES = {
  down: (state) => move(state, 'down'),
  up: (state) => move(state, 'up'),
  'page-down': (state) => move(state, 'page-down'),
  'page-up': (state) => move(state, 'page-up'),
  first: (state) => move(state, 'first'),
  last: (state) => move(state, 'last'),
  left: (state) => moveAcross(state, 'up'),
  right: (state) => moveAcross(state, 'down'),
  'page-left': (state) => moveAcross(state, 'page-up'),
  'page-right': (state) => moveAcross(state, 'page-down'),
} satisfies Partial<Record<Command, Change>>

/** The commands from one record, panel or view to another. */
const GOES = {
  open: openUnderCursor,
  'into-detail': openUnderCursor,
  follow: followLink,
  'into-list': goToList,
  'next-panel': (state) => focusNext(state, true),
  'previous-panel': (state) => focusNext(state, false),
  statistics: (state) => goToPanel(state, 'statistics'),
  participants: (state) => goToPanel(state, 'participants'),
  issues: (state) => goToPanel(state, 'issues'),
  matrix: (state) => toggleView(state, 'matrix'),
  timeline: (state) => toggleView(state, 'timeline'),
  sources: (state) => toggleView(state, 'sources'),
  changes: (state) => toggleView(state, 'changes'),
  'next-match': (state) => nextMatch(state, 1),
  'previous-match': (state) => nextMatch(state, -1),
} satisfies Partial<Record<Command, Change>>

/** The commands that show the same records differently: another day, order, period, unit or language. */
const SHOWS = {
  'day-before': (state) => stepDay(state, -1),
  'day-after': (state) => stepDay(state, 1),
  sort: changeSort,
  fill: toggleFill,
  tour: startTour,
  'next-step': nextTourStep,
  'end-tour': finishTour,
  fold: toggleFold,
  silent: toggleSilent,
  earlier: (state) => clampScroll(movePeriod(state, -1)),
  later: (state) => clampScroll(movePeriod(state, 1)),
  'zoom-in': (state) => clampScroll(changeZoom(state, 1)),
  'zoom-out': (state) => clampScroll(changeZoom(state, -1)),
  arrange: (state) => clampScroll(changeArrangement(state)),
  rolling: (state) => clampScroll(toggleRolling(state)),
  mark: toggleMark,
  unit: (state) => clampScroll(changeUnit(state)),
  language: (state) => clampScroll(switchLanguage(state)),
} satisfies Partial<Record<Command, Change>>

/** The commands that open a page or a prompt over the list, or recall what was typed in one. */
const OVERLAYS = {
  find: (state) => ({ ...state, overlay: { kind: 'find', text: '', list: START } }),
  palette: (state) => ({ ...state, overlay: { kind: 'palette', text: '', list: START } }),
  'as-of': promptDate,
  filter: promptFilter,
  brief: promptBriefPath,
  'save-chart': promptChartPath,
  format: switchBriefFormat,
  help: toggleHelp,
  explain: toggleExplanation,
  compare: (state) => togglePage(state, 'compare'),
  charts: (state) => togglePage(state, 'charts'),
  working: (state) => togglePage(state, 'working'),
  passages: (state) => togglePage(state, 'passages'),
  problems: (state) => togglePage(state, 'problems'),
  quoted: toggleQuoted,
  'quoted-in': promptPlace,
  complete: takeSuggestion,
  'next-field': (state) => stepInForm(state, 1),
  'previous-field': (state) => stepInForm(state, -1),
  discard: discardForm,
  older: (state) => recall(state, 1),
  newer: (state) => recall(state, -1),
} satisfies Partial<Record<Command, Change>>

/** The commands that also reach outside the state. */
const ACTS = {
  accept,
  back: (state) =>
    state.home === 'desk' && !canGoBack(state) ? { state, effects: TO_DESK } : withoutEffects(stepBack(state)),
  mouse: toggleMouseWithNotice,
  copy: (state) => requestCopy(state, 'copy'),
  cite: (state) => requestCopy(state, 'cite'),
  dismiss: dismissUnder,
  browse: requestAddress,
  replace: (state) =>
    state.overlay.kind === 'replace' ? requestBrief(state, state.overlay.path, true) : withoutEffects(state),
  add: requestForm,
  'take-back': (state) => {
    const reason = takenBackReason(state)
    if (reason === null) return { state, effects: [{ kind: 'take-back' }] }
    return withoutEffects({ ...state, notice: state.locale.words.palette.reasons[reason] })
  },
  edit,
  'settle-ours': (state) => settle(state, 'ours'),
  'settle-theirs': (state) => settle(state, 'theirs'),
  reload,
  suspend: (state) => ({ state, effects: SUSPEND }),
  quit: (state) => ({ state, effects: QUIT }),
  interrupt: (state) => ({ state, effects: INTERRUPTED }),
} satisfies Partial<Record<Command, Act>>

/** The commands that edit the line of a prompt. */
const TYPES = Object.fromEntries(
  Object.entries(LINE_EDITS).map(([command, edit]) => [command, (state: ReadingState) => editLine(state, edit)]),
) as Readonly<Record<keyof typeof LINE_EDITS, Change>>

/** Every other command: the type lists what is missing. */
const CHANGES: Readonly<Record<Exclude<Command, keyof typeof ACTS>, Change>> = {
  ...MOVES,
  ...GOES,
  ...SHOWS,
  ...OVERLAYS,
  ...TYPES,
}

const isAct = (command: Command): command is keyof typeof ACTS => command in ACTS

const commandReading = (state: ReadingState, command: Command): Step<State> =>
  isAct(command) ? ACTS[command](state) : withoutEffects(CHANGES[command](state))

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
      return withoutEffects(inOtherLanguage(state))
    case 'mouse':
      return toggleMouse(state)
    case 'edit':
      return edit(state)
    case 'settle-ours':
      return settle(state, 'ours')
    case 'settle-theirs':
      return settle(state, 'theirs')
    case 'suspend':
      return { state, effects: SUSPEND }
    case 'reload':
      return reload(state)
    case 'back':
      return backToDesk(state)
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
      return withoutEffects(inOtherLanguage({ ...state, keepLanguage: true }))
    case 'mouse':
      return toggleMouse(state)
    case 'suspend':
      return { state, effects: SUSPEND }
    case 'back':
      return backToDesk(state)
    case 'quit':
      return { state, effects: QUIT }
    case 'interrupt':
      return { state, effects: INTERRUPTED }
    default:
      return withoutEffects(state)
  }
}

/** Answers the step of the tour that asked for the command. */
const answered = (step: Step<State>, command: Command): Step<State> =>
  step.state.kind === 'reading' ? { ...step, state: answerTour(step.state, command) } : step

/** Performs a command in the present state, and returns the next state and the effects. */
export const performCommand = (state: State, command: Command): Step<State> => {
  if (isOff(state, command)) return withoutEffects({ ...state, notice: state.locale.words.palette.reasons.restricted })
  switch (state.kind) {
    case 'reading':
      return answered(commandReading(state, command), command)
    case 'mending':
      return commandMending(state, command)
    case 'loading':
      return commandLoading(state, command)
  }
}
