import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { codeOf } from './file.ts'

/** A lock that was taken, or the process that holds it; null where that is unknown. */
export type LockResult =
  | { readonly kind: 'taken'; readonly release: () => void }
  | { readonly kind: 'held'; readonly pid: number | null }

/**
 * Age of an abandoned lock, in milliseconds. A process on another machine cannot be checked, and writing takes well
 * under a second.
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

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const isAbandoned = (owner: Owner | null, age: number): boolean =>
  owner === null || owner.host !== hostname() ? age > OLD : !isAlive(owner.pid)

/** Returns the text of a regular file; throws where it is anything else. It is opened without blocking: a FIFO would block forever. */
const fileText = (path: string): string => {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    if (!fstatSync(file).isFile()) throw new Error(`${path} is not a file`)
    return readFileSync(file, 'utf8')
  } finally {
    closeSync(file)
  }
}

const textOf = (lock: string): string => {
  try {
    return readlinkSync(lock)
  } catch {
    return fileText(lock)
  }
}

/** Returns the content of an existing lock and its age in milliseconds; null where it is already gone. */
const readLock = (lock: string): { readonly text: string; readonly age: number } | null => {
  try {
    return { text: textOf(lock), age: Date.now() - lstatSync(lock).mtimeMs }
  } catch {
    return null
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
  rmSync(aside, { force: true })
}

/** Creates a lock as a file, for file systems without symbolic links; it is empty for a moment. */
const createLockFile = (lock: string): void => {
  const file = openSync(lock, 'wx', 0o600)
  try {
    writeSync(file, ownText())
  } catch (error) {
    rmSync(lock, { force: true })
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
export const takeLock = (lock: string, mourn: (pid: number) => void): LockResult => {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (createLock(lock)) return { kind: 'taken', release: () => rmSync(lock, { force: true }) }
    const other = readLock(lock)
    const owner = ownerIn(other?.text ?? '')
    if (other && !isAbandoned(owner, other.age)) return { kind: 'held', pid: owner?.pid ?? null }
    if (other) setAside(lock, other.text)
    if (owner) mourn(owner.pid)
  }
  return { kind: 'held', pid: null }
}
