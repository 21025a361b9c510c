import {
  closeSync,
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

/** A lock that was taken, or the process that has it; null where that is not known. */
export type LockResult =
  | { readonly kind: 'taken'; readonly release: () => void }
  | { readonly kind: 'held'; readonly pid: number | null }

/** A process on another machine can't be asked after; writing takes well under a second, so a lock of this age was left behind. */
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

const textOf = (lock: string): string => {
  try {
    return readlinkSync(lock)
  } catch {
    return readFileSync(lock, 'utf8')
  }
}

/** What a lock that is there says, and for how long it has stood; null where it has just gone. */
const readLock = (lock: string): { readonly text: string; readonly age: number } | null => {
  try {
    return { text: textOf(lock), age: Date.now() - lstatSync(lock).mtimeMs }
  } catch {
    return null
  }
}

/** Moves an abandoned lock out of the way. Where another process was quicker, and what was moved is its new lock, it is put back. */
const setAside = (lock: string, abandoned: string): void => {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    const moved = textOf(aside)
    if (moved !== abandoned) symlinkSync(moved, lock)
  } catch {
    // It has gone, or another one stands there already.
  }
  rmSync(aside, { force: true })
}

/** File systems without symbolic links take a file instead, which is empty for a moment. */
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

/** A symbolic link that leads nowhere is made whole, with its owner in it, or not at all (as Emacs does). */
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
 * Takes a lock, which only one process can make. One that its process has left behind by dying is set aside, and `mourn` told of it.
 * Errors of the file system are thrown.
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
