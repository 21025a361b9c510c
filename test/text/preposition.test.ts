import { expect, test } from 'vitest'
import { createLocale, wordsIn } from '../../src/text/index.ts'

test('a day is published “el”, a month or a year “en”', () => {
  const { publishedOn } = wordsIn('es').detail
  const on = (date: string): string => publishedOn(createLocale('es', 'es', 'braille').date(date))
  expect(on('2023-12-22')).toBe('publicado el 22 dic 2023')
  expect(on('2023-07')).toBe('publicado en jul 2023')
  expect(on('2022')).toBe('publicado en 2022')
})
