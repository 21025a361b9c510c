import { pointText, topOf } from './end.ts'
import { pointsOf, type Drawn, type Point } from './point.ts'

/** Returns in words what a chart shows: its first, last, highest and lowest value; empty with fewer than two. */
export const chartText = (drawn: Drawn): string => {
  const { locale } = drawn.context
  const points = pointsOf(drawn)
  const [first, last, top] = [points[0], points.at(-1), topOf(points)]
  const bottom = points.reduce<Point | undefined>(
    (low, one) => (low && low.amount <= one.amount ? low : one),
    undefined,
  )
  if (points.length < 2 || !first || !last || !top || !bottom) return ''
  const stated = (point: Point): string => `${pointText(locale, point)} (${locale.period(point.known.period)})`
  return locale.words.figures.chart.heard(locale.number(points.length), {
    first: stated(first),
    last: stated(last),
    top: stated(top),
    bottom: stated(bottom),
  })
}
