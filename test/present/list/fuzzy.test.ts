import fc from 'fast-check'
import { expect, test } from 'vitest'
import { haystackOf, matchesIn } from '../../../src/present/index.ts'
import { plain } from '../../../src/text/index.ts'
import { findablesOf, context } from '../shown.ts'
import { codePoint } from '../../code-point.ts'

const TEXTS = [
  'Aid to Ukraine',
  'Asylum limit, 5,000 a day',
  'Control of the railroads',
  'US–Cuba talks',
  'Alicia Bárcena',
] as const

const found = (sought: string, texts: readonly string[] = TEXTS): readonly (string | undefined)[] =>
  matchesIn(haystackOf(texts), sought).map(({ at }) => texts[at])

test.each([
  ['ukraine', 'Aid to Ukraine'],
  ['UKRAINE', 'Aid to Ukraine'],
  ['ukrane', 'Aid to Ukraine'],
  ['ukrainne', 'Aid to Ukraine'],
  ['ukriane', 'Aid to Ukraine'],
  ['ukrxine', 'Aid to Ukraine'],
  ['barcena', 'Alicia Bárcena'],
  ['BÁRCENA', 'Alicia Bárcena'],
  ['  control  ', 'Control of the railroads'],
  ['limit asylum', 'Asylum limit, 5,000 a day'],
  ['us cuba', 'US–Cuba talks'],
])('%j finds %j: ignoring accents and case, words in any order, one letter wrong', (sought, title) => {
  expect(found(sought)).toEqual([title])
})

const NUMBERS = ['encounters 242,418', 'arrests 242.419', 'deaths 242420', 'asylum 1 234 567'] as const

test.each([
  ['242418', 'encounters 242,418'],
  ['242,418', 'encounters 242,418'],
  ['242.418', 'encounters 242,418'],
  ['242 418', 'encounters 242,418'],
  ['242419', 'arrests 242.419'],
  ['242,419', 'arrests 242.419'],
  ['242420', 'deaths 242420'],
  ['242.420', 'deaths 242420'],
  ['1234567', 'asylum 1 234 567'],
  ['1,234,567', 'asylum 1 234 567'],
])('the number %s finds %j, however it is parted', (sought, title) => {
  expect(found(sought, NUMBERS)).toEqual([title])
})

test.each(['ukrxxne', 'tabasco', '', '   ', '\u0301', '!!!', 'ukraine railroads'])('%j finds nothing', (sought) => {
  expect(found(sought)).toEqual([])
})

test('a text in another script is found in that script', () => {
  expect(found('москва', ['Mockba', 'Москва'])).toEqual(['Москва'])
  expect(found('МОСКВА', ['Mockba', 'Москва'])).toEqual(['Москва'])
})

test('exact matches come before those with a wrong letter', () => {
  expect(found('visas', ['Vistas of the wall', 'Visas'])[0]).toBe('Visas')
})

test('the matching ranges are returned', () => {
  const [match] = matchesIn(haystackOf(TEXTS), 'ukraine')
  expect(match).toEqual({ at: 0, stretches: [[7, 14]] })
})

/** Searches the same texts after each typed letter. */
const typed = (texts: readonly string[], sought: string) => {
  const haystack = haystackOf(texts)
  return [...sought].map((_, at) => matchesIn(haystack, sought.slice(0, at + 1)))
}

test('searching letter by letter finds the same as searching at once', () => {
  const texts = findablesOf(context('2024-02-05')).map(({ title, more }) => `${title} ${more}`)
  const fresh = haystackOf(texts)
  for (const sought of ['railroads', 'barcena', 'migrants', 'asylum lim', '5,000 people']) {
    const once = [...sought].map((_, at) => {
      fresh.last = null
      return matchesIn(fresh, sought.slice(0, at + 1))
    })
    expect(typed(texts, sought)).toEqual(once)
    expect(once.at(-1)?.length).toBeGreaterThan(0)
  }
})

test('deleted letters restore the earlier matches', () => {
  const haystack = haystackOf(TEXTS)
  const before = matchesIn(haystack, 'railr')
  expect(matchesIn(haystack, 'railroadx')).not.toEqual([])
  expect(matchesIn(haystack, 'railxxxxx')).toEqual([])
  expect(matchesIn(haystack, 'railr')).toEqual(before)
})

const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units))
const anyText = fc.oneof(
  anyUnits,
  fc.string({ unit: codePoint }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'é',
      '-',
      '"',
      "'",
      ' ',
      '\\',
      '(',
      '[',
      '^',
      '$',
      '*',
      '+',
      '?',
      '{',
      '|',
      '.',
      '5',
      'я',
    ),
  }),
)

test('any search in any texts has a result, and each match is one of the texts', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), anyText, (texts, sought) => {
      const haystack = haystackOf(texts)
      for (const part of [sought.slice(0, 5), sought, `${sought} a`]) {
        const at = matchesIn(haystack, part).map((one) => one.at)
        expect(new Set(at).size).toBe(at.length)
        expect(at.filter((one) => texts[one] === undefined)).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('ranges are within the plain text, in order', () => {
  const words = fc.constantFrom('aid', 'limit', 'talks', 'visas', 'railroads', 'of')
  const texts = fc.array(
    fc.array(words, { minLength: 1, maxLength: 6 }).map((some) => some.join(' ')),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(texts, fc.array(words, { minLength: 1, maxLength: 3 }), (given, sought) => {
      for (const { at, stretches } of matchesIn(haystackOf(given), sought.join(' '))) {
        const flat = stretches.flat()
        expect(flat).toEqual(flat.toSorted((a, b) => a - b))
        expect(flat.at(-1) ?? 0).toBeLessThanOrEqual(plain(given[at] ?? '').length)
      }
    }),
  )
})

test('a word of letters is found in every text that contains it', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeéñ'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 4 }), fc.array(word, { maxLength: 4 }), (sought, before, after) => {
      const text = [...before, sought, ...after].join(' ')
      expect(found(sought, [text])).toEqual([text])
    }),
  )
})

test('a wrong letter after a hyphen is found letter by letter as at once', () => {
  const haystack = haystackOf(['Mexico-Guatemala border', 'Aid to Ukraine'])
  const sought = 'mexico-gxatemala'
  const last = [...sought].map((_, at) => matchesIn(haystack, sought.slice(0, at + 1)).map((one) => one.at)).at(-1)
  expect(last).toEqual([0])
})

test.each([
  ['control -railroads', 'Control of the railroads'],
  ['"aid ukraine"', 'Aid to Ukraine'],
  ['-aid', 'Aid to Ukraine'],
])('in %j signs are not operators: it finds %j', (sought, title) => {
  expect(found(sought)).toEqual([title])
})

test('a few matches are ranked, and of long texts those of 300,000 characters together', () => {
  const texts = (length: number) => [`${'x '.repeat(length / 2)} talks`, 'talks']
  const order = (length: number) => matchesIn(haystackOf(texts(length)), 'talks').map(({ at }) => at)
  expect([order(100), order(400_000)]).toEqual([
    [1, 0],
    [0, 1],
  ])
})
