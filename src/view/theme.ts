import { memoizeEach, memoizeText } from '../dossier/index.ts'
import { asciiText, type Span, type Tone } from '../text/index.ts'

/** The terminal's background. */
export type Ground = 'dark' | 'light'

/** How text is written to the terminal. */
export interface Theme {
  /** No colours, the terminal's own 16, the 240 that xterm fixes, or 24 bits. */
  readonly colours: 'none' | 'sixteen' | 'fixed' | 'any'
  readonly ascii: boolean
  /** Whether web addresses are links (OSC 8). */
  readonly links?: boolean
  /** The background; null where it is not known, and colours have to be readable on both. */
  readonly ground: Ground | null
}

/** The look of a row under the cursor: on a ground of its own with the focus, bold without. */
export type Emphasis = 'none' | 'cursor' | 'bold'

/** The SGR parameters of a colour, for each kind of terminal. */
type Colour = Readonly<Record<Exclude<Theme['colours'], 'none'>, string>>

interface Style {
  /** SGR numbers of attributes (bold, faint, italic), which also apply without colours. */
  readonly attributes: readonly number[]
  readonly colour: Colour | null
  /** An index among xterm's 240 for the text's own ground. */
  readonly ground?: number
}

type Styles = Readonly<Record<Tone, Style>>

/** Returns a colour by SGR number, by index among xterm's 240, and as RGB where none of those fits. */
const colour = (sixteen: number, fixed: number, any: readonly number[] = []): Colour => ({
  sixteen: `${sixteen}`,
  fixed: `38;5;${fixed}`,
  any: any.length === 0 ? `38;5;${fixed}` : `38;2;${any.join(';')}`,
})

/**
 * Styles of the tones on a background that is not known. Colours have a contrast of 4.5:1 on black and on white (WCAG
 * 2.2, AA), so their relative luminance is from 0.175 to 0.183: five hues and a grey of xterm's 240 have that. They
 * differ in hue and chroma only, also for colour-blind readers; most of these take green for brown, so good is as
 * bluish as possible.
 */
const EITHER: Styles = {
  plain: { attributes: [], colour: null },
  strong: { attributes: [1], colour: null },
  dim: { attributes: [2], colour: null },
  accent: { attributes: [], colour: colour(36, 98) },
  good: { attributes: [], colour: colour(32, 63, [0, 130, 145]) },
  warn: { attributes: [], colour: colour(33, 131, [140, 115, 0]) },
  doubt: { attributes: [1], colour: colour(33, 131, [140, 115, 0]) },
  bad: { attributes: [1], colour: colour(31, 163, [228, 14, 104]) },
  contradicted: { attributes: [1], colour: colour(31, 163, [228, 14, 104]) },
  quote: { attributes: [3], colour: null },
  match: { attributes: [1, 4], colour: null },
  // The other two hues mean a doubt, so the fifth and sixth side look like the first and second.
  side0: { attributes: [], colour: colour(36, 29) },
  side1: { attributes: [], colour: colour(34, 98) },
  side2: { attributes: [], colour: colour(35, 243) },
  side3: { attributes: [], colour: colour(36, 63) },
  side4: { attributes: [], colour: colour(34, 29) },
  side5: { attributes: [], colour: colour(35, 98) },
}

/** Returns a style by an index among xterm's 240, which are the same in every terminal, and attributes. */
const fixed = (index: number, ...attributes: readonly number[]): Style => ({ attributes, colour: colour(39, index) })

/** Returns a style on a ground of its own, in bold: the most visible one of a screen. */
const marked = (index: number, ground: number): Style => ({ ...fixed(index, 1), ground })

/**
 * Styles of the tones on a dark and on a light background, each with 4.5:1 on it and on the ground of the cursor's row.
 * Brightness has steps: dim, plain, strong, and above all of them doubt. Plain text has a grey of ours, since a
 * terminal's own white would outshine it. Amber (178, 94) and red (203, 88) are indexes and not the nearest to some
 * RGB, which was a brown and a magenta. No side is amber or red, and every pair was compared as seen by colour-blind
 * readers (test/view/colour-blind.test.ts).
 */
const STYLES: Readonly<Record<Ground, Styles>> = {
  dark: {
    plain: fixed(250),
    strong: fixed(252, 1),
    dim: fixed(246),
    accent: fixed(75),
    good: fixed(43),
    warn: fixed(178),
    doubt: fixed(221, 1),
    bad: fixed(203, 1),
    contradicted: marked(231, 124),
    quote: fixed(250, 3),
    match: fixed(252, 1, 4),
    side0: fixed(183),
    side1: fixed(150),
    side2: fixed(105),
    side3: fixed(116),
    side4: fixed(139),
    side5: fixed(170),
  },
  light: {
    plain: fixed(238),
    strong: fixed(236, 1),
    dim: fixed(241),
    accent: fixed(25),
    good: fixed(23),
    warn: fixed(94),
    doubt: marked(16, 222),
    bad: fixed(88, 1),
    contradicted: marked(231, 88),
    quote: fixed(238, 3),
    match: fixed(236, 1, 4),
    side0: fixed(57),
    side1: fixed(89),
    side2: fixed(24),
    side3: fixed(127),
    side4: fixed(19),
    side5: fixed(54),
  },
}

/** Grounds of the cursor's row, as SGR parameters: on dark a blue, which is visible on black as well as on dark grey. */
const TINTS: Readonly<Record<Ground, Readonly<Record<'fixed' | 'any', string>>>> = {
  dark: { fixed: '48;5;17', any: '48;2;24;40;72' },
  light: { fixed: '48;5;254', any: '48;2;218;232;255' },
}

const OFF: Readonly<Record<number, number>> = { 1: 22, 2: 22, 3: 23, 4: 24, 7: 27 }
const [DEFAULT_COLOUR, DEFAULT_GROUND] = [39, 49] as const

const sgr = (codes: readonly (number | string)[]): string => (codes.length === 0 ? '' : `\u001b[${codes.join(';')}m`)

/** Returns a text as a link; the address is printable ASCII, so nothing in it ends the sequence. */
const linkedText = (text: string, href: string): string => `\u001b]8;;${href}\u001b\\${text}\u001b]8;;\u001b\\`

const styleOf = (tone: Tone, { colours, ground }: Theme): Style =>
  ground !== null && (colours === 'fixed' || colours === 'any') ? STYLES[ground][tone] : EITHER[tone]

const UNDERLINED = 4

/** The control sequences before and after the text of a tone; empty where it has no look. */
interface Ink {
  readonly on: string
  readonly off: string
  /** Whether blanks are seen in it, so that they need its sequences. */
  readonly isSeenInBlanks: boolean
}

const inkOf = (tone: Tone, theme: Theme, below: number | string): Ink => {
  const { attributes, colour: own, ground } = styleOf(tone, theme)
  const inks = theme.colours === 'none' || own === null ? [] : [own[theme.colours]]
  const off = [...attributes.map((code) => OFF[code] ?? 0), ...inks.map(() => DEFAULT_COLOUR)]
  return {
    on: sgr([...attributes, ...inks, ...(ground === undefined ? [] : [`48;5;${ground}`])]),
    off: sgr(ground === undefined ? off : [...off, below]),
    isSeenInBlanks: ground !== undefined || attributes.includes(UNDERLINED),
  }
}

/** Returns the inks of a theme on the ground of a row, each made when it is first used. */
const inksOn = memoizeEach((theme: Theme, below: number | string) =>
  memoizeText((tone: Tone) => inkOf(tone, theme, below)),
)

const paintText = (text: string, { on, off, isSeenInBlanks }: Ink): string =>
  on === '' || text === '' || (!isSeenInBlanks && /^ *$/.test(text)) ? text : `${on}${text}${off}`

/** Returns spans as text with control sequences, as links where they have an address; `below` is the ground of their row. */
const paintSpans = (spans: readonly Span[], theme: Theme, below: number | string = DEFAULT_GROUND): string => {
  const inks = inksOn(theme, below)
  let painted = ''
  for (const { text, tone, href } of spans) {
    const own = paintText(theme.ascii ? asciiText(text) : text, inks(tone))
    painted += theme.links && href !== undefined && own !== '' ? linkedText(own, href) : own
  }
  return painted
}

/** Draws a row in one look: tones would flicker against the inverse, and faint text would vanish in it. */
const inOneLook = (spans: readonly Span[], code: number, theme: Theme): string => {
  const text = paintSpans(
    spans.map((one) => ({ ...one, tone: 'plain' })),
    theme,
  )
  return `${sgr([code])}${text}${sgr([OFF[code] ?? 0])}`
}

const [BOLD, INVERSE] = [1, 7] as const

/** Draws the row under the cursor: its colours on a tinted ground; inverse where the background is not known. */
const underCursor = (spans: readonly Span[], theme: Theme): string => {
  const { colours, ground } = theme
  if (ground === null || colours === 'none' || colours === 'sixteen') return inOneLook(spans, INVERSE, theme)
  const tint = TINTS[ground][colours]
  return `${sgr([tint])}${paintSpans(spans, theme, tint)}${sgr([DEFAULT_GROUND])}`
}

/** Returns spans as text with control sequences. No other file has the number of a colour. */
export const paint = (spans: readonly Span[], theme: Theme, emphasis: Emphasis = 'none'): string => {
  if (emphasis === 'cursor') return underCursor(spans, theme)
  // On a known background the sign in the margin shows the row, which keeps its colours.
  if (emphasis === 'bold' && theme.ground === null) return inOneLook(spans, BOLD, theme)
  return paintSpans(spans, theme)
}
