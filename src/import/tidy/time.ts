import { cellFault } from '../cell.ts'
import { isoMonth, monthIn } from '../date.ts'
import { periodIn } from '../period.ts'
import type { Begin } from '../publisher.ts'

const YEAR = /^\d{4}$/

/**
 * Creates a parser of a row's period: its own column, or a year and the month beside it. It reports what it cannot parse and returns null,
 * also where the two contradict each other.
 */
export const createPeriodReader = (begin: Begin) => {
  const [at, monthAt] = [begin.at('period'), begin.at('month')]
  const withMonth = (period: string, cell: string, line: number): string | null => {
    const month = monthIn(cell)
    const whole = month !== null && YEAR.test(period) ? isoMonth(Number(period), month) : null
    const isSame = month !== null && period.length === 7 && Number(period.slice(5)) === month
    if (whole === null && !isSame) begin.problem(line, cellFault(begin, 'month', cell, 'month'))
    return whole ?? (isSame ? period : null)
  }
  return (cells: readonly string[], line: number): string | null => {
    const cell = cells[at] ?? ''
    const period = periodIn(cell)
    if (typeof period !== 'string') {
      begin.problem(line, cellFault(begin, 'period', cell, period === null ? 'period' : 'ambiguous-date'))
      return null
    }
    const month = monthAt < 0 ? '' : (cells[monthAt] ?? '').trim()
    return month === '' ? period : withMonth(period, month, line)
  }
}
