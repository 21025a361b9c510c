import type { Fault } from '../problem.ts'

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 100_000_000

const begins = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte)

/** Returns the encoding that the first bytes show, where it is not UTF-8. */
const otherThanUtf8 = (bytes: Uint8Array): Fault | null => {
  if (bytes.length === 0) return { kind: 'empty-file' }
  if (bytes.length > LARGEST_FILE) return { kind: 'too-large', most: LARGEST_FILE }
  if (begins(bytes, 0x1f, 0x8b)) return { kind: 'encoding', found: 'gzip' }
  if (begins(bytes, 0xff, 0xfe, 0, 0) || begins(bytes, 0, 0, 0xfe, 0xff)) return { kind: 'encoding', found: 'UTF-32' }
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) return { kind: 'encoding', found: 'UTF-16' }
  return withNul(bytes)
}

/** Finds NUL bytes: among the first four they mean UTF-16 or UTF-32 without a mark, elsewhere a binary file. */
const withNul = (bytes: Uint8Array): Fault | null => {
  if (!bytes.includes(0)) return null
  const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? 0 : 1)).join('')
  if (zeros === '1010' || zeros === '0101') return { kind: 'encoding', found: 'UTF-16' }
  if (zeros === '1000' || zeros === '0001') return { kind: 'encoding', found: 'UTF-32' }
  return { kind: 'encoding', found: 'binary' }
}

/** The mark that DOS programs write at the end of a text file, once or up to a whole block. */
const END_MARK = 0x1a
const BLANKS: ReadonlySet<number | undefined> = new Set([END_MARK, 0x20, 0x0a, 0x0d, 0x09])

/** Returns a text's bytes without the end-of-file marks of DOS. */
export const withoutEndMark = (bytes: Uint8Array): Uint8Array => {
  let end = bytes.length
  for (let at = end - 1; BLANKS.has(bytes[at]); at--) if (bytes[at] === END_MARK) end = at
  return bytes.subarray(0, end)
}

const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v\d+\r?\n/

/** Returns whether a text is the pointer to a file that Git LFS has not fetched (its specification, version 1). */
export const isLfsPointer = (text: string): boolean => LFS_POINTER.test(text)

/** Decodes strict UTF-8; drops a byte order mark and the end-of-file marks of DOS. */
export const decode = (bytes: Uint8Array): { readonly text: string } | { readonly fault: Fault } => {
  const fault = otherThanUtf8(bytes)
  if (fault) return { fault }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(withoutEndMark(bytes))
    return isLfsPointer(text) ? { fault: { kind: 'lfs-pointer' } } : { text }
  } catch {
    return { fault: { kind: 'encoding', found: 'bytes' } }
  }
}
