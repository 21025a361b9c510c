import { expect, test } from 'vitest'
import { spread } from '../../bench/figures.ts'
import { depthsOf } from '../../bench/plan.ts'

/** A clock that is late once it has been asked so many times. */
const lateAfter = (asked: number) => {
  let left = asked
  return () => left-- <= 0
}

test('a measurement with time has all of its rounds, and idles once', () => {
  expect([...depthsOf({ starts: 3, rounds: 2, isLate: () => false })]).toEqual([
    'start',
    'start',
    'start',
    'all',
    'use',
  ])
})

test('a slow machine has fewer rounds, and one of each kind in any case', () => {
  expect([...depthsOf({ starts: 3, rounds: 2, isLate: () => true })]).toEqual(['start', 'all'])
  expect([...depthsOf({ starts: 5, rounds: 4, isLate: lateAfter(2) })]).toEqual(['start', 'start', 'start', 'all'])
})

test('ratios are shown with their quartiles, a single one alone', () => {
  expect(spread([1.1, 1.2, 1.3, 1.4, 1.5])).toBe('1.30 (1.20–1.40)')
  expect(spread([2])).toBe('2.00')
  expect(spread([])).toBe('–')
})
