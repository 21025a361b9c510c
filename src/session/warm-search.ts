import { warmSearch, type Store } from '../app/index.ts'
import { warmIndex } from '../dossier/index.ts'

/** Time slice for building the search index, in milliseconds; keys and frames come in between. */
const TURN = 6

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
