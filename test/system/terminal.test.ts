import { expect, test } from 'vitest'
import { canDraw, coloursOf, glyphsOf, isPlainLocale, printedColumns, linksOf } from '../../src/system/terminal.ts'

test.each([
  [true, 'xterm-256color', true],
  [true, 'linux', true],
  [true, undefined, true],
  [true, 'dumb', false],
  [false, 'xterm-256color', false],
])('standard output a terminal: %s, TERM %s: a screen is drawn: %s', (stdoutIsTerminal, TERM, drawn) => {
  expect(canDraw({ stdoutIsTerminal, env: { TERM } })).toBe(drawn)
})

const XTERM = { TERM: 'xterm-256color' }
const EXACT = { TERM: 'xterm-256color', COLORTERM: 'truecolor' }

test.each([
  [undefined, 'any'],
  ['', 'any'],
  ['1', 'none'],
  ['0', 'none'],
] as const)('with NO_COLOR %j a terminal with all colours uses %s', (NO_COLOR, colours) => {
  expect(coloursOf('contrast', { ...EXACT, NO_COLOR })).toBe(colours)
  expect(coloursOf('contrast', { ...EXACT, NO_COLOR, FORCE_COLOR: '3' })).toBe(colours)
})

test.each([
  ['xterm-256color', 'fixed'],
  ['screen-256color', 'fixed'],
  ['tmux-256color', 'fixed'],
  ['rxvt-unicode-256color', 'fixed'],
  ['xterm-direct', 'any'],
  ['xterm-kitty', 'any'],
  ['foot-extra', 'any'],
  ['alacritty', 'any'],
  ['xterm', 'sixteen'],
  ['linux', 'sixteen'],
  ['screen', 'sixteen'],
  ['vt220', 'sixteen'],
  [undefined, 'sixteen'],
] as const)('TERM %s alone: %s', (TERM, colours) => {
  expect(coloursOf('contrast', { TERM })).toBe(colours)
})

test.each([
  [EXACT, 'any'],
  [{ TERM: 'xterm', COLORTERM: '24bit' }, 'any'],
  [{ TERM: 'xterm', COLORTERM: 'gnome-terminal' }, 'sixteen'],
  [{ ...XTERM, TERM_PROGRAM: 'iTerm.app' }, 'any'],
  [{ ...XTERM, TERM_PROGRAM: 'Apple_Terminal' }, 'fixed'],
  [{ WT_SESSION: '1' }, 'any'],
  [{ TERM: 'linux', COLORTERM: 'truecolor' }, 'sixteen'],
] as const)('%j: %s', (env, colours) => {
  expect(coloursOf('contrast', env)).toBe(colours)
})

test('variables of the terminal around GNU screen are ignored; those around tmux are not', () => {
  const around = { COLORTERM: 'truecolor', TERM_PROGRAM: 'iTerm.app' }
  expect(coloursOf('contrast', { ...around, TERM: 'screen' })).toBe('sixteen')
  expect(coloursOf('contrast', { ...around, TERM: 'screen.xterm-256color', STY: '1.pts-0' })).toBe('fixed')
  expect(coloursOf('contrast', { ...around, TERM: 'screen-256color', TMUX: '/tmp/tmux-0/default,1,0' })).toBe('any')
})

test.each([
  ['0', 'none'],
  ['false', 'none'],
  ['1', 'sixteen'],
  ['true', 'sixteen'],
  ['2', 'fixed'],
  ['3', 'any'],
  ['', 'any'],
  ['yes', 'any'],
] as const)('FORCE_COLOR %j: %s, whatever the terminal shows', (FORCE_COLOR, colours) => {
  expect(coloursOf('contrast', { ...EXACT, FORCE_COLOR })).toBe(colours)
})

test('the terminal’s own colours are its 16, or none if colours are off', () => {
  expect(coloursOf('terminal', EXACT)).toBe('sixteen')
  expect(coloursOf('terminal', { ...EXACT, NO_COLOR: '1' })).toBe('none')
  expect(coloursOf('terminal', { ...EXACT, FORCE_COLOR: '0' })).toBe('none')
  expect(coloursOf('none', { ...EXACT, FORCE_COLOR: '3' })).toBe('none')
})

test.each([
  [false, 'xterm-256color', 'braille'],
  [false, undefined, 'braille'],
  [false, 'linux', 'block'],
  [true, 'xterm-256color', 'ascii'],
  [true, 'linux', 'ascii'],
] as const)('asked for ASCII: %s, TERM %s: the font shows %s', (ascii, TERM, glyphs) => {
  expect(glyphsOf({ ascii, medium: 'screen' }, { TERM })).toBe(glyphs)
})

test.each([
  [false, 'linux'],
  [true, 'xterm-256color'],
])('asked for ASCII: %s, TERM %s: speech has no font and uses all of Unicode', (ascii, TERM) => {
  expect(glyphsOf({ ascii, medium: 'speech' }, { TERM })).toBe('braille')
})

test.each([
  [80, '120', 80],
  [undefined, '120', 120],
  [0, '64', 64],
  [undefined, undefined, 100],
  [undefined, '', 100],
  [undefined, '-5', 100],
  [undefined, '80x', 100],
  [undefined, '0', 100],
  [undefined, '1', 40],
  [undefined, '99999999999999999999', 500],
])('in a terminal of %s columns with COLUMNS %j text is %s columns wide', (terminal, COLUMNS, columns) => {
  expect(printedColumns(terminal, { COLUMNS }, 100)).toBe(columns)
})

test.each([
  [{}, false],
  [{ LANG: '' }, false],
  [{ LANG: 'C' }, true],
  [{ LC_ALL: 'POSIX', LANG: 'es_MX.UTF-8' }, true],
  [{ LC_CTYPE: 'C', LANG: 'es_MX.UTF-8' }, true],
  [{ LC_ALL: 'C.UTF-8', LC_CTYPE: 'C', LANG: 'C' }, false],
  [{ LC_ALL: '', LC_CTYPE: 'es_MX.utf8', LANG: 'C' }, false],
  [{ LANG: 'es_MX.ISO-8859-1' }, true],
  [{ LANG: 'es_ES.ISO8859-15@euro' }, true],
  [{ LANG: 'es_ES@euro' }, true],
  [{ LANG: 'es_ES.UTF-8@euro' }, false],
  [{ LANG: 'ca_ES.utf8@valencia' }, false],
  [{ LANG: 'en_US.US-ASCII' }, true],
  [{ LANG: 'zh_CN.GB18030' }, false],
  [{ LANG: 'ja_JP.eucJP' }, true],
  [{ LANG: 'es_MX' }, false],
  [{ LC_MESSAGES: 'C', LC_NUMERIC: 'C', LANG: 'es_MX.UTF-8' }, false],
])('in the locale %j only ASCII can be shown: %s', (env, plain) => {
  expect(isPlainLocale(env)).toBe(plain)
})

test.each<[Readonly<Record<string, string>>, boolean]>([
  [{ TERM: 'xterm-kitty' }, true],
  [{ TERM: 'foot-extra' }, true],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' }, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '7600' }, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '4801' }, false],
  [{ TERM: 'xterm-256color', WT_SESSION: 'a' }, true],
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM: 'linux' }, false],
  [{ TERM: 'screen-256color', STY: '1.a', VTE_VERSION: '7600' }, false],
  [{ TERM: 'tmux-256color', TMUX: '/tmp/t', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4' }, true],
  [
    { TERM: 'tmux-256color', TMUX: '/tmp/t', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a', VTE_VERSION: '7600' },
    false,
  ],
  [{ TERM: 'xterm-256color', FORCE_HYPERLINK: '1' }, true],
  [{ TERM: 'xterm-kitty', FORCE_HYPERLINK: '0' }, false],
])('with %j web addresses are links: %s; never without colours or in ASCII', (env, are) => {
  expect(linksOf('any', false, env)).toBe(are)
  expect([linksOf('none', false, env), linksOf('any', true, env)]).toEqual([false, false])
})
