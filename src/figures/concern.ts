import { memoizeEach, newestShown, RECORDS_KEPT, totalOf, type Reading, type Statistic } from '../dossier/index.ts'
import { disagreementsOn } from './disagreement.ts'
import { overdueOn } from './missing/overdue.ts'
import { revisionOf } from './revision.ts'
import { verdictIn } from './verdict.ts'

/** Reasons to take care before quoting a statistic, most serious first. */
export const CONCERNS = ['contradicted', 'at-odds', 'disagreeing', 'revised', 'overdue'] as const
export type Concern = (typeof CONCERNS)[number]

const work = (reading: Reading, statistic: Statistic): Concern | null => {
  const { dossier } = reading
  const series = totalOf(statistic)
  const newest = newestShown(series)
  const verdicts = new Set((statistic.claims ?? []).map((claim) => verdictIn(reading, { statistic, claim }).kind))
  const holds: Readonly<Record<Concern, () => boolean>> = {
    contradicted: () => verdicts.has('contradicted'),
    'at-odds': () => verdicts.has('at-odds'),
    disagreeing: () => newest !== null && disagreementsOn(dossier, statistic, series, newest).length > 0,
    revised: () => newest !== null && revisionOf(dossier, statistic, newest) !== null,
    overdue: () => overdueOn(reading, statistic) !== null,
  }
  return CONCERNS.find((concern) => holds[concern]()) ?? null
}

/** Returns the most serious concern about a statistic's newest figure; null where there is none. Memoised. */
export const concernOf: (reading: Reading, statistic: Statistic) => Concern | null = memoizeEach(
  work,
  (statistic) => statistic,
  RECORDS_KEPT,
)
