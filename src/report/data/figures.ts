import { indexOf, isoDay, newestShown, numberQualifier, publisherOf, allSeries, sourceIds, to, type Claim, type Dims, type KnownObservation, type Observation, type Qualifier, type Statistic, type Threshold } from '../../dossier/index.ts'
import { mainSeries, groundsOf, rateOf, verdictIn, type Grounds, type Verdict } from '../../figures/index.ts'
import { basisText, claimFigure, partialText, sourceTitle, type RenderContext, overText, dimsText } from '../../present/index.ts'
import { isChangedRecord, isChangedFigure, isChangedThreshold } from '../chapters/changes.ts'
import { counterWords } from '../chapters/figure.ts'
import { roundFactor, rowsOf, sourceColumns, textColumns, type DataColumn, type Datum } from './table.ts'

/** A figure of a statistic, the total or a part; null where nothing is known. */
export interface Figure {
  readonly statistic: Statistic
  readonly dims: Dims
  readonly known: KnownObservation | null
}

/** Creates a column about the value itself, empty without one. */
const ofValue =
  (datum: (newest: Observation, figure: Figure & { readonly known: KnownObservation }, context: RenderContext) => Datum) =>
  (figure: Figure, context: RenderContext): Datum =>
    figure.known ? datum(figure.known.newest, { ...figure, known: figure.known }, context) : null

const textOr = <T>(one: T | null, words: (one: T) => Datum): Datum => (one === null ? null : words(one))

const encodeSigns = (text: string): string =>
  text.replaceAll(/[%;=]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** Returns dims for programs: `citizenship=VE; component=ofo`, with these signs percent-encoded. */
const packDims = (dims: Dims): string =>
  Object.entries(dims)
    .map(([name, value]) => `${encodeSigns(name)}=${encodeSigns(value)}`)
    .join('; ')

/** The column of the place that a statistic is about. */
export const PLACE: DataColumn<{ readonly statistic: Statistic }> = [
  'place',
  ({ statistic }, { locale, reading }) => locale.text(indexOf(reading.dossier).places.get(statistic.place ?? '')?.name),
]

/** The column of the unit in which a statistic counts. */
export const UNIT: DataColumn<{ readonly statistic: Statistic }> = [
  'unit',
  ({ statistic }, { locale }) => locale.text(statistic.unit),
]

const NAMED: readonly DataColumn<Figure>[] = [
  ['id', ({ statistic }) => statistic.id],
  ['statistic', ({ statistic }, { locale }) => locale.text(statistic.name)],
  UNIT,
  PLACE,
  ['limit', ({ dims }, { locale }) => dimsText(locale, dims)],
  ['dims', ({ dims }) => packDims(dims)],
]

/** What a statistic is: without it a table that is imported again would make a stock of every flow. */
const NATURE: readonly DataColumn<Figure>[] = [
  ['measure', ({ statistic }, { locale }) => locale.words.measures[statistic.measure]],
  ['counts', ({ statistic }, { locale }) => locale.words.counts[statistic.counts]],
]

const VALUES: readonly DataColumn<Figure>[] = [
  ['period', ofValue(({ period }) => period)],
  ['from', ofValue((_, { known }) => isoDay(known.period.first))],
  ['to', ofValue((_, { known }) => isoDay(known.period.last))],
  ['value', ofValue((one, _, { locale }) => one.value ?? (one.asStated === undefined ? null : locale.text(one.asStated)))],
  [
    'qualifier',
    ofValue((one, { statistic }, { locale }) => {
      const qualifier = numberQualifier(statistic, one)
      return qualifier && locale.words.qualifierNames[qualifier]
    }),
  ],
  ['status', ofValue(({ status }, _, { locale }) => (status ? locale.words.observationStatus[status] : null))],
  [
    'doubt',
    ofValue((_, { known, statistic }, context) =>
      [...counterWords(context, statistic, known), partialText(context.locale, known)]
        .filter((words) => words !== '')
        .join('; ') || null,
    ),
  ],
  ['perDay', ofValue((_, { known, statistic }) => rateOf(statistic, known, 'day')?.amount ?? null)],
  ['published', ofValue(({ published }) => published)],
  [
    'publisher',
    ofValue((one, { statistic }, { locale, reading }) => locale.text(publisherOf(reading.dossier, statistic, one))),
  ],
  ['source', ofValue(({ source }, _, context) => sourceTitle(context, source))],
  ['sourceIds', ofValue(({ source }) => [...new Set(sourceIds(source))].join('; '))],
]

/** The columns of a table of figures, each in one vintage. */
export const figureColumns: readonly DataColumn<Figure>[] = [
  ...NAMED,
  ...NATURE,
  ...VALUES,
  ...textColumns<Figure>(['note', 'noteSource'], ({ known }) => known?.newest.note),
]

/** Returns every statistic with its newest figure. */
export const statisticsData = rowsOf<Figure>(
  ({ reading }) =>
    reading.dossier.statistics.map((statistic) => {
      const main = mainSeries(statistic)
      return { statistic, dims: main?.dims ?? {}, known: newestShown(main?.known ?? []) }
    }),
  ({ statistic }, context) => isChangedRecord(context, to.statistic(statistic.id)),
  [
    ...NAMED,
    ['definition', ({ statistic }, { locale }) => locale.text(statistic.definition)],
    ...textColumns<Figure>(['caveat', 'caveatSource'], ({ statistic }) => statistic.caveat),
    ...NATURE,
    ...VALUES,
  ],
)

/** Returns every figure known on the day, in its newest vintage. Other publishers' values are in its caveat, since a row is one figure when imported. */
export const observationsData = rowsOf<Figure>(
  ({ reading }) =>
    reading.dossier.statistics.flatMap((statistic) =>
      allSeries(statistic).flatMap(({ dims, known }) =>
        known.map((one) => ({ statistic, dims, known: one })),
      ),
    ),
  ({ statistic, known }, context) => known !== null && isChangedFigure(context, statistic, known.newest),
  figureColumns,
)

interface ClaimRow {
  readonly statistic: Statistic
  readonly claim: Claim
  readonly verdict: Verdict
}

/** Returns the qualifier of a claim; null where it states no figure, as a record. */
export const claimQualifier = ({ qualifier, value, change }: Claim): Qualifier | null =>
  qualifier ?? (value === undefined && change === undefined ? null : 'exact')

/** The figure that decides a verdict, or the nearest one; null without any. */
const grounds = ({ verdict }: ClaimRow): Grounds | null => groundsOf(verdict)

/** Columns on what a claim was compared with: period, component, amount in the claim's unit, vintage, source. */
const COMPARED: readonly DataColumn<ClaimRow>[] = [
  ['comparedFrom', (row) => textOr(grounds(row), ({ period }) => isoDay(period.first))],
  ['comparedTo', (row) => textOr(grounds(row), ({ period }) => isoDay(period.last))],
  ['comparedLimit', (row, { locale }) => textOr(grounds(row), ({ dims }) => dimsText(locale, dims))],
  ['comparedAmount', (row) => textOr(grounds(row), ({ comparison }) => roundFactor(comparison.amount))],
  [
    'comparedQualifier',
    (row, { locale }) => textOr(grounds(row), ({ comparison }) => locale.words.qualifierNames[comparison.qualifier]),
  ],
  [
    'comparedScaled',
    (row, { locale }) => textOr(grounds(row), ({ comparison }) => locale.words.report.answers[comparison.scaled ? 'yes' : 'no']),
  ],
  ['comparedPublished', (row) => textOr(grounds(row), ({ published }) => published.join('; '))],
  ['comparedSource', (row, context) => textOr(grounds(row), ({ sources }) => sourceTitle(context, sources))],
  ['comparedSourceIds', (row) => textOr(grounds(row), ({ sources }) => sources.join('; '))],
  ['comparedQuote', (row) => textOr(grounds(row), ({ quotes }) => quotes.join(' … ') || null)],
  [
    'comparedNote',
    (row, { locale }) => textOr(grounds(row), ({ notes }) => notes.map((one) => locale.text(one)).join('; ') || null),
  ],
]

/** Returns every claim made by the day, as stated, with its verdict and its basis. */
export const claimsData = rowsOf<ClaimRow>(
  ({ reading }) =>
    reading.dossier.statistics.flatMap((statistic) =>
      (statistic.claims ?? []).map((claim) => ({
        statistic,
        claim,
        verdict: verdictIn(reading, { statistic, claim }),
      })),
    ),
  ({ statistic, claim }, context) => isChangedRecord(context, to.claim(statistic.id, claim.id)),
  [
    ['id', ({ claim }) => claim.id],
    ['statistic', ({ statistic }, { locale }) => locale.text(statistic.name)],
    ['claim', ({ claim }, { locale }) => locale.text(claim.text)],
    ['by', ({ claim }, { locale, reading }) => locale.text(indexOf(reading.dossier).participants.get(claim.by ?? '')?.name)],
    ['made', ({ claim }) => claim.made],
    ['period', ({ claim }) => claim.period],
    ['figure', ({ statistic, claim }, { locale }) => claimFigure(locale, statistic, claim)],
    ['value', ({ claim }) => claim.value ?? null],
    ['qualifier', ({ claim }, { locale }) => textOr(claimQualifier(claim), (one) => locale.words.qualifierNames[one])],
    UNIT,
    ['per', ({ claim }, { locale }) => (claim.per ? locale.words.perUnits[claim.per] : null)],
    PLACE,
    ['limit', ({ claim }, { locale }) => dimsText(locale, claim.dims ?? {})],
    ['verdict', ({ verdict }, { locale }) => locale.words.verdict.names[verdict.kind]],
    ['factor', ({ verdict }) => (verdict.kind === 'cannot-be-checked' ? null : roundFactor(verdict.own.factor))],
    ['percent', ({ verdict }) => (verdict.kind === 'cannot-be-checked' ? null : roundFactor(verdict.own.percent))],
    [
      'factorQualifier',
      ({ verdict }, { locale }) =>
        verdict.kind === 'cannot-be-checked' || verdict.own.factorQualifier === null
          ? null
          : locale.words.qualifierNames[verdict.own.factorQualifier],
    ],
    ...COMPARED,
    [
      'why',
      (row, context) => basisText(context, row),
    ],
    ...textColumns<ClaimRow>(['note', 'noteSource'], ({ claim }) => claim.note),
    ...sourceColumns<ClaimRow>(({ claim }) => claim.source),
  ],
)

interface Limited {
  readonly statistic: Statistic
  readonly threshold: Threshold
}

/** The unit of a threshold, which is that of its statistic unless it counts something else. */
export const thresholdUnit = ({ statistic, threshold }: Limited, { locale }: RenderContext): Datum =>
  threshold.counts === undefined ? locale.text(statistic.unit) : null

/** Returns every threshold whose source was known on the day. */
export const thresholdsData = rowsOf<Limited>(
  ({ reading }) =>
    reading.dossier.statistics.flatMap((statistic) =>
      (statistic.thresholds ?? []).map((threshold) => ({ statistic, threshold })),
    ),
  ({ statistic, threshold }, context) => isChangedThreshold(context, statistic, threshold),
  [
    ['id', ({ threshold }) => threshold.id],
    ['statistic', ({ statistic }, { locale }) => locale.text(statistic.name)],
    ['threshold', ({ threshold }, { locale }) => locale.text(threshold.name)],
    ['kind', ({ threshold }, { locale }) => locale.words.thresholdKinds[threshold.kind]],
    ['comparator', ({ threshold }, { locale }) => locale.words.qualifierNames[threshold.comparator]],
    ['value', ({ threshold }) => threshold.value],
    ['unit', thresholdUnit],
    ['per', ({ threshold }, { locale }) => (threshold.per ? locale.words.perUnits[threshold.per] : null)],
    PLACE,
    ['window', ({ threshold }, { locale }) => overText(locale, threshold)],
    ['counts', ({ threshold }, { locale }) => locale.text(threshold.counts) || null],
    [
      'issue',
      ({ threshold }, { locale, reading }) => locale.text(indexOf(reading.dossier).issues.get(threshold.issue ?? '')?.title),
    ],
    ...textColumns<Limited>(['note', 'noteSource'], ({ threshold }) => threshold.note),
    ...sourceColumns<Limited>(({ threshold }) => threshold.source),
  ],
)
