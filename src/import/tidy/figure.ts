import { OBSERVATION_STATUSES, QUALIFIERS } from '../../dossier/index.ts'
import { cellFault } from '../cell.ts'
import type { ImportFault } from '../fault.ts'
import type { Begin, Figure } from '../publisher.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { Cells } from './cells.ts'
import { choiceIn } from './choice.ts'
import type { OtherColumns } from './limits.ts'
import { containerOf } from './sums.ts'
import { createPartJoiner, type TimePart } from './time-parts.ts'
import { createPeriodReader, createVintageReader } from './time.ts'
import { createValueReader, flagOf } from './value.ts'

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u

const idFault = (begin: Begin, cells: Cells): ImportFault | null =>
  ID.test(cells('statistic')) ? null : cellFault(begin, 'statistic', cells('statistic'), 'statistic')

/** Returns the last day of a period up to which a figure was said to run, of a whole year none: it is over then. */
const lastDayIn = (period: string): string | undefined => period.split('/')[1]

/** Creates a reader of a row's figure; undefined after a fault was reported. */
export const createFigureReader = (begin: Begin, recipe: Recipe, columns: OtherColumns, parts: readonly TimePart[]) => {
  const joinParts = createPartJoiner(begin, parts)
  const [periodOf, vintageOf] = [createPeriodReader(begin, recipe), createVintageReader(begin, recipe)]
  const [valueOf, choice] = [createValueReader(begin, recipe), choiceIn(begin)]
  const isPart = (period: string, line: number): boolean => {
    if (recipe.per === null || containerOf(period, recipe.per) !== null) return true
    begin.problem(line, cellFault(begin, 'period', period, recipe.per === 'month' ? 'part-of-month' : 'part-of-year'))
    return false
  }
  return (cells: Cells, row: readonly string[], line: number): Figure | undefined => {
    const fault = idFault(begin, cells)
    if (fault) begin.problem(line, fault)
    const [whole, published] = [periodOf(cells, line), vintageOf(cells, line)]
    const period = whole === null ? null : joinParts(whole, row, line)
    const value = valueOf(cells, line)
    const qualifier = choice('qualifier', cells('qualifier'), QUALIFIERS, line)
    const status = choice('status', cells('status'), OBSERVATION_STATUSES, line)
    const flag = flagOf(cells('flag'))
    if (fault || period === null || published === null) return undefined
    if (value === undefined || qualifier === undefined || status === undefined || !isPart(period, line))
      return undefined
    const limits = columns.dims(row, line)
    const through = recipe.columns.until === undefined ? undefined : lastDayIn(period)
    return {
      period,
      ...value,
      ...(flag && { status: flag }),
      ...(qualifier && { qualifier }),
      ...(status && { status }),
      ...(published !== '' && { published }),
      ...(through !== undefined && { through }),
      ...(limits && { dims: limits }),
    }
  }
}
