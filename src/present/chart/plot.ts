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

/** One value as it is drawn: in the unit shown. */
export interface Point {
  readonly known: KnownObservation
  readonly amount: number
  readonly qualifier: Qualifier
  /** Where it stands on an axis of time. */
  readonly day: Day
  /** It goes on from the point before it. */
  readonly joined: boolean
}

/** What a chart is made from. */
export interface Charted {
  readonly context: RenderContext
  readonly statistic: Statistic
  readonly series: readonly KnownObservation[]
  /** The period at which the reader stands: it is kept in sight, and marked where `showCursor` says so. */
  readonly cursor: KnownObservation | null
  readonly showCursor: boolean
  readonly width: number
  readonly rows: number
  /** The days in sight, where they are not the series' own. */
  readonly within?: readonly [Day, Day]
  /** The scale reaches at least to here. */
  readonly peak?: number
  /** The numbers of the axis have at least so much room, so that charts below each other are aligned. */
  readonly gutter?: number
}

/** What is drawn of a statistic, whatever it is drawn on. */
export type Drawn = Pick<Charted, 'context' | 'statistic' | 'series'>

/**
 * Whether rates are drawn: of months and shorter periods, so that a short month is no fall, of spans of different lengths, and of totals
 * that include each other. Years, stocks and money are drawn by their values.
 */
export const drawsRates = (statistic: Statistic, series: readonly KnownObservation[]): boolean => {
  if (isCumulative(statistic, series)) return true
  const last = newestOf(series)
  return hasRates(statistic) && last !== null && (isShort(last.period) || last.period.grain === 'interval')
}

/** The values to draw: of the newest grain, whole periods only, so that a partial one is never drawn as a fall. */
export const pointsOf = ({ context, statistic, series }: Drawn): readonly Point[] => {
  const rates = drawsRates(statistic, series)
  return incrementsOf(statistic, series).map(({ known, period, value, ...place }) => ({
    ...place,
    known,
    amount: rates ? ratePer(value, period, context.per).amount : value,
  }))
}

/** Whether the heights are values of whole units of the rate shown: months per month. */
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
 * Thresholds in the unit shown; those of another unit have no height, nor has one a day among totals of months, whose days differ. What
 * counts something else is never drawn.
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

/** From 0, unless there are values below it; a threshold is in the picture where it does not press the series flat. */
export const heightsOf = (points: readonly Point[], levels: readonly Level[], peak = 0): Heights => {
  const most = points.reduce((high, { amount }) => Math.max(high, amount), peak)
  const low = points.reduce((least, { amount }) => Math.min(least, amount), 0)
  const high = levels.reduce((top, { amount }) => (amount <= most * 1.5 ? Math.max(top, amount) : top), most)
  return { low, high: high === low ? low + 1 : high }
}

/** Where the scale of a chart ends: its largest amount, or a threshold above it. */
export const peakOf = (charted: Charted): number => heightsOf(pointsOf(charted), levelsOf(charted)).high

/** A plot: where a height and a place along the axis lie on its canvas. */
export interface Plot extends Heights {
  readonly canvas: Canvas
  readonly columns: number
  readonly rows: number
  /** Cells that the axis's numbers take. */
  readonly gutter: number
  readonly labels: readonly Label[]
}

type Scaled = Pick<Plot, 'low' | 'high' | 'rows' | 'canvas'>

const yOf = ({ canvas: { dotsDown }, low, high }: Scaled, amount: number): number =>
  Math.round(((high - amount) / (high - low)) * (dotsDown - 1))
const xOf = ({ canvas: { dotsAcross } }: Plot, share: number): number =>
  Math.max(0, Math.min(dotsAcross - 1, Math.round(share * dotsAcross - 0.5)))
/** The row of a height. */
export const rowOf = (plot: Scaled, amount: number): number =>
  Math.floor((yOf(plot, amount) * plot.rows) / plot.canvas.dotsDown)
/** The column of a place along the axis, from 0 to 1. */
export const columnOf = (plot: Plot, share: number): number =>
  Math.max(0, Math.min(plot.columns - 1, Math.floor(share * plot.columns)))

/** The axis's numbers: no more decimals than the steps need. */
const numberText = (locale: Locale, value: number): string => locale.number(value, Math.abs(value) < 1 ? 3 : 2, 0)

interface Label {
  readonly row: number
  readonly text: string
  readonly sign: string
  readonly tone: Tone
}

/** Steps of the axis, and thresholds with their comparator, which take the place of a step in their row. */
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

/** Lines of the frame: labels left, the canvas, the axis with its marks, and what is written below it. */
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

/** A column through the plot, where nothing else is drawn. */
export const drawColumn = (plot: Plot, share: number, sign: string, tone: Tone): void => {
  for (let row = 0; row < plot.rows; row++) plot.canvas.under(columnOf(plot, share), row, sign, tone)
}

/** A plot of these points with its thresholds drawn, as large as its chart has room for; `aside` cells stay free at its right. */
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

/** The room that the numbers of a chart's axis ask for, in cells. */
export const gutterOf = (charted: Charted): number => plotOf(charted, pointsOf(charted)).gutter

const isFirm = ({ known }: Point): boolean =>
  known.newest.status !== 'provisional' && known.newest.status !== 'estimated'

/** Points joined where their periods adjoin, broken where a value may still be revised; one without neighbours is two dots high. */
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
