import { expect, test } from 'vitest'
import { createNumberReader, type NumberStyle } from '../../src/import/number-style.ts'

const CSV = { commaMayBeDecimal: false, hasTypedNumbers: false }
const SHEET = { commaMayBeDecimal: false, hasTypedNumbers: true }

const reader = (style: Partial<NumberStyle>, cells = CSV) =>
  createNumberReader({ decimal: null, group: null, missing: [], ...style }, cells)

test.each([
  ['1.234', 1234],
  ['1.234,5', 1234.5],
  ['-1.234.567,89', -1_234_567.89],
  ['12,5', 12.5],
  ['0,863', 0.863],
  ['1,234', 1.234],
  ['12 345,6', 12_345.6],
  ['12\u00a0345,6', 12_345.6],
  ["12'345", 12_345],
  ['1234', 1234],
  ['1e+05', 100_000],
  ['', 'missing'],
  ['-', 'missing'],
])('with a decimal comma “%s” is %s', (cell, value) => {
  expect(reader({ decimal: ',' }).read(cell)).toBe(value)
})

test.each([
  '12.5',
  '1.5',
  '1234.5',
  '1.23',
  '1.2345',
  '0.123',
  '1234.567',
  '1.234.56',
  '1.234,5.6',
  '1,234.5',
  '1,234,567',
  '12 34,5',
  '1.234 567',
  '.234',
  '1.234.',
  '12,',
  '1e5,5',
])('with a decimal comma “%s” is refused, never read without its points', (cell) => {
  const { read, faultOf } = reader({ decimal: ',' })
  expect(read(cell)).toBe('not-a-number')
  expect(faultOf('not-a-number', cell)).toBe(/e/.test(cell) ? 'number' : 'decimal-comma')
})

test('a number whose minus sign is not a hyphen is refused for that, in the style of its table only', () => {
  const { faultOf } = reader({ decimal: ',' })
  expect(faultOf('not-a-number', '−1.234,5')).toBe('minus-sign')
  expect(faultOf('not-a-number', '−1,234.5')).toBe('decimal-comma')
})

test.each([
  ['1,234', 1234],
  ['1.234', 1.234],
  ['1,234,567.8', 1_234_567.8],
  ['12.5', 12.5],
  ['1 234.5', 1234.5],
])('with a decimal point “%s” is %s', (cell, value) => {
  expect(reader({ decimal: '.' }, { ...CSV, commaMayBeDecimal: true }).read(cell)).toBe(value)
})

test.each(['12,5', '1,23', '1.234,5', '1.234.567', '1234,567', '1.5,000', '0,863'])(
  'with a decimal point “%s” is refused',
  (cell) => {
    const { read, faultOf } = reader({ decimal: '.' })
    expect([read(cell), faultOf('not-a-number', cell)]).toEqual(['not-a-number', 'decimal-point'])
  },
)

test('a stated group sign is the only one, and says which sign is decimal', () => {
  const values = (style: Partial<NumberStyle>, ...cells: readonly string[]) =>
    cells.map((cell) => reader(style).read(cell))
  expect(values({ group: '.' }, '1.234', '1,5', '1 234')).toEqual([1234, 1.5, 'not-a-number'])
  expect(values({ group: ',' }, '1,234', '1.5')).toEqual([1234, 1.5])
  expect(values({ decimal: ',', group: ' ' }, '1 234,5', '1\u202f234', '1.234')).toEqual([1234.5, 1234, 'not-a-number'])
})

test('a cell of a workbook with a number has a decimal point, whatever its texts use', () => {
  const { read } = reader({ decimal: ',' }, SHEET)
  expect(['12.5', '1.2340', '1.234', '12,5', '1.234,5.6'].map(read)).toEqual([12.5, 1.234, 1234, 12.5, 'not-a-number'])
})

test('words of the recipe for a missing value count before any number', () => {
  expect(reader({ decimal: ',', missing: ['9.9'] }).read('9.9')).toBe('missing')
})
