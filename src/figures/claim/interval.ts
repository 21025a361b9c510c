import { isLowerBound, isUpperBound, type Claim, type Qualifier } from '../../dossier/index.ts'
import { roundingOf } from '../rounding.ts'

/** How far from `about` a value may lie and still be about it (FORMAT: ±10 %). */
const ABOUT = 0.1

/** Values that a statement allows; `open` where its ends are not among them. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly open: boolean
}

/** Half of the last place in which a number is written: 0.05 for 12.5. */
const decimalRounding = (value: number): number => {
  const [, decimals = ''] = String(value).split('.')
  return decimals === '' ? 0 : 0.5 * 10 ** -decimals.length
}

/** How far a figure may lie from one that is stated, in its units: ±10 % where it is stated as about, its rounding otherwise. */
export const toleranceOf = (value: number, qualifier: Qualifier): number => {
  if (qualifier === 'about') return Math.abs(value) * ABOUT
  return Number.isInteger(value) ? roundingOf(value) : decimalRounding(value)
}

/** The least that percentages have to agree in, in points. */
const LEAST_POINTS = 1
const LEAST_EXACT_POINTS = 0.5

/**
 * How far a percentage may lie from one that is stated, in points: a tenth of it and at least 1 where it is about; its rounding
 * otherwise, which is never wider than that: "20 %" is not 15 to 25.
 */
export const pointsTolerance = (percent: number, qualifier: Qualifier): number => {
  const about = Math.max(LEAST_POINTS, Math.abs(percent) * ABOUT)
  if (qualifier === 'about') return about
  if (!Number.isInteger(percent)) return decimalRounding(percent)
  return Math.min(about, Math.max(LEAST_EXACT_POINTS, roundingOf(percent)))
}

/** Returns the values that a figure with a qualifier allows; `tolerance` is that of `exact` and `about`. */
export const rangeOf = (value: number, qualifier: Qualifier, tolerance: number): Range => {
  if (isLowerBound(qualifier)) return { low: value, high: Infinity, open: qualifier === 'more-than' }
  if (isUpperBound(qualifier)) return { low: -Infinity, high: value, open: qualifier === 'less-than' }
  return { low: value - tolerance, high: value + tolerance, open: false }
}

/** A figure of official data as it is compared: in the claim's unit, with what it leaves open. */
export interface Amount {
  readonly amount: number
  readonly qualifier: Qualifier
  /** It is a mean over longer than the claim's unit: a single day or week may have been higher. */
  readonly mean: boolean
}

/** What a claim says of a value, as it is compared with amounts. */
export interface Stated {
  readonly value: number
  readonly qualifier: Qualifier
  readonly range: Range
}

/** Returns what a claim states, in counts or (`points`) in percent. */
export const statedOf = (value: number, claim: Claim, points: boolean): Stated => {
  const qualifier = claim.qualifier ?? 'exact'
  const tolerance = points ? pointsTolerance(value, qualifier) : toleranceOf(value, qualifier)
  return { value, qualifier, range: rangeOf(value, qualifier, tolerance) }
}

const isBound = (qualifier: Qualifier): boolean => isLowerBound(qualifier) || isUpperBound(qualifier)

/** What a bound on a change allows: “fell by at least 40 %” is −40 or less, “rose by up to 20 %” is no fall. */
const changeRange = (percent: number, qualifier: Qualifier): Range => {
  const [size, open] = [Math.abs(percent), qualifier === 'more-than' || qualifier === 'less-than']
  const sizes = isLowerBound(qualifier)
    ? { low: size, high: Infinity }
    : { low: qualifier === 'up-to' ? 0 : -Infinity, high: size }
  return percent < 0 ? { low: -sizes.high, high: -sizes.low, open } : { ...sizes, open }
}

/** Returns what a claim of a change states, in percent: its qualifier is about the size of the rise or fall, whose sign it has. */
export const statedChange = (percent: number, claim: Claim): Stated => {
  const stated = statedOf(percent, claim, true)
  return isBound(stated.qualifier) && percent !== 0
    ? { ...stated, range: changeRange(percent, stated.qualifier) }
    : stated
}

/** A mean is a lower bound of a peak, and nothing else of it is known (FORMAT, "official data are an interval"). */
const isPeak = ({ qualifier }: Stated, { mean }: Amount): boolean => mean && isUpperBound(qualifier)

const dataRange = (stated: Stated, one: Amount): Range => {
  if (!isPeak(stated, one))
    return rangeOf(one.amount, one.qualifier, one.qualifier === 'about' ? Math.abs(one.amount) * ABOUT : 0)
  return isUpperBound(one.qualifier)
    ? { low: -Infinity, high: Infinity, open: false }
    : { low: one.amount, high: Infinity, open: one.qualifier === 'more-than' }
}

const contains = ({ low, high, open }: Range, amount: number): boolean =>
  open ? amount > low && amount < high : amount >= low && amount <= high

/** Whether every value of `part` is one of `whole`. */
const covers = (whole: Range, part: Range): boolean => {
  const strict = whole.open && !part.open
  const low = strict ? part.low > whole.low || whole.low === -Infinity : part.low >= whole.low
  const high = strict ? part.high < whole.high || whole.high === Infinity : part.high <= whole.high
  return low && high
}

const overlap = (a: Range, b: Range): boolean => {
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)]
  return a.open || b.open ? low < high : low <= high
}

/**
 * Whether a figure bears a claim out: it lies within the claim's tolerance, or proves the claim's bound. A bound proves no more than
 * a bound (EXPERT 23): "580 %" is not borne out by at least 579.3 %.
 */
export const isBorneOut = (stated: Stated, one: Amount): boolean =>
  isPeak(stated, one) || isBound(one.qualifier)
    ? covers(stated.range, dataRange(stated, one))
    : contains(stated.range, one.amount)

/** The span of two vintages; a bound that has moved leaves only its newest state. */
const hull = (stated: Stated, now: Amount, then: Amount | null): Range => {
  const own = dataRange(stated, now)
  if (!then || isBound(now.qualifier) || isBound(then.qualifier)) return own
  const before = dataRange(stated, then)
  return { low: Math.min(own.low, before.low), high: Math.max(own.high, before.high), open: own.open }
}

/** Whether official data exclude a claim: no value between the vintage known when it was made and the newest is one that it allows. */
export const isExcluded = (stated: Stated, now: Amount, then: Amount | null): boolean =>
  !overlap(stated.range, hull(stated, now, then))
