import { memoizeLast } from '../dossier/index.ts'
import { recordAt } from '../present/index.ts'
import type { QuotedItem } from '../register/changed.ts'
import { span, wrap, type Locale, type Span } from '../text/index.ts'
import type { Action, Effect, Step } from './action.ts'
import { INSET } from './geometry.ts'
import { openRecord } from './history.ts'
import { fitWindow, moveCursor, START, type List, type Move } from './list.ts'
import { pageRows } from './selectors.ts'
import type { ReadingState } from './state.ts'

/** Returns how many quoted figures and verdicts have changed. */
const changedOf = (state: ReadingState) => {
  const changed = state.quoted.filter(({ isChanged }) => isChanged)
  const figures = changed.filter(({ quoted }) => quoted.kind === 'figure').length
  return { figures, verdicts: changed.length - figures }
}

/** Returns that quoted figures have changed, in full and as short as possible; none where nothing has. */
export const quotedTexts = (state: ReadingState): readonly string[] => {
  const { figures, verdicts } = changedOf(state)
  const words = state.locale.words.quoted
  return figures + verdicts === 0 ? [] : [words.changed(figures, verdicts), words.short(figures + verdicts)]
}

/** Returns the title of the list: how many quotations have changed. */
export const quotedTitle = (state: ReadingState): string => {
  const { figures, verdicts } = changedOf(state)
  return state.locale.words.quoted.count(figures + verdicts, state.quoted.length)
}

/** A line of the list, and the quotation that it belongs to. */
export interface QuotedLine {
  readonly spans: readonly Span[]
  readonly item: number
}

interface Listed {
  readonly locale: Locale
  readonly width: number
}

const itemLines = ({ locale }: Listed, item: QuotedItem, width: number): readonly (readonly Span[])[] => {
  const sign = item.isChanged ? locale.signs.of('changed') : ' '
  const head = wrap(`${item.subject}: ${item.states}`, width - 2)
  return [
    ...head.map((line, at) => [
      span(at === 0 ? `${sign} ` : '  ', 'accent'),
      span(line, item.isChanged ? 'strong' : 'plain'),
    ]),
    ...wrap(item.facts, width - 4).map((line) => [span(`    ${line}`, 'dim')]),
  ]
}

const linesIn = memoizeLast(
  (items: readonly QuotedItem[], listed: Listed): readonly QuotedLine[] =>
    items.flatMap((one, item) => itemLines(listed, one, listed.width).map((spans) => ({ spans, item }))),
  (a, b) => a.locale === b.locale && a.width === b.width,
)

/** Returns the list of what was quoted as lines, what has changed first. */
export const quotedLines = (state: ReadingState): readonly QuotedLine[] =>
  linesIn(state.quoted, { locale: state.locale, width: state.size.columns - INSET })

/** Returns the first line in sight: the nearest at which the whole quotation under the cursor is. */
const topFor = (lines: readonly QuotedLine[], { cursor, top }: List, height: number): number => {
  const from = lines.findIndex(({ item }) => item === cursor)
  const to = lines.findLastIndex(({ item }) => item === cursor) + 1
  return Math.max(0, Math.min(Math.max(to - height, Math.min(top, from)), lines.length - height))
}

/** Moves the cursor of the list; `stay` only keeps it in sight. */
export const moveInQuoted = (state: ReadingState, move: Move | 'stay'): ReadingState => {
  if (state.overlay.kind !== 'quoted') return state
  const { list } = state.overlay
  const [count, height] = [state.quoted.length, pageRows(state)]
  const { cursor } =
    move === 'stay'
      ? fitWindow({ ...list, top: 0 }, count, height)
      : moveCursor({ cursor: list.cursor, top: 0 }, move, count, height)
  const top = topFor(quotedLines(state), { cursor, top: list.top }, height)
  return { ...state, overlay: { kind: 'quoted', list: { cursor, top } } }
}

/** Returns the quotation under the cursor; null without one. */
export const quotedUnder = (state: ReadingState): QuotedItem | null => {
  if (state.overlay.kind === 'quoted') return state.quoted[state.overlay.list.cursor] ?? null
  return state.overlay.kind === 'quoted-in' ? (state.quoted[state.overlay.at] ?? null) : null
}

/** Opens the list of what was quoted, or closes it; a notice says where nothing was. */
export const toggleQuoted = (state: ReadingState): ReadingState => {
  if (state.overlay.kind === 'quoted') return { ...state, overlay: { kind: 'none' } }
  return state.quoted.length === 0
    ? { ...state, notice: state.locale.words.palette.reasons['nothing-quoted'] }
    : { ...state, overlay: { kind: 'quoted', list: START } }
}

/** Opens the record of the quotation under the cursor, at the quoted period. */
export const openQuoted = (state: ReadingState): ReadingState => {
  const item = quotedUnder(state)
  if (!item) return state
  if (!recordAt(state.reading, item.target)) return { ...state, notice: state.locale.words.changes.noRecord }
  const at = item.quoted.kind === 'figure' && Object.keys(item.quoted.dims).length === 0 ? item.quoted.period : null
  return { ...openRecord(state, item.target), at }
}

const withEffect = (state: ReadingState, effect: Effect): Step<ReadingState> => ({ state, effects: [effect] })

/** Dismisses the change of the quotation under the cursor. */
export const dismissUnder = (state: ReadingState): Step<ReadingState> => {
  const item = quotedUnder(state)
  const { palette, quoted: words } = state.locale.words
  if (!item?.isChanged) return { state: { ...state, notice: palette.reasons['not-changed'] }, effects: [] }
  return withEffect({ ...state, notice: words.dismissed }, { kind: 'dismiss', item })
}

/** Opens the prompt for where the figure under the cursor was quoted. */
export const promptPlace = (state: ReadingState): ReadingState => {
  const item = quotedUnder(state)
  return item && state.overlay.kind === 'quoted'
    ? { ...state, overlay: { kind: 'quoted-in', text: item.quoted.to, at: state.overlay.list.cursor } }
    : state
}

/** Leaves the prompt for the place, and returns to the list. */
export const closePlace = (state: ReadingState): ReadingState =>
  state.overlay.kind === 'quoted-in'
    ? moveInQuoted({ ...state, overlay: { kind: 'quoted', list: { cursor: state.overlay.at, top: 0 } } }, 'stay')
    : state

/** Returns the list of what was quoted, also while its place is typed; null where it is not open. */
export const quotedList = (state: ReadingState): List | null => {
  const { overlay } = closePlace(state)
  return overlay.kind === 'quoted' ? overlay.list : null
}

/** Requests the typed place to be saved. */
export const acceptPlace = (state: ReadingState): Step<ReadingState> => {
  const item = quotedUnder(state)
  if (!item || state.overlay.kind !== 'quoted-in') return { state, effects: [] }
  const to = state.overlay.text.trim()
  return withEffect(
    { ...closePlace(state), notice: state.locale.words.quoted.moved(to) },
    { kind: 'quoted-in', item, to },
  )
}

/** Shows the register as compared with the present reading; the cursor stays with its quotation where that is left. */
export const receiveQuoted = (state: ReadingState, { items }: Extract<Action, { kind: 'quoted' }>): ReadingState => {
  const next = { ...state, quoted: items }
  if (state.overlay.kind === 'quoted-in') return { ...next, overlay: { kind: 'none' } }
  return items.length === 0 && state.overlay.kind === 'quoted'
    ? { ...next, overlay: { kind: 'none' } }
    : moveInQuoted(next, 'stay')
}
