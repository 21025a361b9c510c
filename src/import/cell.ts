import type { CellForm, ImportFault } from './fault.ts'
import { countIn, withHyphen, type NumberCell } from './number.ts'
import type { Begin } from './publisher.ts'

/** Returns the fault of a cell that does not hold what its column should. */
export const cellFault = (
  { called }: Pick<Begin, 'called'>,
  column: string,
  found: string | undefined,
  expected: CellForm,
): ImportFault => ({ kind: 'cell', column: called(column), found: (found ?? '').trim(), expected })

/** Whether counts may be negative: IOM takes back earlier counts with negative numbers. */
export type Least = 'zero' | 'any'

/** Returns why a cell is not the count that its column should have. */
const countFaultOf = (found: Exclude<NumberCell, 'missing'>, cell: string): CellForm => {
  if (found === 'ambiguous') return 'ambiguous-number'
  if (typeof found === 'number') return 'negative'
  const hyphened = withHyphen(cell)
  return hyphened !== null && typeof countIn(hyphened) === 'number' ? 'minus-sign' : 'count'
}

/** Creates a reader of a row's counts: null for a missing one, undefined after a fault was reported. */
export const countsOf =
  (begin: Begin, column: string, least: Least = 'zero') =>
  (cell: string, line: number): number | null | undefined => {
    const value = countIn(cell, begin.commaMayBeDecimal)
    if (value === 'missing') return null
    if (typeof value === 'number' && (value >= 0 || least === 'any')) return value
    begin.problem(line, cellFault(begin, column, cell, countFaultOf(value, cell)))
    return undefined
  }
