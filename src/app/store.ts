import type { Action, Effect } from './action.ts'
import type { State } from './state.ts'
import { update } from './update.ts'

/** The holder of the state; listeners are called only when it changed. */
export interface Store {
  readonly state: () => State
  readonly dispatch: (action: Action) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Creates a store that hands each effect to `perform`, in order, after the state has changed. */
export const createStore = (first: State, perform: (effect: Effect) => void): Store => {
  let state = first
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    dispatch: (action) => {
      const step = update(state, action)
      if (step.state !== state) {
        state = step.state
        for (const listener of listeners) listener()
      }
      for (const effect of step.effects) perform(effect)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
