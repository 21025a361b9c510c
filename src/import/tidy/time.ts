import { dayOf, isoDay, looksLikePeriod, parsePeriod } from '../../dossier/index.ts'
import { cellFault } from '../cell.ts'
import { isoMonth, monthIn } from '../date.ts'
import type { CellForm } from '../fault.ts'
import { isOfOtherCalendar, periodReader } from '../period.ts'
import type { Begin } from '../publisher.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { Cells } from './cells.ts'
import { saysFiscalYear } from './column-name.ts'
import { periodCovered, periodFrom } from './covered.ts'

const ISO_DAY = /^\d{4}-\d\d-\d\d$/
const YEAR = /^\d{4}$/
const FISCAL_YEAR = /^FY(\d{4})$/

/** Returns a month of a fiscal year, which is named by the year in which it ends: October of FY2024 is 2023-10 where it begins in October. */
const monthOfFiscalYear = (year: number, month: number, start: number): string =>
  isoMonth(month >= start && start > 1 ? year - 1 : year, month)

/** Creates a function that joins a year and the month beside it; null after a fault was reported, also where the two contradict each other. */
const createMonthJoiner = (begin: Begin, { described }: Recipe) => {
  const start = described.fiscalYearStart
  return (period: string, cell: string, line: number): string | null => {
    const month = monthIn(cell)
    const fault = (form: 'month' | 'fiscal-month'): null => {
      begin.problem(line, cellFault(begin, 'month', cell, form))
      return null
    }
    if (month === null) return fault('month')
    if (YEAR.test(period)) return isoMonth(Number(period), month)
    const fiscal = FISCAL_YEAR.exec(period)?.[1]
    if (fiscal !== undefined)
      return start === undefined ? fault('fiscal-month') : monthOfFiscalYear(Number(fiscal), month, start)
    return period.length === 7 && Number(period.slice(5)) === month ? period : fault('month')
  }
}

/** Returns the period from the beginning of a year, fiscal where its first month is known, to one of its days: the year itself at its last day. */
const yearTo = (day: string, start = 1): string => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const from = dayOf(month >= start ? year : year - 1, start, 1)
  const first = isoDay(from)
  const begun = Number(first.slice(0, 4))
  if (day !== isoDay(dayOf(begun + 1, start, 0))) return `${first}/${day}`
  return start === 1 ? String(begun) : `FY${begun + 1}`
}

type PeriodReader = (cells: Cells, line: number) => string | null

/** Returns what a cell is that is no period. */
const noPeriodForm = (cell: string): CellForm => {
  if (looksLikePeriod(cell) && isOfOtherCalendar(cell)) return 'calendar'
  return ISO_DAY.test(cell) ? 'no-such-day' : 'period'
}

/** Creates a function that reports a cell of a column, and returns null. */
const createFault =
  (begin: Begin, use: 'period' | 'until') =>
  (cell: string, line: number, form: CellForm): null => {
    begin.problem(line, cellFault(begin, use, cell, form === 'period' ? noPeriodForm(cell) : form))
    return null
  }

/** Creates a parser of a period whose last day has a column of its own: it begins with the period of the row, or else with the year. */
const createUntilReader = (begin: Begin, { columns, described, spelling }: Recipe): PeriodReader => {
  const [lastOf, firstOf] = [periodReader(spelling.dates), periodReader(spelling.dates)]
  const [faultOfLast, faultOfFirst] = [createFault(begin, 'until'), createFault(begin, 'period')]
  const start = described.fiscalYearStart
  return (cells, line) => {
    const until = lastOf(cells('until'))
    if (until !== null && typeof until !== 'string') return faultOfLast(cells('until'), line, 'ambiguous-date')
    const last = until === null ? undefined : parsePeriod(until, start)?.last
    if (last === undefined) return faultOfLast(cells('until'), line, 'date')
    if (columns.period === undefined) return yearTo(isoDay(last), start)
    const from = firstOf(cells('period'))
    if (typeof from !== 'string')
      return faultOfFirst(cells('period'), line, from === null ? 'period' : 'ambiguous-date')
    const first = parsePeriod(from, start)?.first
    return first === undefined || first > last ? faultOfFirst(from, line, 'beginning') : periodFrom(first, last)
  }
}

/**
 * Creates a parser of a row's period: its own column, a year and the month beside it, or up to the day in a column of its own. It reports
 * what it cannot parse and returns null.
 */
export const createPeriodReader = (begin: Begin, recipe: Recipe): PeriodReader => {
  if (recipe.columns.until !== undefined) return createUntilReader(begin, recipe)
  const periodOf = periodReader(recipe.spelling.dates)
  const joinMonth = createMonthJoiner(begin, recipe)
  const [fault, isFiscal] = [createFault(begin, 'period'), saysFiscalYear(begin.called('period'))]
  return (cells, line) => {
    const cell = cells('period')
    const found = periodOf(cell)
    if (typeof found !== 'string') return fault(cell, line, found === null ? 'period' : 'ambiguous-date')
    const period = isFiscal && YEAR.test(found) ? `FY${found}` : found
    if (recipe.covers !== null && ISO_DAY.test(period))
      return periodCovered(period, recipe.covers) ?? fault(cell, line, 'edge')
    const month = cells('month')
    return month === '' ? period : joinMonth(period, month, line)
  }
}

/** Creates a parser of a row's vintage: empty where it has none, null after a fault was reported. */
export const createVintageReader = (begin: Begin, { spelling }: Recipe) => {
  const periodOf = periodReader(spelling.dates)
  return (cells: Cells, line: number): string | null => {
    const cell = cells('published')
    if (cell === '') return ''
    const found = periodOf(cell)
    if (typeof found === 'string' && /^\d{4}(-\d\d){0,2}$/.test(found)) return found
    const isAmbiguous = found !== null && typeof found !== 'string'
    begin.problem(line, cellFault(begin, 'published', cell, isAmbiguous ? 'ambiguous-date' : 'vintage'))
    return null
  }
}
