import { readingOn, newestDifferences, ownDay, pairOf } from '../dossier/index.ts'
import type { Action } from './action.ts'
import { keepCursors, closeIfGone } from './replay.ts'
import { clampScroll } from './navigation.ts'
import { restoreMemory } from './memory.ts'
import { readingState } from './start.ts'
import { type LoadingState, type MendingState, type ReadingState, type State } from './state.ts'

type Of<K extends Action['kind']> = Extract<Action, { readonly kind: K }>

const isOwnDay = ({ reading: { whole, on } }: ReadingState): boolean => on === ownDay(whole)

/** A dossier that was waited for, or whose problems were mended. */
const firstState = (state: MendingState | LoadingState, { dossier }: Of<'read'>): State => {
  const start = {
    file: state.file,
    origin: state.origin,
    since: state.since,
    size: state.size,
    language: state.locale.language,
    medium: state.locale.medium,
    glyphs: state.locale.glyphs,
    on: state.on,
    mouse: state.mouse,
  }
  const fresh = readingState(start, dossier, state.on ?? ownDay(dossier))
  if (state.kind === 'mending' || state.memory === null) return fresh
  return restoreMemory(fresh, state.memory, state.keepLanguage)
}

/** How many changes a save brought, for the notice; a reader who asked is told that nothing is wrong. */
const noticeOf = (state: ReadingState, { dossier, asked }: Of<'read'>): string => {
  if (asked) return state.locale.words.notices.reloaded
  const pair = pairOf(readingOn(dossier, state.reading.on), { kind: 'file', dossier: state.reading.whole })
  const count = newestDifferences(pair).length
  return count === 0 ? state.notice : state.locale.words.watching.followed(count)
}

/** A dossier that was read again keeps the day that the reader chose, the panel and the records under the cursors. */
export const receiveDossier = (state: State, action: Of<'read'>): State => {
  if (state.kind !== 'reading') return firstState(state, action)
  const { dossier } = action
  const next: ReadingState = {
    ...state,
    // Who reads a dossier on its own day goes with it; who chose a day stays there.
    reading: readingOn(dossier, isOwnDay(state) ? ownDay(dossier) : state.reading.on),
    trouble: null,
    overlay: state.overlay.kind === 'problems' ? { kind: 'none' } : state.overlay,
    notice: noticeOf(state, action),
  }
  return clampScroll(closeIfGone(keepCursors(state, next)))
}

/** A broken file never takes the last good dossier off the screen: a strip tells what is wrong. */
export const receiveProblems = (state: State, { problems }: Of<'broken'>): State => {
  if (state.kind === 'reading') return clampScroll({ ...state, notice: '', trouble: { kind: 'problems', problems } })
  const { file, origin, size, locale, since, on, mouse } = state
  return { kind: 'mending', file, origin, size, locale, since, on, mouse, problems, top: 0, notice: '' }
}

/** So does one that cannot be read at all. */
export const receiveUnreadable = (state: State, { sentence }: Of<'unreadable'>): State =>
  state.kind === 'reading'
    ? clampScroll({ ...state, notice: '', trouble: { kind: 'unreadable', sentence } })
    : { ...state, notice: sentence }

/** What the reading is compared with, once that is known. */
export const receiveBaseline = (state: State, { since }: Of<'compared'>): State =>
  state.kind === 'reading' ? clampScroll({ ...state, since }) : { ...state, since }
