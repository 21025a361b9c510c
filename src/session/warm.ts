import { warmSearch, type Store } from '../app/index.ts'
import { ownDay, readingOn, warmIndex, type Day, type Dossier } from '../dossier/index.ts'
import { listingOf, PANELS } from '../present/index.ts'
import { nextTurn } from '../files/next-turn.ts'

/** Time slice for building the search index, in milliseconds; keys and frames come in between. */
const TURN = 6

/**
 * Prepares the reading and the lists of the first frame of a large dossier, each in a turn of its own: the key that is
 * pressed meanwhile waits for one of them only. Without `on` it is the dossier's own day.
 */
export const warmReading = async (dossier: Dossier, on: Day | null): Promise<void> => {
  await nextTurn()
  const reading = readingOn(dossier, on ?? ownDay(dossier))
  for (const panel of PANELS) {
    await nextTurn()
    listingOf(reading, panel)
  }
  await nextTurn()
}

/**
 * Builds the indexes of records and of the search while the program is idle, and returns how to stop. Otherwise the
 * first key that needs one would wait for a hundred thousand records.
 */
export const warmSearchWhileIdle = (store: Store): (() => void) => {
  let turn: NodeJS.Immediate | null = null
  const work = (): void => {
    turn = null
    const state = store.state()
    if (state.kind !== 'reading') return
    const until = performance.now() + TURN
    while (performance.now() < until) if (warmIndex(state.reading.dossier) && warmSearch(state)) return
    turn = setImmediate(work)
  }
  const look = (): void => void (turn ??= setImmediate(work))
  const end = store.subscribe(look)
  look()
  return () => {
    end()
    if (turn) clearImmediate(turn)
  }
}
