import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf, escapeCsv } from '../../src/report/csv.ts'
import { dataOf } from '../../src/report/data/index.ts'
import { DATA_TABLES } from '../../src/report/index.ts'
import { dossierOf, shipped } from '../app/stage.ts'
import { issue, talks } from '../dossier/talks.ts'
import { context } from '../present/shown.ts'
import { joined } from './joined.ts'
import { readCsv, WORKED_OUT } from './parsed.ts'

/** Together they have every kind of statement: the second a retraction, the third a deadline without a source. */
const DOSSIERS = [shipped, dossierOf('eu-tunisia-2023.json'), talks([issue('a', { deadline: '2024-06-01' })])]

test.each(DATA_TABLES)('the table %s, read back by a library, has the same cells', (table) => {
  for (const language of ['en', 'es'] as const) {
    const tables = DOSSIERS.map((dossier) => [...dataOf(context('2024-03-15', { language, dossier }), table)])
    for (const rows of tables) expect(readCsv(joined(csvOf(rows)))).toEqual(rows.map((row) => row.map(escapeCsv)))
    expect(tables.some((rows) => rows.length > 1)).toBe(true)
  }
})

test('no text starts a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n \u00a0,;"\'\uff1d1ab') }), (text) => {
      const [[cell = ''] = []] = readCsv(joined(csvOf([[text, 1]])))
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
