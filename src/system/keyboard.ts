import { closeSync, constants, openSync, readSync } from 'node:fs'
import { ReadStream } from 'node:tty'

/** Opens the source of keys: standard input, else the controlling terminal; null where neither is a terminal. In a file of its own, because only a
 * screen needs node:tty, which loads node:net. */
export const keyboard = (): ReadStream | null => {
  if (process.stdin.isTTY) return process.stdin
  try {
    return new ReadStream(openSync('/dev/tty', 'r+'))
  } catch {
    return null
  }
}

/** How often the terminal is read for what was typed, and the longest time for that. */
const PAUSE_MS = 20
const LONGEST_MS = 500
/** How often in a row nothing may come before all has arrived: a long paste comes with pauses on a busy machine or a slow connection. */
const SILENT_READS = 4

const pause = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

/** Reads everything that waits in a terminal; false for nothing. */
const readWaiting = (fd: number, buffer: Uint8Array): boolean => {
  let found = false
  try {
    while (readSync(fd, buffer) > 0) found = true
  } catch {
    // Nothing is waiting (EAGAIN), or the terminal is gone.
  }
  return found
}

/**
 * Drops what was typed or pasted and not read, because the shell would run it. It must be called while the terminal is
 * in raw mode, in which every byte can be read at once.
 */
export const dropUnreadKeys = (): void => {
  let fd: number
  try {
    fd = openSync('/dev/tty', constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
  } catch {
    return
  }
  const buffer = new Uint8Array(1 << 16)
  // Where nothing waits at first, nothing was typed, and leaving takes no time.
  let silent = readWaiting(fd, buffer) ? 0 : SILENT_READS
  for (let waited = 0; silent < SILENT_READS && waited < LONGEST_MS; waited += PAUSE_MS) {
    pause(PAUSE_MS)
    silent = readWaiting(fd, buffer) ? 0 : silent + 1
  }
  closeSync(fd)
}
