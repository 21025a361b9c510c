import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conjunction } from '../../src/text/conjunction.ts'

test.each(['en', 'es'] as const)('in %s things stand in a row as Intl has them', (language) => {
  const intl = new Intl.ListFormat(language, { type: 'conjunction' })
  const names = fc.constantFrom(
    'Ana',
    'Inés',
    'hijos',
    'hielo',
    'hiato',
    'Hidalgo',
    'Ucrania',
    'a, b',
    'y',
    'Irán',
    'oro',
  )
  fc.assert(
    fc.property(fc.array(names, { maxLength: 5 }), (items) => {
      expect(conjunction(language, items)).toBe(intl.format(items))
    }),
  )
})
