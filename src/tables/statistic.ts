import {
  indexOf,
  newestOf,
  seriesOn,
  sourceId,
  thresholdsOn,
  claimsOn,
  totalOn,
  type Claim,
  type KnownObservation,
  type Observation,
  type Period,
  type Series,
  type Statistic,
  type Threshold,
} from '../dossier/index.ts'
import {
  changeFromPrevious,
  changeFromYearBefore,
  rateOf,
  revisionOf,
  verdictOn,
  type Change,
} from '../figures/index.ts'
import { knownFrom } from '../dossier/index.ts'
import { span, type Say, type Span } from '../text/index.ts'
import { gap, heading, text, type Block, type Table } from './block.ts'
import type { Showing } from './entry.ts'
import { dimsText, marks, rateArithmetic, rateText, valueText, verdictMark } from './figure.ts'
import { claimFigure } from './rows.ts'
import { sourceBlocks, sourceTitle } from './source.ts'
import { verdictBlocks } from './verdict.ts'

const dot = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

const publishedText = ({ reading, say }: Showing, observation: Observation): string => {
  const source = indexOf(reading.dossier).sources.get(sourceId(observation.source))
  const publisher = say.text(source?.publisher) || say.text(source?.title) || sourceId(observation.source)
  return say.words.detail.published(publisher, say.date(observation.published))
}

const statusWord = (say: Say, known: KnownObservation): string =>
  dot([
    known.newest.status ? say.words.observationStatus[known.newest.status] : '',
    known.partial ? say.words.detail.partial : '',
  ])

/** Value first, its doubt second, its source third. */
const newestBlocks = (showing: Showing, statistic: Statistic, known: KnownObservation): readonly Block[] => {
  const { say } = showing
  const doubt = statusWord(say, known)
  const unit = [say.text(statistic.unit), say.period(known.period)].join(' · ')
  return [
    text([
      span(valueText(say, statistic, known.newest), 'strong'),
      span(` ${unit}`),
      ...(doubt === '' ? [] : [span(` · ${doubt}`, 'warn')]),
    ]),
    text([span(publishedText(showing, known.newest), 'dim')]),
  ]
}

const changeText = (say: Say, change: Change): string => {
  const size =
    change.percent === null
      ? `${signed(say, change.difference)} (${say.words.detail.smallBase})`
      : say.percent(change.percent)
  const broken = change.acrossBreak ? ` (${say.words.detail.acrossBreak})` : ''
  return say.words.detail.versus(say.period(change.before.period), `${size}${broken}`)
}

const signed = (say: Say, value: number): string => `${value > 0 ? '+' : ''}${say.number(value)}`

const covers =
  (period: Period) =>
  (observation: Observation): boolean =>
    knownFrom(observation.published) < period.last

const arithmeticBlocks = (
  showing: Showing,
  statistic: Statistic,
  series: readonly KnownObservation[],
  known: KnownObservation,
): readonly Block[] => {
  const { say, per } = showing
  const rate = rateOf(statistic, known, per)
  const changes = [changeFromPrevious(statistic, series, known), changeFromYearBefore(statistic, series, known)]
  const revision = revisionOf(known, covers(known.period))
  const spoken = changes.flatMap((change) => (change ? [changeText(say, change)] : [])).join(' · ')
  return [
    ...(rate ? [text(`${say.words.perWords[per]} ${rateArithmetic(say, rate)}`)] : []),
    ...(spoken === '' ? [] : [text(spoken)]),
    ...(revision ? [text(revisionText(say, statistic, revision.first, revision.newest, revision.percent))] : []),
  ]
}

const revisionText = (
  say: Say,
  statistic: Statistic,
  first: Observation,
  newest: Observation,
  percent: number | null,
): string =>
  say.words.detail.revision(
    valueText(say, statistic, first),
    say.date(first.published),
    valueText(say, statistic, newest),
    percent === null ? '' : `, ${say.percent(percent)}`,
  )

/** The series as a table, newest period first; a revised value says so by its mark, a provisional one too. */
export const observationTable = (
  showing: Showing,
  statistic: Statistic,
  series: readonly KnownObservation[],
): Table => {
  const { say, per } = showing
  const { columns } = say.words.detail
  return {
    columns: [
      { name: columns.period, align: 'left' },
      { name: columns.value, align: 'right' },
      { name: '', align: 'left' },
      { name: columns.rate, align: 'right' },
      { name: columns.published, align: 'left' },
      { name: columns.source, align: 'left' },
    ],
    rows: series.toReversed().map((known) => {
      const rate = rateOf(statistic, known, per)
      return [
        span(say.period(known.period)),
        span(valueText(say, statistic, known.newest), 'strong'),
        span(marks(say, known), 'warn'),
        span(rate ? rateText(say, rate) : ''),
        span(say.date(known.newest.published), 'dim'),
        span(sourceTitle(showing, known.newest.source), 'dim'),
      ]
    }),
  }
}

const componentBlocks = ({ say }: Showing, statistic: Statistic, all: readonly Series[]): readonly Block[] => {
  const parts = all.filter((series) => Object.keys(series.dims).length > 0)
  if (parts.length === 0) return []
  const lines = parts.flatMap((series) => {
    const newest = newestOf(series.known)
    if (!newest) return []
    return [
      text([
        span(`${dimsText(say, series.dims)}: `),
        span(valueText(say, statistic, newest.newest), 'strong'),
        span(` · ${dot([say.period(newest.period), marks(say, newest)])}`, 'dim'),
      ]),
    ]
  })
  return [...heading(say.words.detail.components), ...lines]
}

const thresholdBlocks = (showing: Showing, threshold: Threshold): readonly Block[] => {
  const { say } = showing
  const unit = threshold.per ? ` ${say.words.perUnit[threshold.per]}` : ''
  const kind = say.words.thresholdKinds[threshold.kind]
  return [
    text([
      span(`${say.qualified(threshold.value, threshold.comparator)}${unit}`, 'strong'),
      span(` · ${say.text(threshold.name)}`),
      span(` · ${kind}`, 'dim'),
    ]),
    ...(threshold.window ? [text([span(say.words.detail.window(say.text(threshold.window)), 'dim')], 2)] : []),
    ...sourceBlocks(showing, threshold.source, 2),
  ]
}

const claimHead = ({ say, reading }: Showing, claim: Claim): readonly Span[] => {
  const by = indexOf(reading.dossier).participants.get(claim.by ?? '')
  return [
    span(claimFigure(say, claim), 'strong'),
    span(
      ` · ${dot([claimPeriod(say, claim), say.words.detail.made(say.date(claim.made)), by ? say.words.detail.by(say.text(by.name)) : ''])}`,
      'dim',
    ),
  ]
}

const claimPeriod = (say: Say, claim: Claim): string => say.date(claim.period)

/** A claim as stated, its verdict with the arithmetic, its quotation and source. */
const claimBlocks = (showing: Showing, statistic: Statistic, claim: Claim, indent: number): readonly Block[] => {
  const { say, reading } = showing
  const verdict = verdictOn(statistic, claim, reading.on)
  return [
    text([...claimHead(showing, claim)], indent),
    text([span(say.text(claim.text))], indent + 2),
    text([verdictMark(say, verdict)], indent + 2),
    ...verdictBlocks(showing, statistic, claim, verdict, indent + 4),
    ...sourceBlocks(showing, claim.source, indent + 2),
  ]
}

const section = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [...heading(title), ...blocks]

/** Which way of counting and measuring: what may not be compared with what. */
const natureText = (say: Say, statistic: Statistic): string =>
  dot([say.words.measures[statistic.measure], say.words.counts[statistic.counts]])

/** Everything that is known of a statistic on the day. */
export const statisticBlocks = (showing: Showing, statistic: Statistic): readonly Block[] => {
  const { say, reading } = showing
  const series = totalOn(statistic, reading.on)
  const newest = newestOf(series)
  const { detail } = say.words
  return [
    ...(newest
      ? [...newestBlocks(showing, statistic, newest), ...arithmeticBlocks(showing, statistic, series, newest)]
      : [text([span(say.words.empty.figure(say.day(reading.on)), 'warn')])]),
    ...section(
      detail.claims,
      claimsOn(statistic, reading.on).flatMap((claim) => claimBlocks(showing, statistic, claim, 0)),
    ),
    ...section(
      detail.observations,
      series.length > 0 ? [{ kind: 'table', table: observationTable(showing, statistic, series) }] : [],
    ),
    ...componentBlocks(showing, statistic, seriesOn(statistic, reading.on)),
    ...section(
      detail.thresholds,
      thresholdsOn(reading, statistic).flatMap((one) => thresholdBlocks(showing, one)),
    ),
    ...section(detail.definition, [
      text(say.text(statistic.definition)),
      text([span(natureText(say, statistic), 'dim')]),
    ]),
    ...section(detail.caveat, statistic.caveat ? [text(say.text(statistic.caveat))] : []),
    ...section(
      detail.breaks,
      (statistic.breaks ?? []).map((one) => text([span(`${say.date(one.at)}  `, 'dim'), span(say.text(one.note))])),
    ),
  ]
}

/** A claim by itself: what was said, what the record says, and about which statistic. */
export const claimOnlyBlocks = (showing: Showing, statistic: Statistic, claim: Claim): readonly Block[] => {
  const { say, reading } = showing
  const newest = newestOf(totalOn(statistic, reading.on))
  return [
    ...claimBlocks(showing, statistic, claim, 0),
    gap,
    text([span(say.text(statistic.name), 'strong')]),
    ...(newest ? newestBlocks(showing, statistic, newest) : []),
    text(say.text(statistic.definition)),
  ]
}
