import { expect, test } from 'vitest'
import { chartUnit } from '../../../src/present/chart/unit.ts'
import { detailLines, WHOLE } from '../../../src/present/index.ts'
import { dossierWith, observed, statistic, totalBy } from '../../dossier/fixture.ts'
import { context, read, recordsIn } from '../shown.ts'

const unitIn = (language: 'en' | 'es', ...periods: readonly string[]): string => {
  const of = statistic(
    periods.map((period, at) => observed(period, at + 3, '2024-02-01')),
    { unit: 'people', fiscalYearStart: 10 },
  )
  return chartUnit({ context: context('2024-03-01', { language }), statistic: of, series: totalBy(of, Infinity) })
}

test.each([
  [['2021', '2022'], 'people per year', 'people por año'],
  [['FY2021', 'FY2022'], 'people per fiscal year', 'people por año fiscal'],
  [['2023-Q1', '2023-Q2'], 'people per quarter', 'people por trimestre'],
  [['2023-01', '2023-02'], 'people per day', 'people por día'],
])('the unit of a chart of %j names its period', (periods, english, spanish) => {
  expect([unitIn('en', ...periods), unitIn('es', ...periods)]).toEqual([english, spanish])
})

test('a chart of some of the values says how many it draws', () => {
  const mixed = statistic(['2020', '2021', '2023-01', '2023-02'].map((period) => observed(period, 3, '2024-02-01')))
  const shown = context('2024-03-01', { dossier: { ...dossierWith({}), statistics: [mixed] } })
  const [entry] = recordsIn(shown, 'statistics')
  const text = entry ? read(detailLines(shown, entry, 200, WHOLE)).join('\n') : ''
  expect(text).toContain('value 4 of 4 · 2 drawn')
})
