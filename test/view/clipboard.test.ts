import xterm from '@xterm/headless'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipboardSequence } from '../../src/view/clipboard.ts'
import { codePoint } from '../code-point.ts'

/** Returns each text that the output sets the clipboard to, and what the terminal shows. */
const heard = async (written: string): Promise<{ copied: string[]; shown: string }> => {
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true })
  const copied: string[] = []
  terminal.parser.registerOscHandler(52, (data) => {
    const [selection, base64] = data.split(';')
    expect(selection).toBe('c')
    copied.push(Buffer.from(base64 ?? '', 'base64').toString('utf8'))
    return true
  })
  await new Promise<void>((resolve) => terminal.write(written, resolve))
  const lines = Array.from({ length: 24 }, (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true))
  terminal.dispose()
  return { copied, shown: lines.join('') }
}

/** Returns what tmux passes to its terminal: the inside of `ESC P tmux; … ESC \`, with each doubled ESC single. */
const fromTmux = (written: string): string =>
  [...written.matchAll(/\u001bPtmux;((?:[^\u001b]|\u001b\u001b)*)\u001b\\/g)]
    .map(([, inside]) => (inside ?? '').replaceAll('\u001b\u001b', '\u001b'))
    .join('')

/** Returns what GNU screen passes to its terminal: the insides of `ESC P … ESC \`. */
const fromScreen = (written: string): string =>
  [...written.matchAll(/\u001bP(.*?)\u001b\\/gs)].map(([, inside]) => inside).join('')

const TEXTS = [
  '8,081 a day',
  'áñ — 漢字 👩\u200d👩\u200d👧',
  'two\nlines\ttab',
  '\u001b[2J\u0007\u001b\\\u009c',
  'a'.repeat(56_000),
]
const PLAIN = { TERM: 'xterm-256color' }
const TMUX = { TERM: 'tmux-256color', TMUX: '/tmp/tmux-1000/default,1,0' }
const SCREEN = { TERM: 'screen.xterm-256color', STY: '1.pts-0.host' }

test.each(TEXTS)('a terminal copies %j and shows nothing', async (text) => {
  expect(await heard(clipboardSequence(text, PLAIN) ?? '')).toEqual({ copied: [text], shown: '' })
})

test.each(TEXTS)('tmux and the terminal around it copy %j', async (text) => {
  const written = clipboardSequence(text, TMUX) ?? ''
  expect(await heard(fromTmux(written))).toEqual({ copied: [text], shown: '' })
  expect(await heard(written.slice(0, written.indexOf('\u001bP')))).toEqual({ copied: [text], shown: '' })
})

test.each(TEXTS)('the terminal around GNU screen copies %j, in pieces that screen can hold', async (text) => {
  const written = clipboardSequence(text, SCREEN) ?? ''
  expect(await heard(fromScreen(written))).toEqual({ copied: [text], shown: '' })
  const pieces = written.split(/(?<=\u001b\\)/)
  expect(pieces.filter((piece) => piece.length > 768 || !piece.startsWith('\u001bP'))).toEqual([])
})

test.each([
  [{}, 'plain'],
  [{ TERM: 'xterm', TMUX: '', STY: '' }, 'plain'],
  [TMUX, 'tmux'],
  [{ ...TMUX, TERM: 'screen-256color' }, 'tmux'],
  [{ TERM: 'tmux-256color' }, 'tmux'],
  [SCREEN, 'screen'],
  [{ TERM: 'screen' }, 'screen'],
  [{ TERM: 'xterm', STY: '1' }, 'screen'],
  [{ ...TMUX, ...SCREEN }, 'screen'],
  [{ ...SCREEN, ...TMUX }, 'tmux'],
])('with the environment %j it is written as for %s', (env, kind) => {
  const written = clipboardSequence('a', env) ?? ''
  const wrapped = written.startsWith('\u001bP') ? 'screen' : 'plain'
  expect(written.includes('\u001bPtmux;') ? 'tmux' : wrapped).toBe(kind)
})

test('a text is copied up to the limit of terminals, counted in base64 of its UTF-8', () => {
  const most = (74_994 / 4) * 3 - 1.5
  expect(clipboardSequence('a'.repeat(most), PLAIN)).not.toBe(null)
  expect(clipboardSequence('a'.repeat(most + 1), PLAIN)).toBe(null)
  expect(clipboardSequence('漢'.repeat(most / 3), PLAIN)).not.toBe(null)
  expect(clipboardSequence('漢'.repeat(most / 3 + 1), PLAIN)).toBe(null)
  expect(clipboardSequence('a'.repeat(100_000_000), PLAIN)).toBe(null)
})

test('whatever the text, its bytes are only base64', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), (text) => {
      expect(clipboardSequence(text, PLAIN)).toMatch(/^\u001b\]52;c;[A-Za-z0-9+/=]*\u0007$/)
    }),
  )
})
