import { expect, test } from 'vitest'
import { STYLE } from '../../src/report/style.ts'
import { span, type Tone } from '../../src/text/index.ts'
import { paint } from '../../src/view/theme.ts'

/** Red, green, yellow, blue, magenta, cyan (SGR 31 to 36) as terminals have them out of the box. */
const PALETTES: Readonly<Record<string, readonly string[]>> = {
  xterm: ['cd0000', '00cd00', 'cdcd00', '0000ee', 'cd00cd', '00cdcd'],
  VGA: ['aa0000', '00aa00', 'aa5500', '0000aa', 'aa00aa', '00aaaa'],
  'Terminal.app': ['990000', '00a600', '999900', '0000b2', 'b200b2', '00a6b2'],
  'Windows Terminal': ['c50f1f', '13a10e', 'c19c00', '0037da', '881798', '3a96dd'],
  'GNOME (Tango)': ['cc0000', '4e9a06', 'c4a000', '3465a4', '75507b', '06989a'],
  Solarized: ['dc322f', '859900', 'b58900', '268bd2', 'd33682', '2aa198'],
}
const BACKGROUNDS = { black: '000000', white: 'ffffff' } as const

/** Relative luminance (WCAG 2.2). */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = (hex.match(/../g) ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio (WCAG 2.2): 1 to 21. */
const contrast = (a: string, b: string): number => {
  const [light, dark] = [Math.max(luminance(a), luminance(b)), Math.min(luminance(a), luminance(b))]
  return (light + 0.05) / (dark + 0.05)
}

const TONES: readonly Tone[] = [
  'plain',
  'strong',
  'dim',
  'accent',
  'good',
  'warn',
  'bad',
  'quote',
  'match',
  'side0',
  'side1',
  'side2',
  'side3',
  'side4',
  'side5',
]

const FIRST = 31
/** AA for text, and for large text and signs; below that a colour says nothing by itself. */
const [AA, AA_LARGE] = [4.5, 3] as const

/** The place of a tone's colour in a palette; null where it is the terminal's own foreground, whose contrast the reader has chosen. */
const colourOf = (tone: Tone): number | null => {
  const painted = paint([span('x', tone)], { colour: true, ascii: false })
  const codes = (/^\u001b\[([\d;]+)m/.exec(painted)?.[1] ?? '').split(';').map(Number)
  const colour = codes.find((code) => code >= 30 && code <= 37)
  return colour === undefined ? null : colour - FIRST
}

const ratios = (tone: Tone, ground: keyof typeof BACKGROUNDS): readonly (readonly [string, number])[] => {
  const colour = colourOf(tone)
  if (colour === null) return []
  return Object.entries(PALETTES).map(([name, palette]) => [name, contrast(palette[colour] ?? '', BACKGROUNDS[ground])])
}

const below = (least: number): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    TONES.flatMap((tone) =>
      (['black', 'white'] as const).flatMap((ground) => {
        const names = ratios(tone, ground).filter(([, ratio]) => ratio < least)
        return names.length === 0 ? [] : [[`${tone} on ${ground}`, names.map(([name]) => name)]]
      }),
    ),
  )

test('the contrast of WCAG is that of its examples', () => {
  expect(contrast('000000', 'ffffff')).toBeCloseTo(21, 5)
  expect(contrast('777777', 'ffffff')).toBeCloseTo(4.48, 2)
})

test('what is read as text has the terminal’s own foreground', () => {
  for (const tone of ['plain', 'strong', 'dim', 'quote', 'match'] as const)
    expect([tone, colourOf(tone)]).toEqual([tone, null])
})

const EVERY = Object.keys(PALETTES)
const but = (...names: readonly string[]): readonly string[] => EVERY.filter((name) => !names.includes(name))

/**
 * What 16 colours cannot give on both grounds: these tones are under 4.5:1 there as the terminals come. No tone is the only sign of
 * anything (a sign, a letter or a word stands with it), and the reader's terminal may have better colours; still, no more may join them.
 */
const UNDER_AA: Readonly<Record<string, readonly string[]>> = {
  'accent on white': EVERY,
  'good on white': EVERY,
  'warn on black': ['VGA'],
  'warn on white': but('VGA'),
  'bad on black': but('Solarized'),
  'side0 on white': EVERY,
  'side1 on black': but('Solarized'),
  'side1 on white': ['Solarized'],
  'side2 on black': but('Solarized'),
  'side3 on white': EVERY,
  'side4 on black': ['VGA'],
  'side4 on white': but('VGA'),
  'side5 on black': but('Solarized'),
}

/** Under 3:1, where even large signs are hard to see. */
const UNDER_LARGE: Readonly<Record<string, readonly string[]>> = {
  'accent on white': ['xterm', 'VGA', 'Terminal.app'],
  'good on white': ['xterm'],
  'warn on white': ['xterm', 'Windows Terminal', 'GNOME (Tango)'],
  'bad on black': ['VGA', 'Terminal.app'],
  'side0 on white': ['xterm'],
  'side1 on black': ['xterm', 'VGA', 'Terminal.app', 'Windows Terminal'],
  'side2 on black': ['Windows Terminal'],
  'side3 on white': ['xterm', 'VGA', 'Terminal.app'],
  'side4 on white': ['xterm', 'Windows Terminal', 'GNOME (Tango)'],
  'side5 on black': ['VGA', 'Terminal.app'],
}

test('every other tone has 4.5:1 on black and on white, in every palette', () => {
  expect(below(AA)).toEqual(UNDER_AA)
})

test('every other tone has 3:1 at least', () => {
  expect(below(AA_LARGE)).toEqual(UNDER_LARGE)
})

/** Colours of a report, by its own style: they are ours, so all of them are held. */
const inReport = (rule: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...rule.matchAll(/--([a-z0-9]+):#([0-9a-f]{3,6})/g)].map(([, name = '', hex = '']) => [
      name,
      hex.length === 3 ? hex.replace(/./g, '$&$&') : hex,
    ]),
  )

test('in a report every tone has 4.5:1 on its ground: light, dark and on paper', () => {
  const rules = STYLE.match(/:root\{[^}]*--paper[^}]*\}/g) ?? []
  expect(rules).toHaveLength(3)
  for (const rule of rules) {
    const { paper = '', rule: _, ...inks } = inReport(rule)
    for (const [name, ink] of Object.entries(inks)) expect([name, contrast(ink, paper) >= AA]).toEqual([name, true])
  }
})
