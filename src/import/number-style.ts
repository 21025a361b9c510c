import type { CellForm } from './fault.ts'
import { isMissing, numberIn, withHyphen, type NumberCell } from './number.ts'

/** How a table writes its numbers, where a recipe states it; null where it does not. */
export interface NumberStyle {
  readonly decimal: '.' | ',' | null
  readonly group: string | null
  /** Words for a missing value, besides the usual ones. */
  readonly missing: readonly string[]
}

/** What a file shows about its numbers. */
export interface NumberCells {
  /** Whether semicolons separate columns, so that a comma may be decimal. */
  readonly commaMayBeDecimal: boolean
  /** Whether cells have types, as in a workbook: a cell with a number is written with a decimal point, whatever its texts use. */
  readonly hasTypedNumbers: boolean
}

/** Parses the numbers of a table and returns the fault of a cell that is not one. */
export interface NumberReader {
  readonly read: (cell: string) => NumberCell
  readonly faultOf: (found: 'not-a-number' | 'ambiguous', cell: string) => CellForm
}

/** Signs between groups of digits that are never decimal: a space, thin and no-break ones, apostrophes. */
const SPACES = '\u0020\u00a0\u2009\u202f'
const NEVER_DECIMAL = `${SPACES}'’`

const escaped = (signs: string): string => signs.replaceAll(/[.\\\]^-]/g, '\\$&')

/** Returns the signs that may separate groups; a space includes every kind of space. */
const groupSigns = (decimal: '.' | ',', group: string | null): string => {
  if (group !== null) return group === ' ' ? SPACES : group
  return `${decimal === ',' ? '.' : ','}${NEVER_DECIMAL}`
}

/** Digits with nothing but separators between them: a number in some style. */
const DIGITS_ONLY = /^[-−]?[\d.,'’\s]*\d[\d.,'’\s]*$/

/** Numbers as programs write them. */
const TYPED = /^-?\d+\.\d+(?:e[+-]?\d{1,3})?$/i

const inStyle = (decimal: '.' | ',', group: string | null, hasTypedNumbers: boolean) => {
  const signs = escaped(groupSigns(decimal, group))
  const form = new RegExp(`^-?(?:\\d+|[1-9]\\d{0,2}([${signs}])\\d{3}(?:\\1\\d{3})*)(?:\\${decimal}\\d+)?$`)
  return (cell: string): NumberCell => {
    const text = cell.trim()
    if (!form.test(text)) {
      const isTyped = /^-?\d+(?:e[+-]?\d{1,3})?$/i.test(text) || (hasTypedNumbers && TYPED.test(text))
      return isTyped ? numberIn(text) : 'not-a-number'
    }
    const digits = text.replaceAll(decimal, 'd').replaceAll(/[^\d\-d]/g, '')
    return numberIn(digits.replace('d', '.'))
  }
}

/** Returns the decimal sign that follows from the group sign, where only that is stated. */
const decimalOf = ({ decimal, group }: NumberStyle): '.' | ',' | null => {
  if (decimal !== null) return decimal
  if (group === '.') return ','
  return group === ',' ? '.' : null
}

/**
 * Creates the reader of a table's numbers. Where the decimal sign is known, the other sign separates groups of exactly three digits: `12.5`
 * with a decimal comma is not 125 but a fault.
 */
export const createNumberReader = (style: NumberStyle, cells: NumberCells): NumberReader => {
  const decimal = decimalOf(style)
  const missing = new Set(style.missing)
  const parse =
    decimal === null
      ? (cell: string): NumberCell => numberIn(cell, cells.commaMayBeDecimal)
      : inStyle(decimal, style.group, cells.hasTypedNumbers)
  return {
    read: (cell) => (missing.has(cell) || isMissing(cell.trim()) ? 'missing' : parse(cell)),
    faultOf: (found, cell) => {
      if (found === 'ambiguous') return 'ambiguous-number'
      const hyphened = withHyphen(cell)
      if (hyphened !== null && parse(hyphened) !== 'not-a-number') return 'minus-sign'
      if (decimal === null || !DIGITS_ONLY.test(cell.trim())) return 'number'
      return decimal === ',' ? 'decimal-comma' : 'decimal-point'
    },
  }
}
