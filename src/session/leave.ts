/** Signals that end the program: the window was closed, Ctrl+C or Ctrl+\ elsewhere, `kill`. */
const ENDING = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const
type Ending = (typeof ENDING)[number]
/** Exit codes after them: 128 and the number that POSIX gives the signal. */
const CODES: Readonly<Record<Ending, number>> = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143 }
/** Signals that a terminal sends for a key to everything in it, so also to an editor that has the terminal. */
const FROM_A_KEY: ReadonlySet<Ending> = new Set<Ending>(['SIGINT', 'SIGQUIT'])

/** What leaving needs of the session. */
export interface LeavingSession {
  /** Saves the reader's place. */
  readonly keep: () => void
  readonly close: () => void
  /** Returns whether another program has the terminal. */
  readonly isLent: () => boolean
}

/** Watches every way out of the program. */
export interface Leaving {
  /** Saves the reader's place, unless it is saved already. */
  readonly keep: () => void
  /** Stops watching; with `forget` nothing more is saved. */
  readonly end: (how?: 'forget') => void
  /** Ends the program by the signal that it received, so that its parent sees that; does nothing without one. */
  readonly repeatSignal: () => void
}

/**
 * Saves the reader's place on every way out, as quitting does, and closes the screen on a signal. It is saved at once:
 * a closed window leaves no time, and writing to its terminal fails.
 */
export const watchLeaving = ({ keep, close, isLent }: LeavingSession): Leaving => {
  let received: Ending | null = null
  let isKept = false
  const keepOnce = (): void => {
    if (isKept) return
    isKept = true
    keep()
  }
  const leave = (signal: Ending): void => {
    if (isLent() && FROM_A_KEY.has(signal)) return
    // The screen does not close where the terminal takes no output.
    if (received !== null) process.exit(CODES[signal])
    received = signal
    keepOnce()
    close()
  }
  for (const signal of ENDING) process.on(signal, leave)
  process.on('exit', keepOnce)
  return {
    keep: keepOnce,
    end: (how) => {
      isKept ||= how === 'forget'
      for (const signal of ENDING) process.off(signal, leave)
      process.off('exit', keepOnce)
    },
    repeatSignal: () => {
      if (received === null) return
      // A listener of a library would receive it, and the program could end with 0 before that (5 of 40 times).
      process.removeAllListeners(received)
      process.kill(process.pid, received)
    },
  }
}
