import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain, stretchesOf } from '../../src/text/index.ts'
import { codePoint } from '../code-point.ts'

test.each([
  ['Alicia Bárcena', 'alicia barcena'],
  ['BA\u0301RCENA', 'barcena'],
  ['Ñandú', 'nandu'],
  ['¿Qué?', '¿que?'],
  ['ÅNGSTRÖM', 'angstrom'],
  ['Москва', 'москва'],
  ['移民', '移民'],
  ['5,000 a day', '5,000 a day'],
  ['', ''],
])('%j is searched as %j', (text, sought) => {
  expect(plain(text)).toBe(sought)
})

const held = (text: string, sought: string): readonly string[] =>
  stretchesOf(text, sought).map(([from, to]) => text.slice(from, to))

test('a text is found with or without its accents, in either case', () => {
  for (const sought of ['barcena', 'Bárcena', 'BARCENA', 'BA\u0301RCENA'])
    expect(held('Alicia Bárcena', sought)).toEqual(['Bárcena'])
})

test('an accent that is a character of its own belongs to the letter before it', () => {
  expect(held('Alicia Ba\u0301rcena', 'barcena')).toEqual(['Ba\u0301rcena'])
  expect(stretchesOf('e\u0301a', 'e')).toEqual([[0, 2]])
})

test('every range is found, from left to right, and none twice', () => {
  expect(stretchesOf('anana nana', 'na')).toEqual([
    [1, 3],
    [3, 5],
    [6, 8],
    [8, 10],
  ])
  expect(stretchesOf('aaa', 'aa')).toEqual([[0, 2]])
})

test('after letters of two code units the ranges still match the text', () => {
  expect(held('🇲🇽 México 🇺🇸', 'mexico')).toEqual(['México'])
})

test('an empty search and a missing word find nothing', () => {
  expect(stretchesOf('Chiapas', '')).toEqual([])
  expect(stretchesOf('Chiapas', '\u0301')).toEqual([])
  expect(stretchesOf('Chiapas', 'Tabasco')).toEqual([])
})

const letters = fc.string({ unit: fc.constantFrom('a', 'á', 'a\u0301', 'A', 'n', 'Ñ', ' ', '移', '👩', '-') })

test('a text matches exactly where its plain text does, and each range reads as the search', () => {
  fc.assert(
    fc.property(letters, letters, (text, sought) => {
      const wanted = plain(sought)
      const found = held(text, sought)
      expect(found.length > 0).toBe(wanted !== '' && plain(text).includes(wanted))
      for (const one of found) expect(plain(one)).toBe(wanted)
    }),
  )
})

/** Any code units, including halves of characters. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))
const anyText = fc.oneof(anyUnits, fc.string({ unit: codePoint }), fc.string({ unit: 'grapheme' }))

test('with any characters, ranges are within the text, in order', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, sought) => {
      let last = 0
      for (const [from, to] of stretchesOf(`${text}${sought}${text}`, sought)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThanOrEqual(from)
        last = to
      }
      expect(last).toBeLessThanOrEqual(2 * text.length + sought.length)
    }),
  )
})

test('in long texts each range is where it reads as the search, whatever is before it', () => {
  const long = fc.array(fc.constantFrom('a', 'á', 'a\u0301', 'İ', 'ﬁ', ' ', '移', '👩', 'กำ', 'क्षि', '\u0301'), {
    minLength: 60,
    maxLength: 300,
  })
  fc.assert(
    fc.property(long, fc.constantFrom('fi', 'กำ', '移', 'aa', 'i'), (parts, sought) => {
      const text = parts.join('')
      for (const part of held(text, sought)) expect(plain(part)).toBe(plain(sought))
      expect(held(text, sought).length).toBe(plain(text).split(plain(sought)).length - 1)
    }),
  )
})
