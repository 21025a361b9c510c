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
  type Showing,
} from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { sentenceOf } from '../blocks.ts'
import { marked } from './changes.ts'
import { doubtOf, headRate, limitText } from './figure.ts'
import { phrase, resting, tabled, type Phrase, type Section } from '../html/page.ts'
import { quoteSpans } from './quote.ts'

const nothing = phrase('')

/** A change, and the two figures that it is between. */
const changePhrase = ({ say }: Showing, known: KnownObservation, change: Change | null): Phrase =>
  change ? resting(changeText(say, change), known.newest.source, change.before.newest.source) : nothing

const withUnit = (showing: Showing, statistic: Statistic, observation: Observation): string =>
  `${valueText(showing.say, statistic, observation)} ${showing.say.text(statistic.unit)}`

/** A statistic's newest figure as a row: value, period, rate, changes, doubt, each with its sources. */
const glanceRow = (showing: Showing, statistic: Statistic): readonly Phrase[] => {
  const { say, reading } = showing
  const main = mainSeries(statistic, reading.on)
  const newest = newestOf(main?.known ?? [])
  const name = dotted([say.text(statistic.name), limitText(say, main?.dims ?? {})])
  const head: Phrase = {
    ...phrase(marked(showing, to.statistic(statistic.id), [span(name, 'strong')])),
    to: `statistic-${statistic.id}`,
  }
  if (!main || !newest) return [head, phrase([span(say.words.report.noFigure, 'warn')]), ...Array(6).fill(nothing)]
  const { source } = newest.newest
  return [
    head,
    resting([span(withUnit(showing, statistic, newest.newest), 'strong')], source),
    phrase(say.period(newest.period)),
    headRate(showing, statistic, newest),
    changePhrase(showing, newest, changeFromPrevious(statistic, main.known, newest)),
    changePhrase(showing, newest, changeFromYearBefore(statistic, main.known, newest)),
    doubtOf(showing, statistic, newest),
    phrase(say.date(newest.newest.published)),
  ]
}

/** The sources of what a claim was compared with. */
export const comparedWith = (verdict: Verdict): readonly string[] =>
  comparisonsOf(verdict).map((one) => sourceId(one.observation.newest.source))

/** A verdict by its sign, word and factor, and the sources of what the claim was compared with. */
export const verdictPhrase = ({ say, reading }: Showing, statistic: Statistic, claim: Claim): Phrase => {
  const verdict = verdictOn(statistic, claim, reading.on)
  return phrase([verdictShort(say, verdict)], ...comparedWith(verdict))
}

const claimRow = (showing: Showing, statistic: Statistic, claim: Claim): readonly Phrase[] => {
  const { say, reading } = showing
  const verdict = verdictOn(statistic, claim, reading.on)
  const by = indexOf(reading.dossier).participants.get(claim.by ?? '')
  const why = sentenceOf(verdictBlocks(showing, { statistic, claim, verdict }, 0))
  return [
    {
      ...resting(
        marked(showing, to.claim(statistic.id, claim.id), [span(claimFigure(say, claim), 'strong')]),
        claim.source,
      ),
      to: `statistic-${statistic.id}`,
    },
    resting([span(say.text(claim.text)), ...quoteSpans(showing, claim.source)], claim.source),
    phrase(say.text(by?.name)),
    phrase(say.date(claim.made)),
    phrase(say.text(statistic.name)),
    verdictPhrase(showing, statistic, claim),
    phrase(why, ...comparedWith(verdict)),
  ]
}

/** Every statistic in one table, and every claim in another. */
export const glanceSections = (showing: Showing): readonly Section[] => {
  const { reading, say } = showing
  const { columns, sections, noClaims, noStatistics } = say.words.report
  const { statistics } = reading.dossier
  const claims = statistics.flatMap((one) => claimsOn(one, reading.on).map((claim) => claimRow(showing, one, claim)))
  return [
    {
      anchor: 'glance',
      title: sections.glance,
      parts: tabled(
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
        statistics.map((one) => glanceRow(showing, one)),
        noStatistics,
      ),
    },
    {
      anchor: 'claims',
      title: sections.claims,
      parts: tabled(
        '',
        [columns.figure, columns.claim, columns.by, columns.made, columns.statistic, columns.verdict, columns.why],
        claims,
        noClaims,
      ),
    },
  ]
}
