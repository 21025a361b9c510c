import {
  isLowerBound,
  isUpperBound,
  qualifierOf,
  sameGrain,
  type Day,
  type KnownObservation,
  type Per,
  type Period,
  type Qualifier,
  type Statistic,
  type Threshold,
} from '../dossier/index.ts'
import { reachedOn, type Pace } from './pace.ts'
import { amountPer, DAYS_PER, isMean } from './rate.ts'
import type { YearSum } from './year.ts'

/** One period held against a threshold. */
export interface Tested {
  readonly known: KnownObservation
  /** In the threshold's unit: the value itself where the period is that unit, its rate otherwise. */
  readonly amount: number
  /** `null`: a bound does not tell on which side the figure lies. */
  readonly passed: boolean | null
}

/** A series held against a threshold. */
export interface Passing {
  readonly tested: readonly Tested[]
  /** From the first period that passed it on; empty where none did. */
  readonly since: readonly Tested[]
  /** Means over longer periods were tested than the threshold is about: a single day or week may have stood otherwise. */
  readonly mean: boolean
}

/** A threshold in another unit of time, by the days of FORMAT; null where one of the two has a unit of time and the other has not. */
export const thresholdPer = (threshold: Threshold, per: Per | null): number | null => {
  const own = threshold.per ?? null
  if (own === per) return threshold.value
  return own === null || per === null ? null : (threshold.value / DAYS_PER[own]) * DAYS_PER[per]
}

const HOLDS: Readonly<Record<Threshold['comparator'], (amount: number, value: number) => boolean>> = {
  'more-than': (amount, value) => amount > value,
  'at-least': (amount, value) => amount >= value,
  'less-than': (amount, value) => amount < value,
  'at-most': (amount, value) => amount <= value,
}

/** A figure that is itself a bound tells only on its own side: "at least 500" has not failed to pass 560. */
const passedBy = (threshold: Threshold, amount: number, qualifier: Qualifier): boolean | null => {
  const holds = HOLDS[threshold.comparator](amount, threshold.value)
  const upwards = threshold.comparator === 'more-than' || threshold.comparator === 'at-least'
  if (amount === threshold.value && qualifier === 'more-than') return upwards
  if (amount === threshold.value && qualifier === 'less-than') return !upwards
  if (isLowerBound(qualifier)) return holds === upwards ? holds : null
  if (isUpperBound(qualifier)) return holds === upwards ? null : holds
  return holds
}

const testedOf = (statistic: Statistic, threshold: Threshold, known: KnownObservation): readonly Tested[] => {
  const { value } = known.newest
  const rateless = statistic.measure !== 'flow' && threshold.per !== undefined
  if (value === null || known.partial || rateless) return []
  const amount = amountPer(value, known.period, threshold.per)
  const qualifier = qualifierOf(statistic, known.newest)
  return [{ known, amount, passed: passedBy(threshold, amount, qualifier) }]
}

/** Every whole period of the series' newest grain held against a threshold, oldest first. A partial period is not tested. */
export const passingOf = (statistic: Statistic, series: readonly KnownObservation[], threshold: Threshold): Passing => {
  const tested = sameGrain(series).flatMap((known) => testedOf(statistic, threshold, known))
  const first = tested.findIndex(({ passed }) => passed === true)
  return {
    tested,
    since: first < 0 ? [] : tested.slice(first),
    mean: tested.some(({ known }) => isMean(threshold.per, known.period)),
  }
}

/** Whether and when a year's running total passes a threshold per year. */
export type Crossing =
  | { readonly kind: 'passed'; readonly within: Period; readonly total: number }
  | { readonly kind: 'would-pass'; readonly on: Day; readonly pace: Pace }
  /** `minimum`: what is known is a lower bound, so it may be passed all the same. */
  | { readonly kind: 'stays-below'; readonly pace: Pace; readonly minimum: boolean }

const isYearly = (threshold: Threshold): boolean =>
  threshold.per === 'year' && (threshold.comparator === 'more-than' || threshold.comparator === 'at-least')

/** The month in which the running total of a year passed the threshold; null where it has not. */
const passedWithin = (now: YearSum | undefined, threshold: Threshold): Crossing | null => {
  let total = 0
  for (const { period, newest } of now?.months ?? []) {
    total += newest.value ?? 0
    if (HOLDS[threshold.comparator](total, threshold.value)) return { kind: 'passed', within: period, total }
  }
  return null
}

const atPace = (threshold: Threshold, pace: Pace, minimum: boolean): Crossing => {
  if (HOLDS[threshold.comparator](pace.total, threshold.value))
    return { kind: 'passed', within: pace.covered, total: pace.total }
  const least = threshold.comparator === 'more-than' ? Math.floor(threshold.value) + 1 : threshold.value
  const on = reachedOn(pace, least)
  return on === null ? { kind: 'stays-below', pace, minimum } : { kind: 'would-pass', on, pace }
}

/**
 * When the newest year passed a threshold per year, or at its pace would: by month where the series is monthly (`now`), by the pace
 * otherwise. Null where the threshold is not about a year's total, there is no pace, or the figures are upper bounds, which tell neither.
 */
export const crossingOf = (
  statistic: Statistic,
  threshold: Threshold,
  now: YearSum | undefined,
  pace: Pace | null,
): Crossing | null => {
  const qualifiers = (pace?.known ?? now?.months ?? []).map(({ newest }) => qualifierOf(statistic, newest))
  if (!isYearly(threshold) || qualifiers.some(isUpperBound)) return null
  const ofOneYear = !pace || pace.year.first === now?.year.first
  const passed = ofOneYear ? passedWithin(now, threshold) : null
  return passed ?? (pace && atPace(threshold, pace, qualifiers.some(isLowerBound)))
}
