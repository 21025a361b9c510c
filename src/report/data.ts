import type { Showing } from '../tables/index.ts'
import { claimsData, observationsData, statisticsData, thresholdsData } from './data-figures.ts'
import type { Datum } from './data-table.ts'
import { eventsData, issuesData, participantsData, positionsData, sourcesData } from './data-talks.ts'
import type { DataTable } from './format.ts'

type Data = readonly (readonly Datum[])[]

const TABLES: Readonly<Record<DataTable, (showing: Showing) => Data>> = {
  statistics: statisticsData,
  observations: observationsData,
  claims: claimsData,
  thresholds: thresholdsData,
  participants: participantsData,
  positions: positionsData,
  issues: issuesData,
  events: eventsData,
  sources: sourcesData,
}

/** One table of what is known on the day: its heads, and a row for each record. */
export const dataOf = (showing: Showing, table: DataTable): Data => TABLES[table](showing)
