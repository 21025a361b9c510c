import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDossier } from '../../src/cli/open.ts'
import { runScreen, type Opening, type ScreenEnd } from '../../src/session/run.ts'
import { fileWith } from '../dossier/fixture.ts'
import { fileOf, invocationOf, printed } from './printed.ts'

vi.mock(import('../../src/session/run.ts'), () => ({ runScreen: vi.fn() }))

const SHIPPED = 'data/us-mexico-2023.json'
const open = (...args: readonly string[]) => printed(() => openDossier(invocationOf('open', ...args), SHIPPED))

let isTerminal = false
const own = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY')
beforeEach(() => {
  isTerminal = false
  vi.stubEnv('TERM', 'xterm')
  vi.stubEnv('XDG_STATE_HOME', mkdtempSync(join(tmpdir(), 'migration-dash-state-')))
  Object.defineProperty(process.stdout, 'isTTY', { configurable: true, get: () => isTerminal })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetAllMocks()
  if (own) Object.defineProperty(process.stdout, 'isTTY', own)
  else Reflect.deleteProperty(process.stdout, 'isTTY')
})

const onTerminal = async (end: ScreenEnd, ...args: readonly string[]) => {
  isTerminal = true
  vi.mocked(runScreen).mockResolvedValue(end)
  const said = await open(...args)
  return { ...said, opening: vi.mocked(runScreen).mock.calls[0]?.[0] as Opening }
}

test.each([
  [['help'], 'digest PATH', 'Usage: migration-dash'],
  [['help', 'add'], 'Usage: migration-dash', 'add KIND'],
  [['help', 'merge', '--lang', 'es'], 'Uso: migration-dash', 'merge ORIGEN'],
])('%j prints a help, unless a file has that name', async (args, ...parts) => {
  const { code, stdout, stderr } = await open(...args)
  expect([code, stderr]).toEqual([0, ''])
  for (const part of parts) expect(stdout).toContain(part)
})

test('a word that is neither a file nor a command names the command that was meant', async () => {
  expect(await open('chek')).toMatchObject({
    code: 2,
    stderr: 'migration-dash: “chek” is not a command; did you mean “check”?\nSee migration-dash --help.\n',
  })
  const { code, stderr } = await open('none.json')
  expect([code, stderr]).toEqual([1, 'none.json: the file does not exist\n'])
})

test('without a terminal the overview of the shipped dossier is printed', async () => {
  const { code, stdout, stderr } = await open()
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('242,418')
  expect(runScreen).not.toHaveBeenCalled()
})

test.each([['--print'], ['--json']])('%s prints even on a terminal', async (flag) => {
  isTerminal = true
  const { code, stdout } = await open(flag)
  expect([code, vi.mocked(runScreen).mock.calls]).toEqual([0, []])
  expect(stdout.startsWith('{')).toBe(flag === '--json')
})

test('a dumb terminal gets plain text', async () => {
  isTerminal = true
  vi.stubEnv('TERM', 'dumb')
  expect((await open()).stdout).toContain('242,418')
  expect(runScreen).not.toHaveBeenCalled()
})

test('changes since a baseline are printed with the reading', async () => {
  const { stdout } = await open('--json', '--as-of', '2024-02-15', '--since', '2023-12-30')
  expect(Object.keys(JSON.parse(stdout) as object)).toContain('changes')
  expect(Object.keys(JSON.parse((await open('--json')).stdout) as object)).not.toContain('changes')
})

test.each([
  ['a file that is not there', (): string => '/none/talks.json', 1],
  ['a file with problems', (): string => fileOf(fileWith({ asOf: '"soon"', id: '7' })), 2],
] as const)('%s is reported on standard error, and nothing is printed', async (_, file, lines) => {
  const path = file()
  const { code, stdout, stderr } = await open('--print', path)
  expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([1, '', lines])
  expect(stderr).toContain(path)
})

test('a missing baseline is reported before a screen is opened', async () => {
  const { code, stderr } = await onTerminal({ kind: 'left', code: 0 }, '--since', 'no such thing')
  expect([code, vi.mocked(runScreen).mock.calls]).toEqual([1, []])
  expect(stderr).toContain('no such thing')
})

test('the screen gets what was asked for, or the problems of a file', async () => {
  const args = ['--mouse', '--no-state', '--lang', 'es', '--ascii', '--no-color', '--screen-reader']
  const { code, opening } = await onTerminal({ kind: 'left', code: 0 }, ...args)
  expect(code).toBe(0)
  expect(opening).toMatchObject({
    read: { kind: 'dossier' },
    since: null,
    on: null,
    mouse: true,
    remember: false,
    languageGiven: true,
    display: { language: 'es', ascii: true, colours: 'none', medium: 'speech' },
  })
  vi.mocked(runScreen).mockClear()
  const broken = await onTerminal({ kind: 'left', code: 0 }, fileOf(fileWith({ asOf: '"soon"' })))
  expect(broken.opening.read).toMatchObject({ kind: 'problems' })
})

test.each<readonly [ScreenEnd, number, RegExp]>([
  [{ kind: 'left', code: 0 }, 0, /^$/],
  [{ kind: 'left', code: 130 }, 130, /^$/],
  [{ kind: 'unreadable', sentence: 'a.json: no text' }, 1, /^a\.json: no text\n$/],
  [{ kind: 'no-keyboard' }, 1, /^migration-dash: .+\n$/],
  [{ kind: 'failed', why: 'EIO' }, 1, /^migration-dash: .*EIO.*\n$/],
])('a screen that ended with %j is exit code %i', async (end, code, said) => {
  expect(await onTerminal(end)).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(said) })
})
