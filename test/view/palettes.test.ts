import { differenceCiede2000, wcagContrast, wcagLuminance } from 'culori'
import { expect, test } from 'vitest'
import type { Tone } from '../../src/text/index.ts'
import { inksOn, TONES, type Ink } from './inks.ts'
import { READERS } from './colour-blind.ts'

const AA = 4.5
const GROUNDS = ['dark', 'light'] as const
type Ground = (typeof GROUNDS)[number]

/** Backgrounds that people use: black, and the dark greys of editors; white, and the paper of Solarized. */
const BACKGROUNDS: Readonly<Record<Ground, readonly string[]>> = {
  dark: ['#000000', '#121212', '#1e1e1e'],
  light: ['#ffffff', '#fafafa', '#f5f5f5'],
}
const COLOURS = ['fixed', 'any'] as const
const CASES = GROUNDS.flatMap((ground) => COLOURS.map((colours) => [ground, colours] as const))

/** Returns the contrast of a tone with what is behind it. */
const contrast = ({ fg, bg }: Ink, background: string): number => wcagContrast(String(fg), String(bg ?? background))

test.each(CASES)('on %s every tone has a colour of ours and 4.5:1 (%s)', async (ground, colours) => {
  const inks = await inksOn({ colours, ground })
  for (const tone of TONES) {
    expect([tone, typeof inks[tone].fg]).toEqual([tone, 'string'])
    for (const background of BACKGROUNDS[ground])
      expect([tone, background, contrast(inks[tone], background) >= AA]).toEqual([tone, background, true])
  }
})

test.each(CASES)('on the cursor’s row on %s every tone keeps its colour, with 4.5:1 (%s)', async (ground, colours) => {
  const [inks, under] = [await inksOn({ colours, ground }), await inksOn({ colours, ground }, 'cursor')]
  for (const tone of TONES) {
    expect([tone, under[tone].fg]).toEqual([tone, inks[tone].fg])
    expect([tone, typeof under[tone].bg]).toEqual([tone, 'string'])
    expect([tone, contrast(under[tone], '') >= AA]).toEqual([tone, true])
  }
})

/** Below this a tinted row cannot be told from its background (CIEDE2000; 2 is just noticeable). */
const TINT_APART = 3

test.each(CASES)(
  'the cursor’s row is seen on every background on %s, by every reader (%s)',
  async (ground, colours) => {
    const { bg } = (await inksOn({ colours, ground }, 'cursor')).plain
    for (const background of BACKGROUNDS[ground])
      for (const seen of Object.values(READERS))
        expect(differenceCiede2000()(seen(String(bg)), seen(background))).toBeGreaterThan(TINT_APART)
  },
)

const DOUBTS: readonly Tone[] = ['doubt', 'contradicted']

test.each(COLOURS)('on dark the doubt is the brightest text of a screen (%s)', async (colours) => {
  const inks = await inksOn({ colours, ground: 'dark' })
  const brightness = (tone: Tone): number => wcagLuminance(String(inks[tone].fg))
  const others = TONES.filter((tone) => !DOUBTS.includes(tone))
  for (const doubt of DOUBTS)
    for (const tone of others) expect([doubt, tone, brightness(doubt) > brightness(tone)]).toEqual([doubt, tone, true])
})

test.each(COLOURS)(
  'on light the doubt has the strongest contrast, and a contradiction more than plain text (%s)',
  async (colours) => {
    const inks = await inksOn({ colours, ground: 'light' })
    const strength = (tone: Tone): number => contrast(inks[tone], '#ffffff')
    for (const tone of TONES.filter((one) => one !== 'doubt'))
      expect([tone, strength('doubt') > strength(tone)]).toEqual([tone, true])
    for (const tone of ['plain', 'dim', 'warn'] as const)
      expect(strength('contradicted')).toBeGreaterThan(strength(tone))
  },
)

test.each(CASES)('brightness has steps on %s: dim, plain, strong (%s)', async (ground, colours) => {
  const inks = await inksOn({ colours, ground })
  const [background = ''] = BACKGROUNDS[ground]
  const steps = (['dim', 'plain', 'strong'] as const).map((tone) => contrast(inks[tone], background))
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  expect(new Set(steps).size).toBe(3)
})

const hue = (ink: Ink['fg']): number => {
  const text = String(ink).slice(1)
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(text.slice(at, at + 2), 16) / 255)
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const turn =
    most === r ? (g - b) / (most - least) : most === g ? 2 + (b - r) / (most - least) : 4 + (r - g) / (most - least)
  return (turn * 60 + 360) % 360
}

test.each(CASES)('on %s amber is amber and red is red (%s)', async (ground, colours) => {
  const inks = await inksOn({ colours, ground })
  for (const ink of [inks.warn.fg, ground === 'dark' ? inks.doubt.fg : inks.doubt.bg]) {
    expect(hue(ink)).toBeGreaterThan(35)
    expect(hue(ink)).toBeLessThan(52)
  }
  for (const ink of [inks.bad.fg, inks.contradicted.bg]) expect([0, 360]).toContain(Math.round(hue(ink)))
})
