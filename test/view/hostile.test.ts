import { expect, test } from 'vitest'
import { actionFor, readingState, type State } from '../../src/app/index.ts'
import { ownDay, type Dossier } from '../../src/dossier/index.ts'
import type { Medium } from '../../src/text/index.ts'
import { hostileWith, hostileWithEach } from '../report/hostile.ts'
import { drawn, type Drawn } from '../terminal/drawn.ts'
import { obeyed } from '../terminal/obeyed.ts'

/** Texts that try to act on a terminal or mislead a reader, and what must never be written of each. */
const TEXTS: readonly (readonly [what: string, text: string, never: string])[] = [
  ['clears the screen', 'a\u001b[2J\u001b[3Jb', '\u001b[3J'],
  ['paints itself', '\u001b[45;33mok\u001b[0m', '\u001b[45;33m'],
  ['writes over what stands before it', 'bad\u001b[3D\u001b[Kgood', '\u001b[3D'],
  ['resizes the window', 'a\u001b[8;5;5tb', '\u001b[8;5;5t'],
  ['asks the terminal', 'a\u001b[5n\u001b[>cb', '\u001b[5n'],
  ['turns a mode on', 'a\u001b[?4321hb', '\u001b[?4321h'],
  ['obeys in 8 bits', 'a\u009b5;5Hb\u009d0;t\u009c', '\u009b'],
  ['sets the title', 'a\u001b]2;owned\u0007b', '\u001b]'],
  ['writes the clipboard', 'a\u001b]52;c;b3duZWQ=\u001b\\b', '\u001b]'],
  ['hides a link', '\u001b]8;;https://evil.example\u001b\\a\u001b]8;;\u001b\\', '\u001b]'],
  ['hides a sequence in a link', 'a\u001b]8;;http://x\u001b[?4321h\u0007b', '\u001b]'],
  ['opens a device string', 'a\u001bPq"1;1\u001b\\b', '\u001bP'],
  ['never ends a string', 'a\u001b_Gq=1', '\u001b_'],
  ['resets the terminal', 'a\u001bcb', '\u001bc'],
  ['switches the character set', 'a\u001b(0\u000elqk\u000fb', '\u000e'],
  ['rings', 'a\u0007b', '\u0007'],
  ['goes back', 'denied\b\b\b\b\b\bgranted', '\b'],
  ['overwrites its line', 'contradicted\rborne out', 'contradicted\r'],
  ['adds rows', 'one\ntwo\r\nthree\u000bfour\u000cfive', '\u000b'],
  ['adds rows by separators', 'one\u2028two\u2029three\u0085four', '\u2028'],
  ['jumps to a column', 'a\tb', '\t'],
  ['turns around', 'invoice\u202efdp.exe\u2066x\u200fy', '\u202e'],
  ['hides in a name', 'pay\u200bpal\u2060\ufeff\u00ad', '\u200b'],
  [
    'smuggles words in tags',
    `ok${[...'rm'].map((one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join('')}`,
    '\u{e0072}',
  ],
  ['is half of a character', 'a\ud8ffb', '\ud8ff'],
  ['grows over its neighbours', `Z${'\u0301'.repeat(500)}`, '\u0301'.repeat(9)],
  ['is a chain without an end', '👩\u200d'.repeat(60), '\u0007'],
  ['is longer than any row', 'x'.repeat(9000), '\u0007'],
  ['ends a paste', 'a\u001b[201~rm\n', '\u001b[201~'],
]

const WAY =
  'j enter j G esc w esc 2 j enter G esc 3 enter j enter esc esc m l j enter esc z esc t j enter G esc > i j enter G esc c j esc / e down esc : e esc f e esc x esc ? esc 1 L u'.split(
    ' ',
  )

const openedIn = (dossier: Dossier, medium: Medium): State =>
  readingState(
    { file: 'talks.json', size: { columns: 120, rows: 40 }, language: 'en', medium, glyphs: 'braille', on: null },
    dossier,
    ownDay(dossier),
  )

/** Returns the row and column of each corner of the frames, which an additional or missing row would move. */
const corners = (screen: Drawn): readonly string[] =>
  screen.emulator
    .cells()
    .flatMap((row, y) => row.flatMap((cell, x) => (/[╭╮╰╯├┤]/.test(cell.char) ? [`${cell.char}${y}:${x}`] : [])))

const TYPED = new Set(['/', 'e', 'down', ':', 'f'])

const walked = async (dossier: Dossier, medium: Medium) => {
  const screen = drawn(openedIn(dossier, medium))
  const seen: (readonly string[])[] = []
  for (const key of WAY) {
    const action = actionFor(screen.store.state(), key)
    if (action) screen.store.dispatch(action)
    await screen.whenDrawn()
    // The results of a search depend on the text.
    if (!TYPED.has(key)) seen.push(corners(screen))
  }
  await screen.leave()
  return { seen, written: screen.taken(), titles: screen.emulator.titles() }
}

/** Returns a dossier full of these texts in turn, starting at an index. */
const fullFrom = (first: number): Dossier => {
  let at = first
  return hostileWithEach(() => TEXTS[at++ % TEXTS.length]?.[1] ?? '')
}

const plain = walked(hostileWith('plain'), 'screen')

test.each([0, 5, 13])(
  'texts that would act on a terminal are shown and do nothing, and move no row: from text %i',
  async (first) => {
    const { seen, written, titles } = await walked(fullFrom(first), 'screen')
    expect(obeyed(written)).toEqual([])
    expect(TEXTS.filter(([, , never]) => written.includes(never)).map(([what]) => what)).toEqual([])
    expect(titles).toEqual([])
    expect(seen).toEqual((await plain).seen)
  },
)

test.each([0, 5, 13])('a screen reader speaks them, and they do nothing: from text %i', async (first) => {
  const { written, titles } = await walked(fullFrom(first), 'speech')
  expect(obeyed(written)).toEqual([])
  expect(TEXTS.filter(([, , never]) => written.includes(never)).map(([what]) => what)).toEqual([])
  expect(titles).toEqual([])
})
