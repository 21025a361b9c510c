import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asciiText, LANGUAGES, signs, widthOf, wordsIn, type Sign } from '../../src/text/index.ts'

const SIGNS: readonly Sign[] = [
  'contradicted',
  'consistent',
  'unchecked',
  'about',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'partial',
  'traded',
  'waits',
  'up',
  'down',
  'disagreeing',
  'overdue',
  'marked',
  'break',
  'times',
  'minus',
]

/** Signs that have no word of their own in speech, or are said with their stance. */
const MORE: readonly Sign[] = [
  'link',
  'threshold',
  'demands',
  'supports',
  'conditional',
  'neutral',
  'opposes',
  'red-line',
  'disputes',
]

test.each(SIGNS)('the sign for %s has an ASCII twin', (sign) => {
  expect(signs('ascii').of(sign)).toMatch(/^[\x21-\x7e]+$/)
  expect(widthOf(signs('braille').of(sign))).toBe(1)
})

test.each([true, false])('no two signs look alike (ASCII: %s)', (ascii) => {
  const faces = SIGNS.filter((sign) => sign !== 'partial').map((sign) => signs(ascii ? 'ascii' : 'braille').of(sign))
  expect(new Set(faces).size).toBe(faces.length)
})

test('signs that differ on the screen differ in ASCII, too; only lines of a chart are no signs', () => {
  const { signs: meanings } = wordsIn('en').spoken
  const names = new Set([...SIGNS, ...(Object.keys(meanings) as Sign[]), ...MORE])
  const twins = new Map<string, Set<string>>()
  for (const name of names) {
    const twin = signs('ascii').of(name)
    twins.set(twin, (twins.get(twin) ?? new Set()).add(signs('braille').of(name)))
  }
  expect([...twins].filter(([, faces]) => faces.size > 1)).toEqual([])
})

test('a sparkline has eight heights, in ASCII too', () => {
  expect([[...signs('braille').sparks].length, signs('ascii').sparks.length]).toEqual([8, 8])
  expect(new Set(signs('ascii').sparks).size).toBe(8)
})

test.each([
  ['Señor Núñez, México', 'Senor Nunez, Mexico'],
  ['ÀÉÎÕÜ àéîõü ç Å ž', 'AEIOU aeiou c A z'],
  ['«sí» — ¿no? …', '"si" - ?no? .'],
  ['5.7× 30 ÷ 2 − 1', '5.7x 30 / 2 - 1'],
  ['↑ ↓ ← →', '^ v < >'],
  ['10\u00a0000', '10 000'],
])('%s is in ASCII %s', (text, ascii) => {
  expect(asciiText(text)).toBe(ascii)
})

test('every result is ASCII, and ASCII is unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(asciiText(text)).toMatch(/^\p{ASCII}*$/u)
      expect(asciiText(asciiText(text))).toBe(asciiText(text))
    }),
  )
})

const between = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((one) => String.fromCodePoint(one))

test('Latin text is as wide in ASCII as before, its accents composed or not', () => {
  const unit = fc.oneof(between(0x20, 0x7e), between(0xc0, 0x17f), fc.constantFrom('–', '…', '×', '“', '│', '≠'))
  fc.assert(
    fc.property(fc.string({ unit }), fc.constantFrom('NFC', 'NFD'), (text, form) => {
      const written = text.normalize(form)
      expect(asciiText(written)).toHaveLength(widthOf(written))
    }),
  )
})

test.each(LANGUAGES)('every sign in the help in %s is explained once', (language) => {
  const explained = wordsIn(language).keys.signWords.map(([sign]) => sign)
  expect(new Set(explained).size).toBe(explained.length)
  expect(explained).toEqual(expect.arrayContaining(['contradicted', 'consistent', 'unchecked', 'at-least', 'partial']))
})

test.each(['移民', '이민', '👩🏽\u200d💻'])('%s is as wide in ASCII as before', (text) => {
  expect(widthOf(asciiText(text))).toBe(widthOf(text))
})
