import { addressOf, cellTarget, citationOf, recordAt, valueOf, type Entry } from '../present/index.ts'
import { widthOf } from '../text/index.ts'
import type { Step } from './action.ts'
import { entryOf, isSideBySide, matrixNow, contextOf } from './selectors.ts'
import type { ReadingState } from './state.ts'

/** The record that is meant: the one that is shown, in the matrix that of the cell under the cursor. */
export const focusedRecord = (state: ReadingState): Entry | null => {
  const entry = entryOf(state)
  if (entry || state.panel !== 'matrix') return entry
  const { issues, columns } = matrixNow(state)
  const [issue, column] = [issues[state.matrix.row], columns[state.matrix.column]]
  return issue && column ? recordAt(state.reading, cellTarget(issue, column)) : null
}

/** The period whose value is meant: that under the chart's cursor where the chart is on the screen, else the newest, as a row has it. */
const focusedPeriod = (state: ReadingState): string | null =>
  state.focus === 'detail' || isSideBySide(state) ? state.at : null

/** What a record's value, or its citation, is; empty where there is nothing to copy. */
export const copyText = (state: ReadingState, what: 'copy' | 'cite'): string => {
  const entry = focusedRecord(state)
  if (!entry || entry.kind === 'now' || entry.kind === 'unsourced') return ''
  const at = focusedPeriod(state)
  return what === 'copy' ? valueOf(contextOf(state), entry, at) : citationOf(contextOf(state), entry, at)
}

/** The address of what is meant; null where none is known. */
export const focusedAddress = (state: ReadingState): string | null => {
  const entry = focusedRecord(state)
  return entry && addressOf(contextOf(state), entry, focusedPeriod(state))
}

/** What was copied shown: in the footer, or on a page where a line has no room for it. */
export const showCopy = (state: ReadingState, text: string): ReadingState => {
  const notice = state.locale.words.clipboard.done(text)
  return widthOf(notice) < state.size.columns
    ? { ...state, notice }
    : { ...state, overlay: { kind: 'copied', text, top: 0 } }
}

/** A value, or a citation, copied and shown. */
export const requestCopy = (state: ReadingState, what: 'copy' | 'cite'): Step<ReadingState> => {
  const text = copyText(state, what)
  return text === ''
    ? { state: { ...state, notice: state.locale.words.palette.reasons['nothing-to-copy'] }, effects: [] }
    : { state: showCopy(state, text), effects: [{ kind: 'copy', text }] }
}

/** The address of what is meant, to be shown before it is opened. */
export const requestAddress = (state: ReadingState): Step<ReadingState> => {
  const address = focusedAddress(state)
  return address === null
    ? { state: { ...state, notice: state.locale.words.palette.reasons['no-address'] }, effects: [] }
    : { state, effects: [{ kind: 'address', address }] }
}
