import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEYS, start } from './terminal/program.ts'
import { LANGUAGES, wordsIn } from '../src/text/index.ts'
import { BUILT, run } from './terminal/run.ts'

const SHIPPED = readFileSync('data/us-mexico-2023.json', 'utf8')
const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-'))

/** Copies the shipped talks into a new folder. */
const talks = (): string => {
  const file = join(folder(), 'talks.json')
  writeFileSync(file, SHIPPED)
  return file
}

const shows =
  (...texts: readonly string[]) =>
  (screen: string[]): boolean =>
    texts.every((text) => screen.some((line) => line.includes(text)))

/** The shipped talks with the Republican group opposing aid to Ukraine, a position that the file has once. */
const opposing = SHIPPED.replace('"stance": "conditional"', '"stance": "opposes"')
const neutral = SHIPPED.replace('"stance": "conditional"', '"stance": "neutral"')

test('a saved stance is in the matrix, marked and counted, and the cursor stays', async () => {
  const file = talks()
  await using program = start([file], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  program.press('m', 'j')
  await program.sees('Aid to Ukraine · Republican group in Congress')
  writeFileSync(file, opposing)
  await program.until(
    shows('−O°●', '●Aid to Ukraine', '1 changed since it was opened', 'Aid to Ukraine · Republican group in Congress'),
    'the change',
  )
  program.press('c', 'j')
  await program.until(
    shows('moved: conditional (reported) → opposes', 'before', 'now', '›record: Aid to Ukraine'),
    'old and new',
  )
  program.press(KEYS.enter, KEYS.enter)
  await program.until(shows('● Changed since it was opened', '−O opposes'), 'the record')
})

test('a broken save is reported in a strip, with the last good dossier on screen, until it is fixed', async () => {
  const file = talks()
  await using program = start([file], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  const broken = SHIPPED.slice(0, SHIPPED.indexOf('"sources": [') + '"sources": ['.length)
  writeFileSync(file, broken)
  const line = broken.split('\n').length
  await program.until(shows('1 problem · ', `talks.json:${line}:`, 'Southwest border encounters'), 'the strip')
  program.press('p')
  await program.until(shows('╭ 1 problem', 'not JSON'), 'every problem')
  program.press(KEYS.esc)
  renameSync(talksOf(neutral), file)
  await program.until(
    (screen) => shows('1 changed since it was opened')(screen) && !shows('1 problem')(screen),
    'the mended file',
  )
})

const talksOf = (text: string): string => {
  const file = join(folder(), 'next.json')
  writeFileSync(file, text)
  return file
}

test('a file that disappears, becomes a folder or empty, and returns, is reported each time', async () => {
  const file = talks()
  await using program = start([file], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  rmSync(file)
  await program.sees('the file does not exist')
  mkdirSync(file)
  await program.sees('this is a folder')
  rmSync(file, { recursive: true })
  writeFileSync(file, '')
  await program.sees('the file is empty')
  writeFileSync(file, neutral)
  await program.until(
    (screen) => shows('1 changed since it was opened')(screen) && !shows('stays on screen')(screen),
    'the file again',
  )
})

test('of many saves in a row, some half written, the last one is shown', async () => {
  const file = talks()
  await using program = start([file], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  for (let at = 0; at < 60; at++) {
    writeFileSync(file, at % 3 === 1 ? SHIPPED.slice(0, 20_000) : at % 2 === 0 ? neutral : opposing)
    await new Promise((resolve) => setImmediate(resolve))
  }
  writeFileSync(file, SHIPPED.replace('"Aid to Ukraine"', '"Aid to Ukraine, the last"'))
  program.press('3')
  await program.until(
    (screen) => shows('Aid to Ukraine, the')(screen) && !shows('problem')(screen),
    'the last save and nothing else',
  )
})

test('the last look is the next baseline', async () => {
  const file = talks()
  const env = { XDG_STATE_HOME: folder() }
  const leave = async (): Promise<void> => {
    await using program = start([file], { columns: 120, rows: 40, env })
    await program.sees('q quit')
    program.press('q')
    await program.exit
  }
  await leave()
  writeFileSync(file, opposing)
  await using program = start([file], { columns: 120, rows: 40, env })
  await program.sees('1 changed since your last look')
  program.press('q')
  await program.exit
  const { stdout } = await run([file, '--print', '--since', 'last'], { env })
  expect(stdout).toContain('nothing changed since your last look')
})

const git = (cwd: string, ...args: readonly string[]): void => {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', '-c', 'commit.gpgsign=false', ...args], { cwd })
}

test('--since accepts a git revision, a date or a file, also for a file in a folder of the repository', async () => {
  const repository = folder()
  mkdirSync(join(repository, 'sub'))
  const file = join(repository, 'sub', 'talks.json')
  git(repository, 'init', '-q')
  for (const text of [SHIPPED, opposing, opposing.replace('"asylum-limit"', '"asylum-limit"')]) {
    writeFileSync(file, text)
    git(repository, 'add', '-A')
    git(repository, 'commit', '-q', '--allow-empty', '-m', 'talks')
  }
  const since = async (ref: string) =>
    (await run(['talks.json', '--print', '--since', ref], { cwd: join(repository, 'sub') })).stdout
  expect(await since('HEAD~2')).toContain(
    'position Aid to Ukraine · Republican group in Congress: moved: conditional (reported) → opposes',
  )
  expect(await since('HEAD~2')).toContain('1 change in 1 record since HEAD~2')
  expect(await since('HEAD')).toContain('nothing changed since HEAD')
  expect(await since('2023-12-20')).toContain('claim ~10,000 /week: added')
  expect(await since(join(process.cwd(), 'data/us-mexico-2023.json'))).toContain('1 change in 1 record since')
  const nowhere = await run(['talks.json', '--print', '--since', 'no-such-thing'], { cwd: join(repository, 'sub') })
  expect([nowhere.code, nowhere.stderr]).toEqual([
    1,
    expect.stringContaining('not a file, a date or a git revision in the repository of talks.json'),
  ])
})

test.each(LANGUAGES)('in %s a baseline later than the reading is reported beside the output', async (language) => {
  const { sinceLater } = wordsIn(language).baseline
  for (const command of [['--print'], ['report']]) {
    const args = [...command, '--lang', language, '--as-of', '2023-12-20', '--since']
    expect(await run([...args, '2024-02-15'])).toMatchObject({ code: 0, stderr: `${sinceLater}\n` })
    expect(await run([...args, '2023-12-20'])).toMatchObject({ code: 0, stderr: '' })
  }
})

/** Creates an editor for tests, which records how it was called and replaces its file. */
const editor = (): { readonly command: string; readonly called: string } => {
  const place = folder()
  const [command, called] = [join(place, 'vim'), join(place, 'called')]
  writeFileSync(
    command,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${called}'\nfor last; do :; done\nsed -i 's/"stance": "conditional"/"stance": "neutral"/' "$last"\n`,
  )
  chmodSync(command, 0o755)
  return { command, called }
}

test('the editor opens at the line of the record, and its changes are shown when it ends', async () => {
  const file = talks()
  const { command, called } = editor()
  await using program = start([file], { columns: 120, rows: 40, env: { EDITOR: command } })
  await program.sees('1 Statistics')
  program.press('3', 'j', 'e')
  await program.until(shows('1 changed since it was opened', '╭ Aid to Ukraine'), 'the edited file')
  const line = SHIPPED.slice(0, SHIPPED.indexOf('"id": "ukraine-aid"')).split('\n').length - 1
  expect(readFileSync(called, 'utf8')).toMatch(new RegExp(`\\b${line}\\b`))
  program.press('1')
  await program.sees('╭ Southwest border encounters')
})

test('without an editor a notice says so, and nothing else happens', async () => {
  await using program = start([talks()], { columns: 120, rows: 40, env: { EDITOR: undefined, VISUAL: undefined } })
  await program.sees('1 Statistics')
  program.press('e')
  await program.sees('No editor is set: set VISUAL or EDITOR')
})

const copiedIn = (raw: string): readonly string[] =>
  // eslint-disable-next-line no-control-regex
  [...raw.matchAll(/\u001b\]52;c;([A-Za-z0-9+/=]*)/g)].map(([, text = '']) => Buffer.from(text, 'base64').toString())

test('a value is copied, alone and with its citation: period, source, vintage, address, licence, the day of the reading', async () => {
  await using program = start([], { columns: 120, rows: 40 })
  await program.sees('1 Statistics')
  program.press('y')
  await program.sees('Sent to the terminal, to copy: 242,418')
  program.press('Y')
  await program.sees('Sent to the terminal, which may not copy it')
  const [value, citation = ''] = copiedIn(program.raw())
  expect(value).toBe('242,418')
  for (const part of [
    '242,418 encounters',
    'Nov 2023 (provisional)',
    'published 22 Dec 2023',
    'https://www.cbp.gov/',
    'US government work',
    'As known on 30 December 2023.',
  ])
    expect(citation).toContain(part)
})

test('an address is shown before it is opened, and copied if there is no browser', async () => {
  const env = {
    DISPLAY: undefined,
    WAYLAND_DISPLAY: undefined,
    BROWSER: undefined,
    SSH_CONNECTION: '1 2 3 4',
    PATH: '/nowhere',
  }
  await using program = start([], { columns: 120, rows: 40, env })
  await program.sees('1 Statistics')
  program.press('o')
  await program.sees('Open https://www.cbp.gov/')
  expect(copiedIn(program.raw())).toEqual([])
  program.press(KEYS.enter)
  await program.sees('No browser found; address sent to the terminal, to copy: https://www.cbp.gov/')
  expect(copiedIn(program.raw())).toEqual([expect.stringMatching(/^https:\/\/www\.cbp\.gov\//)])
})

test('a dossier from standard input is shown, accepts keys, and can be read only once', async () => {
  const { stdout } = await run(['-', '--print'], { input: SHIPPED })
  expect(stdout).toContain('242,418')
  const broken = await run(['-', '--print'], { input: '{' })
  expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('-:1:2')])
})

test('new creates a valid dossier, and never overwrites a file', async () => {
  const file = join(folder(), 'mis diálogos.json')
  const made = await run(['new', file])
  expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('migration-dash check')])
  expect((await run(['check', file])).code).toBe(0)
  const text = readFileSync(file, 'utf8')
  expect(JSON.parse(text)).toMatchObject({ id: 'mis-diálogos', format: 1, statistics: [] })
  const again = await run(['new', file])
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('nothing was written')])
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect((await run(['new'])).code).toBe(2)
})

test('a program that is stopped, resized and continued is drawn in the new size', async () => {
  const shell = start(['-i'], { node: '/bin/bash', file: '--norc', columns: 120, rows: 40 })
  await using program = shell
  program.press(`'${process.execPath}' '${BUILT}' '${talks()}'\r`)
  await program.sees('q quit')
  program.press(KEYS['ctrl+z'])
  await program.sees('Stopped')
  program.resize(80, 24)
  program.press('fg\r')
  await program.until(
    (screen) => screen[0]?.includes('As known on') === true && screen[23]?.includes('q quit') === true,
    'the whole screen in 80×24',
  )
})
