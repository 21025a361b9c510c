import { expect, test } from 'vitest'
import { isLanguageTag, readerIn, withLanguage } from '../../src/cli/reader.ts'
import { createLocale } from '../../src/text/index.ts'

test.each([
  [{ LC_ALL: 'es_MX.UTF-8', LANG: 'en_US.UTF-8' }, 'es'],
  [{ LC_MESSAGES: 'es' }, 'es'],
  [{ LANG: 'es_ES@euro' }, 'es'],
  [{ LC_ALL: '', LANG: 'es_AR' }, 'es'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'est_EE' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{}, 'en'],
])('in the environment %j the language is %s', (env, language) => {
  expect(readerIn(env).language).toBe(language)
})

const MEXICO = '242,418 · 5.7'
const SPAIN = '242.418 · 5,7'

const numbers = (reader: ReturnType<typeof readerIn>): string => {
  const { number } = createLocale(reader, 'en', 'braille')
  return `${number(242_418)} · ${number(5.7, 1)}`
}

test.each([
  [{ LC_ALL: 'es_MX.UTF-8' }, MEXICO],
  [{ LC_ALL: 'es_ES.UTF-8' }, SPAIN],
  [{ LC_ALL: 'es_419' }, MEXICO],
  [{ LC_ALL: 'es' }, MEXICO],
  [{ LANG: 'es-AR' }, SPAIN],
  [{ LANG: 'en_GB.UTF-8' }, MEXICO],
  // The language of the interface is English, and so are its numbers.
  [{ LANG: 'de_DE.UTF-8' }, MEXICO],
  [{ LANG: 'C.UTF-8' }, MEXICO],
  // LC_NUMERIC decides the numbers, unless LC_ALL overrules it or it names no place.
  [{ LANG: 'es_MX.UTF-8', LC_NUMERIC: 'es_ES.UTF-8' }, SPAIN],
  [{ LANG: 'es_ES.UTF-8', LC_NUMERIC: 'en_US.UTF-8' }, MEXICO],
  [{ LANG: 'en_US.UTF-8', LC_NUMERIC: 'de_DE.UTF-8' }, SPAIN],
  [{ LC_ALL: 'es_MX.UTF-8', LC_NUMERIC: 'es_ES.UTF-8' }, MEXICO],
  [{ LANG: 'es_ES.UTF-8', LC_NUMERIC: 'C' }, SPAIN],
  [{ LANG: 'es_ES.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, SPAIN],
])('in the environment %j numbers are %s', (env, text) => {
  expect(numbers(readerIn(env))).toBe(text)
})

test.each([
  [{}, 'es-MX', MEXICO],
  [{}, 'es_ES', SPAIN],
  [{ LC_ALL: 'es_ES.UTF-8' }, 'es-MX', MEXICO],
  [{ LC_ALL: 'es_ES.UTF-8' }, 'es', SPAIN],
  [{ LC_ALL: 'es_ES.UTF-8' }, 'en', MEXICO],
  [{ LANG: 'es_MX', LC_NUMERIC: 'es_ES' }, 'es-MX', MEXICO],
  [{ LANG: 'en_US.UTF-8' }, 'es', MEXICO],
  [{ LANG: 'en_US.UTF-8' }, 'fr', MEXICO],
  [{ LANG: 'en_US.UTF-8' }, 'de-DE', SPAIN],
  [{ LANG: 'en_US.UTF-8' }, 'fr-FR', '242\u00a0418 · 5,7'],
])('in the environment %j --lang %s writes %s', (env, tag, text) => {
  expect(numbers(withLanguage(readerIn(env), tag))).toBe(text)
})

test.each([
  ['en', { language: 'en' }],
  ['ES', { language: 'es' }],
  ['spa', { language: 'es' }],
  ['es-mx', { language: 'es', regions: { es: 'MX' } }],
  ['fr', { language: 'en', texts: 'fr' }],
  ['pt_br', { language: 'en', texts: 'pt-BR' }],
  ['ca', { language: 'es', texts: 'ca' }],
  ['x-plain', { language: 'en', texts: 'x-plain' }],
])('--lang %s is read as %j', (tag, reader) => {
  expect(withLanguage(readerIn({}), tag)).toMatchObject(reader)
})

test('texts in a language that the program does not speak leave the interface as the environment has it', () => {
  expect(withLanguage(readerIn({ LANG: 'es_ES' }), 'fr')).toMatchObject({ language: 'es', texts: 'fr' })
})

test.each(['', '12', 'e', 'español', 'klingonish', 'es-', 'en,es', '*'])('%j is not a tag of a language', (text) => {
  expect(isLanguageTag(text)).toBe(false)
})
