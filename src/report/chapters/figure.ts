import { qualifierOf, type Dims, type KnownObservation, type Statistic } from '../../dossier/index.ts'
import { rateOf, revisionOf } from '../../figures/index.ts'
import { dotted, isShort, partName, rateText, valueText, type Showing } from '../../present/index.ts'
import { span, type Say } from '../../text/index.ts'
import { phrase, resting, type Phrase } from '../html/page.ts'

/** How firm a value is, in words: partial, provisional, revised from what; and the source of what it was first. */
export const doubtOf = (showing: Showing, statistic: Statistic, known: KnownObservation): Phrase => {
  const { say, reading } = showing
  const { status } = known.newest
  const revision = revisionOf(reading.dossier, statistic, known)
  const words = dotted([
    known.partial ? say.words.detail.partial : '',
    status && status !== 'final' ? say.words.observationStatus[status] : '',
    revision ? say.words.report.was(valueText(say, statistic, revision.first), say.date(revision.first.published)) : '',
  ])
  return resting([span(words, 'warn')], ...(revision ? [revision.first.source] : []))
}

/** What a figure is limited to, in words: countries by their names, the bucket by its word. */
export const limitText = (say: Say, dims: Dims): string =>
  Object.values(dims)
    .map((value) => partName(say, value))
    .join(', ')

/** A rate in the unit shown; nothing where there is none. */
export const rateWords = ({ say, per }: Showing, statistic: Statistic, known: KnownObservation): string => {
  const rate = rateOf(statistic, known, per)
  return rate ? rateText(say, rate, qualifierOf(statistic, known.newest)) : ''
}

/** The rate beside a headline: of a month or less, since of a year it says less than its total. */
export const headRate = (showing: Showing, statistic: Statistic, known: KnownObservation): Phrase => {
  const rate = isShort(known.period) ? rateWords(showing, statistic, known) : ''
  return rate === '' ? phrase('') : resting(rate, known.newest.source)
}
