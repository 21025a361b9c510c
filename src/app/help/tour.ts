import { readingOn } from '../../dossier/index.ts'
import { entryTitle, isDoubted, type Listed } from '../../present/index.ts'
import { cut, type Command } from '../../text/index.ts'
import { currentStop, goToPanel } from '../history.ts'
import { keysFor } from '../keymap.ts'
import { keyName } from './keys.ts'
import { turningDayFrom } from '../replay.ts'
import { clampToWindow, contextOf, entryOf, listing } from '../selectors.ts'
import type { ReadingState, Tour } from '../state.ts'

/** A step of the tour: its name in the messages, the command that it asks for, and what it brings on the screen. */
interface TourStep {
  readonly name: 'verdict' | 'day' | 'positions' | 'cite' | 'changes' | 'help'
  readonly command: Command
  readonly arrange: (state: ReadingState) => ReadingState
}

/** Puts the cursor of the statistics on the first row that satisfies a condition, else on the first one. */
const atStatistic = (state: ReadingState, isSought: (entry: Listed) => boolean): ReadingState => {
  const at = goToPanel({ ...state, opened: null }, 'statistics')
  const cursor = Math.max(0, listing(at, 'statistics').entries.findIndex(isSought))
  return clampToWindow({
    ...at,
    lists: { ...at.lists, statistics: { cursor, top: 0 } },
    detailTop: 0,
    link: -1,
    at: null,
  })
}

const atDoubtedClaim = (state: ReadingState): ReadingState =>
  atStatistic(state, (entry) => entry.kind === 'claim' && isDoubted(contextOf(state), entry))

/** The steps, by what may be done: where nothing may be copied, changes take the place of citations. */
const stepsOf = (state: ReadingState): readonly TourStep[] => [
  { name: 'verdict', command: 'working', arrange: atDoubtedClaim },
  {
    name: 'day',
    command: turningDayFrom(state, 1) === null ? 'day-before' : 'day-after',
    arrange: (now) => goToPanel(now, 'statistics'),
  },
  { name: 'positions', command: 'matrix', arrange: (now) => goToPanel(now, 'issues') },
  state.access === 'restricted'
    ? { name: 'changes', command: 'changes', arrange: (now) => goToPanel(now, 'statistics') }
    : { name: 'cite', command: 'cite', arrange: (now) => atStatistic(now, ({ kind }) => kind === 'statistic') },
  { name: 'help', command: 'help', arrange: (now) => goToPanel(now, 'statistics') },
]

const arranged = (state: ReadingState, tour: Tour): ReadingState => {
  const step = stepsOf(state)[tour.step]
  const clear: ReadingState = { ...state, overlay: { kind: 'none' }, filled: false, tour }
  return clampToWindow(step ? step.arrange(clear) : clear)
}

/** Starts the tour, and remembers where it began. */
export const startTour = (state: ReadingState): ReadingState => {
  const { lists, matrix, trail, filled, reading } = state
  const home = { ...currentStop(state), lists, matrix, trail, filled, on: reading.on }
  return arranged({ ...state, isTourOffered: false }, { step: 0, isAnswered: false, home })
}

/** Ends the tour where it began. */
export const endTour = (state: ReadingState): ReadingState => {
  if (!state.tour) return state
  const { on, ...home } = state.tour.home
  const reading = on === state.reading.on ? state.reading : readingOn(state.reading.whole, on)
  return clampToWindow({ ...state, ...home, reading, tour: null, overlay: { kind: 'none' } })
}

/** Ends the tour, and a notice says how to start it again. */
export const finishTour = (state: ReadingState): ReadingState => ({
  ...endTour(state),
  notice: state.locale.words.tour.ended,
})

/** Goes to the next step; after the last one the tour ends. */
export const nextTourStep = (state: ReadingState): ReadingState => {
  const { tour } = state
  if (!tour) return state
  const step = tour.step + 1
  if (step < stepsOf(state).length) return arranged(state, { ...tour, step, isAnswered: false })
  return finishTour(state)
}

/** Marks the step as answered where its command was run. */
export const answerTour = (state: ReadingState, command: Command): ReadingState =>
  state.tour && !state.tour.isAnswered && stepsOf(state)[state.tour.step]?.command === command
    ? clampToWindow({ ...state, tour: { ...state.tour, isAnswered: true } })
    : state

/** Returns what the step points at; null outside a tour. */
export const pointedOut = (state: ReadingState): TourStep['name'] | null =>
  (state.tour && stepsOf(state)[state.tour.step]?.name) ?? null

/** Cells of a title, so that a step fits in three lines of 58 cells. */
const TITLE = 30

const cursorTitle = (state: ReadingState): string => {
  const entry = entryOf(state)
  return entry ? cut(entryTitle(state.locale, entry), TITLE) : ''
}

/** Returns the sentences of the step, and the keys that lead on; empty outside a tour. */
export const tourText = (state: ReadingState): string => {
  const step = state.tour && stepsOf(state)[state.tour.step]
  if (!state.tour || !step) return ''
  const { words, day, number, signs } = state.locale
  const { title, asks, answers, next, last } = words.tour
  const of = title(number(state.tour.step + 1), number(stepsOf(state).length))
  const key = keyName(state.locale, keysFor(step.command)[0] ?? '')
  const isLast = state.tour.step === stepsOf(state).length - 1
  const shown = day(state.reading.on)
  const answer = answers[step.name]
  const answered = typeof answer === 'string' ? answer : answer(shown)
  const sentences = state.tour.isAnswered
    ? answered
    : asks[step.name]({ row: cursorTitle(state), day: shown, key, sign: signs.of('contradicted') })
  return `${of} · ${sentences} ${isLast ? last : next}`
}
