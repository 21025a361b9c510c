import { expect, test } from 'vitest'
import { knownFrom, readingOn, type Statistic } from '../../src/dossier/index.ts'
import { chartOf } from '../../src/report/chapters/chart.ts'
import { statisticsSection } from '../../src/report/chapters/statistic.ts'
import { observationsData, thresholdsData } from '../../src/report/data/figures.ts'
import { svgOf } from '../../src/report/html/svg.ts'
import { jsonReport } from '../../src/report/json.ts'
import { plainText } from '../../src/text/index.ts'
import { phrasesIn } from '../../src/report/html/page.ts'
import { dossierWith, observed, statistic } from '../dossier/fixture.ts'
import { context, months, seriesOf } from '../present/shown.ts'
import { joined } from './joined.ts'

const GRANTS = {
  id: 'grants',
  name: 'Grants',
  comparator: 'at-least',
  value: 5000,
  per: 'day',
  counts: 'grants of asylum',
  kind: 'proposal',
  source: 's',
} as const
const of = (statistics: readonly Statistic[]) => dossierWith({ statistics: JSON.stringify(statistics) })
const shown = (statistics: readonly Statistic[]) => context('2024-12-31', { dossier: of(statistics) })
const json = (statistics: readonly Statistic[]) =>
  JSON.parse(joined(jsonReport(readingOn(of(statistics), knownFrom('2024-12-31'))))) as {
    readonly statistics: readonly Readonly<Record<string, unknown>>[]
  }
const told = (statistics: readonly Statistic[]): string =>
  phrasesIn(statisticsSection(shown(statistics)).parts)
    .map(({ spans }) => plainText(spans))
    .join('\n')

const limited = months('2023-01', 3, () => 302_034, { thresholds: [GRANTS] })

test('a threshold about something else is listed with that note, without chart or comparison', () => {
  const [found] = (json([limited]).statistics[0]?.['thresholds'] ?? []) as readonly Readonly<Record<string, unknown>>[]
  expect(found).toMatchObject({
    counts: 'grants of asylum',
    notComparable: 'counts-something-else',
    tested: 0,
    passed: [],
    notPassed: [],
    cannotBeTold: [],
  })
  expect(told([limited])).toContain('not compared, because it counts something else (grants of asylum)')
  const chart = chartOf(shown([limited]), limited, seriesOf(shown([limited]), limited))
  expect(chart?.levels).toEqual([])
  expect(chart && svgOf(chart, (text) => text)).not.toContain('class="level"')
  const [head = [], row = []] = thresholdsData(shown([limited]))
  expect(row[head.indexOf('what is counted')]).toBe('grants of asylum')
})

test('words replace a number in JSON, in CSV and in the report', () => {
  const words = statistic([observed('2023-12-27', null, '2023-12-30', { asStated: 'thousands' })], { measure: 'stock' })
  expect(json([words]).statistics[0]?.['newest']).toMatchObject({ value: null, asStated: 'thousands' })
  const [head = [], row = []] = observationsData(shown([words]))
  expect(row[head.indexOf('value')]).toBe('thousands')
  expect(told([words])).toContain('thousands')
})

test('a figure in words is marked in the chart of a report, with its words', () => {
  const some = statistic([
    observed('2023-01', 310, '2024'),
    observed('2023-02', null, '2024', { asStated: 'thousands' }),
    observed('2023-03', 310, '2024'),
  ])
  expect(chartOf(shown([some]), some, seriesOf(shown([some]), some))?.partial).toMatchObject([
    { sign: '?', words: 'Feb 2023: thousands' },
  ])
})

test('money has its currency', () => {
  const paid = statistic([observed('2023-10-03', 60_000_000, '2023-10-05')], { counts: 'money', currency: 'EUR' })
  expect(told([paid])).toContain('60,000,000\u00a0EUR')
})

test('the rest of a breakdown, and months of days with their coverage, are in the report and in JSON', () => {
  const parted = statistic([
    observed('2023-02-01', 100, '2024'),
    observed('2023-02-01', 60, '2024', { dims: { origin: 'A' } }),
  ])
  expect(json([parted]).statistics[0]).toMatchObject({
    breakdowns: [{ rest: { value: 40, share: 40 }, sameVintage: true }],
    rolledUp: [
      { per: 'year', sum: 100, daysCovered: 1, whole: false },
      { per: 'month', from: '2023-02-01', to: '2023-02-28', sum: 100, daysCovered: 1, whole: false },
    ],
  })
  for (const words of ['not listed', '1 of 28', '1 of 365']) expect(told([parted])).toContain(words)
})
