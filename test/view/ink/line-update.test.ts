import { expect, test } from 'vitest'
import inkLineUpdate from '../../../node_modules/ink/build/line-update.js'
import lineUpdate from '../../../src/view/ink/line-update.ts'

test('in narrow lines only changed cells are written', () => {
  expect(lineUpdate('│ 8,081 │', '│ 8,099 │', 20)).toBe('\u001b[6G99')
})

test('a line that had a text from right to left is written whole, so that no sign of its direction is left', () => {
  const previous = 'text \u2067مرحبا\u2069'
  expect(lineUpdate(previous, 'text 中文', 20)).toBe('\u001b[1G\u001b[Ktext 中文')
  expect(lineUpdate('text 中文', previous, 20)).toBe(inkLineUpdate('text 中文', previous, 20))
})

test.each([
  ['wide characters', '移民 one', '移民 two', 20],
  ['a line wider than the terminal', 'one two', 'one six', 4],
  ['a terminal without a size', 'one two', 'one six', undefined],
  ['a terminal of no columns', 'one two', 'one six', 0],
])('%s are left to Ink', (_, previous, next, columns) => {
  expect(lineUpdate(previous, next, columns)).toBe(inkLineUpdate(previous, next, columns))
})
