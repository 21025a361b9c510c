import { expect, test } from 'vitest'
import { sayIn } from '../../src/text/index.ts'

const listed = (language: 'en' | 'es', items: readonly string[]): string => sayIn(language, 'en', 'braille').list(items)

test.each(['en', 'es'] as const)('in %s no item is an empty text, and one item stands alone', (language) => {
  expect(listed(language, [])).toBe('')
  expect(listed(language, ['Ana'])).toBe('Ana')
})

test('English joins two items by “and”, and puts a comma before it where there are more', () => {
  expect(listed('en', ['Ana', 'Inés'])).toBe('Ana and Inés')
  expect(listed('en', ['a', 'b', 'c'])).toBe('a, b, and c')
})

test.each([
  [['a', 'b', 'c'], 'a, b y c'],
  [['Ana', 'Inés'], 'Ana e Inés'],
  [['padres', 'hijos'], 'padres e hijos'],
  [['México', 'Irán'], 'México e Irán'],
  [['oro', 'hielo'], 'oro y hielo'],
  [['sinalefa', 'hiato'], 'sinalefa y hiato'],
  [['x', 'y'], 'x y y'],
] as const)('Spanish writes “e” for “y” before the sound of an i, not before a glide: %j', (items, expected) => {
  expect(listed('es', items)).toBe(expected)
})
