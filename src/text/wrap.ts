import wrapAnsi from 'wrap-ansi'
import { SIMPLE, simpleWidth } from './narrow.ts'

/** The rows of a text while it is wrapped, and the width of the last one. */
interface Rows {
  readonly rows: string[]
  width: number
  /** The last row that begins with something else than blanks. */
  trimmed: number
}

const beginRow = (all: Rows): void => {
  all.rows.push('')
  all.width = 0
}

const append = (all: Rows, text: string, width: number): void => {
  all.rows[all.rows.length - 1] += text
  all.width += width
}

/** Drops the blanks at the beginning of the last row, unless that was done. */
const trimRow = (all: Rows): void => {
  const at = all.rows.length - 1
  if (all.trimmed === at) return
  const row = all.rows[at] ?? ''
  const trimmed = row.trimStart()
  if (trimmed.length !== row.length) {
    all.rows[at] = trimmed
    all.width = simpleWidth(trimmed)
  }
  if (trimmed.length > 0) all.trimmed = at
}

/** Breaks a word that is wider than a row. */
const breakWord = (all: Rows, word: string, width: number, columns: number): void => {
  const startingHere = 1 + Math.floor((width - (columns - all.width) - 1) / columns)
  if (Math.floor((width - 1) / columns) < startingHere) beginRow(all)
  for (let at = 0; at < word.length; at++) {
    const char = word.charAt(at)
    const own = simpleWidth(char)
    if (all.width > 0 && all.width + own > columns) beginRow(all)
    append(all, char, own)
    if (all.width === columns && at < word.length - 1) beginRow(all)
  }
}

/** Wraps a line of simple characters as wrap-ansi does with `hard` and `trim`. */
const wrapLine = (line: string, columns: number): readonly string[] => {
  if (line.trim() === '') return ['']
  const all: Rows = { rows: [''], width: 0, trimmed: -1 }
  for (const [at, word] of line.split(' ').entries()) {
    trimRow(all)
    if (at > 0 && all.width > 0) append(all, ' ', 1)
    const width = simpleWidth(word)
    if (width > columns) {
      breakWord(all, word, width, columns)
      continue
    }
    if (all.width + width > columns && all.width > 0 && width > 0) beginRow(all)
    append(all, word, width)
  }
  return all.rows.map((row) => row.replace(/ +$/, ''))
}

/**
 * Wraps a text at spaces; it breaks a word only where the word is longer than a line. Texts of simple characters are
 * wrapped here, because wrap-ansi measures each grapheme: a field of 10,000 Han characters would take 100 ms.
 */
export const wrap = (text: string, width: number): readonly string[] => {
  if (width <= 0) return []
  if (!SIMPLE.test(text)) return wrapAnsi(text, width, { hard: true, trim: true }).split('\n')
  return text.split('\n').flatMap((line) => wrapLine(line, width))
}
