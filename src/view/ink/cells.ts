import { NARROW } from '../../text/index.ts'
import { createTextCache } from './text-cache.ts'

/** Cells of one style, which is its SGR parameters; `''` for none. */
export type Run = readonly [text: string, style: string]

/** A line of the screen. */
export interface Cells {
  /** Its characters, one a cell. */
  readonly text: string
  readonly runs: readonly Run[]
  /** Whether the line ends in no style, so that text may follow. */
  readonly closed: boolean
}

const ESC = '\u001b'
const CSI = `${ESC}[`
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/

/** One SGR code. A colour of 256 or of three parts is one code. */
const CODE = /[34]8;5;\d+|[34]8;2;\d+;\d+;\d+|\d+/g
const FOREGROUND = /^(?:3[0-7]|9[0-7]|38;[\d;]+)$/
const GROUND = /^(?:4[0-7]|10[0-7]|48;[\d;]+)$/
/** The codes that each resetting code ends; bold and faint share one. */
const ENDS: Readonly<Record<string, RegExp>> = {
  0: /^/,
  22: /^[12]$/,
  23: /^3$/,
  24: /^4$/,
  27: /^7$/,
  29: /^9$/,
  39: FOREGROUND,
  49: GROUND,
}
const ATTRIBUTE = /^[123479]$/
/** The styles that show on a blank. */
const SEEN_IN_BLANKS = /(?:^|;)(?:[479]|4[0-7]|10[0-7]|48;[\d;]+)(?:;|$)/

/** Returns the codes that hold after one more, sorted, so that each look has one style. Null for an unknown code. */
const applyCode = (held: readonly string[] | null, code: string): readonly string[] | null => {
  const ended = ENDS[code]
  if (held === null || ended) return held && held.filter((one) => !ended?.test(one))
  const replaced = [FOREGROUND, GROUND].find((colour) => colour.test(code))
  if (!replaced && !ATTRIBUTE.test(code)) return null
  return [...held.filter((one) => one !== code && !replaced?.test(one)), code].toSorted(
    (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10),
  )
}

/** Returns the style after SGR parameters, cached for each of some dozens of pairs. Null where one is unknown. */
const styleAfter = (style: string, parameters: string): string | null => {
  const pair = `${style}m${parameters}`
  const known = steps.get(pair)
  if (known !== undefined) return known
  // An omitted parameter is 0.
  const codes = /^[\d;]*$/.test(parameters) ? parameters.replaceAll(/(?<=^|;)(?=;|$)/g, '0').match(CODE) : null
  const next = codes?.reduce(applyCode, style.match(CODE) ?? [])?.join(';') ?? null
  steps.set(pair, next)
  return next
}
const steps = new Map<string, string | null>()

/** Returns whether a style shows on a blank: a background, a line through the cell, or a link. */
export const isSeenInBlanks = (style: string): boolean =>
  style !== '' && (style.includes(BEFORE_LINK) || SEEN_IN_BLANKS.test(style))

const stylesByCells = new WeakMap<Cells, readonly string[]>()

/** Returns the style of each cell. Computed on first use, because a first frame needs none. */
export const stylesOf = (cells: Cells): readonly string[] => {
  const known = stylesByCells.get(cells)
  if (known) return known
  const styles: string[] = []
  for (const [text, style] of cells.runs) {
    const blank = isSeenInBlanks(style) ? style : ''
    for (let at = 0; at < text.length; at++) styles.push(text[at] === ' ' ? blank : style)
  }
  stylesByCells.set(cells, styles)
  return styles
}

/** A line's text without its styles, and the style in which it ends. */
interface Parsed {
  readonly text: string
  readonly runs: readonly Run[]
  readonly last: string
}

/** A link (OSC 8) begins with its address and ends without one. */
const LINK = `${ESC}]8;;`
const STRING_TERMINATOR = `${ESC}\\`
/** Separates the SGR parameters of a style from the address of its link. */
const BEFORE_LINK = '|'
// eslint-disable-next-line no-control-regex
const STYLE_OR_LINK = /\u001b(?:\[([\d;]*)m|\]8;;([\u0020-\u007e]*)\u001b\\)/g

/** Returns the parameters and the address of a style; an empty address for none. */
const partsOf = (style: string): readonly [sgr: string, href: string] => {
  const at = style.indexOf(BEFORE_LINK)
  return at < 0 ? [style, ''] : [style.slice(0, at), style.slice(at + 1)]
}

const styleOf = (sgr: string, href: string): string => (href === '' ? sgr : `${sgr}${BEFORE_LINK}${href}`)

/** Parses a line with links; what is neither a style nor a link stays in the text, which is then no run of cells. */
const parseLinkedRuns = (line: string): Parsed | null => {
  const runs: Run[] = []
  let [text, sgr, href, from]: [string, string | null, string, number] = ['', '', '', 0]
  const take = (to: number): void => {
    const own = line.slice(from, to)
    text += own
    if (own !== '' && sgr !== null) runs.push([own, styleOf(sgr, href)])
  }
  for (const { 0: whole, 1: parameters, 2: address, index } of line.matchAll(STYLE_OR_LINK)) {
    take(index)
    if (parameters !== undefined && sgr !== null) sgr = styleAfter(sgr, parameters)
    href = address ?? href
    from = index + whole.length
    if (sgr === null) return null
  }
  take(line.length)
  return sgr === null ? null : { text, runs, last: styleOf(sgr, href) }
}

const parseRuns = (line: string): Parsed | null => {
  if (line.includes(LINK)) return parseLinkedRuns(line)
  const [first = '', ...parts] = line.split(CSI)
  const runs: Run[] = first === '' ? [] : [[first, '']]
  let [text, style]: [string, string | null] = [first, '']
  for (const part of parts) {
    const end = part.indexOf('m')
    style = end < 0 ? null : styleAfter(style, part.slice(0, end))
    if (style === null) return null
    const own = part.slice(end + 1)
    if (own === '') continue
    text += own
    runs.push([own, style])
  }
  return { text, runs, last: style }
}

const parseLine = (line: string): Cells | null => {
  const parsed = parseRuns(line)
  return parsed && NARROW.test(parsed.text)
    ? { text: parsed.text, runs: parsed.runs, closed: parsed.last === '' }
    : null
}

/** Returns whether a line, also one of wide characters, ends in no style and holds no control function but styles. */
export const isClosed = (line: string): boolean => {
  const parsed = parseRuns(line)
  return parsed?.last === '' && !CONTROL.test(parsed.text)
}

const known = createTextCache<Cells | null>()

const cacheCells = (line: string, work: () => Cells | null): Cells | null => {
  const found = known.get(line)
  return found === undefined ? known.set(line, work()) : found
}

/** Returns the cells of a styled line, cached. Null where a character is not one unit and one cell, or a sequence is not a style. */
export const cellsOf = (line: string): Cells | null => cacheCells(line, () => parseLine(line))

/** Joins lines that each end in no style. The cells of the line are known from theirs. */
export const lineOf = (parts: readonly string[]): string => {
  const line = parts.join('')
  cacheCells(line, () => {
    const cells = parts.map(cellsOf)
    return cells.every((one) => one !== null)
      ? { text: cells.map((one) => one.text).join(''), runs: cells.flatMap((one) => one.runs), closed: true }
      : null
  })
  return line
}

/** Returns the sequence that changes one style into the next. */
export const restyled = (before: string, style: string): string => {
  if (style === before) return ''
  if (!before.includes(BEFORE_LINK) && !style.includes(BEFORE_LINK)) return restyledSgr(before, style)
  const [[oldSgr, oldHref], [sgr, href]] = [partsOf(before), partsOf(style)]
  const link = oldHref === href ? '' : `${LINK}${href}${STRING_TERMINATOR}`
  return link + (oldSgr === sgr ? '' : restyledSgr(oldSgr, sgr))
}

const restyledSgr = (before: string, sgr: string): string =>
  sgr === '' || before === '' ? `${CSI}${sgr}m` : `${CSI};${sgr}m`

/** Returns the cells of the widest line. Null where a line is not narrow characters and styles. */
export const widestIn = (text: string): number | null => {
  let widest = 0
  for (const line of text.split('\n')) {
    const cells = cellsOf(line)
    if (!cells) return null
    widest = Math.max(widest, cells.text.length)
  }
  return widest
}
