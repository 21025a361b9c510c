import { alongOf, MOST_COMPARED, standOn, type Arrangement, type Zoom } from '../present/index.ts'
import type { Statistic } from '../dossier/index.ts'
import { entryOf, contextOf } from './selectors.ts'
import type { ReadingState } from './state.ts'

/** The statistic whose detail is shown; null where the record is another one. */
const statisticOf = (state: ReadingState): Statistic | null => {
  const entry = entryOf(state)
  return entry?.kind === 'statistic' ? entry.statistic : null
}

/** The cursor moved along a statistic's periods; at the ends it stays. */
export const movePeriod = (state: ReadingState, by: 1 | -1): ReadingState => {
  const statistic = statisticOf(state)
  if (!statistic) return state
  const series = alongOf(contextOf(state), statistic)
  const here = standOn(contextOf(state), statistic, state.at)
  const next = here && series[series.indexOf(here) + by]
  return next ? { ...state, at: next.newest.period } : state
}

const ZOOMS: readonly Zoom[] = ['all', 5, 2, 1]

/** Fewer years in the chart, or more. */
export const changeZoom = (state: ReadingState, by: 1 | -1): ReadingState => ({
  ...state,
  zoom: ZOOMS[ZOOMS.indexOf(state.zoom) + by] ?? state.zoom,
})

const AFTER: Readonly<Record<Arrangement, Arrangement>> = { time: 'fiscal', fiscal: 'calendar', calendar: 'time' }

/** Over time, then fiscal years side by side where the statistic has them, then calendar years. */
export const changeArrangement = (state: ReadingState): ReadingState => {
  const next = AFTER[state.arrangement]
  const fiscal = (statisticOf(state)?.fiscalYearStart ?? 1) !== 1
  return { ...state, arrangement: next === 'fiscal' && !fiscal ? 'calendar' : next }
}

/** The statistic under the cursor (or that of its claim) marked for a comparison, or no longer; a notice says so, and why not. */
export const toggleMark = (state: ReadingState): ReadingState => {
  const { compare } = state.locale.words.figures
  const entry = entryOf(state)
  if (entry?.kind !== 'statistic' && entry?.kind !== 'claim') return { ...state, notice: compare.onlyStatistics }
  const { id, name } = entry.statistic
  const others = state.marked.filter((one) => one !== id)
  if (others.length < state.marked.length)
    return { ...state, marked: others, notice: compare.unmarked(state.locale.text(name), others.length) }
  if (others.length >= MOST_COMPARED) return { ...state, notice: compare.full(MOST_COMPARED) }
  return { ...state, marked: [...others, id], notice: compare.marked(state.locale.text(name), others.length + 1) }
}
