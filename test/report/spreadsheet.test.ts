import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { spreadsheetCsv } from '../../src/report/csv.ts'
import { numberStyleOf, type Reader } from '../../src/text/index.ts'
import { readoutOf, valuesOf } from '../import/imported.ts'
import { context } from '../present/shown.ts'
import { joined } from './joined.ts'
import { reportText } from './report-text.ts'

const SPAIN: Reader = { language: 'es', regions: { es: 'ES' } }
const MEXICO: Reader = { language: 'es', regions: { es: 'MX' } }

/** Returns the first line of a table for a spreadsheet, and a cell by its row and heading. */
const written = (reader: Reader, table: 'claims' | 'observations') => {
  const shown = context('2023-12-30', { language: 'es' })
  const text = reportText(
    { ...shown, locale: { ...shown.locale, reader } },
    { format: 'csv', table, receiver: 'spreadsheet' },
  )
  const [first = '', ...lines] = text.split('\r\n')
  const rows: readonly (readonly string[])[] = parse(lines.join('\r\n'), { delimiter: first.at(-1) ?? '' })
  return { first, cell: (row: number, head: string) => rows[row]?.[rows[0]?.indexOf(head) ?? -1] }
}

test('a table for a spreadsheet begins with a byte order mark and the separator of the region', () => {
  expect(written(SPAIN, 'claims').first).toBe('\ufeffsep=;')
  expect(written(MEXICO, 'claims').first).toBe('\ufeffsep=,')
})

test('numbers have the decimal mark of the region, no groups, and the rounding of the screen', () => {
  const [spain, mexico] = [written(SPAIN, 'claims'), written(MEXICO, 'claims')]
  expect(spain.cell(1, 'factor')).toBe('5,7')
  expect(mexico.cell(1, 'factor')).toBe('5.7')
  expect(spain.cell(1, 'diferencia, %')).toBe('-82,3')
  expect(spain.cell(1, 'valor')).toBe('10000')
  expect(written(SPAIN, 'observations').cell(1, 'por día')).toBe('2320')
})

test.each(['en-US', 'es-MX', 'es-ES', 'es-AR', 'de-DE', 'fr-FR', 'en-IN'])(
  'a table written for %s comes in again',
  async (numbers) => {
    const rows = [
      ['statistic', 'period', 'value', 'measure'],
      ['a', '2023-10', 1234.5, 'rate'],
      ['a', '2023-11', 0.25, 'rate'],
      ['a', '2023-12', 242_418, 'rate'],
      ['a', '2024-01', -3.1, 'rate'],
    ]
    const text = joined(spreadsheetCsv(rows, numberStyleOf({ language: 'en', numbers })))
    expect(valuesOf(await readoutOf(text, { as: 'tidy' }), 'tidy/a')).toEqual({
      '2023-10': 1234.5,
      '2023-11': 0.25,
      '2023-12': 242_418,
      '2024-01': -3.1,
    })
  },
)

test('formulas are escaped for a spreadsheet too, and numbers stay numbers', () => {
  expect(joined(spreadsheetCsv([['=1+1', '-5', -5, 'ñ;"']], numberStyleOf(SPAIN)))).toBe(
    '\ufeffsep=;\r\n"\'=1+1";"\'-5";-5;"ñ;"""\r\n',
  )
})
