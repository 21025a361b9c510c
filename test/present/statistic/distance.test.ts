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

test.each([
  [671 / 560, 'at-least', '≥ 1.19×'],
  [671 / 560, 'at-most', '≤ 1.20×'],
  [5.77, 'at-least', '≥ 5.7×'],
  [5.71, 'at-most', '≤ 5.8×'],
  [12.6, 'at-least', '≥ 12×'],
  [1.0349, 'at-least', '≥ 1.03×'],
  [5.77, 'about', '~5.8×'],
  [5.77, null, '5.8×'],
] as const)('a factor of %f, %s, is %s: a bound is rounded to its safe side', (factor, qualifier, text) => {
  expect(factorText(context('2023-12-30').locale, factor, qualifier)).toBe(text)
})
