import {
  daysIn,
  isUpperBound,
  memoizeLast,
  qualifierOf,
  sameGrain,
  yearOf,
  type Day,
  type Dossier,
  type KnownObservation,
  type Per,
  type Period,
  type Qualifier,
  type Statistic,
  type Threshold,
} from '../dossier/index.ts'
import { boundOfSum } from './bound.ts'
import { incrementsOf, isCumulative } from './increment.ts'
import { isSamePublished, type Published } from './published.ts'
import { reachedOn, type Pace } from './pace.ts'
import { amountPer, DAYS_PER, isMean, isUnit } from './rate.ts'
import { isUpwards, rangeOf, scaled, standingOf, sumOfRanges, type Range, type Standing } from './standing.ts'
import { ofOneCounter } from './vintage.ts'
import { filledUnits, isPartOf } from './whole-unit.ts'
import { isCount, windowDays, windowsOf, type WindowBasis } from './window.ts'
import type { YearSum } from './year.ts'

/** Reasons why a threshold cannot be compared with a statistic. */
export type Incomparable = 'counts-something-else' | 'no-rate'

/** One period or window compared with a threshold. */
export interface Tested {
  readonly known: KnownObservation
  /** The period itself, or the days of the window that ends with it. */
  readonly period: Period
  /** The amount in the threshold's unit: the value itself, its rate, or the mean of the window. */
  readonly amount: number
  /** A bound on the amount; null where it has none, as of a minimum and a maximum. */
  readonly qualifier: Qualifier | null
  readonly standing: Standing
  /** Whether the threshold was certainly passed; null where that is uncertain. */
  readonly passed: boolean | null
  /** How the standing was arrived at: from the period as it is, from a part of the unit, from a window's days, from what a longer period's total proves of one. */
  readonly basis: 'period' | 'part' | WindowBasis
  /** The mean of a longer period passed, which proves a single day and no window of several. */
  readonly provesDay: boolean
}

/** A series compared with a threshold. */
export interface Passing {
  /** Why nothing was tested; null where the two are comparable. */
  readonly incomparable: Incomparable | null
  /** Every known whole period or window, oldest first. */
  readonly tested: readonly Tested[]
  /** The periods are longer than the threshold's unit, so a single day or week may differ. */
  readonly mean: boolean
}

/** Returns a threshold in another unit of time (docs/format.md); null where only one of the two has a unit of time. */
export const thresholdPer = (threshold: Threshold, per: Per | null): number | null => {
  const own = threshold.per ?? null
  if (own === per) return threshold.value
  return own === null || per === null ? null : (threshold.value / DAYS_PER[own]) * DAYS_PER[per]
}

const passedBy = (threshold: Threshold, standing: Standing): boolean | null => {
  if (standing !== 'above' && standing !== 'below') return null
  return (standing === 'above') === isUpwards(threshold)
}

/** Returns the possible values of a period in the threshold's unit. */
const rangeIn = (statistic: Statistic, threshold: Threshold, { period, newest }: KnownObservation): Range => {
  const range = rangeOf(newest.value ?? 0, qualifierOf(statistic, newest))
  const { per } = threshold
  if (per === undefined || isUnit(per, period)) return range
  return scaled(range, DAYS_PER[per], daysIn(period))
}

const ofPeriod = (statistic: Statistic, threshold: Threshold, known: KnownObservation): Tested => {
  const standing = standingOf(threshold, rangeIn(statistic, threshold, known))
  return {
    known,
    period: known.period,
    amount: amountPer(known.newest.value ?? 0, known.period, threshold.per),
    qualifier: boundOfSum(statistic, [known]),
    standing,
    passed: passedBy(threshold, standing),
    basis: 'period',
    provesDay: false,
  }
}

const isWhole = ({ newest, partial }: KnownObservation): boolean => newest.value !== null && !partial

/** Returns the last of the totals that include each other, which is that of the year. */
const lastTotals = (series: readonly KnownObservation[]): readonly KnownObservation[] => {
  const last = new Map<Day, KnownObservation>()
  for (const one of series.filter(isWhole)) {
    const other = last.get(one.period.first)
    if (!other || other.period.last < one.period.last) last.set(one.period.first, one)
  }
  return [...last.values()]
}

/** What a threshold is compared with. */
interface Compared extends Published {
  readonly series: readonly KnownObservation[]
}

/** Returns a cumulative series as its increments, where they are known; for a mark per year as the totals of its years, and for one of no unit of time as it is. */
const apart = (
  { dossier, statistic }: Compared,
  series: readonly KnownObservation[],
  { per, window }: Threshold,
): readonly KnownObservation[] => {
  if (!isCumulative(statistic, series) || (per === undefined && window === undefined)) return series
  if (per === 'year') return lastTotals(series)
  return incrementsOf(dossier, statistic, series).map(({ known, period, value, qualifier }) => ({
    ...known,
    period,
    newest: { ...known.newest, value, qualifier },
  }))
}

const incomparableTo = (statistic: Statistic, threshold: Threshold): Incomparable | null => {
  if (threshold.counts !== undefined) return 'counts-something-else'
  return statistic.measure !== 'flow' && threshold.per !== undefined ? 'no-rate' : null
}

/** The days of the units that are windows by themselves: a mark per day is one of some day. */
const UNIT_DAYS: Readonly<Partial<Record<Per, number>>> = { day: 1, week: 7 }

/**
 * Returns over how many days a threshold is measured: its window's; without one, where it is per day or week and only longer periods are
 * known, those of its unit, since a mean below it says nothing of a day (EXPERT 23). Null where a period is compared with it as it is,
 * as where its `statistic` is the mean.
 */
export const measuredDays = (series: readonly KnownObservation[], threshold: Threshold): number | null => {
  if (threshold.window !== undefined) return windowDays(threshold.window)
  const { per, statistic } = threshold
  if (per === undefined || statistic === 'mean') return null
  const own = sameGrain(series)
  return own.some(({ period }) => isMean(per, period) || isPartOf(per, period)) ? (UNIT_DAYS[per] ?? null) : null
}

/** A part of a unit of time: its total alone may pass a mark for the whole, but counts to come leave open whether it stays below. */
const ofPart = (statistic: Statistic, threshold: Threshold, known: KnownObservation): Tested => {
  const range = rangeOf(known.newest.value ?? 0, qualifierOf(statistic, known.newest))
  const low = isCount(statistic) ? range.low : -Infinity
  const standing = standingOf(threshold, { ...range, low, high: Infinity })
  return {
    known,
    period: known.period,
    amount: known.newest.value ?? 0,
    qualifier: boundOfSum(statistic, [known]),
    standing,
    passed: passedBy(threshold, standing),
    basis: 'part',
    provesDay: false,
  }
}

/** Returns the units of time that a series states: of fiscal and calendar years those that the statistic counts in, if it has any. */
const statedUnits = (
  { fiscalYearStart = 1 }: Statistic,
  series: readonly KnownObservation[],
  per: Per,
): readonly KnownObservation[] => {
  const units = series.filter((one) => isWhole(one) && isUnit(per, one.period))
  const own = units.filter(({ period }) => yearOf(period.first, fiscalYearStart).first === period.first)
  return per === 'year' && own.length > 0 ? own : units
}

/** Returns the units of time of a series, oldest first: those that it states, and the others that its parts fill. */
const unitsIn = (published: Published, series: readonly KnownObservation[], per: Per): readonly KnownObservation[] => {
  const stated = statedUnits(published.statistic, series, per)
  const known = new Set(stated.map(({ period }) => period.first))
  const filled = filledUnits(published, series, per).filter(({ period }) => !known.has(period.first))
  return [...stated, ...filled].toSorted((a, b) => a.period.first - b.period.first)
}

/** Periods compared with a threshold as they are; where they are parts of its unit, the units that they fill, and those of which a part alone passes it, if there are any. */
const ofPeriods = (
  published: Published,
  series: readonly KnownObservation[],
  threshold: Threshold,
): readonly Tested[] => {
  const whole = sameGrain(series).filter(isWhole)
  const { per } = threshold
  const isPart = ({ period, partial }: KnownObservation): boolean =>
    partial || (per !== undefined && threshold.statistic !== 'mean' && isPartOf(per, period))
  const tested = (all: readonly KnownObservation[]): readonly Tested[] =>
    all.map((one) => (isPart(one) ? ofPart : ofPeriod)(published.statistic, threshold, one))
  const wanted = whole.every(isPart) ? unitsIn : filledUnits
  const filled = per !== undefined && whole.some(isPart) ? tested(wanted(published, series, per)) : []
  const units = filled.filter(({ known, standing }) => !known.partial || standing !== 'cannot-be-told')
  return units.length > 0 ? units : tested(whole)
}

const testedIn = (
  published: Published,
  series: readonly KnownObservation[],
  threshold: Threshold,
): readonly Tested[] => {
  const days = measuredDays(series, threshold)
  if (days === null) return ofPeriods(published, series, threshold)
  return windowsOf(published, series, threshold, days).map((one) => ({
    ...one,
    passed: passedBy(threshold, one.standing),
  }))
}

/**
 * Returns every whole period of the series' newest grain compared with a threshold, oldest first, and where it names a window every
 * window (`windowsOf`). Memoised for the last thresholds. Months are compared with a mark per year as whole years. A partial period is not tested, and nothing is where the threshold counts something else or wants a rate of a
 * stock.
 */
export const passingOf = (
  dossier: Dossier,
  statistic: Statistic,
  series: readonly KnownObservation[],
  threshold: Threshold,
): Passing => passings(threshold, { dossier, statistic, series })

const passingIn = (threshold: Threshold, compared: Compared): Passing => {
  const { statistic, series } = compared
  const incomparable = incomparableTo(statistic, threshold)
  if (incomparable) return { incomparable, tested: [], mean: false }
  const tested = testedIn(compared, apart(compared, ofOneCounter(statistic, series), threshold), threshold)
  return {
    incomparable,
    tested,
    mean: tested.some(({ known, basis }) =>
      basis === 'period' ? isMean(threshold.per, known.period) : basis === 'longer-period',
    ),
  }
}

/** The thresholds whose tests are kept: those of 100,000 days take 10 MB. */
const TESTS_KEPT = 4

const passings = memoizeLast(passingIn, (a, b) => isSamePublished(a, b) && a.series === b.series, TESTS_KEPT)

/** Whether and when a year's running total passes a threshold per year. */
export type Crossing =
  /** `minimum`: the known total is a lower bound, so the threshold may have been passed earlier. */
  | { readonly kind: 'passed'; readonly within: Period; readonly total: number; readonly minimum: boolean }
  /** `about`: the known total is approximate, and so is the day. */
  | {
      readonly kind: 'would-pass'
      readonly on: Day
      readonly pace: Pace
      readonly minimum: boolean
      readonly about: boolean
    }
  /** Of a minimum, the threshold may be passed all the same. */
  | { readonly kind: 'stays-below'; readonly pace: Pace; readonly minimum: boolean }

const isYearly = (threshold: Threshold): boolean =>
  threshold.per === 'year' && threshold.counts === undefined && isUpwards(threshold)

/** Returns the month in which the running total of a year passed the threshold; null where it has not. */
const passedWithin = (statistic: Statistic, threshold: Threshold, now: YearSum | undefined): Crossing | null => {
  let total = 0
  let range = rangeOf(0, 'exact')
  for (const { period, newest } of now?.months ?? []) {
    total += newest.value ?? 0
    range = sumOfRanges([range, rangeOf(newest.value ?? 0, qualifierOf(statistic, newest))])
    if (standingOf(threshold, range) === 'above')
      return { kind: 'passed', within: period, total, minimum: range.high === Infinity }
  }
  return null
}

/** Returns when a year passes at its pace; null where its total so far is only about what the threshold asks for. */
const atPace = (statistic: Statistic, threshold: Threshold, pace: Pace): Crossing | null => {
  const ranges = pace.known.map(({ newest }) => rangeOf(newest.value ?? 0, qualifierOf(statistic, newest)))
  const total = sumOfRanges(ranges)
  const standing = standingOf(threshold, total)
  if (standing === 'above') return { kind: 'passed', within: pace.covered, total: pace.total, minimum: false }
  const minimum = total.high === Infinity
  if (standing === 'cannot-be-told' && !minimum) return null
  const least = threshold.comparator === 'more-than' ? Math.floor(threshold.value) + 1 : threshold.value
  const on = reachedOn(pace, least)
  return on === null
    ? { kind: 'stays-below', pace, minimum }
    : { kind: 'would-pass', on, pace, minimum, about: !minimum && total.low < total.high }
}

/**
 * Returns when the newest year passed a threshold per year, or would at its pace. Null without a yearly threshold or a
 * pace, and for upper bounds, which decide neither, and approximate totals that come near the threshold.
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
  const passed = ofOneYear ? passedWithin(statistic, threshold, now) : null
  return passed ?? (pace && atPace(statistic, threshold, pace))
}
