import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingOn } from '../../../src/dossier/index.ts'
import { readDossier } from '../../../src/dossier/read.ts'
import { FIRST, LAST, laterIn, tagged, wordsOf, type Tagged } from './tagged.ts'

const day = fc.integer({ min: FIRST, max: LAST })

const projected = ({ dossier }: Tagged, on: number): string => JSON.stringify(readingOn(dossier, on).dossier)

test('the random dossiers are dossiers', () => {
  fc.assert(
    fc.property(tagged, ({ dossier }) => {
      expect(readDossier(new TextEncoder().encode(JSON.stringify(dossier)))).toMatchObject({ kind: 'dossier' })
    }),
    { numRuns: 50 },
  )
})

test('no text, quotation, id or value is read before its day, and none is lost that is known', () => {
  fc.assert(
    fc.property(tagged, day, (given, on) => {
      const text = projected(given, on)
      expect(laterIn(given, on, text)).toEqual([])
      const read = wordsOf(text)
      expect([...given.days].filter(([word, from]) => from <= on && !read.has(word)).map(([word]) => word)).toEqual([])
    }),
    { numRuns: 500 },
  )
})
