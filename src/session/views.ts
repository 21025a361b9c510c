import { aheadIn, update, warmTyped, type Action, type ReadingState, type State, type Store } from '../app/index.ts'
import {
  answerTo,
  dayShown,
  isCommand,
  isLeaving,
  shownBy,
  typedShown,
  type Answer,
  type Prepare,
  type Shown,
} from './awaited.ts'

/** Time in which a view may be prepared before its key is answered, in milliseconds: with its frame it is there within 50. */
const AT_ONCE = 15
/** Time slice after that; keys come in between. It is longer than that of other work while idle, which goes on meanwhile. */
const TURN = 25

/** Prepares for so long; returns whether all is prepared, or there is nothing to prepare. */
const prepared = (store: Store, prepare: Prepare, milliseconds: number): boolean => {
  const until = performance.now() + milliseconds
  for (;;) {
    const state = store.state()
    if (state.kind !== 'reading' || prepare(state)) return true
    if (performance.now() >= until) return false
  }
}

/** Presses a key that was kept. */
type Press = () => void

/** Actions that wait for what they show, and the keys after them. Those of `ahead` come before the reader's. */
interface Waiting extends Shown {
  readonly ahead: readonly Action[]
  readonly actions: readonly Action[]
  readonly kept: readonly Press[]
}

const BACK: Action = { kind: 'command', command: 'back' }
const CAUGHT_UP: readonly Action[] = [{ kind: 'caught-up' }]

const isAhead = (state: State): boolean => state.kind === 'reading' && aheadIn(state) !== null

/** Returns the state in which an action has typed a filter or a search, whose list is as it was; null for an action after which none is typed. */
const typedAhead = (state: State, typed: Action): ReadingState | null => {
  if (state.kind !== 'reading' || (state.overlay.kind !== 'filter' && state.overlay.kind !== 'find')) return null
  const next = update(state, { kind: 'ahead', typed }).state
  return next.kind === 'reading' && aheadIn(next) !== null ? next : null
}

/** Prepares what is waited for, in slices of time, and dispatches what waits for it. */
const createQueue = (store: Store) => {
  let waiting: Waiting | null = null
  let turn: NodeJS.Immediate | undefined
  const end = (): void => {
    clearImmediate(turn)
    waiting = null
  }
  const finish = (): void => {
    const { ahead = [], actions = [], kept = [] } = waiting ?? {}
    end()
    for (const action of [...ahead, ...actions]) store.dispatch(action)
    for (const press of kept) press()
  }
  const prepare = (): void => {
    if (waiting && !prepared(store, waiting.prepare, TURN)) turn = setImmediate(prepare)
    else finish()
  }
  return {
    waiting: () => waiting,
    /** Waits for something else. */
    wait: (next: Waiting): void => {
      end()
      waiting = next
      turn = setImmediate(prepare)
    },
    /** Keeps a key until then; returns how many are kept. */
    keep: (press: Press): number => {
      if (waiting) waiting = { ...waiting, kept: [...waiting.kept, press] }
      return waiting?.kept.length ?? 0
    },
    /** Finishes what is left, and shows it. */
    finish,
    /** Drops what is waited for. */
    end,
  }
}

/** Returns what shows views, days and lists once they are prepared, by a queue. */
const createShowing = (store: Store, queue: ReturnType<typeof createQueue>) => {
  const say = (sentence: string): void => store.dispatch({ kind: 'notice', sentence })
  const show = (shown: Shown, action: Action): void => {
    queue.end()
    if (prepared(store, shown.prepare, AT_ONCE)) return store.dispatch(action)
    say(shown.notice)
    queue.wait({ ...shown, ahead: [], actions: [action], kept: [] })
  }
  const type = (action: Action, next: ReadingState): void => {
    const wasAhead = isAhead(store.state())
    if (prepared(store, () => warmTyped(next), AT_ONCE)) {
      queue.end()
      store.dispatch(action)
      if (wasAhead) store.dispatch({ kind: 'caught-up' })
      return
    }
    store.dispatch({ kind: 'ahead', typed: action })
    queue.wait({ awaited: { kind: 'prompt' }, prepare: warmTyped, notice: '', ahead: CAUGHT_UP, actions: [], kept: [] })
  }
  const answer = (how: Answer, action: Action, { awaited, notice }: Waiting): void => {
    if (how.kind === 'act') {
      store.dispatch(action)
      return say(notice)
    }
    const state = store.state()
    if (how.kind === 'day' && awaited.kind === 'day' && state.kind === 'reading')
      return show(dayShown(state, how.on, awaited.since), how)
    queue.end()
    say('')
  }
  const take = (action: Action, waiting: Waiting): void => {
    store.dispatch({ kind: 'taken', keys: 0 })
    queue.wait({ ...waiting, actions: [action] })
  }
  const keep = ({ awaited, notice }: Waiting, press: Press): void => {
    const [keys, state] = [queue.keep(press), store.state()]
    if (awaited.kind === 'prompt') store.dispatch({ kind: 'taken', keys })
    else if (state.kind === 'reading') say(`${notice} ${state.locale.words.notices.kept(keys)}`)
  }
  return { show, type, answer, take, keep }
}

/**
 * Returns a store that shows a view, a day or a filtered list of all records once it is prepared, and says so until then. The key would
 * otherwise wait for 200,000 records, for a second. A key that can be answered meanwhile is; another one is kept until then.
 */
export const awaitViews = (store: Store): Store => {
  const queue = createQueue(store)
  const showing = createShowing(store, queue)
  /** What a prompt waits for does not change what the next key means. */
  const answerNow = (action: Action | null): Answer | null => {
    const waiting = queue.waiting()
    return waiting && waiting.awaited.kind !== 'prompt' && action
      ? answerTo(store.state(), waiting.awaited, action)
      : null
  }
  const perform = (action: Action): void => {
    const dayTyped = typedShown(store.state(), action)
    if (dayTyped) {
      // The prompt is closed first, so that keys mean what they do in the list.
      store.dispatch(BACK)
      return showing.show(...dayTyped)
    }
    const shown = shownBy(store.state(), action)
    return shown ? showing.show(shown, action) : store.dispatch(action)
  }
  const hold = (action: Action | null, press: Press): boolean => {
    const waiting = queue.waiting()
    if (waiting === null || waiting.actions.length === 0 || isLeaving(action)) return false
    // Keys after one that is kept come after it, too.
    const isKept = waiting.kept.length > 0 || !answerNow(action)
    if (isKept) showing.keep(waiting, press)
    return isKept
  }
  const dispatch = (action: Action): void => {
    const [before, how] = [queue.waiting(), answerNow(action)]
    if (before && how) return showing.answer(how, action, before)
    // A click and a paste are kept like a key.
    if (hold(action, () => dispatch(action))) return
    const typed = typedAhead(store.state(), action)
    if (typed) return showing.type(action, typed)
    const waiting = queue.waiting()
    // Enter takes the filter or the match once the list is there.
    if (waiting && isCommand(action, 'accept')) return showing.take(action, waiting)
    if (waiting && !isLeaving(action)) queue.finish()
    queue.end()
    perform(action)
  }
  return { ...store, dispatch, hold }
}
