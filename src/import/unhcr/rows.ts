import { memoizeText } from '../../dossier/index.ts'
import { cellFault } from '../cell.ts'
import { countryByName, twoLetters } from '../country.ts'
import { dateIn } from '../date.ts'
import type { ImportNotice } from '../fault.ts'
import { plainName } from '../name.ts'
import type { Begin, Figures, Languages, Publication, Readout } from '../publisher.ts'
import { casesBreaks, type CasesByYear, type CountedThing } from './cases.ts'
import { halfYear, newestYearOf, wholeYear } from './half-year.ts'
import type { OriginCheck } from './origin.ts'
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

const periodOf = ({ year, mid }: Year, measure: 'stock' | 'flow'): string =>
  mid ? halfYear(year, measure) : wholeYear(year, measure)

const cellBeside = (preamble: readonly (readonly string[])[], heading: string): string => {
  const row = preamble.find(([first = '']) => plainName(first) === heading)
  return (row ?? []).slice(1).find((cell) => cell.trim() !== '') ?? ''
}

/** Returns what the rows above the header say that the figures are: those of the end of a year, or of its middle. */
const contentType = ({ preamble }: Begin): string => {
  const kind = cellBeside(preamble, 'content type')
  return kind === '' ? preamble.flat().join('\n') : kind
}

const isMidYear = (begin: Begin): boolean => /mid[- ]?year/i.test(contentType(begin))

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
  readonly counted: CasesByYear
}

/** What is collected from a file's rows. */
export interface Gathered {
  readonly measure: 'stock' | 'flow'
  readonly countries: ReadonlyMap<string, Country>
  readonly periods: Set<string>
  readonly provisional: Set<string>
  /** What is counted in cases or persons; applications unless said. */
  readonly counted?: CountedThing
}

/** The year whose figures are of its first half although the file gives the bare year; null where none is. */
interface Halved {
  readonly year: string | null
  readonly measure: 'stock' | 'flow'
}

const isHalved = ({ year, measure }: Halved, period: string): boolean =>
  year !== null && period === wholeYear(year, measure)

const settledPeriod = (halved: Halved, period: string): string =>
  isHalved(halved, period) ? halfYear(halved.year ?? '', halved.measure) : period

const figuresOf = (
  { countries, provisional, counted: what = 'applications' }: Gathered,
  halved: Halved,
): readonly Figures[] =>
  [...countries.values()]
    .filter((one) => one.wanted)
    .flatMap(({ asylum, sums, counted }) =>
      [...sums].map(([count, one]) => ({
        proposal: unhcrProposal(count, asylum),
        breaks: casesBreaks(counted, what),
        figures: [...one.parts()].flatMap(([part, periods]) => {
          const dims = dimsOf(part)
          return periods.map(([period, sum]) => ({
            period: settledPeriod(halved, period),
            ...sum,
            ...((provisional.has(period) || isHalved(halved, period)) && { status: 'provisional' as const }),
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
    const made = { asylum, wanted: isWanted(asylum), sums: new Map<UnhcrCount, Tally>(), counted: new Map() }
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

/** The count of a row, which is a minimum where a part of it is missing. */
interface Count {
  readonly value: number | null
  readonly isMinimum?: boolean
}

/** Adds a row to the total and, where asked for, to its origin. */
export const addToTally = (to: Tally, period: string, { value, isMinimum }: Count, origin: string | null): void => {
  to.add(TOTAL, period, value, isMinimum)
  if (origin !== null) to.add(origin, period, value, isMinimum)
}

const holdsOf = (countries: ReadonlyMap<string, Country>): readonly string[] =>
  [...countries.values()].map(({ asylum }) => asylum.called).toSorted()

/** What a readout is made of once all rows are collected. */
export interface ReadoutParts {
  readonly begin: Begin
  readonly published: string | null
  readonly gathered: Gathered
  readonly notices: readonly ImportNotice[]
  readonly generation: (midYear: boolean) => Readout['generation']
  readonly title: Languages
  readonly origins: OriginCheck
}

/** Returns the newest bare year of a file; null where its first half is in the file too, so that it is the whole one. */
const newestBareYear = ({ periods, measure }: Gathered): string | null => {
  const year = [...periods]
    .map((period) => period.slice(0, 4))
    .toSorted()
    .at(-1)
  return year !== undefined && periods.has(wholeYear(year, measure)) && !periods.has(halfYear(year, measure))
    ? year
    : null
}

const newestYear = ({ begin, published, gathered }: ReadoutParts) => {
  const year = newestBareYear(gathered)
  if (year === null) return { year: null, is: 'whole' as const }
  const endsYear = /\bend[- ]?year|\bend of (?:the )?year/i.test(contentType(begin))
  return { year, is: newestYearOf({ year, published, given: begin.newestYear, endsYear }) }
}

/** Returns the figures of the wanted countries, and the notices about the file. */
export const readoutOf = (parts: ReadoutParts): Readout => {
  const { gathered, notices, generation, title } = parts
  const newest = newestYear(parts)
  const halved: Halved = { year: newest.is === 'half' ? newest.year : null, measure: gathered.measure }
  const periods = [...gathered.periods].map((period) => settledPeriod(halved, period)).toSorted()
  const [first, last] = [periods[0], periods.at(-1)]
  const half = halved.year === null ? null : { year: halved.year, period: halfYear(halved.year, halved.measure) }
  const kind = generation(gathered.provisional.size > 0 || half !== null)
  return {
    figures: figuresOf(gathered, halved),
    notices: [...notices, ...(half === null ? [] : [{ kind: 'half-year' as const, ...half }])],
    oddities: parts.origins.oddities(),
    covered: first && last ? { first, last } : null,
    openYear: null,
    unsettled: newest.is === 'unsettled' ? newest.year : null,
    holds: holdsOf(gathered.countries),
    asked: [...gathered.countries.values()].some((one) => one.wanted),
    generation: kind,
    source: kind.kind,
    title: overYears(title, first ?? '', last ?? ''),
  }
}

/** Creates a parser of a row's year and period; a cell that is not a year is reported. */
export const periodIn = (begin: Begin, gathered: Gathered) => {
  const at = begin.at('year')
  const read = memoizeText(yearOf(isMidYear(begin)))
  return (cells: readonly string[], line: number): string | null => {
    const year = read(cells[at] ?? '')
    if (year === null) {
      begin.problem(line, cellFault(begin, 'year', cells[at], 'year'))
      return null
    }
    const period = periodOf(year, gathered.measure)
    gathered.periods.add(period)
    if (year.mid) gathered.provisional.add(period)
    return period
  }
}
