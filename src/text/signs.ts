import { graphemes } from './graphemes.ts'
import { widthOf } from './width.ts'

/** Every sign with its ASCII twin; the help explains each. Signs that differ have twins that differ, apart from lines of a chart. */
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
  partial: ['◐', 'u'],
  traded: ['⇄', '<->'],
  waits: ['◂', '<|'],
  asks: ['→', '->'],
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
  threshold: ['╌', '_'],
  axis: ['─', '-'],
  cursor: ['│', '|'],
  changed: ['●', '*'],
  place: ['▌', '['],
  past: ['•', '.'],
  ahead: ['○', 'o'],
  link: ['›', '@'],
  demands: ['»', '&'],
  supports: ['+', '+'],
  conditional: ['±', '%'],
  neutral: ['·', ','],
  opposes: ['−', '-'],
  'red-line': ['×', 'x'],
  disputes: ['¬', '\\'],
  moved: ['→', '}'],
  reported: ['°', "'"],
  inferred: ['i', 'i'],
  retracted: ['†', '{'],
} as const

/** A sign by its meaning. */
export type Sign = keyof typeof SIGNS

/** Bars of a sparkline, lowest first, in Unicode and in ASCII. */
const SPARKS = ['▁▂▃▄▅▆▇█', '_.,-=+*#'] as const

/** What a terminal's font shows: all of Unicode, blocks without braille, or ASCII. */
export type Glyphs = 'braille' | 'block' | 'ascii'

/** The grid of dots in one cell. `glyph` takes a mask in which a dot has the bit row × `across` + column. */
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
}

/** Bars that grow from the left, by fractions of a cell. */
const BARS: Readonly<Record<Glyphs, string>> = { braille: '▏▎▍▌▋▊▉█', block: '▌█', ascii: '#' }

/** The signs of a locale. */
export interface Signs {
  readonly of: (sign: Sign) => string
  readonly sparks: string
  readonly bars: string
  readonly dots: Dots
}

/** Separates the word for a sign from the number beside it: ~10 is about 10, 5× is 5 times. */
const asWord = (sign: Sign, word: string): string => {
  if (word === '') return ''
  if (sign === 'about' || sign === 'minus') return `${word} `
  if (sign === 'times') return ` ${word}`
  return sign === 'moved' ? ` ${word} ` : word
}

/** Returns the signs in Unicode or in ASCII. */
export const signs = (glyphs: Glyphs): Signs => ({
  of: (sign) => SIGNS[sign][glyphs === 'ascii' ? 1 : 0],
  sparks: SPARKS[glyphs === 'ascii' ? 1 : 0],
  bars: BARS[glyphs],
  dots: DOTS[glyphs],
})

/** Returns the signs as words, for speech; signs without a word, bars and dots are empty. */
export const spokenSigns = (words: Readonly<Partial<Record<Sign, string>>>): Signs => ({
  of: (sign) => asWord(sign, words[sign] ?? ''),
  sparks: '',
  bars: '',
  dots: { across: 1, down: 1, glyph: () => '' },
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
  '╌': '_',
  '◐': 'u',
  '◆': '#',
  '●': '*',
  '▌': '[',
  '•': '.',
  '○': 'o',
  '±': '%',
  '†': '{',
  '¬': '\\',
  '↑': '^',
  '↓': 'v',
  '←': '<',
  '→': '>',
  '≠': '!',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/** Returns a grapheme in ASCII: its twin, its letter without accents, or a `?` for each of its cells. */
const asciiTwin = (grapheme: string): string => {
  const letter = ONE_FOR_ONE[grapheme] ?? grapheme.normalize('NFD').replace(/\p{M}/gu, '')
  return /^\p{ASCII}*$/u.test(letter) ? letter : '?'.repeat(widthOf(grapheme))
}

/** Transliterates a text to ASCII without changing its width; what has no twin becomes `?`. */
export const asciiText = (text: string): string =>
  /^\p{ASCII}*$/u.test(text) ? text : graphemes(text).map(asciiTwin).join('')
