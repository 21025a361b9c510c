import { expect, test } from 'vitest'
import { countIn, isMissing, numberIn } from '../../src/import/number.ts'

test.each([
  ['9584', 9584],
  ['9584.0', 9584],
  ['2023.0', 2023],
  ['9,584', 9584],
  ['1,234,567', 1_234_567],
  ['12 345', 12_345],
  ['1 234 567', 1_234_567],
  ['1\u202f234', 1234],
  ['1\u00a0234', 1234],
  ["1'234", 1234],
  ['1.234.567', 1_234_567],
  ['9584,0', 9584],
  ['1e+05', 100_000],
  ['1E3', 1000],
  [' 12 ', 12],
  ['-3', -3],
  ['-0', 0],
  ['007', 7],
])('“%s” counts %s', (cell, count) => {
  expect(countIn(cell)).toBe(count)
})

test.each(['', '-', '–', ':', '..', '*', 'NA'])('“%s” is missing and not zero', (cell) => {
  expect(countIn(cell)).toBe('missing')
  expect(isMissing(cell)).toBe(true)
})

test.each([
  '1.5',
  'many',
  '1,23',
  '1,234,56',
  '1.234,5',
  '1e-3',
  '12 p',
  '9007199254740993',
  '0x10',
  '1,234 567',
  '1e999',
])('“%s” is not a count', (cell) => {
  expect(countIn(cell)).toBe('not-a-number')
})

test.each([
  ['5613,4', 5613.4],
  ['1.234,5', 1234.5],
  ['12 345,67', 12_345.67],
  ['1,234.5', 1234.5],
  ['1.234.567,8', 1_234_567.8],
  ['0,863', 0.863],
  ['1234,567', 1234.567],
  ['-58.5', -58.5],
  ['1e-3', 0.001],
])('“%s” is the number %s, whatever separates the columns', (cell, value) => {
  expect([numberIn(cell), numberIn(cell, true)]).toEqual([value, value])
})

test('three digits after one point or comma may be a group or decimals', () => {
  expect(['1.234', '12.863', '1,234'].map((cell) => numberIn(cell, true))).toEqual(Array(3).fill('ambiguous'))
  expect(['1.234', '1,234'].map((cell) => numberIn(cell))).toEqual([1.234, 1234])
  expect(['1.234', '1,234'].map((cell) => countIn(cell))).toEqual(['ambiguous', 1234])
  expect(['1.234', '1,234'].map((cell) => countIn(cell, true))).toEqual(['ambiguous', 'ambiguous'])
})
