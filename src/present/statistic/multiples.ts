import { memoizeOnce, newestShown, type Day, type KnownObservation, type Statistic } from '../../dossier/index.ts'
import { cut, span, type Span } from '../../text/index.ts'
import { fold, gap, paragraph, text, type Line } from '../block.ts'
import { gridOf, gridWidth } from '../chart/grid.ts'
import { chartText } from '../chart/spoken.ts'
import { chartUnit } from '../chart/unit.ts'
import { timeChart, type Zoom } from '../chart/index.ts'
import { countPoints } from '../chart/point.ts'
import type { RenderContext } from '../entry.ts'
import { headline } from './figure.ts'
import { alongOf } from './index.ts'

/** Columns that a small chart needs at least, with its axis. */
const LEAST_COLUMNS = 36
const MOST_ACROSS = 4
/** Statistics that are drawn. More are counted: 40,000 charts would take ten seconds, and nobody pages through them. */
export const MOST_CHARTS = 240
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

/** Returns the first statistics that have a figure, up to the most that are drawn. */
const drawnIn = (context: RenderContext): readonly Small[] => {
  const drawn: Small[] = []
  for (const statistic of context.reading.dossier.statistics) {
    if (drawn.length === MOST_CHARTS) break
    const series = alongOf(context, statistic)
    if (series.length > 0) drawn.push({ statistic, series })
  }
  return drawn
}

/** Says that there are more statistics than are drawn; empty where there are not. */
const beyondText = ({ locale, reading }: RenderContext, drawn: readonly Small[]): string => {
  const all = reading.dossier.statistics.length
  if (drawn.length < MOST_CHARTS || drawn.length === all) return ''
  return locale.words.figures.multiples.first(locale.number(drawn.length), locale.number(all))
}

const spanOf = (all: readonly Small[]): readonly [Day, Day] => {
  const known = all.flatMap(({ series }) => series)
  return [
    known.reduce((first, { period }) => Math.min(first, period.first), Infinity),
    known.reduce((last, { period }) => Math.max(last, period.last), -Infinity),
  ]
}

/** Returns the newest figure of a statistic with its period. */
const figureText = ({ locale, per }: RenderContext, { statistic, series }: Small): string => {
  const newest = newestShown(series) ?? series.at(-1)
  return newest ? headline(locale, statistic, newest, per).join('') : ''
}

const isDrawn = (context: RenderContext, one: Small): boolean => countPoints({ context, ...one }) > 0

/** Returns the two lines above a small chart: its name, and its unit or, without a chart, its figure. */
const headLines = (context: RenderContext, one: Small, width: number): readonly (readonly Span[])[] => {
  const { locale } = context
  const { statistic } = one
  const shown = isDrawn(context, one) ? span(chartUnit({ context, ...one }), 'dim') : span(figureText(context, one))
  return [[span(cut(locale.text(statistic.name), width), 'strong')], [{ ...shown, text: cut(shown.text, width) }]]
}

/** Returns a statistic in words: its name, and its unit with what its chart shows, or its figure without one. */
const spokenText = (context: RenderContext, { statistic, series }: Small): string => {
  const chart = chartText({ context, statistic, series })
  const name = context.locale.text(statistic.name)
  return chart === ''
    ? `${name}: ${figureText(context, { statistic, series })}.`
    : `${name}, ${chartUnit({ context, statistic, series })}. ${chart}`
}

const inRows = (all: readonly Small[], across: number): readonly (readonly Small[])[] =>
  Array.from({ length: Math.ceil(all.length / across) }, (_, row) => all.slice(row * across, (row + 1) * across))

/** Returns so many lines that are drawn together, once one of them is read: 240 charts take 0.1 s, and some twelve are in sight. */
const linesWhenRead = (count: number, draw: () => readonly (readonly Span[])[]): readonly Line[] => {
  const drawing = memoizeOnce(draw)
  return Array.from({ length: count }, (_, at) => ({
    kind: 'text' as const,
    get spans() {
      return drawing()[at] ?? []
    },
  }))
}

/** Returns statistics as small charts over the same days, each on a scale of its own, as lines of a width. */
export const multiplesLines = (context: RenderContext, { zoom, width, rows }: MultiplesPage): readonly Line[] => {
  const { locale } = context
  const shown = drawnIn(context)
  if (shown.length === 0) return fold([text(locale.words.figures.multiples.none)], width)
  if (locale.medium === 'speech')
    return fold(
      [...paragraph(beyondText(context, shown)), ...shown.map((one) => text(spokenText(context, one)))],
      width,
    )
  const across = Math.max(1, Math.min(MOST_ACROSS, shown.length, Math.floor(width / LEAST_COLUMNS)))
  const own = gridWidth(width, across)
  const high = Math.floor((rows - HEAD) / Math.ceil(shown.length / across)) - HEAD
  const room = { width: own, rows: Math.max(CHART_ROWS.least, Math.min(CHART_ROWS.most, high)), within: spanOf(shown) }
  const intro = [locale.words.figures.multiples.scales, beyondText(context, shown)].join(' ').trim()
  const drawn = (one: Small): readonly (readonly Span[])[] => [
    ...headLines(context, one, own),
    ...(isDrawn(context, one) ? timeChart({ context, ...one, ...room, cursor: null, showCursor: false }, zoom) : []),
  ]
  const lines = inRows(shown, across).flatMap((row) =>
    linesWhenRead(HEAD + (row.some((one) => isDrawn(context, one)) ? room.rows : 0), () =>
      gridOf(row.map(drawn), across, own),
    ),
  )
  return [...fold([text([span(intro, 'dim')]), gap], width), ...lines]
}
