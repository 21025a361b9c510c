import { daysIn, type KnownObservation, type Period } from '../../dossier/index.ts'
import type { Figure } from './tiling.ts'

/** Returns the spans of days that parts fill without a gap, in order of time. */
const filledSpans = (parts: readonly KnownObservation[]): readonly Period[] => {
  const spans: Period[] = []
  for (const { period } of parts) {
    const last = spans.at(-1)
    if (last?.last === period.first - 1) spans[spans.length - 1] = { ...last, last: period.last, grain: 'interval' }
    else spans.push(period)
  }
  return spans
}

/** Returns the days that a figure covers, without gaps: those of its parts, or those after what is taken off. */
export const coveredSpans = ({ parts, less }: Figure): readonly Period[] => {
  const [last, before] = [parts.at(-1), less.at(-1)]
  return before && last ? [{ ...last.period, first: before.period.last + 1, grain: 'interval' }] : filledSpans(parts)
}

/** Returns the longest span of days that a figure covers without a gap, of several such the last one; null where it covers none. */
export const longestSpan = (figure: Figure): Period | null =>
  coveredSpans(figure).reduce<Period | null>(
    (longest, one) => (longest && daysIn(longest) > daysIn(one) ? longest : one),
    null,
  )
