import { fstatSync, writeSync } from 'node:fs'
import type { Writable } from 'node:stream'

/** Returns whether a descriptor is that of a file. One of which the system says nothing is left to Node. */
const isFile = (file: number): boolean => {
  try {
    return fstatSync(file).isFile()
  } catch {
    return false
  }
}

/** The system calls, which tests replace. */
const SYSTEM = {
  isFile,
  write: (file: number, bytes: Uint8Array, at: number): number => writeSync(file, bytes, at),
}

const errorOf = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

/**
 * Makes standard output write every byte, or fail, where it is a file. Node takes it for written where only a part was, as on a disk that
 * fills up, and the file would be cut off without a word.
 */
export const writeWhole = (output: Writable & { readonly fd?: number }, system = SYSTEM): void => {
  const { fd } = output
  if (fd === undefined || !system.isFile(fd)) return
  const write: Writable['_write'] = (bytes: Uint8Array, _encoding, done) => {
    try {
      for (let at = 0; at < bytes.length;) at += system.write(fd, bytes, at)
      done()
    } catch (error) {
      done(errorOf(error))
    }
  }
  Object.assign(output, { _write: write })
}
