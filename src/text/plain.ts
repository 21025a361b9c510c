import { memoizeText } from '../dossier/index.ts'

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/

/** Returns a text in lower case without accents, for searching. */
export const plain = (text: string): string =>
  (PRINTABLE_ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()

/** Returns a phrase as the beginning of a sentence: with a capital letter. */
export const capitalized = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** A range of code units in a text; the end is exclusive. */
export type Stretch = readonly [from: number, to: number]

/** Code units that are made plain at once, where no range begins or ends among them. */
const PIECE = 64

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** Returns the next units of a text, without a half of a pair at their end. */
const pieceAt = (text: string, at: number): string => {
  const end = at + PIECE
  return text.slice(at, isHighSurrogate(text.charCodeAt(end - 1)) ? end + 1 : end)
}

const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** Returns the length of a character without its accents. Characters come again. */
const plainLength = memoizeText((character) => plain(character).length)

/** Returns, for rising offsets in the plain text, those of the same characters in the text. */
const originsOf = (text: string, offsets: readonly number[]): readonly number[] => {
  /** The place in the text and in the plain text, and where in the latter the piece ends that has the last offset. */
  let [at, count, end] = [0, 0, 0]
  const passPieces = (offset: number): void => {
    for (let piece = pieceAt(text, at); piece !== '' && end <= offset; piece = pieceAt(text, at)) {
      end = count + plain(piece).length
      if (end <= offset) [at, count] = [at + piece.length, end]
    }
  }
  const passCharacters = (offset: number): void => {
    for (let character = characterAt(text, at); character !== ''; character = characterAt(text, at)) {
      const next = count + plainLength(character)
      if (next > offset) return
      ;[at, count] = [at + character.length, next]
    }
  }
  return offsets.map((offset) => {
    passPieces(offset)
    passCharacters(offset)
    return at
  })
}

/** Finds every range of a text that matches, ignoring accents and case; none for an empty search. */
export const stretchesOf = (text: string, sought: string): readonly Stretch[] => {
  const [wanted, shown] = [plain(sought), plain(text)]
  if (wanted === '') return []
  const bounds: number[] = []
  for (let at = shown.indexOf(wanted); at >= 0; at = shown.indexOf(wanted, at + wanted.length))
    bounds.push(at, at + wanted.length)
  const origins = originsOf(text, bounds)
  const found = Array.from({ length: bounds.length / 2 }, (_, at): Stretch => [
    origins[2 * at] ?? 0,
    origins[2 * at + 1] ?? text.length,
  ])
  return found.filter(([first, last]) => last > first)
}
