import { constants, statSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { LARGEST_FILE, safe } from '../dossier/index.ts'

/** Why a file could not be read, as data; `text/` says it. */
export type FileFault = 'none' | 'folder' | 'special' | 'permission' | { readonly why: string }

export type FileRead = { readonly bytes: Uint8Array } | { readonly fault: FileFault }

const FAULTS: Readonly<Record<string, FileFault>> = {
  ENOENT: 'none',
  ENOTDIR: 'none',
  EISDIR: 'folder',
  EACCES: 'permission',
  EPERM: 'permission',
  ENXIO: 'special',
}

/** Why reading failed, by the code of the system’s error. */
export const fileFault = (error: unknown): FileFault => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return FAULTS[code] ?? { why: safe(code || String(error)) }
}

/** At most one byte more than may be read, so that too large a file is known as such without being held. */
const readAll = async (file: FileHandle, size: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(Math.min(size, LARGEST_FILE) + 1)
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

const readOpened = async (file: FileHandle): Promise<FileRead> => {
  const stat = await file.stat()
  if (stat.isDirectory()) return { fault: 'folder' }
  if (!stat.isFile()) return { fault: 'special' }
  return { bytes: await readAll(file, stat.size) }
}

/** An ordinary file's bytes. Opened without blocking, since a FIFO would wait for ever, and looked at before it is read. */
export const readFileBytes = async (path: string): Promise<FileRead> => {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      return await readOpened(file)
    } finally {
      await file.close()
    }
  } catch (error) {
    return { fault: fileFault(error) }
  }
}

/** What tells one state of a file from another without reading it: which file it is, its size, when it was last changed. */
export const stampOf = (path: string): string => {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true })
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ')
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}
