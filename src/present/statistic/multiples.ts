import { newestOf, type Day, type KnownObservation, type Statistic } from '../../dossier/index.ts'
import { cut, span, type Span } from '../../text/index.ts'
import { fold, gap, text, type Line } from '../block.ts'
import { gridOf, gridWidth } from '../chart/grid.ts'
import { chartText } from '../chart/spoken.ts'
import { chartUnit } from '../chart/unit.ts'
import { timeChart, type Zoom } from '../chart/index.ts'
import { pointsOf } from '../chart/point.ts'
import type { RenderContext } from '../entry.ts'
import { headline } from './figure.ts'
import { alongOf } from './index.ts'

/** Columns that a small chart needs at least, with its axis. */
const LEAST_COLUMNS = 36
const MOST_ACROSS = 4
/** Rows of a small chart with its axis. */
const CHART_ROWS = { least: 7, most: 12 }
/** The line above the charts and a blank one, or the lines above a chart. */
const HEAD = 2

/** The room for all charts, and their zoom. */
export interface MultiplesPage {
  readonly zoom: Zoom
  readonly width: number
  readonly rows: number
}

/** A statistic and its main series. */
interface Small {
  readonly statistic: Statistic
  readonly series: readonly KnownObservation[]
}

const spanOf = (all: readonly Small[]): readonly [Day, Day] => {
  const known = all.flatMap(({ series }) => series)
  return [
    known.reduce((first, { period }) => Math.min(first, period.first), Infinity),
    known.reduce((last, { period }) => Math.max(last, period.last), -Infinity),
  ]
}

/** Returns the two lines above a small chart: its name, and its unit or, without a chart, its figure. */
const headLines = (
  context: RenderContext,
  { statistic, series }: Small,
  width: number,
): readonly (readonly Span[])[] => {
  const { locale, per } = context
  const newest = newestOf(series) ?? series.at(-1)
  const isDrawn = pointsOf({ context, statistic, series }).length > 0
  const figure = newest ? headline(locale, statistic, newest, per).join('') : ''
  return [
    [span(cut(locale.text(statistic.name), width), 'strong')],
    isDrawn ? [span(cut(chartUnit({ context, statistic, series }), width), 'dim')] : [span(cut(figure, width))],
  ]
}

/** Returns every statistic as a small chart over the same days, each on a scale of its own, as lines of a width. */
export const multiplesLines = (context: RenderContext, { zoom, width, rows }: MultiplesPage): readonly Line[] => {
  const { locale, reading } = context
  const { multiples } = locale.words.figures
  const all = reading.dossier.statistics.map((statistic) => ({ statistic, series: alongOf(context, statistic) }))
  const shown = all.filter(({ series }) => series.length > 0)
  if (shown.length === 0) return fold([text(multiples.none)], width)
  if (locale.medium === 'speech')
    return fold(
      shown.map((one) => text(`${locale.text(one.statistic.name)}. ${chartText({ context, ...one })}`)),
      width,
    )
  const across = Math.max(1, Math.min(MOST_ACROSS, shown.length, Math.floor(width / LEAST_COLUMNS)))
  const own = gridWidth(width, across)
  const high = Math.floor((rows - HEAD) / Math.ceil(shown.length / across)) - HEAD
  const room = { width: own, rows: Math.max(CHART_ROWS.least, Math.min(CHART_ROWS.most, high)), within: spanOf(shown) }
  const drawings = shown.map((one) => [
    ...headLines(context, one, own),
    ...(pointsOf({ context, ...one }).length > 0
      ? timeChart({ context, ...one, ...room, cursor: null, showCursor: false }, zoom)
      : []),
  ])
  return [
    ...fold([text([span(multiples.scales, 'dim')]), gap], width),
    ...gridOf(drawings, across, own).map((spans): Line => ({ kind: 'text', spans })),
  ]
}
