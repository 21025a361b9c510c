import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cell, columnsOf, fitRow, nameCell, type Cell, type Row } from '../../src/present/row.ts'
import { plainText, span, widthOf } from '../../src/text/index.ts'

const row = (name: string): Row => ({
  kind: 'row',
  cells: [
    cell([span(name)], 12),
    cell([span('second')], 8, 'left', 1),
    cell([span('first to go')], 'whole', 'left', 2),
    cell([span('12')], 'whole', 'right'),
  ],
})

const of = (...cells: readonly Cell[]): Row => ({ kind: 'row', cells })
const text = (words: string, least = 4): Cell => cell([span(words)], least)
const shown = (rows: readonly Row[], width: number): readonly string[] => {
  const columns = columnsOf(rows, width)
  return rows.map((one) => plainText(fitRow(one, width, columns)))
}

test.each([
  [34, 'Name second first to go 12'],
  [24, 'Name         second 12'],
  [21, 'Name           12'],
])('in %i cells secondary columns are dropped in their order, the name never', (width, words) => {
  const rows = [row('Name'), row('A name of 14')]
  expect(shown(rows, width)[0]?.replace(/ +/g, ' ')).toBe(words.replace(/ +/g, ' '))
})

test('columns keep their place whatever the name is', () => {
  const [short, long] = shown([row('A'), row('A name that is far too long for its column and is cut')], 60)
  expect(long).toContain('…')
  expect(short?.indexOf('second')).toBe(long?.indexOf('second'))
})

test('a column takes what its content needs, and the name what nobody needs', () => {
  expect(shown([of(text('Ana'), text('one')), of(text('Ben'), text('three'))], 20)).toEqual([
    'Ana            one  ',
    'Ben            three',
  ])
})

test('room that is short goes to the column in which most rows are cut', () => {
  const rows = [of(text('a1234567'), text('x1234567')), of(text('b1234567'), text('y')), of(text('c123'), text('z'))]
  expect(shown(rows, 13)).toEqual(['a1234567 x12…', 'b1234567 y   ', 'c123     z   '])
})

test('a figure is never cut, the text beside it is', () => {
  expect(shown([of(text('a very long name'), cell([span('242,418')], 'whole', 'right'))], 14)).toEqual([
    'a ver… 242,418',
  ])
})

test('nothing is cut beside empty space: a text runs on before a short figure, and back after a short name', () => {
  const figure = (words: string): Cell => cell([span(words)], 'whole', 'right')
  expect(shown([of(text('a very long name'), figure('1')), of(text('b'), figure('tens of them'))], 22)).toEqual([
    'a very long name     1',
    'b         tens of them',
  ])
  const back = (words: string): Cell => cell([span(words)], 4, 'right')
  expect(
    shown([of(text('Mexico'), back('1 issue · 3 as Office')), of(text('Other countries'), back('2'))], 28),
  ).toEqual(['Mexico 1 issue · 3 as Office', 'Other countries            2'])
})

test('a text runs on over a cell in which its row has nothing', () => {
  const rows = [of(text('a very long title'), text('')), of(text('b'), text('x12345678'))]
  expect(shown(rows, 18)[0]).toBe('a very long title ')
})

test('a column in which no row has anything takes no room', () => {
  expect(shown([of(text('Ana'), text(''), text('one'))], 9)).toEqual(['Ana   one'])
})

const called = (name: string, short = ''): Row => of(nameCell([span(name)], 4, [span(short)]), text('x'))

test('a name that is cut gives way to the short name, unless another row has it too', () => {
  const rows = [called('Government of Mexico', 'Government'), called('American delegation', 'Delegation')]
  expect(shown(rows, 14)).toEqual(['Government   x', 'Delegation   x'])
  expect(shown([...rows, called('Government of Cuba', 'Government')], 14)).toEqual([
    'Gover…Mexico x',
    'Delegation   x',
    'Governm…Cuba x',
  ])
})

test('no two names of a list look the same where they are cut', () => {
  const rows = ['ruta norte', 'ruta sur', 'región'].map((part) => called(`Personas desaparecidas, ${part}`))
  expect(new Set(shown(rows, 16)).size).toBe(3)
})

test('a text before a period is cut, the period never', () => {
  const figure = (words: string): Cell => ({
    ...cell([span(words), span(' 2023')], 'whole', 'right'),
    wholeUpTo: 12,
    kept: 1,
  })
  expect(shown([of(text('a long name'), figure('more than anybody counted'))], 24)).toEqual([
    'a long name   more… 2023',
  ])
  expect(shown([of(text('a'), figure('more than anybody counted'))], 33)).toEqual(['a  more than anybody counted 2023'])
})

test('a row is exactly as wide as its panel, in its own columns and in those of others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 10, max: 200 }),
      (names, width) => {
        const rows = names.map((name) => row(name.replace(/\p{C}/gu, '')))
        const columns = columnsOf(rows, width)
        for (const one of rows) {
          expect(widthOf(plainText(fitRow(one, width)))).toBe(width)
          expect(widthOf(plainText(fitRow(one, width, columns)))).toBe(width)
        }
      },
    ),
  )
})
