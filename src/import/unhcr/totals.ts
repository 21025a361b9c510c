import type { Begin } from '../publisher.ts'
import type { ApiTable } from './other-tables.ts'
import { memoizeText } from '../../dossier/index.ts'
import { countryByName, twoLetters } from '../country.ts'
import { plainName } from '../name.ts'
import { meansAll, type RowCheck } from '../repeats.ts'

const WORLD = new Set(['world', 'mundo', 'monde', 'mondo'])

/** Whether a cell means all countries: UNHCR's API writes `-` where an answer does not distinguish them. */
const isAll = (cell: string): boolean => cell.trim() === '-' || WORLD.has(plainName(cell)) || meansAll(cell)

/** Whether the code and the name of a country mean all of them; one of the two may be empty. */
const areAll = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.every(isAll)
}

/** The cells of the columns that a file has, of those that name a country. */
const cellsOf = (begin: Begin, ...columns: readonly string[]) => {
  const places = columns.map(begin.at).filter((at) => at >= 0)
  return (cells: readonly string[]): readonly string[] => places.map((at) => cells[at] ?? '')
}

/** Creates a check that the code and the name of a country are of the same one: a spreadsheet may have swapped the columns of either. */
const createCountryCheck = (begin: Begin, coded: string, named: string) => {
  const [code, name] = [begin.at(coded), begin.at(named)]
  const [ofCode, ofName] = [memoizeText(twoLetters), memoizeText(countryByName)]
  return (cells: readonly string[], line: number): boolean => {
    if (code < 0 || name < 0) return true
    const [a, b] = [ofCode(cells[code] ?? ''), ofName(cells[name] ?? '')]
    if (a === null || b === null || a === b) return true
    begin.problem(line, { kind: 'two-countries', code: cells[code] ?? '', name: cells[name] ?? '' })
    return false
  }
}

type Rows = 'total' | 'parts'

/**
 * Creates a check of rows that are sums over countries: one over all countries of asylum belongs to none of them, and one over all
 * countries of origin would count the rows beside it again.
 */
export const createTotalsCheck = (begin: Begin, table: ApiTable): RowCheck => {
  const asylumIn = cellsOf(begin, 'asylumIso', 'asylum')
  const originIn = cellsOf(begin, 'originIso', 'origin')
  const year = begin.at('year')
  const isOneAsylum = createCountryCheck(begin, 'asylumIso', 'asylum')
  const isOneOrigin = createCountryCheck(begin, 'originIso', 'origin')
  const seen = new Map<string, Rows>()
  return (cells, line) => {
    const [asylum, origin] = [asylumIn(cells), originIn(cells)]
    const when = (cells[year] ?? '').trim()
    if (areAll(asylum)) {
      begin.problem(line, { kind: 'whole-world', year: when, table })
      return false
    }
    if (!isOneAsylum(cells, line) || !isOneOrigin(cells, line)) return false
    if (origin.length === 0) return true
    const key = [when, ...asylum].join('\n')
    const now: Rows = areAll(origin) ? 'total' : 'parts'
    const before = seen.get(key)
    if (before === undefined || before === now) {
      seen.set(key, now)
      return true
    }
    begin.problem(line, { kind: 'beside-total', year: when, country: asylum.at(-1)?.trim() ?? '' })
    return false
  }
}
