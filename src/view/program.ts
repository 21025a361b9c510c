import { useApp, usePaste } from 'ink'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { actionFor, type State, type Store } from '../app/index.ts'
import { useKeys } from './keys.ts'

/** Runs work while another program has the terminal. */
export type SuspendTerminal = (work: () => Promise<void>) => Promise<void>

/** What connects a program to its terminal, on a screen or in speech. */
export interface Ties {
  /** Called once when the program leaves the screen, also on a signal. */
  readonly leave: () => void
  /** Called once with the function that lends the terminal. */
  readonly onSuspender: (suspend: SuspendTerminal) => void
}

/** The dashboard's store, connected to a terminal. */
export interface ProgramProps extends Ties {
  readonly store: Store
}

/** What keys and pastes do. */
interface Input {
  readonly press: (key: string) => void
  readonly paste: (text: string) => void
}

/** Connects a program to its terminal: keys, pastes, the way out, and lending the terminal. */
export const useTerminal = ({ press, paste }: Input, { leave, onSuspender }: Ties): void => {
  useKeys(press)
  // Ink asks the terminal for bracketed paste, and takes that back at the end and while the terminal is lent.
  usePaste(paste)
  useEffect(() => leave, [leave])
  const { suspendTerminal } = useApp()
  useEffect(() => onSuspender(suspendTerminal), [onSuspender, suspendTerminal])
}

/** Dispatches the action of a key, once what an earlier one shows is there. */
const pressOn = (store: Store, key: string): void => {
  const action = actionFor(store.state(), key)
  if (store.hold?.(action, () => pressOn(store, key))) return
  if (action) store.dispatch(action)
}

/** Returns the store's state, again when it changes, and dispatches keys as actions. */
export const useProgram = ({ store, ...ties }: ProgramProps): State => {
  const state = useSyncExternalStore(store.subscribe, store.state)
  const press = useCallback((key: string) => pressOn(store, key), [store])
  const paste = (text: string): void => store.dispatch({ kind: 'pasted', text })
  useTerminal({ press, paste }, ties)
  return state
}
