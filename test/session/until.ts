import type { State, Store } from '../../src/app/index.ts'

/** Resolves at the first state of a store that satisfies a predicate, including the present one. */
export const until = ({ state, subscribe }: Store, predicate: (state: State) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!predicate(state())) return
      stop()
      resolve()
    }
    const stop = subscribe(look)
    look()
  })
