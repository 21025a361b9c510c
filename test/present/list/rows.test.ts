import { expect, test } from 'vitest'
import type { Claim, Observation, Qualifier, Statistic } from '../../../src/dossier/index.ts'
import { copyable } from '../../../src/present/copyable.ts'
import { claimFigure, statisticRow } from '../../../src/present/list/rows.ts'
import { fitRow } from '../../../src/present/row.ts'
import { plainText } from '../../../src/text/index.ts'
import { dossierWith, observed, statistic } from '../../dossier/fixture.ts'
import { context } from '../shown.ts'

const own = context('2024-12-31', { dossier: dossierWith({}) })
const row = (observation: Observation, more: Partial<Statistic> = {}, width = 78) =>
  plainText(fitRow(statisticRow(own, statistic([observation], more)), width)).trimEnd()

test.each<[string, Observation, Partial<Statistic>, RegExp]>([
  ['a month', observed('2023-11', 242_418, '2023-12'), {}, /242,418 +8,081 \/day Nov 2023$/],
  ['a year', observed('2022', 671, '2023'), { qualifier: 'at-least' }, / ≥ 671 2022$/],
  ['a fiscal year', observed('FY2021', 557, '2022'), { fiscalYearStart: 10 }, / 557 FY2021$/],
  ['a quarter', observed('2023-Q4', 920, '2024'), {}, / 920 Q4 2023$/],
  [
    'a day',
    observed('2023-10-03', 60_000_000, '2023-10-05'),
    { counts: 'money', currency: 'EUR' },
    / 60,000,000.EUR 3 Oct 2023$/u,
  ],
  [
    'a part of a year',
    observed('2023-01-01/2023-10-17', 91_000, '2023-10-17', { through: '2023-10-17', qualifier: 'about' }),
    {},
    / ~91,000 1 Jan–17 Oct 2023$/,
  ],
  ['several years', observed('2021-01/2023-12-30', 12, '2024'), {}, / 12 1 Jan 2021–30 Dec 2023$/],
  [
    'words',
    observed('2023-12-30', null, '2024', { asStated: 'tens of thousands' }),
    { measure: 'stock' },
    / tens of thousands 30 Dec 2023$/,
  ],
])('the row of %s shows its figure and its period', (_, observation, more, shown) => {
  expect(row(observation, more)).toMatch(shown)
})

test.each<[number, Qualifier | undefined, string]>([
  [-40, 'at-least', '≤ −40 %'],
  [-40, 'more-than', '< −40 %'],
  [-40, 'up-to', '≥ −40 %'],
  [-40, 'about', '~−40 %'],
  [40, 'at-least', '≥ 40 %'],
  [-40, undefined, '−40 %'],
])('a change of %d %%, %s, is shown with its sign: %s', (percent, qualifier, shown) => {
  const one = { id: 'c', text: 'C', period: '2023', made: '2024', source: 's', change: { percent, from: '2022' } }
  expect(claimFigure(own.locale, statistic([]), { ...one, ...(qualifier ? { qualifier } : {}) })).toBe(shown)
})

test.each([
  ['en', 'points'],
  ['es', 'puntos'],
] as const)('a claimed change of a percentage is in points, in %s', (language, points) => {
  const one = { id: 'c', text: 'C', period: '2023', made: '2024', source: 's', change: { percent: -10, from: '2022' } }
  const rate = statistic([], { measure: 'rate', counts: 'percent' })
  const { locale } = context('2024-12-30', { language })
  expect(claimFigure(locale, rate, { ...one, qualifier: 'about' })).toBe(`~−10 ${points}`)
})

test('a claim that states a figure, a change and a record shows all three', () => {
  const one = { id: 'c', text: 'C', period: '2023', made: '2024', source: 's', value: 17_322 }
  const change = { percent: -20, from: '2022' }
  expect(claimFigure(own.locale, statistic([]), { ...one, change, record: { kind: 'lowest' } })).toBe(
    '17,322, −20 %, the lowest on record',
  )
  expect(claimFigure(own.locale, statistic([]), { ...one, change, per: 'day' })).toBe('17,322 /day, −20 %')
})

test.each(['en', 'es'] as const)('a record since a period is not called one of all periods, in %s', (language) => {
  const one = { id: 'c', text: 'C', period: '2024-06', made: '2024-07', source: 's' }
  const { locale } = context('2024-12-30', { language })
  const shown = claimFigure(locale, statistic([]), { ...one, record: { kind: 'lowest', since: '2024-01' } })
  expect(shown).toBe(language === 'en' ? 'the lowest since Jan 2024' : 'el mínimo desde ene 2024')
})

test('a claim about a percentage or an amount of money has its sign or currency', () => {
  const one = { id: 'c', text: 'C', period: '2023', made: '2024', source: 's', value: 20, qualifier: 'about' } as const
  expect(claimFigure(own.locale, statistic([], { counts: 'percent' }), one)).toBe('~20\u00a0%')
  const paid = statistic([], { counts: 'money', currency: 'USD' })
  expect(claimFigure(own.locale, paid, one)).toBe('~20\u00a0USD')
  expect(claimFigure(own.locale, paid, { ...one, currency: 'EUR' })).toBe('~20 EUR')
})

test('in a narrow panel the period stays with its figure, whatever goes', () => {
  const words = observed('2023-12-30', null, '2024', { asStated: 'more than anybody has counted' })
  expect(row(words, { measure: 'stock' }, 40)).toMatch(/ more than any[a-z ]*… 30 Dec 2023$/)
  expect(row(observed('2023-11', 242_418, '2023-12'), {}, 54)).toMatch(/8,081 \/day Nov 2023$/)
})

test('words in place of a number are copied as the value and in the statement', () => {
  const of = statistic([observed('2023-12-30', null, '2024', { asStated: 'thousands' })], { unit: 'persons' })
  const copied = copyable(own, { kind: 'statistic', key: 't', statistic: of }, null)
  expect(copied.value).toBe('thousands')
  expect(copied.statement).toMatch(/^thousands \(persons\), T, 30 Dec 2023/)
})

test('a claim that states nothing to check is named by its first words', () => {
  const said: Claim = {
    id: 'c',
    text: 'Every month some people come back, he said.',
    period: '2024',
    made: '2024-02',
    source: 's',
  }
  expect(claimFigure(own.locale, statistic([]), said)).toBe('“Every month some people come …”')
})
