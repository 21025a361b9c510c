import wrapAnsi from 'wrap-ansi'
import { memoizeText } from '../dossier/index.ts'
import { graphemes } from './graphemes.ts'
import { SIMPLE, simpleWidthAt } from './narrow.ts'
import { plainText, type Span } from './tone.ts'
import { fitsIn, graphemeWidth, widthOf } from './width.ts'

/** The longest word whose width is kept, in code units. */
const KEPT = 64

const keptWidth = memoizeText((word) => widthOf(word))

/** Returns the cells of a word. The words of a language come again: measuring each every time takes most of wrapping. */
export const wordWidth = (word: string): number =>
  word.length > KEPT || SIMPLE.test(word) ? widthOf(word) : keptWidth(word)

/** The rows of a text while it is wrapped, and the width of the last one. */
interface Rows {
  readonly rows: string[]
  width: number
  /** The last row that begins with something else than blanks. */
  trimmed: number
}

const beginRow = (all: Rows): void => {
  all.rows.push('')
  all.width = 0
}

const append = (all: Rows, text: string, width: number): void => {
  all.rows[all.rows.length - 1] += text
  all.width += width
}

/** Drops the blanks at the beginning of the last row, unless that was done. */
const trimRow = (all: Rows): void => {
  const at = all.rows.length - 1
  if (all.trimmed === at) return
  const row = all.rows[at] ?? ''
  const trimmed = row.trimStart()
  if (trimmed.length !== row.length) {
    all.rows[at] = trimmed
    all.width = widthOf(trimmed)
  }
  if (trimmed.length > 0) all.trimmed = at
}

/** Puts a last row that takes no cell at the end of the row before. */
const joinInvisible = (all: Rows): void => {
  if (all.width > 0 || all.rows.length < 2 || all.rows.at(-1) === '') return
  const last = all.rows.pop() ?? ''
  all.rows[all.rows.length - 1] += last
}

/** Breaks a word of simple characters, row by row instead of letter by letter: one of 10,000 letters in Han takes 1 ms instead of 8. */
const breakSimple = (all: Rows, word: string, columns: number): void => {
  let from = 0
  const endRow = (at: number): void => {
    all.rows[all.rows.length - 1] += word.slice(from, at)
    from = at
    if (at < word.length) beginRow(all)
  }
  for (let at = 0; at < word.length; at++) {
    const own = simpleWidthAt(word, at)
    if (all.width > 0 && all.width + own > columns) endRow(at)
    all.width += own
    if (all.width === columns && at < word.length - 1) endRow(at + 1)
  }
  endRow(word.length)
}

/** Breaks a word of any characters. */
const breakGraphemes = (all: Rows, word: string, columns: number): void => {
  const parts = graphemes(word)
  for (const [at, part] of parts.entries()) {
    const own = graphemeWidth(part)
    if (own > 0 && all.width > 0 && all.width + own > columns) beginRow(all)
    append(all, part, own)
    if (all.width === columns && at < parts.length - 1) beginRow(all)
  }
}

/** Breaks a word that is wider than a row. */
const breakWord = (all: Rows, word: string, width: number, columns: number): void => {
  const startingHere = 1 + Math.floor((width - (columns - all.width) - 1) / columns)
  if (Math.floor((width - 1) / columns) < startingHere) beginRow(all)
  if (SIMPLE.test(word)) breakSimple(all, word, columns)
  else breakGraphemes(all, word, columns)
  joinInvisible(all)
  all.width = widthOf(all.rows.at(-1) ?? '')
}

/** Wraps a line as wrap-ansi does with `hard` and `trim`. */
const wrapLine = (line: string, columns: number): readonly string[] => {
  if (line.trim() === '') return ['']
  const all: Rows = { rows: [''], width: 0, trimmed: -1 }
  for (const [at, word] of line.split(' ').entries()) {
    trimRow(all)
    if (at > 0 && all.width > 0) append(all, ' ', 1)
    const width = wordWidth(word)
    if (width > columns) {
      breakWord(all, word, width, columns)
      continue
    }
    if (all.width + width > columns && all.width > 0 && width > 0) beginRow(all)
    append(all, word, width)
  }
  return all.rows.map((row) => row.replace(/ +$/, ''))
}

/** Controls, which wrap-ansi treats by what they do. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/

/**
 * Wraps a text at spaces; it breaks a word only where the word is longer than a line. wrap-ansi would measure each
 * grapheme again: 20 to 60 ms for a field of 10,000 letters.
 */
export const wrap = (text: string, width: number): readonly string[] => {
  if (width <= 0) return []
  if (CONTROL.test(text)) return wrapAnsi(text, width, { hard: true, trim: true }).split('\n')
  return text
    .normalize()
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
}

/** Wraps spans as `wrap` does; each character keeps its tone. */
export const wrapSpans = (spans: readonly Span[], width: number): readonly (readonly Span[])[] => {
  const text = plainText(spans)
  if (fitsIn(text, width) && !text.includes('\n')) return [spans]
  const lines = wrap(text, width)
  const pieces = spans.map((one) => ({ ...one, text: one.text.normalize() }))
  return lines.map((line) => takeLine(pieces, line))
}

/** Takes one wrapped line off the front of the spans, and drops the spaces at the break. */
const takeLine = (pieces: Span[], line: string): readonly Span[] => {
  const taken: Span[] = []
  let left = line
  while (left !== '' && pieces.length > 0) {
    const first = pieces[0]
    if (!first) break
    const swallowed = taken.length === 0 && !first.text.startsWith(left.slice(0, 1))
    const text = swallowed ? first.text.trimStart() : first.text
    const share = text.slice(0, left.length)
    if (share !== '') taken.push({ ...first, text: share })
    left = left.slice(share.length)
    if (share.length === text.length) pieces.shift()
    else pieces[0] = { ...first, text: text.slice(share.length) }
  }
  return taken
}
