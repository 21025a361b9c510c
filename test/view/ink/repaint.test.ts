import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repaintLine } from '../../../src/view/ink/repaint.ts'
import { emulator, looksOf } from '../../terminal/emulator.ts'

const COLUMNS = 48
const ESC = '\u001b'

const style = fc.constantFrom('', '1', '2', '7', '4', '36', '1;31', '2;3', '38;5;29', '7;33')
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', ' ', '│', '⣀', 'é'), maxLength: 9 }),
  fc.integer({ min: 9, max: 40 }).map((count) => ' '.repeat(count)),
)
/** A line no wider than the screen, each of its pieces in a style that it closes. */
const line = fc.array(fc.tuple(style, words), { maxLength: 5 }).map((pieces) => {
  let room = COLUMNS
  return pieces
    .map(([codes, text]) => {
      const shown = text.slice(0, room)
      room -= shown.length
      return codes === '' ? shown : `${ESC}[${codes}m${shown}${ESC}[0m`
    })
    .join('')
})

/** Returns how the only row of a screen looks after several texts, each written from its first column. */
const rowAfter = async (...written: readonly string[]) => {
  const terminal = emulator(COLUMNS, 1)
  for (const one of written) await terminal.write(`${ESC}[?7l${one}`)
  return looksOf(terminal.cells())
}

test('a repainted line looks like a new one, wherever the cursor was', async () => {
  await fc.assert(
    fc.asyncProperty(line, line, fc.integer({ min: 1, max: COLUMNS }), async (before, after, column) => {
      const painted = repaintLine(before, after, COLUMNS) ?? 'not repainted'
      expect(await rowAfter(before, `${ESC}[${column}G${painted}`)).toEqual(await rowAfter(after))
    }),
  )
})

test('an unchanged line is not written', () => {
  fc.assert(
    fc.property(line, (same) => {
      expect(repaintLine(same, same, COLUMNS)).toBe('')
    }),
  )
})

test('only changed cells are written', () => {
  expect(repaintLine('│ value 8,081 │', '│ value 8,099 │', COLUMNS)).toBe(`${ESC}[12G99`)
  expect(repaintLine(`│ ${ESC}[7mrow${ESC}[27m │`, '│ row │', COLUMNS)).toBe(`${ESC}[3Grow`)
})

test('near cells are written too, far ones skipped', () => {
  expect(repaintLine('a-----c', 'b-----d', COLUMNS)).toBe(`${ESC}[1Gb-----d`)
  expect(repaintLine('a------c', 'b------d', COLUMNS)).toBe(`${ESC}[1Gb${ESC}[8Gd`)
})

test('many blanks before a cell that changes too are erased and stepped over', () => {
  const [before, after] = [`${'x'.repeat(20)}│`, `a${' '.repeat(19)}║`]
  expect(repaintLine(before, after, COLUMNS)).toBe(`${ESC}[1Ga${ESC}[19X${ESC}[21G║`)
  expect(repaintLine(`${'x'.repeat(20)}│`, `${' '.repeat(20)}│`, COLUMNS)).toBe(`${ESC}[1G${ESC}[20X`)
})

test('blanks after cells with a ground are erased without it', () => {
  expect(repaintLine('x'.repeat(21), `${ESC}[7ma${ESC}[27m${' '.repeat(19)}b`, COLUMNS)).toBe(
    `${ESC}[1G${ESC}[7ma${ESC}[m${ESC}[19X${ESC}[21Gb`,
  )
})

test('a long rest is cleared, without a style', () => {
  expect(repaintLine('name and a long rest', `${ESC}[1mname${ESC}[22m`, COLUMNS)).toBe(
    `${ESC}[1G${ESC}[1mname${ESC}[m${ESC}[5G${ESC}[K`,
  )
})

test.each([['移民'], [`${ESC}[2J`], ['wider than the screen, which has room for only 48 characters']])(
  '%j is left to Ink',
  (wide) => {
    expect(repaintLine(wide, 'a', COLUMNS)).toBeNull()
    expect(repaintLine('a', wide, COLUMNS)).toBeNull()
  },
)
