import {
  memoizeSteps,
  warmCitations,
  warmTimeline,
  warmTurningDays,
  type Reading,
  type Steps,
} from '../dossier/index.ts'
import { warmOverdue } from '../figures/index.ts'
import { listingOf, PANELS } from './entry.ts'
import { warmColumns, warmHeard } from './matrix/index.ts'

/** Prepares a step of the days to which a key can lead; returns whether all are known. */
export const warmDays = ({ whole }: Reading): boolean => warmTurningDays(whole)

/**
 * Prepares a step of what a view shows of all records, while the program is idle; returns whether all is prepared. Without it
 * the first key that opens the timeline, the matrix or the sources would wait for 200,000 records.
 */
export const warmViews = (reading: Reading): boolean =>
  [
    () => warmTimeline(reading),
    () => warmColumns(reading),
    () => warmCitations(reading.dossier),
    () => warmOverdue(reading),
  ].every((warm) => warm())

function* panelSteps(reading: Reading): Steps<true> {
  for (const panel of PANELS) {
    listingOf(reading, panel)
    yield
  }
  return true
}

const PANEL_ROWS = memoizeSteps(panelSteps)

/** Prepares the rows of one more panel; returns whether those of all are prepared. */
export const warmPanels = (reading: Reading): boolean => PANEL_ROWS.step(reading)

/** What each view shows of all records, its footer included, which offers other days. */
const OF_VIEW = {
  matrix: [warmDays, warmHeard],
  timeline: [warmDays, warmTimeline],
  sources: [warmDays, ({ dossier }: Reading): boolean => warmCitations(dossier), warmOverdue],
} satisfies Readonly<Record<string, readonly ((reading: Reading) => boolean)[]>>

/** A view that shows something of all records. */
export type WholeView = keyof typeof OF_VIEW

/** Returns a place as a view of all records; null for another one. */
export const wholeViewAt = (place: string): WholeView | null =>
  (Object.keys(OF_VIEW) as readonly WholeView[]).find((view) => view === place) ?? null

/** Prepares a step of what a view shows of all records; returns whether all of it is prepared. */
export const warmView = (reading: Reading, view: WholeView): boolean => OF_VIEW[view].every((warm) => warm(reading))
