import { monthIn } from '../date.ts'
import type { PeriodCell } from '../period.ts'
import { periodReader } from '../period.ts'
import type { Begin } from '../publisher.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { WideCell } from './cells.ts'

/** A column whose name is a period, or a month beside a column of years. */
interface PeriodColumn {
  readonly at: number
  readonly name: string
  readonly isMonth: boolean
}

const isPeriod = (found: PeriodCell | null): found is string => typeof found === 'string'

/** Returns the columns of a header that are periods themselves, other than those with a use. */
export const periodColumns = (
  header: readonly string[],
  recipe: Recipe,
  used: ReadonlySet<number>,
  hasYears: boolean,
): readonly PeriodColumn[] => {
  const periodOf = periodReader(recipe.spelling.dates)
  return header.flatMap((cell, at): readonly PeriodColumn[] => {
    const name = cell.trim()
    if (used.has(at) || recipe.limits.includes(name) || recipe.leftOut.includes(name)) return []
    if (hasYears) return monthIn(name) === null ? [] : [{ at, name, isMonth: true }]
    return isPeriod(periodOf(name)) ? [{ at, name, isMonth: false }] : []
  })
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
