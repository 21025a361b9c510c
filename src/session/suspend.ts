import type { Shown } from '../view/show.tsx'

type Lend = Shown['lend']

/** Where there is no job control nothing stops the program, and it goes on by itself. */
const UNSTOPPED_MS = 150

/** The terminal lent to one at a time, and the program stopped as a shell stops it. */
export interface Suspension {
  readonly lend: Lend
  readonly suspend: () => Promise<void>
  /** Gives the signal back. */
  readonly end: () => void
}

/**
 * Stops the program on a key, and when somebody else asks for it by SIGTSTP: the terminal is as it was before while it is stopped. Whoever has
 * the terminal meanwhile (an editor) is stopped by the terminal itself; then only this process is left to be stopped.
 */
export const suspension = (lend: Lend): Suspension => {
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
  const stopped = (): Promise<void> =>
    new Promise((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer)
        process.off('SIGCONT', goOn)
        process.on('SIGTSTP', asked)
        // Who is stopped is not told that the terminal has another size.
        process.kill(process.pid, 'SIGWINCH')
        resolve()
      }
      process.once('SIGCONT', goOn)
      process.off('SIGTSTP', asked)
      const timer = setTimeout(goOn, UNSTOPPED_MS)
      process.kill(process.pid, 'SIGTSTP')
    })
  const suspend = (): Promise<void> => lendOnce(stopped)
  const asked = (): void => {
    if (isLent) process.kill(process.pid, 'SIGSTOP')
    else void suspend()
  }
  process.on('SIGTSTP', asked)
  return { lend: lendOnce, suspend, end: () => process.off('SIGTSTP', asked) }
}
