import { daysIn, isUpperBound, type KnownObservation, type Per, type Period, type Series } from '../../dossier/index.ts'
import { isUnit } from '../rate.ts'
import { compare, vintagesOf, whenStatedOf, type Valued } from './comparison.ts'
import { highestBy } from './extreme.ts'
import { isExcluded } from './interval.ts'
import { judged, type Judged, type Verdict } from './outcome.ts'
import { isAdditive } from './tiling.ts'

/** Returns the known whole days, weeks, months or years inside a period. */
export const unitsIn = ({ known }: Series, per: Per, { first, last }: Period): readonly KnownObservation[] =>
  known.filter(
    ({ period, newest, partial }) =>
      newest.value !== null && !partial && isUnit(per, period) && period.first >= first && period.last <= last,
  )

/** Returns whether units fill a period; those of one kind never overlap. */
const isFilled = (units: readonly KnownObservation[], period: Period): boolean =>
  units.reduce((days, one) => days + daysIn(one.period), 0) === daysIn(period)

/** Judges a claim by the highest unit that is known, as if no other were missing; null where none is, or where it states no peak. */
const judgeHighest = (valued: Valued, series: Series): Judged | null => {
  const { stated, claim, period, statistic } = valued
  const { per } = claim
  if (per === undefined || isUnit(per, period) || !isUpperBound(stated.qualifier) || !isAdditive(statistic)) return null
  const highest = highestBy(unitsIn(series, per, period), ({ newest }) => newest.value ?? 0)
  const vintages = highest ? vintagesOf(valued, series.dims, highest.period) : null
  if (!vintages) return null
  const own = compare(stated, vintages.now, { role: 'own', per })
  const whenStated = whenStatedOf(valued, vintages)
  if (isExcluded(stated, own, whenStated)) return { ...judged('contradicted', 'peak', own), whenStated }
  const kind = own.holds || whenStated?.holds ? 'consistent' : 'not-contradicted'
  return { ...judged(kind, 'peak', own), whenStated }
}

/**
 * Judges a claim that a figure per day, week, month or year was at most so high, by the highest one known in its period
 * (rule 1: a window that can be formed). A higher one contradicts the claim, also where others are missing; only all of
 * them confirm it. Null where none decides, and then a mean may.
 */
export const judgePeak = (valued: Valued, series: Series): Verdict | null => {
  const { claim, period } = valued
  const verdict = judgeHighest(valued, series)
  if (verdict === null || verdict.kind === 'contradicted' || claim.per === undefined) return verdict
  return isFilled(unitsIn(series, claim.per, period), period) ? verdict : null
}

/** Judges such a claim by the highest unit where some are missing and no mean is known: it cannot confirm it, since a missing one may be higher. */
export const judgeKnownPeak = (valued: Valued, series: Series): Verdict | null => {
  const verdict = judgeHighest(valued, series)
  return verdict?.kind === 'consistent' ? { ...verdict, kind: 'not-contradicted' } : verdict
}
