import { STYLE } from '../../src/report/html/style.ts'
import { span, type Tone } from '../../src/text/index.ts'
import { paint, type Theme } from '../../src/view/theme.ts'
import { emulator, type Colour } from '../terminal/emulator.ts'

export const TONES: readonly Tone[] = [
  ...(['plain', 'strong', 'dim', 'accent', 'good', 'warn', 'doubt', 'bad', 'contradicted', 'quote', 'match'] as const),
  ...(['side0', 'side1', 'side2', 'side3', 'side4', 'side5'] as const),
]

/** A tone as a terminal shows it; undefined is the terminal's own colour. */
export interface Ink {
  readonly fg: Colour
  readonly bg: Colour
}

/** Returns each tone as a terminal with a known background shows it. */
export const inksOn = async (
  theme: Omit<Theme, 'ascii'>,
  emphasis: 'none' | 'cursor' = 'none',
): Promise<Readonly<Record<Tone, Ink>>> => {
  const terminal = emulator(TONES.length, 1)
  await terminal.write(TONES.map((tone) => paint([span('x', tone)], { ...theme, ascii: false }, emphasis)).join(''))
  const [cells = []] = terminal.cells()
  return Object.fromEntries(TONES.map((tone, at) => [tone, { fg: cells[at]?.fg, bg: cells[at]?.bg }])) as Record<
    Tone,
    Ink
  >
}

/** Returns the colour of each tone where the background is not known; undefined is the terminal's foreground, whose contrast the reader has chosen. */
export const inksIn = async (colours: Theme['colours']): Promise<Readonly<Record<Tone, Colour>>> => {
  const inks = await inksOn({ colours, ground: null })
  return Object.fromEntries(TONES.map((tone) => [tone, inks[tone].fg])) as Record<Tone, Colour>
}

/** Returns the colours of a report by name, including `paper`: in light, in dark, in print. */
export const reportInks = (): readonly Readonly<Record<string, string>>[] =>
  (STYLE.match(/:root\{[^}]*--paper[^}]*\}/g) ?? []).map((rule) =>
    Object.fromEntries(
      [...rule.matchAll(/--([a-z0-9]+):(#[0-9a-f]{3,6})/g)].map(([, name = '', ink = '']) => [name, ink]),
    ),
  )
