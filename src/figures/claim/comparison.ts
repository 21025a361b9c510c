import {
  allSeries,
  daysIn,
  knownFrom,
  sameDays,
  sameDims,
  seriesBy,
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
import { figureOf, type Figure } from './tiling.ts'

/** How a figure relates to a claim: it decides, is an earlier vintage, gives context, would fit, or is the nearest known. */
export type Role = 'own' | 'when-stated' | 'beside' | 'hint' | 'nearest'

/** An official figure compared with a claim, in the claim's unit. */
export interface Comparison {
  readonly role: Role
  /** What is compared: the figure itself, its change from `base`, or whether it beats `base` as a record. */
  readonly compared: 'value' | 'change' | 'record'
  readonly figure: Figure
  /** The figure that a change starts from or a record has to beat; null for plain values. */
  readonly base: Figure | null
  /** The official figure in the claim's unit, or the change in percent. */
  readonly amount: number
  readonly qualifier: Qualifier
  readonly per: Per | null
  /** The amount is a mean over longer than the claim's unit. */
  readonly mean: boolean
  /** The amount is scaled to the claim's length: `value ÷ days × days of the claim`. */
  readonly scaled: boolean
  /** `larger ÷ smaller`, at least 1; null between percentages, and where one is zero or negative. */
  readonly factor: number | null
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
  readonly claim: Claim
  readonly period: Period
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

/** Returns a period's figure as known when the claim was made; null where none was known. */
export const figureThen = ({ statistic, claim }: Checked, dims: Dims, period: Period): Figure | null => {
  const series = seriesFor(seriesBy(statistic, knownFrom(claim.made)), dims)
  return series ? figureOf(statistic, series, period) : null
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

/** Returns the period that a figure has to be scaled to; null where the two are alike, as a month and a month. */
const carriedTo = ({ statistic, period }: Figure, way: Way): Period | null => {
  const to = way.carriedTo
  if (!to || way.per !== undefined || statistic.measure !== 'flow' || sameDays(period, to)) return null
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

/** Compares a claim's number with a figure. */
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
    // A partial period does not show the rate of the whole period.
    holds: isBorneOut(stated, one) && !(figure.partial && one.amount !== figure.value),
  }
}

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
