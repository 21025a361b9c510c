import {
  memoizeEach,
  publisherOf,
  qualifierOf,
  reporterOf,
  sameText,
  sourceId,
  textSource,
  to,
  type KnownObservation,
  type Observation,
  type Statistic,
} from '../../dossier/index.ts'
import {
  changeFromPrevious,
  changeFromYearBefore,
  disagreementsOn,
  gapsOf,
  overdueOn,
  rateOf,
  revisionOf,
  type Change,
  type Published,
  type Disagreement,
  type Gap,
  type Overdue,
  type Revision,
} from '../../figures/index.ts'
import { span, type Locale, type Span } from '../../text/index.ts'
import { longTable, text, type Block, type Table } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import {
  dotted,
  marks,
  partialText,
  percentText,
  perText,
  rateArithmetic,
  rateText,
  signed,
  unitAfter,
  valueText,
} from './figure.ts'
import { factorText } from './distance.ts'
import { sourceBlocks, sourceTitle } from '../source.ts'

/** Returns who counted a figure. Where somebody else reports it, both are named. */
export const counterText = (
  { reading, locale }: RenderContext,
  statistic: Statistic,
  observation: Observation,
): string => {
  const counter = locale.text(publisherOf(reading.dossier, statistic, observation))
  const reporter = locale.text(reporterOf(reading.dossier, statistic, observation))
  return reporter === '' ? counter : locale.words.detail.reportedBy(counter, reporter)
}

/** Returns publisher and publication date: `CBP, published 2023-12-22`. */
const publishedText = (context: RenderContext, statistic: Statistic, observation: Observation): string =>
  context.locale.words.detail.published(
    counterText(context, statistic, observation),
    context.locale.date(observation.published),
  )

const doubtText = (locale: Locale, known: KnownObservation): string =>
  dotted([known.newest.status ? locale.words.observationStatus[known.newest.status] : '', partialText(locale, known)])

/** Returns an observation in one line: its value with unit and period, and what makes it doubtful. */
export const valueBlock = ({ locale }: RenderContext, statistic: Statistic, known: KnownObservation): Block => {
  const doubt = doubtText(locale, known)
  return text([
    span(valueText(locale, statistic, known.newest), 'strong'),
    span(`${unitAfter(locale, statistic, known.newest)} · ${locale.period(known.period)}`),
    ...(doubt === '' ? [] : [span(` · ${doubt}`, 'warn')]),
  ])
}

/** Returns who published an observation and when, and the note on it. */
export const originBlocks = (
  context: RenderContext,
  statistic: Statistic,
  known: KnownObservation,
): readonly Block[] => {
  const note = context.locale.text(known.newest.note)
  const [published, title] = [
    publishedText(context, statistic, known.newest),
    sourceTitle(context, known.newest.source),
  ]
  return [
    // Where no publisher is known, the title is named for it.
    text([span(dotted([published, published.startsWith(title) ? '' : title]), 'dim')]),
    ...(note === '' ? [] : [text([span(note, 'dim')]), ...sourceBlocks(context, textSource(known.newest.note), 2)]),
  ]
}

/** Returns the size of a change: in percent, in points, or why there is no percentage. */
const changeSize = (locale: Locale, { percent, difference, qualifier, isInPoints }: Change): string => {
  if (percent !== null) return percentText(locale, percent, qualifier)
  if (isInPoints) return locale.words.figures.change.points(signed(locale, difference, qualifier))
  return `${signed(locale, difference, qualifier)} (${locale.words.detail.smallBase})`
}

/** Where the figures of a change come from, of two periods or of two years. */
type Compared = Pick<Change, 'vintage' | 'acrossPublishers' | 'isRetracted'>

/**
 * Returns the caveats on where the figures of a change come from: different publishers, different or older vintages, retracted sources.
 * `isOlder`: the later figure is not the one shown next to it.
 */
export const originProvisos = (
  { words, date }: Locale,
  { vintage, acrossPublishers, isRetracted }: Compared,
  isOlder: boolean,
): readonly string[] => {
  const { change } = words.figures
  const differ = acrossPublishers ? change.publishersDiffer : change.vintagesDiffer
  const older = isOlder && vintage !== null ? change.asPublished(date(vintage)) : ''
  return [vintage === null ? differ : older, isRetracted ? change.retracted : ''].filter((one) => one !== '')
}

/** Returns caveats in brackets, that of a break in the series last; empty where there are none. */
export const provisosText = ({ words }: Locale, provisos: readonly string[], acrossBreak: boolean): string => {
  const all = acrossBreak ? [...provisos, words.detail.acrossBreak] : provisos
  return all.length === 0 ? '' : ` (${all.join('; ')})`
}

/** Returns the caveats of a change between two figures. `known` is the figure shown next to it. */
export const changeProvisos = (locale: Locale, compared: Change, known: KnownObservation): string =>
  provisosText(locale, originProvisos(locale, compared, compared.now.newest !== known.newest), compared.acrossBreak)

/** Returns a change: `vs Oct 2023 +0.6 %`, or why it has no percentage. `known` is the figure shown next to it. */
export const changeText = (locale: Locale, change: Change, known: KnownObservation): string =>
  locale.words.detail.versus(
    locale.period(change.before.period),
    `${changeSize(locale, change)}${changeProvisos(locale, change, known)}`,
  )

/** Returns a revision: both values and the difference. */
export const revisionText = (locale: Locale, statistic: Statistic, { first, newest, percent }: Revision): string =>
  locale.words.detail.revision(
    valueText(locale, statistic, first),
    locale.date(first.published),
    valueText(locale, statistic, newest),
    percent === null ? '' : `, ${locale.percent(percent)}`,
  )

/** Returns what another publisher says, how far off it is, and what may explain it. */
export const disagreementBlocks = (
  context: RenderContext,
  statistic: Statistic,
  one: Disagreement,
): readonly Block[] => {
  const { locale } = context
  const { disagreement } = locale.words.figures
  const { observation } = one
  const line = disagreement.line(
    locale.text(one.publisher),
    valueText(locale, statistic, observation),
    locale.period(one.period),
    locale.date(observation.published),
  )
  const apart = one.factor === null ? '' : disagreement.factor(factorText(locale, one.factor, one.factorQualifier))
  return [
    text([span(dotted([line, apart]), 'warn')]),
    text([span(disagreement.why(locale.list(one.reasons.map((reason) => disagreement.reasons[reason]))), 'dim')], 2),
  ]
}

/** Returns what is overdue: the announced date, or the usual interval. */
export const overdueText = ({ words, day, number }: Locale, overdue: Overdue): string =>
  overdue.kind === 'announced'
    ? words.figures.overdue(day(overdue.expected), overdue.days)
    : words.figures.silent(overdue.days, number(Math.round(overdue.usual)))

/** Missing periods beyond these are only counted. */
const MOST_MISSING = 6

/** Returns how many periods of a series are known, and which are missing: “54 of 56 years; missing: 1983, 1984”. */
export const gapText = (locale: Locale, { unit, has, of, missing }: Gap): string => {
  const { gaps, missing: lacking } = locale.words.figures
  const covered = gaps[unit](locale.number(has), locale.number(of))
  const named = missing.slice(0, MOST_MISSING).map((one) => (unit === 'year' ? String(one.year) : locale.period(one)))
  return lacking(covered, named.join(', '), missing.length - named.length)
}

/** Returns what is calculated from an observation: rate, changes, revision, disagreements, overdue updates, missing periods. */
export const derivedBlocks = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
  known: KnownObservation,
): readonly Block[] => {
  const { locale, per, reading } = context
  const rate = rateOf(statistic, known, per)
  const published: Published = { dossier: reading.dossier, statistic }
  const changes = [changeFromPrevious(published, series, known), changeFromYearBefore(published, series, known)]
  const spoken = changes.flatMap((change) => (change ? [changeText(locale, change, known)] : [])).join(' · ')
  const revision = revisionOf(reading.dossier, statistic, known)
  const overdue = overdueOn(reading, statistic)
  return [
    ...(rate
      ? [text(`${perText(locale, rate)} ${rateArithmetic(locale, rate, qualifierOf(statistic, known.newest))}`)]
      : []),
    ...(spoken === '' ? [] : [text(spoken)]),
    ...(revision ? [text(revisionText(locale, statistic, revision))] : []),
    ...disagreementsOn(reading.dossier, statistic, series, known).flatMap((one) =>
      disagreementBlocks(context, statistic, one),
    ),
    ...(overdue ? [text([span(overdueText(locale, overdue), 'warn')])] : []),
    ...gapsOf(series).map((gap) => text([span(gapText(locale, gap), 'warn')])),
  ]
}

interface Asked {
  readonly statistic: Statistic
  readonly series: readonly KnownObservation[]
}

const tablesIn = memoizeEach(
  (context: RenderContext, { statistic, series }: Asked): readonly Table[] => {
    const known = (from: number, until: number): readonly KnownObservation[] =>
      series.slice(series.length - until, series.length - from).toReversed()
    return longTable({
      columns: tableColumns(context.locale),
      length: series.length,
      rows: (from, until) => known(from, until).map((one) => tableRow(context, statistic, one)),
      links: (from, until) => known(from, until).map(({ newest }) => to.source(sourceId(newest.source))),
    })
  },
  ({ statistic }) => statistic,
)

/** Returns the series as a table in parts, newest period first, with marks for revised and provisional values. Memoised for each view. */
export const observationTables = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly Table[] => tablesIn(context, { statistic, series })

const tableColumns = ({ words }: Locale): Table['columns'] => {
  const { columns } = words.detail
  return [
    { name: columns.period, align: 'left' },
    { name: columns.value, align: 'right' },
    { name: '', align: 'left' },
    { name: columns.rate, align: 'right' },
    { name: columns.published, align: 'left' },
    { name: columns.source, align: 'left' },
  ]
}

/** Returns who counted a value where that is not the publisher of the statistic; else nothing. */
const otherCounter = ({ locale }: RenderContext, { publisher }: Statistic, { countedBy }: Observation): string =>
  countedBy === undefined || sameText(countedBy, publisher) ? '' : locale.text(countedBy)

const tableRow = (context: RenderContext, statistic: Statistic, known: KnownObservation): readonly Span[] => {
  const { locale, per } = context
  const rate = rateOf(statistic, known, per)
  return [
    span(locale.period(known.period)),
    span(valueText(locale, statistic, known.newest), 'strong'),
    span(marks(context, statistic, known), 'warn'),
    span(rate ? rateText(locale, rate, qualifierOf(statistic, known.newest)) : ''),
    span(locale.date(known.newest.published), 'dim'),
    span(dotted([otherCounter(context, statistic, known.newest), sourceTitle(context, known.newest.source)]), 'dim'),
  ]
}
