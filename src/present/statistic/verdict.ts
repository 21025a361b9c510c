import { qualifierOf, parsePeriod, type Claim, type Period, type Statistic } from '../../dossier/index.ts'
import { comparisonsOf, ratePer, type Comparison, type Verdict } from '../../figures/index.ts'
import { perWords, span, type Locale } from '../../text/index.ts'
import { text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { boundText, dimsText } from './figure.ts'

const distance = (locale: Locale, comparison: Comparison): string => {
  const { verdict } = locale.words
  if (comparison.holds) return verdict.within
  if (comparison.direction === 'equal' || comparison.factor === null) return verdict.equal
  const times = locale.times(comparison.factor)
  return comparison.direction === 'claim-lower' ? verdict.factorLower(times) : verdict.factorHigher(times)
}

const comparisonText = (locale: Locale, statistic: Statistic, claim: Claim, comparison: Comparison): string => {
  const what =
    Object.keys(comparison.dims).length === 0 ? locale.words.verdict.total : dimsText(locale, comparison.dims)
  const amount = boundText(locale, comparison.amount, qualifierOf(statistic, comparison.observation.newest))
  const line = locale.words.verdict.comparison(
    what,
    locale.period(comparison.observation.period),
    amount,
    perWords(locale, claim.per),
  )
  return `${line.trim()}; ${distance(locale, comparison)}`
}

const perDay = (locale: Locale, comparison: Comparison): string => {
  const { observation } = comparison
  const value = observation.newest.value ?? 0
  return locale.number(ratePer(value, observation.period, 'day').amount)
}

/** The claim's own period has no figure: `December not published yet (Dec 2023); compared with the newest known, Nov 2023`. */
const lateText = (locale: Locale, own: Period, { observation }: Comparison): string => {
  const { verdict } = locale.words
  const late =
    own.grain === 'month'
      ? `${verdict.notPublished(locale.month(own.first, true))} (${locale.period(own)})`
      : verdict.notPublished(locale.period(own))
  return `${late}; ${verdict.comparedWith(locale.period(observation.period))}`
}

const meanText = ({ words }: Locale, claim: Claim, { observation }: Comparison): string => {
  const { grain } = observation.period
  const kind =
    grain === 'fiscal-year' ? 'year' : grain === 'week' || grain === 'month' || grain === 'year' ? grain : 'other'
  return words.verdict.mean[kind](words.perNouns[claim.per ?? 'day'])
}

/** A claim about a statistic, and the verdict on it. */
export interface Judged {
  readonly statistic: Statistic
  readonly claim: Claim
  readonly verdict: Verdict
}

/** Why a verdict is what it is: each figure compared, in the claim's unit, and what has to be said with it. */
export const verdictBlocks = (
  context: RenderContext,
  { statistic, claim, verdict }: Judged,
  indent: number,
): readonly Block[] => {
  const { locale } = context
  const tone = verdict.kind === 'cannot-be-checked' ? 'dim' : 'plain'
  const compared = comparisonsOf(verdict).map((one) =>
    text([span(comparisonText(locale, statistic, claim, one), tone)], indent),
  )
  if (verdict.kind === 'cannot-be-checked')
    return [text(locale.words.verdict.reasons[verdict.reason], indent), ...compared]
  const own = parsePeriod(claim.period, statistic.fiscalYearStart)
  const late = verdict.kind === 'at-odds' && own ? [text(lateText(locale, own, verdict.total), indent)] : []
  const also =
    claim.per && claim.per !== 'day'
      ? [text(locale.words.verdict.perDayToo(perDay(locale, verdict.total)), indent)]
      : []
  return [
    ...compared,
    ...late,
    ...(verdict.mean ? [text([span(meanText(locale, claim, verdict.total), 'dim')], indent)] : []),
    ...also,
  ]
}
