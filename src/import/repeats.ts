import { memoizeText } from '../dossier/index.ts'
import { cellFault } from './cell.ts'
import { plainName } from './name.ts'
import type { Begin } from './publisher.ts'

/** A check of each row for what would be counted twice. It returns whether the row counts. */
export type RowCheck = (cells: readonly string[], line: number) => boolean

/** Words for a sum over a column, in English, Spanish, French and Italian, in plain letters. */
const TOTALS: readonly RegExp[] = [
  /^(?:(?:grand|gran|sub|sous|overall) ?)?total(?:e|es|s)?(?: (?:general|generale|generales|global|globale))?$/,
  /^(?:all|todos|todas|tous|toutes|tutti|tutte)(?: (?:the|los|las|les|le|i))?(?: (?:countries|paises|pays|paesi|nationalities|nacionalidades|nationalites|nazionalita|origins|origenes|origines))?$/,
  /^(?:sum|suma|somme|somma|ensemble)$/,
]

/** Whether a cell means everything in its column. */
export const meansAll = (cell: string): boolean => {
  const plain = plainName(cell)
  return TOTALS.some((words) => words.test(plain))
}

/**
 * Creates a function that returns one character for each value of a column, as `write` spells it. A key of characters takes a fifth of
 * the memory of the cells' own words: 138,893 rows of CBP fit in 10 MB.
 */
export const createCoder = (write: (cell: string) => string): ((cell: string) => string) => {
  const codes = new Map<string, string>()
  return memoizeText((cell) => {
    const value = write(cell)
    const code = codes.get(value) ?? String.fromCodePoint(codes.size + 1)
    codes.set(value, code)
    return code
  })
}

/**
 * Creates a check that reports a row with the key of an earlier one. Two releases in one file would double whatever both contain.
 */
export const createKeyCheck = (begin: Begin, keyOf: (cells: readonly string[]) => string): RowCheck => {
  const seen = new Map<string, number>()
  return (cells, line) => {
    const key = keyOf(cells)
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, line)
      return true
    }
    begin.problem(line, { kind: 'key-twice', first })
    return false
  }
}

/** Creates a check that reports a row of totals: beside its parts it would count them again. */
export const createTotalCheck = (begin: Begin, columns: readonly string[]): RowCheck => {
  const present = columns.map((column) => [column, begin.at(column)] as const).filter(([, at]) => at >= 0)
  const isTotal = memoizeText(meansAll)
  return (cells, line) => {
    const found = present.find(([, at]) => isTotal(cells[at] ?? ''))
    if (found === undefined) return true
    begin.problem(line, cellFault(begin, found[0], cells[found[1]], 'part'))
    return false
  }
}

/** Combines checks; the first that reports a row ends the examination of it. */
export const everyCheck =
  (...checks: readonly RowCheck[]): RowCheck =>
  (cells, line) =>
    checks.every((check) => check(cells, line))
