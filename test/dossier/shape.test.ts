import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shapeFindings } from '../../src/dossier/shape.ts'

test('whatever JSON value stands in place of a dossier, its findings are told and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(shapeFindings(value).length).toBeGreaterThan(0)
    }),
  )
})
