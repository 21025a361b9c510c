import { span, widthOf, type Locale, type Span } from '../../text/index.ts'
import { boundText } from '../statistic/figure.ts'
import { columnOf, LEAST_COLUMNS, plotOf, rowOf, type Charted, type Plot } from './plot.ts'
import type { Point } from './point.ts'

/** Columns and rows from which values are written beside a line. */
const LEAST = { width: 34, rows: 6 }
/** Blank cells between a line's end and its value. */
const GAP = 1

/** Returns whether a chart has room for values beside its line. */
export const hasRoom = ({ width, rows }: Charted): boolean => width >= LEAST.width && rows >= LEAST.rows

/** Formats a point's value with its qualifier. */
export const pointText = (locale: Locale, { amount, qualifier }: Pick<Point, 'amount' | 'qualifier'>): string =>
  boundText(locale, amount, qualifier)

/** Returns the largest point, the latest of equal ones. */
export const topOf = <P extends Pick<Point, 'amount'>>(points: readonly P[]): P | undefined =>
  points.reduce<P | undefined>((top, one) => (top === undefined || one.amount >= top.amount ? one : top), undefined)

/** Where a chart's last value is written: inside the plot, or in cells kept free on its right. */
export interface Ending {
  readonly plot: Plot
  /** What is right of the plot, by row. */
  readonly beside: ReadonlyMap<number, Span>
}

/** Writes the value of the largest point above it. */
export const labelTop = (
  locale: Locale,
  plot: Plot,
  points: readonly Point[],
  shareOf: (point: Point) => number,
): void => {
  const top = topOf(points)
  const row = top ? rowOf(plot, top.amount) - 1 : -1
  if (!top || row < 0) return
  const text = pointText(locale, top)
  const column = columnOf(plot, shareOf(top)) - Math.floor(widthOf(text) / 2)
  plot.canvas.over(Math.max(0, Math.min(plot.columns - widthOf(text), column)), row, text, 'plain')
}

/**
 * Returns a plot with the value of its largest point above it and that of its last beside it, if there is room for
 * them. Axis labels alone give a value to a third of a step.
 */
export const endedPlot = (
  charted: Charted,
  points: readonly Point[],
  shareOf: (point: Point) => number,
  peak = 0,
): Ending => {
  const { locale } = charted.context
  const [last, top] = [points.at(-1), topOf(points)]
  const own = { ...charted, peak: Math.max(peak, charted.peak ?? 0) }
  const plain = plotOf(own, points)
  if (!hasRoom(charted) || !last || !top) return { plot: plain, beside: new Map() }
  const text = pointText(locale, last)
  const wide = widthOf(text) + GAP
  const column = columnOf(plain, shareOf(last)) + 1 + GAP
  const isInside = column + widthOf(text) <= plain.columns
  if (!isInside && plain.columns - wide < LEAST_COLUMNS) return { plot: plain, beside: new Map() }
  const plot = isInside ? plain : plotOf(own, points, wide)
  const row = rowOf(plot, last.amount)
  if (isInside) plot.canvas.over(column, row, text, 'strong')
  if (pointText(locale, top) !== text) labelTop(locale, plot, points, shareOf)
  return { plot, beside: isInside ? new Map() : new Map([[row, span(`${' '.repeat(GAP)}${text}`, 'strong')]]) }
}
