import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '../../src/dossier/nearest.ts'

const KNOWN = ['observations', 'thresholds', 'claims', 'caveat', 'unit']

test.each([
  ['obervations', 'observations'],
  ['Observations', 'observations'],
  ['threshold', 'thresholds'],
  ['claim', 'claims'],
  ['cavaet', 'caveat'],
  ['units', 'unit'],
  ['sources', null],
  ['xyzzy', null],
])('a name misspelt as %s most likely meant %s', (name, meant) => {
  expect(nearest(name, KNOWN)).toBe(meant)
})

test('without known names, or for an absurdly long name, nothing is suggested', () => {
  expect(nearest('a', [])).toBeNull()
  expect(nearest('unit'.repeat(30), KNOWN)).toBeNull()
})

test('a name with one letter changed, lost or added suggests the original', () => {
  const slip = fc.tuple(fc.constantFrom('observations', 'thresholds'), fc.nat(), fc.constantFrom('', 'q', 'qz'))
  fc.assert(
    fc.property(slip, ([name, at, put]) => {
      const cut = at % name.length
      expect(nearest(name.slice(0, cut) + put + name.slice(cut + 1), KNOWN)).toBe(name)
    }),
  )
})
