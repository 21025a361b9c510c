import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peakOf } from '../../../src/present/chart/heights.ts'
import { levelsOf } from '../../../src/present/chart/level.ts'
import { columnOf, gutterOf, plotOf, rowOf } from '../../../src/present/chart/plot.ts'
import { drawsRates, pointsOf } from '../../../src/present/chart/point.ts'
import type { Statistic, Threshold } from '../../../src/dossier/index.ts'
import { dossierWith, observed, statistic } from '../../dossier/fixture.ts'
import { charted, daysOf, months, named, seriesOf, context, years } from '../shown.ts'

const shown = context('2024-12-31', { dossier: dossierWith({}) })
const amounts = (of: Statistic, per: 'day' | 'week' | 'year' = 'day') =>
  pointsOf(charted({ ...shown, per }, of)).map(({ amount }) => amount)
const labels = (of: Statistic, on = shown, rows = 12) =>
  plotOf(charted(on, of, { rows }), pointsOf(charted(on, of, { rows }))).labels.map(({ text }) => text)

const threshold = (value: number, more: Partial<Threshold> = {}): Threshold => ({
  id: 'a',
  name: 'N',
  comparator: 'at-least',
  value,
  kind: 'policy',
  source: 's',
  ...more,
})

test('a short month is not a fall: months are drawn as rates, in the unit shown', () => {
  const even = months('2023-01', 3, (at) => daysOf(`2023-0${at + 1}`) * 100)
  expect(amounts(even)).toEqual([100, 100, 100])
  expect(amounts(even, 'week')).toEqual([700, 700, 700])
})

test('years are drawn by their values, and so is a stock, whatever the unit of rates', () => {
  expect(amounts(years(2021, [365, 730]))).toEqual([365, 730])
  expect(
    amounts(
      months('2023-01', 2, (at) => 500 + at, { measure: 'stock' }),
      'year',
    ),
  ).toEqual([500, 501])
})

test('on 2023-12-30 the deaths of 2023 are partial and not drawn; those of 2022 are the last point', () => {
  const points = pointsOf(charted(context('2023-12-30'), named('deaths-route')))
  expect(seriesOf(context('2023-12-30'), named('deaths-route')).at(-1)?.newest.period).toBe('2023')
  expect(points.map(({ known }) => known.newest.period)).toEqual([
    '2014',
    '2015',
    '2016',
    '2017',
    '2018',
    '2019',
    '2020',
    '2021',
    '2022',
  ])
  expect(points.at(-1)?.amount).toBe(671)
})

test('a missing value is not drawn, and is not zero', () => {
  expect(amounts(years(2021, [100, null, 300]))).toEqual([100, 300])
})

test('months and years are not mixed: the newest grain is drawn', () => {
  const both = statistic([
    observed('2022', 12_000, '2023-02'),
    observed('2023-01', 3100, '2023-03'),
    observed('2023-02', 2800, '2023-03'),
  ])
  expect(amounts(both)).toEqual([100, 100])
})

test('a series without values has nothing to draw, and no rates', () => {
  const empty = statistic([])
  expect(pointsOf(charted(shown, empty))).toEqual([])
  expect(peakOf(charted(shown, empty))).toBeGreaterThan(0)
  expect(drawsRates(empty, [])).toBe(false)
})

test.each([
  ['day', '≥ 5,000'],
  ['week', '≥ 35,000'],
  ['year', '≥ 1,825,000'],
] as const)('5,000 a day is a line in the unit shown: per %s it is at %s', (per, label) => {
  expect(labels(named('sw-encounters'), context('2024-02-09', { per }), 40)).toContain(label)
})

test('months per month are drawn directly, without a mark per day, because their days differ', () => {
  const of = months('2023-01', 3, (at) => daysOf(`2023-0${at + 1}`) * 5000, {
    thresholds: [threshold(5000, { per: 'day' })],
  })
  const drawn = charted({ ...shown, per: 'month' }, of)
  expect(pointsOf(drawn).map(({ amount }) => amount)).toEqual([155_000, 140_000, 155_000])
  expect(levelsOf(drawn)).toEqual([])
})

test('a threshold about something else has no height in any unit', () => {
  const of = years(2021, [100, 100], { thresholds: [threshold(90, { per: 'year', counts: 'grants of asylum' })] })
  expect(levelsOf(charted(shown, of))).toEqual([])
})

test('cumulative totals are drawn by increments, per day, never as a rise', () => {
  const so = (until: string, value: number) => observed(`2023-01-01/${until}`, value, '2024')
  const of = statistic([so('2023-01-10', 100), so('2023-01-30', 140), so('2023-02-09', 340)])
  expect(drawsRates(of, seriesOf(shown, of))).toBe(true)
  expect(amounts(of)).toEqual([10, 2, 20])
})

test('money is drawn by its amounts, and not per day', () => {
  const of = months('2023-01', 2, () => 31_000_000, { counts: 'money', currency: 'EUR' })
  expect(amounts(of)).toEqual([31_000_000, 31_000_000])
})

test('a threshold far above the series is left out, because it would flatten the series', () => {
  const near = years(2021, [100, 100], { thresholds: [threshold(140, { per: 'year' })] })
  const far = years(2021, [100, 100], { thresholds: [threshold(1000, { per: 'year' })] })
  expect(labels(near)).toContain('≥ 140')
  expect(labels(far)).toEqual(labels(years(2021, [100, 100])))
})

test('a threshold in another unit than the series has no height', () => {
  expect(labels(years(2021, [100, 100], { thresholds: [threshold(90)] }))).not.toContain('≥ 90')
  expect(labels(years(2021, [100, 100], { measure: 'stock', thresholds: [threshold(90)] }))).toContain('≥ 90')
  const stock = years(2021, [100, 100], { measure: 'stock', thresholds: [threshold(90, { per: 'year' })] })
  expect(labels(stock)).not.toContain('≥ 90')
})

test('a threshold is not drawn before its source was published', () => {
  expect(labels(named('sw-encounters'), context('2023-12-29'))).not.toContain('≥ 5,000')
})

test('the axis starts at zero, and below it only for negative values', () => {
  const low = (values: readonly number[]) =>
    plotOf(charted(shown, years(2021, values)), pointsOf(charted(shown, years(2021, values)))).low
  expect([low([900, 1000]), low([-50, 100])]).toEqual([0, -50])
})

test('the axis is as wide as its widest number, and charts may share a larger width', () => {
  const of = years(2021, [1000, 2000])
  expect(gutterOf(charted(shown, of))).toBe('2,000'.length)
  expect(gutterOf(charted(shown, of, { gutter: 9 }))).toBe(9)
  expect(plotOf(charted(shown, of, { gutter: 9 }), []).columns).toBe(80 - 9 - 2)
})

test('the scale reaches to the peak asked for', () => {
  const of = charted(shown, years(2021, [10, 20]), { peak: 4000 })
  expect(plotOf(of, pointsOf(of)).high).toBe(4000)
})

test('a larger value is never lower, and every value is within the chart', () => {
  const value = fc.integer({ min: -1_000_000, max: 1_000_000_000 })
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 2, maxLength: 30 }),
      fc.integer({ min: 20, max: 200 }),
      fc.integer({ min: 4, max: 60 }),
      (values, width, rows) => {
        const of = charted(shown, years(1990, values), { width, rows })
        const points = pointsOf(of)
        const plot = plotOf(of, points)
        const placed = points
          .map(({ amount }) => [amount, rowOf(plot, amount)] as const)
          .toSorted(([a], [b]) => b - a)
          .map(([, row]) => row)
        expect(placed).toEqual(placed.toSorted((a, b) => a - b))
        expect(placed.filter((row) => row < 0 || row >= plot.rows)).toEqual([])
        expect(plot.rows).toBe(rows - 2)
      },
    ),
  )
})

test('a position on the axis is a column of the plot, from the first to the last', () => {
  const plot = plotOf(charted(shown, years(2021, [1, 2])), [])
  expect([0, 0.5, 1, 2, -1].map((share) => columnOf(plot, share))).toEqual([
    0,
    Math.floor(plot.columns / 2),
    plot.columns - 1,
    plot.columns - 1,
    0,
  ])
})
