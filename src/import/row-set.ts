/** Rows per chunk: a list that grew by copying would hold the old and the new one at once. */
const CHUNK = 4096

/** The least size of the table of hashes, a power of two. */
const FEWEST_SLOTS = 1024

/** Below this size the table grows eightfold, above it twofold: to move the rows is half of its cost, to have room for them half of its memory. */
const FEW_SLOTS = 1 << 18

/**
 * A set of rows by the codes of their cells: it returns the line of the first row with the same codes, or adds the row and returns 0. Numbers in
 * typed arrays take a quarter of the memory of texts in a Map, and no time of the garbage collector.
 */
export type RowSet = (codes: Uint32Array, line: number) => number

/** Returns a hash of codes by a seed, which also changes the factor of the codes: differences that cancel out with one seed do not with others. */
const createHash = (seed: number): ((codes: Uint32Array) => number) => {
  const factor = 0xcc_9e_2d_51 ^ (seed & ~1)
  return (codes) => {
    let hash = 0x9e_37_79_b9 ^ seed
    for (let column = 0; column < codes.length; column++) {
      hash = Math.imul(hash ^ Math.imul(codes[column] ?? 0, factor), 0x85_eb_ca_6b)
      hash ^= hash >>> 13
    }
    return (hash ^ (hash >>> 16)) >>> 0
  }
}

/** The codes of some rows. Few columns have more than 65,536 values, so the upper halves of their codes are kept only where there are any. */
interface Chunk {
  readonly low: Uint16Array
  high: Uint16Array | null
  readonly lines: Uint32Array
}

const HALF = 16
const LOW = 0xffff

const emptyChunk = (width: number): Chunk => ({
  low: new Uint16Array(CHUNK * width),
  high: null,
  lines: new Uint32Array(CHUNK),
})

/** The codes of rows, in the order in which they came, each with its line. */
const createRows = (width: number) => {
  const chunks: Chunk[] = []
  const chunkOf = (row: number): Chunk => (chunks[Math.floor(row / CHUNK)] ??= emptyChunk(width))
  return {
    add: (row: number, codes: Uint32Array, line: number): void => {
      const [chunk, at] = [chunkOf(row), (row % CHUNK) * width]
      chunk.lines[row % CHUNK] = line
      for (let column = 0; column < width; column++) {
        const code = codes[column] ?? 0
        chunk.low[at + column] = code
        if (code > LOW) (chunk.high ??= new Uint16Array(CHUNK * width))[at + column] = code >>> HALF
      }
    },
    line: (row: number): number => chunkOf(row).lines[row % CHUNK] ?? 0,
    has: (row: number, codes: Uint32Array): boolean => {
      const [{ low, high }, at] = [chunkOf(row), (row % CHUNK) * width]
      for (let column = 0; column < width; column++) {
        const code = codes[column] ?? 0
        if (low[at + column] !== (code & LOW) || (high?.[at + column] ?? 0) !== code >>> HALF) return false
      }
      return true
    },
  }
}

/** Creates an empty set of rows with as many codes each. A file that knew the seed could have 20,000 rows of one hash, which take 0.5 s, and ten times as many 50 s. */
export const createRowSet = (width: number, seed: number): RowSet => {
  const [rows, hashOf] = [createRows(width), createHash(seed)]
  // Each slot has the number of a row plus one, and beside it the hash of that row: to grow needs no look at the rows.
  let slots = new Uint32Array(FEWEST_SLOTS * 2)
  let count = 0

  /** Returns the place of the slot of a row with these codes, or of a free one; with null, of a free one. */
  const placeOf = (hash: number, codes: Uint32Array | null): number => {
    const mask = slots.length - 1
    let at = (hash * 2) & mask
    for (let row = slots[at] ?? 0; row !== 0; row = slots[at] ?? 0) {
      if (codes && slots[at + 1] === hash && rows.has(row - 1, codes)) break
      at = (at + 2) & mask
    }
    return at
  }
  const grow = (): void => {
    const before = slots
    slots = new Uint32Array(before.length * (before.length < FEW_SLOTS ? 8 : 2))
    for (let at = 0; at < before.length; at += 2) {
      const row = before[at] ?? 0
      if (row === 0) continue
      const hash = before[at + 1] ?? 0
      const place = placeOf(hash, null)
      slots[place] = row
      slots[place + 1] = hash
    }
  }
  return (codes, line) => {
    const hash = hashOf(codes)
    const at = placeOf(hash, codes)
    const row = slots[at] ?? 0
    if (row !== 0) return rows.line(row - 1)
    rows.add(count, codes, line)
    slots[at] = ++count
    slots[at + 1] = hash
    if (count * 4 > slots.length) grow()
    return 0
  }
}
