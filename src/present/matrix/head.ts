import { memoizeLast } from '../../dossier/index.ts'
import { cut, fitsIn, widthOf, wordWidth, type Locale } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { initials } from './cell.ts'
import { columnName, type MatrixColumn } from './index.ts'

/** From this width on a name that is too long is cut; below it there are initials. */
const NAMED = 8

/** Joins words into lines of a width; nothing where they need more lines or a word is too long. */
const joined = (words: readonly string[], width: number, lines: number): readonly string[] => {
  const shown: string[] = []
  for (const word of words) {
    const longer = shown.length === 0 ? word : `${shown.at(-1) ?? ''} ${word}`
    if (shown.length > 0 && widthOf(longer) <= width) shown[shown.length - 1] = longer
    else if (widthOf(word) <= width && shown.length < lines) shown.push(word)
    else return []
  }
  return shown
}

/** The widest column where there is room for any name. */
export const LONGEST = 60
/** The most cells of a name in two lines of the widest column. No name of more words than that has room. */
const MOST_CELLS = 2 * LONGEST + 1

/** The words of a name, and the cells of each: a name of 80 words has as many ends, and to measure each in every split takes 0.4 s. */
interface Name {
  readonly words: readonly string[]
  readonly widths: readonly number[]
}

const measured = (name: string): Name => {
  const words = name.split(' ')
  return { words, widths: words.map(wordWidth) }
}

/** Returns the ends of a person's name, the longest first: of "Andrés Manuel López Obrador" first "Manuel López Obrador". */
const surnames = ({ words, widths }: Name): readonly Name[] => {
  const from = Math.max(1, words.length - MOST_CELLS)
  return words.slice(from).map((_, at) => ({ words: words.slice(from + at), widths: widths.slice(from + at) }))
}

/** Returns a name in parentheses. */
const framed = ({ words, widths }: Name): Name => {
  const added = (at: number): number => Number(at === 0) + Number(at === words.length - 1)
  return {
    words: words.map((word, at) => `${at === 0 ? '(' : ''}${word}${at === words.length - 1 ? ')' : ''}`),
    widths: widths.map((width, at) => width + added(at)),
  }
}

/** A name that a column may have, and the least width of it in so many lines. */
interface Form {
  readonly words: readonly string[]
  readonly width: number
}

/** Returns the least width of words in so many lines; infinite where no column is so wide. */
const leastWidth = ({ widths }: Name, lines: number): number => {
  const whole = widths.reduce((sum, width) => sum + 1 + width, -1)
  if (whole > MOST_CELLS) return Infinity
  if (lines === 1) return whole
  let [least, before] = [whole, -1]
  for (const width of widths.slice(0, -1)) {
    before += 1 + width
    least = Math.min(least, Math.max(before, whole - before - 1))
  }
  return least
}

interface Asked {
  readonly locale: Locale
  readonly lines: number
}

/** Returns the names of a column in the order in which they are tried: full, short, of a person the last words; an observer's in parentheses. */
const formsOf = memoizeLast(
  (column: MatrixColumn, { locale, lines }: Asked): readonly Form[] => {
    const name = measured(columnName({ locale }, column))
    const { kind, shortName, standing } = column.kind === 'side' ? {} : column.participant
    const short = locale.text(shortName)
    const names = [name, ...(short === '' ? [] : [measured(short)]), ...(kind === 'person' ? surnames(name) : [])]
    return (standing === 'observer' ? names.map(framed) : names).map((one) => ({
      words: one.words,
      width: leastWidth(one, lines),
    }))
  },
  (a, b) => a.locale === b.locale && a.lines === b.lines,
)

const initialsOf = (name: string): string => {
  const isFramed = name.startsWith('(') && name.endsWith(')')
  return isFramed ? `(${initials(name.slice(1, -1))})` : initials(name)
}

/** Returns the beginning of a name in lines of a width, the last one cut. */
const cutLines = (words: readonly string[], width: number, lines: number): readonly string[] => {
  if (lines === 1) return [cut(words.join(' '), width)]
  const count = words.findIndex((_, at) => !fitsIn(words.slice(0, at + 1).join(' '), width))
  return count <= 0
    ? [cut(words.join(' '), width)]
    : [words.slice(0, count).join(' '), cut(words.slice(count).join(' '), width)]
}

/** Returns the name above a column in at most so many lines of a width. */
const headLines = (
  { locale }: RenderContext,
  column: MatrixColumn,
  width: number,
  lines: number,
): readonly string[] => {
  const forms = formsOf(column, { locale, lines })
  const form = forms.find((one) => one.width <= width)
  if (form) return joined(form.words, width, lines)
  const words = forms[0]?.words ?? []
  return width < NAMED ? [cut(initialsOf(words.join(' ')), width)] : cutLines(words, width, lines)
}

/** Returns the width of the first name of a column that is whole in so many lines, at most so wide; that width itself where none is. */
export const headWidth = ({ locale }: RenderContext, column: MatrixColumn, most: number, lines: number): number =>
  formsOf(column, { locale, lines }).find((one) => one.width <= most)?.width ?? most

const sideOf = (column: MatrixColumn): string | undefined =>
  column.kind === 'participant' ? column.participant.side : column.key

/**
 * Returns the names above columns in at most so many lines. Two of one side that would look the same have initials, as "Republican Party" and
 * "Republican group" in narrow columns.
 */
export const headsOf = (
  context: RenderContext,
  columns: readonly { readonly column: MatrixColumn; readonly width: number }[],
  lines: number,
): readonly (readonly string[])[] => {
  const heads = columns.map(({ column, width }) => headLines(context, column, width, lines))
  const looks = columns.map(({ column }, at) => `${sideOf(column) ?? ''}/${heads[at]?.join(' ')}`)
  return columns.map(({ column, width }, at) =>
    looks.indexOf(looks[at] ?? '') === looks.lastIndexOf(looks[at] ?? '')
      ? (heads[at] ?? [])
      : [cut(initialsOf(columnName(context, column)), width)],
  )
}
