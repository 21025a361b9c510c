import { wcagContrast } from 'culori'
import { expect, test } from 'vitest'
import { inksIn, reportInks, TONES } from './inks.ts'

/** Red, green, yellow, blue, magenta, cyan (SGR 31 to 36) as terminals have them by default. */
const PALETTES: Readonly<Record<string, readonly string[]>> = {
  xterm: ['#cd0000', '#00cd00', '#cdcd00', '#0000ee', '#cd00cd', '#00cdcd'],
  VGA: ['#aa0000', '#00aa00', '#aa5500', '#0000aa', '#aa00aa', '#00aaaa'],
  'Terminal.app': ['#990000', '#00a600', '#999900', '#0000b2', '#b200b2', '#00a6b2'],
  'Windows Terminal': ['#c50f1f', '#13a10e', '#c19c00', '#0037da', '#881798', '#3a96dd'],
  'GNOME (Tango)': ['#cc0000', '#4e9a06', '#c4a000', '#3465a4', '#75507b', '#06989a'],
  Solarized: ['#dc322f', '#859900', '#b58900', '#268bd2', '#d33682', '#2aa198'],
}
const BACKGROUNDS = { black: '#000', white: '#fff' } as const

const EVERY = Object.keys(PALETTES)
const but = (...names: readonly string[]): readonly string[] => EVERY.filter((name) => !names.includes(name))

/** AA for text, and for large text and signs (WCAG 2.2); below that a colour alone means nothing. */
const [AA, AA_LARGE] = [4.5, 3] as const
const GROUNDS = ['black', 'white'] as const

const contrastOn = (ground: (typeof GROUNDS)[number], ink: string): number => wcagContrast(ink, BACKGROUNDS[ground])

test('the contrast of WCAG is that of its examples', () => {
  expect(wcagContrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(wcagContrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

const READ = ['plain', 'strong', 'dim', 'quote', 'match'] as const

test.each(['sixteen', 'fixed', 'any'] as const)(
  'ordinary text has the terminal’s own foreground (%s)',
  async (colours) => {
    const inks = await inksIn(colours)
    for (const tone of READ) expect([tone, inks[tone]]).toEqual([tone, undefined])
  },
)

test.each(['fixed', 'any'] as const)(
  'every tone with a colour of ours has 4.5:1 on black and on white (%s)',
  async (colours) => {
    const inks = Object.entries(await inksIn(colours)).filter(([, ink]) => ink !== undefined)
    expect(inks).toHaveLength(TONES.length - READ.length)
    for (const [tone, ink] of inks)
      for (const ground of GROUNDS)
        expect([tone, ground, ink, contrastOn(ground, String(ink)) >= AA]).toEqual([tone, ground, ink, true])
  },
)

/** Returns the tones below a contrast with the terminal's own colours, and the palettes where they are. */
const below = async (least: number): Promise<Readonly<Record<string, readonly string[]>>> => {
  const inks = await inksIn('sixteen')
  const found = TONES.flatMap((tone) =>
    GROUNDS.map((ground) => [tone, ground, under(least, inks[tone], ground)] as const),
  )
  return Object.fromEntries(
    found.flatMap(([tone, ground, names]) => (names.length > 0 ? [[`${tone} on ${ground}`, names]] : [])),
  )
}

const FIRST = 1

const under = (least: number, ink: unknown, ground: (typeof GROUNDS)[number]): readonly string[] =>
  typeof ink !== 'number' ? [] : EVERY.filter((name) => contrastOn(ground, PALETTES[name]?.[ink - FIRST] ?? '') < least)

/**
 * With the terminal's own 16 colours (`--colors terminal`), these tones are below 4.5:1 by default. No tone is the only
 * sign of anything, and readers may have changed their colours; still, no more may join them.
 */
const UNDER_AA: Readonly<Record<string, readonly string[]>> = {
  'accent on white': EVERY,
  'good on white': EVERY,
  'warn on black': ['VGA'],
  'warn on white': but('VGA'),
  'doubt on black': ['VGA'],
  'doubt on white': but('VGA'),
  'bad on black': but('Solarized'),
  'contradicted on black': but('Solarized'),
  'side0 on white': EVERY,
  'side1 on black': but('Solarized'),
  'side1 on white': ['Solarized'],
  'side2 on black': but('Solarized'),
  'side3 on white': EVERY,
  'side4 on black': but('Solarized'),
  'side4 on white': ['Solarized'],
  'side5 on black': but('Solarized'),
}

/** Below 3:1, where even large signs are hard to see. */
const UNDER_LARGE: Readonly<Record<string, readonly string[]>> = {
  'accent on white': ['xterm', 'VGA', 'Terminal.app'],
  'good on white': ['xterm'],
  'warn on white': ['xterm', 'Windows Terminal', 'GNOME (Tango)'],
  'doubt on white': ['xterm', 'Windows Terminal', 'GNOME (Tango)'],
  'bad on black': ['VGA', 'Terminal.app'],
  'contradicted on black': ['VGA', 'Terminal.app'],
  'side0 on white': ['xterm', 'VGA', 'Terminal.app'],
  'side1 on black': ['xterm', 'VGA', 'Terminal.app', 'Windows Terminal'],
  'side2 on black': ['Windows Terminal'],
  'side3 on white': ['xterm', 'VGA', 'Terminal.app'],
  'side4 on black': ['xterm', 'VGA', 'Terminal.app', 'Windows Terminal'],
  'side5 on black': ['Windows Terminal'],
}

test('of the terminal’s own 16, every other tone has 4.5:1 on black and on white, in every palette', async () => {
  expect(await below(AA)).toEqual(UNDER_AA)
})

test('of the terminal’s own 16, every other tone has 3:1 at least', async () => {
  expect(await below(AA_LARGE)).toEqual(UNDER_LARGE)
})

test('in a report every tone has 4.5:1 on its background: light, dark and on paper', () => {
  const faces = reportInks()
  expect(faces).toHaveLength(3)
  for (const { paper = '', rule: _, ...inks } of faces)
    for (const [name, ink] of Object.entries(inks)) expect([name, wcagContrast(ink, paper) >= AA]).toEqual([name, true])
})
