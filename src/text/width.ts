import cliTruncate from 'cli-truncate'
import stringWidth from 'string-width'
import { memoizeText } from '../dossier/index.ts'
import { segmentsOf } from './graphemes.ts'
import { NARROW, SIMPLE, simpleWidth, simpleWidthAt } from './narrow.ts'
import { plainText, type Span } from './tone.ts'

/** The first unit of a control sequence or string, which string-width and cli-truncate leave out. */
// eslint-disable-next-line no-control-regex
const ESCAPE = /[\u001b\u0090\u0098\u009b\u009d-\u009f]/

/** Controls, which cli-truncate treats by what they do. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/

/** The longest grapheme whose width is kept, in code units: longer ones are marks on marks. */
const KEPT = 32

const keptWidth = memoizeText((grapheme) => stringWidth(grapheme))

/** Returns the cells of a grapheme. string-width takes 0.5 µs and more for each, and a text in Han may have more of them than are kept. */
export const graphemeWidth = (grapheme: string): number => {
  if (grapheme.length === 1 && SIMPLE.test(grapheme) && grapheme !== '\n') return simpleWidthAt(grapheme, 0)
  return grapheme.length > KEPT ? stringWidth(grapheme) : keptWidth(grapheme)
}

/** Returns the number of terminal cells that a text takes. */
export const widthOf = (text: string): number => {
  if (NARROW.test(text)) return text.length
  if (SIMPLE.test(text) && !text.includes('\n')) return simpleWidth(text)
  if (ESCAPE.test(text)) return stringWidth(text)
  let width = 0
  for (const { segment } of segmentsOf(text)) width += graphemeWidth(segment)
  return width
}

/** Code units for each cell that are looked at first: splitting a text into graphemes copies all of it. */
const UNITS_A_CELL = 8

/** Returns the beginning of a text that is wider than so many cells; the whole text if it is not. */
const beginningOf = (text: string, cells: number): string => {
  if (text.length <= cells) return text
  const head = text.slice(0, cells + 2)
  // The last unit may belong to what follows.
  if (SIMPLE.test(head) && !head.includes('\n')) return head
  const part = text.slice(0, UNITS_A_CELL * (cells + KEPT))
  if (ESCAPE.test(part)) return text
  const found = widerBeginning(part, cells)
  if (found !== null && (part.length === text.length || found.length <= part.length - KEPT)) return found
  return part.length === text.length || ESCAPE.test(text) ? text : (widerBeginning(text, cells) ?? text)
}

/** Returns the graphemes up to which a text is wider than so many cells; null where it is not. */
const widerBeginning = (text: string, cells: number): string | null => {
  let width = 0
  for (const { index, segment } of segmentsOf(text)) {
    width += graphemeWidth(segment)
    if (width > cells + 1) return text.slice(0, index + segment.length)
  }
  return null
}

/** Returns the width of a text; of a wider one some width above the given cells, without measuring the rest. */
export const widthUpTo = (text: string, cells: number): number => widthOf(beginningOf(text, cells))

/** Returns whether a text has room in so many cells, without measuring the rest of a wider one. */
export const fitsIn = (text: string, cells: number): boolean => widthUpTo(text, cells) <= cells

/** Returns the first graphemes of a text that have room in so many cells. cli-truncate takes 2 ms for a thousand. */
const graphemesWithin = (text: string, cells: number): string => {
  if (SIMPLE.test(text)) return unitsWithin(text, cells)
  let width = 0
  for (const { index, segment } of segmentsOf(text)) {
    // A grapheme without a cell is left out where the cells before it are full.
    if (width === cells) return text.slice(0, index)
    width += graphemeWidth(segment)
    if (width > cells) return text.slice(0, index)
  }
  return text
}

/** Returns the first characters of a simple text that have room in so many cells. */
const unitsWithin = (text: string, cells: number): string => {
  let [at, width] = [0, 0]
  for (; at < text.length && width < cells; at++) width += simpleWidthAt(text, at)
  return text.slice(0, width > cells ? at - 1 : at)
}

/** Cuts a text to a width, ending in `…` and never inside a grapheme. */
export const cut = (text: string, width: number): string => {
  if (width <= 0) return ''
  const head = beginningOf(text, width)
  if (widthOf(head) <= width) return text
  // One code unit a cell, so no grapheme is cut in two.
  if (NARROW.test(head)) return `${head.slice(0, width - 1)}…`
  return CONTROL.test(head) ? cliTruncate(head, width) : `${graphemesWithin(head, width - 1)}…`
}

/** The side that a text is aligned to. */
export type Align = 'left' | 'right'

/** Cuts or pads a text to exactly a width. */
export const fit = (text: string, width: number, align: Align = 'left'): string => {
  const shown = cut(text, width)
  const space = ' '.repeat(Math.max(0, width - widthOf(shown)))
  return align === 'left' ? shown + space : space + shown
}

/** The first one or two letters of a word, which nobody can guess, and the first digits of a number, which would be another number. */
const SCRAP = /(?<=\S\s+)(?:\p{L}{1,2}(?=…\p{L})|\S*\d[.,]?(?=…[.,]?\d))(?=…)/u

/** Cuts a text to a width, and leaves out a scrap of a word or number at the end, unless only half of the text were left. */
const cutWords = (text: string, width: number): string => {
  const shown = cut(text, width)
  const head = shown.slice(0, -1)
  if (shown === text || head === '' || !text.startsWith(head)) return shown
  const found = SCRAP.exec(`${shown}${text.slice(head.length, head.length + 2)}`)
  const words = head.slice(0, found?.index).replace(/[\s,;:·]+$/, '')
  return words.length * 2 < head.length ? shown : `${words}…`
}

/** Cuts spans to a width, with one `…` at the end and none inside a number; does not pad. */
export const cutSpans = (spans: readonly Span[], width: number): readonly Span[] => {
  if (fitsIn(plainText(spans), width)) return spans
  const shown: Span[] = []
  let left = width
  for (const one of spans) {
    const own = widthUpTo(one.text, left)
    if (own > left) return [...shown, { ...one, text: cutWords(one.text, left) }]
    if (own === left) return [...shown, one === spans.at(-1) ? one : { ...one, text: cutWords(`${one.text}…`, left) }]
    shown.push(one)
    left -= own
  }
  return shown
}

/** Cuts spans to so many letters, with a `…` at the end and never inside a grapheme; measures nothing. */
export const shortened = (spans: readonly Span[], letters: number): readonly Span[] => {
  if (plainText(spans).length <= letters) return spans
  const shown: Span[] = []
  let left = letters
  for (const one of spans) {
    if (one.text.length > left) {
      const end = segmentsOf(one.text).containing(left)?.index ?? left
      return [...shown, { ...one, text: `${one.text.slice(0, end)}…` }]
    }
    shown.push(one)
    left -= one.text.length
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
