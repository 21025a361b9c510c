import type { ScreenHandle } from '../view/show.tsx'

type Lend = ScreenHandle['lend']

/** After this long, in milliseconds, a program that was not stopped continues: there is no job control. */
const UNSTOPPED_MS = 150
/** The process group that this process is in. */
const OWN_GROUP = 0

/** Lends the terminal to one program at a time, and stops as a shell expects. */
export interface Suspension {
  readonly lend: Lend
  readonly suspend: () => Promise<void>
  /** Returns whether another program has the terminal. */
  readonly isLent: () => boolean
  /** Stops listening for signals of job control. */
  readonly end: () => void
}

/** The longest wait for a signal to oneself, in milliseconds. */
const OWN_SIGNAL_MS = 100

/**
 * Resolves once Node has read the terminal's size again: a stopped program misses the signal of a change. The timer
 * also keeps Node running, which nothing else does while the terminal is lent.
 */
const sizeRead = (): Promise<void> =>
  new Promise((resolve) => {
    const read = (): void => {
      clearTimeout(timer)
      process.off('SIGWINCH', read)
      resolve()
    }
    const timer = setTimeout(read, OWN_SIGNAL_MS)
    process.on('SIGWINCH', read)
    process.kill(process.pid, 'SIGWINCH')
  })

/**
 * Stops the program on a key and on SIGTSTP, with the terminal restored meanwhile. The whole process group stops, as
 * with Ctrl+Z in any program: under `npm start` or in a script the shell waits for the wrapper. A program that was
 * stopped by force takes the terminal again when it continues. While an editor has the terminal, SIGTSTP reaches the
 * editor directly, and only this process is left to stop.
 */
export const createSuspension = ({ lend, retake }: Pick<ScreenHandle, 'lend' | 'retake'>): Suspension => {
  let isLent = false
  const once =
    (lending: Lend): Lend =>
    async (work) => {
      if (isLent) return
      isLent = true
      try {
        await lending(work)
      } finally {
        isLent = false
      }
    }
  const stopUntilContinued = (): Promise<void> =>
    new Promise((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer)
        process.off('SIGCONT', goOn)
        process.on('SIGTSTP', asked)
        resolve(sizeRead())
      }
      process.once('SIGCONT', goOn)
      process.off('SIGTSTP', asked)
      const timer = setTimeout(goOn, UNSTOPPED_MS)
      process.kill(OWN_GROUP, 'SIGTSTP')
    })
  const suspend = (): Promise<void> => once(lend)(stopUntilContinued)
  const asked = (): void => {
    if (isLent) process.kill(process.pid, 'SIGSTOP')
    else void suspend()
  }
  const continued = (): void => void once(retake)(sizeRead)
  process.on('SIGTSTP', asked)
  process.on('SIGCONT', continued)
  return {
    lend: once(lend),
    suspend,
    isLent: () => isLent,
    end: () => {
      process.off('SIGTSTP', asked)
      process.off('SIGCONT', continued)
    },
  }
}
