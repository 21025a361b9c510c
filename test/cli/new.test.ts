import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { makeNew } from '../../src/cli/new.ts'
import { shippedIn } from '../../src/cli/shipped.ts'
import { EXAMPLES } from '../../src/dossier/index.ts'
import { LANGUAGES } from '../../src/text/index.ts'
import { invocationOf, printed } from './printed.ts'

const SHIPPED = shippedIn(new URL('../../data/', import.meta.url))
const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-'))
const made = (file: string, ...args: readonly string[]) =>
  printed(() => makeNew(invocationOf('new', 'new', file, ...args), SHIPPED))

test.each(LANGUAGES)('in %s a new dossier is valid, names its schema, and the next steps are printed', async (lang) => {
  const file = join(folder(), 'talks.json')
  const { code, stdout, stderr } = await made(file, '--lang', lang)
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain(`migration-dash check ${file}`)
  expect((await printed(() => check(invocationOf('check', 'check', file)))).code).toBe(0)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    $schema: './talks.schema.json',
    languages: [lang],
  })
})

test.each(LANGUAGES)('in %s the next steps fit a terminal and break between words', async (lang) => {
  const own = Object.getOwnPropertyDescriptor(process.stdout, 'columns')
  Object.defineProperty(process.stdout, 'columns', { configurable: true, value: 120 })
  const lines = (await made(join(folder(), 'talks.json'), '--lang', lang)).stdout.split('\n')
  if (own) Object.defineProperty(process.stdout, 'columns', own)
  else Reflect.deleteProperty(process.stdout, 'columns')
  expect(lines.filter((line) => line.length >= 120)).toEqual([])
  expect(lines.length).toBeGreaterThan(7)
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

test.each(LANGUAGES.flatMap((lang) => EXAMPLES.map((like) => [lang, like] as const)))(
  'in %s a dossier like %s is valid without a warning, in one language, and its comments are texts',
  async (lang, like) => {
    const file = join(folder(), 'my talks.json')
    expect((await made(file, '--lang', lang, '--like', like)).stderr).toBe('')
    expect(await printed(() => check(invocationOf('check', 'check', '--strict', file)))).toMatchObject({ code: 0 })
    const text = readFileSync(file, 'utf8')
    expect(JSON.parse(text)).toMatchObject({ $schema: './my talks.schema.json', id: 'my-talks', languages: [lang] })
    expect(text.match(/"x-comment": "\S/g)?.length).toBeGreaterThan(4)
    expect(text).not.toContain(lang === 'en' ? '"es":' : '"en":')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(260)
  },
)

test('the schema is put beside the dossier, and one that is there stays', async () => {
  const file = join(folder(), 'talks.json')
  await made(file, '--like', 'negotiation')
  const schema = file.replace('.json', '.schema.json')
  expect(readFileSync(schema, 'utf8')).toContain('"gov-north"')
  writeFileSync(schema, 'mine')
  expect((await made(file.replace('talks', 'other'))).code).toBe(0)
  expect((await made(file.replace('talks.json', 'talks'))).code).toBe(0)
  expect(readFileSync(schema, 'utf8')).toBe('mine')
})
