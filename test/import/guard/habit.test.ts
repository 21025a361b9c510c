import { expect, test } from 'vitest'
import { directionOf, isBeyond, shareOf, type Habit } from '../../../src/import/guard/habit.ts'

test('a revision is a share of the earlier value, for counts, rates and per cent alike', () => {
  expect([shareOf(200, 100), shareOf(100, 200), shareOf(5, 5), shareOf(-4, -2)]).toEqual([0.5, 1, 0, 0.5])
  expect(shareOf(0.4, 0.6)).toBeCloseTo(0.5)
})

test('from zero there is no share; the same value twice has a share of zero', () => {
  expect([shareOf(0, 3), shareOf(0, 0)]).toEqual([Infinity, 0])
})

const habit: Habit = { up: 1, down: 0.1, vintages: 0, noise: 5, least: 30, gone: 0 }

test('a value is beyond its range by direction, unless the difference is noise or the count small', () => {
  expect([directionOf(1, 2), directionOf(2, 1)]).toEqual(['up', 'down'])
  expect([
    isBeyond(habit, 40, 35),
    isBeyond(habit, 40, 36),
    isBeyond(habit, 100, 190),
    isBeyond(habit, 100, 210),
  ]).toEqual([true, false, false, true])
  expect(isBeyond(habit, 20, 500)).toBe(false)
})
