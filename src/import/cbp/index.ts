import { largestOf, memoizeText } from '../../dossier/index.ts'
import { cellFault, countsOf } from '../cell.ts'
import { cellWriter, fiscalYearIn, KNOWN_CELLS, regionOf } from './cells.ts'
import { CBP_ATTRIBUTION, CBP_NAMES, cbpProposal, type CbpRegion } from './statistics.ts'
import { namesOfCountry } from '../country.ts'
import { isoMonth, monthIn } from '../date.ts'
import type { ImportNotice } from '../fault.ts'
import { plainName } from '../name.ts'
import type { Begin, Figures, Generation, Publication, Readout, Reader, Scope } from '../publisher.ts'
import { createCoder, meansSeveral, reportRepeat, reportTotal, type RowCheck } from '../repeats.ts'
import { createRowSet } from '../row-set.ts'
import { dimsOf, slice, createTally, TOTAL, type Tally } from '../tally.ts'
import { throughMonth } from '../title.ts'

/** A dimension of the rows: its column, and the key of a cell's slice; empty where it is not wanted. */
interface Dimension {
  readonly at: number
  readonly partOf: (cell: string) => string
}

/** Countries that CBP's files list by themselves. */
const COUNTRIES: readonly string[] = 'BR CA CN CO CU EC SV GT HT HN IN MX MM NI PE PH RO RU TR UA VE'.split(' ')

/** Creates a filter of a breakdown's values: countries asked for by name limit a breakdown by citizenship. */
const wantedValue = (scope: Scope): ((name: string, value: string) => boolean) => {
  const asked = (code: string): boolean => scope.names(namesOfCountry(code.length === 2 ? code : null, code))
  // All are asked for, so that every name counts as found.
  const limited = scope.kind === 'named' && COUNTRIES.filter(asked).length > 0
  return (name, value) => !limited || name !== 'citizenship' || asked(value)
}

/**
 * The dimension of the southwest file, which lists four countries and puts all others under Other, unlike the
 * nationwide file.
 */
const GROUPED = 'citizenship-grouping'

const dimensions = ({ at, by, called, scope }: Begin): readonly Dimension[] => {
  const isGrouped = plainName(called('citizenship')) === plainName(GROUPED)
  const asked = by.filter((name) => name !== 'component')
  const names = at('component') < 0 ? asked : ['component', ...asked]
  const wanted = wantedValue(scope)
  return names.map((name) => {
    const written = cellWriter(name)
    const dimension = name === 'citizenship' && isGrouped ? GROUPED : name
    const partOf = memoizeText((cell) => {
      const value = written(cell)
      return wanted(name, value) ? slice(dimension, value) : ''
    })
    return { at: at(BREAKDOWNS[name] ?? name), partOf }
  })
}

const fiscalYear = memoizeText(fiscalYearIn)

const REGIONS = ['southwest', 'northern', 'other', 'nationwide'] as const

/** Returns the wanted regions: southwest and nationwide unless others are named; all only with `--all`. */
const wantedRegions = (scope: Scope): ReadonlySet<CbpRegion> => {
  if (scope.kind === 'all') return new Set(REGIONS)
  // These files cover the United States as a whole.
  scope.names(namesOfCountry('US'))
  const named = scope.kind === 'named' ? REGIONS.filter((region) => scope.names(CBP_NAMES[region])) : []
  return new Set(named.length > 0 ? named : (['southwest', 'nationwide'] as const))
}

const BREAKDOWNS: Readonly<Record<string, string>> = {
  citizenship: 'citizenship',
  demographic: 'demographic',
  authority: 'authority',
  type: 'encounterType',
  state: 'state',
  area: 'area',
  component: 'component',
}

/** What is known about a month across the file. */
interface Reached {
  readonly period: string
  readonly fiscalYear: number
  inYearToDate: boolean
  sum: number
}

interface Seen {
  readonly months: Map<string, Reached>
  readonly regions: Set<CbpRegion>
  readonly marked: Set<number>
  blank: number
}

/** Returns the months of the open year that are in the file only because of other years. */
const unreachedMonths = (seen: Seen, newest: number): ReadonlySet<string> =>
  new Set(
    [...seen.months].flatMap(([period, one]) =>
      one.fiscalYear === newest && !one.inYearToDate && one.sum === 0 ? [period] : [],
    ),
  )

const familyOf = (begin: Begin, seen: Seen): Extract<Generation, { kind: 'cbp' }>['family'] => {
  if (begin.at('region') < 0 || (seen.regions.size === 1 && seen.regions.has('southwest'))) return 'southwest'
  if (begin.at('state') >= 0) return 'state'
  return begin.at('area') >= 0 ? 'area' : 'region'
}

/** What a file contains, which of its months are not yet published, and which fiscal year is open. */
interface Scanned {
  readonly seen: Seen
  readonly without: ReadonlySet<string>
  readonly open: number | null
}

const figuresOf = (region: CbpRegion, sums: Tally, { seen, without, open }: Scanned): Figures => ({
  proposal: cbpProposal(region),
  figures: [...sums.parts()].flatMap(([part, periods]) => {
    const dims = dimsOf(part)
    return periods
      .filter(([period]) => !without.has(period))
      .map(([period, sum]) => ({
        period,
        ...sum,
        status: seen.months.get(period)?.fiscalYear === open ? ('provisional' as const) : ('final' as const),
        ...(dims && { dims }),
      }))
  }),
})

const TITLES = {
  southwest: { en: 'Southwest land border encounters', es: 'Encuentros en la frontera terrestre suroeste' },
  state: { en: 'Nationwide encounters by state', es: 'Encuentros en todo el país, por estado' },
  area: {
    en: 'Nationwide encounters by area of responsibility',
    es: 'Encuentros en todo el país, por área de responsabilidad',
  },
  region: { en: 'Nationwide encounters', es: 'Encuentros en todo el país' },
} as const

const readoutOf = (begin: Begin, seen: Seen, sums: ReadonlyMap<CbpRegion, Tally>): Readout => {
  const newest = largestOf([...seen.months.values()].map((one) => one.fiscalYear))
  const without = unreachedMonths(seen, newest)
  const periods = [...seen.months.keys()].filter((period) => !without.has(period)).toSorted()
  const ofNewest = periods.filter((period) => seen.months.get(period)?.fiscalYear === newest)
  const open = seen.marked.has(newest) || ofNewest.length < 12 ? newest : null
  const family = familyOf(begin, seen)
  const [first, last] = [periods[0], periods.at(-1)]
  const notices: readonly ImportNotice[] = [
    ...(without.size > 0 ? [{ kind: 'not-reached' as const, months: [...without].toSorted() }] : []),
    ...(seen.blank > 0 ? [{ kind: 'no-figure' as const, rows: seen.blank, column: begin.called('count') }] : []),
  ]
  return {
    figures: [...sums]
      // A file of one region says nothing about the whole country.
      .filter(([region]) => (region === 'nationwide' ? seen.regions.size > 1 : seen.regions.has(region)))
      .map(([region, one]) => figuresOf(region, one, { seen, without, open })),
    notices,
    covered: first && last ? { first, last } : null,
    openYear: open === null ? null : `FY${open}`,
    unsettled: null,
    holds: [...seen.regions, ...(seen.regions.size > 1 ? ['nationwide'] : [])],
    asked: true,
    generation: { kind: 'cbp', family },
    source: `cbp-${family}`,
    title: throughMonth(
      TITLES[family],
      [...seen.months.values()].map((one) => one.fiscalYear),
      last ?? '',
    ),
  }
}

const NO_PARTS: readonly string[] = []

const add = (to: Tally | undefined, parts: readonly string[], period: string, value: number | null): void => {
  if (to === undefined) return
  to.add(TOTAL, period, value)
  for (const part of parts) if (part !== '') to.add(part, period, value)
}

/** Columns that limit what a row counts. With the month they are its key. */
const LIMITS = ['region', 'state', 'area', 'component', 'demographic', 'citizenship', 'authority', 'encounterType']

/** What is known of a cell, found out once for each text: all checks of a row need one look-up for a cell. */
interface CellFacts {
  /** Its number in the row's key. */
  readonly code: number
  readonly isTotal: boolean
  /** Whether CBP may have it in this column. */
  readonly isKnown: boolean
}

interface KeyColumn {
  readonly name: string
  readonly at: number
  readonly factsOf: (cell: string) => CellFacts
}

const keyColumn = (start: Begin, name: string, write: (cell: string) => string): KeyColumn => {
  const codeOf = createCoder(write)
  const factsOf = memoizeText((cell) => ({
    code: codeOf(cell),
    isTotal: meansSeveral(cell),
    isKnown: KNOWN_CELLS[name]?.has(cell) ?? true,
  }))
  return { name, at: start.at(name), factsOf }
}

const reportUnknown = (start: Begin, { name, at }: KeyColumn, cells: readonly string[], line: number): false => {
  const options = KNOWN_CELLS[name]?.options ?? []
  start.problem(line, { kind: 'choice', column: start.called(name), found: (cells[at] ?? '').trim(), options })
  return false
}

/** The checks of a row: that it is a part and no total, and then that CBP may have its cells and its key is new. */
interface RowChecks {
  readonly isPart: RowCheck
  readonly counts: RowCheck
}

/** Creates the checks of rows. `FYTD` and `Remaining` do not tell two rows of a month apart: two releases differ in them. */
const createChecks = (start: Begin): RowChecks => {
  const columns = [
    keyColumn(start, 'fiscalYear', (cell) => String(fiscalYear(cell)?.year)),
    keyColumn(start, 'month', (cell) => String(monthIn(cell))),
    ...LIMITS.filter((name) => start.at(name) >= 0).map((name) => keyColumn(start, name, cellWriter(name))),
  ]
  const [rows, codes] = [createRowSet(columns.length, start.seed), new Uint32Array(columns.length)]
  let unknown: KeyColumn | null = null
  return {
    isPart: (cells, line) => {
      unknown = null
      let at = 0
      for (const column of columns) {
        const cell = cells[column.at] ?? ''
        const facts = column.factsOf(cell)
        if (facts.isTotal) return reportTotal(start, column.name, cell, line)
        if (!facts.isKnown) unknown ??= column
        codes[at++] = facts.code
      }
      return true
    },
    counts: (cells, line) => {
      if (unknown !== null) return reportUnknown(start, unknown, cells, line)
      const first = rows(codes, line)
      return first === 0 || reportRepeat(start, line, first)
    },
  }
}

/**
 * Creates a reader that sums rows by month. `FYTD` and `Remaining` are halves of one total; October to December belong
 * to the year before the fiscal year's.
 */
const beginCbp = (start: Begin): Reader => {
  const [year, month, grouping, count] = ['fiscalYear', 'month', 'grouping', 'count'].map(start.at) as [
    number,
    number,
    number,
    number,
  ]
  const regionAt = start.at('region')
  const seen: Seen = { months: new Map(), regions: new Set(), marked: new Set(), blank: 0 }
  const wanted = wantedRegions(start.scope)
  const sums = new Map<CbpRegion, Tally>(REGIONS.filter((one) => wanted.has(one)).map((one) => [one, createTally()]))
  const dims = dimensions(start)
  const regionIn = memoizeText(regionOf)
  const isYearToDate = memoizeText((cell) => plainName(cell) === 'fytd')
  const nationwide = sums.get('nationwide')
  const countOf = countsOf(start, 'count')
  const { isPart, counts } = createChecks(start)
  const months = new Map<number, Reached>()

  const monthOf = (fiscal: number, month: number): Reached => {
    const key = fiscal * 12 + month
    let reached = months.get(key)
    if (reached === undefined) {
      const period = isoMonth(month >= 10 ? fiscal - 1 : fiscal, month)
      months.set(key, (reached = { period, fiscalYear: fiscal, inYearToDate: false, sum: 0 }))
      seen.months.set(period, reached)
    }
    return reached
  }
  const reachedIn = (cells: readonly string[], line: number): Reached | null => {
    const fiscal = fiscalYear(cells[year] ?? '')
    const number = monthIn(cells[month] ?? '')
    if (fiscal === null) start.problem(line, cellFault(start, 'fiscalYear', cells[year], 'fiscal-year'))
    if (number === null) start.problem(line, cellFault(start, 'month', cells[month], 'month'))
    if (fiscal === null || number === null) return null
    if (fiscal.marked) seen.marked.add(fiscal.year)
    return monthOf(fiscal.year, number)
  }

  return {
    row: (cells, line) => {
      if (!isPart(cells, line)) return
      const reached = reachedIn(cells, line)
      const value = countOf(cells[count] ?? '', line)
      if (reached === null || value === undefined || !counts(cells, line)) return
      if (!reached.inYearToDate && isYearToDate(cells[grouping] ?? '')) reached.inYearToDate = true
      reached.sum += value ?? 0
      if (value === null) seen.blank++
      const region = regionAt < 0 ? 'southwest' : regionIn(cells[regionAt] ?? '')
      seen.regions.add(region)
      const parts = dims.length === 0 ? NO_PARTS : dims.map((one) => one.partOf(cells[one.at] ?? ''))
      add(sums.get(region), parts, reached.period, value)
      add(nationwide, parts, reached.period, value)
    },
    end: () => readoutOf(start, seen, sums),
  }
}

/**
 * Returns the region column where it is missing. Only the southwest file goes without, so a file with states or areas
 * lacks it unless its name says southwest.
 */
const lacks = (has: (column: string) => boolean, fileName: string): readonly string[] => {
  const tellsWhere = has('state') || has('area')
  if (has('region')) return tellsWhere || has('component') ? [] : ['state']
  return tellsWhere && !/sbo|southwest|(^|[^a-z])swb?([^a-z]|$)/i.test(fileName) ? ['region'] : []
}

/** CBP's monthly encounters: the southwest file, and the nationwide ones by state and by area of responsibility. */
export const cbp: Publication = {
  publisher: 'cbp',
  name: 'encounters',
  columns: {
    fiscalYear: { name: 'Fiscal Year', also: ['FY'], must: true },
    grouping: { name: 'Month Grouping', must: true },
    month: { name: 'Month (abbv)', also: ['Month', 'Month Abbreviation'], must: true },
    component: { name: 'Component', must: false },
    region: { name: 'Land Border Region', also: ['Border Region'], must: false },
    state: { name: 'State', must: false },
    area: { name: 'Area of Responsibility', must: false },
    areaShort: { name: 'AOR (Abbv)', also: ['AOR'], must: false },
    demographic: { name: 'Demographic', also: ['Demographics'], must: true },
    citizenship: { name: 'Citizenship', also: ['Citizenship Grouping'], must: true },
    authority: { name: 'Title of Authority', must: true },
    encounterType: { name: 'Encounter Type', must: false },
    count: { name: 'Encounter Count', also: ['Encounters', 'Count'], must: true },
  },
  oneOf: [['region', 'component']],
  lacks,
  takesAnyColumn: false,
  windows1252: false,
  breakdowns: BREAKDOWNS,
  attribution: CBP_ATTRIBUTION,
  begin: beginCbp,
}
