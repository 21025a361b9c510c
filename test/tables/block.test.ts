import { expect, test } from 'vitest'
import { fold, heading, tableSpans, text, type Block, type Line } from '../../src/tables/block.ts'
import { plainText, span } from '../../src/text/index.ts'

const shown = (lines: readonly Line[]): readonly string[] =>
  lines.map((line) => plainText(line.kind === 'text' ? line.spans : tableSpans(line)).trimEnd())

const table: Block = {
  kind: 'table',
  table: {
    columns: [
      { name: 'period', align: 'left' },
      { name: 'value', align: 'right' },
      { name: 'source', align: 'left' },
    ],
    rows: [
      [span('Nov 2023'), span('242,418'), span('Nationwide encounters')],
      [span('Oct 2023'), span('9'), span('A')],
    ],
  },
}

test('text is folded at its spaces, under its indent', () => {
  expect(shown(fold([text('one two three four', 2)], 11))).toEqual(['  one two', '  three', '  four'])
})

test('a heading stands apart', () => {
  expect(shown(fold(heading('Claims'), 20))).toEqual(['', 'Claims'])
})

test('a table keeps its columns, cuts the last one, and leaves it out where there is no room', () => {
  expect(shown(fold([table], 30))).toEqual([
    'period      value  source',
    'Nov 2023  242,418  Nationwide…',
    'Oct 2023        9  A',
  ])
  expect(shown(fold([table], 20))).toEqual(['period      value', 'Nov 2023  242,418', 'Oct 2023        9'])
})
