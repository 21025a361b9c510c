import type { Action, Store } from '../app/index.ts'
import { warmView, type WholeView } from '../present/index.ts'
import type { Command } from '../text/index.ts'

/** The commands that open a view of all records. */
const VIEWS: Readonly<Partial<Record<Command, WholeView>>> = {
  matrix: 'matrix',
  timeline: 'timeline',
  sources: 'sources',
}

/** Time in which a view may be prepared before its key is answered, in milliseconds: with its frame it is there within 50. */
const AT_ONCE = 15
/** Time slice after that; keys come in between. It is longer than that of other work while idle, which goes on meanwhile. */
const TURN = 25

const viewOf = (action: Action): WholeView | null =>
  action.kind === 'command' ? (VIEWS[action.command] ?? null) : null

/** Prepares a view for so long; returns whether it is prepared, or there is nothing to prepare. */
const prepared = (store: Store, view: WholeView, milliseconds: number): boolean => {
  const until = performance.now() + milliseconds
  for (;;) {
    const state = store.state()
    if (state.kind !== 'reading' || warmView(state.reading, view)) return true
    if (performance.now() >= until) return false
  }
}

/** An action that waits for what it shows. */
interface Waiting {
  readonly action: Action
  readonly view: WholeView
}

/**
 * Returns a store that opens a view of all records once it is prepared, and says so until then. The key would otherwise wait for 200,000
 * records, for half a second. The next key finishes what is left.
 */
export const awaitViews = (store: Store): Store => {
  let waiting: Waiting | null = null
  let turn: NodeJS.Immediate | undefined
  const settle = (): void => {
    clearImmediate(turn)
    const { action } = waiting ?? {}
    waiting = null
    if (action) store.dispatch(action)
  }
  const prepare = (): void => {
    if (waiting && !prepared(store, waiting.view, TURN)) turn = setImmediate(prepare)
    else settle()
  }
  const dispatch = (action: Action): void => {
    settle()
    const view = viewOf(action)
    if (view === null || prepared(store, view, AT_ONCE)) return store.dispatch(action)
    waiting = { action, view }
    store.dispatch({ kind: 'notice', sentence: store.state().locale.words.notices.preparing })
    turn = setImmediate(prepare)
  }
  return { ...store, dispatch, settle }
}
