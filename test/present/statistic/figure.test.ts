import { expect, test } from 'vitest'
import type { Qualifier, Statistic } from '../../../src/dossier/index.ts'
import { rateOf } from '../../../src/figures/index.ts'
import {
  amountText,
  boundText,
  changeFigure,
  dimsText,
  concernSpan,
  directionText,
  headline,
  isShort,
  marks,
  rateArithmetic,
  rateText,
  sparkText,
  valueText,
} from '../../../src/present/statistic/figure.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { talks } from '../../dossier/talks.ts'
import { at, context, months, seriesOf, years } from '../shown.ts'

const shown = context('2025-01-01')
const { locale } = shown

const changed = (amount: number, qualifier: Qualifier, counts: Statistic['counts']) =>
  ({ amount, qualifier, figure: { statistic: statistic([], { counts }) } }) as unknown as Parameters<
    typeof changeFigure
  >[1]

test.each([
  [-16.94, 'exact', '−16.9 %'],
  [0.04, 'exact', '0.04 %'],
  [0, 'exact', '0 %'],
  [19.96, 'at-least', '≥ 19.9 %'],
  [-16.96, 'at-most', '≤ −16.9 %'],
] as const)(
  'a change of %d percent, %s, is a figure that claims no more than is known: %s',
  (percent, qualifier, text) => {
    expect(changeFigure(locale, changed(percent, qualifier, 'persons'))).toBe(text)
  },
)

test('a change of percentages is in points', () => {
  expect(changeFigure(locale, changed(-10, 'exact', 'percent'))).toBe('−10 points')
})

test('what limits a figure has its word, as in a breakdown', () => {
  const spanish = context('2025-01-01', { language: 'es' }).locale
  expect(dimsText(locale, { outcome: 'dead', origin: 'OTHER' })).toBe('dead, other')
  expect(dimsText(spanish, { outcome: 'missing', origin: 'VE', component: 'Border Patrol' })).toBe(
    'personas desaparecidas, Venezuela, Border Patrol',
  )
})

test.each([
  [242_418, '242,418'],
  [99.94, '99.9'],
  [1.25, '1.3'],
  [0.256, '0.26'],
])('an amount of %d is formatted with sensible precision: %s', (amount, text) => {
  expect(amountText(locale, amount)).toBe(text)
})

test('a result from a lower bound is a lower bound', () => {
  expect(boundText(locale, 671, 'at-least')).toBe('≥ 671')
  expect(boundText(locale, 671, 'exact')).toBe('671')
})

test('a missing value is a dash, never zero', () => {
  const of = statistic([observed('2023', null, '2024')])
  expect(of.observations.map((one) => valueText(locale, of, one))).toEqual(['-'])
})

test('the arithmetic of a rate shows what was divided by what, and can be checked', () => {
  const of = months('2023-11', 1, () => 242_418)
  const rate = rateOf(of, at(shown, of, '2023-11'), 'week')
  expect(rate && rateArithmetic(locale, rate, undefined)).toBe('56,564 = 242,418 ÷ 30 × 7')
  expect(rate && rateText(locale, rate, 'at-least')).toMatch(/^≥ 56,564 /)
})

test('a row shows the rate of a month, and for a year its value with the year', () => {
  const [month, year] = [months('2023-11', 1, () => 242_418), years(2022, [671])]
  expect(headline(locale, month, at(shown, month, '2023-11'), 'day').join('')).toMatch(/^8,081 /)
  expect(headline(locale, year, at(shown, year, '2022'), 'day').join('')).toBe('671 2022')
  expect([at(shown, month, '2023-11'), at(shown, year, '2022')].map(({ period }) => isShort(period))).toEqual([
    true,
    false,
  ])
})

test('a direction is relative to the period before, and empty across a break', () => {
  const rising = years(2021, [1000, 2000])
  const broken = { ...rising, breaks: [{ at: '2022', note: 'Counted otherwise.' }] }
  const sign = (of: typeof rising): string => directionText(shown, of, seriesOf(shown, of), at(shown, of, '2022'))
  expect([sign(rising), sign(broken)]).toEqual([locale.signs.of('up'), ''])
})

test('between figures of two publishers there is no direction', () => {
  const set = (id: string, publisher: string) =>
    ({ id, title: id, kind: 'dataset', published: '2024-01-01', publisher }) as const
  const sign = (publisher: string): string => {
    const of = statistic([
      observed('2021', 1000, '2024-01-01', { source: 'one' }),
      observed('2022', 2000, '2024-01-01', { source: 'two' }),
    ])
    const other = context('2024-02-01', {
      dossier: talks([], { sources: [set('one', 'NGO'), set('two', publisher)], statistics: [of] }),
    })
    return directionText(other, of, seriesOf(other, of), at(other, of, '2022'))
  }
  expect([sign('NGO'), sign('Ministry')]).toEqual([locale.signs.of('up'), ''])
})

test.each([
  [[1000, 2000], 'at-least', 'exact', 'up'],
  [[2000, 1000], 'at-least', 'exact', null],
  [[2000, 1000], 'at-most', 'exact', 'down'],
  [[1000, 2000], 'at-most', 'exact', null],
  [[2000, 1000], 'exact', 'at-least', 'down'],
  [[1000, 2000], 'exact', 'at-least', null],
  [[1000, 1000], 'at-least', 'exact', null],
] as const)('%j, %s after %s: a bound may leave the direction open', (values, now, before, sign) => {
  const rows = values.map((value, place) =>
    observed(String(2021 + place), value, '2024-01-10', { qualifier: place === 1 ? now : before }),
  )
  const of = statistic(rows)
  expect(directionText(shown, of, seriesOf(shown, of), at(shown, of, '2022'))).toBe(sign ? locale.signs.of(sign) : '')
})

test('a sparkline has a sign for each of the last periods, and is empty for a single one', () => {
  const picture = (values: readonly number[]): string =>
    sparkText(shown, years(2010, values), seriesOf(shown, years(2010, values)), 3)
  expect([...picture([1, 2, 3, 4])]).toHaveLength(3)
  expect(picture([1])).toBe('')
})

test('a provisional revised value has both marks, and the row its most serious one', () => {
  const of = statistic([
    observed('2023', 10, '2024-01-10'),
    observed('2023', 12, '2024-02-10', { status: 'provisional' }),
  ])
  const on = context('2024-02-15', { dossier: talks([], { statistics: [of] }) })
  const { signs } = on.locale
  expect(marks(on, of, at(on, of, '2023'))).toBe(`${signs.of('provisional')} ${signs.of('revised')}`)
  expect(concernSpan(on, of, at(on, of, '2023')).text).toBe(signs.of('revised'))
})

test('a value of a retracted source is marked from the day of the retraction on', () => {
  const of = statistic([observed('2022', 5, '2024-01-10')])
  const retracted = { date: '2024-02-15', note: 'Withdrawn.' }
  const sources = [{ id: 's', title: 'S', kind: 'document', published: '2024-01-10', retracted }] as const
  const marked = (day: string): string => {
    const on = context(day, { dossier: talks([], { sources, statistics: [of] }) })
    return marks(on, of, at(on, of, '2022'))
  }
  expect([marked('2024-02-14'), marked('2024-02-15')]).toEqual(['', '†'])
})

test.each([
  [1 / 365, 'at-least', '≥ 0.002'],
  [3 / 365, 'at-least', '≥ 0.008'],
  [1 / 365, 'at-most', '≤ 0.003'],
  [1 / 365, 'exact', '0.003'],
  [4 / 365, 'at-least', '≥ 0.01'],
] as const)('a rate of %d (%s) is neither 0 nor beyond its bound: %s', (amount, qualifier, text) => {
  expect(boundText(locale, amount, qualifier)).toBe(text)
})
