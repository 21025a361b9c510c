import cliTruncate from 'cli-truncate'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { NARROW, SIMPLE, simpleWidth } from './narrow.ts'
import { plainText, type Span } from './tone.ts'

/** Returns the number of terminal cells that a text takes. */
export const widthOf = (text: string): number => {
  if (NARROW.test(text)) return text.length
  return SIMPLE.test(text) && !text.includes('\n') ? simpleWidth(text) : stringWidth(text)
}

/** Cuts a text to a width, ending in `…` and never inside a grapheme. */
export const cut = (text: string, width: number): string => {
  if (width <= 0) return ''
  if (widthOf(text) <= width) return text
  // One code unit a cell, so no grapheme is cut in two.
  if (NARROW.test(text)) return `${text.slice(0, width - 1)}…`
  return cliTruncate(text, width)
}

/** The side that a text is aligned to. */
export type Align = 'left' | 'right'

/** Cuts or pads a text to exactly a width. */
export const fit = (text: string, width: number, align: Align = 'left'): string => {
  const shown = cut(text, width)
  const space = ' '.repeat(Math.max(0, width - widthOf(shown)))
  return align === 'left' ? shown + space : space + shown
}

/** Cuts spans to a width, with one `…` at the end; does not pad. */
export const cutSpans = (spans: readonly Span[], width: number): readonly Span[] => {
  if (widthOf(plainText(spans)) <= width) return spans
  const shown: Span[] = []
  let left = width
  for (const one of spans) {
    const own = widthOf(one.text)
    if (own >= left)
      return [...shown, { ...one, text: own > left || one !== spans.at(-1) ? cut(`${one.text}…`, left) : one.text }]
    shown.push(one)
    left -= own
  }
  return shown
}

/** Cuts or pads spans to exactly a width. */
export const fitSpans = (spans: readonly Span[], width: number, align: Align = 'left'): readonly Span[] => {
  const shown = cutSpans(spans, width)
  const space = width - widthOf(plainText(shown))
  if (space <= 0) return shown
  const pad: Span = { text: ' '.repeat(space), tone: 'plain' }
  return align === 'left' ? [...shown, pad] : [pad, ...shown]
}

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
    all.width = simpleWidth(trimmed)
  }
  if (trimmed.length > 0) all.trimmed = at
}

/** Breaks a word that is wider than a row. */
const breakWord = (all: Rows, word: string, width: number, columns: number): void => {
  const startingHere = 1 + Math.floor((width - (columns - all.width) - 1) / columns)
  if (Math.floor((width - 1) / columns) < startingHere) beginRow(all)
  for (let at = 0; at < word.length; at++) {
    const char = word.charAt(at)
    const own = simpleWidth(char)
    if (all.width > 0 && all.width + own > columns) beginRow(all)
    append(all, char, own)
    if (all.width === columns && at < word.length - 1) beginRow(all)
  }
}

/** Wraps a line of simple characters as wrap-ansi does with `hard` and `trim`. */
const wrapLine = (line: string, columns: number): readonly string[] => {
  if (line.trim() === '') return ['']
  const all: Rows = { rows: [''], width: 0, trimmed: -1 }
  for (const [at, word] of line.split(' ').entries()) {
    trimRow(all)
    if (at > 0 && all.width > 0) append(all, ' ', 1)
    const width = simpleWidth(word)
    if (width > columns) {
      breakWord(all, word, width, columns)
      continue
    }
    if (all.width + width > columns && all.width > 0 && width > 0) beginRow(all)
    append(all, word, width)
  }
  return all.rows.map((row) => row.replace(/ +$/, ''))
}

/**
 * Wraps a text at spaces; it breaks a word only where the word is longer than a line. Texts of simple characters are
 * wrapped here, because wrap-ansi measures each grapheme: a field of 10,000 Han characters would take 100 ms.
 */
export const wrap = (text: string, width: number): readonly string[] => {
  if (width <= 0) return []
  if (!SIMPLE.test(text)) return wrapAnsi(text, width, { hard: true, trim: true }).split('\n')
  return text.split('\n').flatMap((line) => wrapLine(line, width))
}

/** Wraps spans as `wrap` does; each character keeps its tone. */
export const wrapSpans = (spans: readonly Span[], width: number): readonly (readonly Span[])[] => {
  const text = plainText(spans)
  if (widthOf(text) <= width && !text.includes('\n')) return [spans]
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
