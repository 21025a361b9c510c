import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEYS, start, type Program } from '../terminal/program.ts'
import { BUILT } from '../terminal/run.ts'

const SIZE = { columns: 120, rows: 40 } as const
const PROGRAM = `'${process.execPath}' '${BUILT}' --no-state`
const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-'))

/** Starts a shell with job control; `SH>` is its prompt. */
const shell = (): Program =>
  start(['--noprofile', '-i'], { ...SIZE, node: '/bin/bash', file: '--norc', cwd: folder(), env: { PS1: 'SH> ' } })

const shows =
  (text: string) =>
  (screen: readonly string[]): boolean =>
    screen.some((line) => line.includes(text))

/** Waits for the shell's prompt, the last line. */
const prompted = async (program: Program): Promise<void> => {
  await program.until((screen) => screen.findLast((line) => line !== '') === 'SH>', 'the prompt')
}

/** Runs a command, and waits for what it prints: the command itself has quotes within the word. */
const answers = async (program: Program, word: string): Promise<void> => {
  program.press(`echo ${word[0]}''${word.slice(1)}`, KEYS.enter)
  await program.sees(word)
}

/** Writes a script that starts the program and waits for it. */
const wrapper = (): string => {
  const file = join(folder(), 'wrapper')
  writeFileSync(file, `#!/bin/sh\n${PROGRAM}\necho it ended with $?\n`)
  chmodSync(file, 0o755)
  return file
}

test.each([
  ['a script', wrapper],
  ['sh -c', () => `sh -c "${PROGRAM}; true"`],
  ['nothing', () => PROGRAM],
])('under %s Ctrl+Z gives the terminal back to the shell, and fg takes it again', async (_, command) => {
  await using program = shell()
  await program.sees('SH>')
  program.press(command(), KEYS.enter)
  await program.sees('1 Statistics')
  program.press('2', 'j', KEYS['ctrl+z'])
  await program.until(shows('Stopped'), 'the shell’s report')
  await answers(program, 'ready')
  expect(program.emulator.alternate()).toBe(false)
  program.press('fg', KEYS.enter)
  await program.sees('╭ Antony Blinken')
  program.press('q')
  await prompted(program)
  await answers(program, 'again')
})

/** Starts the program in a shell, and returns the id of its process. */
const startIn = async (program: Program): Promise<number> => {
  const file = join(folder(), 'pid')
  program.press(`sh -c 'echo $$ > ${file}; exec "$@"' - ${PROGRAM}`, KEYS.enter)
  await program.sees('1 Statistics')
  return Number(readFileSync(file, 'utf8'))
}

test('stopped by force, the program takes the terminal again with fg, in its new size and with every mode', async () => {
  await using program = shell()
  await program.sees('SH>')
  const pid = await startIn(program)
  process.kill(pid, 'SIGSTOP')
  await program.until(shows('Stopped'), 'the shell’s report')
  await answers(program, 'ready')
  program.resize(100, 30)
  const before = program.raw().length
  program.press('fg', KEYS.enter)
  await program.until((screen) => screen.length === 30 && screen[29]?.includes('q quit') === true, 'the new size')
  expect(program.raw().slice(before)).toContain('\u001b[?2004h')
  expect(program.emulator.alternate()).toBe(true)
  program.press('2')
  await program.sees('╭ Andrés Manuel López Obrador')
  program.press('q')
  await prompted(program)
})

test('after speech the shell’s prompt begins on a line of its own', async () => {
  await using program = shell()
  await program.sees('SH>')
  program.press(`${PROGRAM} --screen-reader`, KEYS.enter)
  await program.sees('Keys: ')
  program.press('q')
  await prompted(program)
})

test('what was typed and not read is not run by the shell', async () => {
  await using program = shell()
  await program.sees('SH>')
  program.press(PROGRAM, KEYS.enter)
  await program.sees('1 Statistics')
  program.press(`q${'# a line\r'.repeat(2000)}echo was''run\r`)
  await prompted(program)
  await answers(program, 'ready')
  expect(program.raw()).not.toContain('wasrun')
})
