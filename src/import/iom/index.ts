import { knownFrom, memoizeText } from '../../dossier/index.ts'
import type { ImportNotice } from '../fault.ts'
import { createSignCheck, placeIn, tollOf, whenOf, type Counted } from './rows.ts'
import { IOM_ATTRIBUTION, iomProposal, namesOfPlace, NORTH_AMERICA_APART, type IomPlace } from './statistics.ts'
import { addId, addTo, figuresOf, emptySums, type Sums } from './sums.ts'
import { plainName } from '../name.ts'
import { createKeyCheck, createTotalCheck, type RowCheck } from '../repeats.ts'
import type { Begin, Generation, Publication, Readout, Reader } from '../publisher.ts'
import { slice } from '../tally.ts'
import { overYears } from '../title.ts'

/** Returns whether a file's last month leaves its year unfinished. */
const endsWithin = (last: string): boolean => last.length > 4 && !last.endsWith('-12')

/** Returns the year that IOM still revises: the one of publication, or the one that the file ends within. */
const openYearOf = (months: readonly string[], published: string | null): string | null => {
  const last = months.at(-1)
  if (last === undefined) return null
  const year = last.slice(0, 4)
  const publishedWithin = published !== null && knownFrom(published) < knownFrom(year)
  return publishedWithin || endsWithin(last) ? year : null
}

const noticesOf = (counted: Counted, hasIds: boolean, openYear: string | null): readonly ImportNotice[] => {
  const last = [...counted.months].toSorted().at(-1)
  return [
    ...(counted.noDate > 0 ? [{ kind: 'no-date' as const, rows: counted.noDate }] : []),
    ...(counted.noMonth > 0 ? [{ kind: 'no-month' as const, rows: counted.noMonth }] : []),
    ...(counted.noFigure > 0 ? [{ kind: 'no-figure' as const, rows: counted.noFigure, column: '' }] : []),
    ...(counted.negative > 0 ? [{ kind: 'negative' as const, rows: counted.negative }] : []),
    ...(counted.otherDate > 0
      ? [{ kind: 'other-date' as const, rows: counted.otherDate, line: counted.firstOtherDate }]
      : []),
    ...(counted.totalDiffers > 0 ? [{ kind: 'total-differs' as const, rows: counted.totalDiffers }] : []),
    ...(hasIds ? [] : [{ kind: 'no-ids' as const }]),
    ...(openYear !== null && last !== undefined && endsWithin(last)
      ? [{ kind: 'partial-year' as const, year: openYear, until: last }]
      : []),
  ]
}

const NORTH_AMERICA = 'North America'

/** Renames the region North America of files that have the US–Mexico border as a region of its own. */
const renamePlace = (place: IomPlace, counted: Counted): IomPlace =>
  counted.borderIsRegion && place.kind === 'region' && place.name === NORTH_AMERICA
    ? { kind: 'region', name: NORTH_AMERICA_APART }
    : place

const headerOf = (begin: Begin): Extract<Generation, { kind: 'iom' }>['header'] => {
  if (begin.called('dead').startsWith('#')) return 'hxl'
  if (begin.at('mainId') < 0 || plainName(begin.called('mainId')) === 'web id') return 'site-2018'
  const full = begin.header.some((name) => ['incident type', 'country of incident'].includes(plainName(name)))
  return full ? 'full' : 'site-2021'
}

const TITLE = { en: 'Missing Migrants Project', es: 'Proyecto Migrantes Desaparecidos' } as const

const readoutOf = (begin: Begin, all: readonly Sums[], counted: Counted, published: string | null): Readout => {
  const hasIds = begin.at('mainId') >= 0 || begin.at('incidentId') >= 0
  const months = [...counted.months].toSorted()
  const open = openYearOf(months, published)
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const kept = all.filter(
    ({ place }) => begin.scope.kind !== 'dossier' || renamePlace(place, counted).name === place.name,
  )
  return {
    figures: kept.flatMap((sums) => figuresOf({ ...sums, place: renamePlace(sums.place, counted) }, open, hasIds)),
    notices: noticesOf(counted, hasIds, open),
    covered: first === '' ? null : { first, last },
    openYear: open,
    unsettled: null,
    holds: [...counted.holds].toSorted(),
    asked: kept.length > 0,
    generation: { kind: 'iom', header: headerOf(begin) },
    source: 'iom',
    title: overYears(TITLE, first, last),
  }
}

const MISSING_ID = new Set(['', '-', 'NA', 'N/A'])

const DETAILS: Readonly<Record<string, string>> = { cause: 'cause', origin: 'origin' }

/** Creates a function that returns the wanted sums of a row: those of its region and of its route. */
const placesIn = (start: Begin, counted: Counted) => {
  const at = { region: start.at('region'), route: start.at('route') }
  const found = { region: memoizeText(placeIn('region')), route: memoizeText(placeIn('route')) }
  const all = new Map<string, Sums>()
  const sumsOf = (place: IomPlace | null): Sums | null => {
    if (place === null) return null
    const key = `${place.kind} ${place.name}`
    const known = all.get(key)
    if (known) return known
    counted.holds.add(place.name)
    const { key: proposed, ids } = iomProposal(place, { what: 'deaths', by: 'year' })
    if (!start.scope.wants(namesOfPlace(place), proposed, ids)) return null
    const made = emptySums(place)
    all.set(key, made)
    return made
  }
  const placesOf = (cells: readonly string[]): readonly Sums[] => {
    const region = at.region < 0 ? null : found.region(cells[at.region] ?? '')
    if (region?.kind === 'route') counted.borderIsRegion = true
    const route = at.route < 0 ? null : found.route(cells[at.route] ?? '')
    return [...new Set([sumsOf(region), sumsOf(route)])].filter((one) => one !== null)
  }
  return { all, placesOf }
}

/**
 * Creates the check of a row's id. A main id is that of a split incident, whose rows each have an incident id; files without incident ids
 * that have one id have it once a row.
 */
const createIdCheck = (start: Begin): RowCheck => {
  const header = headerOf(start)
  const isOnce = header === 'hxl' || header === 'site-2018'
  const at = start.at('incidentId') >= 0 || !isOnce ? start.at('incidentId') : start.at('mainId')
  const check = createKeyCheck(start, [{ at, write: (cell) => cell.trim() }])
  return (cells, line) => at < 0 || MISSING_ID.has((cells[at] ?? '').trim()) || check(cells, line)
}

/** Creates a reader that sums rows by year and month, for their route and their region. */
const beginIom = (start: Begin): Reader => {
  const counted: Counted = {
    noDate: 0,
    noMonth: 0,
    noFigure: 0,
    negative: 0,
    totalDiffers: 0,
    otherDate: 0,
    firstOtherDate: 0,
    borderIsRegion: false,
    holds: new Set(),
    months: new Set(),
  }
  const { all, placesOf } = placesIn(start, counted)
  const id = start.at('mainId') >= 0 ? start.at('mainId') : start.at('incidentId')
  const when = whenOf(start, start.called('dead').startsWith('#') ? 'day-first' : 'unknown', counted)
  const toll = tollOf(start, counted)
  const [isPart, counts] = [createTotalCheck(start, ['region', 'route', 'year', 'month']), createIdCheck(start)]
  const signs = createSignCheck()
  const partsOf = (cells: readonly string[]): readonly string[] =>
    start.by.map((name) => slice(name, (cells[start.at(DETAILS[name] ?? name)] ?? '').trim() || 'Unknown'))

  return {
    row: (cells, line) => {
      if (!isPart(cells, line)) return
      const [day, figures] = [when(cells, line), toll(cells, line)]
      if (day === undefined || figures === undefined || !counts(cells, line)) return
      const places = placesOf(cells)
      if (figures !== null && id >= 0) signs.add((cells[id] ?? '').trim(), figures)
      if (day === null) counted.noDate++
      else if (figures === null) counted.noFigure++
      if (day === null || figures === null) return
      if (day.month === null) counted.noMonth++
      counted.months.add(day.month ?? day.year)
      const parts = partsOf(cells)
      for (const sums of places) {
        addTo(sums, day, figures, parts)
        if (id >= 0) addId(sums, day, (cells[id] ?? '').trim())
      }
    },
    end: (published) => ({ ...readoutOf(start, [...all.values()], counted, published), oddities: signs.oddities() }),
  }
}

/** IOM's Missing Migrants Project, from the HXL file of 2017 to the site's current downloads. */
export const iom: Publication = {
  publisher: 'iom',
  name: 'missing-migrants',
  columns: {
    mainId: { name: 'Main ID', also: ['MainID', 'Web ID', 'Webid', '#event+id'], must: false },
    incidentId: { name: 'Incident ID', also: ['IncidentID'], must: false },
    region: {
      name: 'Region of Incident',
      also: ['Region', 'Incident Region', '#region+incident'],
      must: false,
    },
    date: {
      name: 'Incident Date',
      also: ['Reported Date', 'Date of Incident', 'Date Reported', 'Website Date', '#date+reported', '#date+occurred'],
      must: false,
    },
    year: { name: 'Incident Year', also: ['Year', 'Reported Year', 'Year of Incident', '#date+year'], must: false },
    month: { name: 'Reported Month', also: ['Month', 'Incident Month', 'Month of Incident'], must: false },
    dead: {
      name: 'Number of Dead',
      also: ['Number Dead', 'Dead', '#affected+dead', '#affected+killed', 'No. dead'],
      must: true,
    },
    missing: {
      name: 'Minimum Estimated Number of Missing',
      also: ['Number of Missing', 'Number Missing', 'Missing', '#affected+missing', 'No. missing'],
      must: true,
    },
    total: {
      name: 'Total Number of Dead and Missing',
      also: ['Total Dead and Missing', 'Total Dead & Missing', 'Total Number of Dead & Missing', 'No. dead/missing'],
      must: false,
    },
    route: { name: 'Migration Route', also: ['Route', '#loc+route'], must: false },
    cause: { name: 'Cause of Death', also: ['#cause+type'], must: false },
    origin: { name: 'Country of Origin', also: ['#affected+nationality'], must: false },
  },
  oneOf: [
    ['date', 'year'],
    ['region', 'route'],
  ],
  takesAnyColumn: false,
  windows1252: true,
  breakdowns: DETAILS,
  attribution: IOM_ATTRIBUTION,
  begin: beginIom,
}
