import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DATA_TABLES } from '../src/report/index.ts'

interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
}

/** The names in the first column of the table under a heading of docs/programs.md. */
const keysUnder = (heading: string): readonly string[] => {
  const [, section = ''] = readFileSync('docs/programs.md', 'utf8').split(`## ${heading}\n`)
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'))
  return rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, key = '']) => key))
}

const schema = JSON.parse(readFileSync('data/report-1.schema.json', 'utf8')) as JsonSchema

/** A part of the schema, in its place or by reference. */
const resolved = (part: JsonSchema | undefined): JsonSchema =>
  part?.$ref === undefined ? (part ?? {}) : resolved(schema.$defs?.[part.$ref.replace('#/$defs/', '')])

/** The keys of what a list of the report holds. */
const keysOfItems = (list: string): ReadonlySet<string> =>
  new Set(Object.keys(resolved(resolved(schema.properties?.[list]).items).properties ?? {}))

test('docs/programs.md explains every key at the top of the JSON, in its order, and no other', () => {
  expect(keysUnder('Top level')).toEqual(Object.keys(schema.properties ?? {}))
})

test.each([
  ['A statistic', 'statistics'],
  ['An issue', 'issues'],
])('every key under “%s” is one of the JSON', (heading, list) => {
  const keys = keysUnder(heading)
  expect(keys.length).toBeGreaterThan(5)
  const known = keysOfItems(list)
  expect(keys.filter((key) => !known.has(key))).toEqual([])
})

test('docs/reports.md explains every table, in the order of the help', () => {
  const [page = ''] = readFileSync('docs/reports.md', 'utf8').split('\n## A database\n')
  expect([...page.matchAll(/^\| `(\w[\w-]+)` \|/gm)].map(([, table]) => table)).toEqual([...DATA_TABLES])
})
