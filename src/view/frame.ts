import { thumb } from '../app/index.ts'
import { cut, fitSpans, span, widthOf, type Span, type Tone } from '../text/index.ts'

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
