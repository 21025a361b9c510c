import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { split } from 'shlex'
import { expect, test } from 'vitest'
import { BUILT } from '../../terminal/run.ts'

const PAGE = readFileSync('docs/digest.md', 'utf8')

/** Returns the blocks of a kind on the page. */
const blocksOf = (kind: string): readonly string[] =>
  [...PAGE.matchAll(new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text)

/** Writes a program of a shell script that runs before all others. */
const program = (folder: string, name: string, script: string): void => {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
}

/** A home with one dossier, and with programs that note what they were asked. */
const stage = () => {
  const home = mkdtempSync(join(tmpdir(), 'migration-dash-docs-'))
  const programs = join(home, 'bin')
  for (const folder of [programs, join(home, 'dossiers'), join(home, 'tmp')]) mkdirSync(folder)
  cpSync('data/us-mexico-2023.json', join(home, 'dossiers', 'talks.json'))
  program(programs, 'migration-dash', `exec "${process.execPath}" "${BUILT}" "$@"`)
  program(programs, 'mail', `{ echo "$*"; cat; } >> "${home}/mails"`)
  program(programs, 'gh', `echo "$*" >> "${home}/issues"`)
  const { GIT_DIR: _, ...rest } = process.env
  const env = {
    ...rest,
    HOME: home,
    RUNNER_TEMP: join(home, 'tmp'),
    LC_ALL: 'C.UTF-8',
    PATH: `${programs}${delimiter}${process.env['PATH']}`,
  }
  const state = { ...env, XDG_STATE_HOME: join(home, 'state') }
  const shell = (script: string, ...args: readonly string[]) =>
    spawnSync('/bin/sh', [...args, '-c', script], { cwd: home, env: state, encoding: 'utf8' })
  return { home, shell }
}

test('the line for cron prints a digest, and nothing at the second run', () => {
  const { shell } = stage()
  const lines = blocksOf('cron')[0]?.trim().split('\n') ?? []
  const [settings, line = ''] = [lines.filter((one) => /^[A-Z]+=/.test(one)), lines.at(-1)]
  const found = /^\S+ \S+ \S+ \S+ \S+ (?<command>.+)$/.exec(line)?.groups
  // Cron ends a command at a percent sign.
  expect([settings.length, line.includes('%')]).toEqual([2, false])
  const script = `export COLUMNS=78; ${found?.['command']}`
  const first = shell(script)
  expect([first.status, first.stderr]).toEqual([0, ''])
  expect(first.stdout).toContain('Mexico–United States migration talks')
  expect(shell(script)).toMatchObject({ status: 0, stdout: '', stderr: '' })
})

test('the service of systemd mails a digest once, and fails where a dossier cannot be read', () => {
  const { home, shell } = stage()
  const exec = /^ExecStart=(.*)$/m.exec(blocksOf('ini')[0] ?? '')?.[1] ?? ''
  const [path, option, script = ''] = split(exec).map((word) =>
    word.replaceAll('$$', '$').replaceAll('%h', home).replaceAll('%%', '%'),
  )
  expect([path, option]).toEqual(['/bin/sh', '-c'])
  for (let times = 0; times < 2; times++) expect(shell(script)).toMatchObject({ status: 0, stdout: '', stderr: '' })
  const mails = readFileSync(join(home, 'mails'), 'utf8')
  expect(mails).toMatch(/^-s News in the dossiers desk@example.org\nDigest, /)
  expect(mails.split('Digest, ')).toHaveLength(2)
  writeFileSync(join(home, 'dossiers', 'broken.json'), '{ "format": 1, "sources": [')
  const failed = shell(script)
  expect([failed.status, failed.stderr.includes('broken.json')]).toEqual([1, true])
})

test('the timer and the service name each other, and every line is a section or a setting', () => {
  for (const unit of blocksOf('ini'))
    for (const line of unit.split('\n').filter((one) => one !== ''))
      expect(line).toMatch(/^\[[A-Z][a-z]+\]$|^[A-Z]\w+=./)
})

/** Returns the script of the step with several lines. */
const actionScript = (): string => {
  const lines = (blocksOf('yaml')[0] ?? '').split('\n')
  const at = lines.findIndex((line) => /^\s+run: \|$/.test(line))
  const indent = ' '.repeat((/^ */.exec(lines[at] ?? '')?.[0].length ?? 0) + 2)
  return lines
    .slice(at + 1)
    .filter((line) => line.startsWith(indent))
    .map((line) => line.slice(indent.length))
    .join('\n')
}

test('the action posts what is new, commits it, and has nothing to do at the second run', () => {
  const { home, shell } = stage()
  const git = 'git -c user.name=a -c user.email=a@example.org'
  const made = shell(
    `git init --quiet --bare origin.git && git init --quiet && ${git} add dossiers && ${git} commit --quiet --message begin && git remote add origin ./origin.git && git push --quiet --set-upstream origin HEAD`,
  )
  expect([made.status, made.stderr]).toEqual([0, ''])
  // GitHub runs a step with `bash -e`.
  const script = actionScript()
  const first = shell(script, '-e')
  expect([first.status, first.stderr]).toEqual([0, ''])
  expect(readFileSync(join(home, 'issues'), 'utf8')).toMatch(
    /^issue create --title What is new, \d{4}-\d\d-\d\d --body-file \S+digest\.md\n$/,
  )
  expect(readFileSync(join(home, 'tmp', 'digest.md'), 'utf8')).toMatch(/^# Digest, /)
  expect(readdirSync(join(home, '.digest'))).toHaveLength(1)
  expect(shell('git log --format=%s origin/HEAD..HEAD 2>/dev/null; git status --short dossiers .digest').stdout).toBe(
    '',
  )
  // Each run of an action has a new folder of its own for temporary files.
  shell('rm tmp/digest.md')
  expect(shell(script, '-e')).toMatchObject({ status: 0, stderr: '' })
  expect(existsSync(join(home, 'tmp', 'digest.md'))).toBe(false)
  expect(readFileSync(join(home, 'issues'), 'utf8').split('\n')).toHaveLength(2)
  expect(shell('git log --format=%s').stdout.split('\n').filter(Boolean)).toHaveLength(2)
})

test('since a git revision, a dossier that is newer than it has its first digest', () => {
  const { shell } = stage()
  const git = 'git -c user.name=a -c user.email=a@example.org'
  shell(
    `git init --quiet && ${git} add dossiers && ${git} commit --quiet --message begin && cp dossiers/talks.json dossiers/other.json`,
  )
  const { status, stdout, stderr } = shell('migration-dash digest dossiers --since HEAD --as-of 2023-12-30')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('dossiers/other.json · As known on 30 Dec 2023 · first digest')
  expect(stdout).not.toContain('dossiers/talks.json')
})

test('the line for a feed writes one', () => {
  const { home, shell } = stage()
  for (const line of blocksOf('sh digest')) expect(shell(line)).toMatchObject({ status: 0, stdout: '', stderr: '' })
  expect(readFileSync(join(home, 'feed.xml'), 'utf8')).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
})

test('the YAML has no tab and only even indents', () => {
  const lines = (blocksOf('yaml')[0] ?? '').split('\n').filter((line) => line !== '')
  expect(lines.filter((line) => line.includes('\t'))).toEqual([])
  expect(lines.filter((line) => (/^ */.exec(line)?.[0].length ?? 0) % 2 === 1)).toEqual([])
})
