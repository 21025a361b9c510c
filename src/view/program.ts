import { useApp } from 'ink'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { actionFor, type State, type Store } from '../app/index.ts'
import { useKeys } from './keys.ts'

/** Runs a work while the terminal is somebody else's. */
export type SuspendTerminal = (work: () => Promise<void>) => Promise<void>

/** What a program in a terminal is tied to, whether it is seen or heard. */
export interface ProgramProps {
  readonly store: Store
  /** Called once when the program leaves the screen, also on a signal. */
  readonly leave: () => void
  /** Given once how the terminal is lent to another program. */
  readonly onSuspender: (suspend: SuspendTerminal) => void
}

/** The store's state, drawn anew when it changes; keys become actions. */
export const useProgram = ({ store, leave, onSuspender: hand }: ProgramProps): State => {
  const state = useSyncExternalStore(store.subscribe, store.state)
  const press = useCallback(
    (key: string) => {
      const action = actionFor(store.state(), key)
      if (action) store.dispatch(action)
    },
    [store],
  )
  useKeys(press)
  useEffect(() => leave, [leave])
  const { suspendTerminal } = useApp()
  useEffect(() => hand(suspendTerminal), [hand, suspendTerminal])
  return state
}
