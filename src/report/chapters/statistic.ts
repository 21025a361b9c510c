import {
  newestOf,
  allSeries,
  sourceIds,
  textSource,
  to,
  type KnownObservation,
  type Series,
  type SourceRef,
  type Statistic,
  type Threshold,
} from '../../dossier/index.ts'
import {
  breakdownsOf,
  breaksBetween,
  breaksOff,
  changeFromSameMonths,
  disagreementsOn,
  gapsOf,
  isCumulative,
  isMeanSoFar,
  leavesOutTotals,
  mainSeries,
  overdueOn,
  revisionOf,
  type Breakdown,
  type Published,
  type YearSum,
} from '../../figures/index.ts'
import {
  breakdownFoot,
  shareText,
  breakdownTitle,
  disagreementBlocks,
  dotted,
  gapText,
  noChartText,
  overdueText,
  paceBlocks,
  partName,
  passingBlocks,
  revisionText,
  sumsOf,
  rolledSums,
  rolledTables,
  statedWords,
  thresholdFigure,
  totalText,
  valueText,
  windowText,
  yearNotes,
  yearTable,
  type RenderContext,
  dimsText,
} from '../../present/index.ts'
import { plainText, span, type Locale } from '../../text/index.ts'
import { partsOf, sentenceOf } from '../blocks.ts'
import { isChangedRecord, isChangedFigure, changeSign } from './changes.ts'
import { chartOf } from './chart.ts'
import { doubtOf, rateWords } from './figure.ts'
import {
  composeEach,
  partsOfEach,
  listParts,
  phrase,
  citingPhrase,
  tablePart,
  text,
  type Part,
  type Phrase,
  type Section,
  withFolds,
} from '../html/page.ts'

const isCompared = ({ counts }: Threshold): boolean => counts === undefined

/** Returns what a threshold is: its amount, name and kind, with the sign of its line in the chart where it has one. */
const thresholdText = (locale: Locale, statistic: Statistic, threshold: Threshold): string =>
  dotted([
    // A threshold about something else is not drawn.
    `${isCompared(threshold) ? `${locale.signs.of('threshold')} ` : ''}${thresholdFigure(locale, threshold, statistic)}`,
    locale.text(threshold.name),
    locale.words.thresholdKinds[threshold.kind],
  ])

/** Returns the lines of a chart that are thresholds, with their notes and sources. */
export const levelPhrases = ({ locale }: RenderContext, statistic: Statistic): readonly Phrase[] =>
  (statistic.thresholds ?? []).filter(isCompared).map((threshold) => {
    const note = locale.text(threshold.note)
    const words = [thresholdText(locale, statistic, threshold), note].filter((one) => one !== '').join('. ')
    return citingPhrase(words, threshold.source, textSource(threshold.note))
  })

/** Returns the thresholds of a statistic: what they count, whether they were passed, with sources. */
const thresholdPhrases = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Phrase[] => {
  const { locale } = context
  return (statistic.thresholds ?? []).map((threshold) => {
    const facts = dotted([thresholdText(locale, statistic, threshold), windowText(locale, threshold)])
    const passing = sentenceOf(passingBlocks(context, statistic, series, threshold))
    const note = locale.text(threshold.note)
    const isTested = isCompared(threshold) && passing !== ''
    // One list: 150,000 sources as arguments overflow the stack.
    const tested = isTested ? series.flatMap(({ newest }) => sourceIds(newest.source)) : []
    return citingPhrase(
      [facts, passing, note].filter((one) => one !== '').join('. '),
      threshold.source,
      textSource(threshold.note),
      tested,
    )
  })
}

/** Returns the legend of a chart: its marks, thresholds with sources, breaks with notes. */
export const keyPhrases = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Phrase[] => {
  const { locale, reading } = context
  const { chart } = locale.words.report
  const { chart: marks } = locale.words.figures
  const loose = series.some(({ newest: { status } }) => status === 'provisional' || status === 'estimated')
  return [
    ...(loose ? [phrase(chart.firm), phrase(chart.loose)] : []),
    ...(series.some((one) => one.partial) ? [phrase(`${locale.signs.of('partial')} ${chart.partial}`)] : []),
    ...(series.some(({ newest }) => statedWords(locale, newest) !== '')
      ? [phrase(`${locale.signs.of('unchecked')} ${marks.inWords}`)]
      : []),
    ...(isCumulative(statistic, series)
      ? [phrase(isMeanSoFar(statistic, series) ? marks.soFar : marks.betweenTotals)]
      : []),
    ...(leavesOutTotals(reading.dossier, statistic, series) ? [phrase(marks.ofOthers)] : []),
    ...(breaksOff(reading.dossier, statistic, series) ? [phrase(marks.brokenOff)] : []),
    ...breaksBetween(statistic, series[0]?.period.first ?? 0, series.at(-1)?.period.last ?? 0).map((one) =>
      citingPhrase([span(`${locale.signs.of('break')} ${locale.date(one.at)}: ${locale.text(one.note)}`)], one.source),
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
    : [text([span(noChartText(context.locale, series), 'dim')])]
}

const monthSources = (months: readonly KnownObservation[]): readonly string[] =>
  months.flatMap(({ newest }) => sourceIds(newest.source))

/** Returns the sources of a year's cells: for a sum its months, for a change those of both years in the common vintage. */
const yearSources = (published: Published, sums: readonly YearSum[], one: YearSum): readonly (readonly string[])[] => {
  const change = changeFromSameMonths(published, sums, one)
  return [[], monthSources(one.months), change ? monthSources([...change.now.months, ...change.before.months]) : []]
}

/** Returns days and weeks by months and years. */
const rolledParts = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Part[] => {
  const { locale, reading } = context
  const rolled = rolledTables(context, statistic, series, 'fiscal')
  const [first] = rolled
  if (!first) return []
  const sources = rolledSums(reading.dossier, statistic, series, 'fiscal').map(({ parts }) => monthSources(parts))
  const names = first.columns.map(({ name, align }) => (align === 'right' ? `>${name}` : name))
  return tablePart(
    locale.words.figures.years.rolled,
    names,
    rolled
      .flatMap(({ rows }) => rows)
      .map((row, at) => row.map((cell, column) => phrase([cell], ...(column === 1 ? (sources[at] ?? []) : [])))),
  )
}

const yearParts = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Part[] => {
  const { locale, reading } = context
  const sums = sumsOf(reading.dossier, statistic, series, 'fiscal')
  const table = yearTable(context, statistic, sums)
  const sources = sums.toReversed().map((one) => yearSources({ dossier: reading.dossier, statistic }, sums, one))
  const rows = table.rows.map((row, at) =>
    row.map((cell, column) => phrase([cell], ...(cell.text === '' ? [] : (sources[at]?.[column] ?? [])))),
  )
  const names = table.columns.map(({ name, align }) => (align === 'right' ? `>${name}` : name))
  return [
    ...tablePart(locale.words.figures.years.title, names, rows),
    ...partsOf(yearNotes(context, statistic, sums)),
    ...partsOf(paceBlocks(context, statistic, series, sums), ...(sources[0]?.[1] ?? [])),
    ...rolledParts(context, statistic, series),
  ]
}

/** Returns the uncovered part of a total as a row. */
const restRows = (
  { locale }: RenderContext,
  statistic: Statistic,
  { rest, total, parts }: Breakdown,
): readonly (readonly Phrase[])[] => {
  const words = locale.words.figures.breakdown
  if (!total || !rest) return []
  const sources = [...parts.map(({ known }) => known), total].flatMap(({ newest }) => sourceIds(newest.source))
  return [
    [
      phrase(words.rest),
      citingPhrase(totalText(locale, statistic, rest.value, rest.qualifier), sources),
      rest.share === null ? phrase('') : citingPhrase(shareText(locale, rest.share, rest.qualifier), sources),
      phrase(''),
    ],
  ]
}

const breakdownParts = (context: RenderContext, statistic: Statistic, at: KnownObservation | null): readonly Part[] => {
  const { locale } = context
  const { columns } = locale.words.report
  return breakdownsOf({ dossier: context.reading.dossier, statistic }, at).flatMap((breakdown) => {
    const { parts, total } = breakdown
    const table = tablePart(
      breakdownTitle(locale, breakdown),
      [columns.part, `>${columns.value}`, `>${columns.share}`, columns.doubt],
      [
        ...parts.map(({ name, known, share, shareQualifier }) => [
          phrase(partName(locale, name)),
          citingPhrase(valueText(locale, statistic, known.newest), known.newest.source),
          share === null || !total
            ? phrase('')
            : citingPhrase(shareText(locale, share, shareQualifier), known.newest.source, total.newest.source),
          doubtOf(context, statistic, known),
        ]),
        ...restRows(context, statistic, breakdown),
      ],
    )
    return [...table, text(breakdownFoot(locale, statistic, breakdown), ...sourceIds(total?.newest.source))]
  })
}

/** Adds the note on a figure, with its source where it names one. */
const withNote = (doubt: Phrase, note: string, source: SourceRef | undefined): Phrase =>
  note === ''
    ? doubt
    : {
        ...doubt,
        spans: [...doubt.spans, span(plainText(doubt.spans) === '' ? note : ` · ${note}`)],
        notes: [...new Set([...doubt.notes, ...sourceIds(source)])],
      }

const observationRow = (context: RenderContext, statistic: Statistic, one: KnownObservation): readonly Phrase[] => {
  const { locale } = context
  const { source, note, published } = one.newest
  return [
    phrase(changeSign(context, isChangedFigure(context, statistic, one.newest)) + locale.period(one.period)),
    citingPhrase([span(valueText(locale, statistic, one.newest), 'strong')], source),
    phrase(rateWords(context, statistic, one)),
    withNote(doubtOf(context, statistic, one), locale.text(note), textSource(note) ?? source),
    phrase(locale.date(published)),
  ]
}

/** Figures of a series that are shown without folding them by year: five years of months. */
const MOST_UNFOLDED = 60

/** Returns figures by the year of their period, in their order; none where that would not fold them. */
const byYear = (known: readonly KnownObservation[]): ReadonlyMap<number, readonly KnownObservation[]> | null => {
  if (known.length <= MOST_UNFOLDED) return null
  const years = new Map<number, KnownObservation[]>()
  for (const one of known) {
    const some = years.get(one.period.year)
    if (some) some.push(one)
    else years.set(one.period.year, [one])
  }
  return years.size > known.length / 2 ? null : years
}

const observationParts = (context: RenderContext, statistic: Statistic, { dims, known }: Series): readonly Part[] => {
  const { locale } = context
  const { columns, seriesOf, total, foldedYear } = locale.words.report
  const newestFirst = known.toReversed()
  const rowsOf = (some: readonly KnownObservation[]) =>
    composeEach(some, (one) => observationRow(context, statistic, one))
  const table = tablePart(
    seriesOf(dimsText(locale, dims) || total),
    [columns.period, `>${columns.value}`, `>${columns.rate}`, columns.doubt, columns.published],
    rowsOf(newestFirst),
  )
  const years = byYear(newestFirst)
  if (years === null) return table
  return withFolds(
    table,
    [...years].map(([year, some]) => ({ name: foldedYear(year, some.length), rows: rowsOf(some) })),
  )
}

/** Returns further facts about the newest figure: revision, disagreement, an overdue release, missing periods. */
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
      ? [text(revisionText(locale, statistic, revision), ...revision.history.flatMap((one) => sourceIds(one.source)))]
      : []),
    ...disagreementsOn(reading.dossier, statistic, series, newest).flatMap((one) =>
      partsOf(
        disagreementBlocks(context, statistic, one),
        ...sourceIds(newest.newest.source),
        ...sourceIds(one.observation.source),
      ),
    ),
    ...(overdue ? [text([span(overdueText(locale, overdue), 'warn')])] : []),
    ...gapsOf(series).map((gap) => text([span(gapText(locale, gap), 'warn')])),
  ]
}

const statisticParts = (context: RenderContext, statistic: Statistic): readonly Part[] => {
  const { locale } = context
  const series = mainSeries(statistic)?.known ?? []
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
    ...(caveat === ''
      ? []
      : [
          text(
            `${locale.words.detail.caveat}: ${caveat}`,
            ...sourceIds(textSource(statistic.caveat) ?? statistic.source),
          ),
        ]),
    ...derivedParts(context, statistic, series),
    ...(series.length > 0 ? chartParts(context, statistic, series) : []),
    ...listParts(thresholdPhrases(context, statistic, series)),
    ...yearParts(context, statistic, series),
    ...breakdownParts(context, statistic, newestOf(series)),
    ...allSeries(statistic).flatMap((one) => observationParts(context, statistic, one)),
  ]
}

/** Returns each statistic: what it counts, its chart, thresholds, years, components and observations. */
export const statisticsSection = (context: RenderContext): Section => ({
  anchor: 'statistics',
  title: context.locale.words.panels.statistics,
  parts: partsOfEach(context.reading.dossier.statistics, (one) => statisticParts(context, one)),
})
