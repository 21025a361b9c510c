import { expect, test } from 'vitest'
import type { Statistic, Threshold } from '../../../src/dossier/index.ts'
import type { RenderContext } from '../../../src/present/index.ts'
import { passingBlocks, thresholdBlocks, thresholdFigure } from '../../../src/present/statistic/threshold.ts'
import { dossierWith } from '../../dossier/fixture.ts'
import { daysOf, englishIn, months, named, seriesOf, context, told, years } from '../shown.ts'

const encounters = named('sw-encounters')
const own = context('2024-12-31', { dossier: dossierWith({}) })

const limit = (more: Partial<Threshold> = {}): Threshold => ({
  id: 'a',
  name: 'Limit',
  comparator: 'at-least',
  value: 100,
  kind: 'policy',
  source: 's',
  ...more,
})
const first = (of: Statistic): Threshold => {
  const threshold = of.thresholds?.[0]
  if (!threshold) throw new Error('no threshold')
  return threshold
}
const passing = (shown: RenderContext, of: Statistic, threshold = first(of)) =>
  told(passingBlocks(shown, of, seriesOf(shown, of), threshold))
    .split('\n')
    .map((line) => line.trim())

test.each([
  ['en', '≥ 5,000 /day'],
  ['es', '≥ 5.000 /día'],
] as const)('a threshold is a figure with its comparator and unit, in %s %s', (language, figure) => {
  expect(thresholdFigure(context('2023-12-30', { language }).locale, first(encounters))).toBe(figure)
})

test('5,000 a day was passed in every month since March 2021 save those that were not, by a mean of the month only', () => {
  expect(passing(context('2023-12-30'), encounters)).toEqual([
    'passed in 31 of 33 periods since Mar 2021: Mar 2021–Dec 2021, Feb 2022–May 2023, Jul 2023–Nov 2023',
    'not passed: Jan 2022 (4,996), Jun 2023 (4,819)',
    "a month's mean only, not a day",
  ])
})

test('the list is right: it is that of the months whose encounters by their days, as the file gives them, are under 5,000', () => {
  const months = encounters.observations.filter((one) => !one.dims && one.published === '2023-12-22')
  const perDay = (month: string, value: number | null) => (value ?? Number.NaN) / daysOf(month)
  const passed = months.map(({ period, value }) => [period, perDay(period, value) >= 5000] as const)
  const since = passed.slice(passed.findIndex(([, one]) => one))
  expect(since[0]?.[0]).toBe('2021-03')
  expect(since.filter(([, one]) => !one).map(([period]) => period)).toEqual(['2022-01', '2023-06'])
  expect([since.filter(([, one]) => one).length, since.length]).toEqual([31, 33])
})

test('what the threshold is measured over, its kind, its quotation and source stand with it', () => {
  const text = told(
    thresholdBlocks(context('2023-12-30'), encounters, seriesOf(context('2023-12-30'), encounters), first(encounters)),
  )
  for (const part of [
    '≥ 5,000 /day · Limit of 5,000 asylum grants a day, as the editorial states it · proposal',
    'measured over: a day; grants of asylum, not encounters',
    '“limit the granting of asylum to 5,000 people per day” (verbatim, English)',
    'Editorial on migration talks, 30 December 2023, published 2023-12-30',
  ])
    expect(text).toContain(part)
})

test('a minimum estimate below 560 has not failed to pass it: it cannot be told', () => {
  expect(passing(context('2023-12-30'), named('deaths-route'))).toEqual([
    'passed in 2 of 2 periods since 2021: 2021–2022',
    'cannot be told from a bound: 2014 (≥ 304), 2015 (≥ 347), 2016 (≥ 412), 2017 (≥ 414), 2018 (≥ 448), 2019 (≥ 524), 2020 (≥ 475)',
  ])
})

test('a bound since then that tells nothing is not called not passed', () => {
  expect(passing(context('2025-06-01'), named('deaths-route'))).toEqual([
    'passed in 4 of 8 periods since 2016: 2016, 2021–2023',
    'cannot be told from a bound: 2014 (≥ 424), 2015 (≥ 557), 2017 (≥ 524), 2018 (≥ 456), 2019 (≥ 536), 2020 (≥ 494)',
  ])
})

test('in Spanish every word of it is Spanish', () => {
  const shown = context('2023-12-30', { language: 'es' })
  expect(passing(shown, encounters)).toEqual([
    'superado en 31 de 33 periodos desde mar 2021: mar 2021–dic 2021, feb 2022–may 2023, jul 2023–nov 2023',
    'no superado: ene 2022 (4.996), jun 2023 (4.819)',
    'solo la media de un mes, no un día',
  ])
  for (const id of ['sw-encounters', 'deaths-route'])
    expect(englishIn(told(thresholdBlocks(shown, named(id), seriesOf(shown, named(id)), first(named(id)))))).toEqual([])
})

test('a partial year is not held against a threshold', () => {
  expect(passing(context('2023-12-30'), named('deaths-route')).join()).not.toContain('2023')
})

test('a mean is named by the period it was taken over, and a value of the threshold’s own unit is none', () => {
  const of = (per: Threshold['per']) => [limit({ value: 1, ...(per ? { per } : {}) })]
  expect(passing(own, years(2021, [900], { thresholds: of('day') })).at(-1)).toBe("a year's mean only, not a day")
  expect(
    passing(
      own,
      months('2023-01', 1, () => 900, { thresholds: of('week') }),
    ).at(-1),
  ).toBe("a month's mean only, not a week")
  expect(passing(own, years(2021, [900], { thresholds: of('year') }))).toEqual([
    'passed in 1 of 1 periods since 2021: 2021',
  ])
})

test('a stock has no rate: a limit per day cannot be tested by it, a plain one can', () => {
  expect(passing(own, years(2021, [900], { measure: 'stock', thresholds: [limit({ per: 'day' })] }))).toEqual([
    'cannot be tested: a stock has no rate',
  ])
  expect(passing(own, years(2021, [900, 90], { measure: 'stock', thresholds: [limit()] }))).toEqual([
    'passed in 1 of 2 periods since 2021: 2021',
    'not passed: 2022 (90)',
  ])
})

test('where no exact figure passed it, that is said; where nothing is known, nothing is', () => {
  expect(passing(own, years(2021, [50, 60], { thresholds: [limit()] }))).toEqual([
    'passed in none of the 2 periods known',
  ])
  expect(passing(own, years(2021, [], { thresholds: [limit()] }))).toEqual([''])
})

test('up to twelve that did not pass are told each with its amount, more of them by their runs', () => {
  const failed = (count: number) =>
    passing(own, years(1990, [100, ...Array<number>(count).fill(50)], { thresholds: [limit()] }))[1]
  expect(failed(2)).toBe('not passed: 1991 (50), 1992 (50)')
  expect(failed(12)).toMatch(/^not passed: 1991 \(50\), .*2002 \(50\)$/)
  expect(failed(13)).toBe('not passed: 1991–2003')
})
