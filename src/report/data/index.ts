import type { RenderContext } from '../../present/index.ts'
import { claimsData, observationsData, statisticsData, thresholdsData } from './figures.ts'
import { breaksData, thresholdPeriodsData, vintagesData } from './series.ts'
import {
  datesData,
  historyData,
  relationsData,
  retractionsData,
  rolesData,
  termsData,
  unsourcedData,
} from './statements.ts'
import type { Data, Round } from './table.ts'
import { eventsData, issuesData, participantsData, positionsData, sourcesData } from './talks.ts'
import type { DataTable } from '../format.ts'

const TABLES: Readonly<Record<DataTable, (context: RenderContext, round?: Round) => Data>> = {
  statistics: statisticsData,
  observations: observationsData,
  vintages: vintagesData,
  breaks: breaksData,
  claims: claimsData,
  thresholds: thresholdsData,
  'threshold-periods': thresholdPeriodsData,
  participants: participantsData,
  roles: rolesData,
  positions: positionsData,
  issues: issuesData,
  terms: termsData,
  dates: datesData,
  relations: relationsData,
  history: historyData,
  events: eventsData,
  sources: sourcesData,
  retractions: retractionsData,
  unsourced: unsourcedData,
}

/** Returns one table of what is known on the day: its heads, and a row per record. */
export const dataOf = (context: RenderContext, table: DataTable, round?: Round): Data => TABLES[table](context, round)
