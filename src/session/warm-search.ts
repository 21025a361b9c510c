import { isSearchWarm, type Store } from '../app/index.ts'

/** So long, in milliseconds, records are made ready to be searched before keys and frames have their turn. */
const TURN = 6

/**
 * While nothing else is to be done, the records of what is on the screen are made ready to be searched, so that the key that finds does
 * not wait for a hundred thousand of them. Gives back how to end it.
 */
export const warmSearchWhileIdle = (store: Store): (() => void) => {
  let turn: NodeJS.Immediate | null = null
  const work = (): void => {
    turn = null
    const state = store.state()
    if (state.kind !== 'reading') return
    const until = performance.now() + TURN
    while (performance.now() < until) if (isSearchWarm(state)) return
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
