import { expect, test } from 'vitest'
import { isoDay, totalOf, type Observation, type Statistic } from '../../src/dossier/index.ts'
import { changeFromPrevious, incrementsOf, isCumulative, isMeanSoFar, perDayOf } from '../../src/figures/index.ts'
import { observed, shipped, statistic } from '../dossier/fixture.ts'

const so = (until: string, value: number, more: Partial<Observation> = {}) =>
  observed(`2023-01-01/${until}`, value, '2024', more)
const drawn = (of: Statistic) =>
  incrementsOf(of, totalOf(of)).map((one) => [isoDay(one.period.first), isoDay(one.period.last), one.value, one.joined])
const cumulative = (...observations: readonly Observation[]) => {
  const of = statistic(observations)
  return isCumulative(of, totalOf(of))
}

test('overlapping totals with one start are cumulative, and so is a series that says so', () => {
  expect(cumulative(so('2023-02-10', 5), so('2023-03-10', 9))).toBe(true)
  const one = statistic([so('2023-02-10', 5)], { cumulative: true })
  expect(isCumulative(one, totalOf(one))).toBe(true)
})

test.each<[string, readonly Observation[]]>([
  ['months and their year', [observed('2023-01', 5, '2024'), observed('2023', 9, '2024')]],
  ['spans that follow each other', [so('2023-02-10', 5), observed('2023-02-11/2023-03-10', 9, '2024')]],
  ['a single span', [so('2023-02-10', 5)]],
  [
    'months after a span that begins with one',
    [so('2023-02-10', 5), observed('2023-01', 3, '2024'), observed('2023-03', 3, '2024')],
  ],
])('%s are not cumulative', (_, observations) => {
  expect(cumulative(...observations)).toBe(false)
})

test('cumulative totals are drawn as increments, from the day after the previous one', () => {
  expect(drawn(statistic([so('2023-01-31', 31), so('2023-03-02', 61), so('2023-04-01', 100)]))).toEqual([
    ['2023-01-01', '2023-01-31', 31, false],
    ['2023-02-01', '2023-03-02', 30, true],
    ['2023-03-03', '2023-04-01', 39, true],
  ])
})

test('between bounds there is no increment: totals are drawn as means since the start', () => {
  const of = statistic([so('2023-01-10', 100, { qualifier: 'at-least' }), so('2023-01-20', 300)])
  expect(isMeanSoFar(of, totalOf(of))).toBe(true)
  expect(incrementsOf(of, totalOf(of)).map(perDayOf)).toEqual([10, 15])
})

test('each year’s totals start over', () => {
  const of = statistic([
    observed('2022-01-01/2022-12-31', 400, '2024'),
    observed('2022-01-01/2022-06-30', 100, '2024'),
    so('2023-01-31', 31),
  ])
  expect(drawn(of)).toEqual([
    ['2022-01-01', '2022-06-30', 100, false],
    ['2022-07-01', '2022-12-31', 300, true],
    ['2023-01-01', '2023-01-31', 31, true],
  ])
})

test('between approximate totals nothing is drawn, and no count becomes smaller', () => {
  const about = statistic([so('2023-01-31', 31), so('2023-03-02', 61, { qualifier: 'about' }), so('2023-04-01', 100)])
  expect(drawn(about)).toEqual([['2023-01-01', '2023-01-31', 31, false]])
  const corrected = [so('2023-01-31', 31), so('2023-03-02', 30), so('2023-04-01', 100)]
  expect(drawn(statistic(corrected)).map(([from, , value]) => [from, value])).toEqual([
    ['2023-01-01', 31],
    ['2023-03-03', 70],
  ])
  expect(drawn(statistic(corrected, { counts: 'money', currency: 'EUR' }))).toHaveLength(3)
})

test('cumulative totals have no change from the previous period', () => {
  const of = statistic([so('2023-01-31', 31), observed('2023-02-01/2023-02-28', 80, '2024')], { cumulative: true })
  const series = totalOf(of)
  expect(changeFromPrevious(of, series, series.at(-1)!)).toBeNull()
})

test('the arrivals from Tunisia in 2023 are drawn as rates: 170, 267, 308, 333 and 314 a day', () => {
  const arrivals = shipped('eu-tunisia-2023.json').statistics.find(({ id }) => id === 'arrivals-from-tunisia')!
  const of2023 = incrementsOf(arrivals, totalOf(arrivals)).filter(({ period }) => period.year === 2023)
  expect(of2023.map((one) => Math.round(perDayOf(one)))).toEqual([171, 267, 308, 333, 314])
})
