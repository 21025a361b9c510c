import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLowerBound, isUpperBound, type Qualifier } from '../../src/dossier/index.ts'
import { boundOfDifference, boundOfQuotient, qualifierOfSum } from '../../src/figures/index.ts'

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

/** Returns a value that a figure with a qualifier may have: so much more or less than it states. */
const allowed = (value: number, qualifier: Qualifier, by: number): number => {
  if (qualifier === 'at-least' || qualifier === 'more-than') return value + by
  return qualifier === 'exact' ? value : Math.max(1, value - by)
}

const qualifiers = fc.constantFrom<Qualifier>('exact', 'at-least', 'more-than', 'at-most', 'less-than', 'up-to')
const figure = fc.record({
  value: fc.integer({ min: 1, max: 1e4 }),
  by: fc.integer({ min: 1, max: 1e4 }),
  qualifier: qualifiers,
})
type Stated = { readonly value: number; readonly by: number; readonly qualifier: Qualifier }
const trueOf = ({ value, by, qualifier }: Stated): number => allowed(value, qualifier, by)

/** Expects what is true to be within the bound of what is shown. */
const expectWithin = (shown: number, bound: Qualifier | null, real: number): void => {
  if (bound === null) return
  const slack = 1e-9 * Math.max(1, Math.abs(shown))
  if (!isUpperBound(bound)) expect(real).toBeGreaterThanOrEqual(shown - slack)
  if (!isLowerBound(bound)) expect(real).toBeLessThanOrEqual(shown + slack)
}

test.each([
  ['quotient', (a: number, b: number) => a / b, boundOfQuotient],
  ['sum', (a: number, b: number) => a + b, (a: Qualifier, b: Qualifier) => qualifierOfSum([a, b])],
  ['difference', (a: number, b: number) => a - b, (a: Qualifier, b: Qualifier) => boundOfDifference(b, a)],
] as const)('whatever two figures are in truth, their %s is within its bound', (_, of, boundOf) => {
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      expectWithin(of(a.value, b.value), boundOf(a.qualifier, b.qualifier), of(trueOf(a), trueOf(b)))
    }),
  )
})
