import { expect, test } from 'vitest'
import { canDraw, glyphsOf, wantsColour } from '../../src/system/terminal.ts'

test.each([
  [true, 'xterm-256color', true],
  [true, 'linux', true],
  [true, undefined, true],
  [true, 'dumb', false],
  [false, 'xterm-256color', false],
])('standard output a terminal: %s, TERM %s: a screen is drawn: %s', (stdoutIsTerminal, TERM, drawn) => {
  expect(canDraw({ stdoutIsTerminal, env: { TERM } })).toBe(drawn)
})

test.each([
  [undefined, true],
  ['', true],
  ['1', false],
  ['0', false],
])('NO_COLOR %j: colours are wanted: %s', (NO_COLOR, wanted) => {
  expect(wantsColour({ stdoutIsTerminal: true, env: { NO_COLOR } })).toBe(wanted)
})

test.each([
  [false, 'xterm-256color', 'braille'],
  [false, undefined, 'braille'],
  [false, 'linux', 'block'],
  [true, 'xterm-256color', 'ascii'],
  [true, 'linux', 'ascii'],
] as const)('asked for ASCII: %s, TERM %s: the font shows %s', (ascii, TERM, glyphs) => {
  expect(glyphsOf({ ascii: ascii, heard: false }, { TERM })).toBe(glyphs)
})
