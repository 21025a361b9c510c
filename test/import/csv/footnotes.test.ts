import { expect, test } from 'vitest'
import { csv, problemsOf, readoutOf, tableOf, valuesOf } from '../imported.ts'

const TABLE = csv(
  ['Year', 'Country of origin', 'Country of origin (ISO)', 'Country of asylum', 'Country of asylum (ISO)', 'applied'],
  [2020, 'Haiti', 'HTI', 'Mexico', 'MEX', 15],
)

test.each([
  ['padded with empty cells', 'Source: UNHCR.,,,,,\r\n', 1],
  ['as one cell', 'Source: UNHCR.\r\n', 1],
  ['with a comma', 'Source: UNHCR, as of July\r\n', 1],
  ['in several lines', 'Note: rounded to 5.\r\nSource: UNHCR.\r\n', 2],
  ['with an empty row between', 'Note: rounded to 5.,,,,,\r\n,,,,,\r\nSource: UNHCR.,,,,,\r\n', 3],
])('a footnote %s is one problem that says how to leave it out', async (_, notes, rows) => {
  const { problems } = await tableOf(TABLE + notes)
  expect(problems).toEqual([{ line: 3, fault: { kind: 'footnote', rows, ignore: rows } }])
  expect(valuesOf(await readoutOf(TABLE + notes, { ignoreTail: rows }), 'unhcr/asylum-claims/MEX')).toEqual({
    '2020': 15,
  })
})

test('the number to leave out includes those that are left out already', async () => {
  const { problems } = await tableOf(`${TABLE}Note: rounded.\r\nSource: UNHCR.\r\n`, { ignoreTail: 1 })
  expect(problems).toEqual([{ line: 3, fault: { kind: 'footnote', rows: 1, ignore: 2 } }])
})

test('a row of text between rows of figures is not a footnote', async () => {
  const between = `${TABLE}Source: UNHCR.,,,,,\r\n2021,Haiti,HTI,Mexico,MEX,16\r\n`
  expect((await problemsOf(between)).map(([line]) => line)).toEqual([3])
  expect((await problemsOf(between))[0]?.[1]).not.toBe('footnote')
})
