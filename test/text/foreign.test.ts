import { expect, test } from 'vitest'
import { foreignTexts } from '../../src/text/index.ts'

test('texts are foreign in a language that the program does not speak', () => {
  const texts = [undefined, 'es-419', 'fr', 'ar-MA', 'x-own']
  expect(texts.map((one) => foreignTexts({ language: 'en', texts: one }))).toEqual([null, null, 'fr', 'ar-MA', 'x-own'])
})
