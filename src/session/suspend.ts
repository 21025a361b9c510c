import type { ScreenHandle } from '../view/show.tsx'

type Lend = ScreenHandle['lend']

/** After this long, in milliseconds, a program that was not stopped continues: there is no job control. */
const UNSTOPPED_MS = 150

/** Lends the terminal to one program at a time, and stops as a shell expects. */
export interface Suspension {
  readonly lend: Lend
  readonly suspend: () => Promise<void>
  /** Stops listening for SIGTSTP. */
  readonly end: () => void
}

/**
 * Stops the program on a key and on SIGTSTP, with the terminal restored meanwhile. While an editor has the terminal,
 * SIGTSTP reaches the editor directly, and only this process is left to stop.
 */
export const createSuspension = (lend: Lend): Suspension => {
  let isLent = false
  const lendOnce: Lend = async (work) => {
    if (isLent) return
    isLent = true
    try {
      await lend(work)
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
        // A stopped program misses the signal that the terminal's size changed.
        process.kill(process.pid, 'SIGWINCH')
        resolve()
      }
      process.once('SIGCONT', goOn)
      process.off('SIGTSTP', asked)
      const timer = setTimeout(goOn, UNSTOPPED_MS)
      process.kill(process.pid, 'SIGTSTP')
    })
  const suspend = (): Promise<void> => lendOnce(stopUntilContinued)
  const asked = (): void => {
    if (isLent) process.kill(process.pid, 'SIGSTOP')
    else void suspend()
  }
  process.on('SIGTSTP', asked)
  return { lend: lendOnce, suspend, end: () => process.off('SIGTSTP', asked) }
}
