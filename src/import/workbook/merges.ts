import { rangeIn, type Range } from './address.ts'

/** Most merged ranges of a sheet. */
const MOST_MERGES = 200_000

/** Merged ranges of a sheet, as it lists them below its rows. */
export interface Merges {
  readonly all: readonly Range[]
  readonly isTooLarge: boolean
}

const byTop = (a: Range, b: Range): number => a.top - b.top || a.left - b.left

const decoder = new TextDecoder()

/** Finds the merged ranges in what follows a sheet's rows. */
const rangesIn = (tail: string): Merges => {
  const all = [...tail.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([^"']*)["']/g)].flatMap(
    ([, ref]) => rangeIn(ref ?? '') ?? [],
  )
  return { all: all.toSorted(byTop), isTooLarge: all.length > MOST_MERGES }
}

/** Longest part of a sheet below its rows that is searched, in bytes. */
const LONGEST_TAIL = 32_000_000
/** Bytes that a closing tag can have; so many are kept for one that two chunks share. */
const LONGEST_TAG = 64

/** Returns where the bytes of a sheet's closing tag of its rows begin; -1 where it is not there. */
const endOfRows = (bytes: Buffer): number => {
  for (let at = bytes.indexOf('sheetData'); at >= 0; at = bytes.indexOf('sheetData', at + 1)) {
    if (/<\/(?:[\w.-]+:)?$/.test(bytes.toString('latin1', Math.max(0, at - LONGEST_TAG), at))) return at
  }
  return -1
}

/**
 * Creates a search for the merged ranges of a sheet in its bytes. They come after the rows that they apply to, so a first pass finds them
 * without parsing the rows.
 */
export const createMergeFinder = () => {
  let rest = Buffer.alloc(0)
  let tail: Buffer[] | null = null
  let length = 0
  const keep = (bytes: Buffer): void => {
    length += bytes.length
    if (length <= LONGEST_TAIL) tail?.push(bytes)
  }
  return {
    take: (bytes: Uint8Array): void => {
      const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      if (tail) {
        keep(chunk)
        return
      }
      const both = Buffer.concat([rest, chunk])
      const at = endOfRows(both)
      if (at >= 0) tail = []
      if (at >= 0) keep(both.subarray(at))
      rest = both.subarray(Math.max(0, both.length - LONGEST_TAG))
    },
    end: (): Merges =>
      length > LONGEST_TAIL ? { all: [], isTooLarge: true } : rangesIn(decoder.decode(Buffer.concat(tail ?? []))),
  }
}
