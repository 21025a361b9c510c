import { asciiText, type Span, type Tone } from '../text/index.ts'

/** How the terminal is written to: with its 16 colours or without, in Unicode or ASCII. */
export interface Theme {
  readonly colour: boolean
  readonly ascii: boolean
}

/** A row under the cursor: inverse where the focus is, bold elsewhere. */
export type Emphasis = 'none' | 'inverse' | 'bold'

interface Style {
  /** Attributes that are no colour (bold, faint, italic): SGR numbers, kept without colours. */
  readonly attributes: readonly number[]
  /** One of the terminal's own 16 colours, by its SGR number. */
  readonly colour: number | null
}

const STYLES: Readonly<Record<Tone, Style>> = {
  plain: { attributes: [], colour: null },
  strong: { attributes: [1], colour: null },
  dim: { attributes: [2], colour: null },
  accent: { attributes: [], colour: 36 },
  good: { attributes: [], colour: 32 },
  warn: { attributes: [], colour: 33 },
  bad: { attributes: [1], colour: 31 },
  quote: { attributes: [3], colour: null },
  match: { attributes: [1, 4], colour: null },
  side0: { attributes: [], colour: 32 },
  side1: { attributes: [], colour: 34 },
  side2: { attributes: [], colour: 35 },
  side3: { attributes: [], colour: 36 },
  side4: { attributes: [], colour: 33 },
  side5: { attributes: [], colour: 31 },
}

const OFF: Readonly<Record<number, number>> = { 1: 22, 2: 22, 3: 23, 4: 24, 7: 27 }
const DEFAULT_COLOUR = 39

const sgr = (codes: readonly number[]): string => (codes.length === 0 ? '' : `\u001b[${codes.join(';')}m`)

const paintSpan = ({ text, tone }: Span, theme: Theme): string => {
  const { attributes, colour } = STYLES[tone]
  const shown = theme.ascii ? asciiText(text) : text
  const on = [...attributes, ...(theme.colour && colour !== null ? [colour] : [])]
  if (on.length === 0 || shown === '') return shown
  return `${sgr(on)}${shown}${sgr(on.map((code) => OFF[code] ?? DEFAULT_COLOUR))}`
}

const EMPHASIS: Readonly<Record<Exclude<Emphasis, 'none'>, number>> = { inverse: 7, bold: 1 }

/** Under the cursor a row has one look: tones would flicker against the inverse, and faint text would vanish in it. */
const emphasized = (spans: readonly Span[], emphasis: Exclude<Emphasis, 'none'>, theme: Theme): string => {
  const text = spans.map((one) => paintSpan({ text: one.text, tone: 'plain' }, theme)).join('')
  const code = EMPHASIS[emphasis]
  return `${sgr([code])}${text}${sgr([OFF[code] ?? 0])}`
}

/** Spans as what a terminal is sent. The only place where a colour has a number. */
export const paint = (spans: readonly Span[], theme: Theme, emphasis: Emphasis = 'none'): string =>
  emphasis === 'none' ? spans.map((one) => paintSpan(one, theme)).join('') : emphasized(spans, emphasis, theme)
