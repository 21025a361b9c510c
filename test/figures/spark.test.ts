import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, type Observation, type Statistic } from '../../src/dossier/index.ts'
import { heights, recentValues } from '../../src/figures/index.ts'
import { dossierWith, statistic, totalBy } from '../dossier/fixture.ts'

const values = fc.array(fc.integer({ min: -1000, max: 1_000_000 }), { maxLength: 40 })
const steps = fc.integer({ min: 2, max: 8 })

test('every value has a height, from 0 to the last step', () => {
  fc.assert(
    fc.property(values, steps, (all, most) => {
      const shown = heights(all, most)
      expect(shown).toHaveLength(all.length)
      expect(shown.every((one) => Number.isInteger(one) && one >= 0 && one < most)).toBe(true)
    }),
  )
})

test('a larger value is never lower, and the largest is highest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 }),
      steps,
      (all, most) => {
        const sorted = heights(
          all.toSorted((a, b) => a - b),
          most,
        )
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b))
        expect(sorted.at(-1)).toBe(most - 1)
      },
    ),
  )
})

test('heights start from zero: half as much is half as high, whatever the unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (unit) => {
      expect(heights([0, 7 * unit, 14 * unit], 8)).toEqual([0, 4, 7])
    }),
  )
})

test.each([
  ['a flat series looks flat', [100, 100, 100], [7, 7, 7]],
  ['a small rise on a high level looks small', [98, 100], [7, 7]],
  ['nothing but zeros stand on the ground', [0, 0], [0, 0]],
  ['what is below zero stands on the ground', [-5, 10], [0, 7]],
  ['nothing but negative values stand on the ground', [-5, -10], [0, 0]],
  ['no values have no heights', [], []],
])('%s', (_, all, shown) => {
  expect(heights(all, 8)).toEqual(shown)
})

const seen = (period: string, value: number | null, published = '2025-01-01'): Observation => ({
  period,
  value,
  published,
  source: 's',
})
const recentOf = (of: Statistic, count: number) =>
  recentValues(dossierWith({}), of, totalBy(of, knownFrom('2025-12-31')), count).map(({ value }) => value)
const recent = (count: number, ...observations: readonly Observation[]) => recentOf(statistic(observations), count)

test('cumulative totals are not a rise: their increments are used, per day', () => {
  const totals = [
    seen('2023-01-01/2023-01-10', 100),
    seen('2023-01-01/2023-01-30', 140),
    seen('2023-01-01/2023-02-09', 340),
  ]
  expect(recent(5, ...totals)).toEqual([10, 2, 20])
  expect(recentOf(statistic(totals, { cumulative: true }), 5)).toEqual([10, 2, 20])
})

test('the last whole periods of one grain are used, oldest first', () => {
  expect(recent(2, seen('2023-03', 3), seen('2023-01', 1), seen('2023-02', 2))).toEqual([2, 3])
  expect(recent(9, seen('2022', 50), seen('2023-01', 1), seen('2023-02', 2))).toEqual([1, 2])
})

test('the grain is that of the newest value: a year without a value does not hide the months before', () => {
  expect(recent(9, seen('2023-01', 1), seen('2023-02', 2), seen('2024', null))).toEqual([1, 2])
})

test('a missing value is left out and not zero, and a partial period is not a fall', () => {
  expect(recent(9, seen('2023-01', 1), seen('2023-02', null), seen('2023-03', 3, '2023-03-10'))).toEqual([1])
  expect(recent(9)).toEqual([])
})

test('a value keeps its qualifier', () => {
  const of = statistic([seen('2023-01', 1), { ...seen('2023-02', 2), qualifier: 'about' }], { qualifier: 'at-least' })
  expect(recentValues(dossierWith({}), of, totalBy(of, knownFrom('2025-12-31')), 2)).toEqual([
    { value: 1, qualifier: 'at-least' },
    { value: 2, qualifier: 'about' },
  ])
})
