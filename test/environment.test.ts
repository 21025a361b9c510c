import { cpSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { start } from './terminal/program.ts'
import { run } from './terminal/run.ts'

test.each([
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }],
  [{ NO_COLOR: '1', FORCE_COLOR: '' }],
  [{ NODE_DISABLE_COLORS: '1', FORCE_COLOR: '3' }],
])('with %j Node writes no warning of its own into the screen', async (env) => {
  await using program = start(['--no-state'], { env })
  await program.sees('242,418')
  program.press('q')
  expect((await program.exit).code).toBe(0)
  expect(program.raw()).not.toMatch(/warning|ignored/i)
})

test('in a C locale everything on the terminal is ASCII, and a report in a file keeps its letters', async () => {
  const env = { LC_ALL: 'C' }
  const outputs = await Promise.all(
    [['--print', '--lang', 'es'], ['--help'], ['check', 'ñ.json']].map((args) => run(args, { env })),
  )
  for (const { stdout, stderr } of outputs) expect(`${stdout}${stderr}`).toMatch(/^[\n -~]+$/)
  expect((await run(['report', '--lang', 'es'], { env })).stdout).toContain('México')
})

test('COLUMNS is the width of printed text where there is no terminal', async () => {
  const widest = async (args: readonly string[], COLUMNS: string): Promise<number> =>
    Math.max(...(await run(args, { env: { COLUMNS } })).stdout.split('\n').map((line) => line.length))
  expect(await widest(['--print'], '70')).toBeLessThanOrEqual(70)
  expect(await widest(['--print'], '140')).toBeGreaterThan(110)
})

test('npm start without a build says how to build', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  cpSync('scripts/start.js', join(folder, 'scripts/start.js'))
  const { code, stdout, stderr } = await run([], { file: join(folder, 'scripts/start.js') })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toBe('migration-dash has not been built yet (dist/ is missing); run: npm ci && npm run build\n')
})

test('in restricted mode nothing is written: no dossier, no session', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  const env = { MIGRATION_DASH_RESTRICTED: '1', XDG_STATE_HOME: join(folder, 'state'), HOME: folder, TMPDIR: folder }
  const { code, stdout, stderr } = await run(['new', 'talks.json'], { env, cwd: folder })
  expect([code, stdout, stderr]).toEqual([1, '', 'migration-dash: new is off in restricted mode: nothing is written\n'])
  await using program = start([], { env, cwd: folder, columns: 120, rows: 40 })
  await program.sees('242,418')
  program.press('e')
  await program.sees('off in restricted mode')
  program.press('x')
  await program.sees('off in restricted mode')
  program.press('q')
  expect((await program.exit).code).toBe(0)
  expect(readdirSync(folder)).toEqual([])
})
