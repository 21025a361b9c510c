import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphemes } from '../../src/text/graphemes.ts'
import { NARROW } from '../../src/text/narrow.ts'
import { codePoint } from '../code-point.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const parted = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

const UNITS = Array.from({ length: 0x1_00_00 }, (_, unit) => String.fromCharCode(unit))
const FAST = UNITS.filter((unit) => NARROW.test(unit))

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: codePoint }),
  fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'e\u0301', '\u200d', '👩', '🇲', '🇽', 'क्ष', '가', '\u1100') }),
)

test('a text is split as Unicode defines, and its parts joined are the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(graphemes(text)).toEqual(parted(text))
      expect(graphemes(text).join('')).toBe(text)
    }),
  )
})

test.each([
  ['', []],
  ['año', ['a', 'ñ', 'o']],
  ['e\u0301a', ['e\u0301', 'a']],
  ['🇲🇽🇺🇸', ['🇲🇽', '🇺🇸']],
  ['👩🏽\u200d💻!', ['👩🏽\u200d💻', '!']],
  ['\r\n', ['\r\n']],
])('%j has the characters %j', (text, characters) => {
  expect(graphemes(text)).toEqual(characters)
})

// The build lets Ink take each UTF-16 unit of such a text for a character, including ESC.
test('in a narrow text every UTF-16 unit is a character, next to any other', () => {
  expect(FAST.length).toBeGreaterThan(1000)
  const units = [...FAST, '\u001b']
  for (const unit of units) {
    const beside = units.join(unit)
    if (parted(beside).length !== beside.length)
      expect([unit.charCodeAt(0).toString(16), parted(beside).filter((one) => one.length > 1)]).toEqual([unit, []])
  }
})

test('any narrow text has as many characters as units', () => {
  const text = fc.string({ unit: fc.constantFrom(...FAST, '\u001b'), maxLength: 200 })
  fc.assert(
    fc.property(text, (one) => {
      expect(parted(one)).toEqual(one.split(''))
    }),
  )
})

test('surrogates, joiners and combining marks are not narrow', () => {
  const joining = /[\p{Mark}\p{Surrogate}\p{Format}\p{Control}]/u
  expect(FAST.filter((unit) => joining.test(unit))).toEqual([])
})
