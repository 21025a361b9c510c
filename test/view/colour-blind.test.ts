import { differenceCiede2000 } from 'culori'
import { expect, test } from 'vitest'
import type { Colour } from '../terminal/emulator.ts'
import { READERS } from './colour-blind.ts'
import { inksIn, inksOn, reportInks } from './inks.ts'

const apart = differenceCiede2000()

/** Returns the least difference (CIEDE2000) between two colours among all readers, rounded down. */
const least = (one: string, other: string): number =>
  Math.floor(Math.min(...Object.values(READERS).map((seen) => apart(seen(one), seen(other)))))

test('the simulation matches the paper: pure red is dark yellow without red or green cones, and grey stays grey', () => {
  const { protanopia, deuteranopia } = READERS
  expect(protanopia?.('#ff0000')).toMatchObject({ r: 0.152286, g: 0.114503, b: 0 })
  expect(deuteranopia?.('#ff0000')).toMatchObject({ r: 0.367322, g: 0.280085, b: 0 })
  for (const seen of Object.values(READERS)) expect(apart(seen('#767676'), '#767676')).toBeLessThan(0.1)
})

/** Faint text as black or white halfway to its background; how faint it is depends on the terminal. */
const FAINT = '#7f7f7f'

type Inks = Readonly<Record<string, Colour>>

/** Returns the least difference between two tones named with a hyphen. */
const leastOf = (inks: Inks, pair: string): number => {
  const [one = '', other = ''] = pair.split('-')
  return least(String(inks[one] ?? FAINT), String(inks[other] ?? FAINT))
}

/** Returns the least difference between any two of so many sides. */
const sidesApart = (inks: Inks, count: number): number => {
  const names = Array.from({ length: count }, (_, at) => `side${at}`)
  return Math.min(...names.flatMap((one, at) => names.slice(at + 1).map((other) => leastOf(inks, `${one}-${other}`))))
}

const measured = (inks: Inks, held: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.keys(held).map((pair) => [pair, leastOf(inks, pair)]))

/**
 * Adjacent tones with different meanings, and the least difference for any reader; about 2 is just noticeable. On the
 * screen all our colours have one lightness, to be readable on black and on white, so hue and chroma leave no more than
 * this. Weight helps: `bad` is bold.
 */
const SCREEN = {
  fixed: { 'good-warn': 35, 'good-bad': 12, 'warn-bad': 9, 'good-dim': 20, 'warn-dim': 10, 'bad-dim': 16 },
  any: { 'good-warn': 36, 'good-bad': 13, 'warn-bad': 14, 'good-dim': 9, 'warn-dim': 18, 'bad-dim': 13 },
} as const

test.each(['fixed', 'any'] as const)(
  'good, warning, bad and dim can be distinguished on the screen (%s)',
  async (colours) => {
    expect(measured(await inksIn(colours), SCREEN[colours])).toEqual(SCREEN[colours])
  },
)

/**
 * By the number of sides. Two are far apart for everybody, and four can be distinguished side by side. Without the
 * two hues that mean a doubt there are no more: the fifth and sixth repeat the first two, with their names beside them.
 */
const SIDES = { 2: 26, 3: 8, 4: 4, 5: 0, 6: 0 } as const

test.each(['fixed', 'any'] as const)(
  'two sides differ strongly on the screen, more of them less (%s)',
  async (colours) => {
    const inks = await inksIn(colours)
    const apart = Object.fromEntries(Object.keys(SIDES).map((count) => [count, sidesApart(inks, Number(count))]))
    expect(apart).toEqual(SIDES)
  },
)

/** A report has its own background in light, in dark and in print, so lightness differs as well. */
const REPORT = {
  'good-warn': 17,
  'good-bad': 15,
  'warn-bad': 15,
  'good-side1': 29,
  'good-accent': 8,
  'side1-accent': 12,
  'good-dim': 8,
  'warn-dim': 26,
  'bad-dim': 15,
} as const

test('good, warning, bad, dim and three sides can be distinguished in a report, on either background', () => {
  const faces = reportInks().map((inks) => measured(inks, REPORT))
  expect(faces).toHaveLength(3)
  const lowest = Object.keys(REPORT).map((pair) => [pair, Math.min(...faces.map((face) => face[pair] ?? 0))])
  expect(Object.fromEntries(lowest)).toEqual(REPORT)
})

/** On a known background lightness differs as well as hue. */
const KNOWN = {
  dark: { 'good-warn': 21, 'good-bad': 19, 'warn-bad': 11, 'good-dim': 10, 'warn-dim': 23, 'bad-dim': 15 },
  light: { 'good-warn': 27, 'good-bad': 25, 'warn-bad': 12, 'good-dim': 4, 'warn-dim': 21, 'bad-dim': 22 },
} as const

/** By the number of sides, as above. */
const KNOWN_SIDES = {
  dark: { 2: 27, 3: 12, 4: 11, 5: 11, 6: 7 },
  light: { 2: 22, 3: 11, 4: 8, 5: 8, 6: 5 },
} as const

/** The least difference of any side from what means a doubt. */
const FROM_SIDES = {
  dark: { warn: 12, bad: 10, doubt: 7, contradicted: 30 },
  light: { warn: 14, bad: 15, doubt: 39, contradicted: 15 },
} as const

/** What means a doubt: a text's colour, or the ground that it is marked with. */
const MEANINGS = ['warn', 'bad', 'doubt', 'contradicted'] as const

test.each(['dark', 'light'] as const)(
  'on %s the tones differ for every reader, and no side looks like a doubt',
  async (ground) => {
    const full = await inksOn({ colours: 'fixed', ground })
    const inks: Inks = Object.fromEntries(Object.entries(full).map(([tone, { fg, bg }]) => [tone, bg ?? fg]))
    expect(measured(inks, KNOWN[ground])).toEqual(KNOWN[ground])
    const sides = Object.fromEntries(Object.keys(SIDES).map((count) => [count, sidesApart(inks, Number(count))]))
    expect(sides).toEqual(KNOWN_SIDES[ground])
    const nearest = MEANINGS.map((one) => [
      one,
      Math.min(...[0, 1, 2, 3, 4, 5].map((at) => leastOf(inks, `side${at}-${one}`))),
    ])
    expect(Object.fromEntries(nearest)).toEqual(FROM_SIDES[ground])
  },
)
