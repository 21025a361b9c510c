import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { refactor } from '../../../src/cli/edit/refactor.ts'
import { listQuoted } from '../../../src/cli/follow/quoted.ts'
import { reportDossier } from '../../../src/cli/report.ts'
import { readRegister } from '../../../src/files/register.ts'
import { hasRegister } from '../../../src/system/memory.ts'
import { fileOf, invocationOf, printed } from '../printed.ts'

const FILE = 'data/us-mexico-2023.json'

beforeEach(() => {
  vi.stubEnv('XDG_STATE_HOME', mkdtempSync(join(tmpdir(), 'migration-dash-')))
  return () => vi.unstubAllEnvs()
})

const report = (...args: readonly string[]) =>
  printed(() => reportDossier(invocationOf('report', 'report', FILE, '--as-of', '2024-01-30', ...args), FILE))
const quoted = (...args: readonly string[]) =>
  printed(() => listQuoted(invocationOf('quoted', 'quoted', FILE, ...args)))

test('a report notes its figures; later those that have changed are listed, and the exit code says so', async () => {
  await report('--table', 'statistics', '--quoted-in', 'Memo of 3 March')
  expect(await quoted('--exit-code', '--as-of', '2024-01-31')).toEqual({ code: 0, stdout: '', stderr: '' })
  const { code, stdout } = await quoted('--exit-code', '--as-of', '2024-12-31')
  expect(code).toBe(1)
  expect(stdout.trimEnd().split('\n').toSorted()).toEqual([
    'data/us-mexico-2023.json: Dead and missing, US–Mexico route (IOM), 2022: ≥ 671 → ≥ 689 (quoted as known on 30 Jan 2024 in Memo of 3 March · published Jul 2023, now Nov 2024)',
    'data/us-mexico-2023.json: Dead and missing, region North America (IOM), 2022: ≥ 550 → ≥ 568 (quoted as known on 30 Jan 2024 in Memo of 3 March · published Jul 2023, now Nov 2024)',
    'data/us-mexico-2023.json: Southwest border encounters, Dec 2023: 302,034 → 301,981 (quoted as known on 30 Jan 2024 in Memo of 3 March · published 26 Jan 2024, now Dec 2024)',
  ])
  expect((await quoted('--as-of', '2024-12-31')).code).toBe(0)
  expect((await quoted('--as-of', '2024-12-31', '--lang', 'es')).stdout).toContain(
    'se citó como se sabía el 30 ene 2024',
  )
})

test.each([
  [['--brief'], 'verdict'],
  [['--format', 'json'], 'verdict'],
  [['--table', 'claims'], 'verdict'],
  [['--table', 'observations'], 'figure'],
] as const)('a report with %j notes a %s', async (args, kind) => {
  await report(...args)
  expect(readRegister(FILE).quoted.map((one) => one.kind)).toContain(kind)
})

test.each([[['--no-state']], [['--restricted']], [['--format', 'bibtex']], [['--table', 'participants']]])(
  'a report with %j notes nothing',
  async (args) => {
    await report(...args)
    expect(readRegister(FILE).quoted).toEqual([])
  },
)

test('a written file is where it was quoted, and a report that cannot be written notes nothing', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'memo.html')
  await report('--brief', '--output', file)
  expect(new Set(readRegister(FILE).quoted.map(({ to }) => to))).toEqual(new Set([file]))
  const before = readRegister(FILE)
  expect((await report('--output', file)).code).toBe(1)
  expect(readRegister(FILE)).toEqual(before)
})

test('a file that cannot be read is a sentence and exit code 1', async () => {
  const result = await printed(() => listQuoted(invocationOf('quoted', 'quoted', '/nowhere/talks.json')))
  expect(result).toMatchObject({ code: 1, stdout: '' })
  expect(result.stderr).toContain('/nowhere/talks.json')
})

test.each([
  ['sw-encounters', 'encounters'],
  ['cbp-2024-01-26', 'cbp-january'],
])('what was quoted is still known after %s was renamed, and nothing has changed', async (old, id) => {
  const file = fileOf(readFileSync(FILE, 'utf8'))
  const own = (...args: readonly string[]) => printed(() => listQuoted(invocationOf('quoted', 'quoted', file, ...args)))
  await printed(() => reportDossier(invocationOf('report', 'report', file, '--as-of', '2024-01-30', '--brief'), file))
  const before = readRegister(file).quoted
  expect(before.length).toBeGreaterThan(0)
  const renamed = () => printed(() => refactor(invocationOf('refactor', 'rename', old, id, '--to', file)))
  expect((await renamed()).code).toBe(0)
  expect(readRegister(file).quoted).toEqual(
    JSON.parse(JSON.stringify(before).replaceAll(`"${old}"`, `"${id}"`)) as unknown,
  )
  expect(await own('--exit-code', '--as-of', '2024-01-30')).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('renaming a record of a dossier of which nothing was quoted makes no register', async () => {
  const file = fileOf(readFileSync(FILE, 'utf8'))
  await printed(() => refactor(invocationOf('refactor', 'rename', 'sw-encounters', 'encounters', '--to', file)))
  expect(hasRegister(process.env, file)).toBe(false)
})
