import { openSync } from 'node:fs'
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
