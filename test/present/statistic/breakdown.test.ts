import { expect, test } from 'vitest'
import type { Observation, Statistic } from '../../../src/dossier/index.ts'
import type { RenderContext } from '../../../src/present/index.ts'
import { breakdownBlocks } from '../../../src/present/statistic/breakdown.ts'
import { dossierWith, observed, statistic } from '../../dossier/fixture.ts'
import { talks } from '../../dossier/talks.ts'
import type { Glyphs } from '../../../src/text/index.ts'
import { at, englishIn, knownOf as knownIn, named, context, told } from '../shown.ts'

const encounters = named('sw-encounters')
const knownOf = ({ reading }: RenderContext, of: Statistic): Statistic => knownIn(reading, of)

/** Returns the lines of each dimension: heading, bars, and the total of the shares. */
const sections = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n\n')
    .map((section) => section.split('\n'))

const december = (language: 'en' | 'es' = 'en') => {
  const shown = context('2025-01-01', { language })
  return sections(told(breakdownBlocks(shown, knownOf(shown, encounters), at(shown, encounters, '2023-12'))))
}

const total = (value: number | null): Observation => observed('2023', value, '2024-06')
const part = (citizenship: string, value: number): Observation =>
  observed('2023', value, '2024-06', { dims: { citizenship } })
const own = (observations: readonly Observation[], glyphs: Glyphs = 'braille') => {
  const shown = context('2024-12-31', { glyphs, dossier: dossierWith({}) })
  return sections(told(breakdownBlocks(shown, statistic(observations), null)))[0] ?? []
}

test('December 2023 by nationality: each with its share, the largest first, OTHER last', () => {
  const [heading, ...bars] = december()[1] ?? []
  expect(heading).toBe('By nationality, Dec 2023, published Dec 2024')
  expect(bars.slice(0, -1).map((line) => line.split(/ +[█-▏]+/u)[0]?.trim())).toEqual([
    'Mexico',
    'Venezuela',
    'Guatemala',
    'Honduras',
    'Colombia',
    'Cuba',
    'Ecuador',
    'Haiti',
    'Nicaragua',
    'El Salvador',
    'other',
    'not listed',
  ])
  expect(bars[0]).toMatch(/69,041 22\.9 %$/)
  expect(bars.at(-3)).toMatch(/20,220 {2}6\.7 %$/)
  expect(bars.at(-2)).toMatch(/^not listed .* 21,347 {2}7\.1 %$/)
})

test('the total is the base of the shares, and not a bar', () => {
  for (const [, ...lines] of december()) {
    const [bars, last] = [lines.slice(0, -1), lines.at(-1) ?? '']
    expect(last).toContain('share of the total, 301,981')
    expect(bars.filter((line) => line.includes('301,981'))).toEqual([])
  }
  expect(december()[1]?.at(-1)).toBe('share of the total, 301,981; these parts add up to 280,634 of 301,981')
})

test('a component has its own breakdown', () => {
  const [component, nationality, ...more] = december()
  expect([component?.[0], nationality?.[0], more]).toEqual([
    'By component, Dec 2023, published Dec 2024',
    'By nationality, Dec 2023, published Dec 2024',
    [],
  ])
  expect(component?.[1]).toMatch(/^U\.S\. Border Patrol .*249,740 82\.7 % r$/)
  expect(component?.[2]).toMatch(/^Office of Field Operati… .* 52,241 17\.3 %$/)
})

test('in Spanish dimensions, countries and OTHER are Spanish', () => {
  const text = december('es').flat().join('\n')
  for (const part of [
    'Por nacionalidad, dic 2023',
    'México',
    'Haití',
    'otros',
    '22.9 %',
    'porcentaje del total, 301,981',
  ])
    expect(text).toContain(part)
  // A name given by the publisher, cut to its column.
  expect(englishIn(text.replace('Office of Field Operati…', ''))).toEqual([])
})

test('before components were published there is no breakdown', () => {
  const shown = context('2023-12-30')
  expect(breakdownBlocks(shown, knownOf(shown, encounters), at(shown, encounters, '2023-11'))).toEqual([])
})

test('if the period at the cursor has no components, the newest one that has is shown and named', () => {
  const shown = context('2025-01-01')
  expect(told(breakdownBlocks(shown, encounters, at(shown, encounters, '2021-03')))).toContain(
    'By nationality, Dec 2023, published Dec 2024',
  )
})

test('components that make up the total need no note about their sum', () => {
  expect(own([total(100), part('MX', 60), part('OTHER', 40)]).at(-1)).toBe('share of the total, 100')
})

test('a total under 30 gives no shares and no ranking, an unknown one no shares', () => {
  const small = own([total(20), part('GT', 4), part('MX', 16)])
  expect(small.at(-1)).toBe('no shares and no ranking, because the total is under 30')
  expect(small.slice(1, 3).map((line) => line.split(' ')[0])).toEqual(['Guatemala', 'Mexico'])
  const unknown = own([part('MX', 600), part('GT', 400)])
  expect(unknown.at(-1)).toBe('no shares, because the total of this period is not known')
  expect([...small, ...unknown].filter((line) => line.includes('%'))).toEqual([])
})

test('a dimension without a translation keeps its own name', () => {
  expect(own([total(100), observed('2023', 50, '2024-06', { dims: { sector: 'Yuma' } })])[0]).toBe(
    'By sector, 2023, published Jun 2024',
  )
})

test.each<[Glyphs, RegExp]>([
  ['braille', /[█-▏]+/u],
  ['block', /[▌█]+/u],
  ['ascii', /#+/],
])('in %s the longest bar has 30 cells, half of it half as many, and anything but 0 is visible', (glyphs, bar) => {
  const lines = own([total(5000), part('MX', 2000), part('GT', 1000), part('HN', 1), part('NI', 0)], glyphs)
  const lengths = lines.slice(1, 5).map((line) => bar.exec(line)?.[0].length ?? 0)
  expect(lengths).toEqual([30, 15, 1, 0])
})

test('values are right-aligned', () => {
  const ends = own([total(5000), part('MX', 2000), part('GT', 30)])
    .slice(1, 3)
    .map((line) => /[\d,]+(?= +\d)/.exec(line))
    .map((found) => (found?.index ?? 0) + (found?.[0].length ?? 0))
  expect(ends[0]).toBe(ends[1])
})

test('a total of another vintage than its components is marked as such', () => {
  const lines = own([observed('2023', 500, '2024-08'), part('VE', 100)])
  expect(lines.at(-1)).toBe('share of the total, 500; the total, 500, is from another vintage (published Aug 2024)')
})

test('the share of a minimum total is a maximum; between minimums it has no bound, and the foot says so', () => {
  const least = { ...total(1000), qualifier: 'at-least' } as const
  expect(own([least, part('MX', 333)])[1]).toMatch(/^Mexico .* 333 ≤ 33\.3 %$/)
  const both = own([least, { ...part('MX', 333), qualifier: 'at-least' }])
  expect(both[1]).toMatch(/^Mexico .*≥ 333 33\.3 %$/)
  expect(both.at(-1)).toBe(
    'share of the total, ≥ 1,000; where a part and the total are both minimums, maximums or approximate, the share is of what was recorded, and the true one may be higher or lower; these parts add up to ≥ 333 of ≥ 1,000',
  )
})

test('shares of minimum counts in an exact total are minimums, and what they leave is a maximum', () => {
  const least = { ...part('MX', 333), qualifier: 'at-least' } as const
  const lines = own([total(1000), least])
  expect(lines[1]).toMatch(/^Mexico .*≥ 333 ≥ 33\.3 %$/)
  expect(lines[2]).toMatch(/^not listed .*≤ 667 ≤ 66\.7 %$/)
  expect(lines.at(-1)).toBe('share of the total, 1,000; these parts add up to ≥ 333 of 1,000')
})

test.each([
  ['en', 'two', 'no shares, because only another publisher has a total of this period'],
  ['es', 'two', 'sin porcentajes, porque solo otro organismo tiene un total de este periodo'],
  ['en', 'gone', 'no shares, because a retracted figure is not compared with another one'],
  ['es', 'gone', 'sin porcentajes, porque una cifra retractada no se compara con otra'],
] as const)('in %s the foot says why there are no shares of a total from source %s', (language, source, words) => {
  const set = (id: string, publisher: string, more = {}) =>
    ({ id, title: id, kind: 'dataset', published: '2024-01-01', publisher, ...more }) as const
  const retracted = { date: '2024-07-01', note: 'Wrong.', source: 'one' }
  const sources = [set('one', 'NGO'), set('two', 'Ministry'), set('gone', 'NGO', { retracted })]
  const of = statistic([
    { ...part('A', 600), source: 'one' },
    { ...total(1000), source },
  ])
  const shown = context('2024-12-31', { language, dossier: talks([], { sources, statistics: [of] }) })
  expect(
    told(breakdownBlocks(shown, of, null))
      .trim()
      .split('\n')
      .at(-1),
  ).toBe(words)
})
