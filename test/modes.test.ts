import { chmodSync, copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEYS, start, type Program } from './terminal/program.ts'

/** A private mode that was set or reset, and where in the output. */
interface Change {
  readonly mode: string
  readonly on: boolean
  readonly at: number
}

// eslint-disable-next-line no-control-regex
const MODES = /\u001b\[\?([\d;]+)([hl])/g

const changesIn = (written: string): readonly Change[] =>
  [...written.matchAll(MODES)].flatMap(({ 1: modes = '', 2: final, index }) =>
    modes.split(';').map((mode) => ({ mode, on: final === 'h', at: index })),
  )

/** Returns the modes that are not as the shell left them: a mode's first change says how it was before. */
const heldIn = (written: string): readonly string[] => {
  const [first, last] = [new Map<string, boolean>(), new Map<string, boolean>()]
  for (const { mode, on } of changesIn(written)) {
    if (!first.has(mode)) first.set(mode, on)
    last.set(mode, on)
  }
  return [...last].flatMap(([mode, on]) => (on === first.get(mode) ? [mode] : [])).toSorted()
}

/** Modes that a frame sets and resets by itself, and the cursor, which only a prompt shows. */
const PASSING: ReadonlySet<string> = new Set(['2026', '25'])
const lasting = (written: string): readonly string[] => heldIn(written).filter((mode) => !PASSING.has(mode))

/** Returns an editor that writes two marks, and changes the file's times by nothing. */
const markingEditor = (folder: string): string => {
  const file = join(folder, 'editor.sh')
  writeFileSync(file, '#!/bin/sh\nprintf "<EDITOR BEGINS>"\nprintf "<EDITOR ENDS>"\n')
  chmodSync(file, 0o755)
  return file
}

const dossierIn = (folder: string): string => {
  const file = join(folder, 'talks.json')
  copyFileSync('data/us-mexico-2023.json', file)
  return file
}

const inFolder = (): { readonly file: string; readonly env: Readonly<Record<string, string>> } => {
  const folder = mkdtempSync(join(tmpdir(), 'modes-'))
  const editor = markingEditor(folder)
  return { file: dossierIn(folder), env: { VISUAL: editor, EDITOR: editor } }
}

/** The modes of a session with the mouse. */
const OF_SESSION = ['1000', '1006', '1049', '2004', '7']

/** Waits until a session with the mouse is shown: some of its modes are set after the first frame. */
const shown = async (program: Program): Promise<void> => {
  await program.sees('q quit')
  await program.until(() => OF_SESSION.every((mode) => lasting(program.raw()).includes(mode)), 'all modes')
}

test('every mode that is set is reset before an editor gets the terminal, and set again after it', async () => {
  const { file, env } = inFolder()
  await using program = start([file, '--mouse', '--lang', 'en'], { columns: 100, rows: 30, env })
  await shown(program)
  const before = lasting(program.raw())
  program.press('e')
  await program.until(() => program.raw().includes('<EDITOR ENDS>'), 'that the editor ended')
  const begun = program.raw().indexOf('<EDITOR BEGINS>')
  expect(heldIn(program.raw().slice(0, begun))).toEqual([])
  await program.until(() => lasting(program.raw()).length >= before.length, 'that the modes are set again')
  expect(lasting(program.raw())).toEqual(before)
  program.press('q')
  await program.exit
  expect(heldIn(program.raw())).toEqual([])
})

test('a mouse that was turned off stays off after the editor', async () => {
  const { file, env } = inFolder()
  await using program = start([file, '--mouse', '--lang', 'en'], { columns: 100, rows: 30, env })
  await shown(program)
  program.press('M')
  await program.sees('Mouse off')
  program.press('e')
  await program.until(() => program.raw().includes('<EDITOR ENDS>'), 'that the editor ended')
  await program.until(() => lasting(program.raw()).includes('1049'), 'the screen again')
  expect(lasting(program.raw())).not.toContain('1000')
  program.press('q')
  await program.exit
  expect(heldIn(program.raw())).toEqual([])
})

test('there is a moment without any mode while the program is suspended', async () => {
  const { file, env } = inFolder()
  await using program = start([file, '--mouse', '--lang', 'en'], { columns: 100, rows: 30, env })
  await shown(program)
  const [before, from] = [lasting(program.raw()), program.raw().length]
  program.press(KEYS['ctrl+z'])
  await program.until(
    () =>
      program.raw().length > from &&
      lasting(program.raw()).length >= before.length &&
      changesIn(program.raw().slice(from)).some(({ mode, on }) => mode === '1049' && on),
    'the screen again',
  )
  const written = program.raw()
  const moments = changesIn(written).filter(({ at }) => at > from)
  expect(moments.some(({ at }) => heldIn(written.slice(0, at)).length === 0)).toBe(true)
  expect(lasting(written)).toEqual(before)
})

test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('after %s every mode is as the shell left it', async (signal) => {
  const { file, env } = inFolder()
  await using program = start([file, '--mouse', '--lang', 'en'], { columns: 100, rows: 30, env })
  await shown(program)
  program.press('a')
  await program.sees('Show what was known on')
  program.kill(signal)
  await program.exit
  expect(heldIn(program.raw())).toEqual([])
})

test('a mode that is not reset is found', () => {
  expect(heldIn('\u001b[?1049h\u001b[?7l\u001b[?2004h\u001b[?1049l')).toEqual(['2004', '7'])
  expect(heldIn('\u001b[?1000;1006h\u001b[?1006l')).toEqual(['1000'])
})
