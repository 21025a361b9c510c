import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { haystackOf, matchesIn, searchedRecords, wordHaystack } from '../../../src/present/index.ts'
import { createWordIndex } from '../../../src/present/list/word-index.ts'
import { plain } from '../../../src/text/index.ts'
import { codePoint } from '../../code-point.ts'
import { issue, position, talks } from '../../dossier/talks.ts'
import { context, findablesOf } from '../shown.ts'

/** Returns a haystack of words with texts. */
const wordsOf = (texts: readonly string[]) => {
  const all = texts.map(plain)
  const haystack = wordHaystack((at) => all[at] ?? '', 0)
  for (const one of all) haystack.add(one)
  const matches = (sought: string) => {
    const found = haystack.matches(sought)
    return Array.from({ length: found.length }, (_, at) => found.at(at))
  }
  const add = (text: string) => {
    all.push(plain(text))
    haystack.add(plain(text))
  }
  return { add, matches }
}

const QUERIES = [
  'railroads',
  'barcena',
  'bracena',
  'a',
  "mexico's",
  "'s",
  '5,000',
  '242418',
  'asylum limit at',
  'límite',
]

test('an index of words finds the same as the texts themselves', () => {
  const texts = findablesOf(context('2024-02-05')).map(({ title, more }) => `${title} · ${more}`)
  const words = wordsOf(texts)
  for (const sought of QUERIES)
    for (let to = 1; to <= sought.length; to++) {
      const typed = sought.slice(0, to)
      expect(words.matches(typed)).toEqual(matchesIn(haystackOf(texts), typed))
    }
})

const letter = fc.constantFrom(...'abcé5я語ſK̈ـ', ...`'"-–·“ _,.\u00a0😀`, ' ')
const anyText = fc.oneof(
  fc.string({ unit: letter, maxLength: 12 }),
  fc.string({ unit: codePoint, maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

test('it finds the same in any texts, in every script', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), anyText, (texts, other) => {
      for (const sought of [other, ...texts, texts.join(' ')])
        expect(wordsOf(texts).matches(sought)).toEqual(matchesIn(haystackOf(texts), sought))
    }),
    { numRuns: 60 },
  )
})

test('a query of many words finds only texts that have all of them', () => {
  const many = Array.from({ length: 70 }, (_, at) => `word${at}`)
  const texts = [many.join(' '), many.slice(1).join(' '), many.slice(0, -1).join(' '), many.toReversed().join(' ')]
  for (const length of [30, 31, 32, 70]) {
    const sought = many.slice(-length).join(' ')
    expect(wordsOf(texts).matches(sought)).toEqual(matchesIn(haystackOf(texts), sought))
  }
})

test('texts that are added after a search are found by the next one', () => {
  const haystack = wordsOf(['aid', 'limit of aid'])
  expect(haystack.matches('aid').map((one) => one?.at)).toEqual([0, 1])
  haystack.add('aid')
  expect(haystack.matches('aid')).toHaveLength(3)
})

test('many different words and long texts are indexed, each text with its number', () => {
  const index = createWordIndex(0)
  const texts = Array.from({ length: 3_000 }, (_, at) =>
    at % 1000 === 7 ? 'long '.repeat(30_000) : `word${at} common`,
  )
  for (const text of texts) index.add(text)
  const having = (...some: string[]) => index.having(some.map((one) => [index.words.indexOf(one) + 1]))
  expect(having('word2999')).toEqual([2_999])
  expect(having('long')).toEqual([7, 1_007, 2_007])
  expect(having('common')).toHaveLength(2_997)
  expect(having('common', 'word5')).toEqual([5])
  expect(having('common', 'long')).toEqual([])
})

/** Parts of words of one hash with seed 0: each pair collides where the one before it ends. */
const PAIRS = [
  'skuaa uylab',
  'zfoia exnab',
  'iozna ssxpa',
  'bmdza jrzab',
  'kaosa lxfab',
  'livva nobab',
  'pdjza mcmbb',
  'crgba pzgab',
]
const COLLIDING = Array.from({ length: 2 ** PAIRS.length }, (_, at) =>
  PAIRS.map((pair, place) => pair.split(' ')[(at >> place) & 1]).join(''),
)

/** Returns how many characters are read while words are indexed. */
const readsOf = (words: readonly string[], seed: number): number => {
  const index = createWordIndex(seed)
  const read = vi.spyOn(String.prototype, 'charCodeAt')
  index.add(words.join(' '))
  const { length } = read.mock.calls
  read.mockRestore()
  expect(index.words).toEqual(words)
  return length
}

test('words of one hash are slow with the seed that they were made for, and with no other', () => {
  const others = COLLIDING.map((word, at) => `${at}`.padStart(word.length, 'x'))
  const usual = readsOf(others, 0)
  expect(readsOf(COLLIDING, 0)).toBeGreaterThan(10 * usual)
  for (const seed of [1, 2, 3, 0x9e_37_79_b9, 2 ** 32 - 1]) expect(readsOf(COLLIDING, seed)).toBeLessThan(2 * usual)
})

test('claims and positions are numbered after their record, positions in time', () => {
  const many = Array.from({ length: 40 }, (_, at) =>
    position(`p${at}`, 'supports', `2024-01-${String(31 - (at % 31)).padStart(2, '0')}`),
  )
  const dossier = talks([issue('quota', { positions: many.slice(0, 3) }), issue('visas', { positions: many })])
  const { count, at } = searchedRecords(dossier)
  const all = Array.from({ length: count }, (_, number) => at(number))
  const dates = (id: string) => all.flatMap((one) => (one?.kind === 'position' && one.of.id === id ? one.one.date : []))
  expect(dates('quota')).toEqual(dates('quota').toSorted())
  expect(dates('visas')).toHaveLength(40)
  expect(dates('visas')).toEqual(dates('visas').toSorted())
  expect(all).not.toContain(null)
  expect(at(count)).toBeNull()
})
