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
  changed: ['●', '*'],
  warning: ['⚠', '!'],
  times: ['×', 'x'],
  times_: ['·', '*'],
  divided: ['÷', '/'],
  minus: ['−', '-'],
} as const

export type Sign = keyof typeof SIGNS

/** Spark heights, lowest first; the ASCII twins climb the same way. */
const SPARKS = ['▁▂▃▄▅▆▇█', '_.,-=+*#'] as const

export interface Signs {
  readonly of: (sign: Sign) => string
  readonly sparks: string
}

/** The signs as Unicode, or their ASCII twins. */
export const signs = (ascii: boolean): Signs => ({
  of: (sign) => SIGNS[sign][ascii ? 1 : 0],
  sparks: SPARKS[ascii ? 1 : 0],
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
  '↑': '^',
  '↓': 'v',
  '←': '<',
  '→': '>',
  '≠': '!',
  '\u00a0': ' ',
  '\u202f': ' ',
}

const segmenter = new Intl.Segmenter()

/** A grapheme in ASCII: its twin, the letter under its accents, or a `?` for each cell that it takes. */
const twin = (grapheme: string): string => {
  const letter = ONE_FOR_ONE[grapheme] ?? grapheme.normalize('NFD').replace(/\p{M}/gu, '')
  return /^\p{ASCII}*$/u.test(letter) ? letter : '?'.repeat(widthOf(grapheme))
}

/** Text in ASCII, cell for cell: accents go, what has no twin becomes `?`. For terminals and printers that know nothing else. */
export const asciiText = (text: string): string =>
  /^\p{ASCII}*$/u.test(text) ? text : Array.from(segmenter.segment(text), ({ segment }) => twin(segment)).join('')
