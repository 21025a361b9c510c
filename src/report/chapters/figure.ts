import {
  coversPart,
  publisherOf,
  qualifierOf,
  sameText,
  type KnownObservation,
  type Observation,
  type Statistic,
} from '../../dossier/index.ts'
import { newestOfEach, rateOf, revisionOf } from '../../figures/index.ts'
import { dotted, isShort, partialText, rateText, valueText, type RenderContext } from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { phrase, citingPhrase, type Phrase } from '../html/page.ts'

/** Returns the newest value of each other publisher of the same period, the newest first: none is an earlier vintage of this one. */
const otherCounters = (
  { reading }: RenderContext,
  statistic: Statistic,
  known: KnownObservation,
): readonly Observation[] =>
  newestOfEach(reading.dossier, statistic, known)
    .slice(0, -1)
    .filter(({ value }) => value !== null)
    .toReversed()

/** Returns what another counter says of a period, and which days of it that covers where these are only a part. */
const otherValue = (
  { locale }: RenderContext,
  statistic: Statistic,
  { period }: KnownObservation,
  newest: Observation,
): string => {
  const partial = coversPart(statistic, period, newest)
  const part = partialText(locale, { period, newest, older: [], partial })
  return part === '' ? valueText(locale, statistic, newest) : `${valueText(locale, statistic, newest)}, ${part}`
}

/** Returns who counted a value where that is not the publisher of the statistic, and what others counted in the same period. */
export const counterWords = (
  context: RenderContext,
  statistic: Statistic,
  known: KnownObservation,
): readonly string[] => {
  const { locale, reading } = context
  const { report } = locale.words
  const others = otherCounters(context, statistic, known)
  const nameOf = (one: Observation): string => locale.text(publisherOf(reading.dossier, statistic, one))
  const { countedBy } = known.newest
  const isOwn = countedBy === undefined || sameText(countedBy, statistic.publisher)
  return [
    isOwn && others.length === 0 ? '' : report.countedBy(nameOf(known.newest)),
    ...others.map((one) =>
      report.alsoCounted(nameOf(one), otherValue(context, statistic, known, one), locale.date(one.published)),
    ),
  ]
}

/** Returns a value's caveats (who counted, partial, provisional, revised from what) and the sources of its first vintage and of other counters. */
export const doubtOf = (context: RenderContext, statistic: Statistic, known: KnownObservation): Phrase => {
  const { locale, reading } = context
  const { status } = known.newest
  const revision = revisionOf(reading.dossier, statistic, known)
  const others = otherCounters(context, statistic, known)
  const words = dotted([
    ...counterWords(context, statistic, known),
    partialText(locale, known),
    status && status !== 'final' ? locale.words.observationStatus[status] : '',
    revision
      ? locale.words.report.was(valueText(locale, statistic, revision.first), locale.date(revision.first.published))
      : '',
  ])
  return citingPhrase(
    [span(words, 'warn')],
    ...(revision ? [revision.first.source] : []),
    ...others.map(({ source }) => source),
  )
}

/** Returns a rate in the unit shown; empty without one. */
export const rateWords = ({ locale, per }: RenderContext, statistic: Statistic, known: KnownObservation): string => {
  const rate = rateOf(statistic, known, per)
  return rate ? rateText(locale, rate, qualifierOf(statistic, known.newest)) : ''
}

/** Returns the rate beside a headline, for a month or less; a year's rate says less than its total. */
export const headRate = (context: RenderContext, statistic: Statistic, known: KnownObservation): Phrase => {
  const rate = isShort(known.period) ? rateWords(context, statistic, known) : ''
  return rate === '' ? phrase('') : citingPhrase(rate, known.newest.source)
}
