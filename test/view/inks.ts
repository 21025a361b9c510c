import { STYLE } from '../../src/report/html/style.ts'
import { span, type Tone } from '../../src/text/index.ts'
import { paint, type Theme } from '../../src/view/theme.ts'
import { emulator, type Colour } from '../terminal/emulator.ts'

export const TONES: readonly Tone[] = [
  ...(['plain', 'strong', 'dim', 'accent', 'good', 'warn', 'bad', 'quote', 'match'] as const),
  ...(['side0', 'side1', 'side2', 'side3', 'side4', 'side5'] as const),
]

/** Returns the colour of each tone on a terminal; undefined is the terminal's foreground, whose contrast the reader has chosen. */
export const inksIn = async (colours: Theme['colours']): Promise<Readonly<Record<Tone, Colour>>> => {
  const terminal = emulator(TONES.length, 1)
  await terminal.write(TONES.map((tone) => paint([span('x', tone)], { colours, ascii: false })).join(''))
  const [cells = []] = terminal.cells()
  return Object.fromEntries(TONES.map((tone, at) => [tone, cells[at]?.fg])) as Record<Tone, Colour>
}

/** Returns the colours of a report by name, including `paper`: in light, in dark, in print. */
export const reportInks = (): readonly Readonly<Record<string, string>>[] =>
  (STYLE.match(/:root\{[^}]*--paper[^}]*\}/g) ?? []).map((rule) =>
    Object.fromEntries(
      [...rule.matchAll(/--([a-z0-9]+):(#[0-9a-f]{3,6})/g)].map(([, name = '', ink = '']) => [name, ink]),
    ),
  )
