import Ajv2020 from 'ajv/dist/2020.js'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { printSchema } from '../../src/cli/schema.ts'
import { shippedIn } from '../../src/cli/shipped.ts'
import * as enumerations from '../../src/dossier/enumerations.ts'
import { list, record, type Loose } from '../../src/dossier/index.ts'
import { LANGUAGES } from '../../src/text/index.ts'
import { fileOf, invocationOf, printed } from './printed.ts'

const SHIPPED = shippedIn(new URL('../../data/', import.meta.url))

test('the shipped files are found in their folder', () => {
  expect(SHIPPED.dossier).toBe(fileURLToPath(new URL('../../data/us-mexico-2023.json', import.meta.url)))
})

test('the schema is printed unchanged, also with --ascii', async () => {
  const { code, stdout } = await printed(() => printSchema(invocationOf('schema', 'schema', '--ascii'), SHIPPED.schema))
  expect([code, stdout === readFileSync(SHIPPED.schema, 'utf8')]).toEqual([0, true])
})

test('a missing schema is reported in a sentence', async () => {
  const { code, stdout, stderr } = await printed(() => printSchema(invocationOf('schema', 'schema'), '/none/a.json'))
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('/none/a.json: ')
})

const schemaOf = async (file: string, ...args: readonly string[]) => {
  const { code, stdout } = await printed(() =>
    printSchema(invocationOf('schema', 'schema', '--for', file, ...args), SHIPPED.schema),
  )
  expect(code).toBe(0)
  return JSON.parse(stdout) as Loose
}

const talks = (): Loose => JSON.parse(readFileSync(SHIPPED.dossier, 'utf8')) as Loose

test('with --for it accepts the dossier, and refuses an id that the dossier does not have, at every kind of reference', async () => {
  const schema = await schemaOf(SHIPPED.dossier)
  const isValid = new Ajv2020({ strict: false }).compile(schema)
  expect([isValid(talks()), isValid.errors]).toEqual([true, null])
  const wrong: readonly ((dossier: Record<string, any>) => void)[] = [
    (one) => (one['issues'][0].source = 'none'),
    (one) => (one['issues'][0].source = [{ id: 'none' }]),
    (one) => (one['issues'][0].positions[0].participant = 'none'),
    (one) => (one['issues'][0].positions[0].accordingTo = 'none'),
    (one) => (one['issues'][0].statistics = ['none']),
    (one) => (one['issues'][0].relations = [{ issue: 'none', kind: 'part-of' }]),
    (one) => (one['participants'][0].side = 'none'),
    (one) => (one['participants'][0].memberOf = 'none'),
    (one) => (one['statistics'][0].place = 'none'),
    (one) => (one['events'][0].participants = ['none']),
    (one) => (one['events'][0].place = 'none'),
  ]
  for (const change of wrong) {
    const dossier = talks()
    change(dossier)
    expect([change.toString(), isValid(dossier)]).toEqual([change.toString(), false])
  }
})

test.each(LANGUAGES)('in %s each id has the name of its record', async (lang) => {
  const { $defs } = await schemaOf(SHIPPED.dossier, '--lang', lang)
  const [first] = list(talks()['participants']).map(record)
  expect(list(record(record($defs)['participants-id'])['oneOf'])[0]).toEqual({
    const: first?.['id'],
    title: typeof first?.['name'] === 'string' ? first['name'] : record(first?.['name'])[lang],
  })
})

const nodesIn = (value: unknown): readonly Loose[] =>
  value === null || typeof value !== 'object' ? [] : [record(value), ...Object.values(value).flatMap(nodesIn)]

test.each(LANGUAGES)('in %s every value of every enumeration has a sentence of its own', async (lang) => {
  const nodes = nodesIn(await schemaOf(SHIPPED.dossier, '--lang', lang))
  const sentences = nodes.flatMap((node) =>
    'enum' in node ? list(node['oneOf']).map((one) => record(one)['description'] ?? record(one)['title']) : [],
  )
  expect(nodes.filter((node) => 'enum' in node && !('oneOf' in node))).toEqual([])
  expect(sentences.filter((one) => typeof one !== 'string' || one === '')).toEqual([])
  expect(sentences.length).toBeGreaterThan(enumerations.STANCES.length * 10)
})

test('a dossier with problems has a schema too, and one without records accepts any id', async () => {
  const file = fileOf('{ "participants": [], "sources": [{ "id": "a" }] }')
  const { $defs } = await schemaOf(file)
  expect(Object.keys(record($defs)).filter((name) => name.endsWith('-id'))).toEqual([
    'participants-or-sources-id',
    'sources-id',
  ])
  writeFileSync(file, '{')
  const bad = await printed(() => printSchema(invocationOf('schema', 'schema', '--for', file), SHIPPED.schema))
  expect([bad.code, bad.stderr]).toEqual([1, expect.stringContaining(`${file}:1:2`)])
})

test('it is written to a file, replaced only with --force', async () => {
  const output = fileOf('mine', 'a.schema.json')
  const write = (...args: readonly string[]) =>
    printed(() =>
      printSchema(
        invocationOf('schema', 'schema', '--for', SHIPPED.dossier, '--output', output, ...args),
        SHIPPED.schema,
      ),
    )
  expect((await write()).code).toBe(1)
  expect(readFileSync(output, 'utf8')).toBe('mine')
  expect((await write('--force')).code).toBe(0)
  expect(JSON.parse(readFileSync(output, 'utf8'))).toHaveProperty('$defs')
})
