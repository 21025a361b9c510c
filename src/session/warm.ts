import { warmDetails, warmNextSort, warmSearch, type ReadingState, type Store } from '../app/index.ts'
import { ownDay, readingOn, warmIds, warmIndex, type Day, type Dossier } from '../dossier/index.ts'
import { warmDays, warmPanels, warmViews } from '../present/index.ts'
import { nextTurn } from '../files/next-turn.ts'

/** Time slice for what is prepared while idle, in milliseconds; keys and frames come in between. */
const TURN = 6

/**
 * Prepares the reading and the lists of the first frame of a large dossier, each in a turn of its own: the key that is
 * pressed meanwhile waits for one of them only. Without `on` it is the dossier's own day.
 */
export const warmReading = async (dossier: Dossier, on: Day | null): Promise<void> => {
  await nextTurn()
  const reading = readingOn(dossier, on ?? ownDay(dossier))
  do await nextTurn()
  while (!warmPanels(reading))
}

/** Records of a dossier, or figures of a statistic, from which on what a key shows of all of them is prepared before it is pressed. */
const MANY = 2_000

const hasMany = ({ events, issues, participants, sources, statistics }: Dossier): boolean =>
  [events, issues, participants, sources, statistics].reduce((sum, { length }) => sum + length, 0) >= MANY ||
  statistics.some(({ observations }) => observations.length >= MANY)

/** Takes one step of what is prepared; returns whether none is left. */
type Warm = (state: ReadingState) => boolean

/** Prepares something only of a dossier with many records, whose keys would wait for it. */
const ofMany =
  (warm: Warm): Warm =>
  (state) =>
    !hasMany(state.reading.dossier) || warm(state)

/** What is prepared, in this order. */
const WARMERS: readonly Warm[] = [
  ofMany(({ reading }) => warmDays(reading)),
  ({ reading }) => warmIndex(reading.dossier),
  ofMany(({ reading }) => warmIds(reading.whole)),
  ofMany(({ reading }) => warmViews(reading)),
  warmSearch,
  ofMany(warmNextSort),
]

/** Work in time slices, which takes one step at a time until `warm` returns that none is left. */
const inSlices = (store: Store, warm: Warm) => {
  let turn: NodeJS.Immediate | undefined
  const work = (): void => {
    turn = undefined
    const state = store.state()
    if (state.kind !== 'reading') return
    const until = performance.now() + TURN
    while (performance.now() < until) if (warm(state)) return
    turn = setImmediate(work)
  }
  const start = (): void => void (turn ??= setImmediate(work))
  const stop = (): void => {
    clearImmediate(turn)
    turn = undefined
  }
  return { start, stop }
}

/** The time without a change after which details are prepared, in milliseconds. A held key would prepare those of rows that it only passes. */
const REST = 100

/** The time that a detail may take for the next one to be prepared, too, in milliseconds. A key would wait for others that are as long. */
const SLOW_DETAIL = 16

/** Prepares one more detail; returns whether no other is to be prepared. */
const warmShortDetails = (state: ReadingState): boolean => {
  const from = performance.now()
  return warmDetails(state) || performance.now() - from > SLOW_DETAIL
}

/**
 * Prepares the indexes of records, the views, the search, the next order and the next details while the program is idle, and returns how to
 * stop. Otherwise the first key that needs one would wait for a hundred thousand records, or for code that runs for the first time.
 */
export const warmWhileIdle = (store: Store): (() => void) => {
  const views = inSlices(store, (state) => WARMERS.every((warm) => warm(state)))
  const details = inSlices(store, warmShortDetails)
  const rest = setTimeout(details.start, REST)
  const end = store.subscribe(() => {
    views.start()
    details.stop()
    rest.refresh()
  })
  views.start()
  return () => {
    end()
    views.stop()
    details.stop()
    clearTimeout(rest)
  }
}
