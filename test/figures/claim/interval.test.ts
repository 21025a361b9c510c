import { expect, test } from 'vitest'
import { toleranceOf } from '../../../src/figures/claim/interval.ts'

test.each([
  [560, 'exact', 5],
  [242_418, 'exact', 0.5],
  [12.5, 'exact', 0.05],
  [10_000, 'exact', 1000],
  [10_000, 'about', 1000],
  [560, 'about', 56],
] as const)('%d, %s, allows ±%d: rounding is never wider than “about”', (value, qualifier, tolerance) => {
  expect(toleranceOf(value, qualifier)).toBeCloseTo(tolerance, 9)
})
