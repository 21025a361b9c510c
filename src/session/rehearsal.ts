import { createStore, modeOf, type ReadingState, type State, type Store } from '../app/index.ts'
import type { Command } from '../text/index.ts'
import type { Theme } from '../view/theme.ts'
import { drawUnseen } from '../view/unseen.tsx'

/** Likely first keys of a reader: down a list and from its end, past rows with and without a chart, then in the other panels. */
const COMMANDS: readonly Command[] = [
  ...(['down', 'down', 'down', 'last', 'up', 'up', 'up', 'up'] as const),
  ...(['participants', 'down', 'issues', 'down'] as const),
]

/** The time without a change before an interrupted rehearsal goes on, in milliseconds; the next details are prepared before. */
const REST = 150

/** The time that a frame may take for the next one to be drawn, too, in milliseconds. A key would wait for others that are as long. */
const SLOW_FRAME = 100

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
  let before = Infinity
  const draw = (): void => {
    const state = store.state()
    if (!frames && isInList(state)) frames = drawFrames(state, theme, commands)
    if (!frames) return
    const now = performance.now()
    if (now - before > SLOW_FRAME || frames.next().done) return stop()
    before = now
    timer = setTimeout(draw)
  }
  // Not at the change itself: stopping draws what is due on every screen, before the effects of the key.
  const drawAgain = (): void => {
    frames?.return()
    frames = null
    before = Infinity
    draw()
  }
  let timer = setTimeout(draw)
  const end = store.subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(drawAgain, REST)
  })
  const stop = (): void => {
    end()
    clearTimeout(timer)
    frames?.return()
  }
  return stop
}
