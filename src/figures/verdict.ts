import {
  isLowerBound,
  isUpperBound,
  qualifierOf,
  sameDays,
  daysIn,
  newestOf,
  parsePeriod,
  sameDims,
  allSeries,
  type Claim,
  type Day,
  type Dims,
  type KnownObservation,
  type Period,
  type Qualifier,
  type Series,
  type Statistic,
} from '../dossier/index.ts'
import { amountPer, isMean } from './rate.ts'
import { roundingOf } from './rounding.ts'

/** How far from `about` a value may lie and still be about it (FORMAT: ±10 %). */
const ABOUT = 0.1

export type Unchecked =
  | 'nothing-known'
  | 'window-shorter'
  | 'another-component'
  | 'period-not-published'
  | 'partial-period'

/** What is known beside a claim, in the claim's own unit: what it was compared with and how far apart they are. */
export interface Comparison {
  readonly dims: Dims
  readonly observation: KnownObservation
  /** The observation in the claim's unit (per week, say), or its value where the claim has no `per`. */
  readonly amount: number
  /** `larger ÷ smaller`, 1 or more; null where one of them is 0. */
  readonly factor: number | null
  /** Which way the record differs from the claim. */
  readonly direction: 'claim-lower' | 'claim-higher' | 'equal'
  readonly holds: boolean
}

/** The verdict on a claim on a day. Reading later may change it; the claim itself is never corrected. */
export type Verdict =
  | {
      readonly kind: 'consistent' | 'contradicted' | 'at-odds'
      readonly total: Comparison
      readonly components: readonly Comparison[]
      readonly mean: boolean
    }
  | { readonly kind: 'cannot-be-checked'; readonly reason: Unchecked; readonly nearest: Comparison | null }

/** Returns what a claim was compared with: the total and its components, or the nearest figure where it cannot be checked. */
export const comparisonsOf = (verdict: Verdict): readonly Comparison[] => {
  if (verdict.kind !== 'cannot-be-checked') return [verdict.total, ...verdict.components]
  return verdict.nearest ? [verdict.nearest] : []
}

const valueOf = (claim: Claim): number => claim.value ?? Number.NaN

/** Whether `amount` lies within what the claim, with its qualifier, says; `slack` widens `about` and `exact` by that factor. */
const within = (claim: Claim, amount: number, slack: number): boolean => {
  const test: Readonly<Record<Qualifier, () => boolean>> = {
    exact: () => Math.abs(amount - valueOf(claim)) <= roundingOf(valueOf(claim)) * slack,
    about: () => Math.abs(amount - valueOf(claim)) <= Math.abs(valueOf(claim)) * ABOUT * slack,
    'at-least': () => amount >= valueOf(claim),
    'more-than': () => amount > valueOf(claim),
    'at-most': () => amount <= valueOf(claim),
    'less-than': () => amount < valueOf(claim),
    'up-to': () => amount <= valueOf(claim),
  }
  return test[claim.qualifier ?? 'exact']()
}

/** A lower bound known of the record holds against a claim only where the claim lies below it. */
const boundHolds = (statistic: Statistic, claim: Claim, known: KnownObservation, amount: number): boolean => {
  const qualifier = qualifierOf(statistic, known.newest)
  if (isLowerBound(qualifier)) return valueOf(claim) >= amount
  return isUpperBound(qualifier) && valueOf(claim) <= amount
}

/** A claim that is looked into, and every series known of its statistic. */
interface Checked {
  readonly statistic: Statistic
  readonly claim: Claim
  readonly all: readonly Series[]
}

const compare = (
  { statistic, claim }: Checked,
  series: Series,
  observation: KnownObservation,
  slack: number,
): Comparison | null => {
  const value = observation.newest.value
  if (value === null) return null
  const amount = amountPer(value, observation.period, claim.per)
  const [small, large] = [Math.min(amount, valueOf(claim)), Math.max(amount, valueOf(claim))]
  return {
    dims: series.dims,
    observation,
    amount,
    factor: small > 0 ? large / small : null,
    direction: amount === valueOf(claim) ? 'equal' : valueOf(claim) < amount ? 'claim-lower' : 'claim-higher',
    holds: within(claim, amount, slack) || boundHolds(statistic, claim, observation, amount),
  }
}

/** Components are series of the dimension `component`, known for the period in question; a claim that names dims has none beside it. */
const componentsAt = (checked: Checked, period: Period): readonly Comparison[] =>
  checked.claim.dims
    ? []
    : checked.all.flatMap((series) => {
        if (Object.keys(series.dims).join() !== 'component') return []
        const own = atPeriod(series, period)
        return (own && compare(checked, series, own, 1)) ?? []
      })

const atPeriod = (series: Series, period: Period): KnownObservation | undefined =>
  series.known.find((one) => sameDays(one.period, period) && one.newest.value !== null)

/** The claim's own period has no value: the newest known one can still be far off. `about` and `exact` are given twice their tolerance. */
const againstNewest = (checked: Checked, series: Series, period: Period): Verdict => {
  const { claim } = checked
  const newest = newestOf(series.known)
  if (!newest) return { kind: 'cannot-be-checked', reason: 'nothing-known', nearest: null }
  const nearest = compare(checked, series, newest, 2)
  if (series.known.some((one) => one.period.first <= period.first && one.period.last >= period.last))
    return { kind: 'cannot-be-checked', reason: 'window-shorter', nearest }
  const comparable = claim.per !== undefined || daysIn(newest.period) === daysIn(period)
  if (!nearest || nearest.holds || newest.partial || !comparable || newest.period.last >= period.first)
    return { kind: 'cannot-be-checked', reason: 'period-not-published', nearest }
  const components = componentsAt(checked, newest.period)
  if (components.some((one) => one.holds)) return { kind: 'cannot-be-checked', reason: 'period-not-published', nearest }
  return { kind: 'at-odds', total: nearest, components, mean: isMean(claim.per, newest.period) }
}

/**
 * What the record known on a day says of a claim (FORMAT, "claim"): `consistent` within the tolerance of its qualifier,
 * `contradicted` beyond it, `at-odds` where the claim's own period has no value yet but the newest known one is over twice the
 * tolerance off, `cannot-be-checked` otherwise, with the reason. The total is compared and beside it the known components, since a
 * text rarely says which it means: a claim that fits one of them is not contradicted. A claim that names dims is compared with these.
 */
export const verdictOn = (statistic: Statistic, claim: Claim, _on: Day): Verdict => {
  const all = allSeries(statistic)
  const series = all.find((one) => sameDims(one.dims, claim.dims ?? {}))
  if (!series)
    return { kind: 'cannot-be-checked', reason: all.length > 0 ? 'another-component' : 'nothing-known', nearest: null }
  const period = parsePeriod(claim.period, statistic.fiscalYearStart)
  if (!period) return { kind: 'cannot-be-checked', reason: 'nothing-known', nearest: null }
  const checked: Checked = { statistic, claim, all }
  const own = atPeriod(series, period)
  const total = own && compare(checked, series, own, 1)
  if (!own || !total) return againstNewest(checked, series, period)
  if (own.partial && !total.holds) return { kind: 'cannot-be-checked', reason: 'partial-period', nearest: total }
  const components = componentsAt(checked, period)
  const holds = total.holds || components.some((one) => one.holds)
  return { kind: holds ? 'consistent' : 'contradicted', total, components, mean: isMean(claim.per, own.period) }
}
