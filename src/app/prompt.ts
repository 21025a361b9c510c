import { beginning, knownFrom, parseDate, safe } from '../dossier/index.ts'
import { recallLine, rememberLine, type Line } from './prompt/line.ts'
import { START } from './list.ts'
import { choicesFor } from './palette.ts'
import { goToDay } from './replay.ts'
import { goToMatch } from './search.ts'
import { clampToWindow } from './selectors.ts'
import type { Overlay, ReadingState, Remembering, Typing } from './state.ts'

const LONGEST = 100
/** Longest path, in characters (PATH_MAX of Linux). */
const LONGEST_PATH = 4096
/** Longest date, in characters. */
const DATE = 10

/** Sets a list's filter and puts the cursor on the first row. */
export const setFilter = (state: ReadingState, filter: string): ReadingState => {
  const { panel } = state
  const orders = { ...state.orders, [panel]: { ...state.orders[panel], filter } }
  const lists = panel === 'matrix' ? state.lists : { ...state.lists, [panel]: START }
  const matrix = panel === 'matrix' ? { row: 0, column: 0, top: 0, left: 0 } : state.matrix
  return clampToWindow({ ...state, orders, lists, matrix, opened: null, detailTop: 0, link: -1, at: null })
}

/** Returns the text of an overlay that takes text, and the longest that it takes; null for another overlay. */
const typedIn = (overlay: Overlay): { readonly text: string; readonly most: number } | null => {
  switch (overlay.kind) {
    case 'help':
      return { text: overlay.filter, most: LONGEST }
    case 'as-of':
      return { text: overlay.text, most: DATE }
    case 'find':
    case 'palette':
    case 'filter':
      return { text: overlay.text, most: LONGEST }
    case 'brief':
      return { text: overlay.path, most: LONGEST_PATH }
    default:
      return null
  }
}

/** Returns the line that is being typed; null where no prompt is open. */
export const lineIn = ({ overlay }: ReadingState): Line | null => {
  const typed = typedIn(overlay)
  if (!typed) return null
  const after = 'after' in overlay ? (overlay.after ?? 0) : 0
  const at = Math.max(0, typed.text.length - after)
  return { before: typed.text.slice(0, at), after: typed.text.slice(at) }
}

/** Sets the text of the prompt; what depends on it follows at once. */
const withText = (state: ReadingState, text: string, typing: Typing): ReadingState => {
  const { overlay } = state
  switch (overlay.kind) {
    case 'help':
      return {
        ...state,
        overlay: { ...overlay, ...typing, filter: text, top: text === overlay.filter ? overlay.top : 0 },
      }
    case 'as-of':
      return { ...state, overlay: { ...overlay, ...typing, text } }
    case 'find':
    case 'palette':
      return { ...state, overlay: { ...overlay, ...typing, text, list: text === overlay.text ? overlay.list : START } }
    case 'filter':
      return text === overlay.text
        ? { ...state, overlay: { ...overlay, ...typing } }
        : setFilter({ ...state, overlay: { ...overlay, ...typing, text } }, text)
    case 'brief':
      return { ...state, overlay: { ...overlay, ...typing, path: text } }
    default:
      return state
  }
}

/** Edits the line of the prompt. A text that would be too long is cut before the cursor. */
export const editLine = (state: ReadingState, edit: (line: Line) => Line): ReadingState => {
  const line = lineIn(state)
  const most = typedIn(state.overlay)?.most ?? 0
  if (!line) return state
  const { before, after } = edit(line)
  // Pasted text is untrusted too.
  const kept = after === '' ? '' : safe(after)
  const text = beginning(safe(before), Math.max(0, most - kept.length)) + kept
  return withText(state, text, { after: kept === '' ? undefined : kept.length, recall: undefined })
}

/** Types a text at the cursor. */
export const typeText = (state: ReadingState, text: string): ReadingState =>
  editLine(state, ({ before, after }) => ({ before: before + text, after }))

/** Returns which prompt remembers the line; null for none. */
const rememberingIn = ({ overlay }: ReadingState): Remembering | null =>
  overlay.kind === 'as-of' || overlay.kind === 'filter' || overlay.kind === 'brief' ? overlay.kind : null

/** Shows an older line of the prompt, or a newer one. */
export const recall = (state: ReadingState, by: 1 | -1): ReadingState => {
  const [kind, typed] = [rememberingIn(state), typedIn(state.overlay)]
  if (!kind || !typed) return state
  const recalled = 'recall' in state.overlay ? state.overlay.recall : undefined
  const next = recallLine(state.typed[kind], recalled ?? { at: 0, draft: typed.text }, by)
  return withText(state, next.text, { after: undefined, recall: next.recall })
}

/** Remembers the line of the prompt, which is accepted. */
export const rememberTyped = (state: ReadingState): ReadingState => {
  const [kind, typed] = [rememberingIn(state), typedIn(state.overlay)]
  return kind && typed
    ? { ...state, typed: { ...state.typed, [kind]: rememberLine(state.typed[kind], typed.text) } }
    : state
}

/** Goes to a typed date. A text that is not a date changes nothing: the prompt says what is wrong. */
const acceptDate = (state: ReadingState, text: string): ReadingState =>
  parseDate(text) ? goToDay(state, knownFrom(text)) : state

/**
 * Accepts what was typed: a date, a filter, the match under the cursor. Actions of the palette are performed in
 * update.ts.
 */
export const acceptPrompt = (before: ReadingState): ReadingState => {
  const state = rememberTyped(before)
  const { overlay } = state
  switch (overlay.kind) {
    case 'as-of':
      return acceptDate(state, overlay.text.trim())
    case 'filter':
      return { ...state, overlay: { kind: 'none' } }
    case 'find':
      return overlay.text.trim() === '' ? before : goToMatch(state, overlay.text, overlay.list.cursor)
    default:
      return state
  }
}

/** Cancels a prompt. A filter and its cursor are restored; a refused replacement leads back to the file name. */
export const cancelPrompt = (state: ReadingState): ReadingState => {
  const none: ReadingState = { ...state, overlay: { kind: 'none' } }
  if (state.overlay.kind === 'replace') return { ...state, overlay: { ...state.overlay, kind: 'brief' } }
  if (state.overlay.kind !== 'filter') return none
  const { filter, list, matrix } = state.overlay.before
  const { panel } = state
  const orders = { ...state.orders, [panel]: { ...state.orders[panel], filter } }
  const lists = panel === 'matrix' ? state.lists : { ...state.lists, [panel]: list }
  return clampToWindow({ ...none, orders, lists, matrix })
}

/** Returns the command under the palette's cursor; null where it is not possible. */
export const chosenCommand = (state: ReadingState) => {
  if (state.overlay.kind !== 'palette') return null
  const choice = choicesFor(state, state.overlay.text)[state.overlay.list.cursor]
  return choice && choice.disabledReason === null ? choice.command : null
}
