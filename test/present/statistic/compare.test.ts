import { expect, test } from 'vitest'
import type { Statistic } from '../../../src/dossier/index.ts'
import { comparisonLines } from '../../../src/present/statistic/compare.ts'
import type { RenderContext } from '../../../src/present/index.ts'
import { widthOf, wordsIn, type Language } from '../../../src/text/index.ts'
import { dossierWith, observed, statistic } from '../../dossier/fixture.ts'
import { englishIn, knownOf, months, named, read, seriesOf, context, years } from '../shown.ts'

const own = context('2024-12-31', { dossier: dossierWith({}) })
const compared = (shown: RenderContext, statistics: readonly Statistic[], width = 95, rows = 36) =>
  read(comparisonLines(shown, statistics, { zoom: 'all', width, rows }))
const route = named('deaths-route')
const region = named('deaths-region')

const PATROL = { component: 'U.S. Border Patrol' }
const part = (dims: Readonly<Record<string, string>>) => statistic([observed('2023', 100, '2024-03', { dims })])
const flow = years(2022, [100, 200])

const REFUSED = [
  ['a stock beside a flow', years(2022, [100, 200], { measure: 'stock' }), flow, 'measures-differ'],
  [
    'cases beside persons',
    years(2022, [1, 2], { counts: 'cases' }),
    years(2022, [1, 2], { counts: 'persons' }),
    'counts-differ',
  ],
  [
    'euros beside dollars',
    years(2022, [1, 2], { counts: 'money', currency: 'EUR' }),
    years(2022, [1, 2], { counts: 'money', currency: 'USD' }),
    'currencies-differ',
  ],
  ['Border Patrol beside the total', part(PATROL), flow, 'part-with-total'],
  ['Border Patrol beside another part', part(PATROL), part({ citizenship: 'VE' }), 'different-parts'],
  ['what is known beside what is not', flow, statistic([]), 'nothing-known'],
] as const

const SAID = {
  'measures-differ': ['a stock is counted on a date, a flow over a period', 'una población se cuenta en una fecha'],
  'currencies-differ': ['they are in different currencies', 'están en monedas distintas'],
  'counts-differ': ['they count different things', 'cuentan cosas distintas'],
  'part-with-total': ['one is limited to a part (such as Border Patrol alone)', 'una se limita a un componente'],
  'different-parts': ['each is limited to a different part', 'cada una se limita a un componente distinto'],
  'nothing-known': ['one of them has no known figure', 'no se conoce ninguna cifra de una de ellas'],
} as const

test.each(REFUSED)(
  '%s cannot be compared, with the reason in both languages, and without chart or table',
  (_, a, b, reason) => {
    for (const [language, said] of [
      ['en', SAID[reason][0]],
      ['es', SAID[reason][1]],
    ] as const) {
      const text = compared({ ...own, locale: context('2024-12-31', { language }).locale }, [a, b]).join('\n')
      expect(text).toContain(wordsIn(language).figures.compare.refused)
      expect(text).toContain(said)
      expect(text).not.toMatch(/[┤└]/)
      expect(text).not.toContain(wordsIn(language).figures.compare.periods)
    }
  },
)

test.each([
  ['refugees-mexico', 'asylum-claims-mexico', 'a stock is counted on a date'],
  ['sw-encounters', 'deaths-route', 'they count different things'],
])('in the shipped dossier %s is not compared with %s: %s', (a, b, reason) => {
  expect(compared(context('2025-06-30'), [named(a), named(b)]).join('\n')).toContain(reason)
})

test('of three, the pair that cannot be compared is named, and nothing is drawn', () => {
  const text = compared(context('2025-06-30'), [route, region, named('sw-encounters')]).join('\n')
  expect(text).toContain('Southwest border encounters')
  expect(text).not.toContain('Dead and missing, US–Mexico route (IOM) and Dead and missing, region North America (IOM)')
  expect(text).not.toMatch(/[┤└]/)
})

test('the route is compared with the region: two charts, a table and the caveat, but no factor of two minimums', () => {
  const lines = compared(context('2025-06-30'), [route, region])
  const text = lines.join('\n')
  expect(lines[0]).toBe('different places: read each by itself')
  expect(lines[1]).toBe('Figures of different statistics are never added up.')
  expect(lines.filter((line) => line.includes('└'))).toHaveLength(2)
  for (const name of ['US–Mexico route (IOM) · persons', 'region North America (IOM) · persons'])
    expect(text).toContain(name)
  expect(lines.at(-1)).toMatch(/^2022 +≥ 753 r +≥ 631 r$/)
})

test('different counters of deaths are never added up, on any day and in any language', () => {
  for (const on of ['2023-12-30', '2024-08-01', '2025-06-30'])
    for (const language of ['en', 'es'] as const) {
      const shown = context(on, { language })
      const both = [route, region].map((one) => knownOf(shown.reading, one))
      const text = compared(shown, both, 200).join('\n')
      const value = (of: Statistic, period: string) =>
        seriesOf(shown, of).find(({ newest }) => newest.period === period)?.newest.value ?? null
      const [a, b] = [value(route, '2022'), value(region, '2022')]
      if (a === null || b === null) throw new Error('both know 2022')
      expect(text).toContain(shown.locale.number(a))
      expect(text).toContain(shown.locale.number(b))
      expect(text).not.toContain(shown.locale.number(a + b))
      expect(text).toContain(wordsIn(language).figures.compare.neverAdded)
    }
})

test('a partial year has no factor, and its mark is shown', () => {
  const half = statistic([observed('2023', 276, '2023-07'), observed('2022', 600, '2023-07')])
  const lines = compared(own, [half, years(2022, [300, 500])])
  expect(lines.at(-2)).toMatch(/^2023 +276 ◐ +500$/)
  expect(lines.at(-1)).toMatch(/^2022 +600 +300 +2\.0×$/)
})

test('figures of one unit have one scale, and aligned charts', () => {
  const lines = compared(own, [years(2022, [100, 200]), years(2022, [4000, 9000])])
  const numbers = lines.flatMap((line) => /^ *([\d,]+) ┤/.exec(line)?.[1] ?? [])
  expect(numbers).toEqual([...numbers.slice(0, numbers.length / 2), ...numbers.slice(0, numbers.length / 2)])
  expect(numbers[0]).toBe('10,000')
  expect(new Set(lines.flatMap((line) => (line.includes('└') ? [line.indexOf('└')] : []))).size).toBe(1)
})

test('different units have their own scales and no factor, with a note', () => {
  const lines = compared(own, [years(2022, [100, 200]), years(2022, [4000, 9000], { unit: 'v' })])
  expect(lines.join('\n')).toContain('different units: each has its own axis, and no factor is calculated')
  expect(lines.at(-1)).toMatch(/^2022 +100 +4,000$/)
  expect(lines.filter((line) => line.startsWith('10,000 ┤'))).toHaveLength(1)
})

test('different publishers are mentioned, by pair if there are more than two', () => {
  const of = (publisher: string) => years(2022, [100, 200], { publisher, name: publisher })
  const lines = compared(own, [of('A'), of('B'), of('C')])
  expect(lines.slice(0, 2)).toEqual([
    'A and B',
    '  different publishers count differently, so their figures are never added up',
  ])
  expect(lines.filter((line) => line.includes('different publishers'))).toHaveLength(3)
  expect(lines.at(-1)).toMatch(/^2022( +100){3}$/)
})

test('without a common period there is no table, with a note', () => {
  const lines = compared(own, [months('2023-01', 3, () => 3000), years(2022, [100, 200])])
  expect(lines).toContain('they have no period in common')
  expect(lines).not.toContain('Periods')
})

test('both are drawn over the same days, one below the other', () => {
  const lines = compared(own, [years(2015, [1000, 1000]), years(2020, [1000, 1000])])
  const labels = lines.filter((line) => /^ +20\d\d +/.test(line))
  expect(labels).toHaveLength(2)
  expect(labels[0]).toBe(labels[1])
})

test('a single statistic cannot be compared, and a text says what is needed', () => {
  expect(compared(own, [flow])).toEqual([wordsIn('en').figures.compare.need])
})

test.each<Language>(['en', 'es'])('in %s no line is wider than the page, at any width', (language) => {
  const shown = context('2025-06-30', { language })
  for (let width = 56; width <= 200; width += 12) {
    expect(compared(shown, [route, region], width).filter((line) => widthOf(line) > width)).toEqual([])
    expect(compared(shown, [route, named('sw-encounters')], width).filter((line) => widthOf(line) > width)).toEqual([])
  }
})

test('in Spanish a comparison and a refusal have no English word', () => {
  const shown = context('2025-06-30', { language: 'es' })
  for (const id of ['deaths-region', 'sw-encounters', 'refugees-mexico'])
    expect(englishIn(compared(shown, [route, named(id)]).join('\n'))).toEqual([])
})

test('from 100 columns of the terminal on, two charts are beside each other, each below its name', () => {
  const lines = compared(context('2023-12-30'), [route, region], 96)
  const axis = lines.filter((line) => line.includes('└'))
  expect(axis).toHaveLength(1)
  expect(axis[0]?.match(/└/g)).toHaveLength(2)
  expect(lines.some((line) => /Dead and missing, US–Mexico.*Dead and missing, region/.test(line))).toBe(true)
})
