import { asciiText, type Span, type Tone } from '../text/index.ts'

/** How text is written to the terminal. */
export interface Theme {
  /** No colours, the terminal's own 16, the 240 that xterm fixes, or 24 bits. */
  readonly colours: 'none' | 'sixteen' | 'fixed' | 'any'
  readonly ascii: boolean
  /** Whether web addresses are links (OSC 8). */
  readonly links?: boolean
}

/** The look of a row under the cursor: inverse with the focus, bold without. */
export type Emphasis = 'none' | 'inverse' | 'bold'

/** The SGR parameters of a colour, for each kind of terminal. */
type Colour = Readonly<Record<Exclude<Theme['colours'], 'none'>, string>>

interface Style {
  /** SGR numbers of attributes (bold, faint, italic), which also apply without colours. */
  readonly attributes: readonly number[]
  readonly colour: Colour | null
}

/** Returns a colour by SGR number, by index among xterm's 240, and as RGB where none of those fits. */
const colour = (sixteen: number, fixed: number, any: readonly number[] = []): Colour => ({
  sixteen: `${sixteen}`,
  fixed: `38;5;${fixed}`,
  any: any.length === 0 ? `38;5;${fixed}` : `38;2;${any.join(';')}`,
})

/**
 * Styles of the tones. Colours have a contrast of 4.5:1 on black and on white (WCAG 2.2, AA), so their relative
 * luminance is from 0.175 to 0.183: five hues and a grey of xterm's 240 have that. They differ in hue and chroma only,
 * also for colour-blind readers; most of these take green for brown, so good is as bluish as possible.
 */
const STYLES: Readonly<Record<Tone, Style>> = {
  plain: { attributes: [], colour: null },
  strong: { attributes: [1], colour: null },
  dim: { attributes: [2], colour: null },
  accent: { attributes: [], colour: colour(36, 98) },
  good: { attributes: [], colour: colour(32, 63, [0, 130, 145]) },
  warn: { attributes: [], colour: colour(33, 131, [140, 115, 0]) },
  bad: { attributes: [1], colour: colour(31, 163, [228, 14, 104]) },
  quote: { attributes: [3], colour: null },
  match: { attributes: [1, 4], colour: null },
  side0: { attributes: [], colour: colour(32, 29) },
  side1: { attributes: [], colour: colour(34, 98) },
  side2: { attributes: [], colour: colour(35, 163) },
  side3: { attributes: [], colour: colour(36, 243) },
  side4: { attributes: [], colour: colour(33, 131) },
  side5: { attributes: [], colour: colour(31, 63) },
}

const OFF: Readonly<Record<number, number>> = { 1: 22, 2: 22, 3: 23, 4: 24, 7: 27 }
const DEFAULT_COLOUR = 39

const sgr = (codes: readonly (number | string)[]): string => (codes.length === 0 ? '' : `\u001b[${codes.join(';')}m`)

/** Returns a text as a link; the address is printable ASCII, so nothing in it ends the sequence. */
const linkedText = (text: string, href: string): string => `\u001b]8;;${href}\u001b\\${text}\u001b]8;;\u001b\\`

const paintSpan = (one: Span, theme: Theme): string => {
  const painted = paintText(one, theme)
  return theme.links && one.href !== undefined && painted !== '' ? linkedText(painted, one.href) : painted
}

const paintText = ({ text, tone }: Span, { colours, ascii }: Theme): string => {
  const { attributes, colour: own } = STYLES[tone]
  const shown = ascii ? asciiText(text) : text
  const on = [...attributes, ...(colours === 'none' || own === null ? [] : [own[colours]])]
  if (on.length === 0 || shown === '') return shown
  return `${sgr(on)}${shown}${sgr(on.map((code) => OFF[Number(code)] ?? DEFAULT_COLOUR))}`
}

const EMPHASIS: Readonly<Record<Exclude<Emphasis, 'none'>, number>> = { inverse: 7, bold: 1 }

/**
 * Draws a row under the cursor in one look: tones would flicker against the inverse, and faint text would vanish in it.
 */
const emphasized = (spans: readonly Span[], emphasis: Exclude<Emphasis, 'none'>, theme: Theme): string => {
  const text = spans.map((one) => paintSpan({ ...one, tone: 'plain' }, theme)).join('')
  const code = EMPHASIS[emphasis]
  return `${sgr([code])}${text}${sgr([OFF[code] ?? 0])}`
}

/** Returns spans as text with control sequences. No other file has the number of a colour. */
export const paint = (spans: readonly Span[], theme: Theme, emphasis: Emphasis = 'none'): string =>
  emphasis === 'none' ? spans.map((one) => paintSpan(one, theme)).join('') : emphasized(spans, emphasis, theme)
