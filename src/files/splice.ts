import { sha256 } from '../system/kept/digest.ts'
import { rewriteFile, type WriteResult } from '../system/write.ts'

/** What an edit replaced in a file, and the checksum of the file after it. */
export interface Splice {
  readonly at: number
  readonly before: Uint8Array
  /** The number of bytes that are in their place now. */
  readonly length: number
  readonly digest: string
}

const sameAtStart = (a: Uint8Array, b: Uint8Array): number => {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a[at] === b[at]) at++
  return at
}

const sameAtEnd = (a: Uint8Array, b: Uint8Array, most: number): number => {
  let count = 0
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++
  return count
}

/** Returns what distinguishes two versions of a file: it is small, where the whole file may have 100 MB. */
export const spliceOf = (before: Uint8Array, after: Uint8Array): Splice => {
  const at = sameAtStart(before, after)
  const end = sameAtEnd(before, after, Math.min(before.length, after.length) - at)
  const length = after.length - end - at
  return { at, before: before.slice(at, before.length - end), length, digest: sha256(after) }
}

const takenOut = (bytes: Uint8Array, { at, before, length }: Splice): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), before, bytes.subarray(at + length)])

/** Puts back what an edit replaced, byte for byte; the answer is false where the file is no longer what the edit wrote. */
export const takeOut = (path: string, splice: Splice): Promise<WriteResult<boolean>> =>
  rewriteFile(path, (bytes) =>
    bytes !== null && sha256(bytes) === splice.digest
      ? { bytes: takenOut(bytes, splice), answer: true }
      : { bytes: null, answer: false },
  )
