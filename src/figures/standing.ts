import { isLowerBound, isUpperBound, type Qualifier, type Threshold } from '../dossier/index.ts'

/** How a figure relates to a mark: certainly above, certainly below, uncertain or not comparable. */
export const STANDINGS = ['above', 'below', 'cannot-be-told', 'not-comparable'] as const
export type Standing = (typeof STANDINGS)[number]

/** The smallest and largest value that a figure may have. `open`: the end itself is excluded or unlimited. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly openLow: boolean
  readonly openHigh: boolean
}

/** The tolerance of `about`: a tenth (docs/format.md, "Claims"). */
const ABOUT = 0.1

/** Returns the values that a qualifier allows; a bound is open on its other side. */
export const rangeOf = (value: number, qualifier: Qualifier): Range => {
  const slack = qualifier === 'about' ? Math.abs(value) * ABOUT : 0
  return {
    low: isUpperBound(qualifier) ? -Infinity : value - slack,
    high: isLowerBound(qualifier) ? Infinity : value + slack,
    openLow: qualifier === 'more-than',
    openHigh: qualifier === 'less-than',
  }
}

/** Returns a range `× by ÷ over`. Divides last, so that 155,000 ÷ 31 is exactly 5,000. */
export const scaled = ({ low, high, ...open }: Range, by: number, over = 1): Range => ({
  ...open,
  low: (low * by) / over,
  high: (high * by) / over,
})

/** Returns the sum of several ranges. */
export const sumOfRanges = (all: readonly Range[]): Range => ({
  low: all.reduce((sum, { low }) => sum + low, 0),
  high: all.reduce((sum, { high }) => sum + high, 0),
  openLow: all.some(({ openLow }) => openLow),
  openHigh: all.some(({ openHigh }) => openHigh),
})

/** Returns whether a threshold is passed by more, not by less. */
export const isUpwards = ({ comparator }: Pick<Threshold, 'comparator'>): boolean =>
  comparator === 'more-than' || comparator === 'at-least'

/** Returns whether the mark itself counts as above: 5,000 is above “at least 5,000” and above “less than 5,000”. */
const isMarkAbove = ({ comparator }: Pick<Threshold, 'comparator'>): boolean =>
  comparator === 'at-least' || comparator === 'less-than'

/** Returns on which side of a threshold a range certainly lies. */
export const standingOf = (threshold: Pick<Threshold, 'comparator' | 'value'>, range: Range): Standing => {
  const { value } = threshold
  const markAbove = isMarkAbove(threshold)
  const isAbove = range.low > value || (range.low === value && (markAbove || range.openLow))
  if (isAbove) return 'above'
  const isBelow = range.high < value || (range.high === value && (!markAbove || range.openHigh))
  return isBelow ? 'below' : 'cannot-be-told'
}
