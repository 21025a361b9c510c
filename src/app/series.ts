import {
  alongOf,
  isDailyChart,
  MOST_COMPARED,
  ROLLING_DAYS,
  standOn,
  type Arrangement,
  type Zoom,
} from '../present/index.ts'
import type { Statistic } from '../dossier/index.ts'
import { entryOf, contextOf } from './selectors.ts'
import type { ReadingState } from './state.ts'

/** Returns the statistic in the detail; null for other records. */
const statisticOf = (state: ReadingState): Statistic | null => {
  const entry = entryOf(state)
  return entry?.kind === 'statistic' ? entry.statistic : null
}

/** Moves the chart's cursor along the periods, up to the ends. */
export const movePeriod = (state: ReadingState, by: 1 | -1): ReadingState => {
  const statistic = statisticOf(state)
  if (!statistic) return state
  const series = alongOf(contextOf(state), statistic)
  const here = standOn(contextOf(state), statistic, state.at)
  const next = here && series[series.indexOf(here) + by]
  return next ? { ...state, at: next.newest.period } : state
}

const ZOOMS: readonly Zoom[] = ['all', 5, 2, 1]

/** Shows fewer or more years in the chart. */
export const changeZoom = (state: ReadingState, by: 1 | -1): ReadingState => ({
  ...state,
  zoom: ZOOMS[ZOOMS.indexOf(state.zoom) + by] ?? state.zoom,
})

const AFTER: Readonly<Record<Arrangement, Arrangement>> = { time: 'fiscal', fiscal: 'calendar', calendar: 'time' }

/**
 * Switches the chart: over time, fiscal years side by side where the statistic has them, calendar years side by side.
 */
export const changeArrangement = (state: ReadingState): ReadingState => {
  const next = AFTER[state.arrangement]
  const fiscal = (statisticOf(state)?.fiscalYearStart ?? 1) !== 1
  return { ...state, arrangement: next === 'fiscal' && !fiscal ? 'calendar' : next }
}

/** Shows a rolling mean of daily figures, or the figures alone; a notice says why not for others. */
export const toggleRolling = (state: ReadingState): ReadingState => {
  const statistic = statisticOf(state)
  const { chart } = state.locale.words.figures
  if (!statistic) return state
  const context = contextOf(state)
  if (!isDailyChart(context, statistic)) return { ...state, notice: chart.needsDays }
  const days = state.locale.number(ROLLING_DAYS)
  return { ...state, rolling: !state.rolling, notice: state.rolling ? chart.notRolling : chart.rolling(days) }
}

/** Marks the statistic, or that of the claim, for comparison, or unmarks it; a notice says which, or why not. */
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
