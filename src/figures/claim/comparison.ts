import {
  allSeries,
  calendar,
  daysIn,
  sameDays,
  sameDims,
  type Claim,
  type Dims,
  type Period,
  type Per,
  type Qualifier,
  type Series,
  type Statistic,
} from '../../dossier/index.ts'
import { percentOf } from '../change.ts'
import { amountPer, isMean, ratePer } from '../rate.ts'
import { isBorneOut, type Amount, type Stated } from './interval.ts'
import { figureOf, hasOpenPart, isAdditive, type Figure } from './tiling.ts'

/** What a figure is to a claim: what decides, the vintage known when it was made, what stands beside it, what it would fit, what is nearest. */
export type Role = 'own' | 'when-stated' | 'beside' | 'hint' | 'nearest'

/** A figure of official data beside a claim, in the claim's own unit, and how far apart they are. */
export interface Comparison {
  readonly role: Role
  /** What of the figure is compared: its value, its change from `base`, or whether it beats `base`, of which a record is claimed. */
  readonly compared: 'value' | 'change' | 'record'
  readonly figure: Figure
  /** The figure that a change in percent is from, or the one that a record is claimed of; null where neither is compared. */
  readonly base: Figure | null
  /** The figure in the claim's unit (per week, say), the change in percent, or the value itself. */
  readonly amount: number
  readonly qualifier: Qualifier
  readonly per: Per | null
  /** It is a mean over longer than the claim's unit. */
  readonly mean: boolean
  /** It is carried over to a claim of another length: value ÷ days × days of the claim. */
  readonly scaled: boolean
  /** `larger ÷ smaller`, 1 or more; null where one of them is not above 0, and between percentages. */
  readonly factor: number | null
  /** `(claim − amount) ÷ amount × 100`; null on a base under 30, and between percentages. */
  readonly percent: number | null
  /** `claim − amount` in points; null where no percentages are compared. */
  readonly points: number | null
  /** Which way the claim differs. */
  readonly direction: 'claim-lower' | 'claim-higher' | 'equal'
  /** It bears the claim out by itself. */
  readonly holds: boolean
}

/** A claim that is looked into, with the period that it is about. */
export interface Checked {
  readonly statistic: Statistic
  /** The statistic as it was known when the claim was made. */
  readonly whenMade: Statistic
  readonly claim: Claim
  readonly period: Period
}

/** Whether a statistic is one of percentages, which are compared in points. */
export const isPercent = ({ counts }: Statistic): boolean => counts === 'percent'

/** Returns the series that is limited to what is named; undefined where none is known. */
export const seriesFor = (all: readonly Series[], dims: Dims): Series | undefined =>
  all.find((one) => sameDims(one.dims, dims))

/** A figure in the newest vintage, and in the one that was known when the claim was made; null where none was. */
export interface Vintages {
  readonly now: Figure
  readonly whenMade: Figure | null
}

/** Returns the figure of a period by the vintage known when a claim was made; null where none was known. */
export const figureThen = ({ whenMade }: Checked, dims: Dims, period: Period): Figure | null => {
  const series = seriesFor(allSeries(whenMade), dims)
  return series ? figureOf(whenMade, series, period) : null
}

/** Returns both vintages of what is known of a period; null where nothing is. */
export const vintagesOf = (checked: Checked, dims: Dims, period: Period): Vintages | null => {
  const series = seriesFor(allSeries(checked.statistic), dims)
  const now = series && figureOf(checked.statistic, series, period)
  return now ? { now, whenMade: figureThen(checked, dims, period) } : null
}

/** How a figure is compared. */
interface Way {
  readonly role: Role
  readonly per: Per | undefined
  /** The claim's period, where a flow of another length is carried over to it. */
  readonly carriedTo?: Period
}

/** The period that a figure has to be carried over to; null where it can be compared as it stands: a month with a month. */
const carriedTo = (figure: Figure, way: Way): Period | null => {
  const { statistic, period } = figure
  const to = way.carriedTo
  if (!to || hasOpenPart(figure) || way.per !== undefined || !isAdditive(statistic) || sameDays(period, to)) return null
  return period.grain === to.grain && to.grain !== 'interval' ? null : to
}

const amountOf = (figure: Figure, way: Way): number => {
  const { value, period, statistic } = figure
  const to = carriedTo(figure, way)
  if (to) return ratePer(value, period, 'day').amount * daysIn(to)
  return statistic.measure === 'flow' ? amountPer(value, period, way.per) : value
}

const directionOf = (value: number, amount: number): Comparison['direction'] =>
  amount === value ? 'equal' : value < amount ? 'claim-lower' : 'claim-higher'

/** Returns the amount of a figure in the unit of a claim. */
export const amountIn = (figure: Figure, way: Way): Amount => ({
  amount: amountOf(figure, way),
  qualifier: figure.qualifier,
  mean: figure.statistic.measure === 'flow' && isMean(way.per, figure.period),
})

/** How many calendar months a period has; null where it does not begin and end with one. */
const wholeMonths = ({ first, last }: Period): number | null => {
  const [[year, month, day], [nextYear, nextMonth, nextDay]] = [calendar(first), calendar(last + 1)]
  return day === 1 && nextDay === 1 ? (nextYear - year) * 12 + nextMonth - month : null
}

/** Whether a figure bears a claim out. A mean per month is a twelfth of a year to whoever states it, and not 30.4 days of 365. */
const bearsOut = (stated: Stated, figure: Figure, per: Per | undefined, one: Amount): boolean => {
  if (isBorneOut(stated, one)) return true
  const months = per === 'month' && figure.statistic.measure === 'flow' ? wholeMonths(figure.period) : null
  return months !== null && isBorneOut(stated, { ...one, amount: figure.value / months })
}

/** Holds a claim's number against a figure in its unit. */
export const compare = (stated: Stated, figure: Figure, way: Way): Comparison => {
  const one = amountIn(figure, way)
  const points = isPercent(figure.statistic)
  const [small, large] = [Math.min(one.amount, stated.value), Math.max(one.amount, stated.value)]
  return {
    role: way.role,
    compared: 'value',
    figure,
    base: null,
    ...one,
    per: way.per ?? null,
    scaled: carriedTo(figure, way) !== null,
    factor: !points && small > 0 ? large / small : null,
    percent: points ? null : percentOf(one.amount, stated.value),
    points: points ? stated.value - one.amount : null,
    direction: directionOf(stated.value, one.amount),
    // What is known of a part of a period says nothing of its rate.
    holds: bearsOut(stated, figure, way.per, one) && !(figure.partial && one.amount !== figure.value),
  }
}

/** Holds a change that is claimed, in percent, against the one between two figures. */
export const compareChange = (stated: Stated, figure: Figure, base: Figure, one: Amount): Comparison => ({
  role: 'own',
  compared: 'change',
  figure,
  base,
  ...one,
  per: null,
  scaled: false,
  factor: null,
  percent: null,
  points: stated.value - one.amount,
  direction: directionOf(stated.value, one.amount),
  holds: isBorneOut(stated, one),
})

/** Returns every other value of `component` that is known of a period, and the total, apart from what is already compared. */
export const besideOf = (checked: Checked, own: Dims, period: Period): readonly Figure[] =>
  allSeries(checked.statistic).flatMap((series) => {
    const names = Object.keys(series.dims)
    const fits = names.length === 0 || names.join() === 'component'
    if (!fits || sameDims(series.dims, own)) return []
    const figure = figureOf(checked.statistic, series, period)
    return figure && !figure.partial ? [figure] : []
  })
