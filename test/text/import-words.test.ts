import { expect, test } from 'vitest'
import { importWordsIn } from '../../src/text/import-language.ts'
import { asciiText, LANGUAGES } from '../../src/text/index.ts'

type Leaf = readonly [string, unknown]

const leaves = (value: unknown, path = ''): readonly Leaf[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
    : [[path, value]]

test('both languages have the same sentences of an import, with gaps in the same ones', () => {
  const [english, spanish] = LANGUAGES.map((language) =>
    leaves(importWordsIn(language)).map(([path, word]) => [path, typeof word]),
  )
  expect(spanish).toEqual(english)
})

test('no Spanish sentence equals its English one', () => {
  const english = new Map(leaves(importWordsIn('en')))
  const same = leaves(importWordsIn('es')).filter(
    ([path, word]) => typeof word === 'string' && word === english.get(path),
  )
  expect(same).toEqual([])
})

test.each(LANGUAGES)('in %s the expected content of a cell is described with an example', (language) => {
  const { fault } = importWordsIn(language)
  expect(fault.cell({ column: 'Year', found: 'soon', expected: 'year' })).toContain('2023')
  expect(fault.cell({ column: 'Date', found: '1/5/2020', expected: 'ambiguous-date' })).toContain('2020-01-13')
})

test.each(LANGUAGES)('in %s every text has an ASCII form, and lines that fit', (language) => {
  const help = importWordsIn(language).readable('')
  expect(asciiText(help)).toMatch(/^[\x20-\x7e\n]*$/)
  expect(help.split('\n').filter((line) => line.length > 140)).toEqual([])
})

test('one value and several have their own wording', () => {
  expect(importWordsIn('en').values('1', true)).toBe('one value')
  expect(importWordsIn('es').values('38', false)).toBe('38 valores')
})
