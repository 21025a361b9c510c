import { beginning, knownFrom, parseDate, safe } from '../dossier/index.ts'
import { graphemes } from '../text/index.ts'
import { START } from './list.ts'
import { choicesFor } from './palette.ts'
import { goToDay } from './replay.ts'
import { goToMatch } from './search.ts'
import { clampToWindow } from './selectors.ts'
import type { ReadingState } from './state.ts'

const LONGEST = 100
/** Longest path, in characters (PATH_MAX of Linux). */
const LONGEST_PATH = 4096
/** Longest date, in characters. */
const DATE = 10

/** Removes the last grapheme of a text. */
export const eraseLast = (text: string): string => graphemes(text).slice(0, -1).join('')

/** Sets a list's filter and puts the cursor on the first row. */
export const setFilter = (state: ReadingState, filter: string): ReadingState => {
  const { panel } = state
  const orders = { ...state.orders, [panel]: { ...state.orders[panel], filter } }
  const lists = panel === 'matrix' ? state.lists : { ...state.lists, [panel]: START }
  const matrix = panel === 'matrix' ? { row: 0, column: 0, top: 0, left: 0 } : state.matrix
  return clampToWindow({ ...state, orders, lists, matrix, opened: null, detailTop: 0, link: -1, at: null })
}

/** Edits the text of the prompt; what depends on it follows at once. */
export const editPrompt = (state: ReadingState, edit: (text: string) => string): ReadingState => {
  const { overlay } = state
  // Pasted text is untrusted too.
  const typed = (text: string, most: number): string => beginning(safe(edit(text)), most)
  switch (overlay.kind) {
    case 'help':
      return { ...state, overlay: { ...overlay, filter: typed(overlay.filter, LONGEST), top: 0 } }
    case 'as-of':
      return { ...state, overlay: { ...overlay, text: typed(overlay.text, DATE) } }
    case 'find':
    case 'palette':
      return { ...state, overlay: { ...overlay, text: typed(overlay.text, LONGEST), list: START } }
    case 'filter': {
      const text = typed(overlay.text, LONGEST)
      return setFilter({ ...state, overlay: { ...overlay, text } }, text)
    }
    case 'brief':
      return { ...state, overlay: { ...overlay, path: typed(overlay.path, LONGEST_PATH) } }
    default:
      return state
  }
}

/** Goes to a typed date. A text that is not a date changes nothing: the prompt says what is wrong. */
const acceptDate = (state: ReadingState, text: string): ReadingState =>
  parseDate(text) ? goToDay(state, knownFrom(text)) : state

/**
 * Accepts what was typed: a date, a filter, the match under the cursor. Actions of the palette are performed in
 * update.ts.
 */
export const acceptPrompt = (state: ReadingState): ReadingState => {
  const { overlay } = state
  switch (overlay.kind) {
    case 'as-of':
      return acceptDate(state, overlay.text.trim())
    case 'filter':
      return { ...state, overlay: { kind: 'none' } }
    case 'find':
      return overlay.text.trim() === '' ? state : goToMatch(state, overlay.text, overlay.list.cursor)
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
