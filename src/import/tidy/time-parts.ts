import { isoDay, parsePeriod } from '../../dossier/index.ts'
import { cellFault } from '../cell.ts'
import { plainName } from '../name.ts'
import type { Begin } from '../publisher.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { meansAll } from '../repeats.ts'

type Part = 'half' | 'quarter' | 'week' | 'day'

/** Names of columns that hold a part of a year or month, in plain letters; `month` is a column of its own. */
const PARTS: Readonly<Record<string, Part>> = {
  half: 'half',
  'half year': 'half',
  semester: 'half',
  semestre: 'half',
  quarter: 'quarter',
  qtr: 'quarter',
  trimester: 'quarter',
  trimestre: 'quarter',
  week: 'week',
  semana: 'week',
  semaine: 'week',
  settimana: 'week',
  day: 'day',
  dia: 'day',
  jour: 'day',
  giorno: 'day',
}

/** A column beside the period that says which part of it a row is about. */
export interface TimePart {
  readonly name: string
  readonly at: number
  readonly part: Part
}

/** Returns the names that a recipe gives a use, in plain letters. */
const usedNames = ({ columns, limits, leftOut, summed }: Recipe): ReadonlySet<string> =>
  new Set([...Object.values(columns), ...limits, ...leftOut, ...summed].map(plainName))

/** Whether a column of this name holds a part of the period. */
export const isTimePart = (name: string): boolean => Object.hasOwn(PARTS, plainName(name))

/** Returns the columns that hold a part of the period, from the longest part to the shortest; none that a recipe has another use for. */
export const timePartsIn = ({ header }: Pick<Begin, 'header'>, recipe: Recipe): readonly TimePart[] => {
  const isLeftOut = recipe.name !== null && recipe.others === 'leave-out'
  if (isLeftOut || recipe.isWide || recipe.isExported || recipe.columns.until !== undefined) return []
  const used = usedNames(recipe)
  const found = header.flatMap((name, at): readonly TimePart[] => {
    const part = Object.hasOwn(PARTS, plainName(name)) ? PARTS[plainName(name)] : undefined
    return part === undefined || used.has(plainName(name)) ? [] : [{ name: name.trim(), at, part }]
  })
  const order: readonly Part[] = ['half', 'quarter', 'week', 'day']
  return found.toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
}

/** A number that may follow or precede one letter for its part: `2`, `Q2`, `T2`, `2T`, `2nd`, `2.º`. */
const NUMBER = /^(?:[HSQT] ?)?0?([1-4])(?: ?[HSQT]|st|nd|rd|th|\.?[ºª°])?$/i

/** Returns the part of a year as a period; null where the cell is not one, as no week is: publishers begin weeks on different days. */
const partOfYear = (year: string, part: Part, cell: string): string | null => {
  const number = Number(NUMBER.exec(cell)?.[1] ?? 0)
  if (part === 'half' && (number === 1 || number === 2))
    return number === 1 ? `${year}-01/${year}-06` : `${year}-07/${year}-12`
  return part === 'quarter' && number > 0 ? `${year}-Q${number}` : null
}

const dayOfMonth = (period: string, cell: string): string | null => {
  const days = parsePeriod(period)
  if (days === null || !/^0?\d{1,2}(?:\.0)?$/.test(cell)) return null
  const day = Number(cell)
  if (days.grain === 'month' && day >= 1 && day <= days.last - days.first + 1) return isoDay(days.first + day - 1)
  return days.grain === 'day' && Number(period.slice(8)) === day ? period : null
}

/** Whether all days of the first period are days of the second. */
const isWithin = (inner: string, outer: string): boolean => {
  const [a, b] = [parsePeriod(inner), parsePeriod(outer)]
  return a !== null && b !== null && a.first >= b.first && a.last <= b.last
}

/** Joins a period and one part of it; null where the two contradict each other. A week within which a day lies says nothing new. */
const join = (period: string, { part }: TimePart, cell: string): string | null => {
  if (part === 'day') return dayOfMonth(period, cell)
  if (part === 'week') return ['day', 'week'].includes(parsePeriod(period)?.grain ?? '') ? period : null
  const year = /^\d{4}/.exec(period)?.[0]
  const found = year === undefined ? null : partOfYear(year, part, cell)
  if (found === null) return null
  if (isWithin(found, period)) return found
  return isWithin(period, found) ? period : null
}

/** Creates a function that joins a period with the parts of it in other columns: a quarter beside a year is the period, and no limit of the year's figure. */
export const createPartJoiner = (begin: Begin, parts: readonly TimePart[]) => {
  return (period: string, row: readonly string[], line: number): string | null => {
    let joined = period
    for (const part of parts) {
      const cell = (row[part.at] ?? '').trim()
      if (cell === '' || meansAll(cell)) continue
      const next = join(joined, part, cell)
      if (next === null) {
        begin.problem(line, cellFault(begin, part.name, cell, 'part-of-period'))
        return null
      }
      joined = next
    }
    return joined
  }
}
