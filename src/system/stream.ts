import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { fileFault, type FileFault } from './file.ts'

/** How many bytes are read at a time. */
const CHUNK = 262_144

/** An ordinary file that is open, to be read from its beginning as often as needed, in bounded memory. */
export interface Stream {
  readonly size: number
  /** Hands out the bytes in turn, and how many have been read so far. A chunk is only good until the next one. */
  readonly each: (take: (bytes: Uint8Array, read: number) => void) => Promise<void>
  readonly close: () => Promise<void>
}

const eachChunk = async (file: FileHandle, take: (bytes: Uint8Array, read: number) => void): Promise<void> => {
  for (let at = 0; ;) {
    // A new buffer each time: who takes a chunk may keep a part of it.
    const buffer = Buffer.allocUnsafeSlow(CHUNK)
    const { bytesRead } = await file.read(buffer, 0, CHUNK, at)
    if (bytesRead === 0) return
    at += bytesRead
    take(buffer.subarray(0, bytesRead), at)
  }
}

/** Opens a file for reading in turn. Opened without blocking, since a FIFO would wait for ever, and looked at before it is read. */
export const openStream = async (path: string): Promise<Stream | { readonly fault: FileFault }> => {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stat = await file.stat()
    if (!stat.isFile()) {
      await file.close()
      return { fault: stat.isDirectory() ? 'folder' : 'special' }
    }
    return { size: stat.size, each: (take) => eachChunk(file, take), close: () => file.close() }
  } catch (error) {
    return { fault: fileFault(error) }
  }
}

/** A hash that is fed in turn, in hexadecimal at its end. */
export interface Sum {
  readonly take: (bytes: Uint8Array) => void
  readonly end: () => string
}

/** SHA-256 (FIPS 180-4). */
export const sha256 = (): Sum => {
  const hash = createHash('sha256')
  return { take: (bytes) => void hash.update(bytes), end: () => hash.digest('hex') }
}
