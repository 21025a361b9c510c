import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canvas, type Canvas } from '../../../src/present/chart/canvas.ts'
import { plainText, signs, type Glyphs } from '../../../src/text/index.ts'

const blank = (columns: number, rows: number, glyphs: Glyphs = 'braille'): Canvas =>
  canvas(columns, rows, signs(glyphs).dots)
const shown = (of: Canvas): readonly string[] => of.lines().map(plainText)

test.each<[Glyphs, number, number, string]>([
  ['braille', 0, 0, '⠁'],
  ['braille', 1, 0, '⠈'],
  ['braille', 0, 2, '⠄'],
  ['braille', 0, 3, '⡀'],
  ['braille', 1, 3, '⢀'],
  ['block', 0, 0, '▀'],
  ['block', 0, 1, '▄'],
  ['ascii', 0, 0, "'"],
  ['ascii', 0, 1, '.'],
])('in %s the dot at %i, %i fills its own part of the cell', (glyphs, x, y, glyph) => {
  const one = blank(1, 1, glyphs)
  one.dot(x, y, 'plain')
  expect(shown(one)).toEqual([glyph])
})

test.each<[Glyphs, string]>([
  ['braille', '⣿'],
  ['block', '█'],
  ['ascii', ':'],
])('in %s a cell whose dots are all set is full', (glyphs, full) => {
  const one = blank(1, 1, glyphs)
  for (let x = 0; x < one.dotsAcross; x++) for (let y = 0; y < one.dotsDown; y++) one.dot(x, y, 'plain')
  expect(shown(one)).toEqual([full])
})

test('a broken line has every third dot of a whole one', () => {
  const [whole, broken] = [blank(4, 1), blank(4, 1)]
  whole.line([0, 0], [7, 0], 'plain')
  broken.line([0, 0], [7, 0], 'plain', 3)
  expect([shown(whole), shown(broken)]).toEqual([['⠉⠉⠉⠉'], ['⠁⠈ ⠁'.padEnd(4)]])
})

test('text under the dots is hidden by them, text over them covers them', () => {
  const one = blank(3, 1, 'block')
  one.under(0, 0, 'abc', 'dim')
  one.dot(1, 0, 'accent')
  expect(shown(one)).toEqual(['a▀c'])
  one.over(1, 0, 'X', 'strong')
  expect(one.lines()).toEqual([
    [
      { text: 'a', tone: 'dim' },
      { text: 'X', tone: 'strong' },
      { text: 'c', tone: 'dim' },
    ],
  ])
})

test('adjacent cells of one tone are one span', () => {
  const one = blank(4, 1, 'block')
  one.line([1, 0], [2, 0], 'accent')
  expect(one.lines()).toEqual([
    [
      { text: ' ', tone: 'plain' },
      { text: '▀▀', tone: 'accent' },
      { text: ' ', tone: 'plain' },
    ],
  ])
})

const far = fc.integer({ min: -60, max: 60 })

test('whatever is drawn, and however far outside, the canvas keeps its size', () => {
  const glyphs = fc.constantFrom<Glyphs>('braille', 'block', 'ascii')
  const stroke = fc.tuple(far, far, far, far)
  fc.assert(
    fc.property(glyphs, fc.nat(20), fc.nat(10), fc.array(stroke, { maxLength: 5 }), (font, columns, rows, strokes) => {
      const one = blank(columns, rows, font)
      for (const [x0, y0, x1, y1] of strokes) {
        one.line([x0, y0], [x1, y1], 'plain')
        one.under(x0, y0, 'text', 'dim')
        one.over(x1, y1, 'text', 'dim')
      }
      expect(shown(one).map((line) => [...line].length)).toEqual(Array<number>(rows).fill(columns))
    }),
  )
})

test('a line has both its ends, and no visible gap between them', () => {
  const x = fc.integer({ min: 0, max: 19 })
  const y = fc.integer({ min: 0, max: 19 })
  fc.assert(
    fc.property(x, y, x, y, (x0, y0, x1, y1) => {
      const one = blank(20, 10, 'block')
      one.line([x0, y0], [x1, y1], 'plain')
      const lines = shown(one)
      const isSet = (column: number, dot: number): boolean => {
        const glyph = lines[Math.floor(dot / 2)]?.[column] ?? ' '
        return glyph === '█' || glyph === (dot % 2 === 0 ? '▀' : '▄')
      }
      const all = Array.from({ length: 400 }, (_, at) => [at % 20, Math.floor(at / 20)] as const)
      const dots = all.filter(([column, dot]) => isSet(column, dot))
      expect([isSet(x0, y0), isSet(x1, y1)]).toEqual([true, true])
      expect(dots).toHaveLength(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) + 1)
      for (const [column, dot] of dots)
        expect(
          dots.length === 1 ||
            dots.some(([c, d]) => (c !== column || d !== dot) && Math.abs(c - column) <= 1 && Math.abs(d - dot) <= 1),
        ).toBe(true)
    }),
  )
})
