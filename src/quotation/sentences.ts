import { memoize, safe } from '../dossier/index.ts'
import type { KeptText } from './kept-text.ts'
import { normalise } from './normalise.ts'

/** The part of a text in which passages are offered, in UTF-16 units: a book has a million. */
export const LONGEST_OFFERED = 2_000_000

/** A sentence of a text in one line, and its words as they are compared with those that are typed. */
interface Sentence {
  readonly text: string
  readonly words: string
}

const plain = (text: string): string => normalise(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const splitParagraph = (paragraph: string): readonly string[] =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph)].map(({ segment }) => segment.trim())

/** Returns the sentences of a text, in its order. A line break does not end one, an empty line does. */
const sentencesOf = memoize(({ raw }: KeptText): readonly Sentence[] =>
  raw
    .slice(0, LONGEST_OFFERED)
    .split(/\n\s*\n/)
    .flatMap((paragraph) => splitParagraph(paragraph.replace(/\s+/g, ' ').trim()))
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ text: safe(sentence), words: plain(sentence) })),
)

/** Returns the first sentences of a text that have all words of a typed text, those that have them in a row first. */
export const sentencesWith = (kept: KeptText, typed: string, most: number): readonly string[] => {
  const whole = plain(typed)
  const words = whole.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  if (words.length === 0) return []
  const having = sentencesOf(kept).filter((sentence) => words.every((word) => sentence.words.includes(word)))
  const inRow = having.filter((sentence) => sentence.words.includes(whole))
  return [...new Set([...inRow, ...having].map(({ text }) => text))].slice(0, most)
}
