import type { Action, Step } from './action.ts'
import type { ReadingState } from './state.ts'

const HTML = /\.html?$/i
const ENDING = /\.(?:html?|md|markdown)$/i

/** Asks where the brief is to be written: beside where the reader is, by the dossier's id, as a page for a browser. */
export const promptBriefPath = (state: ReadingState): ReadingState => ({
  ...state,
  overlay: { kind: 'brief', path: `${state.reading.dossier.id}-brief.html` },
})

/** The other format: the ending of the name decides it. */
export const switchBriefFormat = (state: ReadingState): ReadingState => {
  const { overlay } = state
  if (overlay.kind !== 'brief') return state
  const ending = HTML.test(overlay.path) ? '.md' : '.html'
  return { ...state, overlay: { ...overlay, path: overlay.path.replace(ENDING, '') + ending } }
}

/** The brief is to be written where nothing is, or, once that was asked, over the file that is there. */
export const requestBrief = (state: ReadingState, path: string, replace: boolean): Step<ReadingState> =>
  path.trim() === ''
    ? { state: { ...state, notice: state.locale.words.report.save.noPath }, effects: [] }
    : { state: { ...state, overlay: { kind: 'brief', path } }, effects: [{ kind: 'brief', path, replace }] }

/** What came of writing it: told, or, where something has that name, asked. Who has gone on meanwhile is only told. */
export const receiveBriefOutcome = (
  state: ReadingState,
  { path, outcome }: Extract<Action, { readonly kind: 'brief' }>,
): ReadingState => {
  const brief = state.locale.words.report.save
  const waits = state.overlay.kind === 'brief' && state.overlay.path === path
  if (outcome === 'exists')
    return waits ? { ...state, overlay: { kind: 'replace', path } } : { ...state, notice: brief.exists(path) }
  return {
    ...state,
    ...(waits ? { overlay: { kind: 'none' } } : {}),
    notice: state.trouble ? brief.writtenOld(path) : brief.written(path),
  }
}
