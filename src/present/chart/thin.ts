import type { Day } from '../../dossier/index.ts'
import type { Increment } from '../../figures/index.ts'

/** Points up to which each is drawn: to draw 100,000 takes 70 ms. */
const DRAWN_EACH = 4_000
/** Stretches of a longer line. The widest terminal has 1,000 dots beside each other, so that each dot has several. */
const STRETCHES = 2_000

/** How high a point is; the order of several counts, not the unit. */
type Height = (point: Increment) => number

/** Returns the places that show how far a stretch reaches: its first and last point, the first of the least and the last of the greatest. */
const outlineOf = (line: readonly Increment[], [from, to]: readonly [number, number], height: Height): Set<number> => {
  let [least, most] = [from, from]
  const heights = line.slice(from, to).map(height)
  for (const [at, value] of heights.entries()) {
    if (value < (heights[least - from] ?? 0)) least = from + at
    if (value >= (heights[most - from] ?? 0)) most = from + at
  }
  return new Set([from, Math.min(least, most), Math.max(least, most), to - 1])
}

/** Returns a stretch with the points of its outline, which are joined if any of its points are. */
const outlined = (
  line: readonly Increment[],
  [from, to]: readonly [number, number],
  height: Height,
): readonly Increment[] => {
  const joined = line.slice(from + 1, to).some((point) => point.joined)
  return [...outlineOf(line, [from, to], height)].flatMap((at) =>
    line.slice(at, at + 1).map((point) => (at === from ? point : { ...point, joined })),
  )
}

/**
 * Returns the points of a line that a drawing of some days needs. Of many they are the outline of each stretch, which is narrower
 * than a dot, so that the line looks the same and keeps its largest value.
 */
export const thinned = (
  line: readonly Increment[],
  [first, last]: readonly [Day, Day],
  height: Height,
): readonly Increment[] => {
  if (line.length <= DRAWN_EACH) return line
  const stretchOf = (at: number): number =>
    Math.floor((((line[at]?.day ?? 0) - first) * STRETCHES) / (last - first + 1))
  const kept: Increment[] = []
  for (let [from, to] = [0, 1]; from < line.length; to++) {
    if (to < line.length && stretchOf(to) === stretchOf(from)) continue
    for (const point of outlined(line, [from, to], height)) kept.push(point)
    from = to
  }
  return kept
}
