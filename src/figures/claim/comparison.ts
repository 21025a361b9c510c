import {
  allSeries,
  daysIn,
  isLowerBound,
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
import { boundOfQuotient, boundOfStated } from '../bound.ts'
import { percentOf } from '../change.ts'
import { amountPer, isMean, ratePer, wholeMonths } from '../rate.ts'
import { isBorneOut, type Amount, type Range, type Stated } from './interval.ts'
import { figureOf, hasOpenPart, isAdditive, type Figure } from './tiling.ts'

/** How a figure relates to a claim: it decides, is an earlier vintage, gives context, would fit, or is the nearest known. */
export type Role = 'own' | 'when-stated' | 'beside' | 'hint' | 'nearest'

/** A published figure compared with a claim, in the claim's unit. */
export interface Comparison {
  readonly role: Role
  /** What is compared: the figure itself, its change from `base`, or whether it beats `base` as a record. */
  readonly compared: 'value' | 'change' | 'record'
  readonly figure: Figure
  /** The figure that a change starts from or a record has to beat; null for plain values. */
  readonly base: Figure | null
  /** The published figure in the claim's unit, or the change in percent. */
  readonly amount: number
  readonly qualifier: Qualifier
  readonly per: Per | null
  /** The amount is a mean over longer than the claim's unit. */
  readonly mean: boolean
  /** What a change between approximate figures may be, in percent. */
  readonly range?: Range | undefined
  /** The amount is scaled to the claim's length: `value ÷ days × days of the claim`. */
  readonly scaled: boolean
  /** Set if that are the days of its period until the claim was made. */
  readonly untilMade?: true
  /** `larger ÷ smaller`, at least 1; null between percentages, and where one is zero or negative. */
  readonly factor: number | null
  /** A bound on the factor, and on the sizes of `percent` and `points`; an approximate claim counts as the number that it states. Null where there is none. */
  readonly factorQualifier: Qualifier | null
  /** `(claim − amount) ÷ amount × 100`; null on a base under 30, and between percentages. */
  readonly percent: number | null
  /** `claim − amount` in points; null except between percentages. */
  readonly points: number | null
  readonly direction: 'claim-lower' | 'claim-higher' | 'equal'
  /** This figure alone confirms the claim. */
  readonly holds: boolean
}

/** A claim to judge, with its statistic and period. */
export interface Checked {
  readonly statistic: Statistic
  /** The statistic as it was known when the claim was made. */
  readonly whenMade: Statistic
  readonly claim: Claim
  readonly period: Period
}

/** A claim about a value, with the dims of the figures that it is compared with. */
export interface Valued extends Checked {
  readonly stated: Stated
}

/** Returns whether a statistic is a percentage, which is compared in points. */
export const isPercent = ({ counts }: Statistic): boolean => counts === 'percent'

/** Returns the series with exactly these dims; undefined where there is none. */
export const seriesFor = (all: readonly Series[], dims: Dims): Series | undefined =>
  all.find((one) => sameDims(one.dims, dims))

/** A figure in its newest vintage and in the one known when the claim was made; null where none was. */
export interface Vintages {
  readonly now: Figure
  readonly whenMade: Figure | null
}

/** Returns the figure of a period by the vintage known when a claim was made; null where none was known. */
export const figureThen = ({ whenMade }: Checked, dims: Dims, period: Period): Figure | null => {
  const series = seriesFor(allSeries(whenMade), dims)
  return series ? figureOf(whenMade, series, period) : null
}

/** Returns a period's figure in both vintages; null where none is known. */
export const vintagesOf = (checked: Checked, dims: Dims, period: Period): Vintages | null => {
  const series = seriesFor(allSeries(checked.statistic), dims)
  const now = series && figureOf(checked.statistic, series, period)
  return now ? { now, whenMade: figureThen(checked, dims, period) } : null
}

/** How to compare a figure with a claim. */
interface Way {
  readonly role: Role
  readonly per: Per | undefined
  /** The claim's period, if a flow of another length has to be scaled to it. */
  readonly carriedTo?: Period
}

/** The period that a figure has to be converted to; null where it compares directly, as a month with a month. */
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

/** Returns a figure in the unit of a claim. */
export const amountIn = (figure: Figure, way: Way): Amount => ({
  amount: amountOf(figure, way),
  qualifier: figure.qualifier,
  mean: figure.statistic.measure === 'flow' && isMean(way.per, figure.period),
})

/** Whether a figure confirms a claim. People who state a monthly mean divide a year by 12, not into 30.4 days, and only that mean proves “at least”. */
const bearsOut = (stated: Stated, figure: Figure, per: Per | undefined, one: Amount): boolean => {
  const months = per === 'month' && figure.statistic.measure === 'flow' ? wholeMonths(figure.period) : null
  const byDays = isBorneOut(stated, one)
  if (months === null) return byDays
  const byMonths = isBorneOut(stated, { ...one, amount: figure.value / months })
  return byMonths || (byDays && !isLowerBound(stated.qualifier))
}

const factorQualifierOf = ({ value, qualifier }: Stated, one: Amount): Qualifier | null => {
  const claimed = boundOfStated(qualifier)
  return value > one.amount ? boundOfQuotient(claimed, one.qualifier) : boundOfQuotient(one.qualifier, claimed)
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
    factorQualifier: factorQualifierOf(stated, one),
    percent: points ? null : percentOf(one.amount, stated.value),
    points: points ? stated.value - one.amount : null,
    direction: directionOf(stated.value, one.amount),
    // What is known of a part of a period says nothing of its rate.
    holds: bearsOut(stated, figure, way.per, one) && !(figure.partial && one.amount !== figure.value),
  }
}

/** Returns a claim compared with the vintage known when it was made; null where that was the same or none. */
export const whenStatedOf = (valued: Valued, { now, whenMade }: Vintages): Comparison | null =>
  whenMade && (whenMade.value !== now.value || whenMade.qualifier !== now.qualifier)
    ? compare(valued.stated, whenMade, { role: 'when-stated', per: valued.claim.per })
    : null

/** Compares a claimed percentage change with the change between two figures. */
export const compareChange = (stated: Stated, figure: Figure, base: Figure, one: Amount): Comparison => ({
  role: 'own',
  compared: 'change',
  figure,
  base,
  ...one,
  per: null,
  scaled: false,
  factor: null,
  factorQualifier: factorQualifierOf(stated, one),
  percent: null,
  points: stated.value - one.amount,
  direction: directionOf(stated.value, one.amount),
  holds: isBorneOut(stated, one),
})

/** Returns the total and the other components of a period, without the figure already compared. */
export const besideOf = (checked: Checked, own: Dims, period: Period): readonly Figure[] =>
  allSeries(checked.statistic).flatMap((series) => {
    const names = Object.keys(series.dims)
    const fits = names.length === 0 || names.join() === 'component'
    if (!fits || sameDims(series.dims, own)) return []
    const figure = figureOf(checked.statistic, series, period)
    return figure && !figure.partial ? [figure] : []
  })
