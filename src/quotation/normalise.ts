import { memoizeOnce } from '../dossier/index.ts'

/** Characters that show nothing: soft hyphens, joiners, direction and width marks, variation selectors. */
const INVISIBLE = String.raw`[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]`
/** What `safe` writes for a character that shows nothing, such as `⟨U+202E⟩`, and for a line break or a tab. */
const MARKED = String.raw`\u27e8U\+[0-9A-F]{4,6}\u27e9`
const SPACE = String.raw`[\s\u2409-\u240d]`
/** A letter with its accents, or Korean letters that make one syllable. */
const CLUSTER = String.raw`[\u1100-\u11ff]+|[^\p{M}]\p{M}*|\p{M}+`
/** The expressions are made for the first quotation, because a first frame needs none of them. */
const piece = memoizeOnce(
  () =>
    new RegExp(
      `(?<hidden>(?:${INVISIBLE}|${MARKED})+)|(?<space>${SPACE}+)|(?<plain>[A-Za-z0-9]+(?: [A-Za-z0-9]+)*(?!\\p{M})|[!#-&(-/:-@[-_{-~](?!\\p{M}))|(?<other>${CLUSTER})`,
      'gu',
    ),
)
const hidden = memoizeOnce(() => new RegExp(`${INVISIBLE}|${MARKED}`, 'gu'))

/** Signs that have several forms in print, each with the one that is compared. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/["'`´ʼ‘’‚‛“”„‟‹›«»′″〝〞＂＇]/u, "'"],
  [/[‐‑]/u, '-'],
  [/…/u, '...'],
]

const word = memoizeOnce(() => /[\p{L}\p{N}\p{M}]/u)
/** Scripts that write words without spaces, where a line break adds none either. */
const unspaced = memoizeOnce(
  () => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u,
)

/** Returns whether a character belongs to a word or a number. */
export const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && word().test(character)

/** Returns whether a character belongs to a script without spaces between words. */
export const isUnspaced = (character: string | undefined): boolean =>
  character !== undefined && unspaced().test(character)

/** A part of a text as it is compared, and where it begins and ends in the text. */
interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
}

const formOf = (cluster: string): string => {
  const composed = cluster.normalize('NFC').replace(hidden(), '')
  return FORMS.find(([forms]) => forms.test(composed))?.[1] ?? composed
}

/** Returns the character that begins at a place; undefined at the end. */
export const characterAt = (text: string, at: number): string | undefined => {
  const code = text.codePointAt(at)
  return code === undefined ? undefined : String.fromCodePoint(code)
}

/** Returns the character that ends at a place; undefined at the start. */
export const characterBefore = (text: string, at: number): string | undefined =>
  at <= 0 ? undefined : characterAt(text, /[\udc00-\udfff]/.test(text.charAt(at - 1)) ? Math.max(0, at - 2) : at - 1)

/** Whether a space between two characters separates words; beside a punctuation mark it is a matter of layout. */
const separates = (before: string | undefined, after: string | undefined): boolean =>
  isWordCharacter(before) && isWordCharacter(after) && !(isUnspaced(before) && isUnspaced(after))

/** Yields the parts of a text that are compared, with one space between words. */
function* piecesOf(raw: string): Generator<Piece> {
  let before: string | undefined
  let spaceAt = -1
  for (const match of raw.matchAll(piece())) {
    const { hidden, space, plain } = match.groups ?? {}
    if (hidden !== undefined) continue
    const from = match.index
    if (space !== undefined) {
      if (spaceAt < 0) spaceAt = from
      continue
    }
    const text = plain ?? formOf(match[0])
    if (text === '') continue
    if (spaceAt >= 0 && separates(before, characterAt(text, 0))) yield { text: ' ', from: spaceAt, to: from }
    yield { text, from, to: from + match[0].length }
    before = characterBefore(text, text.length)
    spaceAt = -1
  }
}

/**
 * Returns a text as quotations are compared: composed (NFC), without soft hyphens and other characters that show
 * nothing, with one form of each quotation mark, and with white space only between words. Every word counts.
 */
export const normalise = (raw: string): string => {
  let text = ''
  for (const piece of piecesOf(raw)) text += piece.text
  return text
}

/** A range in a text as it came. */
export interface RawRange {
  readonly from: number
  readonly to: number
}

/** Returns where a range of a normalised text lies in the text as it came. */
export const rawRange = (raw: string, start: number, end: number): RawRange => {
  let at = 0
  let from = raw.length
  for (const piece of piecesOf(raw)) {
    const next = at + piece.text.length
    // A run of letters is one piece, and each of its letters is one in the text as well.
    const inner = (place: number): number =>
      piece.to - piece.from === piece.text.length ? piece.from + place - at : piece.from
    if (start >= at && start < next) from = inner(start)
    if (end <= next) return { from, to: end === next ? piece.to : inner(end) }
    at = next
  }
  return { from, to: raw.length }
}
