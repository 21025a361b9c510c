import { expect, test } from 'vitest'
import { createLocale, LANGUAGES, wordsIn, type Messages, type Reader } from '../../src/text/index.ts'
import { importWordsIn } from '../../src/text/import-language.ts'

const MANY = 1_234_567

/** Every sentence of some messages, said with a large count for each gap; those that need something else are left out. */
const said = (message: unknown): readonly string[] => {
  if (typeof message === 'string') return [message]
  if (typeof message === 'function') {
    try {
      return [String(Reflect.apply(message, undefined, [MANY, MANY, MANY, MANY, MANY]))]
    } catch {
      return []
    }
  }
  return message !== null && typeof message === 'object' ? Object.values(message).flatMap(said) : []
}

const readers: readonly Reader[] = [
  { language: 'en' },
  { language: 'es' },
  { language: 'es', regions: { es: 'ES' } },
  { language: 'en', numbers: 'de-CH' },
]

/** What counts sentences of every part of the program. */
const counts = ({ header, changes, sources, figures, desk, digest, matrix, problems }: Messages): readonly string[] => [
  header.sources(MANY),
  changes.counted(MANY, MANY, 'x'),
  changes.changed(MANY, 'x'),
  changes.periods.value(MANY),
  sources.rests(MANY),
  figures.silent(MANY, 'x'),
  desk.count(MANY),
  digest.others(MANY),
  matrix.participants(MANY, 2),
  problems.title(MANY),
]

test.each([
  [{ language: 'en' }, '1,234,567'],
  [{ language: 'es' }, '1,234,567'],
  [{ language: 'es', regions: { es: 'MX' } }, '1,234,567'],
  [{ language: 'es', regions: { es: 'ES' } }, '1.234.567'],
  [{ language: 'en', numbers: 'es-AR' }, '1.234.567'],
  [{ language: 'en', regions: { en: 'IN' } }, '12,34,567'],
] satisfies readonly (readonly [Reader, string])[])(
  'counts in sentences have the digits of the reader %j',
  (reader, digits) => {
    for (const words of [
      wordsIn(reader),
      createLocale(reader, 'en', 'braille').words,
      createLocale(reader, 'en', 'braille', 'speech').words,
    ])
      for (const sentence of counts(words)) {
        expect(sentence).toContain(digits)
        expect(sentence).not.toContain(String(MANY))
      }
    const { andMore, notice, guard } = importWordsIn(reader)
    for (const sentence of [
      andMore(MANY),
      notice['cases-left-out']({ rows: 2, sum: MANY }),
      notice['types-left-out']({ types: [['N', MANY]] }),
      guard.older(MANY, 'x'),
      guard.own.up(MANY, 'x'),
    ])
      expect(sentence).toContain(digits)
  },
)

test('a count has groups where figures of the same reader have them', () => {
  expect(wordsIn('en').header.sources(999)).toBe('999 sources')
  expect(wordsIn('en').header.sources(1000)).toBe('1,000 sources')
  expect(wordsIn({ language: 'es', regions: { es: 'ES' } }).header.sources(1234)).toBe('1234 fuentes')
  expect(createLocale({ language: 'en', numbers: 'fr-FR' }, 'en', 'ascii').words.header.sources(40_000)).toBe(
    '40 000 sources',
  )
})

test('no sentence keeps the mark of a count, in any language and medium', () => {
  for (const reader of readers)
    for (const messages of [
      wordsIn(reader),
      createLocale(reader, 'en', 'braille', 'speech').words,
      createLocale(reader, 'en', 'ascii').words,
      importWordsIn(reader),
    ])
      expect(said(messages).filter((sentence) => sentence.includes('\uFDD0'))).toEqual([])
})

test('messages are made once for each language and style of numbers', () => {
  for (const language of LANGUAGES) {
    expect(wordsIn(language)).toBe(wordsIn({ language }))
    expect(createLocale(language, 'en', 'ascii').words).toBe(createLocale(language, 'es', 'ascii').words)
  }
})
