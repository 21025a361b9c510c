import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf, escapeCsv } from '../../src/report/csv.ts'
import { dataOf } from '../../src/report/data/index.ts'
import { DATA_TABLES } from '../../src/report/index.ts'
import { dossierOf, shipped } from '../app/stage.ts'
import { issue, talks } from '../dossier/talks.ts'
import { context } from '../present/shown.ts'
import { hostileWith, PAYLOADS } from './hostile.ts'
import { joined } from './joined.ts'

const readBack = (csv: string): readonly (readonly string[])[] => parse(csv, { relax_column_count: false })

/** What spreadsheets take for a formula: OWASP's signs, after blanks, in their wide forms. */
const WORKED_OUT = /^[\s\u00a0\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r]/u

/** Together they have every kind of statement: the second a retraction, the third a deadline without a source. */
const DOSSIERS = [shipped, dossierOf('eu-tunisia-2023.json'), talks([issue('a', { deadline: '2024-06-01' })])]

test.each(DATA_TABLES)('the table %s, read back by a library, has the same cells', (table) => {
  for (const language of ['en', 'es'] as const) {
    const tables = DOSSIERS.map((dossier) => [...dataOf(context('2024-03-15', { language, dossier }), table)])
    for (const rows of tables) expect(readBack(joined(csvOf(rows)))).toEqual(rows.map((row) => row.map(escapeCsv)))
    expect(tables.some((rows) => rows.length > 1)).toBe(true)
  }
})

test.each(PAYLOADS)('the text %j is read back unchanged, or with an apostrophe before it', (payload) => {
  const showed = context('2024-02-01', { dossier: hostileWith(payload) })
  for (const table of DATA_TABLES) {
    const rows = [...dataOf(showed, table)]
    const cells = readBack(joined(csvOf(rows)))
    expect(cells.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
      rows.map((row) => row.map((cell) => escapeCsv(cell).replace(/^'/, ''))),
    )
    const texts = cells.flatMap((row, at) => row.filter((_, column) => typeof rows[at]?.[column] !== 'number'))
    expect(texts.filter((cell) => WORKED_OUT.test(cell))).toEqual([])
  }
})

test('no text starts a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n \u00a0,;"\'\uff1d1ab') }), (text) => {
      const [[cell = ''] = []] = readBack(joined(csvOf([[text, 1]])))
      expect(cell).not.toMatch(WORKED_OUT)
      expect([text, `'${text}`]).toContain(cell)
    }),
    { numRuns: 2000 },
  )
})

test('numbers stay numbers, also below zero', () => {
  expect([-5, 0.25, 1_000_000, null].map(escapeCsv)).toEqual(['-5', '0.25', '1000000', ''])
  expect(['-5', '+49 30 1234', '5'].map(escapeCsv)).toEqual(["'-5", "'+49 30 1234", '5'])
})

test('cells with separators are quoted, and lines end as in RFC 4180', () => {
  expect(joined(csvOf([['a;b', 'c,d', 'e"f', 'g h']]))).toBe('"a;b","c,d","e""f",g h\r\n')
})
