import {
  turningDayFrom,
  update,
  warmDay,
  warmFilter,
  warmLanguage,
  type Action,
  type ReadingState,
  type State,
  type Store,
} from '../app/index.ts'
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

/** Prepares a step of what is waited for; returns whether all of it is prepared. */
type Prepare = (state: ReadingState) => boolean

/** The commands that show another day, by the way to it. */
const DAYS: Readonly<Partial<Record<Command, 1 | -1>>> = { 'day-before': -1, 'day-after': 1 }

type WaitNotice = 'preparing' | 'preparingDay'

/** What prepares the view, the day or the language that an action shows, and the notice meanwhile; null for another action. */
const shownBy = (state: State, action: Action): { readonly prepare: Prepare; readonly notice: WaitNotice } | null => {
  if (action.kind !== 'command' || state.kind !== 'reading') return null
  const [view, by] = [VIEWS[action.command], DAYS[action.command]]
  if (action.command === 'language') return { prepare: warmLanguage, notice: 'preparing' }
  if (view !== undefined) return { prepare: ({ reading }) => warmView(reading, view), notice: 'preparing' }
  const day = by === undefined ? null : turningDayFrom(state, by)
  return day === null ? null : { prepare: (now) => warmDay(now, day), notice: 'preparingDay' }
}

/** Prepares for so long; returns whether all is prepared, or there is nothing to prepare. */
const prepared = (store: Store, prepare: Prepare, milliseconds: number): boolean => {
  const until = performance.now() + milliseconds
  for (;;) {
    const state = store.state()
    if (state.kind !== 'reading' || prepare(state)) return true
    if (performance.now() >= until) return false
  }
}

/** Actions that wait for what they show. Those of `ahead` come before the reader's. */
interface Waiting {
  readonly prepare: Prepare
  readonly ahead: readonly Action[]
  readonly actions: readonly Action[]
}

const FILTERED: readonly Action[] = [{ kind: 'filtered' }]

const isAhead = (state: State): boolean =>
  state.kind === 'reading' && state.overlay.kind === 'filter' && state.overlay.isAhead === true

/** Returns the state in which an action has typed a filter, whose list is as it was; null for an action after which none is typed. */
const typedAhead = (state: State, typed: Action): ReadingState | null => {
  if (state.kind !== 'reading' || state.overlay.kind !== 'filter') return null
  const next = update(state, { kind: 'ahead', typed }).state
  return next.kind === 'reading' && next.overlay.kind === 'filter' ? next : null
}

/**
 * Returns a store that shows a view, a day or a filtered list of all records once it is prepared, and says so until then. The key would
 * otherwise wait for 200,000 records, for a second. The next key finishes what is left, unless it types more of a filter.
 */
export const awaitViews = (store: Store): Store => {
  let waiting: Waiting | null = null
  let turn: NodeJS.Immediate | undefined
  const finish = (): void => {
    clearImmediate(turn)
    const { ahead = [], actions = [] } = waiting ?? {}
    waiting = null
    for (const action of [...ahead, ...actions]) store.dispatch(action)
  }
  const prepare = (): void => {
    if (waiting && !prepared(store, waiting.prepare, TURN)) turn = setImmediate(prepare)
    else finish()
  }
  const wait = (next: Waiting): void => {
    clearImmediate(turn)
    waiting = next
    turn = setImmediate(prepare)
  }
  /** What a typed filter waits for does not change what the next key means. */
  const settle = (): void => {
    if (waiting && waiting.actions.length > 0) finish()
  }
  const typeFilter = (action: Action, next: ReadingState): void => {
    const wasAhead = isAhead(store.state())
    if (prepared(store, () => warmFilter(next), AT_ONCE)) {
      clearImmediate(turn)
      waiting = null
      store.dispatch(action)
      if (wasAhead) store.dispatch({ kind: 'filtered' })
      return
    }
    store.dispatch({ kind: 'ahead', typed: action })
    wait({ prepare: warmFilter, ahead: FILTERED, actions: [] })
  }
  const showPrepared = (action: Action): void => {
    const state = store.state()
    const shown = shownBy(state, action)
    if (shown === null || prepared(store, shown.prepare, AT_ONCE)) return store.dispatch(action)
    store.dispatch({ kind: 'notice', sentence: state.locale.words.notices[shown.notice] })
    wait({ prepare: shown.prepare, ahead: [], actions: [action] })
  }
  const dispatch = (action: Action): void => {
    settle()
    const typed = typedAhead(store.state(), action)
    if (typed) return typeFilter(action, typed)
    // Enter takes the filter once its list is there.
    if (waiting && action.kind === 'command' && action.command === 'accept')
      return wait({ ...waiting, actions: [action] })
    if (waiting && !(action.kind === 'command' && action.command === 'back')) finish()
    waiting = null
    showPrepared(action)
  }
  return { ...store, dispatch, settle }
}
