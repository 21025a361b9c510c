import type { Action, Pointed, Step } from './action.ts'
import { receiveForm, receiveSaved, receiveUnsaved } from './form/form.ts'
import { receiveBriefOutcome } from './briefing.ts'
import { performCommand, withoutEffects } from './commands.ts'
import { receiveCopy } from './copying.ts'
import { clampSize } from './geometry.ts'
import { commandUnder } from './help/footer.ts'
import { commandFor, TEXT_MODES, textFor, type Key } from './keymap.ts'
import { clampScroll } from './navigation.ts'
import { clickEntry, handlePointer } from './pointer.ts'
import { catchUp, typeText } from './prompt.ts'
import { goAhead } from './prompt/ahead.ts'
import { receiveQuoted } from './quoted.ts'
import { receiveProblems, receiveProofs, receiveBaseline, receiveDossier, receiveUnreadable } from './reload.ts'
import { goToDay } from './replay.ts'
import { clampToWindow, modeOf } from './selectors.ts'
import type { State } from './state.ts'

const resize = (state: State, action: Extract<Action, { kind: 'resized' }>): State => {
  const size = clampSize(action.size)
  return state.kind === 'reading' ? clampScroll({ ...state, size }) : { ...state, size }
}

/** Types a paste into a prompt. Elsewhere its letters would be commands, so it is ignored and a notice says so. */
const receivePaste = (state: State, text: string): State =>
  state.kind === 'reading' && TEXT_MODES.includes(modeOf(state)) && state.overlay.kind !== 'address'
    ? typeText(state, text)
    : { ...state, notice: state.locale.words.notices.pasteIgnored }

/** Runs the command whose key in the footer was clicked; in a list over the panels the entry clicked twice; elsewhere a click selects and the wheel scrolls. */
const receivePointer = (state: State, quiet: State, pointed: Pointed): Step<State> => {
  const isFooter = pointed.what === 'click' && pointed.row === state.size.rows - 1
  const command = isFooter ? commandUnder(state, pointed.column) : null
  if (command) return performCommand(quiet, command)
  const clicked = quiet.kind === 'reading' ? clickEntry(quiet, pointed) : null
  if (clicked !== null) return clicked === 'accept' ? performCommand(quiet, 'accept') : withoutEffects(clicked)
  return withoutEffects(quiet.kind === 'reading' ? handlePointer(quiet, pointed) : quiet)
}

/** Returns whether the reader acted, and so has read the notice. */
const isByReader = ({ kind }: Action): boolean => ['command', 'text', 'pasted', 'pointed'].includes(kind)

const stepOf = (state: State, action: Action): Step<State> => {
  const quiet: State = isByReader(action) && state.notice !== '' ? { ...state, notice: '' } : state
  switch (action.kind) {
    case 'command':
      return performCommand(quiet, action.command)
    case 'ahead':
      return stepOf(state.kind === 'reading' ? goAhead(state, { kind: 'typed' }) : state, action.typed)
    case 'taken':
      return withoutEffects(quiet.kind === 'reading' ? goAhead(quiet, { kind: 'taken', keys: action.keys }) : quiet)
    case 'caught-up':
      return withoutEffects(quiet.kind === 'reading' ? catchUp(quiet) : quiet)
    case 'day':
      return withoutEffects(quiet.kind === 'reading' ? goToDay(quiet, action.on) : quiet)
    case 'text':
      return withoutEffects(quiet.kind === 'reading' ? typeText(quiet, action.text) : quiet)
    case 'pasted':
      return withoutEffects(receivePaste(quiet, action.text))
    case 'pointed':
      return receivePointer(state, quiet, action.pointed)
    case 'resized':
      return withoutEffects(resize(quiet, action))
    case 'read':
      return withoutEffects(receiveDossier(quiet, action))
    case 'quoted':
      return withoutEffects(quiet.kind === 'reading' ? receiveQuoted(quiet, action) : quiet)
    case 'progress':
      return withoutEffects(quiet.kind === 'loading' ? { ...quiet, progress: action.progress } : quiet)
    case 'broken':
      return withoutEffects(receiveProblems(quiet, action))
    case 'unreadable':
      return withoutEffects(receiveUnreadable(quiet, action))
    case 'watched':
      return withoutEffects({ ...quiet, watchedBy: action.by })
    case 'compared':
      return withoutEffects(receiveBaseline(quiet, action))
    case 'verified':
      return withoutEffects(receiveProofs(quiet, action))
    case 'address':
      return withoutEffects(
        quiet.kind === 'reading' ? { ...quiet, overlay: { kind: 'address', address: action.address } } : quiet,
      )
    case 'brief':
      return withoutEffects(quiet.kind === 'reading' ? receiveBriefOutcome(quiet, action) : quiet)
    case 'copied':
      return withoutEffects(quiet.kind === 'reading' ? receiveCopy(quiet, action) : quiet)
    case 'form':
      return withoutEffects(receiveForm(quiet, action))
    case 'saved':
      return withoutEffects(receiveSaved(quiet))
    case 'unsaved':
      return withoutEffects(receiveUnsaved(quiet, action.sentence))
    case 'added':
      return withoutEffects(quiet.kind === 'reading' ? { ...quiet, added: action.count } : quiet)
    case 'notice':
      return withoutEffects({ ...quiet, notice: action.sentence })
  }
}

const isExplaining = (state: State): boolean => state.kind === 'reading' && state.overlay.kind === 'explain'

/** Returns the state after an action, and the effects to perform. Pure. */
export const update = (state: State, action: Action): Step<State> => {
  const step = stepOf(state, action)
  // Without an explanation below them, whatever replaces it, the lists have more rows.
  return isExplaining(state) && !isExplaining(step.state) && step.state.kind === 'reading'
    ? { ...step, state: clampToWindow(step.state) }
    : step
}

/** Returns whether the keys of the tour come first: a page or prompt that it opened has its own Enter and Esc. */
const isTourFirst = (state: State): boolean =>
  state.kind === 'reading' && state.tour !== null && state.overlay.kind === 'none'

/** Returns the action of a key; null where it has none, so that nothing is drawn. */
export const actionFor = (state: State, key: Key): Action | null => {
  const mode = modeOf(state)
  const ofTour = isTourFirst(state) ? commandFor('tour', key) : null
  if (ofTour) return { kind: 'command', command: ofTour }
  const text = textFor(mode, key)
  if (text !== null) return { kind: 'text', text }
  const command = commandFor(mode, key)
  return command && { kind: 'command', command }
}
