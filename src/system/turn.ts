import { takeLock, type LockResult } from './lock.ts'

const POLL = 50
/** Longest wait for another process, in milliseconds: a digest of 50 dossiers takes two seconds. */
export const LONGEST_TURN = 30_000

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds)
  })

/** Takes a lock as soon as the process that holds it is done, within a bound. Throws errors of the file system. */
export const takeTurn = async (lock: string, patience = LONGEST_TURN): Promise<LockResult> => {
  const until = Date.now() + patience
  for (;;) {
    const taken = takeLock(lock, () => undefined)
    if (taken.kind !== 'held' || Date.now() > until) return taken
    await pause(POLL)
  }
}
