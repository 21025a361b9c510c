import { newestDifferences, ownDay, pairOf } from '../dossier/index.ts'
import type { Action } from './action.ts'
import { followed, stillOpen } from './replay.ts'
import { rescrolled } from './moving.ts'
import { reading, type MendingState, type ReadingState, type State } from './state.ts'

type Of<K extends Action['kind']> = Extract<Action, { readonly kind: K }>

const isOwnDay = ({ reading: { dossier, on } }: ReadingState): boolean => on === ownDay(dossier)

const mended = (state: MendingState, { dossier }: Of<'read'>): State => {
  const start = {
    file: state.file,
    origin: state.origin,
    since: state.since,
    size: state.size,
    language: state.say.language,
    glyphs: state.say.glyphs,
    on: state.on,
    mouse: state.mouse,
  }
  return reading(start, dossier, state.on ?? ownDay(dossier))
}

/** How many changes a save brought, for the notice; a reader who asked is told that nothing is wrong. */
const noticeOf = (state: ReadingState, { dossier, asked }: Of<'read'>): string => {
  if (asked) return state.say.words.notices.reloaded
  const pair = pairOf({ dossier, on: state.reading.on }, { kind: 'file', dossier: state.reading.dossier })
  const count = newestDifferences(pair).length
  return count === 0 ? state.notice : state.say.words.living.followed(count)
}

/** A dossier that was read again keeps the day that the reader chose, the panel and the records under the cursors. */
export const received = (state: State, action: Of<'read'>): State => {
  if (state.kind === 'mending') return mended(state, action)
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
export const broken = (state: State, { problems }: Of<'broken'>): State =>
  state.kind === 'reading'
    ? rescrolled({ ...state, notice: '', trouble: { kind: 'problems', problems } })
    : { ...state, problems, top: 0, notice: '' }

/** So does one that cannot be read at all. */
export const unreadable = (state: State, { sentence }: Of<'unreadable'>): State =>
  state.kind === 'reading'
    ? rescrolled({ ...state, notice: '', trouble: { kind: 'unreadable', sentence } })
    : { ...state, notice: sentence }

/** What the reading is compared with, once that is known. */
export const compared = (state: State, { since }: Of<'compared'>): State =>
  state.kind === 'reading' ? rescrolled({ ...state, since }) : { ...state, since }
