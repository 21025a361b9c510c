import { expect, test } from 'vitest'
import { countIn, isMissing } from '../../src/import/number.ts'

test.each([
  ['9584', 9584],
  ['9584.0', 9584],
  ['9,584', 9584],
  ['1,234,567', 1_234_567],
  ['1 234 567', 1_234_567],
  ['1\u202f234', 1234],
  ['1\u00a0234', 1234],
  ["1'234", 1234],
  ['1.234.567', 1_234_567],
  ['9584,0', 9584],
  [' 12 ', 12],
  ['-3', -3],
  ['007', 7],
])('“%s” counts %s', (cell, count) => {
  expect(countIn(cell)).toBe(count)
})

test.each(['', '-', '–', ':', '..', '*', 'NA'])('“%s” is missing and not zero', (cell) => {
  expect(countIn(cell)).toBe('missing')
  expect(isMissing(cell)).toBe(true)
})

test.each(['1.5', 'many', '1,23', '1,234,56', '1.234,5', '1e3', '12 p', '9007199254740993', '0x10', '1,234 567'])(
  '“%s” is not a count',
  (cell) => {
    expect(countIn(cell)).toBe('not-a-count')
  },
)

test('a point before three digits has two meanings, and beside semicolons a comma has too', () => {
  expect(countIn('1.234')).toBe('ambiguous')
  expect(countIn('1,234')).toBe(1234)
  expect(countIn('1,234', true)).toBe('ambiguous')
})
