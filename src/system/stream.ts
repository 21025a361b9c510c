import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { LARGEST_FILE } from '../dossier/index.ts'
import { fileFault, type FileFault } from './file.ts'
import { isReadOnce, readStream } from './stdin.ts'

/** Bytes per read. */
const CHUNK = 262_144

/** An open file that is read from its beginning, as often as needed: a regular one in bounded memory, a stream from its bytes. */
export interface Stream {
  readonly size: number
  /** The descriptor of a regular file, or a stream's bytes, for a reader that takes parts in any order. */
  readonly source: number | Buffer
  /** Passes each chunk and the bytes read so far to `take`. */
  readonly each: (take: (bytes: Uint8Array, read: number) => void) => Promise<void>
  readonly close: () => Promise<void>
}

const eachChunk = async (file: FileHandle, take: (bytes: Uint8Array, read: number) => void): Promise<void> => {
  for (let at = 0; ;) {
    // A new buffer each time, since the receiver may keep part of a chunk.
    const buffer = Buffer.allocUnsafeSlow(CHUNK)
    const { bytesRead } = await file.read(buffer, 0, CHUNK, at)
    if (bytesRead === 0) return
    at += bytesRead
    take(buffer.subarray(0, bytesRead), at)
  }
}

/** Returns bytes as something that can be read like a file. */
export const bytesStream = (bytes: Uint8Array): Stream => {
  const each: Stream['each'] = async (take) => {
    for (let at = 0; at < bytes.length; at += CHUNK)
      take(bytes.subarray(at, at + CHUNK), Math.min(at + CHUNK, bytes.length))
  }
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { size: bytes.length, source, each, close: async () => undefined }
}

/** Returns a stream's bytes, which come only once, as something that can be read again. */
const openReadOnce = async (path: string): Promise<Stream | { readonly fault: FileFault }> => {
  const read = await readStream(path)
  if ('fault' in read) return read
  return read.bytes.length > LARGEST_FILE ? { fault: { why: 'EFBIG' } } : bytesStream(read.bytes)
}

/**
 * Opens a file for reading in chunks. It is opened without blocking, since a FIFO would wait for ever, and checked
 * before it is read.
 */
export const openStream = async (path: string): Promise<Stream | { readonly fault: FileFault }> => {
  if (isReadOnce(path)) return openReadOnce(path)
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stat = await file.stat()
    if (!stat.isFile()) {
      await file.close()
      return { fault: stat.isDirectory() ? 'folder' : 'special' }
    }
    return { size: stat.size, source: file.fd, each: (take) => eachChunk(file, take), close: () => file.close() }
  } catch (error) {
    return { fault: fileFault(error) }
  }
}

/** A hash over chunks, in hexadecimal. */
export interface Sum {
  readonly take: (bytes: Uint8Array) => void
  readonly end: () => string
}

/** Creates a SHA-256 hash (FIPS 180-4). */
export const sha256 = (): Sum => {
  const hash = createHash('sha256')
  return { take: (bytes) => void hash.update(bytes), end: () => hash.digest('hex') }
}
