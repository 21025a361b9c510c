import { countsOf } from '../cell.ts'
import type { ImportNotice } from '../fault.ts'
import type { Begin, Reader } from '../publisher.ts'
import { slice, type Tally } from '../tally.ts'
import { addCounted, countedUnit } from './cases.ts'
import { createOriginCheck } from './origin.ts'
import { addToTally, countriesOf, originOf, periodIn, readoutOf, sumOf, type Gathered } from './rows.ts'
import { createRepeatCounter } from './repeated.ts'
import { OUTCOMES, type UnhcrCount } from './statistics.ts'
import { createTotalsCheck } from './totals.ts'

/** What a row decides: the number of each outcome, and of all. */
interface Decided {
  readonly parts: readonly (number | null)[]
  readonly total: number | null
  /** Whether the total is a sum of outcomes of which one is missing. */
  readonly isMinimum: boolean
}

/** A row whose total is not the sum of its outcomes. */
interface Differing {
  rows: number
  line: number
}

/**
 * UNHCR rounds small cells of decisions to 5 or 10 before it publishes them: of the four outcomes and their total, each may be 5 off.
 */
const ROUNDING = 25

/** Creates a reader of a row's decisions; undefined after a fault was reported. The total is the sum of the outcomes where the row has none. */
const decidedIn = (begin: Begin, differing: Differing) => {
  const columns = [...OUTCOMES, 'total'].map((name) => ({ at: begin.at(name), valueOf: countsOf(begin, name) }))
  return (cells: readonly string[], line: number): Decided | undefined => {
    const values = columns.map(({ at, valueOf }) => (at < 0 ? null : valueOf(cells[at] ?? '', line)))
    const read = values.filter((value) => value !== undefined)
    if (read.length < values.length) return undefined
    const [parts, total] = [read.slice(0, OUTCOMES.length), read.at(-1) ?? null]
    const known = parts.filter((part) => part !== null)
    const sum = known.reduce((all, part) => all + part, 0)
    if (total !== null && known.length === parts.length && Math.abs(total - sum) > ROUNDING) {
      if (differing.rows === 0) differing.line = line
      differing.rows++
    }
    return {
      parts,
      total: total ?? (known.length === 0 ? null : sum),
      isMinimum: total === null && known.length < parts.length,
    }
  }
}

const addDecided = (to: Tally, period: string, { parts, total, isMinimum }: Decided, origin: string | null): void => {
  addToTally(to, period, { value: total, isMinimum }, origin)
  for (const [index, name] of OUTCOMES.entries()) to.add(slice('outcome', name), period, parts[index] ?? null)
}

const UNITS = {
  P: 'decisions',
  C: 'decisions-cases',
  unknown: 'decisions-mixed',
} as const satisfies Readonly<Record<string, UnhcrCount>>

const noticesOf = (begin: Begin, { countries }: Gathered, differing: Differing): readonly ImportNotice[] => {
  const wanted = [...countries.values()].filter((one) => one.wanted)
  const having = (count: UnhcrCount) => wanted.filter(({ sums }) => sums.has(count)).map(({ asylum }) => asylum.called)
  const [mixed, cases] = [having('decisions-mixed'), having('decisions-cases')]
  return [
    ...(mixed.length > 0 ? [{ kind: 'decided-not-separated' as const, countries: mixed }] : []),
    ...(cases.length > 0 ? [{ kind: 'decided-cases' as const, countries: cases }] : []),
    ...(differing.rows > 0
      ? [
          {
            kind: 'decided-differs' as const,
            rows: differing.rows,
            line: differing.line,
            column: begin.called('total'),
          },
        ]
      : []),
  ]
}

/**
 * Creates a reader that sums decisions by country of asylum, year and outcome. Decisions on cases are a statistic of their own, since a
 * case may be a family; Australia reported nothing else in 2015.
 */
export const beginDecisions = (begin: Begin): Reader => {
  const { all, of } = countriesOf(begin, Object.values(UNITS))
  const gathered: Gathered = {
    countries: all,
    periods: new Set(),
    provisional: new Set(),
    measure: 'flow',
    counted: 'decisions',
  }
  const differing: Differing = { rows: 0, line: 0 }
  const [period, unit, decided] = [periodIn(begin, gathered), countedUnit(begin), decidedIn(begin, differing)]
  const origins = createOriginCheck(begin)
  const repeats = createRepeatCounter(begin, [...OUTCOMES, 'total'])
  const counts = createTotalsCheck(begin, 'asylum-decisions')
  const origin = begin.by.includes('origin') ? originOf(begin) : null
  return {
    row: (cells, line) => {
      if (!counts(cells, line)) return
      const [on, country, values, counted] = [period(cells, line), of(cells), decided(cells, line), unit(cells, line)]
      if (on === null || values === undefined || counted === undefined) return
      origins.add(cells, values.total ?? 0)
      repeats.add(cells, line)
      if (counted !== 'unknown')
        addCounted(country.counted, on.slice(0, 4), counted === 'P' ? 'persons' : 'cases', values.total ?? 0)
      if (country.wanted) addDecided(sumOf(country, UNITS[counted]), on, values, origin && origin(cells))
    },
    end: (published) =>
      readoutOf({
        begin,
        published,
        gathered,
        origins,
        notices: [...noticesOf(begin, gathered, differing), ...repeats.notices()],
        generation: () => ({ kind: 'unhcr-decisions', separated: begin.at('casesOrPersons') >= 0 }),
        title: {
          en: 'Refugee Data Finder, asylum decisions',
          es: 'Buscador de datos sobre refugiados, decisiones de asilo',
        },
      }),
  }
}
