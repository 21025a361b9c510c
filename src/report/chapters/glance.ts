import {
  indexOf,
  newestShown,
  sourceIds,
  textSource,
  to,
  type Claim,
  type KnownObservation,
  type Statistic,
} from '../../dossier/index.ts'
import {
  changeFromPrevious,
  changeFromYearBefore,
  comparisonsOf,
  mainSeries,
  observationsIn,
  verdictIn,
  type Change,
  type Comparison,
  type Published,
  type Verdict,
} from '../../figures/index.ts'
import {
  changeText,
  appearancesOf,
  appearanceText,
  claimFigure,
  claimPeriod,
  dotted,
  figureText,
  verdictBlocks,
  verdictShort,
  type RenderContext,
  dimsText,
} from '../../present/index.ts'
import { span, type Locale } from '../../text/index.ts'
import { sentenceOf } from '../blocks.ts'
import { markChanged } from './changes.ts'
import { doubtOf, headRate } from './figure.ts'
import { composeEach, phrase, citingPhrase, tablePart, type Phrase, type Section } from '../html/page.ts'
import { quoteSpans } from './quote.ts'
import { noneText } from './none.ts'

const nothing = phrase('')

/** Returns a change and the two figures that it compares. */
const changePhrase = (locale: Locale, known: KnownObservation, change: Change | null): Phrase =>
  change
    ? citingPhrase(changeText(locale, change, known), change.now.newest.source, change.before.newest.source)
    : nothing

/** Returns a statistic's newest figure as a row: value, period, rate, changes, caveat, each with its sources. */
const glanceRow = (context: RenderContext, statistic: Statistic): readonly Phrase[] => {
  const { locale } = context
  const main = mainSeries(statistic)
  const newest = newestShown(main?.known ?? [])
  const name = dotted([locale.text(statistic.name), dimsText(locale, main?.dims ?? {})])
  const head: Phrase = {
    ...phrase(markChanged(context, to.statistic(statistic.id), [span(name, 'strong')])),
    to: `statistic-${statistic.id}`,
  }
  if (!main || !newest) return [head, phrase([span(locale.words.report.noFigure, 'warn')]), ...Array(6).fill(nothing)]
  const { source } = newest.newest
  const published: Published = { dossier: context.reading.dossier, statistic }
  return [
    head,
    citingPhrase([span(figureText(locale, statistic, newest.newest), 'strong')], source),
    phrase(locale.period(newest.period)),
    headRate(context, statistic, newest),
    changePhrase(locale, newest, changeFromPrevious(published, main.known, newest)),
    changePhrase(locale, newest, changeFromYearBefore(published, main.known, newest)),
    doubtOf(context, statistic, newest),
    phrase(locale.date(newest.newest.published)),
  ]
}

const sourcesOf = ({ figure, base }: Comparison): readonly string[] =>
  [figure, ...(base ? [base] : [])].flatMap(observationsIn).flatMap(({ newest }) => sourceIds(newest.source))

const comparedWith = (verdict: Verdict): readonly string[] => comparisonsOf(verdict).flatMap(sourcesOf)

/** Returns the sources of the figures that decide a verdict. */
export const verdictSources = (verdict: Verdict): readonly string[] =>
  comparisonsOf(verdict)
    .filter(({ role }) => role !== 'hint' && role !== 'beside')
    .flatMap(sourcesOf)

/** Returns a verdict as sign, word and factor, with the sources of the data behind it. */
const verdictPhrase = ({ locale, reading }: RenderContext, statistic: Statistic, claim: Claim): Phrase => {
  const verdict = verdictIn(reading, { statistic, claim })
  return phrase([verdictShort(locale, verdict)], ...verdictSources(verdict))
}

/** Where else a claim was stated, and the note on it, with their own quotations and sources; a note without one has that of the claim. */
const notePhrase = (context: RenderContext, claim: Claim): Phrase => {
  const { note, source } = claim
  const appearances = appearancesOf(claim)
  const own = textSource(note)
  const also = appearances.map((one) => [span(appearanceText(context, one)), ...quoteSpans(context, one.source)])
  const said = note === undefined ? [] : [[span(context.locale.text(note)), ...quoteSpans(context, own)]]
  const spans = [...also, ...said].flatMap((part, at) => [...(at === 0 ? [] : [span('; ')]), ...part])
  if (spans.length === 0) return nothing
  return citingPhrase(spans, ...appearances.map((one) => one.source), ...(note === undefined ? [] : [own ?? source]))
}

const claimRow = (context: RenderContext, statistic: Statistic, claim: Claim): readonly Phrase[] => {
  const { locale, reading } = context
  const verdict = verdictIn(reading, { statistic, claim })
  const by = indexOf(reading.dossier).participants.get(claim.by ?? '')
  const why = sentenceOf(verdictBlocks(context, { statistic, claim, verdict }, 0))
  return [
    {
      ...citingPhrase(
        markChanged(context, to.claim(statistic.id, claim.id), [span(claimFigure(locale, statistic, claim), 'strong')]),
        claim.source,
      ),
      to: `statistic-${statistic.id}`,
    },
    citingPhrase([span(locale.text(claim.text)), ...quoteSpans(context, claim.source)], claim.source),
    phrase(locale.text(by?.name)),
    phrase(locale.date(claim.made)),
    phrase(dotted([claimPeriod(locale, statistic, claim), dimsText(locale, claim.dims ?? {})])),
    phrase(locale.text(statistic.name)),
    verdictPhrase(context, statistic, claim),
    phrase(why, ...comparedWith(verdict)),
    notePhrase(context, claim),
  ]
}

/** Returns every statistic in one table, and every claim in another. */
export const glanceSections = (context: RenderContext): readonly Section[] => {
  const { reading, locale } = context
  const { columns, sections, noClaims } = locale.words.report
  const { statistics } = reading.dossier
  const claims = statistics.flatMap((statistic) => (statistic.claims ?? []).map((claim) => ({ statistic, claim })))
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
        composeEach(statistics, (one) => glanceRow(context, one)),
        noneText(context, 'statistics'),
      ),
    },
    {
      anchor: 'claims',
      title: sections.claims,
      parts: tablePart(
        '',
        [
          columns.figure,
          columns.claim,
          columns.by,
          columns.made,
          columns.period,
          columns.statistic,
          columns.verdict,
          columns.why,
          columns.note,
        ],
        composeEach(claims, ({ statistic, claim }) => claimRow(context, statistic, claim)),
        noClaims,
      ),
    },
  ]
}
