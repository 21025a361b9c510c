import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEYS, start } from '../terminal/program.ts'
import { run } from '../terminal/run.ts'

const folderOf = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  for (const name of ['us-mexico-2023.json', 'eu-tunisia-2023.json', 'minimal.json'])
    cpSync(`data/${name}`, join(folder, name))
  writeFileSync(join(folder, 'broken.json'), '{"format": 1, "sources": [')
  writeFileSync(join(folder, 'settings.json'), '{"tabs": 2}')
  return folder
}

test('a folder is a list of dossiers: Enter opens one, Esc at its top comes back, one search finds all, q quits', async () => {
  await using program = start([folderOf()], { columns: 120, rows: 40 })
  await program.sees('Dossiers · 4 dossiers')
  await program.sees('broken.json  broken.json:1:27: not JSON')
  program.press('j', KEYS.enter)
  await program.sees('╭ 1 Statistics')
  program.press(KEYS.enter)
  await program.sees('Enter follow')
  program.press(KEYS.esc)
  await program.sees('c changes')
  program.press(KEYS.esc)
  await program.sees('Dossiers · 4 dossiers')
  await program.sees('nothing changed since your last look')
  program.press('/', 'Ukraine')
  await program.sees('us-mexico-2023.json')
  program.press(KEYS.enter)
  await program.sees('As known on 30 Dec 2023')
  program.press('q')
  expect(await program.exit).toMatchObject({ code: 0 })
})

test('without a terminal the list is text, as JSON it is data, and what cannot be read is exit code 1', async () => {
  const folder = folderOf()
  const text = await run([folder, '--lang', 'es'])
  expect(text.code).toBe(1)
  expect(text.stdout).toContain('eu-tunisia-2023.json: Memorándum UE–Túnez, julio de 2023 a marzo de 2024\n')
  expect(text.stdout).toContain('broken.json: no se puede leer\n')
  const two = [join(folder, 'minimal.json'), join(folder, 'us-mexico-2023.json')]
  const { code, stdout } = await run([...two, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([
    { title: 'The least dossier', concern: null, changes: null },
    { concern: { kind: 'contradicted', statistics: 1 }, next: { date: '2024-01-08' } },
  ])
  const none = await run([mkdtempSync(join(tmpdir(), 'migration-dash-'))])
  expect(none).toMatchObject({ code: 1, stdout: '' })
  expect(none.stderr).toContain('No dossier was found here.')
})

test('a screen reader hears the dossiers one by one', async () => {
  await using program = start([folderOf(), '--screen-reader'], { columns: 100, rows: 40 })
  await program.sees('Dossiers: 4 dossiers')
  program.press('j')
  await program.sees('row 2 of 4. 1 statistic: a claim is contradicted')
  program.press('q')
  expect(await program.exit).toMatchObject({ code: 0 })
})

test('a large dossier is read in a worker, with what is said of it in the language of the list', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  const text = readFileSync('data/us-mexico-2023.json', 'utf8')
  writeFileSync(join(folder, 'large.json'), `${text}${' '.repeat(1_100_000)}`)
  writeFileSync(join(folder, 'large-and-broken.json'), `{"format": 1, "sources": [${' '.repeat(1_100_000)}`)
  writeFileSync(join(folder, 'large-and-other.json'), `{"tabs": 2${' '.repeat(1_100_000)}}`)
  await using program = start([folder, '--no-state'], { columns: 120, rows: 40 })
  await program.sees('Dossiers · 2 dossiers')
  await program.sees('large-and-broken.json  large-and-broken.json:1:')
  await program.sees('Mexico–United States migration talks')
  program.press('L')
  await program.sees('Conversaciones migratorias')
  program.press('/', 'ferrocarril')
  await program.sees('large.json')
  program.press(KEYS['ctrl+c'])
  expect(await program.exit).toMatchObject({ code: 130 })
})
