import { expect, test } from 'vitest'
import Output from '../../../src/view/ink/output.ts'
import { isolateRightToLeft, replaceRightToLeft, widthOf } from '../../../src/text/index.ts'
import { emulator, type Cell } from '../../terminal/emulator.ts'

const SIZE = { width: 60, height: 3 }
const NAMES = ['Ministry', 'وزارة العمل', 'משרד העבודה', 'ﻼﻣ وزارة', 'שָׁלוֹם', 'وِزَارَة', 'Labour وزارة 2023']

/** Draws a row of two panels: a name and two figures on the left, another name on the right. */
const drawnRow = async (name: string): Promise<{ readonly row: string; readonly cells: readonly Cell[] }> => {
  const output = new Output(SIZE)
  const left = `│ ${name}${' '.repeat(20 - widthOf(name))} \u001b[1m242,418\u001b[22m  8,081 │`
  output.write(0, 1, left, { transformers: [] })
  output.write(widthOf(left.replaceAll(/\u001b\[\d+m/g, '')), 1, `│ ${name} 5`, { transformers: [] })
  const row = output.get().output.split('\n')[1] ?? ''
  const terminal = emulator(SIZE.width, SIZE.height)
  await terminal.write(row)
  return { row, cells: terminal.cells()[0] ?? [] }
}

const columnsOf = (cells: readonly Cell[], sign: string): readonly number[] =>
  cells.flatMap(({ char }, at) => (char.replaceAll(/[\u2067\u2069]/g, '') === sign ? [at] : []))

test.each(NAMES)(
  'the figures and frames behind %s stand in the columns where they stand behind any name',
  async (name) => {
    const { cells } = await drawnRow(name)
    const [plain, marks] = [await drawnRow('Ministry'), ['│', '4', '8']]
    for (const mark of marks) expect([mark, columnsOf(cells, mark)]).toEqual([mark, columnsOf(plain.cells, mark)])
  },
)

test.each(NAMES.slice(1))(
  '%s is isolated from the figures, so that no terminal moves them to its other side',
  async (name) => {
    const { row } = await drawnRow(name)
    const own = replaceRightToLeft(name, (run) => `\u2067${run}\u2069`)
    expect(row.split(own).length).toBe(3)
    expect(isolateRightToLeft(row.replaceAll(/[\u2067\u2069]/g, ''))).toBe(row)
  },
)
