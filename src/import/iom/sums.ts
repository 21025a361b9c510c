import type { Toll, When } from './rows.ts'
import { iomProposal, type IomPlace } from './statistics.ts'
import type { Figure, Figures } from '../publisher.ts'
import { dimsOf, slice, createTally, TOTAL, type Tally } from '../tally.ts'

/** Sums of one route or region. */
export interface Sums {
  readonly place: IomPlace
  readonly years: Tally
  readonly months: Tally
  /** The distinct main ids of each period. */
  readonly ids: Map<string, Set<string>>
}

/** Creates empty sums. */
export const emptySums = (place: IomPlace): Sums => ({
  place,
  years: createTally(),
  months: createTally(),
  ids: new Map(),
})

/** Adds a row to its year and month: the total, the dead, the missing, and other components. */
export const addTo = (
  sums: Sums,
  { year, month }: When,
  { dead, missing, total }: Toll,
  parts: readonly string[],
): void => {
  const add = (to: Tally, period: string): void => {
    to.add(TOTAL, period, total)
    to.add(slice('outcome', 'dead'), period, dead)
    to.add(slice('outcome', 'missing'), period, missing)
    for (const part of parts) to.add(part, period, total)
  }
  add(sums.years, year)
  if (month !== null) add(sums.months, month)
}

/** Adds a row's id to those of its year and month. */
export const addId = (sums: Sums, { year, month }: When, id: string): void => {
  for (const period of month === null ? [year] : [year, month]) {
    const known = sums.ids.get(period)
    if (known) known.add(id)
    else sums.ids.set(period, new Set([id]))
  }
}

const tallyFigures = (sums: Tally, open: string | null): readonly Figure[] =>
  [...sums.parts()].flatMap(([part, periods]) => {
    const dims = dimsOf(part)
    return periods.map(([period, sum]) => ({
      period,
      ...sum,
      ...(open !== null && period.startsWith(open) && { status: 'provisional' as const }),
      ...(dims && { dims }),
    }))
  })

const incidents = (sums: Sums, length: number, open: string | null): readonly Figure[] =>
  [...sums.ids]
    .filter(([period]) => period.length === length)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, ids]) => ({
      period,
      value: ids.size,
      ...(open !== null && period.startsWith(open) && { status: 'provisional' as const }),
    }))

/** Returns the figures of a route or region: dead and missing by year and month, and incidents where there are ids. */
export const figuresOf = (sums: Sums, open: string | null, hasIds: boolean): readonly Figures[] => [
  { proposal: iomProposal(sums.place, { what: 'deaths', by: 'year' }), figures: tallyFigures(sums.years, open) },
  { proposal: iomProposal(sums.place, { what: 'deaths', by: 'month' }), figures: tallyFigures(sums.months, open) },
  ...(hasIds
    ? (['year', 'month'] as const).map((by) => ({
        proposal: iomProposal(sums.place, { what: 'incidents', by }),
        figures: incidents(sums, by === 'year' ? 4 : 7, open),
      }))
    : []),
]
