import {
  memoize,
  memoizeLast,
  newestOf,
  newestShown,
  textSource,
  to,
  indexOf,
  type Claim,
  type KnownObservation,
  type Reading,
  type Statistic,
} from '../../dossier/index.ts'
import {
  breaksBetween,
  breaksOff,
  isCumulative,
  isMeanSoFar,
  leavesOutTotals,
  mainSeries,
  ROLLING_DAYS,
} from '../../figures/index.ts'
import { span, type Locale, type Sign, type Span } from '../../text/index.ts'
import { fold, gap, heading, paragraph, text, type Block, type Line, type Table } from '../block.ts'
import { breakdownBlocks } from './breakdown.ts'
import { timeChart, yearsChart, type Arrangement } from '../chart/index.ts'
import { countPoints, isDailySeries, noChartText, type Drawn } from '../chart/point.ts'
import { chartText } from '../chart/spoken.ts'
import { chartUnit } from '../chart/unit.ts'
import { changedBlocks } from '../changes/index.ts'
import { claimBlocks } from './claim.ts'
import { claimSentence } from './claim-sentence.ts'
import type { RenderContext } from '../entry.ts'
import { dimsText, dotted, statedWords } from './figure.ts'
import type { ChartView } from '../chart/view.ts'
import { derivedBlocks, observationTables, originBlocks, valueBlock } from './observation.ts'
import { sourceBlocks } from '../source.ts'
import { firstBlocks } from '../first.ts'
import { thresholdBlocks, thresholdsIn } from './threshold.ts'
import { firstMonthOf, paceBlocks, rolledTables, sumsOf, yearNotes, yearTable } from './year.ts'

/** The series in a statistic's detail, and the observation at the cursor. */
interface Stand {
  readonly series: readonly KnownObservation[]
  readonly at: KnownObservation | null
}

/** Returns the periods that the cursor moves along: those of the total, or of the only component. */
export const alongOf = (_: RenderContext, statistic: Statistic): readonly KnownObservation[] =>
  mainSeries(statistic)?.known ?? []

/** Returns the observation at the cursor: the one asked for, else the newest whole one, or later words. */
export const standOn = (context: RenderContext, statistic: Statistic, at: string | null): KnownObservation | null => {
  const series = alongOf(context, statistic)
  // From the end, where the cursor mostly is: a pass over 100,000 days takes 10 ms.
  return (at === null ? undefined : series.findLast(({ newest }) => newest.period === at)) ?? newestShown(series)
}

const tableBlocks = (tables: readonly Table[]): readonly Block[] => tables.map((table) => ({ kind: 'table', table }))

const section = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [...heading(title), ...blocks]

const natureText = (locale: Locale, statistic: Statistic): string =>
  dotted([locale.words.measures[statistic.measure], locale.words.counts[statistic.counts]])

/** Returns what is counted, and what may not be done with it. */
const definitionBlocks = (context: RenderContext, statistic: Statistic): readonly Block[] => {
  const { locale } = context
  const definition = locale.text(statistic.definition).trimEnd()
  const between = definition === '' ? '' : /[.!?…»”)]$/.test(definition) ? ' ' : ' · '
  const nature = `${between}${natureText(locale, statistic)}`
  return [
    text([span(definition), span(nature, 'dim')]),
    ...(statistic.caveat
      ? [text([span(`${locale.words.detail.caveat}: `, 'dim'), span(locale.text(statistic.caveat))])]
      : []),
  ]
}

/**
 * Returns what has to be read with a statistic, above its chart: the value at the cursor, the verdict on each claim, what is
 * counted, who published it, what changed since the last look, and what is calculated from it.
 */
const headBlocks = (context: RenderContext, statistic: Statistic, { series, at }: Stand): readonly Block[] => {
  const { locale, reading } = context
  const part = dimsText(locale, mainSeries(statistic)?.dims ?? {})
  return [
    at ? valueBlock(context, statistic, at) : text([span(locale.words.empty.figure(locale.day(reading.on)), 'warn')]),
    ...(part === '' ? [] : [text([span(part, 'warn')])]),
    ...(statistic.claims ?? []).map((one) =>
      text(claimSentence(context, statistic, one), 0, to.claim(statistic.id, one.id)),
    ),
    ...definitionBlocks(context, statistic),
    ...(at ? originBlocks(context, statistic, at) : []),
    ...changedBlocks(context, to.statistic(statistic.id)),
    ...(at ? derivedBlocks(context, statistic, series, at) : []),
  ]
}

const isMonthly = (series: readonly KnownObservation[]): boolean => series.at(-1)?.period.grain === 'month'

/** Returns whether the chart shows a rolling mean: where the reader asked for it, and the series is daily. */
const isRolled = (drawn: Drawn, { rolling }: ChartView): boolean => rolling && isDailySeries(drawn)

const chartTitle = (
  context: RenderContext,
  statistic: Statistic,
  stand: Stand,
  chartView: ChartView,
): readonly Span[] => {
  const { series, at } = stand
  const { locale } = context
  const { chart } = locale.words.figures
  const aligned = chartView.arrangement !== 'time' && isMonthly(series)
  const drawn = countPoints({ context, statistic, series })
  const parts = [
    chartUnit({ context, statistic, series }),
    isRolled({ context, statistic, series }, chartView) ? chart.rolling(locale.number(ROLLING_DAYS)) : '',
    chart.arrangements[
      aligned ? (firstMonthOf(statistic, chartView.arrangement) === 1 ? 'calendar' : 'fiscal') : 'time'
    ],
    aligned ? '' : chart.zooms[chartView.zoom],
    at ? chart.place(locale.number(series.lastIndexOf(at) + 1), locale.number(series.length)) : '',
    drawn > 0 && drawn < series.length ? chart.drawn(locale.number(drawn)) : '',
  ]
  return [span(dotted(parts), 'dim')]
}

/** Returns what the chart of a cumulative series shows. */
const cumulativeNotes = (
  { locale, reading }: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Block[] => {
  const { chart } = locale.words.figures
  if (!isCumulative(statistic, series)) return []
  return [
    text([span(isMeanSoFar(statistic, series) ? chart.soFar : chart.betweenTotals, 'dim')]),
    ...(leavesOutTotals(reading.dossier, statistic, series) ? [text([span(chart.ofOthers, 'dim')])] : []),
  ]
}

/** Returns whether a series has figures in words and partial ones. Memoised, since a pass over 100,000 days takes 10 ms. */
const doubtsIn = memoizeLast((series: readonly KnownObservation[], locale: Locale) => ({
  words: series.some(({ newest }) => statedWords(locale, newest) !== ''),
  partial: series.some(({ partial }) => partial),
}))

/** Returns what a sign of the chart means; spoken, without the sign, whose word says the same. */
const signNote = ({ medium, signs }: Locale, sign: Sign, words: string): Block =>
  text([span(medium === 'speech' ? '' : `${signs.of(sign)} `, 'warn'), span(words, 'dim')])

const chartNotes = (
  context: RenderContext,
  statistic: Statistic,
  { series }: Stand,
  chartView: ChartView,
): readonly Block[] => {
  const { locale } = context
  const { chart } = locale.words.figures
  const misfit = chartView.arrangement !== 'time' && !isMonthly(series)
  const doubts = doubtsIn(series, locale)
  return [
    ...(misfit ? [text([span(chart.needsMonths, 'dim')])] : []),
    ...breaksBetween(statistic, series[0]?.period.first ?? 0, series.at(-1)?.period.last ?? 0).map((one) =>
      text([span(`${locale.signs.of('break')} ${locale.date(one.at)} `, 'warn'), span(locale.text(one.note), 'dim')]),
    ),
    ...cumulativeNotes(context, statistic, series),
    ...(breaksOff(context.reading.dossier, statistic, series) ? [text([span(chart.brokenOff, 'dim')])] : []),
    ...(doubts.words ? [signNote(locale, 'unchecked', chart.inWords)] : []),
    ...(doubts.partial ? [signNote(locale, 'partial', chart.partial)] : []),
  ]
}

/** Returns the chart with its title and legend, or why there is nothing to draw. */
const chartLines = (
  context: RenderContext,
  statistic: Statistic,
  stand: Stand,
  { chartView, width }: { readonly chartView: ChartView; readonly width: number },
): readonly Line[] => {
  const { locale } = context
  const { series, at } = stand
  if (series.length === 0) return []
  if (countPoints({ context, statistic, series }) < 2)
    return fold([gap, text([span(noChartText(locale, series), 'dim')])], width)
  // A screen reader gets the table of observations instead of a picture.
  if (context.locale.medium === 'speech')
    return fold(
      [...paragraph(chartText({ context, statistic, series })), ...chartNotes(context, statistic, stand, chartView)],
      width,
    )
  const { rows, rolling } = chartView
  const charted = { context, statistic, series, cursor: at, showCursor: chartView.cursor, width, rows, rolling }
  const drawn =
    chartView.arrangement !== 'time' && isMonthly(series)
      ? yearsChart(charted, firstMonthOf(statistic, chartView.arrangement))
      : timeChart(charted, chartView.zoom)
  return [
    ...fold([gap, text(chartTitle(context, statistic, stand, chartView))], width),
    ...drawn.map((spans): Line => ({ kind: 'text', spans })),
    ...fold(chartNotes(context, statistic, stand, chartView), width),
  ]
}

/** What the lines below a chart depend on besides their view, their statistic and, for breakdowns, the cursor. */
interface Below {
  readonly series: readonly KnownObservation[]
  readonly arrangement: Arrangement
  readonly width: number
}

/** Returns claims in full, years and paces. */
const claimAndYearBlocks = (
  context: RenderContext,
  statistic: Statistic,
  { series, arrangement }: Below,
): readonly Block[] => {
  const { locale } = context
  const { detail, figures } = locale.words
  const sums = sumsOf(context.reading.dossier, statistic, series, arrangement)
  const pace = paceBlocks(context, statistic, series, sums)
  const rolled = rolledTables(context, statistic, series, arrangement)
  return [
    ...section(
      detail.claims,
      (statistic.claims ?? []).flatMap((claim) => claimBlocks(context, statistic, claim)),
    ),
    ...section(figures.years.title, [
      ...(sums.length > 0 ? [{ kind: 'table', table: yearTable(context, statistic, sums) } as const] : []),
      ...yearNotes(context, statistic, sums),
      ...pace,
    ]),
    ...section(figures.years.rolled, tableBlocks(rolled)),
  ]
}

const passedBlocks = (context: RenderContext, statistic: Statistic, { series }: Below): readonly Block[] =>
  section(
    context.locale.words.detail.thresholds,
    firstBlocks(context, thresholdsIn(context, statistic), (one) => thresholdBlocks(context, statistic, series, one)),
  )

/** Returns where the caveat comes from, breaks, and what the statistic is linked with. */
const lastBlocks = (context: RenderContext, statistic: Statistic): readonly Block[] => {
  const { locale } = context
  const { detail } = locale.words
  return [
    ...section(detail.caveat, sourceBlocks(context, textSource(statistic.caveat), 0)),
    ...section(
      detail.breaks,
      (statistic.breaks ?? []).flatMap((one) => [
        text([span(`${locale.date(one.at)}  `, 'dim'), span(locale.text(one.note))]),
        ...sourceBlocks(context, one.source, 2),
      ]),
    ),
    ...linkBlocks(context, statistic),
  ]
}

const linkBlocks = ({ reading, locale }: RenderContext, statistic: Statistic): readonly Block[] => {
  const { places, issuesAbout } = indexOf(reading.dossier)
  const { links } = locale.words
  const place = places.get(statistic.place ?? '')
  return [
    ...section(links.place, place ? [text(locale.text(place.name), 0, to.place(place.id))] : []),
    ...section(
      links.namedIn,
      (issuesAbout.get(statistic.id) ?? []).map((one) => text(locale.text(one.title), 0, to.issue(one.id))),
    ),
  ]
}

/** The fewest rows in which a chart can be read; with less room below the head, it is drawn in full on the next page. */
const FEWEST_CHART_ROWS = 8
/** A blank row and the title. */
const ABOVE_CHART = 2

/** Returns the view of a chart below some rows: lower if it then is whole on the first page. */
const beside = (chartView: ChartView, above: number): ChartView => {
  const left = chartView.page - above - ABOVE_CHART
  return left < FEWEST_CHART_ROWS ? chartView : { ...chartView, rows: Math.min(chartView.rows, left) }
}

/** The lines below a chart that do not depend on the unit of rates: above the breakdowns, between these and the table of observations, below it. */
type Around = readonly [above: readonly Line[], between: readonly Line[], last: readonly Line[]]

interface Framed extends Below {
  readonly context: RenderContext
}

const isSameBelow = (a: Framed, b: Framed): boolean =>
  a.series === b.series &&
  a.arrangement === b.arrangement &&
  a.width === b.width &&
  a.context.locale === b.context.locale &&
  a.context.changes === b.context.changes &&
  a.context.proofs === b.context.proofs

/** Memoised whatever the unit of rates, since the cursor moves often and the sums of 100,000 days take 90 ms. */
const linesAround = memoize((_reading: Reading) =>
  memoizeLast((statistic: Statistic, { context, ...below }: Framed): Around => {
    const { width } = below
    return [
      fold(claimAndYearBlocks(context, statistic, below), width),
      fold(passedBlocks(context, statistic, below), width),
      fold(lastBlocks(context, statistic), width),
    ]
  }, isSameBelow),
)

/** Returns the lines of the table of observations; memoised for each view. */
const observationLines = memoize((context: RenderContext) =>
  memoizeLast(
    (statistic: Statistic, { series, width }: Below): readonly Line[] =>
      fold(
        section(context.locale.words.detail.observations, tableBlocks(observationTables(context, statistic, series))),
        width,
      ),
    (a, b) => a.series === b.series && a.width === b.width,
  ),
)

/** Returns a statistic in full on the day, as lines of a width. */
export const statisticLines = (
  context: RenderContext,
  statistic: Statistic,
  chartView: ChartView,
  width: number,
): readonly Line[] => {
  const series = alongOf(context, statistic)
  const stand: Stand = { series, at: standOn(context, statistic, chartView.at) }
  const head = fold(headBlocks(context, statistic, stand), width)
  const below: Below = { series, arrangement: chartView.arrangement, width }
  const [above, between, last] = linesAround(context.reading)(statistic, { ...below, context })
  const chart = chartLines(context, statistic, stand, { chartView: beside(chartView, head.length), width })
  // Words have no shares.
  const whole = stand.at?.newest.value === null && chartView.at === null ? newestOf(series) : stand.at
  const parts = fold(breakdownBlocks(context, statistic, whole), width)
  return head.concat(chart, above, parts, between, observationLines(context)(statistic, below), last)
}

/** Returns a claim alone: the one sentence about it, what was said and the arithmetic, and its statistic. */
export const claimOnlyBlocks = (context: RenderContext, statistic: Statistic, claim: Claim): readonly Block[] => {
  const newest = standOn(context, statistic, null)
  return [
    text(claimSentence(context, statistic, claim)),
    gap,
    ...changedBlocks(context, to.claim(statistic.id, claim.id)),
    ...claimBlocks(context, statistic, claim),
    gap,
    text([span(context.locale.text(statistic.name), 'strong')], 0, to.statistic(statistic.id)),
    ...(newest ? [valueBlock(context, statistic, newest), ...originBlocks(context, statistic, newest)] : []),
    ...definitionBlocks(context, statistic),
  ]
}
