import type { Action, Effect } from './action.ts'
import type { State } from './state.ts'
import { update } from './update.ts'

/** The holder of a state; listeners are called only when it changed. */
export interface Holder<S, A> {
  readonly state: () => S
  readonly dispatch: (action: A) => void
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Keeps a key while what an earlier action shows is prepared, unless its own action can be answered before; returns whether it does.
   * `press` is called then, which looks the key up again, because what it means may depend on what is shown.
   */
  readonly hold?: (action: A | null, press: () => void) => boolean
}

/** The holder of the dashboard's state. */
export type Store = Holder<State, Action>

/** How a state changes: returns it after an action, and the effects to perform. */
type Change<S, A, E> = (state: S, action: A) => { readonly state: S; readonly effects: readonly E[] }

/** Creates a holder that hands each effect to `perform`, in order, after the state has changed. */
export const createHolder = <S, A, E>(
  first: S,
  change: Change<S, A, E>,
  perform: (effect: E) => void,
): Holder<S, A> => {
  let state = first
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    dispatch: (action) => {
      const step = change(state, action)
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

/** Creates the holder of the dashboard's state. */
export const createStore = (first: State, perform: (effect: Effect) => void): Store =>
  createHolder<State, Action, Effect>(first, update, perform)
