import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test, vi } from 'vitest'
import cliTruncate from 'cli-truncate'
import wrapAnsi from 'wrap-ansi'
import { NARROW, SIMPLE, simpleWidth } from '../../src/text/narrow.ts'
import { plainText, span } from '../../src/text/tone.ts'
import { cut, cutSpans, fitsIn, widthOf, widthUpTo } from '../../src/text/width.ts'
import { wrap } from '../../src/text/wrap.ts'
import { codePoint } from '../code-point.ts'

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

/** Scripts whose letters join, marks, emoji, and characters without a width. */
const JOINING = [
  'नमस्ते ',
  'क्ष',
  'ा',
  'े',
  'ি',
  'محادثات ',
  'الهِجْرَةِ',
  'שׁ',
  'การ',
  'ำ',
  'ที่',
  'ຳ',
  'e\u0301',
  '\u0300',
  'n\u0303',
  '\u3099',
  'か\u3099',
  'ｶﾞ',
  'ﾟ',
  '\u1100',
  '\u1161',
  '\u11a8',
  '가\u11a8',
  '👩\u200d👩\u200d👧',
  '🇲🇽',
  '🇲',
  '❤\ufe0f',
  '1\ufe0f\u20e3',
  '👍🏽',
  '\ufe0f',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u0600',
  '\ud83d',
  '\u2028',
  '\u3000',
  '\ufeff',
]
const joining = fc.string({ unit: fc.constantFrom(...JOINING, ' ', 'a', '字', '\n'), maxLength: 40 })

test.each([
  ['scripts that join', joining],
  ['any characters', fc.string({ unit: codePoint, maxLength: 40 })],
  ['controls', fc.string({ unit: fc.constantFrom('a', '\t', '\r', '\n', ' ', '\u001b[1m', '字'), maxLength: 20 })],
])('texts are wrapped, measured and cut as by wrap-ansi, string-width and cli-truncate: %s', (_, text) => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (one, width) => {
      expect(wrap(one, width)).toEqual(wrapAnsi(one, width, { hard: true, trim: true }).split('\n'))
      expect(widthOf(one)).toBe(stringWidth(one))
      expect(cut(one, width)).toBe(cliTruncate(one, width))
      expect(fitsIn(one, width)).toBe(stringWidth(one) <= width)
    }),
    { numRuns: 3000 },
  )
})

test.each([...'\u001b\u0090\u0098\u009b\u009d\u009e\u009f'])(
  'what follows the control %j is cut as by cli-truncate',
  (control) => {
    for (const text of [`${control}𠀀🌀\u0000字字`, `a${control}字字字字`])
      for (let width = 1; width < 8; width++) expect(cut(text, width)).toBe(cliTruncate(text, width))
  },
)

test('a wide text is cut from its beginning: what follows is not measured', () => {
  const iterator = Object.getPrototypeOf(new Intl.Segmenter().segment('')[Symbol.iterator]()) as Iterator<unknown>
  const taken = vi.spyOn(iterator, 'next')
  const title = 'नमस्ते '.repeat(10_000)
  expect(cut(title, 20)).toBe(cut('नमस्ते '.repeat(20), 20))
  expect(plainText(cutSpans([span('नमस्ते '), span(title)], 20))).toBe(cut(title, 20))
  expect(widthUpTo(title, 20)).toBeLessThan(30)
  expect(taken.mock.calls.length).toBeLessThan(1000)
  taken.mockRestore()
})

test('a text without spaces is split into graphemes once for its width and once to be broken, not again for each', () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
  // Thai has no spaces between words.
  expect(wrap('ที่ชายแดน'.repeat(1000), 60).length).toBeGreaterThan(100)
  expect(segment.mock.calls.length).toBeLessThan(100)
  segment.mockRestore()
})
