import { expect, test } from 'vitest'
import { cellsOf, isClosed, lineOf, restyled, stylesOf, widestIn } from '../../../src/view/ink/cells.ts'

const ESC = '\u001b'
const sgr = (codes: string): string => `${ESC}[${codes}m`

/** Returns the text of a line, the style of each cell, and whether it is closed. */
const seen = (line: string) => {
  const cells = cellsOf(line)
  return cells && { text: cells.text, styles: stylesOf(cells), closed: cells.closed }
}

test('a line is its characters, and the style of each', () => {
  expect(seen(`a${sgr('1')}b${sgr('22')}c`)).toEqual({ text: 'abc', styles: ['', '1', ''], closed: true })
})

test.each([
  ['36;1', '1;36'],
  ['1;36', '1;36'],
  ['31;36', '36'],
  ['38;5;29', '38;5;29'],
  ['1;38;2;1;22;39', '1;38;2;1;22;39'],
  ['38;5;1;34', '34'],
  ['44;3', '3;44'],
  ['1;2;22', ''],
  ['1;39', '1'],
  ['7;27;4', '4'],
  ['35;0', ''],
  ['35;', ''],
  ['', ''],
])('the look of %j is %j, however it was written', (codes, style) => {
  expect(seen(`${sgr(codes)}x`)?.styles).toEqual([style])
})

test('a blank has a style only if visible', () => {
  expect(seen(`${sgr('1;36')} ${sgr('7')} ${sgr('0;4')} ${sgr('0;48;5;20')} `)?.styles).toEqual([
    '',
    '1;7;36',
    '4',
    '48;5;20',
  ])
})

test('a line that ends in a style is not closed', () => {
  expect(cellsOf(`${sgr('1')}x`)?.closed).toBe(false)
})

test.each([
  ['移民', true],
  [`${sgr('1')}移${sgr('22')}`, true],
  [`${sgr('1')}移`, false],
  [`${ESC}[2J移`, false],
  [`${ESC}]8;;https://example.org\u0007移`, false],
])('whether %j ends without a style: %j', (line, closed) => {
  expect(isClosed(line)).toBe(closed)
})

test.each([
  ['移民'],
  ['e\u0301'],
  ['👩🏽\u200d💻'],
  ['a\tb'],
  [`${ESC}[2Ja`],
  [`${ESC}]8;;https://example.org\u0007a`],
  [`${ESC}[5ma`],
  [`${ESC}[38;7;1ma`],
  [`a${ESC}[1`],
  [ESC],
  ['\u009b1m'],
])('%j has no cells: it has more than narrow characters and styles', (line) => {
  expect(cellsOf(line)).toBeNull()
  expect(widestIn(`abc\n${line}`)).toBeNull()
})

test('the widest line is measured in cells', () => {
  expect(widestIn(`ab\n${sgr('1')}ñandú${sgr('22')}\n`)).toBe(5)
  expect(widestIn('')).toBe(0)
})

test('a joined line has the cells of its parts', () => {
  const parts = [`${sgr('1')}ab${sgr('0')}`, '  ', `${sgr('36')}c${sgr('39')}`]
  expect(lineOf(parts)).toBe(parts.join(''))
  expect(seen(parts.join(''))).toEqual({ text: 'ab  c', styles: ['1', '1', '', '', '36'], closed: true })
  expect(cellsOf(lineOf(['移', 'a']))).toBeNull()
})

test.each([
  ['', '', ''],
  ['1', '1', ''],
  ['', '1;36', `${ESC}[1;36m`],
  ['1', '', `${ESC}[m`],
  ['1', '36', `${ESC}[;36m`],
])('from %j to %j is %j', (before, style, sequence) => {
  expect(restyled(before, style)).toBe(sequence)
})
