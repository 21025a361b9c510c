import {
  daysIn,
  largestOf,
  qualifierOf,
  sameGrain,
  type KnownObservation,
  type Period,
  type Qualifier,
  type Statistic,
  type Threshold,
} from '../dossier/index.ts'
import { boundOfSum } from './bound.ts'
import { areOfOneCounter, type Published } from './published.ts'
import { DAYS_PER } from './rate.ts'
import { ofOneCounter } from './vintage.ts'
import { isUpwards, rangeOf, scaled, standingOf, sumOfRanges, type Range, type Standing } from './standing.ts'

/** What a result rests on: days, or what a longer period's total leaves for its windows. */
export type WindowBasis = 'window' | 'longer-period'

/** A window, or a period that contains windows, compared with a threshold. */
export interface Windowed {
  /** The last observation of the window. */
  readonly known: KnownObservation
  /** The days compared. */
  readonly period: Period
  /** In the threshold's unit: the window's mean or highest day; for a longer period its mean. */
  readonly amount: number
  /** A bound on the amount; null where it has none, as of a minimum and a maximum. */
  readonly qualifier: Qualifier | null
  readonly standing: Standing
  readonly basis: WindowBasis
  /** The mean of a longer period is past the threshold. That proves a single day, and a window only if `standing` says so. */
  readonly provesDay: boolean
}

/** Returns the days of a window: 7 for `P7D`. */
export const windowDays = (window: string): number => Number(window.slice(1, -1))

/** Returns the threshold's unit in days; without a unit of time it is the whole window. A stock stays as it is. */
const unitOf = ({ measure }: Statistic, { per, statistic }: Threshold, days: number): number => {
  if (per !== undefined) return DAYS_PER[per]
  return statistic === 'max' || measure !== 'flow' ? 1 : days
}

const isWhole = ({ newest, partial }: KnownObservation): boolean => newest.value !== null && !partial

/** Returns the adjoining periods of exactly so many days that end at an index; null where there are none. */
const tilesAt = (series: readonly KnownObservation[], at: number, days: number): readonly KnownObservation[] | null => {
  const tiles: KnownObservation[] = []
  let covered = 0
  for (let back = at; covered < days; back -= 1) {
    const [one, next] = [series[back], tiles[0]]
    if (!one || !isWhole(one) || (next && one.period.last !== next.period.first - 1)) return null
    tiles.unshift(one)
    covered += daysIn(one.period)
  }
  return covered === days ? tiles : null
}

const rangeFor = (statistic: Statistic, { newest }: KnownObservation): Range =>
  rangeOf(newest.value ?? 0, qualifierOf(statistic, newest))

/** Returns the bounds of the highest day: at least the highest mean, at most the largest total. */
const highestDay = (statistic: Statistic, tiles: readonly KnownObservation[]): Range => {
  const means = tiles.map((one) => scaled(rangeFor(statistic, one), 1, daysIn(one.period)))
  const totals = tiles.map((one) => rangeFor(statistic, one))
  const low = largestOf(means.map((one) => one.low))
  const high = largestOf(totals.map((one) => one.high))
  return {
    low,
    high,
    openLow: means.some((one) => one.low === low && one.openLow),
    openHigh: totals.every((one) => one.high < high || one.openHigh),
  }
}

/** A window in days, and the unit of its threshold in days. */
interface Window {
  readonly days: number
  readonly unit: number
}

/**
 * Returns the range of the highest (or lowest) k-day window in a period of n days. The n days fit in ⌈n ÷ k⌉ windows,
 * so the highest has at least total ÷ ⌈n ÷ k⌉; they hold ⌊n ÷ k⌋ separate windows, so the lowest has at most total ÷ ⌊n
 * ÷ k⌋. Some day has at least the mean of all, and the window that holds it has that as its highest day.
 */
const windowIn = (threshold: Threshold, total: Range, length: number, { days, unit }: Window): Range => {
  const most = threshold.statistic === 'max' ? 1 : days
  if (isUpwards(threshold)) {
    const covered = threshold.statistic === 'max' ? length : Math.ceil(length / days) * days
    return { ...scaled(total, unit, most), low: (total.low * unit) / covered }
  }
  const high = (total.high * unit) / (Math.floor(length / days) * most)
  return { low: 0, high, openLow: false, openHigh: total.openHigh }
}

const ofTiles = (statistic: Statistic, threshold: Threshold, tiles: readonly KnownObservation[]): Windowed | null => {
  const [first, known] = [tiles[0], tiles.at(-1)]
  if (!first || !known) return null
  const period: Period =
    tiles.length === 1 ? known.period : { ...known.period, first: first.period.first, grain: 'interval' }
  const days = daysIn(period)
  const unit = unitOf(statistic, threshold, days)
  const isMax = threshold.statistic === 'max'
  const total = sumOfRanges(tiles.map((one) => rangeFor(statistic, one)))
  const values = tiles.map(({ newest }) => newest.value ?? 0)
  const sum = values.reduce((all, value) => all + value, 0)
  const isDaily = tiles.length === days
  const range = isMax ? scaled(highestDay(statistic, tiles), unit) : scaled(total, unit, days)
  return {
    known,
    period,
    amount: isMax && isDaily ? largestOf(values) * unit : (sum * unit) / days,
    qualifier: boundOfSum(statistic, tiles),
    standing: standingOf(threshold, range),
    basis: isMax && !isDaily ? 'longer-period' : 'window',
    provesDay: false,
  }
}

const ofLonger = (statistic: Statistic, threshold: Threshold, known: KnownObservation, days: number): Windowed => {
  const length = daysIn(known.period)
  const unit = unitOf(statistic, threshold, days)
  const total = rangeFor(statistic, known)
  const side = standingOf(threshold, scaled(total, unit, length))
  return {
    known,
    period: known.period,
    amount: ((known.newest.value ?? 0) * unit) / length,
    qualifier: boundOfSum(statistic, [known]),
    standing: standingOf(threshold, windowIn(threshold, total, length, { days, unit })),
    basis: 'longer-period',
    provesDay: side === (isUpwards(threshold) ? 'above' : 'below'),
  }
}

/** Returns a period as uncertain: it is shorter than the window without neighbours, or is not a count over days. */
const untold = (statistic: Statistic, threshold: Threshold, known: KnownObservation, days: number): Windowed => {
  const value = known.newest.value ?? 0
  const isFlow = statistic.measure === 'flow'
  return {
    known,
    period: known.period,
    amount: isFlow ? (value * unitOf(statistic, threshold, days)) / daysIn(known.period) : value,
    qualifier: boundOfSum(statistic, [known]),
    standing: 'cannot-be-told',
    basis: 'window',
    provesDay: false,
  }
}

/** Returns whether a total says something of what it is a part of, or is made of: a count is never negative, and a stock has no total. */
export const isCount = ({ measure, counts }: Statistic): boolean =>
  measure === 'flow' && counts !== 'money' && counts !== 'percent'

/**
 * Returns the windows of a series compared with a threshold, oldest first. Periods have to fill a window exactly;
 * longer periods give what their totals prove, and shorter ones without neighbours, or beside those of another publisher, are uncertain.
 */
export const windowsOf = (
  { dossier, statistic }: Published,
  series: readonly KnownObservation[],
  threshold: Threshold,
  days: number,
): readonly Windowed[] => {
  const own = sameGrain(ofOneCounter(statistic, series))
  const windows = own.flatMap((known, at) => {
    if (!isWhole(known)) return []
    if (daysIn(known.period) > days)
      return [(isCount(statistic) ? ofLonger : untold)(statistic, threshold, known, days)]
    const tiles = tilesAt(own, at, days)
    return (tiles && areOfOneCounter(dossier, statistic, tiles) && ofTiles(statistic, threshold, tiles)) || []
  })
  return windows.length > 0 ? windows : own.filter(isWhole).map((known) => untold(statistic, threshold, known, days))
}
