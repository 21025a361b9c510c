import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { editorSchema } from '../../scripts/schema.ts'

const schema = editorSchema() as { readonly $defs: object }
const fits = new Ajv2020({ strict: false }).compile(schema)
const shipped = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as Record<string, unknown>

test.each(['us-mexico-2023', 'eu-tunisia-2023', 'minimal'])('an editor finds nothing wrong with %s', (name) => {
  expect([fits(shipped(name)), fits.errors]).toEqual([true, null])
})

test.each([
  ['a number as a title', { title: { en: 1 } }],
  ['an unknown property', { titel: 'T' }],
  ['a date that is none', { asOf: '30 Dec' }],
])('an editor marks %s', (_, change) => {
  expect(fits({ ...shipped('minimal'), ...change })).toBe(false)
})

/** The names that references lead to, as often as they stand. */
const references = (text: string): readonly string[] =>
  [...text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name = '']) => name)

test('what recurs in the editor’s schema is written once, under a readable name', () => {
  const text = JSON.stringify(schema)
  expect(text.length).toBeLessThan(100_000)
  expect([...new Set(references(text))].toSorted()).toEqual(Object.keys(schema.$defs).toSorted())
  expect(Object.keys(schema.$defs).filter((name) => !/^[a-z][a-z0-9-]*$/.test(name))).toEqual([])
})
