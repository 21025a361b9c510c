import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, daysIn, isoDay, totalOf, type Statistic } from '../../src/dossier/index.ts'
import { rolledUp } from '../../src/figures/index.ts'
import { observed, statistic } from '../dossier/fixture.ts'

const days = (from: string, values: readonly (number | null)[], more: Partial<Statistic> = {}): Statistic => {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  return statistic(
    values.map((value, at) => observed(isoDay(dayOf(year, month, day + at)), value, '2026')),
    more,
  )
}
const by = (of: Statistic, per: 'month' | 'year', firstMonth = 1) =>
  rolledUp(of, totalOf(of), per, firstMonth).map(({ period, total, covered, whole }) => [
    isoDay(period.first),
    total,
    covered,
    whole,
  ])

test('days roll up to months and years, with their coverage', () => {
  const of = days('2023-01-30', Array<number>(31).fill(2))
  expect(by(of, 'month')).toEqual([
    ['2023-01-01', 4, 2, false],
    ['2023-02-01', 56, 28, true],
    ['2023-03-01', 2, 1, false],
  ])
  expect(by(of, 'year')).toEqual([['2023-01-01', 62, 31, false]])
})

test('a missing day is not covered, and is not zero', () => {
  expect(by(days('2023-02-01', [5, null, 7]), 'month')).toEqual([['2023-02-01', 12, 2, false]])
})

test('a week across two months belongs to neither', () => {
  const weeks = statistic(['2023-W04', '2023-W05', '2023-W06'].map((week) => observed(week, 70, '2024')))
  // 23–29 January, 30 January–5 February, 6–12 February.
  expect(by(weeks, 'month')).toEqual([
    ['2023-01-01', 70, 7, false],
    ['2023-02-01', 70, 7, false],
  ])
  expect(by(weeks, 'year')).toEqual([['2023-01-01', 210, 21, false]])
})

test('a fiscal year takes the days from its first month on', () => {
  expect(by(days('2023-09-30', [1, 2]), 'year', 10)).toEqual([
    ['2022-10-01', 1, 1, false],
    ['2023-10-01', 2, 1, false],
  ])
})

test.each<[string, Statistic]>([
  ['months', statistic([observed('2023-01', 5, '2024')])],
  ['stocks', days('2023-01-01', [5, 5], { measure: 'stock' })],
  ['percentages', days('2023-01-01', [5, 5], { counts: 'percent' })],
])('%s do not roll up', (_, of) => {
  expect(by(of, 'month')).toEqual([])
})

test('months neither lose nor repeat a day', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 100 }), (values) => {
      const of = days('2023-01-15', values)
      const months = rolledUp(of, totalOf(of), 'month')
      const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
      expect(sum(months.map(({ total }) => total))).toBe(sum(values))
      expect(sum(months.map(({ covered }) => covered))).toBe(values.length)
      expect(months.every(({ period, covered, whole }) => whole === (covered === daysIn(period)))).toBe(true)
    }),
  )
})

test('days of two counters are never added up', () => {
  const by = (countedBy: string, period: string, value: number) => observed(period, value, '2029', { countedBy })
  const mixed = statistic([by('A', '2023-01-01', 1), by('B', '2023-01-02', 70), by('A', '2023-01-03', 2)])
  expect(rolledUp(mixed, totalOf(mixed), 'month').map(({ total, covered }) => [total, covered])).toEqual([[3, 2]])
})

test('days with a minimum and a maximum have no sum', () => {
  const of = statistic([
    observed('2023-02-01', 5, '2024', { qualifier: 'at-least' }),
    observed('2023-02-02', 5, '2024', { qualifier: 'at-most' }),
  ])
  expect(by(of, 'month')).toEqual([])
})
