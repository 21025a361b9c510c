import { memoizeText } from '../../dossier/index.ts'
import { cellFault } from '../cell.ts'
import { countryByName, twoLetters } from '../country.ts'
import { dateIn } from '../date.ts'
import type { ImportNotice } from '../fault.ts'
import { plainName } from '../name.ts'
import type { Begin, Figures, Languages, Publication, Readout } from '../publisher.ts'
import { dimsOf, slice, createTally, TOTAL, type Tally } from '../tally.ts'
import { overYears } from '../title.ts'
import { asylumIn, namesOfAsylum, unhcrProposal, type Asylum, type UnhcrCount } from './statistics.ts'

/** A year, or its first half: `2023`, `2024 (mid-year)`, `mid-2024`. */
interface Year {
  readonly year: string
  readonly mid: boolean
}

const yearOf =
  (fileIsMidYear: boolean) =>
  (cell: string): Year | null => {
    const text = cell.trim()
    const found = /^(?:mid[- ]?)?((?:19|20)\d\d)(?:\.0)?(?:[\s,-]*\(?(?:mid[- ]?year|june|jun|06)\)?)?$/i.exec(text)
    if (!found) return null
    return { year: found[1] ?? '', mid: fileIsMidYear || !/^\d{4}(\.0)?$/.test(text) }
  }

/** Returns the period of a year: the last day for a stock, the months until then for a flow. */
const periodOf = ({ year, mid }: Year, measure: 'stock' | 'flow'): string => {
  if (measure === 'stock') return mid ? `${year}-06-30` : `${year}-12-31`
  return mid ? `${year}-01/${year}-06` : year
}

const cellBeside = (preamble: readonly (readonly string[])[], heading: string): string => {
  const row = preamble.find(([first = '']) => plainName(first) === heading)
  return (row ?? []).slice(1).find((cell) => cell.trim() !== '') ?? ''
}

/** Returns whether the rows above the header mention mid-year, which no other place does. */
const isMidYear = ({ preamble }: Begin): boolean => {
  const kind = cellBeside(preamble, 'content type')
  return /mid[- ]?year/i.test(kind === '' ? preamble.flat().join('\n') : kind)
}

const day = (text: string): string | null => {
  const found = dateIn(text, 'day-first')
  return found === 'ambiguous' ? null : found
}

/** Returns the vintage (“Last updated”) and the day of the download, in UNHCR's words. */
export const dates: NonNullable<Publication['dates']> = (preamble) => {
  const [published, accessed] = [day(cellBeside(preamble, 'last updated')), day(cellBeside(preamble, 'date extracted'))]
  return { ...(published && { published }), ...(accessed && { accessed }) }
}

/** A country of asylum in the file: whether it is wanted, and its sums. */
export interface Country {
  readonly asylum: Asylum
  readonly wanted: boolean
  readonly sums: Map<UnhcrCount, Tally>
}

/** What is collected from a file's rows. */
export interface Gathered {
  readonly countries: ReadonlyMap<string, Country>
  readonly periods: Set<string>
  readonly provisional: Set<string>
}

const figuresOf = ({ countries, provisional }: Gathered): readonly Figures[] =>
  [...countries.values()]
    .filter((one) => one.wanted)
    .flatMap(({ asylum, sums }) =>
      [...sums].map(([count, one]) => ({
        proposal: unhcrProposal(count, asylum),
        figures: [...one.parts()].flatMap(([part, periods]) => {
          const dims = dimsOf(part)
          return periods.map(([period, value]) => ({
            period,
            value,
            ...(provisional.has(period) && { status: 'provisional' as const }),
            ...(dims && { dims }),
          }))
        }),
      })),
    )
    // A country with missing values only of a population gets no figures.
    .filter(({ figures }) => figures.some(({ value }) => value !== null))

/** Creates a look-up of a file's countries, each examined once. */
export const countriesOf = (begin: Begin, counts: readonly UnhcrCount[]) => {
  const all = new Map<string, Country>()
  const [code, name] = [begin.at('asylumIso'), begin.at('asylum')]
  const isWanted = (asylum: Asylum): boolean => {
    const proposals = counts.map((count) => unhcrProposal(count, asylum))
    return proposals.some(({ key, ids }) => begin.scope.wants(namesOfAsylum(asylum), key, ids))
  }
  const of = (cells: readonly string[]): Country => {
    const [coded, named] = [code < 0 ? '' : (cells[code] ?? ''), name < 0 ? '' : (cells[name] ?? '')]
    const key = coded === '' ? named : coded
    const known = all.get(key)
    if (known) return known
    const asylum = asylumIn(coded.trim() || (countryByName(named) ?? ''), named.trim())
    const made = { asylum, wanted: isWanted(asylum), sums: new Map<UnhcrCount, Tally>() }
    all.set(key, made)
    return made
  }
  return { all, of }
}

/** Returns the sums of one count in a country. */
export const sumOf = ({ sums }: Country, count: UnhcrCount): Tally => {
  const known = sums.get(count)
  if (known) return known
  const made = createTally()
  sums.set(count, made)
  return made
}

/** Returns a code; a name or unknown code as written, and nothing for the API's `-`, which means all countries. */
const codeIn = (cell: string): string => (cell.trim() === '-' ? '' : cell.trim().toUpperCase())

/** Creates a function that returns a row's slice by country of origin. */
export const originOf = (begin: Begin): ((cells: readonly string[]) => string) => {
  const [code, name] = [begin.at('originIso'), begin.at('origin')]
  const written = memoizeText((cell) => twoLetters(cell) ?? codeIn(cell))
  const called = memoizeText((cell) => countryByName(cell) ?? codeIn(cell))
  return (cells) => {
    const own = code < 0 ? '' : written(cells[code] ?? '')
    return slice('origin', own || (name < 0 ? '' : called(cells[name] ?? '')) || 'UNKNOWN')
  }
}

/** Adds a row to the total and, where asked for, to its origin. */
export const addToTally = (to: Tally, period: string, value: number | null, origin: string | null): void => {
  to.add(TOTAL, period, value)
  if (origin !== null) to.add(origin, period, value)
}

const holdsOf = (countries: ReadonlyMap<string, Country>): readonly string[] =>
  [...countries.values()].map(({ asylum }) => asylum.called).toSorted()

/** What a readout is made of once all rows are collected. */
export interface ReadoutParts {
  readonly gathered: Gathered
  readonly notices: readonly ImportNotice[]
  readonly generation: Readout['generation']
  readonly title: Languages
}

/** Returns the figures of the wanted countries, and the notices about the file. */
export const readoutOf = ({ gathered, notices, generation, title }: ReadoutParts): Readout => {
  const periods = [...gathered.periods].toSorted()
  const [first, last] = [periods[0], periods.at(-1)]
  return {
    figures: figuresOf(gathered),
    notices,
    covered: first && last ? { first, last } : null,
    openYear: null,
    holds: holdsOf(gathered.countries),
    asked: [...gathered.countries.values()].some((one) => one.wanted),
    generation,
    source: generation.kind,
    title: overYears(title, first ?? '', last ?? ''),
  }
}

/** Creates a parser of a row's year and period; a cell that is not a year is reported. */
export const periodIn = (begin: Begin, gathered: Gathered, measure: 'stock' | 'flow') => {
  const at = begin.at('year')
  const read = memoizeText(yearOf(isMidYear(begin)))
  return (cells: readonly string[], line: number): string | null => {
    const year = read(cells[at] ?? '')
    if (year === null) {
      begin.problem(line, cellFault(begin, 'year', cells[at], 'year'))
      return null
    }
    const period = periodOf(year, measure)
    gathered.periods.add(period)
    if (year.mid) gathered.provisional.add(period)
    return period
  }
}
