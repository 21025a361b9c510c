import { addressOf, cellTarget, citationOf, recordAt, valueOf, type Entry } from '../present/index.ts'
import { widthOf } from '../text/index.ts'
import type { Action, Step } from './action.ts'
import { entryOf, isSideBySide, matrixCellOf, contextOf } from './selectors.ts'
import type { ReadingState } from './state.ts'

/** Returns the record that commands act on: the one shown, or the one in the matrix's cell. */
export const focusedRecord = (state: ReadingState): Entry | null => {
  const entry = entryOf(state)
  if (entry || state.panel !== 'matrix') return entry
  const cell = matrixCellOf(state)
  return cell && recordAt(state.reading, cellTarget(cell.issue, cell.column))
}

/** Returns the period under the chart's cursor where the chart is visible; null for the newest, as in a list row. */
const focusedPeriod = (state: ReadingState): string | null =>
  state.focus === 'detail' || isSideBySide(state) ? state.at : null

/** Returns the focused record if it can be cited; null for the day of the reading and for missing sources. */
const citableRecord = (state: ReadingState) => {
  const entry = focusedRecord(state)
  return entry && entry.kind !== 'now' && entry.kind !== 'unsourced' ? entry : null
}

/** Returns whether the focused record can be cited, without writing its citation: the footer asks with each key. */
export const canCite = (state: ReadingState): boolean => citableRecord(state) !== null

/** Returns the text to copy, a value or a citation; empty where there is none. */
export const copyText = (state: ReadingState, what: 'copy' | 'cite'): string => {
  const entry = citableRecord(state)
  if (!entry) return ''
  const at = focusedPeriod(state)
  return what === 'copy' ? valueOf(contextOf(state), entry, at) : citationOf(contextOf(state), entry, at)
}

/** Returns the record that a citation is of, and the period under the chart's cursor; null where nothing can be cited. */
export const citedRecord = (state: ReadingState): { readonly entry: Entry; readonly at: string | null } | null => {
  const entry = citableRecord(state)
  return entry && { entry, at: focusedPeriod(state) }
}

/** Returns the address of the focused record; null where it has none. */
export const focusedAddress = (state: ReadingState): string | null => {
  const entry = focusedRecord(state)
  return entry && addressOf(contextOf(state), entry, focusedPeriod(state))
}

/**
 * Shows what was copied: in the footer, or on a page where it does not fit in one line. A reader who has opened
 * something else meanwhile gets the line only.
 */
export const receiveCopy = (state: ReadingState, { text, by }: Extract<Action, { kind: 'copied' }>): ReadingState => {
  const notice = state.locale.words.clipboard.done[by](text)
  return widthOf(notice) < state.size.columns || state.overlay.kind !== 'none'
    ? { ...state, notice }
    : { ...state, overlay: { kind: 'copied', text, by, top: 0 } }
}

/** Requests a value or a citation to be copied. */
export const requestCopy = (state: ReadingState, what: 'copy' | 'cite'): Step<ReadingState> => {
  const text = copyText(state, what)
  return text === ''
    ? { state: { ...state, notice: state.locale.words.palette.reasons['nothing-to-copy'] }, effects: [] }
    : { state, effects: [{ kind: what, text }] }
}

/** Requests the focused record's address to be shown before it is opened. */
export const requestAddress = (state: ReadingState): Step<ReadingState> => {
  const address = focusedAddress(state)
  return address === null
    ? { state: { ...state, notice: state.locale.words.palette.reasons['no-address'] }, effects: [] }
    : { state, effects: [{ kind: 'address', address }] }
}
