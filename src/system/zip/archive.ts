import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { crc32 } from './crc32.ts'

/** One file in a ZIP. Its name is only compared, never used as a path. */
export interface ArchivePart {
  readonly name: string
  /** Bytes as unpacked, as the archive itself says. */
  readonly size: number
  readonly isEncrypted: boolean
}

/** Why a ZIP or a part of it cannot be read. `bomb`: it would unpack to far more than its size. */
export type ArchiveFault = 'damaged' | 'bomb' | 'too-many-parts'

/** An open ZIP, whose parts are unpacked in chunks. */
export interface Archive {
  readonly parts: readonly ArchivePart[]
  /**
   * Unpacks a part and passes its chunks to `take` until that returns false. A part that was unpacked to its end must have the size and the
   * checksum that the archive states.
   */
  readonly each: (part: ArchivePart, take: (bytes: Uint8Array) => boolean) => Promise<ArchiveFault | null>
}

/** Most parts of an archive; a workbook has three and one for each sheet. */
const MOST_PARTS = 10_000
/** Most bytes of one part, unpacked: they hold a sheet of 1,048,576 rows, the most that Excel has, and 90 columns. */
const LARGEST_PART = 4_000_000_000
/** A part may unpack to so many times its size; sheets reach 40, a bomb 1,000. */
const LARGEST_RATIO = 200
/** Parts up to this size may repeat as much as they like. */
const HARMLESS = 4_000_000

const isBomb = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > LARGEST_PART || (uncompressedSize > HARMLESS && uncompressedSize > compressedSize * LARGEST_RATIO)

const partOf = (entry: Entry): ArchivePart => ({
  // Without decoding by the library names stay bytes, which it would otherwise also judge as paths.
  name: Buffer.from(entry.fileName).toString('utf8'),
  size: entry.uncompressedSize,
  isEncrypted: entry.isEncrypted(),
})

/** Bytes of an unpacked chunk: with zlib's own 16,384 a sheet takes a third longer. */
const CHUNK = 131_072
const STORED = 0
const DEFLATED = 8

/** Opens the bytes of a part as unpacked. */
const openPart = async (zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> => {
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  if (entry.compressionMethod === STORED) return packed
  if (entry.compressionMethod !== DEFLATED) throw new Error(`method ${entry.compressionMethod}`)
  // A fault of either stream ends both, and reaches the reader of the second one.
  return pipeline(packed, createInflateRaw({ chunkSize: CHUNK }), () => undefined)
}

const eachChunk = async (
  zip: ZipFile,
  entry: Entry,
  take: (bytes: Uint8Array) => boolean,
): Promise<ArchiveFault | null> => {
  if (isBomb(entry)) return 'bomb'
  try {
    let [checksum, size] = [0, 0]
    for await (const chunk of await openPart(zip, entry)) {
      checksum = crc32(chunk, checksum)
      size += chunk.length
      // Leaving the loop closes the stream.
      if (size > entry.uncompressedSize) return 'damaged'
      if (!take(chunk)) return null
    }
    return size === entry.uncompressedSize && checksum === entry.crc32 ? null : 'damaged'
  } catch {
    return 'damaged'
  }
}

const OPTIONS = { autoClose: false, decodeStrings: false } as const

/**
 * Opens a ZIP by an open file's descriptor, which stays open, or by its bytes. Its directory is read at its end, so parts can be read in any
 * order.
 */
export const openArchive = async (source: number | Buffer): Promise<Archive | { readonly fault: ArchiveFault }> => {
  const entries = new Map<ArchivePart, Entry>()
  try {
    const zip = await (typeof source === 'number'
      ? yauzl.fromFdPromise(source, OPTIONS)
      : yauzl.fromBufferPromise(source, OPTIONS))
    // Faults reach the loops below; without a listener one after them would end the program.
    zip.on('error', () => undefined)
    if (zip.entryCount > MOST_PARTS) return { fault: 'too-many-parts' }
    for await (const entry of zip.eachEntry()) entries.set(partOf(entry), entry)
    const each: Archive['each'] = async (part, take) => {
      const entry = entries.get(part)
      return entry ? eachChunk(zip, entry, take) : 'damaged'
    }
    return { parts: [...entries.keys()], each }
  } catch {
    return { fault: 'damaged' }
  }
}
