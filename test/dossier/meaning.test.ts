import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAlike, sameMeaning } from '../../src/dossier/meaning.ts'

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed).toReversed()
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, reversed(one)] as const)
      .toReversed(),
  )
}

test('a value means the same as its copy, and as itself with every list and object in another order', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(isAlike(value, structuredClone(value))).toBe(true)
      expect(sameMeaning(value, reversed(value))).toBe(true)
    }),
  )
})

test('equal values mean the same', () => {
  const small = fc.jsonValue({ maxDepth: 2, stringUnit: fc.constantFrom('a', 'b') })
  fc.assert(
    fc.property(small, small, (a, b) => {
      if (isAlike(a, b)) expect(sameMeaning(a, b)).toBe(true)
      if (!sameMeaning(a, b)) expect(isAlike(a, b)).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test.each<readonly [unknown, unknown, boolean, boolean]>([
  [[1, 2], [2, 1], false, true],
  [{ a: [] }, {}, false, true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true, true],
  [{ a: undefined }, { b: undefined }, false, true],
  [[], {}, false, false],
  [null, {}, false, false],
  [1, '1', false, false],
  [[1], [1, 1], false, false],
])('%j and %j: equal %s, the same meaning %s', (a, b, alike, same) => {
  expect(isAlike(a, b)).toBe(alike)
  expect(sameMeaning(a, b)).toBe(same)
})
