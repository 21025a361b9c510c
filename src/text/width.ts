import cliTruncate from 'cli-truncate'
import stringWidth from 'string-width'
import { NARROW, SIMPLE, simpleWidth } from './narrow.ts'
import { plainText, type Span } from './tone.ts'
import { wrap } from './wrap.ts'

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
