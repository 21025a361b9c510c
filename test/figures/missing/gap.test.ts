import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePeriod, periodName, totalOf, type Observation, type Period } from '../../../src/dossier/index.ts'
import { gapsIn, gapsOf } from '../../../src/figures/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'

const FISCAL_START = 10
const period = (name: string): Period => {
  const parsed = parsePeriod(name, FISCAL_START)
  if (!parsed) throw new Error(name)
  return parsed
}
const gaps = (...names: readonly string[]) =>
  gapsIn(names.map(period)).map(({ unit, has, of, missing }) => [unit, has, of, ...missing.map(periodName)])

test.each([
  [
    ['2015', '2016', '2019'],
    ['year', 3, 5, '2017', '2018'],
  ],
  [
    ['2020-12-31', '2022-12-31'],
    ['year', 2, 3, '2021-12-31'],
  ],
  [
    ['FY2021', 'FY2023'],
    ['fiscal-year', 2, 3, 'FY2022'],
  ],
  [
    ['2022-11', '2023-02'],
    ['month', 2, 4, '2022-12', '2023-01'],
  ],
  [
    ['2022-Q3', '2023-Q2'],
    ['quarter', 2, 4, '2022-Q4', '2023-Q1'],
  ],
  [
    ['2020-W52', '2021-W02'],
    ['week', 2, 4, '2020-W53', '2021-W01'],
  ],
  [
    ['2019-12', '2020-03'],
    ['month', 2, 4, '2020-01', '2020-02'],
  ],
])('%j lacks what is missing inside', (names, gap) => {
  expect(gaps(...names)).toEqual([gap])
  expect(gaps(...names.toReversed())).toEqual([gap])
})

test('a whole series has no gaps, nor have a single period, days and intervals', () => {
  expect(gaps('2020', '2021', '2022')).toEqual([])
  expect(gaps('2020')).toEqual([])
  expect(gaps()).toEqual([])
  expect(gaps('2023-12-01', '2023-12-18', '2023-12-01/2023-12-10', '2024-02-01/2024-02-10')).toEqual([])
})

test('a period that figures of another length cover is not missing', () => {
  expect(gaps('2020', '2021-01', '2021-02', '2022')).toEqual([])
  expect(gaps('2020', '2021-01', '2021-03', '2023')).toEqual([
    ['year', 3, 4, '2022'],
    ['month', 2, 3, '2021-02'],
  ])
  expect(gaps('2023-01', '2023-06', '2023')).toEqual([])
})

test('a series of more than 3,000 periods is not looked at', () => {
  expect(gaps('1000-01', '2000-01')).toEqual([])
})

test('a missing value is a gap, and a figure in words is not', () => {
  const words: Observation = observed('2021', null, '2024-01-10', { asStated: 'thousands' })
  const series = totalOf(
    statistic([
      observed('2020', 1, '2024-01-10'),
      words,
      observed('2022', null, '2024-01-10'),
      observed('2023', 0, '2024-01-10'),
    ]),
  )
  expect(gapsOf(series).map(({ has, of, missing }) => [has, of, missing.map(periodName)])).toEqual([[3, 4, ['2022']]])
})

test('each month that is taken out of a series is missing, and no other', () => {
  fc.assert(
    fc.property(
      fc.subarray(
        Array.from({ length: 40 }, (_, at) => at),
        { minLength: 2 },
      ),
      (kept) => {
        const names = kept.map((at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)
        const [first, last] = [Math.min(...kept), Math.max(...kept)]
        const missing = gapsIn(names.map(period)).flatMap((gap) => gap.missing.map(periodName))
        expect(missing.length).toBe(last - first + 1 - kept.length)
        expect(missing.filter((name) => names.includes(name))).toEqual([])
      },
    ),
  )
})
