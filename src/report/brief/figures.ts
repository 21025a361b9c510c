import { newestShown, sourceIds, to, type Statistic } from '../../dossier/index.ts'
import {
  changeFromYearBefore,
  concernOf,
  CONCERNS,
  disagreementsOn,
  gapsOf,
  mainSeries,
  overdueOn,
  verdictIn,
} from '../../figures/index.ts'
import {
  changeText,
  claimFigure,
  dotted,
  figureText,
  gapText,
  overdueText,
  verdictOnFigure,
  type RenderContext,
  dimsText,
} from '../../present/index.ts'
import { plainText, span } from '../../text/index.ts'
import { markChanged } from '../chapters/changes.ts'
import { doubtOf, headRate } from '../chapters/figure.ts'
import { verdictSources } from '../chapters/glance.ts'
import { phrase, citingPhrase, tablePart, type Phrase, type ReportSpan, type Section } from '../html/page.ts'

/** The number of figures that fit on the page. */
const FIGURES = 5

/** Returns the statistics with the most serious caveats first, without unknown ones. */
export const mostSerious = ({ reading }: Pick<RenderContext, 'reading'>): readonly Statistic[] => {
  const rank = (one: Statistic): number => {
    const concern = concernOf(reading, one)
    return concern ? CONCERNS.indexOf(concern) : CONCERNS.length
  }
  return reading.dossier.statistics
    .filter((one) => newestShown(mainSeries(one)?.known ?? []) !== null)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, FIGURES)
}

/** Returns what is late or missing in a series. */
const lackSpans = ({ reading, locale }: RenderContext, statistic: Statistic): readonly ReportSpan[] => {
  const overdue = overdueOn(reading, statistic)
  return [
    ...(overdue ? [overdueText(locale, overdue)] : []),
    ...gapsOf(mainSeries(statistic)?.known ?? []).map((gap) => gapText(locale, gap)),
  ].map((words) => span(words, 'warn'))
}

/** Joins caveats with semicolons. */
const inOneCell = (caveats: readonly ReportSpan[]): readonly ReportSpan[] =>
  caveats.flatMap((one, at) => (at === 0 ? [one] : [span('; '), one]))

/** Returns the verdict on each claim, or without claims the most serious caveat, and then what is late or missing. */
const caveatSpans = (context: RenderContext, statistic: Statistic): readonly ReportSpan[] => {
  const { reading, locale } = context
  const claims = statistic.claims ?? []
  const [concern, lacks] = [concernOf(reading, statistic), lackSpans(context, statistic)]
  if (claims.length > 0) return [...verdictSpans(context, statistic), ...lacks.flatMap((one) => [span('; '), one])]
  const words = concern && concern !== 'overdue' ? [span(locale.words.figures.concerns[concern], 'warn')] : []
  const all = inOneCell([...words, ...lacks])
  return all.length > 0 ? all : [span(locale.words.report.brief.noVerdict, 'dim')]
}

/** Returns the verdict on each claim. */
const verdictSpans = ({ reading, locale }: RenderContext, statistic: Statistic): readonly ReportSpan[] => {
  const claims = statistic.claims ?? []
  return claims.flatMap((claim, at) => [
    span(`${at > 0 ? '; ' : ''}${claimFigure(locale, statistic, claim)}: `),
    verdictOnFigure(locale, verdictIn(reading, { statistic, claim })),
  ])
}

const withDoubt = (period: string, doubt: Phrase): Phrase =>
  plainText(doubt.spans) === '' ? phrase(period) : { ...doubt, spans: [span(`${period} · `), ...doubt.spans] }

const figureRow = (context: RenderContext, statistic: Statistic): readonly Phrase[] => {
  const { reading, locale } = context
  const main = mainSeries(statistic)
  const newest = newestShown(main?.known ?? [])
  if (!main || !newest) return []
  const { source } = newest.newest
  const change = changeFromYearBefore({ dossier: reading.dossier, statistic }, main.known, newest)
  const claims = statistic.claims ?? []
  const others = claims.length === 0 ? disagreementsOn(reading.dossier, statistic, main.known, newest) : []
  return [
    phrase(
      markChanged(context, to.statistic(statistic.id), [
        span(dotted([locale.text(statistic.name), dimsText(locale, main.dims)]), 'strong'),
      ]),
    ),
    citingPhrase([span(figureText(locale, statistic, newest.newest), 'strong')], source),
    withDoubt(locale.period(newest.period), doubtOf(context, statistic, newest)),
    headRate(context, statistic, newest),
    change
      ? citingPhrase(changeText(locale, change, newest), change.now.newest.source, change.before.newest.source)
      : phrase(''),
    phrase(
      caveatSpans(context, statistic),
      ...claims.flatMap((one) => [
        ...sourceIds(one.source),
        ...verdictSources(verdictIn(reading, { statistic, claim: one })),
      ]),
      ...others.flatMap(({ observation }) => sourceIds(observation.source)),
    ),
  ]
}

/** Returns five figures, each with value, period, caveat, rate, change and verdict. */
export const figuresSection = (context: RenderContext): Section => {
  const { brief, columns, none, noFigure } = context.locale.words.report
  const names = [
    columns.statistic,
    `>${columns.value}`,
    columns.period,
    `>${columns.rate}`,
    columns.yearBefore,
    columns.claimsAndCaveats,
  ]
  const rows = mostSerious(context).map((one) => figureRow(context, one))
  const nothing = context.reading.whole.statistics.length > 0 ? noFigure : none.statistics
  return { anchor: 'figures', title: brief.figures, parts: tablePart('', names, rows, nothing) }
}
