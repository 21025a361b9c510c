import { largestOf, type Day, type KnownObservation } from '../../dossier/index.ts'
import { span, widthOf, type Locale, type Span, type Tone } from '../../text/index.ts'
import { verdictSign } from '../statistic/verdict-mark.ts'
import { canvas, type Canvas } from './canvas.ts'
import { heightsOf, type Heights } from './heights.ts'
import { claimLevelsOf, levelsOf, type ClaimLevel, type Level } from './level.ts'
import { pointsOf, type Drawn, type Point } from './point.ts'
import { rowsAbove, scaleOf, stepsOf, type Scale } from './scale.ts'

/** The input of a chart. */
export interface Charted extends Drawn {
  /** The period of the cursor, always in view and marked if `showCursor` is set. */
  readonly cursor: KnownObservation | null
  readonly showCursor: boolean
  readonly width: number
  readonly rows: number
  /** The visible days, if they differ from the series' own. */
  readonly within?: readonly [Day, Day]
  /** A minimum for the top of the scale. */
  readonly peak?: number
  /** Whether daily values are scattered below their rolling mean. */
  readonly rolling?: boolean
  /** A minimum width for the axis numbers, which aligns charts below each other. */
  readonly gutter?: number
}

/** A canvas with a scale for heights and positions. */
export interface Plot extends Heights {
  readonly canvas: Canvas
  readonly scale: Scale
  readonly columns: number
  readonly rows: number
  /** The width of the axis numbers, in cells. */
  readonly gutter: number
  /** Labels of the rows; that of the base is in the row below the last. */
  readonly labels: readonly Label[]
}

type Scaled = Pick<Plot, 'scale' | 'rows' | 'canvas'>

/** Rows from which a chart has a free one at its top, for the label of its largest value. */
const LABELLED_ROWS = 4
/** Columns that a plot has at least; labels that would leave fewer are not written. */
export const LEAST_COLUMNS = 4
/** Rows from which a claim above the series is shown too; in fewer it would flatten the line. */
const RAISED_ROWS = 8

/** Returns the height of an amount in dots from the top; a label's own value is in the middle of its row. */
const yOf = ({ canvas: { dotsDown }, rows, scale }: Scaled, amount: number): number => {
  const down = dotsDown / rows
  const y = Math.round(dotsDown + Math.floor(down / 2) - rowsAbove(scale, amount) * down)
  return Math.max(0, Math.min(dotsDown - 1, y))
}
const xOf = ({ canvas: { dotsAcross } }: Plot, share: number): number =>
  Math.max(0, Math.min(dotsAcross - 1, Math.round(share * dotsAcross - 0.5)))
/** Returns the row of a height. */
export const rowOf = (plot: Scaled, amount: number): number =>
  Math.floor((yOf(plot, amount) * plot.rows) / plot.canvas.dotsDown)
/** Returns the column of a position from 0 to 1. */
export const columnOf = (plot: Pick<Plot, 'columns'>, share: number): number =>
  Math.max(0, Math.min(plot.columns - 1, Math.floor(share * plot.columns)))

/** Formats an axis number without more decimals than the steps need. */
const numberText = (locale: Locale, value: number): string => locale.number(value, Math.abs(value) < 1 ? 3 : 2, 0)

interface Label {
  readonly row: number
  readonly text: string
  readonly sign: string
  readonly tone: Tone
}

/** Returns whether a height is in the rows of a plot. */
const isWithin =
  (scale: Scale, rows: number) =>
  ({ amount }: Pick<Level, 'amount'>): boolean => {
    const above = rowsAbove(scale, amount)
    return above > 0 && above <= rows
  }

/** Thresholds and claims of a chart. */
interface Levels {
  readonly thresholds: readonly Level[]
  readonly claims: readonly ClaimLevel[]
}

const stepLabels = (locale: Locale, { scale, rows }: Scaled): readonly Label[] =>
  stepsOf(scale, rows).map((value, at) => ({
    row: rows - at * scale.apart,
    text: numberText(locale, value),
    sign: at === 0 ? '└' : '┤',
    tone: 'dim',
  }))

/** Returns a claim as a tick: the sign of its verdict before the claimed value. */
const claimLabel = (locale: Locale, plot: Scaled, { claim, amount, verdict }: ClaimLevel): Label => {
  const sign = verdictSign(locale, verdict)
  const rounded = Number(amount.toFixed(amount < 10 ? 2 : 0))
  return {
    row: rowOf(plot, amount),
    // A sign and not the words “up to”, which would take six columns from the plot.
    text: `${sign.text} ${locale.qualified(rounded, claim.qualifier === 'up-to' ? 'at-most' : claim.qualifier)}`,
    sign: '┼',
    tone: sign.tone,
  }
}

/** Returns the axis labels; a threshold with its comparator replaces a step in its row, and a claim both. */
const labelsOf = (locale: Locale, plot: Scaled, { thresholds, claims }: Levels): readonly Label[] => [
  ...stepLabels(locale, plot),
  ...thresholds.map(({ threshold, amount }) => ({
    row: rowOf(plot, amount),
    text: locale.qualified(amount, threshold.comparator),
    sign: '┼',
    tone: 'warn' as const,
  })),
  ...claims.map((claim) => claimLabel(locale, plot, claim)),
]

const gutterWidth = (labels: readonly Label[]): number =>
  Math.max(0, largestOf(labels.map(({ text }) => widthOf(text))))

/** Returns labels; without their texts if those would leave no room for the plot. */
const fitting = (labels: readonly Label[], room: number): readonly Label[] =>
  gutterWidth(labels) <= room ? labels : labels.map((label) => ({ ...label, text: '' }))

const gutter = ({ labels, gutter: width }: Plot, row: number): readonly Span[] => {
  const label = labels.findLast((one) => one.row === row)
  const text = label?.text ?? ''
  return [
    span(' '.repeat(width - widthOf(text))),
    span(text, label?.tone ?? 'dim'),
    span(` ${label?.sign ?? '│'}`, 'dim'),
  ]
}

/** Returns the lines of a chart: labels on the left, the canvas, the axis with its marks, and the line below. */
export const framed = (plot: Plot, axis: readonly Span[], below: string): readonly (readonly Span[])[] => [
  ...plot.canvas.lines().map((line, row) => [...gutter(plot, row), ...line]),
  [...gutter(plot, plot.rows), ...axis],
  [span(`${' '.repeat(plot.gutter + 2)}${below}`, 'dim')],
]

const drawLevels = (locale: Locale, plot: Plot, levels: readonly Level[]): void => {
  for (const { amount } of levels)
    plot.canvas.under(0, rowOf(plot, amount), locale.signs.of('threshold').repeat(plot.columns), 'warn')
}

/** Draws a column through the empty cells of a plot. */
export const drawColumn = (plot: Plot, share: number, sign: string, tone: Tone): void => {
  for (let row = 0; row < plot.rows; row++) plot.canvas.under(columnOf(plot, share), row, sign, tone)
}

/** Returns a plot of points, thresholds and claims, as large as there is room for; keeps `aside` cells free on the right. */
export const plotOf = (charted: Charted, points: readonly Pick<Point, 'amount'>[], aside = 0): Plot => {
  const { locale } = charted.context
  const rows = Math.max(2, charted.rows - 2)
  const [thresholds, claims] = [levelsOf(charted), claimLevelsOf(charted)]
  const raising = rows >= RAISED_ROWS ? [...thresholds, ...claims] : thresholds
  const heights = heightsOf(points, raising, charted.peak)
  const scale = scaleOf({ ...heights, rows, free: rows >= LABELLED_ROWS ? 1 : 0 })
  const isShown = isWithin(scale, rows)
  const levels = { thresholds: thresholds.filter(isShown), claims: claims.filter(isShown) }
  const room = charted.width - 2 - aside - LEAST_COLUMNS
  const labels = fitting(labelsOf(locale, { scale, rows, canvas: canvas(1, rows, locale.signs.dots) }, levels), room)
  const gutter = Math.max(Math.min(charted.gutter ?? 0, room), gutterWidth(labels))
  const columns = Math.max(LEAST_COLUMNS, charted.width - gutter - 2 - aside)
  const plot = { ...heights, scale, columns, rows, gutter, labels, canvas: canvas(columns, rows, locale.signs.dots) }
  drawLevels(locale, plot, levels.thresholds)
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
  let before: readonly [number, number] | null = null
  for (const point of points) {
    const here: readonly [number, number] = [xOf(plot, shareOf(point)), yOf(plot, point.amount)]
    plot.canvas.dot(here[0], here[1], tone)
    if (before && point.joined) plot.canvas.line(before, here, tone, isFirm(point) ? 1 : 3)
    else if (here[1] > 0) plot.canvas.dot(here[0], here[1] - 1, tone)
    before = here
  }
}

/** Draws each point as a dot, for a series whose rolling mean is drawn as a line. */
export const drawScatter = (
  plot: Plot,
  points: readonly Point[],
  shareOf: (point: Point) => number,
  tone: Tone,
): void => {
  for (const point of points) plot.canvas.dot(xOf(plot, shareOf(point)), yOf(plot, point.amount), tone)
}
