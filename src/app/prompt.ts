import { beginning, LONGEST_FIELD, newestDay, safe, type Day } from '../dossier/index.ts'
import { LONGEST_PLACE } from '../register/place.ts'
import { parseFilter, suggestFilter, warmOrdered, type Suggestion } from '../present/index.ts'
import { aheadIn, goAhead } from './prompt/ahead.ts'
import { parseTypedDate, type TypedDate } from './prompt/date.ts'
import { recallLine, rememberLine, type Line } from './prompt/line.ts'
import { textInForm, writeInForm } from './form/form.ts'
import { START } from './list.ts'
import { choicesFor } from './palette.ts'
import { closePlace } from './quoted.ts'
import { goToDay, turningDayAround } from './replay.ts'
import { goToMatch, warmSearch } from './search.ts'
import { clampToWindow, contextOf, listing, matrixNow } from './selectors.ts'
import type { Overlay, ReadingState, Remembering, Typing } from './state.ts'

const LONGEST = 100
/** Longest path, in characters (PATH_MAX of Linux). */
const LONGEST_PATH = 4096
/** Longest date, in characters: “24 de septiembre de 2023” has 24. */
const DATE = 40

/** Sets a list's filter and puts the cursor on the first row. */
export const setFilter = (state: ReadingState, filter: string): ReadingState => {
  const { panel } = state
  const orders = { ...state.orders, [panel]: { ...state.orders[panel], filter } }
  const lists = panel === 'matrix' ? state.lists : { ...state.lists, [panel]: START }
  const matrix = panel === 'matrix' ? { row: 0, column: 0, top: 0, left: 0 } : state.matrix
  return clampToWindow({ ...state, orders, lists, matrix, opened: null, detailTop: 0, link: -1, at: null })
}

/** Shows what the text that was typed ahead leaves of its list. */
export const catchUp = (state: ReadingState): ReadingState => {
  if (aheadIn(state) === null) return state
  const there = goAhead(state, undefined)
  return state.overlay.kind === 'filter' ? setFilter(there, state.overlay.text) : there
}

/** Prepares a step of the list that the typed filter or search leaves; returns whether all of it is prepared. */
export const warmTyped = (state: ReadingState): boolean => {
  const { overlay, panel } = state
  if (overlay.kind === 'find') return overlay.text === '' || warmSearch(state)
  if (overlay.kind !== 'filter' || panel === 'matrix') return true
  return warmOrdered(contextOf(state), panel, { ...state.orders[panel], filter: overlay.text })
}

/** Opens the prompt for the day of the reading, which it suggests. */
export const promptDate = (state: ReadingState): ReadingState => suggestDay(state, state.reading.on)

const suggestDay = (state: ReadingState, day: Day): ReadingState => ({
  ...state,
  overlay: { kind: 'as-of', text: state.locale.day(day), suggested: true },
})

/** Returns what the date in the prompt means; a day without a year is the one nearest to the day of the reading, but none after every source. */
export const typedDate = ({ locale, reading }: ReadingState, text: string): TypedDate =>
  parseTypedDate(locale, text, { around: reading.on, newest: newestDay(reading.whole) })

/** Suggests the next or previous day on which something changes; a notice says where there is none. */
const stepTypedDay = (state: ReadingState, text: string, by: 1 | -1): ReadingState => {
  const typed = typedDate(state, text)
  const day = turningDayAround(state, typed.kind === 'day' ? typed.day : state.reading.on, by)
  return day === null ? state : suggestDay(state, day)
}

/** Returns the text of an overlay that takes text, and the longest that it takes; null for another overlay. */
const typedIn = (overlay: Overlay): { readonly text: string; readonly most: number } | null => {
  switch (overlay.kind) {
    case 'as-of':
      return { text: overlay.text, most: DATE }
    case 'help':
    case 'find':
    case 'palette':
    case 'filter':
      return { text: overlay.text, most: LONGEST }
    case 'form': {
      const text = textInForm(overlay)
      return text === null ? null : { text, most: LONGEST_FIELD }
    }
    case 'brief':
      return { text: overlay.path, most: LONGEST_PATH }
    case 'quoted-in':
      return { text: overlay.text, most: LONGEST_PLACE }
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
    case 'as-of':
    case 'quoted-in':
      return { ...state, overlay: { ...overlay, ...typing, text } }
    case 'help':
    case 'find':
    case 'palette':
      return { ...state, overlay: { ...overlay, ...typing, text, list: text === overlay.text ? overlay.list : START } }
    case 'filter':
      return text === overlay.text || overlay.ahead
        ? { ...state, overlay: { ...overlay, ...typing, text } }
        : setFilter({ ...state, overlay: { ...overlay, ...typing, text } }, text)
    case 'form':
      return writeInForm(state, text, typing)
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
  return withText(state, text, {
    after: kept === '' ? undefined : kept.length,
    recall: undefined,
    suggested: undefined,
  })
}

/** Types a text at the cursor, or over a suggested one. */
export const typeText = (state: ReadingState, text: string): ReadingState => {
  const isSuggested = 'suggested' in state.overlay && state.overlay.suggested === true
  return editLine(state, ({ before, after }) => ({ before: isSuggested ? text : before + text, after }))
}

/** Returns which prompt remembers the line; null for none. */
const rememberingIn = ({ overlay }: ReadingState): Remembering | null =>
  overlay.kind === 'filter' || overlay.kind === 'brief' ? overlay.kind : null

/** Shows an older line of the prompt (1) or a newer one (-1); in the prompt for a day, an earlier or later day. */
export const recall = (state: ReadingState, by: 1 | -1): ReadingState => {
  if (state.overlay.kind === 'as-of') return stepTypedDay(state, state.overlay.text, by === 1 ? -1 : 1)
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

/** Returns the day that is typed; null where none is. */
export const typedDay = (state: ReadingState): Day | null => {
  if (state.overlay.kind !== 'as-of') return null
  const typed = typedDate(state, state.overlay.text)
  return typed.kind === 'day' ? typed.day : null
}

/** Goes to a typed date. A text that is not a date changes nothing: the prompt says what is wrong. */
const acceptDate = (state: ReadingState): ReadingState => {
  const day = typedDay(state)
  return day === null ? state : goToDay(state, day)
}

/**
 * Accepts what was typed: a date, a filter, the match under the cursor. Actions of the palette are performed in
 * update.ts.
 */
export const acceptPrompt = (before: ReadingState): ReadingState => {
  const state = rememberTyped(before)
  const { overlay } = state
  switch (overlay.kind) {
    case 'as-of':
      return acceptDate(state)
    case 'filter':
      return { ...state, overlay: { kind: 'none' } }
    case 'find':
      return overlay.text.trim() === '' ? before : goToMatch(state, overlay.text, overlay.list.cursor)
    default:
      return state
  }
}

const isListEmpty = (state: ReadingState): boolean => {
  if (state.panel !== 'matrix') return listing(state, state.panel).entries.length === 0
  const { issues, columns } = matrixNow(state)
  return issues.length === 0 || columns.length === 0
}

/** Returns what the filter probably means; null where something fits it or nothing is similar. */
export const suggestionIn = (state: ReadingState): Suggestion | null => {
  if (state.overlay.kind !== 'filter' || state.overlay.ahead) return null
  const context = contextOf(state)
  if (parseFilter(context, state.overlay.text).fault === null && !isListEmpty(state)) return null
  return suggestFilter(context, state.panel === 'matrix' ? 'issues' : state.panel, state.overlay.text)
}

/** Takes the suggested filter; without one nothing changes. */
export const takeSuggestion = (state: ReadingState): ReadingState => {
  const suggestion = suggestionIn(state)
  return suggestion ? withText(state, suggestion.filter, { after: undefined, recall: undefined }) : state
}

/** Cancels a prompt. A filter and its cursor are restored; a refused replacement leads back to the file name. */
export const cancelPrompt = (state: ReadingState): ReadingState => {
  const none: ReadingState = { ...state, overlay: { kind: 'none' } }
  if (state.overlay.kind === 'replace') return { ...state, overlay: { ...state.overlay, kind: 'brief' } }
  if (state.overlay.kind === 'quoted-in') return closePlace(state)
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
