import { expect, test } from 'vitest'
import { emulator, type Cell } from './emulator.ts'

test('a cell has its colours: from the palette, the colour cube, exact ones, or none', async () => {
  const terminal = emulator(20, 3)
  await terminal.write('\x1b[31;104mr\x1b[0;38;5;208mo\x1b[0;38;2;1;2;255me\x1b[0;48;5;232mg\x1b[0mn')
  expect(first(terminal.cells(), 5).map(({ char, fg, bg }) => [char, fg, bg])).toEqual([
    ['r', 1, 12],
    ['o', '#ff8700', undefined],
    ['e', '#0102ff', undefined],
    ['g', undefined, '#080808'],
    ['n', undefined, undefined],
  ])
})

test('a cell knows whether it is bold, dim, inverse or underlined', async () => {
  const terminal = emulator(20, 3)
  await terminal.write('\x1b[1mb\x1b[0;2md\x1b[0;7mi\x1b[0;4mu\x1b[0mn')
  const styles = ['bold', 'dim', 'inverse', 'underline'] as const
  expect(first(terminal.cells(), 5).map((cell) => styles.filter((style) => cell[style]))).toEqual([
    ['bold'],
    ['dim'],
    ['inverse'],
    ['underline'],
    [],
  ])
})

test('lines end where their text ends, and there are as many as the terminal has rows', async () => {
  const terminal = emulator(10, 3)
  await terminal.write('one   \r\n\r\n  three')
  expect(terminal.screen()).toEqual(['one', '', '  three'])
  expect(terminal.cursor()).toEqual({ column: 7, row: 2, visible: true })
})

test('the screen is what is below the lines that have scrolled away', async () => {
  const terminal = emulator(10, 2)
  await terminal.write('1\r\n2\r\n3\r\n4')
  expect(terminal.screen()).toEqual(['3', '4'])
})

test('the alternate buffer hides the screen and restores it', async () => {
  const terminal = emulator(10, 2)
  await terminal.write('before\x1b[?1049h\x1b[Hinside\x1b[?25l')
  expect([terminal.alternate(), terminal.screen()[0], terminal.cursor().visible]).toEqual([true, 'inside', false])
  await terminal.write('\x1b[?25h\x1b[?1049l')
  expect([terminal.alternate(), terminal.screen()[0], terminal.cursor().visible]).toEqual([false, 'before', true])
})

test.for([
  ['世', 2],
  ['é', 1],
  ['e\u0301', 1],
  ['👩\u200d💻', 2],
  ['🇲🇽', 2],
  ['❤️', 2],
  ['≠', 1],
  ['⡠', 1],
  ['─', 1],
] as const)('%s is %i wide, even in pieces', async ([text, width]) => {
  const terminal = emulator(10, 2)
  for (const char of text) await terminal.write(char)
  await terminal.write('|')
  const cells = terminal.cells()[0] ?? []
  expect([cells[0]?.char, cells[0]?.width, cells[width]?.char]).toEqual([text, width, '|'])
  expect(cells.slice(1, width).map((cell) => [cell.char, cell.width])).toEqual(width === 2 ? [['', 0]] : [])
  expect(terminal.cursor().column).toBe(width + 1)
})

test('titles, bytes and the terminal’s answers are recorded', async () => {
  const terminal = emulator(10, 2)
  const replies: string[] = []
  terminal.onReply((reply) => replies.push(reply))
  await terminal.write('\x1b]0;é\x07\x1b]2;two\x1b\\ab\x1b[6n')
  expect(terminal.titles()).toEqual(['é', 'two'])
  expect(terminal.bytes()).toBe(Buffer.byteLength('\x1b]0;é\x07\x1b]2;two\x1b\\ab\x1b[6n'))
  expect(replies).toEqual(['\x1b[1;3R'])
})

test('a frame is complete only when its synchronized update has ended', async () => {
  const terminal = emulator(10, 2)
  await terminal.write('\x1b[?2026hhalf')
  expect(terminal.complete()).toBe(false)
  await terminal.write('\x1b[?2026l')
  expect(terminal.complete()).toBe(true)
})

test('a resized terminal has the new number of rows and cells', async () => {
  const terminal = emulator(10, 2)
  await terminal.write('\x1b[?1049h\x1b[Htext')
  terminal.resize(4, 3)
  expect([terminal.screen(), terminal.cells()[0]?.length]).toEqual([['text', '', ''], 4])
})

function first(cells: readonly (readonly Cell[])[], count: number): readonly Cell[] {
  return cells[0]?.slice(0, count) ?? []
}
