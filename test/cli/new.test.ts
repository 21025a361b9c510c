import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { makeNew } from '../../src/cli/new.ts'
import { LANGUAGES } from '../../src/text/index.ts'
import { invocationOf, printed } from './printed.ts'

const SCHEMA = resolve('data/dossier-1.schema.json')
const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-'))
const made = (file: string, ...args: readonly string[]) =>
  printed(() => makeNew(invocationOf('new', 'new', file, ...args), SCHEMA))

test.each(LANGUAGES)('in %s a new dossier is valid, names its schema, and the next steps are printed', async (lang) => {
  const file = join(folder(), 'talks.json')
  const { code, stdout, stderr } = await made(file, '--lang', lang)
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain(`migration-dash check ${file}`)
  expect((await printed(() => check(invocationOf('check', 'check', file)))).code).toBe(0)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    $schema: pathToFileURL(SCHEMA).href,
    languages: [lang],
  })
})

test('a name that a shell would split is printed as it has to be typed', async () => {
  const file = join(folder(), `Ana's talks.json`)
  expect((await made(file)).stdout).toContain(`check '${file.replace("'", `'\\''`)}'`)
})

test('an existing file is not changed', async () => {
  const file = join(folder(), 'talks.json')
  writeFileSync(file, 'mine')
  const { code, stdout, stderr } = await made(file)
  expect([code, stdout, readFileSync(file, 'utf8')]).toEqual([1, '', 'mine'])
  expect(stderr).toContain(`${file}: `)
})

test('a missing folder is reported', async () => {
  const { code, stdout, stderr } = await made(join(folder(), 'none', 'talks.json'))
  expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([1, '', 1])
})
