import type { Day, KnownObservation, Statistic } from '../../dossier/index.ts'
import { comparableWith, factorBetween, mainSeries, sameUnit, type Comparable } from '../../figures/index.ts'
import { cut, cutSpans, span, wrapSpans, type Locale, type Span } from '../../text/index.ts'
import { fold, gap, heading, text, type Block, type Line, type Table } from '../block.ts'
import { gridOf, gridWidth } from '../chart/grid.ts'
import { timeChart, type Zoom } from '../chart/index.ts'
import { peakOf } from '../chart/heights.ts'
import { gutterOf, type Charted } from '../chart/plot.ts'
import type { RenderContext } from '../entry.ts'
import { dimsText, dotted, marks, valueText } from './figure.ts'
import { factorText } from './distance.ts'
import { alongOf } from './index.ts'

/** The widest heading of a column; full names are above the charts. */
const HEADING = 20

/** The most statistics that fit below each other. */
export const MOST_COMPARED = 4

interface Pair {
  readonly a: Statistic
  readonly b: Statistic
  readonly comparable: Comparable
}

const pairsOf = (statistics: readonly Statistic[]): readonly Pair[] =>
  statistics.flatMap((a, at) => statistics.slice(at + 1).map((b) => ({ a, b, comparable: comparableWith(a, b) })))

const pairName = (locale: Locale, { a, b }: Pair): string =>
  locale.words.figures.compare.pair(locale.text(a.name), locale.text(b.name))

const refusalBlocks = (locale: Locale, pairs: readonly Pair[]): readonly Block[] =>
  pairs.flatMap((pair) =>
    pair.comparable.kind === 'refused'
      ? [
          text([span(pairName(locale, pair), 'strong')]),
          ...pair.comparable.reasons.map((reason) => text(locale.words.figures.compare.reasons[reason], 2)),
          gap,
        ]
      : [],
  )

/** Returns the caveats of a comparison: once for two statistics, by pair for more. */
const provisoBlocks = (locale: Locale, pairs: readonly Pair[]): readonly Block[] =>
  pairs.flatMap((pair) => {
    const { comparable } = pair
    if (comparable.kind === 'refused' || comparable.provisos.length === 0) return []
    const named = pairs.length > 1 ? [text([span(pairName(locale, pair), 'dim')])] : []
    return [
      ...named,
      ...comparable.provisos.map((one) =>
        text([span(locale.words.figures.compare.provisos[one], 'warn')], named.length * 2),
      ),
    ]
  })

const keyOf = ({ period }: KnownObservation): string => `${period.first}/${period.last}`

/** Returns the periods that all of them have, newest first, with each one's observation. */
const commonPeriods = (all: readonly (readonly KnownObservation[])[]): readonly (readonly KnownObservation[])[] => {
  const [first = [], ...others] = all
  const indexes = others.map((series) => new Map(series.map((one) => [keyOf(one), one])))
  return first.toReversed().flatMap((one) => {
    const beside = indexes.flatMap((index) => index.get(keyOf(one)) ?? [])
    return beside.length === others.length ? [[one, ...beside]] : []
  })
}

const valueCell = (context: RenderContext, statistic: Statistic | undefined, one: KnownObservation): Span =>
  span(
    statistic ? `${valueText(context.locale, statistic, one.newest)} ${marks(context, statistic, one)}`.trim() : '',
    'strong',
  )

/** Returns the factors of two statistics of one unit, a cell for each row; null where no row has one. */
const factorCells = (
  locale: Locale,
  [a, b, ...others]: readonly Statistic[],
  rows: readonly (readonly KnownObservation[])[],
): readonly Span[] | null => {
  if (!a || !b || others.length > 0 || !sameUnit(a, b)) return null
  const factors = rows.map(([ofA, ofB]) =>
    ofA && ofB ? factorBetween({ statistic: a, known: ofA }, { statistic: b, known: ofB }) : null,
  )
  if (factors.every((one) => one === null)) return null
  return factors.map((one) => span(one ? factorText(locale, one.factor, one.qualifier) : ''))
}

const comparedTable = (context: RenderContext, statistics: readonly Statistic[]): Table | null => {
  const { locale } = context
  const rows = commonPeriods(statistics.map((one) => alongOf(context, one)))
  if (rows.length === 0) return null
  const factors = factorCells(locale, statistics, rows)
  return {
    columns: [
      { name: locale.words.detail.columns.period, align: 'left' },
      ...statistics.map((one) => ({ name: cut(locale.text(one.name), HEADING), align: 'right' as const })),
      ...(factors ? [{ name: locale.words.figures.compare.factor, align: 'right' as const }] : []),
    ],
    rows: rows.map((row, place) => [
      span(row[0] ? locale.period(row[0].period) : ''),
      ...row.map((one, at) => valueCell(context, statistics[at], one)),
      ...(factors?.slice(place, place + 1) ?? []),
    ]),
  }
}

const spanOf = (all: readonly (readonly KnownObservation[])[]): readonly [Day, Day] => {
  const known = all.flat()
  return [
    known.reduce((first, { period }) => Math.min(first, period.first), Infinity),
    known.reduce((last, { period }) => Math.max(last, period.last), -Infinity),
  ]
}

const nameLine = (context: RenderContext, statistic: Statistic): readonly Span[] => {
  const { locale } = context
  const part = dimsText(locale, mainSeries(statistic)?.dims ?? {})
  return [
    span(locale.text(statistic.name), 'strong'),
    span(` · ${dotted([locale.text(statistic.unit), part, locale.text(statistic.publisher)])}`, 'dim'),
  ]
}

/** The room for a comparison: its zoom, columns and rows. */
export interface ComparisonPage {
  readonly zoom: Zoom
  readonly width: number
  readonly rows: number
}

/** Columns from which charts are beside each other. */
const BESIDE = 96

/** Returns the charts over the same days, beside each other where there is room; on one scale if the unit is the same. */
const chartLines = (
  context: RenderContext,
  statistics: readonly Statistic[],
  { zoom, width, rows }: ComparisonPage,
): readonly Line[] => {
  const all = statistics.map((one) => alongOf(context, one))
  const across = width >= BESIDE ? 2 : 1
  const own = gridWidth(width, across)
  const charted = statistics.map((statistic, at): Charted => ({
    context,
    statistic,
    series: all[at] ?? [],
    cursor: null,
    showCursor: false,
    width: own,
    rows,
    within: spanOf(all),
  }))
  const [first] = statistics
  const alike = first !== undefined && statistics.every((one) => sameUnit(one, first))
  const peak = alike ? charted.reduce((most, one) => Math.max(most, peakOf(one)), 0) : 0
  const gutter = charted.reduce((most, one) => Math.max(most, gutterOf({ ...one, peak })), 0)
  const drawings = charted.map((one) => [
    ...(across > 1
      ? [cutSpans(nameLine(context, one.statistic), own)]
      : wrapSpans(nameLine(context, one.statistic), width)),
    ...timeChart({ ...one, peak, gutter }, zoom),
  ])
  return gridOf(drawings, across, own).map((spans): Line => ({ kind: 'text', spans }))
}

const LEAST_ROWS = 6

/** Returns the comparison of statistics as lines, or the reasons why they cannot be compared. */
export const comparisonLines = (
  context: RenderContext,
  statistics: readonly Statistic[],
  { zoom, width, rows }: ComparisonPage,
): readonly Line[] => {
  const { locale } = context
  const { compare } = locale.words.figures
  const pairs = pairsOf(statistics)
  if (statistics.length < 2) return fold([text(compare.need)], width)
  if (pairs.some(({ comparable }) => comparable.kind === 'refused'))
    return fold([text([span(compare.refused, 'warn')]), gap, ...refusalBlocks(locale, pairs)], width)
  const each = Math.max(
    LEAST_ROWS,
    Math.floor((rows - 4) / Math.ceil(statistics.length / (width >= BESIDE ? 2 : 1))) - 1,
  )
  const table = comparedTable(context, statistics)
  return [
    ...fold([...provisoBlocks(locale, pairs), text([span(compare.neverAdded, 'dim')]), gap], width),
    ...chartLines(context, statistics, { zoom, width, rows: each }),
    ...fold(table ? [...heading(compare.periods), { kind: 'table', table }] : [], width),
  ]
}
