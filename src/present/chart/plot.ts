import {
  newestOf,
  type Day,
  type KnownObservation,
  type Qualifier,
  type Statistic,
  type Threshold,
} from '../../dossier/index.ts'
import { hasRates, incrementsOf, isCumulative, isUnit, ratePer, thresholdPer, type Rate } from '../../figures/index.ts'
import { span, widthOf, type Locale, type Span, type Tone } from '../../text/index.ts'
import { valueSteps } from './axis.ts'
import { canvas, type Canvas } from './canvas.ts'
import type { RenderContext } from '../entry.ts'
import { isShort } from '../statistic/figure.ts'

/** A value in the unit shown. */
export interface Point {
  readonly known: KnownObservation
  readonly amount: number
  readonly qualifier: Qualifier
  /** The place on the time axis. */
  readonly day: Day
  /** Whether the period before it adjoins. */
  readonly joined: boolean
}

/** The input of a chart. */
export interface Charted {
  readonly context: RenderContext
  readonly statistic: Statistic
  readonly series: readonly KnownObservation[]
  /** The period of the cursor, always in view and marked if `showCursor` is set. */
  readonly cursor: KnownObservation | null
  readonly showCursor: boolean
  readonly width: number
  readonly rows: number
  /** The visible days, if they differ from the series' own. */
  readonly within?: readonly [Day, Day]
  /** A minimum for the top of the scale. */
  readonly peak?: number
  /** A minimum width for the axis numbers, which aligns charts below each other. */
  readonly gutter?: number
}

/** The part of a chart's input that determines its points. */
export type Drawn = Pick<Charted, 'context' | 'statistic' | 'series'>

/**
 * Returns whether a chart shows rates: for months and shorter periods, so that a short month does not look like a fall,
 * for mixed lengths, and for cumulative totals. Years, stocks and money keep their values.
 */
export const drawsRates = (statistic: Statistic, series: readonly KnownObservation[]): boolean => {
  if (isCumulative(statistic, series)) return true
  const last = newestOf(series)
  return hasRates(statistic) && last !== null && (isShort(last.period) || last.period.grain === 'interval')
}

/** Returns the points of a chart: whole periods of the newest grain, so that a partial one never looks like a fall. */
export const pointsOf = ({ context, statistic, series }: Drawn): readonly Point[] => {
  const rates = drawsRates(statistic, series)
  return incrementsOf(statistic, series).map(({ known, period, value, ...place }) => ({
    ...place,
    known,
    amount: rates ? ratePer(value, period, context.per).amount : value,
  }))
}

/** Returns whether the values are exactly one rate unit long, as months per month. */
export const drawsUnits = ({ context, statistic, series }: Drawn): boolean => {
  const last = newestOf(series)
  return drawsRates(statistic, series) && last !== null && isUnit(context.per, last.period)
}

/** A threshold as a height in the unit shown. */
export interface Level {
  readonly threshold: Threshold
  readonly amount: number
}

/**
 * Returns the thresholds in the unit shown. Leaves out those of another unit or about something else, and daily ones
 * among monthly totals, whose days differ.
 */
export const levelsOf = (drawn: Drawn): readonly Level[] => {
  const { context, statistic, series } = drawn
  const rates = drawsRates(statistic, series)
  const yearly: Rate['per'] | null = ['year', 'fiscal-year'].includes(newestOf(series)?.period.grain ?? '')
    ? 'year'
    : null
  const ofMonths = context.per === 'month' && drawsUnits(drawn)
  return (statistic.thresholds ?? []).flatMap((threshold) => {
    if (threshold.counts !== undefined || (ofMonths && threshold.per !== 'month')) return []
    const amount = thresholdPer(threshold, rates ? context.per : statistic.measure === 'flow' ? yearly : null)
    return amount === null ? [] : [{ threshold, amount }]
  })
}

export interface Heights {
  readonly low: number
  readonly high: number
}

/** Returns a scale from 0 or the lowest negative value. A threshold is included if it does not flatten the series. */
export const heightsOf = (points: readonly Point[], levels: readonly Level[], peak = 0): Heights => {
  const most = points.reduce((high, { amount }) => Math.max(high, amount), peak)
  const low = points.reduce((least, { amount }) => Math.min(least, amount), 0)
  const high = levels.reduce((top, { amount }) => (amount <= most * 1.5 ? Math.max(top, amount) : top), most)
  return { low, high: high === low ? low + 1 : high }
}

/** Returns the top of a chart's scale: its largest value, or a threshold above it. */
export const peakOf = (charted: Charted): number => heightsOf(pointsOf(charted), levelsOf(charted)).high

/** A canvas with a scale for heights and positions. */
export interface Plot extends Heights {
  readonly canvas: Canvas
  readonly columns: number
  readonly rows: number
  /** The width of the axis numbers, in cells. */
  readonly gutter: number
  readonly labels: readonly Label[]
}

type Scaled = Pick<Plot, 'low' | 'high' | 'rows' | 'canvas'>

const yOf = ({ canvas: { dotsDown }, low, high }: Scaled, amount: number): number =>
  Math.round(((high - amount) / (high - low)) * (dotsDown - 1))
const xOf = ({ canvas: { dotsAcross } }: Plot, share: number): number =>
  Math.max(0, Math.min(dotsAcross - 1, Math.round(share * dotsAcross - 0.5)))
/** Returns the row of a height. */
export const rowOf = (plot: Scaled, amount: number): number =>
  Math.floor((yOf(plot, amount) * plot.rows) / plot.canvas.dotsDown)
/** Returns the column of a position from 0 to 1. */
export const columnOf = (plot: Plot, share: number): number =>
  Math.max(0, Math.min(plot.columns - 1, Math.floor(share * plot.columns)))

/** Formats an axis number without more decimals than the steps need. */
const numberText = (locale: Locale, value: number): string => locale.number(value, Math.abs(value) < 1 ? 3 : 2, 0)

interface Label {
  readonly row: number
  readonly text: string
  readonly sign: string
  readonly tone: Tone
}

/** Returns the axis labels; a threshold with its comparator replaces a step in its row. */
const labelsOf = (locale: Locale, plot: Scaled, levels: readonly Level[]): readonly Label[] => {
  const steps = valueSteps(plot.low, plot.high, Math.max(2, Math.floor(plot.rows / 2)))
  const drawn = levels.filter(({ amount }) => amount <= plot.high && amount >= plot.low)
  return [
    ...steps.map((value) => ({
      row: rowOf(plot, value),
      text: numberText(locale, value),
      sign: '┤',
      tone: 'dim' as const,
    })),
    ...drawn.map(({ threshold, amount }) => ({
      row: rowOf(plot, amount),
      text: locale.qualified(amount, threshold.comparator),
      sign: '┼',
      tone: 'warn' as const,
    })),
  ]
}

const gutterWidth = (labels: readonly Label[]): number => Math.max(0, ...labels.map(({ text }) => widthOf(text)))

const gutter = (labels: readonly Label[], row: number, width: number): readonly Span[] => {
  const label = labels.findLast((one) => one.row === row)
  const text = label?.text ?? ''
  return [
    span(' '.repeat(width - widthOf(text))),
    span(text, label?.tone ?? 'dim'),
    span(` ${label?.sign ?? '│'}`, 'dim'),
  ]
}

/** Returns the lines of a chart: labels on the left, the canvas, the axis with its marks, and the line below. */
export const framed = (plot: Plot, axis: readonly Span[], below: string): readonly (readonly Span[])[] => {
  const width = plot.gutter
  const margin = ' '.repeat(width + 1)
  return [
    ...plot.canvas.lines().map((line, row) => [...gutter(plot.labels, row, width), ...line]),
    [span(`${margin}└`, 'dim'), ...axis],
    [span(`${margin} ${below}`, 'dim')],
  ]
}

const drawLevels = (locale: Locale, plot: Plot, levels: readonly Level[]): void => {
  for (const { amount } of levels) {
    if (amount <= plot.high && amount >= plot.low)
      plot.canvas.under(0, rowOf(plot, amount), locale.signs.of('threshold').repeat(plot.columns), 'warn')
  }
}

/** Draws a column through the empty cells of a plot. */
export const drawColumn = (plot: Plot, share: number, sign: string, tone: Tone): void => {
  for (let row = 0; row < plot.rows; row++) plot.canvas.under(columnOf(plot, share), row, sign, tone)
}

/** Returns a plot of points and thresholds, as large as there is room for; keeps `aside` cells free on the right. */
export const plotOf = (charted: Charted, points: readonly Point[], aside = 0): Plot => {
  const { locale } = charted.context
  const levels = levelsOf(charted)
  const heights = heightsOf(points, levels, charted.peak)
  const rows = Math.max(2, charted.rows - 2)
  const labels = labelsOf(locale, { ...heights, rows, canvas: canvas(1, rows, locale.signs.dots) }, levels)
  const gutter = Math.max(charted.gutter ?? 0, gutterWidth(labels))
  const columns = Math.max(4, charted.width - gutter - 2 - aside)
  const plot: Plot = { ...heights, columns, rows, gutter, labels, canvas: canvas(columns, rows, locale.signs.dots) }
  drawLevels(locale, plot, levels)
  return plot
}

/** Returns the width that a chart's axis numbers need, in cells. */
export const gutterOf = (charted: Charted): number => plotOf(charted, pointsOf(charted)).gutter

const isFirm = ({ known }: Point): boolean =>
  known.newest.status !== 'provisional' && known.newest.status !== 'estimated'

/** Draws points, joined where periods adjoin and broken where a value may be revised. A point without neighbours is two dots high. */
export const drawPoints = (
  plot: Plot,
  points: readonly Point[],
  shareOf: (point: Point) => number,
  tone: Tone = 'accent',
): void => {
  for (const [at, point] of points.entries()) {
    const here = [xOf(plot, shareOf(point)), yOf(plot, point.amount)] as const
    const before = points[at - 1]
    plot.canvas.dot(here[0], here[1], tone)
    if (before && point.joined)
      plot.canvas.line([xOf(plot, shareOf(before)), yOf(plot, before.amount)], here, tone, isFirm(point) ? 1 : 3)
    else if (here[1] > 0) plot.canvas.dot(here[0], here[1] - 1, tone)
  }
}
