/** A cell's number, or why it has none. */
export type CountCell = number | 'missing' | 'not-a-count' | 'ambiguous'

/**
 * Marks of missing values. UNHCR writes `-`, and `*` where it hides a small figure; Eurostat and the World Bank `:` and
 * `..`.
 */
const MISSING = new Set(['', '-', '–', '—', ':', '..', '*', 'n/a', 'N/A', 'NA'])

/** Returns whether a cell marks a missing figure, which is not zero. */
export const isMissing = (cell: string): boolean => MISSING.has(cell)

const WHOLE = /^-?\d+(?:\.0+)?$/
/** Groups of three, separated by commas, spaces of any width or apostrophes. */
const GROUPED = /^-?\d{1,3}(?:([,\u0020\u00a0\u2009\u202f'’])\d{3})(?:\1\d{3})*(?:\.0+)?$/
/** At least two groups separated by points, which cannot be decimals. */
const POINTED = /^-?\d{1,3}(?:\.\d{3}){2,}(?:,0+)?$/
/** A comma before other than three digits, which cannot separate a group. */
const DECIMAL_COMMA = /^-?\d+,0{1,2}$/
/** A point, or beside semicolons a comma, before three digits: a group in one country, decimals in the next. */
const ONE_POINT = /^-?\d{1,3}\.\d{3}$/
const ONE_COMMA = /^-?\d{1,3},\d{3}$/

const positive = (value: number): number => (value === 0 ? 0 : value)

const whole = (digits: string): CountCell => {
  const value = Number(digits)
  return Number.isSafeInteger(value) ? positive(value) : 'not-a-count'
}

const parseSpelled = (cell: string, commaMayBeDecimal: boolean): CountCell => {
  if (WHOLE.test(cell)) return whole(cell)
  if (ONE_POINT.test(cell) || (commaMayBeDecimal && ONE_COMMA.test(cell))) return 'ambiguous'
  if (GROUPED.test(cell)) return whole(cell.replace(/[^\d.-]/g, ''))
  if (POINTED.test(cell)) return whole(cell.replace(/,0+$/, '').replace(/[^\d-]/g, ''))
  return DECIMAL_COMMA.test(cell) ? whole(cell.replace(/,0+$/, '')) : 'not-a-count'
}

/** Returns whether a cell contains a few digits only: the fast path. */
const isPlain = (cell: string): boolean => {
  if (cell.length === 0 || cell.length > 15) return false
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return true
}

/**
 * Parses a whole number as publishers and spreadsheets write it: `9584`, `9584.0`, `9,584`, `9 584`. An `ambiguous`
 * number is never guessed. `commaMayBeDecimal` is for files with semicolons between columns, where the comma is usually
 * decimal.
 */
export const countIn = (cell: string, commaMayBeDecimal = false): CountCell => {
  if (isPlain(cell)) return Number(cell)
  const text = cell.trim()
  return isMissing(text) ? 'missing' : parseSpelled(text, commaMayBeDecimal)
}

const DECIMAL = /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i
const GROUPED_DECIMAL = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** Parses any number, also with decimals: `-5`, `1.5`, `1e3`, `1,234.5`; returns `ambiguous` where it has two meanings. */
export const valueIn = (cell: string, commaMayBeDecimal = false): CountCell => {
  const text = cell.trim()
  if (isMissing(text)) return 'missing'
  if (commaMayBeDecimal && text.includes(',')) return 'ambiguous'
  if (DECIMAL.test(text)) return checkBounds(Number(text))
  return GROUPED_DECIMAL.test(text) ? checkBounds(Number(text.replaceAll(',', ''))) : 'not-a-count'
}

const checkBounds = (value: number): CountCell => {
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return 'not-a-count'
  return positive(value)
}
