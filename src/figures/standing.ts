import { isLowerBound, isUpperBound, type Qualifier, type Threshold } from '../dossier/index.ts'

/** How a figure stands to a mark: above or below it for certain, not to be told, or not to be compared. */
export const STANDINGS = ['above', 'below', 'cannot-be-told', 'not-comparable'] as const
export type Standing = (typeof STANDINGS)[number]

/** The least and the most that a figure may be. `open`: it is more, or less, than that. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly openLow: boolean
  readonly openHigh: boolean
}

/** How far `about` may be off (FORMAT: a tenth). */
const ABOUT = 0.1

/** Returns what a value may be by its qualifier; a bound is open on its other side. */
export const rangeOf = (value: number, qualifier: Qualifier): Range => {
  const slack = qualifier === 'about' ? Math.abs(value) * ABOUT : 0
  return {
    low: isUpperBound(qualifier) ? -Infinity : value - slack,
    high: isLowerBound(qualifier) ? Infinity : value + slack,
    openLow: qualifier === 'more-than',
    openHigh: qualifier === 'less-than',
  }
}

/** Returns a range `× by ÷ over`. It divides last, so that 155,000 ÷ 31 is 5,000 and not a little more. */
export const scaled = ({ low, high, ...open }: Range, by: number, over = 1): Range => ({
  ...open,
  low: (low * by) / over,
  high: (high * by) / over,
})

/** Returns what figures add up to. */
export const sumOfRanges = (all: readonly Range[]): Range => ({
  low: all.reduce((sum, { low }) => sum + low, 0),
  high: all.reduce((sum, { high }) => sum + high, 0),
  openLow: all.some(({ openLow }) => openLow),
  openHigh: all.some(({ openHigh }) => openHigh),
})

/** Whether a threshold is passed upwards: by more, and not by less. */
export const isUpwards = ({ comparator }: Pick<Threshold, 'comparator'>): boolean =>
  comparator === 'more-than' || comparator === 'at-least'

/** Which side the mark itself belongs to: 5,000 are above “at least 5,000” and “less than 5,000”. */
const isMarkAbove = ({ comparator }: Pick<Threshold, 'comparator'>): boolean =>
  comparator === 'at-least' || comparator === 'less-than'

/** Returns on which side of a threshold's mark a range lies for certain. */
export const standingOf = (threshold: Pick<Threshold, 'comparator' | 'value'>, range: Range): Standing => {
  const { value } = threshold
  const markAbove = isMarkAbove(threshold)
  const isAbove = range.low > value || (range.low === value && (markAbove || range.openLow))
  if (isAbove) return 'above'
  const isBelow = range.high < value || (range.high === value && (!markAbove || range.openHigh))
  return isBelow ? 'below' : 'cannot-be-told'
}
