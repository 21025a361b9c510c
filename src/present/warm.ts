import { warmCitations, warmTimeline, warmTurningDays, type Reading } from '../dossier/index.ts'
import { warmOverdue } from '../figures/index.ts'
import { warmColumns } from './matrix/index.ts'

/**
 * Prepares a step of what a view shows of all records, while the program is idle; returns whether all is prepared. Without it
 * the first key that opens the timeline, the matrix or the sources would wait for 200,000 records.
 */
export const warmViews = (reading: Reading): boolean =>
  [
    () => warmTurningDays(reading.whole),
    () => warmTimeline(reading),
    () => warmColumns(reading),
    () => warmCitations(reading.dossier),
    () => warmOverdue(reading),
  ].every((warm) => warm())
