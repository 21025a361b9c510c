import { countsOf } from '../cell.ts'
import type { Begin, Reader } from '../publisher.ts'
import { createOriginCheck } from './origin.ts'
import { addToTally, countriesOf, originOf, periodIn, readoutOf, sumOf, type Gathered } from './rows.ts'
import { POPULATIONS, type Population } from './statistics.ts'
import { createOnceCheck } from './repeated.ts'
import { createTotalsCheck } from './totals.ts'

/** Populations that are outside their country of origin; those displaced within it and their hosts are not. */
const ABROAD: ReadonlySet<Population> = new Set(['refugees', 'asylumSeekers', 'inNeed', 'venezuelans'])

/** Creates a reader that sums a population file by country of asylum, year and population. */
export const beginPopulation = (begin: Begin): Reader => {
  const populations = POPULATIONS.filter((one) => begin.at(one) >= 0)
  const { all, of } = countriesOf(begin, populations)
  const gathered: Gathered = { countries: all, periods: new Set(), provisional: new Set(), measure: 'stock' }
  const period = periodIn(begin, gathered)
  const origin = begin.by.includes('origin') ? originOf(begin) : null
  const origins = createOriginCheck(begin)
  const isOnce = createOnceCheck(begin, populations)
  const counts = createTotalsCheck(begin, 'population')
  const columns = populations.map((count) => ({ count, at: begin.at(count), valueOf: countsOf(begin, count) }))
  return {
    row: (cells, line) => {
      if (!counts(cells, line) || !isOnce(cells, line)) return
      const [on, country] = [period(cells, line), of(cells)]
      for (const { count, at, valueOf } of columns) {
        const value = valueOf(cells[at] ?? '', line)
        if (ABROAD.has(count)) origins.add(cells, value ?? 0)
        if (on !== null && value !== undefined && country.wanted)
          addToTally(sumOf(country, count), on, { value }, origin && origin(cells))
      }
    },
    end: (published) =>
      readoutOf({
        begin,
        published,
        gathered,
        notices: [],
        origins,
        generation: (midYear) => ({ kind: 'unhcr-population', midYear }),
        title: {
          en: 'Refugee Data Finder, population figures',
          es: 'Buscador de datos sobre refugiados, cifras de población',
        },
      }),
  }
}
