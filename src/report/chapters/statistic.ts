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
  type Showing,
} from '../../present/index.ts'
import { plainText, span } from '../../text/index.ts'
import { partsOf, sentenceOf } from '../blocks.ts'
import { isOther, isOtherFigure, signOf } from './changes.ts'
import { chartOf } from './chart.ts'
import { doubtOf, limitText, rateWords } from './figure.ts'
import { listed, phrase, resting, tabled, text, type Part, type Phrase, type Section } from '../html/page.ts'

const thresholdPhrases = (
  showing: Showing,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Phrase[] => {
  const { reading, locale } = showing
  return thresholdsOn(reading, statistic).map((threshold) => {
    const facts = dotted([
      `${locale.signs.of('threshold')} ${thresholdFigure(locale, threshold)}`,
      locale.text(threshold.name),
      locale.words.thresholdKinds[threshold.kind],
      threshold.window ? locale.words.detail.window(locale.text(threshold.window)) : '',
    ])
    const passing = sentenceOf(passingBlocks(showing, statistic, series, threshold))
    return passing === ''
      ? resting(facts, threshold.source)
      : resting(`${facts}. ${passing}`, threshold.source, ...series.map(({ newest }) => newest.source))
  })
}

/** What the marks of a chart mean, thresholds with their sources, breaks with their notes. */
const keyPhrases = (showing: Showing, statistic: Statistic, series: readonly KnownObservation[]): readonly Phrase[] => {
  const { locale } = showing
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

const chartParts = (showing: Showing, statistic: Statistic, series: readonly KnownObservation[]): readonly Part[] => {
  const chart = chartOf(showing, statistic, series)
  return chart
    ? [{ kind: 'chart', chart }, ...listed(keyPhrases(showing, statistic, series))]
    : [text([span(showing.locale.words.figures.chart.one, 'dim')])]
}

const yearParts = (showing: Showing, statistic: Statistic, series: readonly KnownObservation[]): readonly Part[] => {
  const { locale } = showing
  const sums = sumsOf(statistic, series, 'fiscal')
  const table = yearTable(locale, statistic, sums)
  const sources = sums.toReversed().map((one) => one.months.map(({ newest }) => sourceId(newest.source)))
  // A sum rests on its months, a change on those of the year before too.
  const restsOn = (at: number, column: number): readonly string[] => sources.slice(at, at + column).flat()
  const rows = table.rows.map((row, at) =>
    row.map((cell, column) => phrase([cell], ...(cell.text === '' ? [] : restsOn(at, column)))),
  )
  const names = table.columns.map(({ name, align }) => (align === 'right' ? `>${name}` : name))
  return [
    ...tabled(locale.words.figures.years.title, names, rows),
    ...partsOf(yearNotes(locale, statistic, sums)),
    ...partsOf(paceBlocks(showing, statistic, series, sums), ...(sources[0] ?? [])),
  ]
}

const breakdownParts = (showing: Showing, statistic: Statistic, at: KnownObservation | null): readonly Part[] => {
  const { locale, reading } = showing
  const { columns } = locale.words.report
  return breakdownsOn(statistic, reading.on, at).flatMap(({ dimension, parts, total }) => {
    const period = parts[0] ? locale.period(parts[0].known.period) : ''
    return tabled(
      locale.words.figures.breakdown.title(dimensionName(locale, dimension), period),
      [columns.part, `>${columns.value}`, `>${columns.share}`, columns.doubt],
      parts.map(({ name, known, share }) => [
        phrase(partName(locale, name)),
        resting(valueText(locale, statistic, known.newest), known.newest.source),
        share === null || !total
          ? phrase('')
          : resting(locale.number(share, 1), known.newest.source, total.newest.source),
        doubtOf(showing, statistic, known),
      ]),
    )
  })
}

/** Words with the note that stands with a figure. */
const noted = (doubt: Phrase, note: string): Phrase =>
  note === '' ? doubt : { ...doubt, spans: [...doubt.spans, span(plainText(doubt.spans) === '' ? note : ` · ${note}`)] }

const observationParts = (showing: Showing, statistic: Statistic, { dims, known }: Series): readonly Part[] => {
  const { locale } = showing
  const { columns, seriesOf, total } = locale.words.report
  return tabled(
    seriesOf(limitText(locale, dims) || total),
    [columns.period, `>${columns.value}`, `>${columns.rate}`, columns.doubt, columns.published],
    known
      .toReversed()
      .map((one) => [
        phrase(signOf(showing, isOtherFigure(showing, statistic, one.newest)) + locale.period(one.period)),
        resting([span(valueText(locale, statistic, one.newest), 'strong')], one.newest.source),
        phrase(rateWords(showing, statistic, one)),
        noted(doubtOf(showing, statistic, one), locale.text(one.newest.note)),
        phrase(locale.date(one.newest.published)),
      ]),
  )
}

/** What is said of the newest figure besides: its revision, what other publishers say, that the next one is overdue. */
const derivedParts = (showing: Showing, statistic: Statistic, series: readonly KnownObservation[]): readonly Part[] => {
  const { locale, reading } = showing
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
        disagreementBlocks(showing, statistic, one),
        sourceId(newest.newest.source),
        sourceId(one.observation.source),
      ),
    ),
    ...(overdue
      ? [text([span(locale.words.figures.overdue(locale.day(overdue.expected), overdue.days), 'warn')])]
      : []),
  ]
}

const statisticParts = (showing: Showing, statistic: Statistic): readonly Part[] => {
  const { locale, reading } = showing
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
      text: signOf(showing, isOther(showing, to.statistic(statistic.id))) + locale.text(statistic.name),
      anchor: `statistic-${statistic.id}`,
    },
    text(locale.text(statistic.definition)),
    text([span(nature, 'dim')]),
    ...(caveat === '' ? [] : [text(`${locale.words.detail.caveat}: ${caveat}`)]),
    ...derivedParts(showing, statistic, series),
    ...(series.length > 0 ? chartParts(showing, statistic, series) : []),
    ...listed(thresholdPhrases(showing, statistic, series)),
    ...yearParts(showing, statistic, series),
    ...breakdownParts(showing, statistic, newestOf(series)),
    ...seriesOn(statistic, reading.on).flatMap((one) => observationParts(showing, statistic, one)),
  ]
}

/** Each statistic by itself: what it counts, its chart, thresholds, years, parts and observations. */
export const statisticsSection = (showing: Showing): Section => ({
  anchor: 'statistics',
  title: showing.locale.words.panels.statistics,
  parts: showing.reading.dossier.statistics.flatMap((one) => statisticParts(showing, one)),
})
