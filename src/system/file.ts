import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync, type Stats } from 'node:fs'
import { LARGEST_FILE, safe, type NextBytes } from '../dossier/index.ts'

/** Why a file could not be read, as data; `text/` puts it in words. */
export type FileFault = 'none' | 'folder' | 'special' | 'permission' | { readonly why: string }

/** The bytes of a file, or why it could not be read. */
export type FileRead = { readonly bytes: Uint8Array } | { readonly fault: FileFault }

const FAULTS: Readonly<Record<string, FileFault>> = {
  ENOENT: 'none',
  ENOTDIR: 'none',
  EISDIR: 'folder',
  EACCES: 'permission',
  EPERM: 'permission',
  ENXIO: 'special',
}

/** Returns the code of a system error, such as `ENOENT`; empty where it has none. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Returns why reading failed, from the code of the system error. */
export const fileFault = (error: unknown): FileFault => {
  if (error instanceof NotAFile) return 'special'
  const code = codeOf(error)
  return FAULTS[code] ?? { why: safe(code || String(error)) }
}

/** Reads at most one byte more than allowed, so that too large a file is recognized without being held. */
const readAll = (file: number, size: number): Uint8Array => {
  const bytes = new Uint8Array(Math.min(size, LARGEST_FILE) + 1)
  let filled = 0
  while (filled < bytes.length) {
    const read = readSync(file, bytes, filled, bytes.length - filled, null)
    if (read === 0) break
    filled += read
  }
  return bytes.subarray(0, filled)
}

/** A regular file that is open, and its size in bytes. */
interface Opened {
  readonly file: number
  readonly size: number
}

/** Opens a regular file without blocking, since a FIFO would wait for ever, and closes it after `use`. */
const withFile = async <T>(
  path: string,
  use: (opened: Opened) => T | Promise<T>,
): Promise<T | { readonly fault: FileFault }> => {
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stat = fstatSync(file)
      if (stat.isDirectory()) return { fault: 'folder' }
      return stat.isFile() ? await use({ file, size: stat.size }) : { fault: 'special' }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { fault: fileFault(error) }
  }
}

/** Reads a regular file. node:fs/promises is avoided: loading and using it takes a tenth of a start. */
export const readFileBytes = async (path: string): Promise<FileRead> =>
  withFile(path, ({ file, size }) => ({ bytes: readAll(file, size) }))

/** Reads a regular file block by block, at most one byte more than allowed, and returns what `use` makes of it in its time. */
export const readInBlocks = <T>(
  path: string,
  use: (next: NextBytes, size: number) => Promise<T>,
): Promise<T | { readonly fault: FileFault }> =>
  withFile(path, ({ file, size }) => {
    let [left, room] = [LARGEST_FILE + 1, new Uint8Array()]
    const next: NextBytes = (most) => {
      const length = Math.min(most, left)
      if (length > room.length) room = new Uint8Array(length)
      const block = room.subarray(0, length)
      const read = readSync(file, block)
      left -= read
      return read === 0 ? null : block.subarray(0, read)
    }
    return use(next, size)
  })

/** An error for a FIFO, a socket or a device, which the system would read. */
export class NotAFile extends Error {}

/** Returns the bytes of a regular file; throws errors of the system (EISDIR for a folder). It never waits for a FIFO. */
export const readRegularFile = (path: string): Uint8Array => {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stat = fstatSync(file)
    if (!stat.isFile() && !stat.isDirectory()) throw new NotAFile(`${path} is not a file`)
    return readAll(file, stat.size)
  } finally {
    closeSync(file)
  }
}

/** Returns what is known of what a path leads to, through links too; null where it leads nowhere. */
const statAt = (path: string): Stats | null => {
  try {
    return statSync(path)
  } catch {
    return null
  }
}

/** Returns whether a path leads to anything. */
export const existsAt = (path: string): boolean => statAt(path) !== null

/** Returns whether a path leads to a folder. */
export const isFolder = (path: string): boolean => statAt(path)?.isDirectory() ?? false

/** Returns whether a path leads to a regular file. */
export const isRegularFile = (path: string): boolean => statAt(path)?.isFile() ?? false

/** Returns the path that links lead to; one that leads nowhere as it is. */
export const realPath = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** Returns a file's size in bytes without reading it; 0 where that is not known. */
export const sizeOf = (path: string): number => statAt(path)?.size ?? 0

/** Returns a string that changes when a file does, without reading it: from its identity, size and times. */
export const stampOf = (path: string): string => {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true })
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ')
  } catch (error) {
    return codeOf(error) || String(error)
  }
}
