import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shapeFindings } from '../../src/dossier/shape.ts'

test('any JSON value in place of a dossier gives findings, never an error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(shapeFindings(value).length).toBeGreaterThan(0)
    }),
  )
})
