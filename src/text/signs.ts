import { graphemes } from './graphemes.ts'
import { widthOf } from './width.ts'

/** The one vocabulary of signs. Each stands here once, with its ASCII twin; the help says its word. */
const SIGNS = {
  contradicted: ['≠', '!='],
  consistent: ['✓', 'ok'],
  unchecked: ['?', '?'],
  about: ['~', '~'],
  'at-least': ['≥', '>='],
  'at-most': ['≤', '<='],
  'more-than': ['>', '>'],
  'less-than': ['<', '<'],
  provisional: ['p', 'p'],
  revised: ['r', 'r'],
  estimated: ['e', 'e'],
  partial: ['◐', 'o'],
  traded: ['⇄', '<->'],
  waits: ['◂', '<|'],
  up: ['▲', '^'],
  down: ['▼', 'v'],
  same: ['=', '='],
  times: ['×', 'x'],
  divided: ['÷', '/'],
  minus: ['−', '-'],
  disagreeing: ['d', 'd'],
  overdue: ['!', '!'],
  marked: ['◆', '#'],
  break: ['┊', ':'],
  threshold: ['╌', '-'],
  axis: ['─', '-'],
  cursor: ['│', '|'],
  changed: ['●', '*'],
  past: ['•', '.'],
  ahead: ['○', 'o'],
  link: ['›', '>'],
  demands: ['»', '>'],
  supports: ['+', '+'],
  conditional: ['±', '%'],
  neutral: ['·', '.'],
  opposes: ['−', '-'],
  'red-line': ['×', 'x'],
  moved: ['→', '>'],
} as const

export type Sign = keyof typeof SIGNS

/** Spark heights, lowest first; the ASCII twins climb the same way. */
const SPARKS = ['▁▂▃▄▅▆▇█', '_.,-=+*#'] as const

/** What a terminal's font can show: everything, the blocks of old consoles but no braille, ASCII alone; or words, for who hears it. */
export type Glyphs = 'braille' | 'block' | 'ascii' | 'words'

/** How dots are put into one cell: so many across and down; `glyph` takes a mask with the bit `down × across + across`. */
export interface Dots {
  readonly across: number
  readonly down: number
  readonly glyph: (mask: number) => string
}

/** The bits of Unicode's braille patterns, by row and column. */
const BRAILLE = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80] as const
const braille = (mask: number): string =>
  String.fromCodePoint(0x2800 + BRAILLE.reduce((sum, bit, at) => sum + ((mask >> at) & 1) * bit, 0))

const DOTS: Readonly<Record<Glyphs, Dots>> = {
  braille: { across: 2, down: 4, glyph: braille },
  block: { across: 1, down: 2, glyph: (mask) => ' ▀▄█'[mask] ?? ' ' },
  ascii: { across: 1, down: 2, glyph: (mask) => " '.:"[mask] ?? ' ' },
  words: { across: 1, down: 1, glyph: () => '' },
}

/** Bars that grow from the left, in steps of a part of a cell. */
const BARS: Readonly<Record<Glyphs, string>> = { braille: '▏▎▍▌▋▊▉█', block: '▌█', ascii: '#', words: '' }

export interface Signs {
  readonly of: (sign: Sign) => string
  readonly sparks: string
  readonly bars: string
  readonly dots: Dots
}

/** Signs that stand close to a number have a blank as words: ~10 is about 10, 5× is 5 times. */
const inWords = (sign: Sign, word: string): string => {
  if (word === '') return ''
  if (sign === 'about' || sign === 'minus') return `${word} `
  if (sign === 'times') return ` ${word}`
  return sign === 'moved' ? ` ${word} ` : word
}

/** The signs as Unicode, their ASCII twins, or the words that stand for them; what is only to be seen is nothing in words. */
export const signs = (glyphs: Glyphs, spoken: Readonly<Partial<Record<Sign, string>>> = {}): Signs => ({
  of: (sign) => (glyphs === 'words' ? inWords(sign, spoken[sign] ?? '') : SIGNS[sign][glyphs === 'ascii' ? 1 : 0]),
  sparks: glyphs === 'words' ? '' : SPARKS[glyphs === 'ascii' ? 1 : 0],
  bars: BARS[glyphs],
  dots: DOTS[glyphs],
})

const ONE_FOR_ONE: Readonly<Record<string, string>> = {
  '·': '-',
  '–': '-',
  '—': '-',
  '…': '.',
  '×': 'x',
  '÷': '/',
  '−': '-',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '¿': '?',
  '¡': '!',
  '╭': '+',
  '╮': '+',
  '╰': '+',
  '╯': '+',
  '├': '+',
  '┤': '+',
  '─': '-',
  '│': '|',
  '█': '#',
  '›': '>',
  '┼': '+',
  '└': '+',
  '┊': ':',
  '╌': '-',
  '◆': '#',
  '●': '*',
  '•': '.',
  '○': 'o',
  '±': '%',
  '↑': '^',
  '↓': 'v',
  '←': '<',
  '→': '>',
  '≠': '!',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/** A grapheme in ASCII: its twin, the letter under its accents, or a `?` for each cell that it takes. */
const twin = (grapheme: string): string => {
  const letter = ONE_FOR_ONE[grapheme] ?? grapheme.normalize('NFD').replace(/\p{M}/gu, '')
  return /^\p{ASCII}*$/u.test(letter) ? letter : '?'.repeat(widthOf(grapheme))
}

/** Text in ASCII, cell for cell: accents go, what has no twin becomes `?`. For terminals and printers that know nothing else. */
export const asciiText = (text: string): string =>
  /^\p{ASCII}*$/u.test(text) ? text : graphemes(text).map(twin).join('')
