import { readingOn, newestDifferences, ownDay, pairOf } from '../dossier/index.ts'
import type { Action } from './action.ts'
import { keepCursors, closeIfGone } from './replay.ts'
import { clampScroll } from './navigation.ts'
import { restoreMemory } from './memory.ts'
import { readingState } from './start.ts'
import { type LoadingState, type MendingState, type ReadingState, type State } from './state.ts'

type Of<K extends Action['kind']> = Extract<Action, { readonly kind: K }>

const isOwnDay = ({ reading: { whole, on } }: ReadingState): boolean => on === ownDay(whole)

/** Returns the first state with a dossier, after loading or after its problems were fixed. */
const firstState = (state: MendingState | LoadingState, { dossier }: Of<'read'>): State => {
  const start = {
    file: state.file,
    origin: state.origin,
    watchedBy: state.watchedBy,
    access: state.access,
    home: state.home,
    since: state.since,
    size: state.size,
    ...state.locale.reader,
    medium: state.locale.medium,
    glyphs: state.locale.glyphs,
    on: state.on,
    mouse: state.mouse,
    seed: state.seed,
    isTourOffered: state.isTourOffered,
  }
  const first = readingState(start, dossier, state.on ?? ownDay(dossier))
  const fresh = { ...first, notice: state.notice || first.notice }
  if (state.kind === 'mending' || state.memory === null) return fresh
  return restoreMemory(fresh, state.memory, state.keepLanguage)
}

/** Returns the notice of a reload: how many changes a save brought, or that the file is in order. */
const noticeOf = (state: ReadingState, { dossier, asked }: Of<'read'>): string => {
  if (asked) return state.locale.words.notices.reloaded
  const pair = pairOf(readingOn(dossier, state.reading.on), { kind: 'file', dossier: state.reading.whole })
  const count = newestDifferences(pair).length
  return count === 0 ? state.notice : state.locale.words.watching.followed(count)
}

/** Shows a dossier that was read again; the reader's day, panel and records under the cursors stay. */
export const receiveDossier = (state: State, action: Of<'read'>): State => {
  if (state.kind !== 'reading') return firstState(state, action)
  const { dossier } = action
  const next: ReadingState = {
    ...state,
    // A reader on the dossier's own day follows it; a reader who chose a day stays there.
    reading: readingOn(dossier, isOwnDay(state) ? ownDay(dossier) : state.reading.on),
    trouble: null,
    overlay: state.overlay.kind === 'problems' ? { kind: 'none' } : state.overlay,
    notice: noticeOf(state, action),
  }
  return clampScroll(closeIfGone(keepCursors(state, next)))
}

/** Shows a file's problems: in a strip above the footer while a good dossier stays on the screen. */
export const receiveProblems = (state: State, { problems }: Of<'broken'>): State => {
  if (state.kind === 'reading') return clampScroll({ ...state, notice: '', trouble: { kind: 'problems', problems } })
  const { file, origin, watchedBy, access, home, size, locale, since, on, mouse, seed, isTourOffered } = state
  return {
    kind: 'mending',
    file,
    origin,
    watchedBy,
    access,
    home,
    size,
    locale,
    since,
    on,
    mouse,
    seed,
    isTourOffered,
    problems,
    top: 0,
    notice: '',
  }
}

/** Shows why a file cannot be read; a good dossier stays on the screen. */
export const receiveUnreadable = (state: State, { sentence }: Of<'unreadable'>): State =>
  state.kind === 'reading'
    ? clampScroll({ ...state, notice: '', trouble: { kind: 'unreadable', sentence } })
    : { ...state, notice: sentence }

/** Sets what is known of the quotations, once their texts were read. */
export const receiveProofs = (state: State, { proofs }: Of<'verified'>): State =>
  state.kind === 'reading' ? clampScroll({ ...state, proofs }) : state

/** Sets the baseline once it is known. */
export const receiveBaseline = (state: State, { since }: Of<'compared'>): State =>
  state.kind === 'reading' ? clampScroll({ ...state, since }) : { ...state, since }
