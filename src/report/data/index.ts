import type { RenderContext } from '../../present/index.ts'
import { claimsData, observationsData, statisticsData, thresholdsData } from './figures.ts'
import type { Datum } from './table.ts'
import { eventsData, issuesData, participantsData, positionsData, sourcesData } from './talks.ts'
import type { DataTable } from '../format.ts'

type Data = readonly (readonly Datum[])[]

const TABLES: Readonly<Record<DataTable, (context: RenderContext) => Data>> = {
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

/** Returns one table of what is known on the day: its heads, and a row per record. */
export const dataOf = (context: RenderContext, table: DataTable): Data => TABLES[table](context)
