import {
  claimsOn,
  indexOf,
  newestOf,
  sourceId,
  to,
  type Claim,
  type KnownObservation,
  type Observation,
  type Statistic,
} from '../../dossier/index.ts'
import {
  changeFromPrevious,
  changeFromYearBefore,
  comparisonsOf,
  mainSeries,
  verdictOn,
  type Change,
  type Verdict,
} from '../../figures/index.ts'
import {
  changeText,
  claimFigure,
  dotted,
  valueText,
  verdictBlocks,
  verdictShort,
  type RenderContext,
} from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { sentenceOf } from '../blocks.ts'
import { markChanged } from './changes.ts'
import { doubtOf, headRate, limitText } from './figure.ts'
import { phrase, citingPhrase, tablePart, type Phrase, type Section } from '../html/page.ts'
import { quoteSpans } from './quote.ts'

const nothing = phrase('')

/** Returns a change, and the two figures that it is between. */
const changePhrase = ({ locale }: RenderContext, known: KnownObservation, change: Change | null): Phrase =>
  change ? citingPhrase(changeText(locale, change), known.newest.source, change.before.newest.source) : nothing

const withUnit = (context: RenderContext, statistic: Statistic, observation: Observation): string =>
  `${valueText(context.locale, statistic, observation)} ${context.locale.text(statistic.unit)}`

/** Returns a statistic's newest figure as a row: value, period, rate, changes, doubt, each with its sources. */
const glanceRow = (context: RenderContext, statistic: Statistic): readonly Phrase[] => {
  const { locale, reading } = context
  const main = mainSeries(statistic, reading.on)
  const newest = newestOf(main?.known ?? [])
  const name = dotted([locale.text(statistic.name), limitText(locale, main?.dims ?? {})])
  const head: Phrase = {
    ...phrase(markChanged(context, to.statistic(statistic.id), [span(name, 'strong')])),
    to: `statistic-${statistic.id}`,
  }
  if (!main || !newest) return [head, phrase([span(locale.words.report.noFigure, 'warn')]), ...Array(6).fill(nothing)]
  const { source } = newest.newest
  return [
    head,
    citingPhrase([span(withUnit(context, statistic, newest.newest), 'strong')], source),
    phrase(locale.period(newest.period)),
    headRate(context, statistic, newest),
    changePhrase(context, newest, changeFromPrevious(statistic, main.known, newest)),
    changePhrase(context, newest, changeFromYearBefore(statistic, main.known, newest)),
    doubtOf(context, statistic, newest),
    phrase(locale.date(newest.newest.published)),
  ]
}

/** Returns the sources of the data that a claim was compared with. */
export const comparedWith = (verdict: Verdict): readonly string[] =>
  comparisonsOf(verdict).map((one) => sourceId(one.observation.newest.source))

/** Returns a verdict as sign, word and factor, with the sources of the data that it compares with. */
export const verdictPhrase = ({ locale, reading }: RenderContext, statistic: Statistic, claim: Claim): Phrase => {
  const verdict = verdictOn(statistic, claim, reading.on)
  return phrase([verdictShort(locale, verdict)], ...comparedWith(verdict))
}

const claimRow = (context: RenderContext, statistic: Statistic, claim: Claim): readonly Phrase[] => {
  const { locale, reading } = context
  const verdict = verdictOn(statistic, claim, reading.on)
  const by = indexOf(reading.dossier).participants.get(claim.by ?? '')
  const why = sentenceOf(verdictBlocks(context, { statistic, claim, verdict }, 0))
  return [
    {
      ...citingPhrase(
        markChanged(context, to.claim(statistic.id, claim.id), [span(claimFigure(locale, claim), 'strong')]),
        claim.source,
      ),
      to: `statistic-${statistic.id}`,
    },
    citingPhrase([span(locale.text(claim.text)), ...quoteSpans(context, claim.source)], claim.source),
    phrase(locale.text(by?.name)),
    phrase(locale.date(claim.made)),
    phrase(locale.text(statistic.name)),
    verdictPhrase(context, statistic, claim),
    phrase(why, ...comparedWith(verdict)),
  ]
}

/** Returns every statistic in one table, and every claim in another. */
export const glanceSections = (context: RenderContext): readonly Section[] => {
  const { reading, locale } = context
  const { columns, sections, noClaims, noStatistics } = locale.words.report
  const { statistics } = reading.dossier
  const claims = statistics.flatMap((one) => claimsOn(one, reading.on).map((claim) => claimRow(context, one, claim)))
  return [
    {
      anchor: 'glance',
      title: sections.glance,
      parts: tablePart(
        '',
        [
          columns.statistic,
          `>${columns.value}`,
          columns.period,
          `>${columns.rate}`,
          columns.previous,
          columns.yearBefore,
          columns.doubt,
          columns.published,
        ],
        statistics.map((one) => glanceRow(context, one)),
        noStatistics,
      ),
    },
    {
      anchor: 'claims',
      title: sections.claims,
      parts: tablePart(
        '',
        [columns.figure, columns.claim, columns.by, columns.made, columns.statistic, columns.verdict, columns.why],
        claims,
        noClaims,
      ),
    },
  ]
}
