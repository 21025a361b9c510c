import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from '../../src/report/json.ts'
import { plainNumber } from '../../src/report/plain-number.ts'

test.each([
  [0.1 + 0.2, 0.3],
  [(242_418 / 30) * 7, 56_564.2],
  [(1.003 - 1) * 100, 0.3],
  [(1.1 - 1) * 100, 10],
  [0.1 * 3 * 10, 3],
  [-(0.1 + 0.2), -0.3],
  [1 / 3, 0.333333333333333],
  [1e-7 * 3, 3e-7],
  [9_007_199_254_740_991, 9_007_199_254_740_991],
  [0, 0],
])('%d is written as %d', (value, plain) => {
  expect(plainNumber(value)).toBe(plain)
})

test('a number of up to 15 digits, as people write them, stays as it is, and no number moves by more than noise', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 15 }), (digits, decimals) => {
      const value = Number(`${digits}e-${decimals}`)
      expect(plainNumber(value)).toBe(value)
    }),
  )
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-300 }), (value) => {
      expect(Math.abs(plainNumber(value) / value - 1)).toBeLessThan(1e-11)
    }),
  )
})

test('numbers anywhere in JSON are plain', () => {
  expect(jsonText({ a: [0.1 + 0.2, { b: 0.7 + 0.1 }] })).toBe(
    '{\n  "a": [\n    0.3,\n    {\n      "b": 0.8\n    }\n  ]\n}\n',
  )
})
