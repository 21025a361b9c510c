import {
  allSeries,
  dimsKey,
  indexOf,
  isoDay,
  newestShown,
  parsePeriod,
  qualifierOf,
  sameDays,
  sourceIds,
  type Claim,
  type Dims,
  type KnownObservation,
  type Reading,
  type Statistic,
} from '../dossier/index.ts'
import { changeFromYearBefore, decisiveOf, mainSeries, observationsIn, verdictIn } from '../figures/index.ts'
import {
  MOST_QUOTED,
  type FigureState,
  type Quoted,
  type QuotedFigure,
  type QuotedVerdict,
  type VerdictState,
} from './quoted.ts'

const isRetracted = ({ dossier }: Reading, ids: readonly string[]): boolean =>
  ids.some((id) => indexOf(dossier).sources.get(id)?.retracted !== undefined)

/** Returns a figure's state; a source that it was quoted from counts as well as that of its newest vintage. */
const figureState = (
  reading: Reading,
  statistic: Statistic,
  { newest }: KnownObservation,
  sources: readonly string[],
): FigureState => ({
  value: newest.value,
  ...(newest.asStated === undefined ? {} : { words: newest.asStated }),
  qualifier: qualifierOf(statistic, newest),
  published: newest.published,
  isRetracted: isRetracted(reading, [...sources, ...sourceIds(newest.source)]),
})

const verdictState = (
  reading: Reading,
  statistic: Statistic,
  claim: Claim,
  sources: readonly string[],
): VerdictState => ({
  verdict: verdictIn(reading, { statistic, claim }).kind,
  isRetracted: isRetracted(reading, [...sources, ...sourceIds(claim.source)]),
})

/** Returns a figure as it is quoted on the day of the reading. */
export const quoteFigure = (
  reading: Reading,
  statistic: Statistic,
  known: KnownObservation,
  to: string,
): QuotedFigure => {
  const { newest } = known
  const sources = [...new Set(sourceIds(newest.source))]
  return {
    kind: 'figure',
    statistic: statistic.id,
    period: newest.period,
    dims: newest.dims ?? {},
    on: isoDay(reading.on),
    to,
    sources,
    was: figureState(reading, statistic, known, sources),
  }
}

const quoteVerdict = (reading: Reading, statistic: Statistic, claim: Claim, to: string): QuotedVerdict => {
  const sources = [...new Set(sourceIds(claim.source))]
  return {
    kind: 'verdict',
    statistic: statistic.id,
    claim: claim.id,
    on: isoDay(reading.on),
    to,
    sources,
    was: verdictState(reading, statistic, claim, sources),
  }
}

/** Returns the verdict on a claim and the figures that it rests on, since a citation has them all. */
export const quoteClaim = (reading: Reading, statistic: Statistic, claim: Claim, to: string): readonly Quoted[] => {
  const comparison = decisiveOf(verdictIn(reading, { statistic, claim }))
  const figures = comparison ? [comparison.figure, ...(comparison.base ? [comparison.base] : [])] : []
  return [
    quoteVerdict(reading, statistic, claim, to),
    ...figures.flatMap((figure) =>
      observationsIn(figure).map((known) => quoteFigure(reading, figure.statistic, known, to)),
    ),
  ]
}

const quoteClaims = (reading: Reading, statistic: Statistic, to: string): readonly Quoted[] =>
  (statistic.claims ?? []).flatMap((claim) => quoteClaim(reading, statistic, claim, to))

const quoteStatistic = (reading: Reading, statistic: Statistic, to: string): readonly Quoted[] => [
  ...allSeries(statistic).flatMap(({ known }) =>
    known.slice(-MOST_QUOTED).map((one) => quoteFigure(reading, statistic, one, to)),
  ),
  ...quoteClaims(reading, statistic, to),
]

/** Returns quotations of the last statistics, as many as a register keeps: quoting 200,000 figures takes longer than writing them. */
const quoteLast = (
  { dossier: { statistics } }: Reading,
  quote: (statistic: Statistic) => readonly Quoted[],
): readonly Quoted[] => {
  const parts: (readonly Quoted[])[] = []
  for (let at = statistics.length - 1, count = 0; at >= 0 && count < MOST_QUOTED; at--) {
    const part = quote(statistics[at] as Statistic)
    parts.push(part)
    count += part.length
  }
  return parts.toReversed().flat()
}

/** Returns figures and verdicts known on the day, as a full report has them: all, or as many as a register keeps. */
export const quoteEverything = (reading: Reading, to: string): readonly Quoted[] =>
  quoteLast(reading, (statistic) => quoteStatistic(reading, statistic, to))

const isFigure = (one: Quoted): one is QuotedFigure => one.kind === 'figure'

/** Returns figures known on the day: all, or as many as a register keeps. */
export const quoteFigures = (reading: Reading, to: string): readonly Quoted[] =>
  quoteLast(reading, (statistic) => quoteStatistic(reading, statistic, to).filter(isFigure))

/** Returns verdicts on claims, with the figures that they rest on: all, or as many as a register keeps. */
export const quoteAllClaims = (reading: Reading, to: string): readonly Quoted[] =>
  quoteLast(reading, (statistic) => quoteClaims(reading, statistic, to))

/** Returns the newest figure of each statistic, and with `isCompared` the figure a year before it. */
export const quoteNewest = (
  reading: Reading,
  statistics: readonly Statistic[],
  { to, isCompared }: { readonly to: string; readonly isCompared: boolean },
): readonly Quoted[] =>
  statistics.flatMap((statistic) => {
    const known = mainSeries(statistic)?.known ?? []
    const newest = newestShown(known)
    if (!newest) return []
    const change = isCompared ? changeFromYearBefore({ dossier: reading.dossier, statistic }, known, newest) : null
    return [newest, ...(change ? [change.before] : [])].map((one) => quoteFigure(reading, statistic, one, to))
  })

/** Returns the newest known value of a period, however the period is written; null where there is none. */
const knownIn = (statistic: Statistic, { period, dims }: { readonly period: string; readonly dims: Dims }) => {
  const days = parsePeriod(period, statistic.fiscalYearStart)
  const series = allSeries(statistic).find((one) => dimsKey(one.dims) === dimsKey(dims))
  return days ? (series?.known.find((one) => sameDays(one.period, days)) ?? null) : null
}

/** Returns what a quoted figure or verdict is in a reading; null where the dossier has it no longer. */
export const stateNow = (reading: Reading, one: Quoted): Quoted['was'] | null => {
  const statistic = indexOf(reading.dossier).statistics.get(one.statistic)
  if (!statistic) return null
  if (one.kind === 'figure') {
    const known = knownIn(statistic, one)
    return known && figureState(reading, statistic, known, one.sources)
  }
  const claim = (statistic.claims ?? []).find(({ id }) => id === one.claim)
  return claim ? verdictState(reading, statistic, claim, one.sources) : null
}
