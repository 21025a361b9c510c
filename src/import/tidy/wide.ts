import { monthIn } from '../date.ts'
import type { PeriodCell } from '../period.ts'
import { periodReader } from '../period.ts'
import type { Begin } from '../publisher.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { recipeName } from './limits.ts'
import type { WideCell } from './cells.ts'

/** A column whose name is a period, or a month beside a column of years. */
interface PeriodColumn {
  readonly at: number
  readonly name: string
  readonly isMonth: boolean
}

const isPeriod = (found: PeriodCell | null): found is string => typeof found === 'string'

const FIRST_DAY = /^\d{4}-\d\d-01$/

/** Returns columns that are all first days of months as months: spreadsheets keep a month as its first day. */
const asMonths = (columns: readonly PeriodColumn[]): readonly PeriodColumn[] =>
  columns.length > 1 && columns.every(({ name }) => FIRST_DAY.test(name))
    ? columns.map((one) => ({ ...one, name: one.name.slice(0, 7) }))
    : columns

/** A sign, a letter or a word after a period: `2023*`, `2023 (p)`, `2024 r`, `FY2024 YTD`. */
const MARK =
  /\s*(?:[*†‡§#^¹²³⁴⁵⁶⁷⁸⁹]+|\(?\s*(?:\p{L}{1,2}|prov\p{L}*|prel\p{L}*|est\p{L}*|rev\p{L}*|f?ytd|to date|partial|parcial\p{L}*|partiel\p{L}*)\.?\s*\)?)$/iu

/** A column whose name is a period with a mark. */
export interface MarkedPeriod {
  readonly name: string
  readonly period: string
}

const hasFate = (name: string, { limits, leftOut, summed }: Recipe): boolean =>
  [...limits, ...leftOut, ...summed].includes(name)

/** Returns the period of a name that has a mark behind it; null for other names, and for a period without a mark. */
const unmarkedPeriod = (name: string, { spelling }: Recipe): string | null => {
  const periodOf = periodReader(spelling.dates)
  if (isPeriod(periodOf(name)) || !MARK.test(name)) return null
  const period = name.replace(MARK, '')
  return isPeriod(periodOf(period)) ? period : null
}

/** Returns the columns that a recipe leaves out although their names are periods with a mark. */
export const markedColumns = (recipe: Recipe): readonly string[] =>
  recipe.isWide ? recipe.leftOut.filter((name) => unmarkedPeriod(name, recipe) !== null) : []

/** Returns the columns of a header whose names are periods with a mark, whose meaning only the table's notes say. */
export const markedPeriods = (
  header: readonly string[],
  recipe: Recipe,
  used: ReadonlySet<number>,
): readonly MarkedPeriod[] =>
  header.flatMap((cell, at): readonly MarkedPeriod[] => {
    const name = recipeName(cell.trim(), recipe)
    const period = used.has(at) || hasFate(name, recipe) ? null : unmarkedPeriod(name, recipe)
    return period === null ? [] : [{ name, period }]
  })

/** Returns the columns of a header that are periods themselves, other than those with a use. */
export const periodColumns = (
  header: readonly string[],
  recipe: Recipe,
  used: ReadonlySet<number>,
  hasYears: boolean,
): readonly PeriodColumn[] => {
  const periodOf = periodReader(recipe.spelling.dates)
  const found = header.flatMap((cell, at): readonly PeriodColumn[] => {
    const name = recipeName(cell.trim(), recipe)
    if (used.has(at) || hasFate(name, recipe)) return []
    if (hasYears) return monthIn(name) === null ? [] : [{ at, name, isMonth: true }]
    const period = periodOf(name)
    return isPeriod(period) ? [{ at, name: period, isMonth: false }] : []
  })
  return asMonths(found)
}

/** Creates a function that returns a row's figures, one for each period column that has a value; a blank one is not published yet. */
export const createSpreader = (begin: Begin, columns: readonly PeriodColumn[]) => {
  const yearAt = begin.at('period')
  return (row: readonly string[]): readonly WideCell[] =>
    columns.flatMap(({ at, name, isMonth }) => {
      const value = (row[at] ?? '').trim()
      if (value === '') return []
      return isMonth
        ? [{ period: (row[yearAt] ?? '').trim(), month: name, value }]
        : [{ period: name, month: '', value }]
    })
}
