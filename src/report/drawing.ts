import { indexOf, newestOf, sourceIds, type KnownObservation, type Statistic } from '../dossier/index.ts'
import { mainSeries } from '../figures/index.ts'
import { sourceTitle, type RenderContext } from '../present/index.ts'
import { plainText, wrap } from '../text/index.ts'
import { chartOf, type Chart } from './chapters/chart.ts'
import { keyPhrases, levelPhrases } from './chapters/statistic.ts'
import type { Phrase } from './html/page.ts'
import { CHART_STYLE, withColours } from './html/style.ts'
import { CHART_SIZE, plotOf } from './html/svg.ts'
import { escapeXml } from './xml.ts'

/** A line of words in a drawing. */
interface Words {
  readonly text: string
  readonly kind: 'name' | 'note'
}

/** The style of the drawing: that of a chart in a page, on paper, with a heading. */
const STYLE = `${CHART_STYLE}
svg{font-family:system-ui,sans-serif}svg .paper{fill:var(--paper)}svg .name{font-size:16px;font-weight:600;fill:var(--ink)}`

/** Characters across the drawing: a line of capitals is still inside it. */
const ACROSS = 92
/** The height of a line, and the margin at the left, in units of the drawing. */
const [LINE, MARGIN] = [20, 12] as const

const lines = (text: string, kind: Words['kind']): readonly Words[] =>
  wrap(text, ACROSS).map((one) => ({ text: one, kind }))

/** Returns what is written above a chart: the statistic, its unit, what it counts, and the day on which it was known. */
const headOf = ({ locale, reading }: RenderContext, statistic: Statistic, chart: Chart): readonly Words[] => [
  ...lines(chart.title, 'name'),
  ...lines(locale.text(statistic.definition), 'note'),
  ...lines(locale.words.report.drawing.known(locale.day(reading.on)), 'note'),
]

const numbered = ({ spans, notes }: Phrase, number: (id: string) => number): string =>
  [plainText(spans), ...notes.map((id) => `[${number(id)}]`)].join(' ')

/** Returns what is written below a chart: its caveat, thresholds and marks, and the source of every value. */
const footOf = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Words[] => {
  const { locale } = context
  const phrases = [...levelPhrases(context, statistic), ...keyPhrases(context, statistic, series)]
  const figures = [...new Set(series.flatMap(({ newest }) => sourceIds(newest.source)))]
  const cited = [...new Set([...figures, ...phrases.flatMap(({ notes }) => notes)])]
  const number = (id: string): number => cited.indexOf(id) + 1
  const caveat = locale.text(statistic.caveat)
  return [
    ...(caveat === '' ? [] : lines(`${locale.words.detail.caveat}: ${caveat}`, 'note')),
    ...phrases.flatMap((one) => lines(numbered(one, number), 'note')),
    ...lines(locale.words.report.drawing.figures(figures.map((id) => `[${number(id)}]`).join(' ')), 'note'),
    ...cited.flatMap((id) => lines(`[${number(id)}] ${sourceLine(context, id)}`, 'note')),
  ]
}

/** Returns a source as it is cited below a chart: title, publisher, day and address. */
const sourceLine = (context: RenderContext, id: string): string => {
  const { locale, reading } = context
  const source = indexOf(reading.dossier).sources.get(id)
  return [
    sourceTitle(context, id),
    locale.text(source?.publisher),
    source ? locale.date(source.published) : '',
    source?.url ?? '',
  ]
    .filter((one) => one !== '')
    .join(', ')
}

const written = (words: readonly Words[], top: number): string =>
  words
    .map(({ text, kind }, at) => `<text class="${kind}" x="${MARGIN}" y="${top + at * LINE}">${escapeXml(text)}</text>`)
    .join('\n')

/**
 * Draws the chart of a statistic as an SVG file that explains itself: what is counted, as known on which day, thresholds
 * and breaks, and the source of every value. It is null where fewer than two periods have a value.
 */
export const drawingOf = (context: RenderContext, statistic: Statistic): string | null => {
  const series = mainSeries(statistic)?.known ?? []
  const chart = newestOf(series) ? chartOf(context, statistic, series) : null
  if (chart === null) return null
  const [head, foot] = [headOf(context, statistic, chart), footOf(context, statistic, series)]
  const top = MARGIN + head.length * LINE
  const below = top + CHART_SIZE.height + LINE
  const [width, height] = [CHART_SIZE.width, below + foot.length * LINE]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" lang="${context.locale.language}">`,
    `<title>${escapeXml(chart.title)}</title>`,
    `<style>${withColours(STYLE)}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    written(head, MARGIN + LINE / 2),
    `<g transform="translate(0 ${top})">${plotOf(chart, escapeXml)}</g>`,
    written(foot, below),
    '</svg>',
    '',
  ].join('\n')
}
