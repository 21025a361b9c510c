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

/** Returns where the bytes of the closing tag of a sheet's rows begin; -1 where it is not there. */
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
  let rest: Buffer = Buffer.alloc(0)
  const tail: Buffer[] = []
  let [isTail, length] = [false, 0]
  const keep = (bytes: Buffer): void => {
    isTail = true
    length += bytes.length
    if (length <= LONGEST_TAIL) tail.push(bytes)
  }
  /** Takes bytes before the tail, and returns whether it begins in them. */
  const search = (bytes: Buffer): boolean => {
    const at = endOfRows(bytes)
    if (at >= 0) keep(bytes.subarray(at))
    return at >= 0
  }
  return {
    take: (bytes: Uint8Array): void => {
      const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      if (isTail) {
        keep(chunk)
        return
      }
      // A tag may be cut by the end of a chunk; the chunks themselves are not copied.
      const seam = Buffer.concat([rest, chunk.subarray(0, LONGEST_TAG)])
      if (endOfRows(seam) >= 0) search(Buffer.concat([rest, chunk]))
      else if (!search(chunk)) rest = Buffer.concat([rest, chunk.subarray(-LONGEST_TAG)]).subarray(-LONGEST_TAG)
    },
    end: (): Merges =>
      length > LONGEST_TAIL ? { all: [], isTooLarge: true } : rangesIn(decoder.decode(Buffer.concat(tail))),
  }
}
