import { createStore, modeOf, type ReadingState, type State, type Store } from '../app/index.ts'
import type { Command } from '../text/index.ts'
import type { Theme } from '../view/theme.ts'
import { drawUnseen } from '../view/unseen.tsx'

/** Likely first keys of a reader: down a list, past rows with and without a chart, then in the other panels. */
const COMMANDS: readonly Command[] = [
  ...Array.from({ length: 11 }, () => 'down' as const),
  'participants',
  'down',
  'issues',
  'down',
]

/** The time without a change before the first frame, in milliseconds; the next details are prepared before. */
const REST = 150

/** The time between two frames, in milliseconds. Ink leaves out one that comes less than 9 ms after another. */
const BETWEEN = 12

/** Returns whether the commands move in lists, on a screen. */
const isInList = (state: State): state is ReadingState =>
  state.kind === 'reading' && state.locale.medium !== 'speech' && modeOf(state) === 'list'

/** Draws a frame at each step: of a state, and after each command. The store of its own performs no effects. */
function* drawFrames(state: ReadingState, theme: Theme, commands: Iterable<Command>): Generator<undefined, void> {
  const store = createStore(state, () => undefined)
  const stop = drawUnseen(store, theme)
  try {
    yield
    for (const command of commands) {
      store.dispatch({ kind: 'command', command })
      yield
    }
  } finally {
    stop()
  }
}

/**
 * Draws frames of likely keys off screen while the program is idle, once, and returns how to stop. Otherwise the first keys would wait for
 * code that runs for the first time: two or three times as long as later ones.
 */
export const rehearseKeys = (store: Store, theme: Theme): (() => void) => {
  // A change interrupts the frames, which later go on with the next command.
  const commands = COMMANDS.values()
  let frames: Generator<undefined, void> | null = null
  const draw = (): void => {
    const state = store.state()
    if (!frames && isInList(state)) frames = drawFrames(state, theme, commands)
    if (!frames) return
    if (frames.next().done) stop()
    else timer = setTimeout(draw, BETWEEN)
  }
  const interrupt = (): void => {
    clearTimeout(timer)
    frames?.return()
    frames = null
  }
  let timer = setTimeout(draw, REST)
  const end = store.subscribe(() => {
    interrupt()
    timer = setTimeout(draw, REST)
  })
  const stop = (): void => {
    end()
    interrupt()
  }
  return stop
}
