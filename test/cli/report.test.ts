import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BUILT, run } from '../terminal/run.ts'

const fresh = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-report-'))

test('without --output a report goes to standard output, in Markdown', async () => {
  for (const args of [['report'], ['report', '--output', '-']]) {
    const { code, stdout, stderr } = await run(args)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^# Mexico–United States migration talks, December 2023\n/)
  }
})

test.each([
  ['a.html', /^<!doctype html>/],
  ['a.json', /^\{\n {2}"program": "migration-dash"/],
  ['a.md', /^# /],
  ['a', /^# /],
])('the ending of %s decides the format', async (name, start) => {
  const file = join(fresh(), name)
  expect(await run(['report', '--output', file])).toMatchObject({ code: 0, stdout: '', stderr: '' })
  expect(readFileSync(file, 'utf8')).toMatch(start)
})

test('a page names its language with the region', async () => {
  const { stdout } = await run(['report', '--format', 'html', '--brief', '--lang', 'es-MX'])
  expect(stdout).toMatch(/<html lang="es-MX">/)
  expect(stdout).toContain('242,418')
})

test('a table is written as CSV', async () => {
  const { code, stdout } = await run(['report', '--table', 'claims', '--as-of', '2024-02-01', '--lang', 'es'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^identificador,estadística,afirmación,/)
  expect(stdout).toContain('contradicha')
})

test('an existing file is reported, and replaced with --force', async () => {
  const file = join(fresh(), 'a.md')
  writeFileSync(file, 'old')
  const refused = await run(['report', '--output', file])
  expect(refused).toMatchObject({
    code: 1,
    stdout: '',
    stderr: `${file}: the file exists already; use --force to replace it\n`,
  })
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(await run(['report', '--output', file, '--force', '--brief'])).toMatchObject({ code: 0 })
  expect(readFileSync(file, 'utf8')).toMatch(/^# In brief/)
})

test.each([
  ['/dev/null', '/dev/null: this is not a regular file; use --output - for standard output'],
  ['/', '/: this is a folder; name a file in it'],
  ['/none/a.md', '/none/a.md: the folder does not exist; create it first'],
])('%s cannot hold a report, and one sentence says so', async (file, sentence) => {
  expect(await run(['report', '--force', '--output', file])).toMatchObject({ code: 1, stderr: `${sentence}\n` })
})

test('the dossier itself is never overwritten', async () => {
  const file = join(fresh(), 'talks.json')
  writeFileSync(file, readFileSync('data/minimal.json'))
  const { code, stderr } = await run(['report', file, '--output', file, '--force'])
  expect([code, stderr]).toEqual([1, `${file}: this is the dossier itself; choose another file for the report\n`])
  expect(readFileSync(file)).toEqual(readFileSync('data/minimal.json'))
})

test('for a dossier with problems these are printed, and nothing is written', async () => {
  const folder = fresh()
  writeFileSync(join(folder, 'talks.json'), '{"format": 1}')
  const { code, stderr } = await run(['report', 'talks.json', '--output', 'a.md'], { cwd: folder })
  expect(code).toBe(1)
  expect(stderr).toContain('“title” is missing')
  expect(readdirSync(folder)).toEqual(['talks.json'])
})

test('a killed program leaves no partial report', async () => {
  const folder = fresh()
  const begin = (file: string) => spawn(process.execPath, [BUILT, 'report', '--force', '--output', join(folder, file)])
  await new Promise((resolve) => begin('whole.html').on('close', resolve))
  const whole = readFileSync(join(folder, 'whole.html'), 'utf8')
  expect(whole).toContain('</html>')
  for (const delay of [20, 40, 60, 80, 100, 120, 150, 200]) {
    const child = begin('a.html')
    const timer = setTimeout(() => child.kill('SIGKILL'), delay)
    await new Promise((resolve) => child.on('close', resolve))
    clearTimeout(timer)
    if (readdirSync(folder).includes('a.html')) expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe(whole)
  }
})

test('a report loads neither Ink nor React nor the schema’s library', () => {
  const chunks = new Set<string>()
  const follow = (name: string): void => {
    if (chunks.has(name)) return
    chunks.add(name)
    const code = readFileSync(join(BUILT, '..', name), 'utf8')
    for (const [, next] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) follow(next ?? '')
  }
  follow('write-report.js')
  expect([...chunks]).not.toContain('run.js')
  const code = [...chunks].map((name) => readFileSync(join(BUILT, '..', name), 'utf8')).join('\n')
  expect(code).not.toMatch(/react\.element|ZodError|yoga/i)
})
