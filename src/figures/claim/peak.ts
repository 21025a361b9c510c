import { daysIn, isUpperBound, type KnownObservation, type Per, type Period, type Series } from '../../dossier/index.ts'
import { isUnit } from '../rate.ts'
import { compare, vintagesOf, whenStatedOf, type Valued } from './comparison.ts'
import { highestBy } from './extreme.ts'
import { isExcluded } from './interval.ts'
import { judged, type Verdict } from './outcome.ts'
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

/**
 * Judges a claim that a figure per day, week, month or year was at most so high, by the highest one known in its period
 * (rule 1: a window that can be formed). A higher one contradicts the claim, also where others are missing; only all of
 * them confirm it. Null where none decides, and then a mean may.
 */
export const judgePeak = (valued: Valued, series: Series): Verdict | null => {
  const { stated, claim, period, statistic } = valued
  const { per } = claim
  if (per === undefined || isUnit(per, period) || !isUpperBound(stated.qualifier) || !isAdditive(statistic)) return null
  const units = unitsIn(series, per, period)
  const highest = highestBy(units, ({ newest }) => newest.value ?? 0)
  const vintages = highest ? vintagesOf(valued, series.dims, highest.period) : null
  if (!vintages) return null
  const own = compare(stated, vintages.now, { role: 'own', per })
  const whenStated = whenStatedOf(valued, vintages)
  if (isExcluded(stated, own, whenStated)) return { ...judged('contradicted', 'peak', own), whenStated }
  if (!isFilled(units, period)) return null
  const kind = own.holds || whenStated?.holds ? 'consistent' : 'not-contradicted'
  return { ...judged(kind, 'peak', own), whenStated }
}
