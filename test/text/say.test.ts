import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, parsePeriod } from '../../src/dossier/index.ts'
import { LANGUAGES, perWords, createLocale, wordsIn } from '../../src/text/index.ts'

const en = createLocale('en', 'en', 'braille')
const es = createLocale('es', 'en', 'braille')
const spain = createLocale({ language: 'es', regions: { es: 'ES' } }, 'en', 'braille')
const ascii = createLocale('en', 'en', 'ascii')

test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [8080.6, '8,081', '8081'],
  [10_000, '10,000', '10.000'],
  [242_418, '242,418', '242.418'],
  [1_234_567, '1,234,567', '1.234.567'],
  [-8081, '−8,081', '−8081'],
])('%d is said as %s in English and in Mexico, as %s in Spain', (value, comma, point) => {
  expect([en.number(value), es.number(value), spain.number(value)]).toEqual([comma, comma, point])
})

test('decimals are as many as are asked for', () => {
  expect([en.number(2.345, 1), spain.number(2.345, 1), en.number(2345.678, 2)]).toEqual(['2.3', '2,3', '2,345.68'])
})

test.each([
  [0.594, '+0.6 %', '+0,6 %'],
  [-0.0175, '−0.02 %', '−0,02 %'],
  [24.63, '+24.6 %', '+24,6 %'],
  [-43.2, '−43.2 %', '−43,2 %'],
  [12_345.6, '+12,345.6 %', '+12.345,6 %'],
  [0.001, '+<0.01 %', '+<0,01 %'],
  [-0.001, '−<0.01 %', '−<0,01 %'],
])('%d percent is said as %s in English and in Mexico, as %s in Spain', (value, comma, point) => {
  expect([en.percent(value), es.percent(value), spain.percent(value)]).toEqual([comma, comma, point])
})

test('a non-zero percentage is never shown as zero', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1000, max: 1000, noNaN: true }).filter((one) => one !== 0),
      (value) => {
        expect(en.percent(value)).toMatch(/^[+−].*[1-9].* %$/)
        expect(en.percent(value).startsWith('−')).toBe(value < 0)
      },
    ),
  )
})

test.each([
  [5.656, '5.7×', '5,7×'],
  [6.82, '6.8×', '6,8×'],
  [68.2, '68×', '68×'],
  [12_345, '12,345×', '12.345×'],
])('a factor of %d is said as %s in English and in Mexico, as %s in Spain', (value, comma, point) => {
  expect([en.times(value), es.times(value), spain.times(value)]).toEqual([comma, comma, point])
})

test.each([
  ['2023-12-30', '30 Dec 2023', '30 dic 2023', '30 December 2023', '30 de diciembre de 2023'],
  ['2023-01-01', '1 Jan 2023', '1 ene 2023', '1 January 2023', '1 de enero de 2023'],
  ['2024-02-29', '29 Feb 2024', '29 feb 2024', '29 February 2024', '29 de febrero de 2024'],
  ['2023-09-05', '5 Sep 2023', '5 sep 2023', '5 September 2023', '5 de septiembre de 2023'],
])('the day %s is said as %s and as %s, in a sentence as %s and as %s', (date, ...said) => {
  const day = knownFrom(date)
  expect([en.day(day), es.day(day), en.longDay(day), es.longDay(day)]).toEqual(said)
  expect([en.date(date), es.date(date)]).toEqual(said.slice(0, 2))
})

test.each([
  ['2023', '2023', '2023'],
  ['2023-11', 'Nov 2023', 'nov 2023'],
  ['2023-Q4', 'Q4 2023', 'T4 2023'],
  ['2023-12-27', '27 Dec 2023', '27 dic 2023'],
  ['FY2024', 'FY2024 (Oct 2023–Sep 2024)', 'AF2024 (oct 2023–sep 2024)'],
  ['2023-W52', 'week 52, 2023', 'semana 52, 2023'],
  ['2020-W53', 'week 53, 2020', 'semana 53, 2020'],
  ['2020-W01', 'week 1, 2020', 'semana 1, 2020'],
  ['2023-12-01/2023-12-07', '1–7 Dec 2023', '1–7 dic 2023'],
  ['2023-11-28/2023-12-04', '28 Nov–4 Dec 2023', '28 nov–4 dic 2023'],
  ['2023-12-28/2024-01-03', '28 Dec 2023–3 Jan 2024', '28 dic 2023–3 ene 2024'],
  ['2019-01/2021-01', 'Jan 2019–Jan 2021', 'ene 2019–ene 2021'],
  ['2019-01-01/2021-01-31', 'Jan 2019–Jan 2021', 'ene 2019–ene 2021'],
  ['2023-01/2023-10', 'Jan–Oct 2023', 'ene–oct 2023'],
  ['2023-01-01/2023-10-17', '1 Jan–17 Oct 2023', '1 ene–17 oct 2023'],
])('the period %s is said as %s and as %s', (period, english, spanish) => {
  const known = parsePeriod(period, 10)!
  expect([en.period(known), es.period(known)]).toEqual([english, spanish])
})

test.each([
  ['2023-11', 'November 2023', 'noviembre de 2023'],
  ['2023-12-27', '27 December 2023', '27 de diciembre de 2023'],
  [
    '2023-12-01/2023-12-07',
    '1 December 2023 to 7 December 2023',
    'del 1 de diciembre de 2023 al 7 de diciembre de 2023',
  ],
  ['2019-01/2021-01', 'January 2019 to January 2021', 'de enero de 2019 a enero de 2021'],
])('the period %s is spoken as %s and as %s', (period, english, spanish) => {
  const known = parsePeriod(period, 10)!
  const said = LANGUAGES.map((language) => createLocale(language, 'en', 'braille', 'speech').period(known))
  expect(said).toEqual([english, spanish])
})

test('a date is formatted as precisely as it was written, and any other text is returned', () => {
  expect([en.date('2023-04'), es.date('2023-04'), en.date('2023'), en.date('soon')]).toEqual([
    'Apr 2023',
    'abr 2023',
    '2023',
    'soon',
  ])
})

test.each([
  [undefined, '671', '671'],
  ['exact', '671', '671'],
  ['about', '~671', '~671'],
  ['at-least', '≥ 671', '≥ 671'],
  ['at-most', '≤ 671', '≤ 671'],
  ['more-than', '> 671', '> 671'],
  ['less-than', '< 671', '< 671'],
  ['up-to', 'up to 671', 'hasta 671'],
] as const)('a value that is %s is formatted as %s and as %s', (qualifier, english, spanish) => {
  expect([en.qualified(671, qualifier), es.qualified(671, qualifier)]).toEqual([english, spanish])
})

test('in ASCII a value keeps its meaning', () => {
  expect([ascii.qualified(671, 'at-least'), ascii.qualified(671, 'at-most'), ascii.qualified(671, 'about')]).toEqual([
    '>= 671',
    '<= 671',
    '~671',
  ])
})

test('in ASCII, numbers, dates and factors are ASCII', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 40_000 }), (value, day) => {
      const interval = { first: day, last: day + 3, grain: 'interval', year: 2000 } as const
      const said = [
        ascii.number(value, 1),
        ascii.percent(value),
        ascii.times(Math.abs(value)),
        ascii.qualified(value, 'at-most'),
        ascii.day(day),
        ascii.period(interval),
        ascii.period({ ...interval, grain: 'month' }),
      ]
      expect(said.join(' ')).toMatch(/^[\x20-\x7e]+$/)
    }),
  )
})

test.each([
  ['its own language', 'es', 'en', { en: 'E', es: 'S' }, 'S'],
  ['the dossier’s first language', 'es', 'pt', { en: 'E', pt: 'P' }, 'P'],
  ['any that there is', 'es', 'pt', { fr: 'F' }, 'F'],
  ['the text that has no language', 'es', 'en', 'T', 'T'],
  ['nothing where nothing is', 'es', 'en', undefined, ''],
  ['that of the same language', 'es', 'en', { en: 'E', 'es-MX': 'M' }, 'M'],
] as const)('a text is said in %s', (_, language, fallback, text, said) => {
  expect(createLocale(language, fallback, 'braille').text(text)).toBe(said)
})

test.each([
  [{ language: 'es', regions: { es: 'MX' } }, { en: 'E', es: 'S', 'es-MX': 'M' }, 'M'],
  [{ language: 'es', regions: { es: 'MX' } }, { en: 'E', es: 'S', 'es-AR': 'A' }, 'S'],
  [{ language: 'es', regions: { es: 'MX' } }, { en: 'E', 'es-419': 'L' }, 'L'],
  [{ language: 'en', texts: 'fr' }, { en: 'E', fr: 'F' }, 'F'],
  [{ language: 'en', texts: 'pt-BR' }, { en: 'E', 'pt-PT': 'P' }, 'P'],
  [{ language: 'es', texts: 'fr' }, { en: 'E', es: 'S' }, 'S'],
  [{ language: 'es', texts: 'fr' }, { en: 'E', fr: '' }, 'E'],
] as const)('for the reader %j the text of %j is %s', (reader, text, said) => {
  expect(createLocale(reader, 'en', 'braille').text(text)).toBe(said)
})

test('a locale keeps of its reader what makes the locale of the other language, and nothing else', () => {
  const asked = { language: 'es', regions: { es: 'MX' }, numbers: 'de-DE', size: 7 } as const
  const { reader, tag } = createLocale(asked, 'en', 'braille')
  expect(reader).toEqual({ language: 'es', regions: { es: 'MX' }, numbers: 'de-DE' })
  expect(tag).toBe('es-MX')
  expect(createLocale({ ...reader, language: 'en' }, 'en', 'braille').tag).toBe('en')
})

test('several things are listed as the language lists them', () => {
  expect([en.list(['a', 'b']), es.list(['a', 'b', 'c']), es.list(['a']), en.list([])]).toEqual([
    'a and b',
    'a, b y c',
    'a',
    '',
  ])
})

test('regions and languages are named by their codes, and any other text is returned', () => {
  expect([en.region('MX'), es.region('MX'), en.region('OTHER'), en.region('U.S. Border Patrol')]).toEqual([
    'Mexico',
    'México',
    'OTHER',
    'U.S. Border Patrol',
  ])
  expect([en.languageName('es'), es.languageName('es'), es.languageName('!!')]).toEqual(['Spanish', 'español', '!!'])
})

test('a unit of rate has its words, with its number of days; without a unit they are empty', () => {
  expect([perWords(en, 'day'), perWords(es, 'day'), perWords(en, undefined)]).toEqual(['per day', 'por día', ''])
  expect([en, es, spain].map((locale) => perWords(locale, 'month'))).toEqual([
    'per month (30.4 days)',
    'por mes (30.4 días)',
    'por mes (30,4 días)',
  ])
})

test('a language has the same words with and without a dossier', () => {
  expect(LANGUAGES.map((language) => createLocale(language, 'en', 'braille').words === wordsIn(language))).toEqual([
    true,
    true,
  ])
})

test('what rounds to zero has no sign', () => {
  expect(createLocale('en', 'en', 'braille').number(-0.4)).toBe('0')
})
const listed = (language: 'en' | 'es', items: readonly string[]): string =>
  createLocale(language, 'en', 'braille').list(items)

test.each(['en', 'es'] as const)('in %s an empty list is empty, and one item is itself', (language) => {
  expect(listed(language, [])).toBe('')
  expect(listed(language, ['Ana'])).toBe('Ana')
})

test('English joins two items by “and”, and puts a comma before it where there are more', () => {
  expect(listed('en', ['Ana', 'Inés'])).toBe('Ana and Inés')
  expect(listed('en', ['a', 'b', 'c'])).toBe('a, b, and c')
})

test.each([
  [['a', 'b', 'c'], 'a, b y c'],
  [['Ana', 'Inés'], 'Ana e Inés'],
  [['padres', 'hijos'], 'padres e hijos'],
  [['México', 'Irán'], 'México e Irán'],
  [['oro', 'hielo'], 'oro y hielo'],
  [['sinalefa', 'hiato'], 'sinalefa y hiato'],
  [['x', 'y'], 'x y y'],
] as const)('Spanish writes “e” for “y” before the sound of an i, not before a glide: %j', (items, expected) => {
  expect(listed('es', items)).toBe(expected)
})

test.each([
  ['2023-12-27T11:00-06:00', '27 Dec 2023, 11:00 (UTC−6)', '27 dic 2023, 11:00 (UTC−6)'],
  ['2023-12-27T11:00:30+05:30', '27 Dec 2023, 11:00 (UTC+5:30)', '27 dic 2023, 11:00 (UTC+5:30)'],
  ['2023-12-27T11:00Z', '27 Dec 2023, 11:00 (UTC)', '27 dic 2023, 11:00 (UTC)'],
  ['2023-12-27T11:00', '27 Dec 2023, 11:00', '27 dic 2023, 11:00'],
  ['2023-12', 'Dec 2023', 'dic 2023'],
])('the time of %s has its zone, if there is one', (date, english, spanish) => {
  expect([createLocale('en', 'en', 'braille').time(date), createLocale('es', 'en', 'braille').time(date)]).toEqual([
    english,
    spanish,
  ])
})

test.each(LANGUAGES)('a list is joined in %s as Intl.ListFormat joins it', (language) => {
  const joined = new Intl.ListFormat(language, { type: 'conjunction' })
  const locale = createLocale(language, language, 'braille')
  const item = fc.oneof(
    fc.string(),
    fc.constantFrom('Inés', 'inés', 'hijos', 'Hielo', 'hiato', 'hi', 'h', 'i', 'Ílex', 'y', 'Irán', 'HIJA', '', ', '),
  )
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), (items) => {
      expect(locale.list(items)).toBe(joined.format(items))
    }),
  )
})

test('in speech an arrow between two values is a word', () => {
  const [en, es] = LANGUAGES.map((language) => createLocale(language, 'en', 'braille', 'speech').words)
  expect(en?.timeline.becomes('stalled', 'rejected')).toBe('stalled, then rejected')
  expect(en?.changes.observationRevised('Nov 2023', '10', '12', '1 Jan 2024')).toBe(
    'Nov 2023 revised: 10, then 12, published 1 Jan 2024',
  )
  expect(es?.timeline.becomes('estancado', 'rechazado')).toBe('estancado, luego rechazado')
  expect(createLocale('en', 'en', 'braille').words.timeline.becomes('a', 'b')).toBe('a → b')
})
