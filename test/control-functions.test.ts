import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEYS, start } from './terminal/program.ts'

/** Every control function that the program may write, by its name in ECMA-48 or xterm, and why it does. */
const REASONS: Readonly<Record<string, string>> = {
  'CSI m': 'colours and attributes of texts',
  'CSI H': 'the cursor goes to a cell that differs from the frame before',
  'CSI A': 'the cursor goes up within a frame',
  'CSI B': 'the cursor goes down within a frame',
  'CSI C': 'the cursor goes right over cells that stay',
  'CSI D': 'the cursor goes left within a line',
  'CSI E': 'the cursor goes to the beginning of a later line',
  'CSI F': 'the cursor goes to the beginning of an earlier line',
  'CSI G': 'the cursor goes to a column of its line',
  'CSI J': 'the rest of the screen is erased after a change of size',
  'CSI K': 'the rest of a line is erased',
  'CSI X': 'a stretch of cells within a line is erased',
  'CSI ?7': 'no line wraps, so that a wide character at the edge moves nothing',
  'CSI ?25': 'the cursor is hidden, and shown in prompts and at the end',
  'CSI ?1000': 'mouse buttons, only where the mouse is on',
  'CSI ?1004': 'reports of focus, to look at a file that tells nothing',
  'CSI ?1006': 'mouse reports that have no limit at column 223, only where the mouse is on',
  'CSI ?1049': 'the screen of the program, and that of the shell again',
  'CSI ?2004': 'a paste comes in brackets, so that it is text and no keys',
  'CSI ?2026': 'a frame is shown at once',
  'OSC 8': 'a web address of a source is a link, only where the terminal has links',
  'OSC 11': 'the question for the terminal’s background, which decides the palette',
  'OSC 52': 'a copy for the clipboard, only after y or Y',
  CR: 'the beginning of a line',
  LF: 'the next line',
}

// eslint-disable-next-line no-control-regex
const FUNCTION =
  /\u001b\[(\?\d+)?[\d;:<=>]*([ -/]*[@-~])|\u001b\](\d+)[^\u0007\u001b]*(?:\u0007|\u001b\\)|(\u001b.)|([\u0000-\u001f\u007f-\u009f])/gsu

const C0: Readonly<Record<string, string>> = { '\r': 'CR', '\n': 'LF' }

const nameOf = ([, mode, final, command, escape, control]: RegExpMatchArray): string => {
  if (command !== undefined) return `OSC ${command}`
  if (final !== undefined) return mode !== undefined && /[hl]/.test(final) ? `CSI ${mode}` : `CSI ${mode ?? ''}${final}`
  if (escape !== undefined) return `ESC ${JSON.stringify(escape.slice(1))}`
  return C0[control ?? ''] ?? JSON.stringify(control)
}

/** Returns the names of all control functions in what a program has written. */
const controlFunctions = (written: string): readonly string[] =>
  [...new Set([...written.matchAll(FUNCTION)].map(nameOf))].toSorted()

/** Keys that open each view and prompt; every one of them shows how to leave it with Esc. */
const VIEWS: readonly (readonly string[])[] = [
  ['2', KEYS.enter],
  ['m'],
  ['t'],
  ['c'],
  ['?'],
  [':'],
  ['/', 'm', 'e', 'x'],
  ['f', 'x', KEYS.left, KEYS.backspace],
  ['a'],
]

const canLeave = (screen: readonly string[]): boolean => screen.some((line) => /Esc|Filter:|known on:/.test(line))

test('in a session of every view the program writes no control function without a reason', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'control-'))
  const file = join(folder, 'talks.json')
  writeFileSync(file, readFileSync('data/us-mexico-2023.json'))
  await using program = start([file, '--mouse', '--lang', 'en'], { columns: 100, rows: 30 })
  await program.sees('Statistics')
  for (const keys of VIEWS) {
    program.press(...keys)
    await program.until(canLeave, `how to leave what ${JSON.stringify(keys)} opens`)
    program.press(KEYS.esc)
    await program.until((screen) => !canLeave(screen), 'the panels again')
  }
  program.press('\u001b[200~pasted text\u001b[201~')
  await program.until((screen) => screen.some((line) => /paste/i.test(line)), 'that a paste is ignored')
  program.press('1', 'y')
  await program.until((screen) => screen.some((line) => /copied|sent/i.test(line)), 'that a value was copied')
  program.resize(80, 24)
  await program.sees('Statistics')
  program.press('q')
  await program.exit
  const written = controlFunctions(program.raw())
  expect(written.filter((name) => REASONS[name] === undefined)).toEqual([])
  // The list has been read against a whole session, and not against nothing.
  expect(written).toEqual(expect.arrayContaining(['CSI m', 'CSI H', 'CSI ?25', 'CSI ?1049', 'CSI ?2004', 'CSI ?2026']))
})

test('what is not a text is recognized as a control function', () => {
  expect(
    controlFunctions('a\u001b[1;31mb\u001b[?2004h\u001b]52;c;eA==\u0007\u001b]0;title\u001b\\\u001bc\u0007\u009b'),
  ).toEqual(['CSI ?2004', 'CSI m', 'ESC "c"', 'OSC 0', 'OSC 52', '"\\u0007"', '"\u009b"'].toSorted())
})
