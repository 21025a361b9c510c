import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIRST, LAST, laterIn, tagged } from '../dossier/known/tagged.ts'
import { written } from '../dossier/talks.ts'
import { context } from '../present/shown.ts'
import { comparedWith, outputsOf } from './outputs.ts'

const day = fc.integer({ min: FIRST, max: LAST })

test('no report, list, detail, search, timeline or spoken line has a word of a random dossier before its day', () => {
  fc.assert(
    fc.property(tagged, day, day, fc.constantFrom('en' as const, 'es' as const), (given, a, b, language) => {
      const on = Math.max(a, b)
      const shown = comparedWith(context(written(on), { dossier: given.dossier, language }), Math.min(a, b))
      const early = outputsOf(shown).flatMap(([name, text]) =>
        laterIn(given, on, text).map((word) => `${word} in ${name}`),
      )
      expect(early).toEqual([])
    }),
    { numRuns: 60 },
  )
})
