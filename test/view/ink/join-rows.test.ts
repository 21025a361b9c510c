import { expect, test } from 'vitest'
import { joinRows, type Placed } from '../../../src/view/ink/join-rows.ts'

const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`
const placed = (x: number, y: number, text: string, more: Partial<Placed> = {}): Placed => ({
  type: 'write',
  x,
  y,
  text,
  transformers: [],
  ...more,
})

test('texts that lie beside each other are rows, whatever their order', () => {
  expect(joinRows([placed(4, 0, `${bold('c')}\nd`), placed(0, 0, 'a\nb')], 6, 3)).toBe(`a   ${bold('c')}\nb   d\n`)
})

test('what is below the frame is not drawn', () => {
  expect(joinRows([placed(0, 1, 'a\nb')], 4, 2)).toBe('\na')
})

test('a text is changed as its component says, line by line', () => {
  const transformers = [(line: string, row: number): string => `${line}${row}`]
  expect(joinRows([placed(0, 0, 'a\nb', { transformers })], 4, 2)).toBe('a0\nb1')
})

test.each([
  ['one over another', [placed(0, 0, 'abc'), placed(2, 0, 'd')]],
  ['one that is cut', [placed(0, 0, 'abc'), placed(0, 0, '', { type: 'clip' })]],
  ['one that begins left of the frame', [placed(-1, 0, 'abc')]],
  ['one that is wider than the frame', [placed(2, 0, 'abc')]],
  ['one with wide characters', [placed(0, 0, '移')]],
  ['one that leaves its style open', [placed(0, 0, '\u001b[1ma')]],
])('%s is left to Ink', (_, texts) => {
  expect(joinRows(texts, 4, 1)).toBeNull()
})
