import type { CellForm, ImportFault } from './fault.ts'
import { countIn } from './number.ts'
import type { Begin } from './publisher.ts'

/** The fault of a cell that does not hold what its column should. */
export const cellFault = (
  { called }: Pick<Begin, 'called'>,
  column: string,
  found: string | undefined,
  expected: CellForm,
): ImportFault => ({ kind: 'cell', column: called(column), found: (found ?? '').trim(), expected })

/** How large a count may be below zero: IOM takes back with negative numbers what it counted before. */
export type Least = 'zero' | 'any'

/** Reads the counts of a column: null where one is missing, undefined where it is none and a problem was told. */
export const countsOf =
  (begin: Begin, column: string, least: Least = 'zero') =>
  (cell: string, line: number): number | null | undefined => {
    const value = countIn(cell, begin.commaMayBeDecimal)
    if (value === 'missing') return null
    if (typeof value === 'number' && (value >= 0 || least === 'any')) return value
    begin.problem(line, cellFault(begin, column, cell, value === 'ambiguous' ? 'ambiguous-number' : 'count'))
    return undefined
  }
