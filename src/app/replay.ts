import { fallbackOf, readingOn, turningDays, warmReadingOn, type Day } from '../dossier/index.ts'
import {
  LISTS,
  recordAt,
  RECORD_LISTS,
  warmOrdered,
  warmPanels,
  warmView,
  wholeViewAt,
  type Listed,
  type RenderContext,
} from '../present/index.ts'
import { otherLocale } from '../text/index.ts'
import { listing, matrixNow, clampToWindow } from './selectors.ts'
import { isPanel, type ReadingState } from './state.ts'
import { goToList, moveTimelineToNow, goBack } from './history.ts'

/** Puts the cursors back on those of their records that still exist. */
export const keepCursors = (before: ReadingState, after: ReadingState): ReadingState => {
  const lists = { ...after.lists }
  for (const panel of LISTS) {
    if (!isPanel(panel) && panel !== before.panel) continue
    // The list as it was comes first: a list keeps only its last order.
    const under = listing(before, panel).entries[before.lists[panel].cursor]
    const at = placeOf(listing(after, panel).entries, under)
    if (at >= 0) lists[panel] = { ...after.lists[panel], cursor: at }
  }
  return { ...after, lists, matrix: keepCell(before, after) }
}

const keyAt = (entry: Listed): string => `${entry.kind}/${entry.key}`

/** Returns the place of a row, or of the one with its key in another reading; −1 where there is none. */
const placeOf = (entries: readonly Listed[], entry: Listed | undefined): number => {
  if (entry === undefined) return -1
  const same = entries.indexOf(entry)
  return same >= 0 ? same : entries.findIndex((one) => keyAt(one) === keyAt(entry))
}

const keepCell = (before: ReadingState, after: ReadingState): ReadingState['matrix'] => {
  if (before.panel !== 'matrix' && before.matrix.row === 0 && before.matrix.column === 0) return after.matrix
  const [old, now] = [matrixNow(before), matrixNow(after)]
  const row = now.issues.findIndex((one) => one.id === old.issues[before.matrix.row]?.id)
  const column = now.columns.findIndex((one) => one.key === old.columns[before.matrix.column]?.key)
  return {
    ...after.matrix,
    row: row < 0 ? before.matrix.row : row,
    column: column < 0 ? before.matrix.column : column,
  }
}

/** Returns whether the timeline's cursor is on the day of the reading, and so moves with it. */
const isOnNow = (state: ReadingState): boolean =>
  state.panel === 'timeline' && listing(state, 'timeline').entries[state.lists.timeline.cursor]?.kind === 'now'

/** Closes an opened record that no longer exists and goes back to the last stop that does. */
export const closeIfGone = (state: ReadingState): ReadingState => {
  if (!state.opened || recordAt(state.reading, state.opened)) return state
  return state.trail.length > 0 ? goBack(state) : goToList(state)
}

/** Shows the dossier on another day; cursors and an opened record stay as long as they exist then. */
export const goToDay = (state: ReadingState, on: Day): ReadingState => {
  const next: ReadingState = { ...state, reading: readingOn(state.reading.whole, on), overlay: { kind: 'none' } }
  const there = isOnNow(state) ? moveTimelineToNow(next) : keepCursors(state, next)
  return {
    ...clampToWindow(closeIfGone(there)),
    notice: state.locale.words.notices.reading(state.locale.day(on)),
  }
}

/** Returns the first day after another, or the last before it, on which something may change; null at the ends of the file. */
export const turningDayAround = ({ reading }: ReadingState, from: Day, by: 1 | -1): Day | null => {
  const days = turningDays(reading.whole)
  return (by > 0 ? days.find((day) => day > from) : days.findLast((day) => day < from)) ?? null
}

/** Returns the next or previous day on which something may change; null at the ends of the file. */
export const turningDayFrom = (state: ReadingState, by: 1 | -1): Day | null =>
  turningDayAround(state, state.reading.on, by)

/** Prepares a step of what filters leave of the lists on the screen; returns whether all of it is prepared. */
const warmFiltered = ({ panel, orders }: ReadingState, context: RenderContext): boolean =>
  RECORD_LISTS.every((one) => !(isPanel(one) || one === panel) || warmOrdered(context, one, orders[one]))

/** Prepares a step of the lists as known on another day; returns whether all is prepared that is on the screen. */
export const warmDay = (state: ReadingState, on: Day): boolean => {
  const { reading: now, panel, locale, per } = state
  if (!warmReadingOn(now.whole, on)) return false
  const reading = readingOn(now.whole, on)
  const view = wholeViewAt(panel)
  return (
    warmPanels(reading) && (view === null || warmView(reading, view)) && warmFiltered(state, { reading, locale, per })
  )
}

/** Prepares a step of filtered lists in the other language, whose words the filters search; returns whether all is prepared. */
export const warmLanguage = (state: ReadingState): boolean => {
  const { reading, locale, per } = state
  return warmFiltered(state, { reading, per, locale: otherLocale(locale, fallbackOf(reading.dossier)) })
}

/** Moves the day of the reading to the next or previous change; a notice says where there is none. */
export const stepDay = (state: ReadingState, by: 1 | -1): ReadingState => {
  const day = turningDayFrom(state, by)
  if (day !== null) return goToDay(state, day)
  const { first, last } = state.locale.words.timeline.replay
  return { ...state, notice: by > 0 ? last : first }
}
