import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsAbove, scaleOf, stepsOf } from '../../../src/present/chart/scale.ts'

test.each([
  [8991, 14, { base: 0, step: 2500, apart: 3 }],
  [8991, 12, { base: 0, step: 2500, apart: 3 }],
  [729, 10, { base: 0, step: 250, apart: 3 }],
  [100, 5, { base: 0, step: 50, apart: 2 }],
])('up to %i in %i rows', (high, rows, expected) => {
  expect(scaleOf({ low: 0, high, rows, free: 1 })).toEqual(expected)
})

const extent = fc.record({
  low: fc.constantFrom(0, 0, 0, -1, -35.5, -4000),
  high: fc.double({ min: 0.001, max: 1e10, noNaN: true }),
  rows: fc.integer({ min: 2, max: 60 }),
})

test('labels are evenly apart, at least two rows, at round values; the whole range has a row', () => {
  fc.assert(
    fc.property(extent, fc.constantFrom(0, 1), (range, free) => {
      const scale = scaleOf({ ...range, free: range.rows >= 4 ? free : 0 })
      expect(Number.isInteger(scale.apart)).toBe(true)
      expect(scale.step.toExponential(6)).toMatch(/^(?:[125]\.0|2\.50)0*e/)
      expect(scale.base).toBeLessThanOrEqual(range.low)
      expect(rowsAbove(scale, range.high)).toBeLessThanOrEqual(range.rows + 1e-6)
      const rows = stepsOf(scale, range.rows).map((value) => rowsAbove(scale, value))
      for (const [at, row] of rows.entries()) expect(row).toBeCloseTo(at * scale.apart, 4)
    }),
  )
})

test('a range from zero fills at least half of its rows, and has two labels or more above the base', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e10, noNaN: true }), fc.integer({ min: 8, max: 60 }), (high, rows) => {
      const scale = scaleOf({ low: 0, high, rows, free: 1 })
      expect(rowsAbove(scale, high) / (rows - 1)).toBeGreaterThan(0.5)
      expect(stepsOf(scale, rows).length).toBeGreaterThan(2)
    }),
  )
})

test('steps below one have no binary noise', () => {
  expect(stepsOf({ base: 0, step: 0.1, apart: 2 }, 12)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
})
