import {
  newestOf,
  seriesOn,
  sourceId,
  thresholdsOn,
  to,
  type KnownObservation,
  type Series,
  type Statistic,
} from '../../dossier/index.ts'
import { breakdownsOn, breaksBetween, disagreementsOn, mainSeries, overdueOn, revisionOf } from '../../figures/index.ts'
import {
  dimensionName,
  disagreementBlocks,
  dotted,
  paceBlocks,
  partName,
  passingBlocks,
  revisionText,
  sumsOf,
  thresholdFigure,
  valueText,
  yearNotes,
  yearTable,
  type RenderContext,
} from '../../present/index.ts'
import { plainText, span } from '../../text/index.ts'
import { partsOf, sentenceOf } from '../blocks.ts'
import { isChangedRecord, isChangedFigure, changeSign } from './changes.ts'
import { chartOf } from './chart.ts'
import { doubtOf, limitText, rateWords } from './figure.ts'
import { listParts, phrase, citingPhrase, tablePart, text, type Part, type Phrase, type Section } from '../html/page.ts'

const thresholdPhrases = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Phrase[] => {
  const { reading, locale } = context
  return thresholdsOn(reading, statistic).map((threshold) => {
    const facts = dotted([
      `${locale.signs.of('threshold')} ${thresholdFigure(locale, threshold)}`,
      locale.text(threshold.name),
      locale.words.thresholdKinds[threshold.kind],
      threshold.window ? locale.words.detail.window(locale.text(threshold.window)) : '',
    ])
    const passing = sentenceOf(passingBlocks(context, statistic, series, threshold))
    return passing === ''
      ? citingPhrase(facts, threshold.source)
      : citingPhrase(`${facts}. ${passing}`, threshold.source, ...series.map(({ newest }) => newest.source))
  })
}

/** Returns the legend of a chart: its marks, thresholds with sources, breaks with notes. */
const keyPhrases = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Phrase[] => {
  const { locale } = context
  const { chart } = locale.words.report
  const loose = series.some(({ newest: { status } }) => status === 'provisional' || status === 'estimated')
  return [
    ...(loose ? [phrase(chart.firm), phrase(chart.loose)] : []),
    ...(series.some((one) => one.partial) ? [phrase(`${locale.signs.of('partial')} ${chart.partial}`)] : []),
    ...breaksBetween(statistic, series[0]?.period.first ?? 0, series.at(-1)?.period.last ?? 0).map((one) =>
      phrase([span(`${locale.signs.of('break')} ${locale.date(one.at)}: ${locale.text(one.note)}`)]),
    ),
  ]
}

const chartParts = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Part[] => {
  const chart = chartOf(context, statistic, series)
  return chart
    ? [{ kind: 'chart', chart }, ...listParts(keyPhrases(context, statistic, series))]
    : [text([span(context.locale.words.figures.chart.one, 'dim')])]
}

const yearParts = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Part[] => {
  const { locale } = context
  const sums = sumsOf(statistic, series, 'fiscal')
  const table = yearTable(locale, statistic, sums)
  const sources = sums.toReversed().map((one) => one.months.map(({ newest }) => sourceId(newest.source)))
  // A sum cites its months, a change those of the year before too.
  const restsOn = (at: number, column: number): readonly string[] => sources.slice(at, at + column).flat()
  const rows = table.rows.map((row, at) =>
    row.map((cell, column) => phrase([cell], ...(cell.text === '' ? [] : restsOn(at, column)))),
  )
  const names = table.columns.map(({ name, align }) => (align === 'right' ? `>${name}` : name))
  return [
    ...tablePart(locale.words.figures.years.title, names, rows),
    ...partsOf(yearNotes(locale, statistic, sums)),
    ...partsOf(paceBlocks(context, statistic, series, sums), ...(sources[0] ?? [])),
  ]
}

const breakdownParts = (context: RenderContext, statistic: Statistic, at: KnownObservation | null): readonly Part[] => {
  const { locale, reading } = context
  const { columns } = locale.words.report
  return breakdownsOn(statistic, reading.on, at).flatMap(({ dimension, parts, total }) => {
    const period = parts[0] ? locale.period(parts[0].known.period) : ''
    return tablePart(
      locale.words.figures.breakdown.title(dimensionName(locale, dimension), period),
      [columns.part, `>${columns.value}`, `>${columns.share}`, columns.doubt],
      parts.map(({ name, known, share }) => [
        phrase(partName(locale, name)),
        citingPhrase(valueText(locale, statistic, known.newest), known.newest.source),
        share === null || !total
          ? phrase('')
          : citingPhrase(locale.number(share, 1), known.newest.source, total.newest.source),
        doubtOf(context, statistic, known),
      ]),
    )
  })
}

/** Returns a figure's doubts with its own note. */
const withNote = (doubt: Phrase, note: string): Phrase =>
  note === '' ? doubt : { ...doubt, spans: [...doubt.spans, span(plainText(doubt.spans) === '' ? note : ` · ${note}`)] }

const observationParts = (context: RenderContext, statistic: Statistic, { dims, known }: Series): readonly Part[] => {
  const { locale } = context
  const { columns, seriesOf, total } = locale.words.report
  return tablePart(
    seriesOf(limitText(locale, dims) || total),
    [columns.period, `>${columns.value}`, `>${columns.rate}`, columns.doubt, columns.published],
    known
      .toReversed()
      .map((one) => [
        phrase(changeSign(context, isChangedFigure(context, statistic, one.newest)) + locale.period(one.period)),
        citingPhrase([span(valueText(locale, statistic, one.newest), 'strong')], one.newest.source),
        phrase(rateWords(context, statistic, one)),
        withNote(doubtOf(context, statistic, one), locale.text(one.newest.note)),
        phrase(locale.date(one.newest.published)),
      ]),
  )
}

/** Returns what else there is to say about the newest figure: revision, disagreement, an overdue release. */
const derivedParts = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Part[] => {
  const { locale, reading } = context
  const newest = newestOf(series)
  if (!newest) return [text([span(locale.words.report.noFigure, 'warn')])]
  const revision = revisionOf(reading.dossier, statistic, newest)
  const overdue = overdueOn(reading, statistic)
  return [
    ...(revision
      ? [text(revisionText(locale, statistic, revision), ...revision.history.map((one) => sourceId(one.source)))]
      : []),
    ...disagreementsOn(reading.dossier, statistic, series, newest).flatMap((one) =>
      partsOf(
        disagreementBlocks(context, statistic, one),
        sourceId(newest.newest.source),
        sourceId(one.observation.source),
      ),
    ),
    ...(overdue
      ? [text([span(locale.words.figures.overdue(locale.day(overdue.expected), overdue.days), 'warn')])]
      : []),
  ]
}

const statisticParts = (context: RenderContext, statistic: Statistic): readonly Part[] => {
  const { locale, reading } = context
  const series = mainSeries(statistic, reading.on)?.known ?? []
  const nature = dotted([
    locale.text(statistic.unit),
    locale.words.measures[statistic.measure],
    locale.words.counts[statistic.counts],
    locale.text(statistic.publisher),
  ])
  const caveat = locale.text(statistic.caveat)
  return [
    {
      kind: 'title',
      text: changeSign(context, isChangedRecord(context, to.statistic(statistic.id))) + locale.text(statistic.name),
      anchor: `statistic-${statistic.id}`,
    },
    text(locale.text(statistic.definition)),
    text([span(nature, 'dim')]),
    ...(caveat === '' ? [] : [text(`${locale.words.detail.caveat}: ${caveat}`)]),
    ...derivedParts(context, statistic, series),
    ...(series.length > 0 ? chartParts(context, statistic, series) : []),
    ...listParts(thresholdPhrases(context, statistic, series)),
    ...yearParts(context, statistic, series),
    ...breakdownParts(context, statistic, newestOf(series)),
    ...seriesOn(statistic, reading.on).flatMap((one) => observationParts(context, statistic, one)),
  ]
}

/** Returns each statistic: what it counts, its chart, thresholds, years, parts and observations. */
export const statisticsSection = (context: RenderContext): Section => ({
  anchor: 'statistics',
  title: context.locale.words.panels.statistics,
  parts: context.reading.dossier.statistics.flatMap((one) => statisticParts(context, one)),
})
