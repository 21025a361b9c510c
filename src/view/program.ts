import { useApp, usePaste } from 'ink'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { actionFor, type State, type Store } from '../app/index.ts'
import { useKeys } from './keys.ts'

/** Runs work while another program has the terminal. */
export type SuspendTerminal = (work: () => Promise<void>) => Promise<void>

/** What connects the program to its terminal, on a screen or in speech. */
export interface ProgramProps {
  readonly store: Store
  /** Called once when the program leaves the screen, also on a signal. */
  readonly leave: () => void
  /** Called once with the function that lends the terminal. */
  readonly onSuspender: (suspend: SuspendTerminal) => void
}

/** Returns the store's state, again when it changes, and dispatches keys as actions. */
export const useProgram = ({ store, leave, onSuspender }: ProgramProps): State => {
  const state = useSyncExternalStore(store.subscribe, store.state)
  const press = useCallback(
    (key: string) => {
      const action = actionFor(store.state(), key)
      if (action) store.dispatch(action)
    },
    [store],
  )
  useKeys(press)
  // Ink asks the terminal for bracketed paste, and takes that back at the end and while the terminal is lent.
  usePaste((text) => store.dispatch({ kind: 'pasted', text }))
  useEffect(() => leave, [leave])
  const { suspendTerminal } = useApp()
  useEffect(() => onSuspender(suspendTerminal), [onSuspender, suspendTerminal])
  return state
}
