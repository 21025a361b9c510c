import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cell, fitRow, type Row } from '../../src/present/row.ts'
import { plainText, span, widthOf } from '../../src/text/index.ts'

const row = (name: string): Row => ({
  nameAtLeast: 12,
  cells: [
    cell([span(name)], 'rest'),
    cell([span('second')], 8, 'left', 1),
    cell([span('first to go')], 11, 'left', 2),
    cell([span('12')], 4, 'right'),
  ],
})

test.each([
  [60, 'Name                             second   first to go   12'],
  [30, 'Name             second     12'],
  [24, 'Name                  12'],
])('in %i cells secondary parts are dropped in their order, the name never', (width, text) => {
  expect(plainText(fitRow(row('Name'), width)).replace(/ +/g, ' ')).toBe(text.replace(/ +/g, ' '))
})

test('columns line up whatever the name is', () => {
  const at = (name: string) => plainText(fitRow(row(name), 60)).indexOf('second')
  expect(at('A')).toBe(at('A name that is far too long for its column and is cut'))
})

test('a row is exactly as wide as its panel', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 10, max: 200 }), (name, width) => {
      const shown = plainText(fitRow(row(name.replace(/\p{C}/gu, '')), width))
      expect(widthOf(shown)).toBe(width)
    }),
  )
})
