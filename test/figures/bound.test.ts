import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Qualifier } from '../../src/dossier/index.ts'
import { boundOfQuotient } from '../../src/figures/index.ts'

test.each([
  ['exact', 'exact', 'exact'],
  ['at-least', 'exact', 'at-least'],
  ['more-than', 'exact', 'at-least'],
  ['at-most', 'exact', 'at-most'],
  ['exact', 'at-least', 'at-most'],
  ['exact', 'up-to', 'at-least'],
  ['at-least', 'at-most', 'at-least'],
  ['less-than', 'more-than', 'at-most'],
  ['at-least', 'at-least', null],
  ['at-most', 'up-to', null],
  ['about', 'exact', 'about'],
  ['exact', 'about', 'about'],
  ['about', 'at-least', null],
  ['at-most', 'about', null],
  [null, 'exact', null],
  ['exact', null, null],
] as const)('%s divided by %s is %s', (part, whole, quotient) => {
  expect(boundOfQuotient(part, whole)).toBe(quotient)
})

/** Returns a value that a figure with a qualifier may have. */
const allowed = (value: number, qualifier: Qualifier, by: number): number =>
  qualifier === 'at-least' ? value + by : qualifier === 'at-most' ? Math.max(1, value - by) : value

test('whatever two figures are in truth, their quotient is within its bound', () => {
  const qualifiers = fc.constantFrom<Qualifier>('exact', 'at-least', 'at-most')
  const count = fc.integer({ min: 1, max: 10_000 })
  fc.assert(
    fc.property(qualifiers, qualifiers, fc.array(count, { minLength: 4, maxLength: 4 }), (a, b, counts) => {
      const [part = 1, whole = 1, more = 1, less = 1] = counts
      const [shown, real] = [part / whole, allowed(part, a, more) / allowed(whole, b, less)]
      const bound = boundOfQuotient(a, b)
      if (bound === 'at-least') expect(real).toBeGreaterThanOrEqual(shown)
      if (bound === 'at-most') expect(real).toBeLessThanOrEqual(shown)
      if (bound === 'exact') expect(real).toBe(shown)
    }),
  )
})
