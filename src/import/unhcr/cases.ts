import type { FoundBreak, Languages } from '../publisher.ts'

/** Applications of one year in one country, by what their file counts. */
interface Counted {
  persons: number
  cases: number
}

/** Applications by year, as cases and as persons. */
export type CasesByYear = Map<string, Counted>

/** Adds a row to its year. */
export const addCounted = (years: CasesByYear, year: string, counts: keyof Counted, value: number): void => {
  const known = years.get(year) ?? { persons: 0, cases: 0 }
  known[counts] += value
  years.set(year, known)
}

const number = new Intl.NumberFormat('en')

const note = (year: string, { persons, cases }: Counted): Languages => {
  const [counted, left] = [number.format(persons), number.format(cases)]
  if (cases === 0)
    return {
      en: `From ${year} on all applications are counted as persons: ${counted} in ${year}.`,
      es: `Desde ${year} todas las solicitudes se cuentan como personas: ${counted} en ${year}.`,
    }
  return {
    en: `In ${year}, ${left} applications are counted as cases and left out; ${counted} are counted as persons.`,
    es: `En ${year}, ${left} solicitudes se cuentan como casos y se omiten; ${counted} se cuentan como personas.`,
  }
}

/** A smaller shift of the share that is counted as persons changes a total by less than the tenth that “about” allows. */
const SHIFT = 0.1

const shareOf = ({ persons, cases }: Counted): number => (persons + cases === 0 ? 1 : persons / (persons + cases))

/**
 * Returns the years from which a country counts another share of its applications as persons. Only persons are imported, so that such a
 * year would look like a rise or a fall of applications: the United States' 45,394 persons of 2015 left out 90,582 cases.
 */
export const casesBreaks = (years: CasesByYear): readonly FoundBreak[] => {
  const inOrder = [...years].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.flatMap(([year, counted], index) => {
    const before = inOrder[index - 1]?.[1]
    const isFirst = before === undefined && counted.cases > 0
    const hasShifted = before !== undefined && Math.abs(shareOf(before) - shareOf(counted)) > SHIFT
    return isFirst || hasShifted ? [{ at: year, note: note(year, counted) }] : []
  })
}
