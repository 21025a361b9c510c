/** What the threads that split and check a file share: how many messages were taken, or that no more are wanted. */
export type Taken = Int32Array<SharedArrayBuffer>

const NO_MORE = -1

/** How many messages may wait, 4.5 MB in all. More would fill the memory, because splitting takes a tenth of the time of checking. */
const WAITING = 3

/** Returns a number that two threads share. */
export const createTaken = (): Taken => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

/** Says that one more message was taken. */
export const countTaken = (taken: Taken): void => {
  Atomics.add(taken, 0, 1)
  Atomics.notify(taken, 0)
}

/** Says that no more messages are wanted, because something is or may be wrong with what they hold. */
export const refuseMore = (taken: Taken): void => {
  Atomics.store(taken, 0, NO_MORE)
  Atomics.notify(taken, 0)
}

/** Waits until another message may be sent, after so many; returns false where no more are wanted. */
export const mayGoOn = (taken: Taken, sent: number): boolean => {
  for (;;) {
    const now = Atomics.load(taken, 0)
    if (now === NO_MORE) return false
    if (sent - now < WAITING) return true
    Atomics.wait(taken, 0, now)
  }
}

/** Waits until no more messages are wanted. A file without problems needs no more: its thread is ended meanwhile. */
export const waitForRefusal = (taken: Taken): void => void mayGoOn(taken, Infinity)
