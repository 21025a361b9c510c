import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundingOf } from '../../../src/figures/claim/rounding.ts'

test.each([
  [560, 5],
  [242_418, 0.5],
  [10_000, 5000],
  [12_000, 500],
  [105, 0.5],
  [-560, 5],
  [0, 0],
  [2.5, 0],
  [560.5, 0],
])('%d is exact to within %d', (value, most) => {
  expect(roundingOf(value)).toBe(most)
})

test('half of the last non-zero digit’s place, whatever precedes it', () => {
  const digit = fc.integer({ min: 1, max: 9 })
  fc.assert(
    fc.property(fc.nat(9999), digit, fc.nat(8), (before, last, zeros) => {
      const unit = Number(`1${'0'.repeat(zeros)}`)
      expect(roundingOf(Number(`${before}${last}${'0'.repeat(zeros)}`))).toBe(unit / 2)
    }),
  )
})
