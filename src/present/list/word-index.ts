/** Numbers of words from 1 on. A word takes memory once, however many texts have it. */
interface Vocabulary {
  readonly words: string[]
  /** Returns the number of the word in a range of a text. */
  readonly numberOf: (text: string, from: number, to: number) => number
}

const FIRST_SLOTS = 1024
/** Prime and offset of FNV-1a. */
const [PRIME, OFFSET] = [0x01_00_01_93, 0x81_1c_9d_c5]

/** Hashes a range of a text. The seed changes the factor as well: with FNV's own, one pair of words in 128 collides from any offset. */
type Hash = (text: string, from: number, to: number) => number

const createHash = (seed: number): Hash => {
  const factor = PRIME ^ (seed & ~1)
  return (text, from, to) => {
    let hash = OFFSET ^ seed
    for (let at = from; at < to; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), factor)
      hash ^= hash >>> 15
    }
    return hash
  }
}

const isIn = (word: string, text: string, from: number, to: number): boolean => {
  if (word.length !== to - from) return false
  for (let at = from; at < to; at++) if (word.charCodeAt(at - from) !== text.charCodeAt(at)) return false
  return true
}

/** Returns a copy of a part of a text. A slice would keep the whole text in memory. */
const copied = (text: string, from: number, to: number): string => text.slice(from, to).split('').join('')

/** Returns an empty vocabulary: a hash table with open addressing, which makes no strings of words that it knows. */
const createVocabulary = (seed: number): Vocabulary => {
  const hashOf = createHash(seed)
  const words: string[] = []
  let slots = new Uint32Array(FIRST_SLOTS)
  const slotOf = (text: string, from: number, to: number): number => {
    let slot = hashOf(text, from, to) & (slots.length - 1)
    for (;;) {
      const word = words[(slots[slot] ?? 0) - 1]
      if (word === undefined || isIn(word, text, from, to)) return slot
      slot = (slot + 1) & (slots.length - 1)
    }
  }
  const grow = (): void => {
    slots = new Uint32Array(2 * slots.length)
    for (const [at, word] of words.entries()) slots[slotOf(word, 0, word.length)] = at + 1
  }
  const numberOf = (text: string, from: number, to: number): number => {
    const slot = slotOf(text, from, to)
    const known = slots[slot] ?? 0
    if (known > 0) return known
    const next = words.push(copied(text, from, to))
    slots[slot] = next
    if (2 * next > slots.length) grow()
    return next
  }
  return { words, numberOf }
}

/** Bytes that are allotted at once. */
const BLOCK = 65_536
/** A word and what separates it from the next one are two characters, and its number has five bytes at most. */
const BYTES_A_CHARACTER = 3

/** Whole texts: the numbers of their words, seven bits a byte, the lowest first, the highest bit set except in the last. 0 ends a text. */
interface Block {
  readonly bytes: Uint8Array
  length: number
}

/** Appends a number to a block. */
const push = (block: Block, number: number): void => {
  let rest = number
  for (; rest > 127; rest >>>= 7) block.bytes[block.length++] = (rest & 127) | 128
  block.bytes[block.length++] = rest
}

const [QUOTE, MIDDLE_DOT] = [39, 183]
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
/** The block of dashes, quotation marks and the like. */
const isPunctuation = (code: number): boolean => code === MIDDLE_DOT || (code >= 0x20_00 && code <= 0x20_6f)

/** Whether a character may be matched as a part of a word. What else is taken for one lengthens words, and does no harm. */
const isInWord = (code: number): boolean =>
  code < 128 ? isLetter(code) || isDigit(code) || code === QUOTE : !isPunctuation(code)

/** Texts that are searched for words, as numbers of their words: 300,000 texts take 10 MB instead of 40. */
export interface WordIndex {
  /** Adds a text, which gets the next number from 0 on. */
  readonly add: (text: string) => void
  /** The words of all texts; each has its place plus one as its number. */
  readonly words: string[]
  /** Returns the numbers of the texts that have a word of each of some sets, at most `BITS`. Every text has word 0. */
  readonly having: (sets: readonly (readonly number[])[]) => readonly number[]
}

/** How many sets of words are looked for at once: a bit for each. */
export const BITS = 31

/** Adds a text to a block that has room for it. */
const addText = (block: Block, { numberOf }: Vocabulary, text: string): void => {
  for (let from = 0; from < text.length; from++) {
    let to = from
    while (to < text.length && isInWord(text.charCodeAt(to))) to++
    if (to > from) push(block, numberOf(text, from, to))
    from = to
  }
  push(block, 0)
}

/** For each word the bits of the sets that have it, and the bits of all sets. */
interface Wanted {
  readonly bits: Uint32Array
  readonly all: number
}

const wantedOf = (sets: readonly (readonly number[])[], words: number): Wanted => {
  const bits = new Uint32Array(words + 1)
  for (const [at, set] of sets.entries()) for (const number of set) bits[number] = (bits[number] ?? 0) | (1 << at)
  return { bits, all: 2 ** sets.length - 1 }
}

/** Pushes the numbers of the texts in a block that have a word of each set, and returns the number of the first text behind it. */
const pushFound = (found: number[], { bytes, length }: Block, { bits, all }: Wanted, first: number): number => {
  let [text, number, shift, has] = [first, 0, 0, 0]
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0
    number |= (byte & 127) << shift
    shift += 7
    if (byte > 127) continue
    has |= bits[number] ?? 0
    if (number === 0) {
      if (has === all) found.push(text)
      text++
      has = 0
    }
    number = 0
    shift = 0
  }
  return text
}

/** Returns an empty index of words. A file that knew the seed could have 30,000 words of one hash, which take 12 s to index. */
export const createWordIndex = (seed: number): WordIndex => {
  const vocabulary = createVocabulary(seed)
  const blocks: Block[] = []
  const roomFor = (text: string): Block => {
    const most = BYTES_A_CHARACTER * (text.length + 1)
    const last = blocks.at(-1)
    if (last && last.length + most <= last.bytes.length) return last
    const block: Block = { bytes: new Uint8Array(Math.max(BLOCK, most)), length: 0 }
    blocks.push(block)
    return block
  }
  return {
    add: (text) => addText(roomFor(text), vocabulary, text),
    words: vocabulary.words,
    having: (sets) => {
      const found: number[] = []
      const wanted = wantedOf(sets, vocabulary.words.length)
      let first = 0
      for (const block of blocks) first = pushFound(found, block, wanted, first)
      return found
    },
  }
}
