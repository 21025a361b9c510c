import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PUBLISHER_IDS } from '../../src/dossier/index.ts'
import { PUBLICATIONS } from '../../src/import/index.ts'
import { plainName } from '../../src/import/name.ts'
import { isMissing } from '../../src/import/number.ts'

test.each(PUBLICATIONS)('no column name of $publisher $name means two columns', ({ columns }) => {
  const names = Object.values(columns).flatMap(({ name, also }) => [name, ...(also ?? [])].map(plainName))
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
})

test.each(PUBLICATIONS)('groups and breakdowns of $publisher $name name existing columns', (publication) => {
  const { columns, oneOf, breakdowns } = publication
  for (const column of [...oneOf.flat(), ...Object.values(breakdowns)]) expect(Object.keys(columns)).toContain(column)
})

test('every publisher that can be named has a publication', () => {
  expect([...new Set(PUBLICATIONS.map(({ publisher }) => publisher))]).toEqual([...PUBLISHER_IDS])
})

test('the shipped Table Schema has the columns of a tidy table, in order, and the missing values', () => {
  const schema = JSON.parse(readFileSync('data/tidy.schema.json', 'utf8')) as {
    readonly fields: readonly { readonly name: string; readonly constraints?: { readonly required?: boolean } }[]
    readonly missingValues: readonly string[]
  }
  const tidy = PUBLICATIONS.find(({ publisher }) => publisher === 'tidy')
  expect(schema.fields.map(({ name }) => name)).toEqual(Object.values(tidy?.columns ?? {}).map(({ name }) => name))
  expect(schema.missingValues.every(isMissing)).toBe(true)
})
