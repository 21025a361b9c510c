import { expect, test } from 'vitest'
import { nearestPassage } from '../../src/quotation/index.ts'

const TEXT =
  'At the beginning of December the arrests were\nclose to 10,000 each week. Nobody knows how many «irá» wait.'

test.each([
  ['close to 10,000 each month', 'close to 10,000 each week'],
  ['the arrest were close to 10,000', 'the arrests were close to 10,000'],
  ['beginning of last December', 'beginning of December'],
  ['Nobody knew how many', 'Nobody knows how many'],
])('of “%s” the nearest passage is “%s”', (exact, nearest) => {
  expect(nearestPassage(TEXT, exact)).toBe(nearest)
})

test('of passages that differ in as many words, the one with another form of the same word is nearest', () => {
  const text = 'mientras no se abran vías legales. La reunión se pospuso al 8 de enero.'
  expect(nearestPassage(text, 'se pospusieron')).toBe('se pospuso')
})

test.each(['', 'railroads', 'the president of a country that is not named'])('nothing is near “%s”', (exact) => {
  expect(nearestPassage(TEXT, exact)).toBeNull()
})
