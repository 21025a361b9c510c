import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatGrouped } from '../../src/text/number.ts'

const ENGLISH = { group: ',', decimal: '.', groupedFrom: 4, groupSize: 3 } as const
const SPAIN = { group: '.', decimal: ',', groupedFrom: 5, groupSize: 3 } as const
const INDIA = { ...ENGLISH, groupSize: 2 } as const

test.each([
  [0, 0, 0, '0'],
  [7, 0, 0, '7'],
  [999, 0, 0, '999'],
  [1000, 0, 0, '1,000'],
  [242_418, 0, 0, '242,418'],
  [-1234.5, 0, 0, '1,235'],
  [8080.6, 1, 1, '8,080.6'],
  [8080, 1, 1, '8,080.0'],
  [8080, 2, 0, '8,080'],
  [0.5, 2, 0, '0.5'],
  // The number is nearer to 1.4 than to 1.5 only in binary; as written it is halfway.
  [1.45, 1, 1, '1.5'],
  [1.005, 2, 2, '1.01'],
  [9.995, 2, 2, '10.00'],
  [0.04, 1, 1, '0.0'],
  [1e-9, 2, 0, '0'],
  [9_007_199_254_740_991, 0, 0, '9,007,199,254,740,991'],
  [1e21, 0, 0, '1,000,000,000,000,000,000,000'],
])('%d with %i decimals, at least %i, is %s', (value, most, least, text) => {
  expect(formatGrouped(value, most, least, ENGLISH)).toBe(text)
})

test.each([
  [999, SPAIN, '999'],
  [8081, SPAIN, '8081'],
  [8080.5, SPAIN, '8080,5'],
  [9999.9, SPAIN, '9999,9'],
  [10_000, SPAIN, '10.000'],
  [1_234_567, SPAIN, '1.234.567'],
  [999, INDIA, '999'],
  [99_999, INDIA, '99,999'],
  [100_000, INDIA, '1,00,000'],
  [12_345_678.5, INDIA, '1,23,45,678.5'],
])('%d in the style %j is %s', (value, style, text) => {
  expect(formatGrouped(value, 1, 0, style)).toBe(text)
})

test('it says what Intl says, in Mexico, Spain and India', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e24, max: 1e24 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    fc.integer().map((one) => one / 1000),
    fc.integer(),
  )
  fc.assert(
    fc.property(value, fc.nat(4), fc.nat(4), (one, a, b) => {
      const [least, most] = [Math.min(a, b), Math.max(a, b)]
      const options = { maximumFractionDigits: most, minimumFractionDigits: least } as const
      for (const [language, style] of [
        ['es-MX', ENGLISH],
        ['es-ES', SPAIN],
        ['en-IN', INDIA],
      ] as const)
        expect(formatGrouped(one, most, least, style)).toBe(
          new Intl.NumberFormat(language, options).format(Math.abs(one)),
        )
    }),
  )
})
