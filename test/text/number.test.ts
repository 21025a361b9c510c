import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatGrouped } from '../../src/text/number.ts'

const ENGLISH = [',', '.'] as const
const SPANISH = ['.', ','] as const

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

test('it agrees with Intl, in English and in Spanish', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e24, max: 1e24 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    fc.integer().map((one) => one / 1000),
    fc.integer(),
  )
  fc.assert(
    fc.property(value, fc.nat(4), fc.nat(4), (one, a, b) => {
      const [least, most] = [Math.min(a, b), Math.max(a, b)]
      const options = { maximumFractionDigits: most, minimumFractionDigits: least, useGrouping: 'always' } as const
      for (const [language, separators] of [['en', ENGLISH] as const, ['es', SPANISH] as const])
        expect(formatGrouped(one, most, least, separators)).toBe(
          new Intl.NumberFormat(language, options).format(Math.abs(one)),
        )
    }),
  )
})
