import { qualifierOf, type Dims, type KnownObservation, type Statistic } from '../../dossier/index.ts'
import { rateOf, revisionOf } from '../../figures/index.ts'
import { dotted, isShort, partName, rateText, valueText, type RenderContext } from '../../present/index.ts'
import { span, type Locale } from '../../text/index.ts'
import { phrase, citingPhrase, type Phrase } from '../html/page.ts'

/** Returns a value's caveats (partial, provisional, revised from what) and the source of its first vintage. */
export const doubtOf = (context: RenderContext, statistic: Statistic, known: KnownObservation): Phrase => {
  const { locale, reading } = context
  const { status } = known.newest
  const revision = revisionOf(reading.dossier, statistic, known)
  const words = dotted([
    known.partial ? locale.words.detail.partial : '',
    status && status !== 'final' ? locale.words.observationStatus[status] : '',
    revision
      ? locale.words.report.was(valueText(locale, statistic, revision.first), locale.date(revision.first.published))
      : '',
  ])
  return citingPhrase([span(words, 'warn')], ...(revision ? [revision.first.source] : []))
}

/** Returns a figure's dims: countries by name, the rest by its word. */
export const limitText = (locale: Locale, dims: Dims): string =>
  Object.values(dims)
    .map((value) => partName(locale, value))
    .join(', ')

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
