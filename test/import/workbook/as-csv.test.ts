import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv, tableOf } from '../imported.ts'
import { openedBook } from './opened.ts'
import { book, cellXml, escaped, sheetOf, type CellXml } from './parts.ts'

/** Cells that a table may have anywhere: numbers, periods, names, gaps, and what is wrong in any column. */
const cell: fc.Arbitrary<string | number> = fc.oneof(
  fc.integer({ min: -5000, max: 5_000_000 }),
  fc.integer({ min: 2000, max: 2030 }),
  fc.double({ min: -1000, max: 1000, noNaN: true }).map((value) => Number(value.toFixed(2))),
  fc.constantFrom(
    '',
    '-',
    'NA',
    'Total',
    '2023',
    '2023-11',
    'Nov 2023',
    '12,5',
    '1.234',
    'x',
    'México',
    '"a", b',
    'a\nb',
  ),
)
const row = fc.tuple(fc.constantFrom('t', 'u'), cell, cell, cell)
const table = fc.array(row, { minLength: 1, maxLength: 8 })
const HEAD = ['statistic', 'period', 'value', 'place']

/** Writes each text as one that cells share, in turn with inline ones. */
const sharedBook = (rows: readonly (readonly (string | number)[])[]): Uint8Array => {
  const strings: string[] = []
  const shared = (text: string): CellXml => {
    strings.push(`<si><t xml:space="preserve">${escaped(text)}</t></si>`)
    return { xml: `<c t="s"><v>${strings.length - 1}</v></c>` }
  }
  const xml = rows.map(
    (cells) =>
      `<row>${cells.map((one, at) => cellXml(typeof one === 'string' && at % 2 === 0 ? shared(one) : one)).join('')}</row>`,
  )
  return book([{ name: 'Data', rows: xml.join('') }], { strings, isPacked: true })
}

/** Returns the row of a table that has a line of its CSV: a cell of two lines makes its row two lines long. */
const rowAt = (rows: readonly (readonly (string | number)[])[], line: number): number => {
  const lines = rows.flatMap((cells, at) =>
    cells
      .join('')
      .replace(/[^\n]/g, '')
      .concat('\n')
      .split('')
      .map(() => at + 1),
  )
  return lines[line - 1] ?? 0
}

test('any table gives the same figures and faults as a workbook and as a CSV', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.boolean(), async (rows, isShared) => {
      const all = [HEAD, ...rows]
      const asBook = await openedBook(isShared ? sharedBook(all) : sheetOf(all))
      const asCsv = await tableOf(csv(...all))
      expect(asBook.rows).toBe(asCsv.rows)
      expect(asBook.problems.map(({ fault }) => fault)).toEqual(
        asCsv.problems.map(({ fault }) => ('first' in fault ? { ...fault, first: rowAt(all, fault.first) } : fault)),
      )
      if (asCsv.problems.length === 0) expect(asBook.readout?.('2024')).toEqual(asCsv.readout?.('2024'))
    }),
    {
      numRuns: 80,
      // A row that is named by its line, after one of two lines.
      examples: [
        [
          [
            ['t', 2000, 'a\nb', 0],
            ['u', '2023', 0, 0],
            ['u', 2023, 1, 0],
          ],
          false,
        ],
        [
          [
            ['t', '2023', 0, 'a\nb'],
            ['t', '2023', 0, 'a\nb'],
          ],
          false,
        ],
      ],
    },
  )
})

test('a workbook with any changed bytes is read as it was or refused, and never ends the program', async () => {
  const good = sheetOf(
    [HEAD, ['t', 2022, 1, 'a'], ['t', 2023, 2, 'b']],
    '<mergeCells><mergeCell ref="A1:A1"/></mergeCells>',
  )
  const expected = (await openedBook(good)).readout?.('2024')
  const change = fc.record({ at: fc.nat({ max: good.length - 1 }), byte: fc.nat({ max: 255 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat({ max: 200 }), async (changes, cut) => {
      const bytes = Buffer.from(good.subarray(0, good.length - (cut > 150 ? cut : 0)))
      for (const { at, byte } of changes) bytes[Math.min(at, bytes.length - 1)] = byte
      const { readout, problemCount } = await openedBook(bytes)
      if (problemCount === 0) expect(readout?.('2024')).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

test('any XML instead of a sheet is read or refused, and never ends the program', async () => {
  const piece = fc.constantFrom(
    '<row>',
    '</row>',
    '<row r="2">',
    '<row r="x"/>',
    '<c>',
    '</c>',
    '<c r="B2" t="s">',
    '<c r="ZZZZ9">',
    '<v>',
    '</v>',
    '<f>',
    '</f>',
    '<is>',
    '</is>',
    '<t>',
    '</t>',
    '1',
    '&amp;',
    '&#0;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<',
    '"',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const { problemCount } = await openedBook(book([{ name: 'Data', rows: pieces.join('') }]))
      expect(problemCount).toBeGreaterThan(0)
    }),
    { numRuns: 150 },
  )
})
