import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { completionsOf, printCompletions } from '../../src/cli/completions.ts'
import { choicesOf, flagsOf, SHELLS } from '../../src/cli/options.ts'
import { LANGUAGES, PROGRAM_COMMANDS, wordsIn } from '../../src/text/index.ts'
import { BUILT } from '../terminal/run.ts'
import { invocationOf, printed } from './printed.ts'

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-shell-'))
const program = join(folder, 'migration-dash')
writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${BUILT}' "$@"\n`)
chmodSync(program, 0o755)
const env = {
  ...process.env,
  PATH: `${folder}${delimiter}${process.env['PATH']}`,
  HOME: folder,
  XDG_CONFIG_HOME: folder,
}

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0
const scriptOf = (shell: (typeof SHELLS)[number]): string => {
  const file = join(folder, `completions.${shell}`)
  writeFileSync(file, completionsOf(shell, wordsIn('en')))
  return file
}
const told = (shell: string, args: readonly string[]): readonly string[] => {
  const { stdout, stderr } = spawnSync(shell, args, { env, encoding: 'utf8', cwd: folder })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

const LINES: readonly (readonly [line: readonly string[], offered: readonly string[]])[] = [
  [
    ['report', '--fo'],
    ['--for', '--force', '--format'],
  ],
  [
    ['report', '--format', ''],
    ['bibtex', 'csl', 'csv', 'html', 'json', 'markdown', 'sql'],
  ],
  [
    ['--lang', ''],
    ['en', 'es', 'es-ES', 'es-MX'],
  ],
  [['check', '--l'], ['--lang']],
  [['--m'], ['--mouse']],
  [['report', '--m'], []],
  [
    ['completions', ''],
    ['bash', 'dates', 'fish', 'zsh'],
  ],
  [
    ['--as-of', '2024-02'],
    ['2024-02-04', '2024-02-06', '2024-02-07', '2024-02-08', '2024-02-13'],
  ],
  [
    ['report', '--as-of', '2024-02'],
    ['2024-02-04', '2024-02-06', '2024-02-07', '2024-02-08', '2024-02-13'],
  ],
  [['report', '--table', 'po'], ['positions']],
]

test.skipIf(!has('bash')).each(LINES)('bash offers after %j: %j', (line, offered) => {
  const words = ['migration-dash', ...line].map((word) => `'${word}'`).join(' ')
  const script = `source ${scriptOf('bash')}; COMP_WORDS=(${words}); COMP_CWORD=${line.length}; _migration_dash migration-dash; printf '%s\\n' "\${COMPREPLY[@]}"`
  expect(told('bash', ['--norc', '-c', script]).toSorted()).toEqual(offered)
})

test.skipIf(!has('fish')).each(LINES)('fish offers after %j: %j', (line, offered) => {
  const script = `source ${scriptOf('fish')}; complete -C '${['migration-dash', ...line].join(' ')}'`
  const lines = told('fish', ['--no-config', '-c', script]).map((one) => one.replace(/\t.*/, ''))
  expect(lines.filter((one) => !/completions\.|^migration-dash$/.test(one)).toSorted()).toEqual(offered)
})

test.skipIf(!has('zsh'))('zsh loads the script for the program’s name', () => {
  const script = `autoload -Uz compinit; compinit -u -D; source ${scriptOf('zsh')}; print $_comps[migration-dash]`
  expect(told('zsh', ['-f', '-c', script])).toEqual(['_migration_dash'])
})

test.each(SHELLS.filter(has))('%s finds no error in its script, in either language', (shell) => {
  for (const language of LANGUAGES) {
    const file = join(folder, `${language}.${shell}`)
    writeFileSync(file, completionsOf(shell, wordsIn(language)))
    const { status, stderr } = spawnSync(shell, ['-n', file], { env, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  }
})

test.each(SHELLS)('the script of %s has every command, option and choice', (shell) => {
  const script = completionsOf(shell, wordsIn('es'))
  for (const command of PROGRAM_COMMANDS) {
    if (command !== 'open') expect(script).toContain(command)
    for (const name of flagsOf(command)) {
      expect(script).toContain(shell === 'fish' ? `-l ${name}` : `--${name}`)
      expect(script).toContain(choicesOf(name, command).join(' '))
    }
  }
})

test.each(SHELLS)('the script of %s is printed unchanged, in the requested language', async (shell) => {
  const invocation = invocationOf('completions', 'completions', shell, '--lang', 'es', '--ascii')
  const script = completionsOf(shell, wordsIn('es'))
  expect(await printed(() => printCompletions(invocation))).toEqual({ code: 0, stdout: script, stderr: '' })
})
