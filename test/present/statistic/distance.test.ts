import { expect, test } from 'vitest'
import { factorText } from '../../../src/present/statistic/distance.ts'
import { context } from '../shown.ts'

test.each([
  [1, '1.0×'],
  [1.000_04, '1.0×'],
  [1.0004, '1.0004×'],
  [1.004, '1.004×'],
  [1.034, '1.03×'],
  [1.05, '1.05×'],
  [1.09, '1.09×'],
  [1.1, '1.1×'],
  [6.84, '6.8×'],
  [12.4, '12×'],
])('a factor of %f is %s: a small one is not rounded away', (factor, text) => {
  expect(factorText(context('2023-12-30').locale, factor)).toBe(text)
})
