import { newestOf, parsePeriod, sameDims, type Claim, type Threshold } from '../../dossier/index.ts'
import { DAYS_PER, mainSeries, ratePer, thresholdPer, verdictIn, type Rate, type Verdict } from '../../figures/index.ts'
import { drawsRates, drawsUnits, type Drawn } from './point.ts'

/** A threshold as a height in the unit shown. */
export interface Level {
  readonly threshold: Threshold
  readonly amount: number
}

/** A claim as a height in the unit shown, with its verdict. */
export interface ClaimLevel {
  readonly claim: Claim
  readonly amount: number
  readonly verdict: Verdict
}

/** Returns the unit of time of a yearly series' values; null for others. */
const yearlyUnit = ({ series }: Drawn): Rate['per'] | null =>
  ['year', 'fiscal-year'].includes(newestOf(series)?.period.grain ?? '') ? 'year' : null

/**
 * Returns the thresholds in the unit shown. Leaves out those of another unit or about something else, and daily ones
 * among monthly totals, whose days differ.
 */
export const levelsOf = (drawn: Drawn): readonly Level[] => {
  const { context, statistic, series } = drawn
  const rates = drawsRates(statistic, series)
  const ofMonths = context.per === 'month' && drawsUnits(drawn)
  return (statistic.thresholds ?? []).flatMap((threshold) => {
    if (threshold.counts !== undefined || (ofMonths && threshold.per !== 'month')) return []
    const own = rates ? context.per : statistic.measure === 'flow' ? yearlyUnit(drawn) : null
    const amount = thresholdPer(threshold, own)
    return amount === null ? [] : [{ threshold, amount }]
  })
}

/** Returns a claimed value in the unit shown; null where the two do not compare. */
const claimedAmount = (drawn: Drawn, { value, per, period }: Claim): number | null => {
  const { context, statistic, series } = drawn
  if (value === undefined) return null
  const claimed = parsePeriod(period, statistic.fiscalYearStart)
  if (drawsRates(statistic, series)) {
    if (per !== undefined) return per === context.per ? value : (value / DAYS_PER[per]) * DAYS_PER[context.per]
    return claimed && ratePer(value, claimed, context.per).amount
  }
  if (per !== undefined) return per === yearlyUnit(drawn) ? value : null
  return statistic.measure !== 'flow' || claimed?.grain === newestOf(series)?.period.grain ? value : null
}

/** Returns whether a verdict compares a claimed value with the series that is drawn. */
const isAboutSeries = ({ statistic }: Drawn, verdict: Verdict): boolean => {
  const compared = verdict.kind === 'cannot-be-checked' ? verdict.nearest : verdict.own
  return compared?.compared === 'value' && sameDims(compared.figure.dims, mainSeries(statistic)?.dims ?? {})
}

/** Returns the claims about the series as heights in the unit shown. */
export const claimLevelsOf = (drawn: Drawn): readonly ClaimLevel[] =>
  (drawn.statistic.claims ?? []).flatMap((claim) => {
    const amount = claimedAmount(drawn, claim)
    if (amount === null) return []
    const verdict = verdictIn(drawn.context.reading, { statistic: drawn.statistic, claim })
    return isAboutSeries(drawn, verdict) ? [{ claim, amount, verdict }] : []
  })
