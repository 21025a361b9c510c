import { thumb } from '../app/index.ts'
import type { Head } from '../present/index.ts'
import { cut, fitSpans, plainText, span, widthOf, type Span, type Tone } from '../text/index.ts'

const edge = (focused: boolean): Tone => (focused ? 'accent' : 'dim')

/** Returns a frame's top line with a title in it: `╭ 1 Statistics · 9 ──────╮`. */
export const topLine = (
  title: readonly Span[],
  width: number,
  focused: boolean,
  corners: readonly [string, string],
): readonly Span[] => {
  const words = title.map((one) => one.text).join('')
  const room = width - 4
  const shown = widthOf(words) <= room ? title : [span(cut(words, room), title[0]?.tone ?? 'plain')]
  const own = shown.reduce((sum, one) => sum + widthOf(one.text), 0)
  const tone = edge(focused)
  return [
    span(`${corners[0]} `, tone),
    ...shown,
    span(` ${'─'.repeat(Math.max(0, width - own - 4))}${corners[1]}`, tone),
  ]
}

/** Cells before the content of a row: a border and a margin. */
const BEFORE = 2

/** Cells between a title and the first head: a rule between blanks. */
const AFTER_TITLE = 3

/** Returns the heads that have room behind a title. */
const headsBehind = (title: readonly Span[], heads: readonly Head[], width: number): readonly Head[] => {
  let free = BEFORE + widthOf(plainText(title)) + AFTER_TITLE
  return heads.flatMap(({ text, from }) => {
    const [begin, end] = [from + BEFORE, from + BEFORE + widthOf(text)]
    if (begin < free || end > width - 2) return []
    free = end + 1
    return [{ text, from: begin }]
  })
}

/** Returns what is between two texts of a border: a rule between blanks, where there is room for it. */
const ruleOf = (cells: number): string => (cells < AFTER_TITLE ? ' '.repeat(cells) : ` ${'─'.repeat(cells - 2)} `)

/** A frame's top line while it is drawn. */
interface Top {
  readonly heads: readonly Head[]
  readonly width: number
  readonly focused: boolean
  readonly corners: readonly [string, string]
}

/** Returns a frame's top line with a title and the heads of the columns below: `├ 2 Participants ──── side ─── positions ─┤`. */
export const headedLine = (title: readonly Span[], { heads, width, focused, corners }: Top): readonly Span[] => {
  const shown = headsBehind(title, heads, width)
  const line = topLine(title, shown[0]?.from ?? width, focused, [corners[0], shown.length > 0 ? '' : corners[1]])
  const rest = shown.flatMap(({ text, from }, at) => {
    const [end, next] = [from + widthOf(text), shown[at + 1]]
    const rule = next ? ruleOf(next.from - end) : ` ${'─'.repeat(width - 2 - end)}${corners[1]}`
    return [span(text, 'dim' as const), span(rule, edge(focused))]
  })
  return [...line, ...(shown.length > 0 ? [span(' ')] : []), ...rest]
}

/** Returns the first of several titles that leaves room for as many heads as any of them. */
export const roomiestTitle = (
  titles: readonly (readonly Span[])[],
  heads: readonly Head[],
  width: number,
): readonly Span[] => {
  const counts = titles.map((title) => headsBehind(title, heads, width).length)
  return titles[counts.indexOf(Math.max(...counts))] ?? []
}

/** Returns a frame's last line, with a note such as the rows in sight at its right. */
export const bottomLine = (width: number, focused: boolean, note = ''): readonly Span[] => {
  const words = note === '' ? '' : ` ${note} `
  return [span(`╰${'─'.repeat(Math.max(0, width - 3 - widthOf(words)))}${words}─╯`, edge(focused))]
}

/** A row's frame: the outer width, and whether the scroll bar's thumb is beside it. */
interface Frame {
  readonly width: number
  readonly focused: boolean
  readonly bar: boolean
  readonly margin?: Span
}

/** Returns a row between its borders; the right one is the scroll bar. The margin is one cell wide. */
export const sideLine = (
  content: readonly Span[],
  { width, focused, bar, margin = span(' ') }: Frame,
): readonly Span[] => [
  span('│', edge(focused)),
  margin,
  ...fitSpans(content, width - 4),
  span(bar ? ' █' : ' │', edge(focused)),
]

/** Returns whether the scroll bar's thumb is beside a row of a window. */
export const barAt = (row: number, top: number, count: number, height: number): boolean => {
  const known = thumb(top, count, height)
  return known !== null && row >= known.from && row < known.from + known.size
}
