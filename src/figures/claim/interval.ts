import { isLowerBound, isUpperBound, type Claim, type Qualifier } from '../../dossier/index.ts'
import { roundingOf } from './rounding.ts'

/** The tolerance of `about`: ±10 % (docs/format.md, "Claims"). */
export const ABOUT = 0.1

/** The values that a statement allows; `open` where the ends are excluded. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly open: boolean
}

/** Returns half of the last written decimal place: 0.05 for 12.5. */
const decimalRounding = (value: number): number => {
  const [, decimals = ''] = String(value).split('.')
  return decimals === '' ? 0 : 0.5 * 10 ** -decimals.length
}

/**
 * Returns the tolerance of a stated figure, in its units: ±10 % for `about`, its rounding otherwise. Rounding is capped at the same width: 10,000
 * is not 14,999.
 */
export const toleranceOf = (value: number, qualifier: Qualifier): number => {
  const about = Math.abs(value) * ABOUT
  if (qualifier === 'about') return about
  return Number.isInteger(value) ? Math.min(about, roundingOf(value)) : decimalRounding(value)
}

/** The smallest tolerance for a percentage that is `about`, in points. */
const LEAST_POINTS = 1
const LEAST_EXACT_POINTS = 0.5

/**
 * Returns the tolerance of a stated percentage, in points: a tenth, at least 1, for `about`; its rounding otherwise.
 * Rounding is capped at the same width, because "20 %" does not mean 15 to 25.
 */
const pointsTolerance = (percent: number, qualifier: Qualifier): number => {
  const about = Math.max(LEAST_POINTS, Math.abs(percent) * ABOUT)
  if (qualifier === 'about') return about
  if (!Number.isInteger(percent)) return decimalRounding(percent)
  return Math.min(about, Math.max(LEAST_EXACT_POINTS, roundingOf(percent)))
}

/** Returns the values that a qualified figure allows; `tolerance` applies to `exact` and `about`. */
export const rangeOf = (value: number, qualifier: Qualifier, tolerance: number): Range => {
  if (isLowerBound(qualifier)) return { low: value, high: Infinity, open: qualifier === 'more-than' }
  if (isUpperBound(qualifier)) return { low: -Infinity, high: value, open: qualifier === 'less-than' }
  return { low: value - tolerance, high: value + tolerance, open: false }
}

/** A published figure in the claim's unit, with its uncertainty. */
export interface Amount {
  readonly amount: number
  readonly qualifier: Qualifier
  /** The amount is a mean over longer than the claim's unit; a single day or week may have been higher. */
  readonly mean: boolean
  /** What the amount may be, where its qualifier does not say it: a change between approximate figures. */
  readonly range?: Range | undefined
}

/** What a claim says, in a form comparable with amounts. */
export interface Stated {
  readonly value: number
  readonly qualifier: Qualifier
  /** Outside of it the claim is excluded. */
  readonly range: Range
  /** A figure has to lie in it to confirm the claim. */
  readonly confirming: Range
}

/** Returns the figures that confirm a claim: “up to 600” names a peak, which a figure far below it does not show. */
const confirmingOf = (range: Range, value: number, qualifier: Qualifier): Range =>
  qualifier === 'up-to' ? { ...range, low: value - Math.abs(value) * ABOUT } : range

/** Returns what a claim states, in counts or, with `points`, in percent. */
export const statedOf = (value: number, claim: Claim, points: boolean): Stated => {
  const qualifier = claim.qualifier ?? 'exact'
  const tolerance = points ? pointsTolerance(value, qualifier) : toleranceOf(value, qualifier)
  const range = rangeOf(value, qualifier, tolerance)
  return { value, qualifier, range, confirming: confirmingOf(range, value, qualifier) }
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
  const range = isBound(stated.qualifier) && percent !== 0 ? changeRange(percent, stated.qualifier) : stated.range
  return { ...stated, range, confirming: range }
}

/** A mean is a lower bound of a peak, and nothing else of it is known. */
const isPeak = ({ qualifier }: Stated, { mean }: Amount): boolean => mean && isUpperBound(qualifier)

const slackOf = ({ amount, qualifier }: Amount): number => (qualifier === 'about' ? Math.abs(amount) * ABOUT : 0)

const dataRange = (stated: Stated, one: Amount): Range => {
  if (one.range) return one.range
  const { low, high, open } = rangeOf(one.amount, one.qualifier, slackOf(one))
  return isPeak(stated, one) ? { low, high: Infinity, open: one.qualifier === 'more-than' } : { low, high, open }
}

const contains = ({ low, high, open }: Range, amount: number): boolean =>
  open ? amount > low && amount < high : amount >= low && amount <= high

/** Returns whether every value of `part` lies in `whole`. */
const covers = (whole: Range, part: Range): boolean => {
  const strict = whole.open && !part.open
  const low = strict ? part.low > whole.low || whole.low === -Infinity : part.low >= whole.low
  const high = strict ? part.high < whole.high || whole.high === Infinity : part.high <= whole.high
  return low && high
}

const overlap = (a: Range, b: Range): boolean => {
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)]
  return low < high || (low === high && contains(a, low) && contains(b, low))
}

const isOpen = ({ range }: Amount): boolean => range !== undefined && !Number.isFinite(range.high - range.low)

/** Whether a figure has to lie in what is claimed with all that it may be. About 100,000 may be 90,000, so they do not prove “at least 95,000”. */
const isUncertain = (stated: Stated, one: Amount): boolean =>
  isPeak(stated, one) ||
  isBound(one.qualifier) ||
  isOpen(one) ||
  (one.qualifier === 'about' && isBound(stated.qualifier))

/**
 * Returns whether a figure confirms a claim: within its tolerance, or proving its bound. A bound proves only bounds:
 * "at least 579.3 %" does not confirm "580 %".
 */
export const isBorneOut = (stated: Stated, one: Amount): boolean =>
  isUncertain(stated, one) ? covers(stated.confirming, dataRange(stated, one)) : contains(stated.confirming, one.amount)

/** Returns the span of two vintages; where a bound was revised, only the newest counts. */
const hull = (stated: Stated, now: Amount, then: Amount | null): Range => {
  const own = dataRange(stated, now)
  if (!then || isBound(now.qualifier) || isBound(then.qualifier)) return own
  const before = dataRange(stated, then)
  return { low: Math.min(own.low, before.low), high: Math.max(own.high, before.high), open: own.open }
}

/** Returns whether published figures contradict a claim: it allows no value between the vintage known when it was made and the newest. */
export const isExcluded = (stated: Stated, now: Amount, then: Amount | null): boolean =>
  !overlap(stated.range, hull(stated, now, then))
