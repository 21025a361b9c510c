import { newestDifferences, ownDay, pairOf } from '../dossier/index.ts'
import type { Action } from './action.ts'
import { followed, stillOpen } from './replay.ts'
import { rescrolled } from './navigation.ts'
import { recalled } from './memory.ts'
import { reading } from './start.ts'
import { type LoadingState, type MendingState, type ReadingState, type State } from './state.ts'

type Of<K extends Action['kind']> = Extract<Action, { readonly kind: K }>

const isOwnDay = ({ reading: { dossier, on } }: ReadingState): boolean => on === ownDay(dossier)

/** A dossier that was waited for, or whose problems were mended. */
const firstReading = (state: MendingState | LoadingState, { dossier }: Of<'read'>): State => {
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
  const fresh = reading(start, dossier, state.on ?? ownDay(dossier))
  if (state.kind === 'mending' || state.memory === null) return fresh
  return recalled(fresh, state.memory, state.keepLanguage)
}

/** How many changes a save brought, for the notice; a reader who asked is told that nothing is wrong. */
const noticeOf = (state: ReadingState, { dossier, asked }: Of<'read'>): string => {
  if (asked) return state.locale.words.notices.reloaded
  const pair = pairOf({ dossier, on: state.reading.on }, { kind: 'file', dossier: state.reading.dossier })
  const count = newestDifferences(pair).length
  return count === 0 ? state.notice : state.locale.words.watching.followed(count)
}

/** A dossier that was read again keeps the day that the reader chose, the panel and the records under the cursors. */
export const received = (state: State, action: Of<'read'>): State => {
  if (state.kind !== 'reading') return firstReading(state, action)
  const { dossier } = action
  const next: ReadingState = {
    ...state,
    // Who reads a dossier on its own day goes with it; who chose a day stays there.
    reading: { dossier, on: isOwnDay(state) ? ownDay(dossier) : state.reading.on },
    trouble: null,
    overlay: state.overlay.kind === 'problems' ? { kind: 'none' } : state.overlay,
    notice: noticeOf(state, action),
  }
  return rescrolled(stillOpen(followed(state, next)))
}

/** A broken file never takes the last good dossier off the screen: a strip tells what is wrong. */
export const broken = (state: State, { problems }: Of<'broken'>): State => {
  if (state.kind === 'reading') return rescrolled({ ...state, notice: '', trouble: { kind: 'problems', problems } })
  const { file, origin, size, locale, since, on, mouse } = state
  return { kind: 'mending', file, origin, size, locale, since, on, mouse, problems, top: 0, notice: '' }
}

/** So does one that cannot be read at all. */
export const unreadable = (state: State, { sentence }: Of<'unreadable'>): State =>
  state.kind === 'reading'
    ? rescrolled({ ...state, notice: '', trouble: { kind: 'unreadable', sentence } })
    : { ...state, notice: sentence }

/** What the reading is compared with, once that is known. */
export const compared = (state: State, { since }: Of<'compared'>): State =>
  state.kind === 'reading' ? rescrolled({ ...state, since }) : { ...state, since }
