import type { Observation } from '../../dossier/index.ts'
import { cellFault } from '../cell.ts'
import { createNumberReader } from '../number-style.ts'
import type { Begin, Figure } from '../publisher.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { Cells } from './cells.ts'
import { wordFor } from './choice.ts'

/** Flags of Eurostat and SDMX beside or behind a value that an observation has a place for; f is a forecast, i is imputed. */
const FLAGS: Readonly<Record<string, NonNullable<Observation['status']>>> = {
  p: 'provisional',
  e: 'estimated',
  f: 'estimated',
  i: 'estimated',
  r: 'revised',
}

/** Beginnings of the words that stand for a flag, as publishers label it, in English and Spanish. */
const LABELS: readonly (readonly [label: RegExp, letter: string])[] = [
  [/\b(?:break|ruptura)/i, 'b'],
  [/\b(?:provisional|prelim)/i, 'p'],
  [/\b(?:estima|forecast|imputed|pron[oó]stico|imputad)/i, 'e'],
  [/\b(?:revised|revisad)/i, 'r'],
]

/** Eurostat's flags of observations, of which several may be written together; without f, a forecast, and m, which may mean millions. */
const FLAGGED = /^(.*\S)\s+([bcdeinprsuz]{1,3})$/

const statusOf = (letters: string): Observation['status'] =>
  FLAGS[[...letters.toLowerCase()].find((letter) => letter in FLAGS) ?? '']

/** Returns the letters of a column of flags, or those for its words; footnotes behind them say nothing that a dossier has a place for. */
const lettersOf = (cell: string): string =>
  /^[a-z]{1,3}(?![a-z])/i.exec(cell)?.[0] ??
  LABELS.flatMap(([label, letter]) => (label.test(cell) ? [letter] : [])).join('')

/** Returns the status that a column of flags gives. */
export const flagOf = (cell: string): Observation['status'] => statusOf(lettersOf(cell))

/** Returns whether a flag beside or behind a value marks a break in the series, which belongs to its statistic. */
export const marksBreak = (cells: Cells): boolean =>
  [lettersOf(cells('flag')), FLAGGED.exec(cells('value'))?.[2] ?? ''].some((letters) =>
    letters.toLowerCase().includes('b'),
  )

/** The sign that a report puts before words which a spreadsheet would take for a formula. */
const GUARD = /^'(?=[=+\-@\s])/

/** Creates a parser of values in a table that a report wrote: its separator decides the decimal sign, and words are figures too. */
const createExportedReader = (begin: Begin) => {
  const decimal = begin.commaMayBeDecimal ? ',' : '.'
  const numbers = createNumberReader({ decimal, group: null, missing: [] }, begin)
  return (cells: Cells, line: number): Pick<Figure, 'value' | 'asStated'> | undefined => {
    const cell = cells('value')
    const value = numbers.read(cell)
    if (typeof value === 'number') return { value }
    if (value === 'missing') return { value: null }
    if (/\p{L}/u.test(cell)) return { value: null, asStated: cell.replace(GUARD, '') }
    begin.problem(line, cellFault(begin, 'value', cell, numbers.faultOf(value, cell)))
    return undefined
  }
}

/** The sign behind a percentage, with the space that Spanish and French put before it. */
const PERCENTAGE = /(?<=\d)\s?%$/

const countsPercent = (cells: Cells): boolean => wordFor(cells('counts')) === 'percent'

/** Creates a parser of a row's value and its flag; undefined after a fault was reported. */
export const createValueReader = (begin: Begin, { spelling, isExported }: Recipe) => {
  if (isExported) return createExportedReader(begin)
  const numbers = createNumberReader(spelling, begin)
  const missing = new Set(spelling.missing)
  return (cells: Cells, line: number): Pick<Figure, 'value' | 'status' | 'asStated'> | undefined => {
    const cell = cells('value')
    if (PERCENTAGE.test(cell) && !countsPercent(cells)) {
      begin.problem(line, cellFault(begin, 'value', cell, 'percentage'))
      return undefined
    }
    const flagged = missing.has(cell) ? null : FLAGGED.exec(cell)
    const written = (flagged?.[1] ?? cell).replace(PERCENTAGE, '')
    const value = numbers.read(written)
    if (value === 'not-a-number' || value === 'ambiguous') {
      begin.problem(line, cellFault(begin, 'value', cell, numbers.faultOf(value, written)))
      return undefined
    }
    const status = statusOf(flagged?.[2] ?? '')
    return { value: value === 'missing' ? null : value, ...(status && { status }) }
  }
}
