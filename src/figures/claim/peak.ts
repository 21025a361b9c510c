import {
  daysIn,
  isUpperBound,
  qualifierOf,
  type KnownObservation,
  type Per,
  type Period,
  type Series,
} from '../../dossier/index.ts'
import { isUnit } from '../rate.ts'
import { compare, vintagesOf, whenStatedOf, type Checked, type Valued } from './comparison.ts'
import { highestBy } from './extreme.ts'
import { ABOUT, isExcluded, rangeOf, type Range } from './interval.ts'
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

/** Returns what a unit may have been: a minimum has no upper end. */
export const spread = ({ statistic }: Checked, { newest }: KnownObservation): Range => {
  const [value, qualifier] = [newest.value ?? 0, qualifierOf(statistic, newest)]
  return rangeOf(value, qualifier, qualifier === 'about' ? Math.abs(value) * ABOUT : 0)
}

/** Judges a claim by one unit, as if no other were known. */
const judgeUnit = (valued: Valued, series: Series, unit: KnownObservation | null): Judged | null => {
  const { stated, claim } = valued
  const vintages = unit && vintagesOf(valued, series.dims, unit.period)
  if (!vintages) return null
  const own = compare(stated, vintages.now, { role: 'own', per: claim.per })
  const whenStated = whenStatedOf(valued, vintages)
  const holds = own.holds || whenStated?.holds === true
  const open = holds ? 'consistent' : 'not-contradicted'
  return { ...judged(isExcluded(stated, own, whenStated) ? 'contradicted' : open, 'peak', own), whenStated }
}

/** Judges a claim by the highest unit that is known, as if no other were missing: by the one that was surely highest, else by the one that may have been. Null where none is known, or where it states no peak. */
const judgeHighest = (valued: Valued, series: Series): Judged | null => {
  const { stated, claim, period, statistic } = valued
  const { per } = claim
  if (per === undefined || isUnit(per, period) || !isUpperBound(stated.qualifier) || !isAdditive(statistic)) return null
  const units = unitsIn(series, per, period)
  const surely = judgeUnit(
    valued,
    series,
    highestBy(units, (one) => spread(valued, one).low),
  )
  if (surely?.kind === 'contradicted') return surely
  return judgeUnit(
    valued,
    series,
    highestBy(units, (one) => spread(valued, one).high),
  )
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
