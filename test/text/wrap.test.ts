import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import wrapAnsi from 'wrap-ansi'
import { NARROW, SIMPLE, simpleWidth } from '../../src/text/narrow.ts'
import { wrap } from '../../src/text/width.ts'

const UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))

test('each simple character has the width that string-width measures, and stays as it is when normalized', () => {
  const simple = UNITS.filter((one) => one !== '\n' && SIMPLE.test(one))
  expect(simple.length).toBeGreaterThan(40_000)
  expect(simple.filter((one) => simpleWidth(one) !== stringWidth(one) || one.normalize() !== one)).toEqual([])
})

test('narrow characters are simple', () => {
  expect(UNITS.filter((one) => NARROW.test(one) && !SIMPLE.test(one))).toEqual([])
})

test.each([
  ['narrow words', ' ', 'abé–…≥ '],
  ['wide words', '漢字かなカ한', '字。、「」 '],
  ['both, with lines and blanks that do not break', 'a漢 ', '\u00a0\n é字—'],
])('%s are wrapped as by wrap-ansi', (_, most, more) => {
  const letters = [...most, ...more, ...most]
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...letters), maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (text, width) => {
        expect(wrap(text, width)).toEqual(wrapAnsi(text, width, { hard: true, trim: true }).split('\n'))
      },
    ),
    { numRuns: 1000 },
  )
})

test.each(['👩\u200d👩\u200d👧 नमस्ते e\u0301', 'a\tb', '\u3099か', 'ｶﾞ'])(
  'other texts are left to wrap-ansi: %j',
  (text) => {
    expect(wrap(text, 3)).toEqual(wrapAnsi(text, 3, { hard: true, trim: true }).split('\n'))
  },
)
