/** A cell's number, that it is missing, or why it is not a number. */
export type NumberCell = number | 'missing' | 'not-a-number' | 'ambiguous'

/** Marks of missing values. UNHCR writes `-`, and `*` where it hides a small figure; Eurostat and the World Bank `:` and `..`. */
const MISSING = new Set(['', '-', '–', '—', ':', '..', '*', 'n/a', 'N/A', 'NA'])

/** Returns whether a cell marks a missing figure, which is not zero. */
export const isMissing = (cell: string): boolean => MISSING.has(cell)

/** A spelling of numbers, and how its digits are read; the first that fits decides. */
interface Spelling {
  readonly form: RegExp
  readonly read: (text: string) => number
}

const withoutGroups = (text: string): number => Number(text.replace(/[^\d.-]/g, ''))
const withDecimalComma = (text: string): number => Number(text.replace(/[^\d,-]/g, '').replace(',', '.'))

/** Spellings with one reading, whatever separates the columns. */
const SPELLINGS: readonly Spelling[] = [
  // 9584, 9584.0, 5613.4, 1e+05: as programs write numbers.
  { form: /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i, read: Number },
  // 9,584 and 1,234.5; 9 584 and 9'584: groups of three, decimals after a point.
  { form: /^-?[1-9]\d{0,2}(?:([,\u0020\u00a0\u2009\u202f'’])\d{3})(?:\1\d{3})*(?:\.\d+)?$/, read: withoutGroups },
  // 1.234.567 and 1.234,5: groups after points, decimals after a comma.
  { form: /^-?[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$/, read: withDecimalComma },
  { form: /^-?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/, read: withDecimalComma },
  // 5613,4 and 12 345,6: a comma that no group of three follows.
  { form: /^-?\d+,(?:\d{1,2}|\d{4,})$/, read: withDecimalComma },
  { form: /^-?(?:0|\d{4,}),\d{3}$/, read: withDecimalComma },
  { form: /^-?[1-9]\d{0,2}(?:[\u0020\u00a0\u2009\u202f'’]\d{3})+,\d+$/, read: withDecimalComma },
]

/** A point, or beside semicolons a comma, before three digits: a group in one country, decimals in the next. */
const ONE_POINT = /^-?[1-9]\d{0,2}\.\d{3}$/
const ONE_COMMA = /^-?[1-9]\d{0,2},\d{3}$/

const checkBounds = (value: number): NumberCell => {
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return 'not-a-number'
  return value === 0 ? 0 : value
}

/**
 * Parses a number as publishers, spreadsheets and programs write it: `9584`, `9584.0`, `9,584`, `9 584`, `1e+05`, `5613,4`, `1.234,5`. What
 * can be read in two ways is `ambiguous` and never guessed: `1.234` and `1,234` beside semicolons, which in most files go with a decimal
 * comma.
 */
export const numberIn = (cell: string, commaMayBeDecimal = false): NumberCell => {
  const text = cell.trim()
  if (isMissing(text)) return 'missing'
  if (commaMayBeDecimal && (ONE_POINT.test(text) || ONE_COMMA.test(text))) return 'ambiguous'
  const spelling = SPELLINGS.find(({ form }) => form.test(text))
  return spelling ? checkBounds(spelling.read(text)) : 'not-a-number'
}

/** The minus sign U+2212, dashes and wide hyphens before a digit. They are refused, because a dash may also mark a range or a missing value. */
const OTHER_MINUS = /^[\u2212\u2010-\u2015\ufe58\ufe63\uff0d]\s?(?=\d)/

/** Returns a cell with a hyphen for another minus sign; null where it has none. */
export const withHyphen = (cell: string): string | null => {
  const text = cell.trim()
  return OTHER_MINUS.test(text) ? text.replace(OTHER_MINUS, '-') : null
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
 * Parses a whole number of events or persons. A fraction is not one; a single point before three digits is `ambiguous` everywhere, since
 * `1.234` persons can only be a group.
 */
export const countIn = (cell: string, commaMayBeDecimal = false): NumberCell => {
  if (isPlain(cell)) return Number(cell)
  if (ONE_POINT.test(cell.trim())) return 'ambiguous'
  const value = numberIn(cell, commaMayBeDecimal)
  return typeof value === 'number' && !Number.isSafeInteger(value) ? 'not-a-number' : value
}
