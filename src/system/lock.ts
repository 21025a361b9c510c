import { closeSync, fstatSync, lstatSync, openSync, readlinkSync, renameSync, symlinkSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { codeOf, NotAFile, readRegularFile } from './file.ts'
import { isAlive, removeFile } from './replace-file.ts'

/** A lock that was taken, the process that holds it (null where that is unknown), or something else of that name. */
export type LockResult =
  | { readonly kind: 'taken'; readonly release: () => void }
  | { readonly kind: 'held'; readonly pid: number | null }
  | { readonly kind: 'not-a-lock' }

/**
 * Age of an abandoned lock, in milliseconds. A process on another machine cannot be checked, and writing takes well
 * under a second. A lock that is so much younger than now was made before the clock was set back.
 */
const OLD = 60_000

interface Owner {
  readonly pid: number
  readonly host: string
}

const ownText = (): string => `${process.pid}@${hostname()}`

const ownerIn = (text: string): Owner | null => {
  const found = /^(\d+)@(.*)$/.exec(text)
  return found ? { pid: Number(found[1]), host: found[2] ?? '' } : null
}

/**
 * Returns the time of the file system that a folder is on, in milliseconds: that of a file made there just now. Clocks of two machines may
 * differ by hours, but a file server gives the times of both their files.
 */
const timeBeside = (lock: string): number => {
  const probe = `${lock}.${process.pid}.now`
  const file = openSync(probe, 'w', 0o600)
  try {
    return fstatSync(file).ctimeMs
  } finally {
    closeSync(file)
    removeFile(probe)
  }
}

/** Returns the time of a lock's file system; `takeLock` takes another one in tests. */
type Clock = (lock: string) => number

/**
 * Returns whether a lock was left behind. A process of this machine is looked for; the lock of another machine is judged by its age on the
 * clock of the file system.
 */
const isAbandoned = (lock: string, owner: Owner | null, { made }: Lock, clock: Clock): boolean =>
  owner === null || owner.host !== hostname() ? Math.abs(clock(lock) - made) > OLD : !isAlive(owner.pid)

const textOf = (lock: string): string => {
  try {
    return readlinkSync(lock)
  } catch {
    return new TextDecoder().decode(readRegularFile(lock))
  }
}

interface Lock {
  readonly text: string
  /** When the file system made it, in milliseconds. Its other times can be set by whoever made it, from a clock of their own. */
  readonly made: number
}

/** Returns an existing lock, that something else has its name, or null where it is already gone. */
const readLock = (lock: string): Lock | 'not-a-lock' | null => {
  try {
    return { text: textOf(lock), made: lstatSync(lock).ctimeMs }
  } catch (error) {
    return error instanceof NotAFile || codeOf(error) === 'EISDIR' ? 'not-a-lock' : null
  }
}

/** Removes an abandoned lock. If another process was quicker and its new lock was moved, that one is put back. */
const setAside = (lock: string, abandoned: string): void => {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    const moved = textOf(aside)
    if (moved !== abandoned) symlinkSync(moved, lock)
  } catch {
    // It is gone, or a new lock is there already.
  }
  removeFile(aside)
}

/** Creates a lock as a file, for file systems without symbolic links; it is empty for a moment. */
const createLockFile = (lock: string): void => {
  const file = openSync(lock, 'wx', 0o600)
  try {
    writeSync(file, ownText())
  } catch (error) {
    removeFile(lock)
    throw error
  } finally {
    closeSync(file)
  }
}

/**
 * Creates a lock as a dangling symbolic link, which exists only whole, with its owner in it (as Emacs does). Returns
 * false where a lock exists.
 */
const createLock = (lock: string): boolean => {
  try {
    try {
      symlinkSync(ownText(), lock)
    } catch (error) {
      if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error))) throw error
      createLockFile(lock)
    }
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Takes a lock, which only one process can create. Removes the lock of a dead process and calls `mourn` with its id.
 * Throws errors of the file system.
 */
export const takeLock = (lock: string, mourn: (pid: number) => void, clock: Clock = timeBeside): LockResult => {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (createLock(lock)) return { kind: 'taken', release: () => removeFile(lock) }
    const other = readLock(lock)
    if (other === 'not-a-lock') return { kind: other }
    const owner = ownerIn(other?.text ?? '')
    if (other && !isAbandoned(lock, owner, other, clock)) return { kind: 'held', pid: owner?.pid ?? null }
    if (other) setAside(lock, other.text)
    if (owner) mourn(owner.pid)
  }
  return { kind: 'held', pid: null }
}
