import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digest } from '../../../src/cli/digest/command.ts'
import { invocationOf, printed, type Printed } from '../printed.ts'

const SHIPPED = 'data/us-mexico-2023.json'

const fresh = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-digest-'))

/** A folder with a copy of the shipped dossier, and one that remembers digests. */
const stage = () => {
  const folder = fresh()
  const file = join(folder, 'talks.json')
  cpSync(SHIPPED, file)
  const state = join(folder, '.digest')
  const say = (...args: readonly string[]): Promise<Printed> =>
    printed(() => digest(invocationOf('digest', 'digest', ...args, '--state-folder', state)))
  return { folder, file, state, say }
}

test.each(['text', 'markdown', 'html', 'atom'])(
  'of two digests in a row as %s the second is empty, exit 0',
  async (format) => {
    const { file, say } = stage()
    const first = await say(file, '--as-of', '2024-02-01', '--format', format, '--exit-code')
    expect([first.code, first.stderr, first.stdout.length > 500]).toEqual([1, '', true])
    const second = await say(file, '--as-of', '2024-02-01', '--format', format, '--exit-code')
    expect(second).toEqual({ code: 0, stdout: '', stderr: '' })
  },
)

test('without --exit-code, something to say is a success', async () => {
  const { file, say } = stage()
  expect(await say(file, '--as-of', '2024-02-01')).toMatchObject({ code: 0, stderr: '' })
})

test('a digest without news leaves its memory as it is, to the byte and the time', async () => {
  const { file, state, say } = stage()
  await say(file, '--as-of', '2024-02-01')
  const [name = ''] = readdirSync(state)
  expect(name).toMatch(/^talks-[0-9a-f]{16}\.digest\.json$/)
  const before = statSync(join(state, name))
  await say(file, '--as-of', '2024-02-02')
  expect(statSync(join(state, name)).mtimeMs).toBe(before.mtimeMs)
  expect(readdirSync(state)).toEqual([name])
})

test('the memory travels with its folder, since it is named by the way to the dossier', async () => {
  const { folder, file, say } = stage()
  await say(file, '--as-of', '2024-02-01')
  const other = join(fresh(), 'clone')
  cpSync(folder, other, { recursive: true })
  const args = [join(other, 'talks.json'), '--as-of', '2024-02-01', '--state-folder', join(other, '.digest')]
  expect(await printed(() => digest(invocationOf('digest', 'digest', ...args)))).toMatchObject({ code: 0, stdout: '' })
})

test('a folder is digested with its dossiers, and its memory in it is not one of them', async () => {
  const { folder, file } = stage()
  cpSync(file, join(folder, 'other.json'))
  writeFileSync(join(folder, 'package-lock.json'), '{}')
  const say = () =>
    printed(() => digest(invocationOf('digest', 'digest', folder, '--as-of', '2024-02-01', '--state-folder', folder)))
  const first = await say()
  expect([first.code, first.stderr]).toEqual([0, ''])
  expect(first.stdout).toContain(join(folder, 'other.json'))
  expect(await say()).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('a dossier that cannot be read is a sentence, and the others are digested', async () => {
  const { folder, file, say } = stage()
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{ "format": 1, "sources": [ }')
  const missing = join(folder, 'missing.json')
  const { code, stdout, stderr } = await say(broken, missing, file, '--as-of', '2024-02-01')
  expect(code).toBe(1)
  expect(stdout).toContain('migration talks')
  expect(stderr.split('\n')).toEqual([expect.stringContaining(broken), `${missing}: the file does not exist`, ''])
})

test('a folder without dossiers is said', async () => {
  const { say } = stage()
  const empty = fresh()
  expect(await say(empty)).toEqual({ code: 1, stdout: '', stderr: `${empty}: there is no dossier in this folder\n` })
})

test('what could not be written is said again by the next digest', async () => {
  const { folder, file, say } = stage()
  const output = join(folder, 'digest.md')
  writeFileSync(output, 'old')
  const refused = await say(file, '--as-of', '2024-02-01', '--output', output)
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toContain('--force')
  expect(await say(file, '--as-of', '2024-02-01', '--output', output, '--force')).toMatchObject({ code: 0, stderr: '' })
  expect(readFileSync(output, 'utf8')).toMatch(/^# Digest, 1 February 2024\n/)
  // Nothing to say leaves the file as it is.
  expect(await say(file, '--as-of', '2024-02-01', '--output', output, '--force')).toMatchObject({ code: 0, stderr: '' })
  expect(readFileSync(output, 'utf8')).toMatch(/^# Digest, 1 February 2024\n/)
})

test('a memory that cannot be read is said, and the digest starts again', async () => {
  const { file, state, say } = stage()
  await say(file, '--as-of', '2024-02-01')
  const [name = ''] = readdirSync(state)
  for (const text of [
    '',
    '{}',
    '[]',
    '{"digest":1,"on":"x","dossier":{}}',
    '{"digest":1,"on":"2024-02-01","dossier":{}}',
  ]) {
    writeFileSync(join(state, name), text)
    const { code, stdout, stderr } = await say(file, '--as-of', '2024-02-01')
    expect([text, code, stdout.includes('first digest')]).toEqual([text, 0, true])
    expect(stderr).toContain('starts again')
  }
})

test('a memory that cannot be written is said, since the next digest will repeat this one', async () => {
  const { file, state } = stage()
  writeFileSync(state, 'a file where the folder belongs')
  const args = ['digest', file, '--as-of', '2024-02-01', '--state-folder', state]
  const { code, stdout, stderr } = await printed(() => digest(invocationOf('digest', ...args)))
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('could not be remembered')
})

test('an earlier day does not make the next digest repeat later ones', async () => {
  const { file, say } = stage()
  await say(file, '--as-of', '2024-02-01')
  await say(file, '--as-of', '2023-12-30')
  expect(await say(file, '--as-of', '2024-02-01')).toMatchObject({ code: 0, stdout: '' })
})

test('since a date nothing is remembered', async () => {
  const { folder, file } = stage()
  const args = [
    'digest',
    file,
    '--since',
    '2023-12-30',
    '--as-of',
    '2024-02-01',
    '--no-state',
    '--exit-code',
    '--format',
    'markdown',
  ]
  const say = () => printed(() => digest(invocationOf('digest', ...args)))
  const first = await say()
  expect(first.code).toBe(1)
  expect(first.stdout).toContain('2 months revised, Oct–Nov 2023, published 26 Jan 2024')
  expect(await say()).toEqual(first)
  expect(existsSync(join(folder, '.digest'))).toBe(false)
})

test('another file is compared by its edits, and dates count from its newest statement', async () => {
  const { folder, file } = stage()
  const edited = join(folder, 'edited.json')
  writeFileSync(edited, readFileSync(file, 'utf8').replace('"Asylum limit, 5,000 a day"', '"Limit on asylum"'))
  const args = ['digest', edited, '--since', file, '--as-of', '2023-12-30']
  const { code, stdout } = await printed(() => digest(invocationOf('digest', ...args)))
  expect(code).toBe(0)
  expect(stdout).toContain('Limit on asylum')
  expect(stdout).not.toContain('revised')
})

test('in Spanish everything is in Spanish', async () => {
  const { file, say } = stage()
  const { stdout } = await say(file, '--as-of', '2024-02-01', '--lang', 'es')
  expect(stdout).toMatch(/^Boletín, 1 de febrero de 2024\n/)
  expect(stdout).toContain('primer boletín de este expediente')
})

test('text is as wide as COLUMNS says', async () => {
  const { file, say } = stage()
  process.env['COLUMNS'] = '60'
  try {
    const { stdout } = await say(file, '--as-of', '2024-02-01')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBe(60)
  } finally {
    delete process.env['COLUMNS']
  }
})

test('the folder is locked while a digest runs, and free again afterwards', async () => {
  const { file, state, say } = stage()
  const both = await Promise.all(
    [file, file].map((one) =>
      digest(
        invocationOf(
          'digest',
          'digest',
          one,
          '--as-of',
          '2024-02-01',
          '--state-folder',
          state,
          '--output',
          join(state, '..', `out-${Math.random()}.md`),
        ),
      ),
    ),
  )
  expect(both).toEqual([0, 0])
  expect(readdirSync(join(state, '..')).filter((one) => one.startsWith('out-')).length).toBe(1)
  expect(readdirSync(state).filter((one) => one.includes('lock'))).toEqual([])
  rmSync(state, { recursive: true })
  expect((await say(file, '--as-of', '2024-02-01')).stdout).not.toBe('')
})

test.each(['/dev/null', '/dev/null/below', '/proc/nowhere'])(
  'a folder %s in which nothing can be remembered is a sentence in both languages, and nothing is said',
  async (state) => {
    const { file } = stage()
    const said = (...more: readonly string[]) =>
      printed(() => digest(invocationOf('digest', 'digest', file, '--state-folder', state, ...more)))
    const why = 'there is no such folder, and it cannot be created'
    expect(await said()).toEqual({
      code: 1,
      stdout: '',
      stderr: `${state}: the digest could not be remembered there (${why}), so nothing was written; name another folder with --state-folder\n`,
    })
    expect((await said('--lang', 'es')).stderr).toContain('la carpeta no existe y no se puede crear')
  },
)
