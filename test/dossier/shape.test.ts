import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest, shapeFindings } from '../../src/dossier/shape.ts'

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

test('where nothing is known, and for a name of absurd length, nothing is suggested', () => {
  expect(nearest('a', [])).toBeNull()
  expect(nearest('unit'.repeat(30), KNOWN)).toBeNull()
})

test('a name with one letter changed, lost or added is told by the name it came from', () => {
  const slip = fc.tuple(fc.constantFrom('observations', 'thresholds'), fc.nat(), fc.constantFrom('', 'q', 'qz'))
  fc.assert(
    fc.property(slip, ([name, at, put]) => {
      const cut = at % name.length
      expect(nearest(name.slice(0, cut) + put + name.slice(cut + 1), KNOWN)).toBe(name)
    }),
  )
})

test('whatever JSON value stands in place of a dossier, its findings are told and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(shapeFindings(value).length).toBeGreaterThan(0)
    }),
  )
})
