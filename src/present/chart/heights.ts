import { claimLevelsOf, levelsOf, type ClaimLevel, type Level } from './level.ts'
import { pointsOf, type Drawn, type Point } from './point.ts'

/** The values between which a chart has something to show. */
export interface Heights {
  readonly low: number
  readonly high: number
}

/** How far above the series a threshold or a claim may be before it would flatten it. */
const MOST_ABOVE = 1.5

/** Returns a scale from 0 or the lowest negative value. A threshold is included if it does not flatten the series. */
export const heightsOf = (
  points: readonly Pick<Point, 'amount'>[],
  levels: readonly Pick<Level | ClaimLevel, 'amount'>[],
  peak = 0,
): Heights => {
  const most = points.reduce((high, { amount }) => Math.max(high, amount), peak)
  const low = points.reduce((least, { amount }) => Math.min(least, amount), 0)
  const high = levels.reduce((top, { amount }) => (amount <= most * MOST_ABOVE ? Math.max(top, amount) : top), most)
  return { low, high: high === low ? low + 1 : high }
}

/** Returns the top of a chart's scale: its largest value, or a threshold or claim above it. */
export const peakOf = (drawn: Drawn): number =>
  heightsOf(pointsOf(drawn), [...levelsOf(drawn), ...claimLevelsOf(drawn)]).high
