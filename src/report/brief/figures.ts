import { newestOf, sourceId, to, type Statistic } from '../../dossier/index.ts'
import { changeFromYearBefore, concernOf, CONCERNS, mainSeries, verdictIn } from '../../figures/index.ts'
import { changeText, claimFigure, dotted, valueText, verdictShort, type RenderContext } from '../../present/index.ts'
import { plainText, span } from '../../text/index.ts'
import { marked } from '../chapters/changes.ts'
import { doubtOf, headRate, limitText } from '../chapters/figure.ts'
import { verdictSources } from '../chapters/glance.ts'
import { phrase, resting, tabled, type Phrase, type Said, type Section } from '../html/page.ts'

/** So many figures fit on a page with all else. */
const FIGURES = 5

/** The figures with the worst to be said of them first; those of which nothing is known are left out. */
const pressing = ({ reading }: RenderContext): readonly Statistic[] => {
  const rank = (one: Statistic): number => {
    const concern = concernOf(reading, one)
    return concern ? CONCERNS.indexOf(concern) : CONCERNS.length
  }
  return reading.dossier.statistics
    .filter((one) => newestOf(mainSeries(one)?.known ?? []) !== null)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, FIGURES)
}

/** The verdict on each claim; where nobody claims anything, the worst to be said of the figure. */
const verdictSpans = ({ reading, locale }: RenderContext, statistic: Statistic): readonly Said[] => {
  const claims = statistic.claims ?? []
  const concern = concernOf(reading, statistic)
  if (claims.length === 0)
    return [
      concern ? span(locale.words.figures.concerns[concern], 'warn') : span(locale.words.report.brief.noVerdict, 'dim'),
    ]
  return claims.flatMap((claim, at) => [
    span(`${at > 0 ? '; ' : ''}${locale.words.rows.claim} ${claimFigure(locale, claim)} `),
    verdictShort(locale, verdictIn(reading, { statistic, claim })),
  ])
}

/** A period, and what has to be said of its value. */
const doubted = (period: string, doubt: Phrase): Phrase =>
  plainText(doubt.spans) === '' ? phrase(period) : { ...doubt, spans: [span(`${period} · `), ...doubt.spans] }

const figureRow = (context: RenderContext, statistic: Statistic): readonly Phrase[] => {
  const { reading, locale } = context
  const main = mainSeries(statistic)
  const newest = newestOf(main?.known ?? [])
  if (!main || !newest) return []
  const { source } = newest.newest
  const change = changeFromYearBefore(statistic, main.known, newest)
  const claims = statistic.claims ?? []
  return [
    phrase(
      marked(context, to.statistic(statistic.id), [
        span(dotted([locale.text(statistic.name), limitText(locale, main.dims)]), 'strong'),
      ]),
    ),
    resting([span(`${valueText(locale, statistic, newest.newest)} ${locale.text(statistic.unit)}`, 'strong')], source),
    doubted(locale.period(newest.period), doubtOf(context, statistic, newest)),
    headRate(context, statistic, newest),
    change ? resting(changeText(locale, change), source, change.before.newest.source) : phrase(''),
    phrase(
      verdictSpans(context, statistic),
      ...claims.flatMap((one) => [
        sourceId(one.source),
        ...verdictSources(verdictIn(reading, { statistic, claim: one })),
      ]),
    ),
  ]
}

/** Five figures, each with its value, period, doubt, rate, change and verdict. */
export const figuresSection = (context: RenderContext): Section => {
  const { brief, columns, noStatistics } = context.locale.words.report
  const names = [
    columns.statistic,
    `>${columns.value}`,
    columns.period,
    `>${columns.rate}`,
    columns.yearBefore,
    columns.verdict,
  ]
  const rows = pressing(context).map((one) => figureRow(context, one))
  return { anchor: 'figures', title: brief.figures, parts: tabled('', names, rows, noStatistics) }
}
