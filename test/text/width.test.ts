import cliTruncate from 'cli-truncate'
import stringWidth from 'string-width'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safe } from '../../src/dossier/index.ts'
import { NARROW } from '../../src/text/narrow.ts'
import {
  cut,
  cutSpans,
  fit,
  fitSpans,
  plainText,
  shortened,
  span,
  widthOf,
  wrap,
  wrapSpans,
} from '../../src/text/index.ts'
import { codePoint } from '../code-point.ts'

const graphemes = (text: string): readonly string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)

/** Any string, made safe. */
const anyText = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: codePoint }),
    fc.string({ unit: fc.constantFrom('a', ' ', 'é', '移', '👩🏽\u200d💻', '🇲🇽', 'e\u0301', 'क्ष', '≥', '…', 'م') }),
  )
  .map(safe)
const width = fc.integer({ min: 0, max: 40 })

test.each([
  ['', 0],
  ['abc', 3],
  ['ñandú', 5],
  ['e\u0301', 1],
  ['移民', 4],
  ['👩🏽\u200d💻', 2],
  ['🇲🇽', 2],
  ['≥ 671', 5],
  ['▁▂▃▄▅▆▇█', 8],
  ['…', 1],
  ['⟨U+202E⟩', 8],
])('%j takes %i cells', (text, cells) => {
  expect(widthOf(text)).toBe(cells)
})

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdef', 5, 'abcd…'],
  ['abcdef', 1, '…'],
  ['abcdef', 0, ''],
  ['abcdef', -3, ''],
  ['ñandúes', 4, 'ñan…'],
  ['移民谈判', 8, '移民谈判'],
  ['移民谈判', 7, '移民谈…'],
  ['移民谈判', 6, '移民…'],
])('%j cut to %i is %j', (text, cells, shown) => {
  expect(cut(text, cells)).toBe(shown)
})

test('a cut text is at most as wide as requested, and one that fits is unchanged', () => {
  fc.assert(
    fc.property(anyText, width, (text, cells) => {
      expect(widthOf(cut(text, cells))).toBeLessThanOrEqual(cells)
      if (widthOf(text) <= cells && cells > 0) expect(cut(text, cells)).toBe(text)
    }),
  )
})

test('a text is never cut inside a grapheme', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    'é',
    '移',
    '👩🏽\u200d💻',
    '🇲🇽',
    'e\u0301',
    '👨\u200d👩\u200d👧',
    '❤\ufe0f',
    '谈',
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), fc.integer({ min: 1, max: 20 }), (units, cells) => {
      const shown = graphemes(cut(units.join(''), cells))
      const kept = shown.at(-1) === '…' ? shown.slice(0, -1) : shown
      expect(kept).toEqual(graphemes(units.join('')).slice(0, kept.length))
    }),
  )
})

test('any text is fitted to exactly a width, on either side', () => {
  fc.assert(
    fc.property(anyText, width, fc.constantFrom('left', 'right'), (text, cells, align) => {
      expect(widthOf(fit(text, cells, align))).toBe(cells)
    }),
  )
})

test.each([
  ['left', 'ab  '],
  ['right', '  ab'],
] as const)('a short text is padded, with its place on the %s', (align, shown) => {
  expect(fit('ab', 4, align)).toBe(shown)
  expect(plainText(fitSpans([span('a', 'bad'), span('b')], 4, align))).toBe(shown)
})

const tones = ['plain', 'strong', 'dim', 'bad', 'side0'] as const
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '移', '·', '≥'), minLength: 1, maxLength: 12 })
const piece = fc.record({
  text: fc.array(fc.oneof(word, fc.constantFrom(' ', '  ')), { maxLength: 6 }).map((parts) => parts.join('')),
  tone: fc.constantFrom(...tones),
})
const pieces = fc.array(piece, { maxLength: 6 })

test('spans are fitted to exactly a width, on either side', () => {
  fc.assert(
    fc.property(pieces, width, fc.constantFrom('left', 'right'), (spans, cells, align) => {
      expect(widthOf(plainText(fitSpans(spans, cells, align)))).toBe(cells)
    }),
  )
})

test.each([
  [6, ['abc', 'def'], 'abcdef'],
  [5, ['abc', 'def'], 'abcd…'],
  [4, ['abc', 'def'], 'abc…'],
  [3, ['abc', 'def'], 'ab…'],
  [3, ['abc', ''], 'abc'],
  [1, ['abc', 'def'], '…'],
  [0, ['abc', 'def'], ''],
])('spans cut to %i: %j become %j, with one mark at the end', (cells, texts, shown) => {
  expect(
    plainText(
      cutSpans(
        texts.map((text) => span(text)),
        cells,
      ),
    ),
  ).toBe(shown)
})

test('spans that are cut keep their tones from the start', () => {
  expect(cutSpans([span('abc', 'bad'), span('def', 'good')], 5)).toEqual([
    { text: 'abc', tone: 'bad' },
    { text: 'd…', tone: 'good' },
  ])
})

test.each([
  ['at its spaces', 'one two three', 7, ['one two', 'three']],
  ['inside a word that is longer than a line', 'abcdefgh ij', 4, ['abcd', 'efgh', 'ij']],
  ['not at all where it fits', 'one two', 7, ['one two']],
  ['by cells and not by letters', '移民谈判', 4, ['移民', '谈判']],
  ['to nothing where there is no room', 'one', 0, []],
])('text is wrapped %s', (_, text, cells, lines) => {
  expect(wrap(text, cells)).toEqual(lines)
})

test('no line is too wide', () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 2, max: 20 }), (spans, cells) => {
      for (const line of wrap(plainText(spans), cells)) expect(widthOf(line)).toBeLessThanOrEqual(cells)
      for (const line of wrapSpans(spans, cells)) expect(widthOf(plainText(line))).toBeLessThanOrEqual(cells)
    }),
  )
})

test('wrapped spans keep every character but spaces, in order and with its tone', () => {
  const toned = (spans: readonly { readonly text: string; readonly tone: string }[]): readonly string[] =>
    spans.flatMap(({ text, tone }) => [...text].filter((char) => char !== ' ').map((char) => `${char} ${tone}`))
  fc.assert(
    fc.property(pieces, fc.integer({ min: 2, max: 20 }), (spans, cells) => {
      expect(toned(wrapSpans(spans, cells).flat())).toEqual(toned(spans))
    }),
  )
})

test('spans are wrapped where their text is', () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 2, max: 20 }), (spans, cells) => {
      if (widthOf(plainText(spans)) <= cells) expect(wrapSpans(spans, cells)).toEqual([spans])
      else expect(wrapSpans(spans, cells).map(plainText)).toEqual(wrap(plainText(spans), cells))
    }),
  )
})

test.each([
  ['loose accents', 'cafe\u0301 con leche', 8],
  ['a no-break space at the start', '\u00a0abc def', 4],
])('wrapped spans lose no letter: %s', (_, text, cells) => {
  const letters = (one: string) => one.normalize('NFC').replace(/\s/g, '')
  expect(
    letters(
      wrapSpans([span(text)], cells)
        .map(plainText)
        .join(''),
    ),
  ).toBe(letters(text))
})

test('characters measured the fast way are one cell the slow way too', () => {
  const fast = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((char) =>
    NARROW.test(char),
  )
  expect(fast.length).toBeGreaterThan(1000)
  expect(fast.filter((char) => stringWidth(`${char}\u{1f600}`) !== 3)).toEqual([])
})

test('a text is cut where cli-truncate cuts it', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, cells) => {
      if (widthOf(text) > cells) expect(cut(text, cells)).toBe(cliTruncate(text, cells))
    }),
  )
})

test('spans are shortened to so many letters, never inside a grapheme, and shorter ones stay', () => {
  const spans = [span('ab', 'dim'), span('क्षक्ष', 'bad'), span('c')]
  expect([7, 20].map((letters) => shortened(spans, letters))).toEqual([[span('ab', 'dim'), span('क्ष…', 'bad')], spans])
  expect(shortened(spans, 1)).toEqual([span('a…', 'dim')])
})

test('a text of 10,000 letters, with marks and wide characters at any place, is cut as its beginning is', () => {
  const unit = fc.constantFrom('a', ' ', '移', 'e\u0301', 'क्ष', '👩🏽\u200d💻', '中\u0301')
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 12 }), fc.integer({ min: 2, max: 60 }), (some, cells) => {
      const long = some.repeat(Math.ceil(10_000 / some.length))
      const short = graphemes(long).slice(0, 300).join('')
      expect(cut(long, cells)).toBe(cut(short, cells))
    }),
  )
})

test('characters in Han, more than are remembered, each take two cells', () => {
  const han = Array.from({ length: 12_000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('')
  expect(widthOf(han)).toBe(24_000)
  const lines = wrap(han, 61)
  expect(lines.join('')).toBe(han)
  expect(new Set(lines.slice(0, -1).map(widthOf))).toEqual(new Set([60]))
})

test.each([
  ['EU budget support paid to Tunisia', 12, 'EU budget…'],
  ['Sea arrivals in Italy', 14, 'Sea arrivals…'],
  ['Asylum limit, 5,000 a day', 18, 'Asylum limit…'],
  ['Asylum limit, 5,000 a day', 20, 'Asylum limit, 5,000…'],
  ['Dead and missing, region North America', 30, 'Dead and missing, region Nort…'],
  ['A government', 4, 'A g…'],
  ['242,418 encounters', 5, '242…'],
  ['Title 42 (2020)', 9, 'Title 42…'],
])('of “%s” %i cells show no scrap of a word, and no part of a number: %s', (text, width, shown) => {
  expect(plainText(cutSpans([span(text)], width))).toBe(shown)
})
