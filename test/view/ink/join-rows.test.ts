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

/** Rows drawn otherwise are written as their pieces here: `column:line`. */
const joined = (texts: readonly Placed[], width: number, height: number): string | null =>
  joinRows(texts, { width, height, drawRow: (pieces) => pieces.map(({ from, line }) => `${from}:${line}`).join(' ') })

test('adjacent texts are rows, whatever their order', () => {
  expect(joined([placed(4, 0, `${bold('c')}\nd`), placed(0, 0, 'a\nb')], 6, 3)).toBe(`a   ${bold('c')}\nb   d\n`)
})

test('anything below the frame is not drawn', () => {
  expect(joined([placed(0, 1, 'a\nb')], 4, 2)).toBe('\na')
})

test('a text is transformed as its component says, line by line', () => {
  const transformers = [(line: string, row: number): string => `${line}${row}`]
  expect(joined([placed(0, 0, 'a\nb', { transformers })], 4, 2)).toBe('a0\nb1')
})

test.each([
  ['one over another', [placed(0, 0, 'abc\nx'), placed(2, 0, 'd')], '0:abc 2:d\nx'],
  ['one that begins left of the frame', [placed(-1, 0, 'abc\nx')], '-1:abc\n-1:x'],
  ['one that is wider than the frame', [placed(2, 0, 'abc\nx')], '2:abc\n  x'],
  ['one with wide characters', [placed(0, 0, `x\n${bold('移')}`)], `x\n0:${bold('移')}`],
])('a row with %s is drawn separately, the others are joined', (_, texts, frame) => {
  expect(joined(texts, 4, 2)).toBe(frame)
})

test.each([
  ['one that is clipped', [placed(0, 0, 'abc'), placed(0, 0, '', { type: 'clip' })]],
  ['one that leaves its style open', [placed(0, 0, '\u001b[1ma')]],
  ['one of wide characters that leaves its style open', [placed(0, 0, '\u001b[1m移')]],
  ['one with a link', [placed(0, 0, '\u001b]8;;https://example.org\u0007a')]],
])('a frame with %s is left to Ink', (_, texts) => {
  expect(joined(texts, 4, 1)).toBeNull()
})
