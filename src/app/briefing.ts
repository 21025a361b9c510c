import type { Statistic } from '../dossier/index.ts'
import type { Locale } from '../text/index.ts'
import type { Action, Step } from './action.ts'
import { focusedRecord } from './copying.ts'
import type { ReadingState } from './state.ts'

const HTML = /\.html?$/i
const CHART = /\.svg$/i
const ENDING = /\.(?:html?|md|markdown|svg)$/i

/** Returns whether a file name asks for the chart, and not for a brief. */
export const isChartFile = (path: string): boolean => CHART.test(path)

/** Returns the words of the prompt in which a file name is typed. */
export const saveWords = ({ words }: Locale, path: string) =>
  isChartFile(path) ? words.report.saveChart : words.report.save

/** Returns the statistic on the screen, or that of the claim; null for any other record. */
export const chartedStatistic = (state: ReadingState): Statistic | null => {
  const entry = focusedRecord(state)
  return entry && 'statistic' in entry ? entry.statistic : null
}

/** Opens the prompt for the chart's file name. */
export const promptChartPath = (state: ReadingState): ReadingState => {
  const statistic = chartedStatistic(state)
  return statistic === null
    ? state
    : { ...state, overlay: { kind: 'brief', path: `${state.reading.dossier.id}-${statistic.id}.svg` } }
}

/** Opens the prompt for the brief's file name; it suggests HTML, named by the dossier's id, in the current folder. */
export const promptBriefPath = (state: ReadingState): ReadingState => ({
  ...state,
  overlay: { kind: 'brief', path: `${state.reading.dossier.id}-brief.html` },
})

/** Switches the brief between HTML and Markdown by changing the ending of its file name. */
export const switchBriefFormat = (state: ReadingState): ReadingState => {
  const { overlay } = state
  if (overlay.kind !== 'brief') return state
  const ending = HTML.test(overlay.path) ? '.md' : '.html'
  return { ...state, overlay: { ...overlay, path: overlay.path.replace(ENDING, '') + ending } }
}

/** Requests the brief to be written; with `replace`, over a file that exists. */
export const requestBrief = (state: ReadingState, path: string, replace: boolean): Step<ReadingState> =>
  path.trim() === ''
    ? { state: { ...state, notice: state.locale.words.report.save.noPath }, effects: [] }
    : { state: { ...state, overlay: { kind: 'brief', path } }, effects: [{ kind: 'brief', path, replace }] }

/**
 * Shows the outcome of writing the brief, and asks whether to replace a file. A reader who has left the prompt gets a
 * notice only.
 */
export const receiveBriefOutcome = (
  state: ReadingState,
  { path, outcome }: Extract<Action, { readonly kind: 'brief' }>,
): ReadingState => {
  const save = saveWords(state.locale, path)
  const waits = state.overlay.kind === 'brief' && state.overlay.path === path
  if (outcome === 'exists')
    return waits
      ? { ...state, overlay: { kind: 'replace', path } }
      : { ...state, notice: state.locale.words.report.save.exists(path) }
  return {
    ...state,
    ...(waits ? { overlay: { kind: 'none' } } : {}),
    notice: state.trouble ? save.writtenOld(path) : save.written(path),
  }
}
