import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { split } from 'shlex'
import { expect, test } from 'vitest'
import manifest from '../package.json'
import { DATA_TABLES } from '../src/report/index.ts'

const PAGES = ['docs/architecture.md', 'docs/import.md', 'CONTRIBUTING.md', 'SECURITY.md']

/** Returns the texts between backticks on a page. */
const coded = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)

/** A path of the repository: in one of its folders, or beside them. */
const PATH =
  /^(?:(?:src|test|scripts|bench|docs|data|man|\.ci)\/[\w./-]*|[\w.-]+\.(?:md|json|config\.ts)|vite\.[\w.]+\.ts)$/

test.each(PAGES)('every path in %s exists', (page) => {
  const paths = coded(page).filter((text) => PATH.test(text))
  expect(paths.length).toBeGreaterThan(0)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})

test.each(PAGES)('every script in %s is in package.json', (page) => {
  const scripts = coded(page).flatMap((text) => /^npm run ([\w:]+)/.exec(text)?.[1] ?? [])
  expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([])
})

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
  const page = readFileSync('docs/reports.md', 'utf8')
  expect([...page.matchAll(/^\| `(\w[\w-]+)` \|/gm)].map(([, table]) => table)).toEqual([...DATA_TABLES])
})
