import { memoizeText } from '../../dossier/index.ts'
import { countsOf } from '../cell.ts'
import type { ImportNotice } from '../fault.ts'
import { plainName } from '../name.ts'
import type { Begin, Reader } from '../publisher.ts'
import { addCounted, countedUnit } from './cases.ts'
import { createOriginCheck } from './origin.ts'
import { addToTally, countriesOf, originOf, periodIn, readoutOf, sumOf, type Country, type Gathered } from './rows.ts'
import { createRepeatCounter } from './repeated.ts'
import { createTotalsCheck } from './totals.ts'

/**
 * Countries whose asylum applications UNHCR's files count in cases, at least in part, where they distinguish the two.
 */
const REPORT_CASES = new Set(['US', 'GB', 'BE', 'BG', 'FI', 'LU', 'SK', 'UA'])

const LONG: Readonly<Record<string, string>> = {
  new: 'N',
  'new applications': 'N',
  'new application': 'N',
}

const countryCode = (cell: string): string => LONG[plainName(cell)] ?? cell.trim().toUpperCase()

/** The column of the type of an application: HDX has it as a code too, which does not change with the language. */
const typeAt = ({ at }: Begin): number => (at('applicationCode') >= 0 ? at('applicationCode') : at('applicationType'))

interface LeftOut {
  cases: number
  caseSum: number
  readonly types: Map<string, number>
}

const byName = (sums: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))

const applicationNotices = (
  begin: Begin,
  left: LeftOut,
  countries: ReadonlyMap<string, Country>,
): readonly ImportNotice[] => {
  const mixed = [...countries.values()].filter(({ wanted, sums }) => wanted && sums.has('applications-mixed'))
  return [
    ...(typeAt(begin) < 0 ? [{ kind: 'types-not-separated' as const }] : []),
    ...(mixed.length > 0
      ? [{ kind: 'cases-not-separated' as const, countries: mixed.map(({ asylum }) => asylum.called) }]
      : []),
    ...(left.cases > 0 ? [{ kind: 'cases-left-out' as const, rows: left.cases, sum: left.caseSum }] : []),
    ...(left.types.size > 0 ? [{ kind: 'types-left-out' as const, types: byName(left.types) }] : []),
  ]
}

/** Creates a filter of new applications of persons; it counts what it leaves out. */
const createApplicationFilter = (begin: Begin, left: LeftOut) => {
  const [type, unit] = [typeAt(begin), countedUnit(begin)]
  const year = begin.at('year')
  const code = memoizeText(countryCode)
  return (cells: readonly string[], line: number, value: number, { wanted, counted: years }: Country): boolean => {
    const [what, given] = [type < 0 ? 'N' : code(cells[type] ?? ''), unit(cells, line)]
    if (given === undefined) return false
    const counted = given === 'unknown' ? 'P' : given
    if (what === 'N')
      addCounted(years, /\d{4}/.exec(cells[year] ?? '')?.[0] ?? '', counted === 'P' ? 'persons' : 'cases', value)
    if (counted === 'P' && what === 'N') return true
    if (wanted && counted === 'C') {
      left.cases++
      left.caseSum += value
    } else if (wanted) left.types.set(what, (left.types.get(what) ?? 0) + value)
    return false
  }
}

const distinctionsOf = (begin: Begin): 'nothing' | 'types' | 'types-and-persons' => {
  if (begin.at('casesOrPersons') >= 0) return 'types-and-persons'
  return typeAt(begin) >= 0 ? 'types' : 'nothing'
}

/**
 * Creates a reader that sums new applications of persons by country of asylum and year, and reports what it leaves out.
 */
export const beginApplications = (begin: Begin): Reader => {
  const { all, of } = countriesOf(begin, ['applications', 'applications-mixed'])
  const gathered: Gathered = { countries: all, periods: new Set(), provisional: new Set(), measure: 'flow' }
  const period = periodIn(begin, gathered)
  const left: LeftOut = { cases: 0, caseSum: 0, types: new Map() }
  const isNewOfPersons = createApplicationFilter(begin, left)
  const counts = createTotalsCheck(begin, 'asylum-applications')
  const origin = begin.by.includes('origin') ? originOf(begin) : null
  const origins = createOriginCheck(begin)
  const repeats = createRepeatCounter(begin, ['applied'])
  const at = begin.at('applied')
  const applied = countsOf(begin, 'applied')
  const areSeparated = begin.at('casesOrPersons') >= 0
  return {
    row: (cells, line) => {
      if (!counts(cells, line)) return
      const [on, country] = [period(cells, line), of(cells)]
      const value = applied(cells[at] ?? '', line)
      origins.add(cells, value ?? 0)
      repeats.add(cells, line)
      if (value === undefined || !isNewOfPersons(cells, line, value ?? 0, country)) return
      if (on === null || !country.wanted) return
      const mixed = !areSeparated && REPORT_CASES.has(country.asylum.two ?? '')
      addToTally(sumOf(country, mixed ? 'applications-mixed' : 'applications'), on, { value }, origin && origin(cells))
    },
    end: (published) =>
      readoutOf({
        begin,
        published,
        gathered,
        origins,
        notices: [...applicationNotices(begin, left, all), ...repeats.notices()],
        generation: () => ({ kind: 'unhcr-applications', separated: distinctionsOf(begin) }),
        title: {
          en: 'Refugee Data Finder, asylum applications',
          es: 'Buscador de datos sobre refugiados, solicitudes de asilo',
        },
      }),
  }
}
