import { accessSync, constants, readlinkSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { safe } from '../dossier/index.ts'
import { codeOf, fileFault, readRegularFile, type FileFault } from './file.ts'
import { takeLock } from './lock.ts'
import { removeFile, replaceFile, temporaryName } from './replace-file.ts'

/** Why nothing was written, as data that `text/` puts in words. The old file is unchanged. */
export type WriteFault =
  | { readonly kind: 'held'; readonly lock: string; readonly pid: number | null }
  | { readonly kind: 'not-a-lock'; readonly lock: string }
  | { readonly kind: 'changed' | 'special' }
  | { readonly kind: 'not-permitted' | 'read-only' | 'no-folder'; readonly folder: string }
  | { readonly kind: 'full'; readonly folder: string }
  | { readonly kind: 'failed'; readonly why: string }

/** What to do with a locked file: bytes to write, or null to leave it as it is. */
export type Rewrite<T> = { readonly bytes: Uint8Array | null; readonly answer: T }

/** The function's answer, or why nothing was written. */
export type WriteResult<T> = { readonly answer: T } | { readonly fault: WriteFault }

const FULL = new Set(['ENOSPC', 'EFBIG', 'EDQUOT'])

const faultOf = (error: unknown, folder: string): WriteFault => {
  const code = codeOf(error)
  if (FULL.has(code)) return { kind: 'full', folder: safe(folder) }
  if (code === 'EROFS') return { kind: 'read-only', folder: safe(folder) }
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'not-permitted', folder: safe(folder) }
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'no-folder', folder: safe(folder) }
  return { kind: 'failed', why: safe(code || String(error)) }
}

const MOST_LINKS = 40

/** Returns the file that symbolic links lead to, even if it does not exist yet. */
const resolveLinks = (path: string): string => {
  let at = resolve(path)
  for (let links = 0; links < MOST_LINKS; links++) {
    try {
      at = resolve(dirname(at), readlinkSync(at))
    } catch {
      return at
    }
  }
  return at
}

const statOf = (file: string): Stats | null => statSync(file, { throwIfNoEntry: false }) ?? null

const bytesOf = (file: string): Uint8Array | null => (statOf(file) === null ? null : readRegularFile(file))

const equal = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b || (a !== null && b !== null && Buffer.compare(a, b) === 0)

const POLL = 20
/** Longest wait for another import, in milliseconds. */
const PATIENCE = 10_000

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds)
  })

const ignoreSignal = (): void => undefined

/** Ignores signals until a write is finished or given up. That takes milliseconds, and leaves no temporary file. */
const withoutSignals = <T>(work: () => T): T => {
  process.on('SIGINT', ignoreSignal)
  process.on('SIGTERM', ignoreSignal)
  try {
    return work()
  } finally {
    process.off('SIGINT', ignoreSignal)
    process.off('SIGTERM', ignoreSignal)
  }
}

type Make<T> = (bytes: Uint8Array | null) => Rewrite<T>

const rewriteLocked = <T>(file: string, make: Make<T>, mode?: number): WriteResult<T> => {
  const before = bytesOf(file)
  const { bytes, answer } = make(before)
  if (bytes === null) return { answer }
  // A program that ignores the lock, such as an editor, may have written meanwhile.
  if (!equal(before, bytesOf(file))) return { fault: { kind: 'changed' } }
  replaceFile({ file, content: bytes, over: 'any', ...(mode === undefined ? {} : { mode }) })
  return { answer }
}

/**
 * Rewrites a file atomically by a function of its bytes, which are null for a new file. It works under a lock beside
 * the file, follows symbolic links and keeps the mode unless one is given. Two processes at once do so one after the
 * other.
 */
export const rewriteFile = async <T>(path: string, make: Make<T>, mode?: number): Promise<WriteResult<T>> => {
  const file = resolveLinks(path)
  const folder = dirname(file)
  const lock = join(folder, `.${basename(file)}.lock`)
  const until = Date.now() + PATIENCE
  for (;;) {
    try {
      const stat = statOf(file)
      if (stat && !stat.isFile()) return { fault: { kind: 'special' } }
      if (stat) accessSync(file, constants.W_OK)
      const result = withoutSignals(() => {
        const taken = takeLock(lock, (pid) => removeFile(temporaryName(file, pid)))
        if (taken.kind !== 'taken') return taken
        try {
          return rewriteLocked(file, make, mode)
        } finally {
          taken.release()
        }
      })
      if (!('kind' in result)) return result
      if (result.kind === 'not-a-lock') return { fault: { kind: 'not-a-lock', lock: safe(lock) } }
      if (Date.now() > until) return { fault: { kind: 'held', lock: safe(lock), pid: result.pid } }
    } catch (error) {
      return { fault: faultOf(error, folder) }
    }
    await pause(POLL)
  }
}

/**
 * Creates a file; returns null, or why it was not created. An existing one is never changed; `none` means that its
 * folder does not exist.
 */
export const createFile = (path: string, content: string | Uint8Array): 'exists' | FileFault | null => {
  // A name that ends in a slash is a folder's, whether it exists or not.
  if (path.endsWith('/')) return 'folder'
  try {
    replaceFile({ file: path, content, over: 'nothing' })
    return null
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'exists' : fileFault(error)
  }
}
