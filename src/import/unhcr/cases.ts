import { memoizeText } from '../../dossier/index.ts'
import { plainName } from '../name.ts'
import type { Begin, FoundBreak, Languages } from '../publisher.ts'

const LONG: Readonly<Record<string, 'C' | 'P'>> = {
  c: 'C',
  cases: 'C',
  case: 'C',
  p: 'P',
  persons: 'P',
  person: 'P',
  people: 'P',
}

/** Creates a reader of what a row counts, cases or persons: unknown without a column for it, undefined after a fault was reported. */
export const countedUnit = (begin: Begin) => {
  const at = begin.at('casesOrPersons')
  const read = memoizeText((cell) => LONG[plainName(cell)] ?? null)
  return (cells: readonly string[], line: number): 'C' | 'P' | 'unknown' | undefined => {
    if (at < 0) return 'unknown'
    const found = read(cells[at] ?? '')
    if (found !== null) return found
    const fault = {
      kind: 'choice',
      column: begin.called('casesOrPersons'),
      found: (cells[at] ?? '').trim(),
      options: ['C', 'P'],
    } as const
    begin.problem(line, fault)
    return undefined
  }
}

/** Applications or decisions of one year in one country, by what their file counts. */
interface Counted {
  persons: number
  cases: number
}

/** Applications or decisions by year, as cases and as persons. */
export type CasesByYear = Map<string, Counted>

/** Adds a row to its year. */
export const addCounted = (years: CasesByYear, year: string, counts: keyof Counted, value: number): void => {
  const known = years.get(year) ?? { persons: 0, cases: 0 }
  known[counts] += value
  years.set(year, known)
}

const number = new Intl.NumberFormat('en')

/** What is counted, in words, and where the cases go: decisions on them are a statistic of their own. */
const WORDS = {
  applications: {
    en: { what: 'applications', cases: 'left out' },
    es: { what: 'solicitudes', cases: 'se omiten' },
  },
  decisions: {
    en: { what: 'decisions', cases: 'kept as a separate statistic' },
    es: { what: 'decisiones', cases: 'quedan en otra estadística' },
  },
} as const

/** What a file counts in cases or persons. */
export type CountedThing = keyof typeof WORDS

const note = (what: CountedThing, year: string, { persons, cases }: Counted): Languages => {
  const [counted, left, { en, es }] = [number.format(persons), number.format(cases), WORDS[what]]
  if (cases === 0)
    return {
      en: `From ${year} on all ${en.what} are counted as persons: ${counted} in ${year}.`,
      es: `Desde ${year} todas las ${es.what} se cuentan como personas: ${counted} en ${year}.`,
    }
  return {
    en: `In ${year}, ${left} ${en.what} are counted as cases and ${en.cases}; ${counted} are counted as persons.`,
    es: `En ${year}, ${left} ${es.what} se cuentan como casos y ${es.cases}; ${counted} se cuentan como personas.`,
  }
}

/** A smaller shift of the share that is counted as persons changes a total by less than the tenth that “about” allows. */
const SHIFT = 0.1

const shareOf = ({ persons, cases }: Counted): number => (persons + cases === 0 ? 1 : persons / (persons + cases))

/**
 * Returns the years from which a country counts another share of its applications as persons. Persons are a statistic without the cases, so that such
 * a year would look like a rise or a fall: the United States' 45,394 persons of 2015 left out 90,582 cases.
 */
export const casesBreaks = (years: CasesByYear, what: CountedThing): readonly FoundBreak[] => {
  const inOrder = [...years].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.flatMap(([year, counted], index) => {
    const before = inOrder[index - 1]?.[1]
    const isFirst = before === undefined && counted.cases > 0
    const hasShifted = before !== undefined && Math.abs(shareOf(before) - shareOf(counted)) > SHIFT
    return isFirst || hasShifted ? [{ at: year, note: note(what, year, counted) }] : []
  })
}
