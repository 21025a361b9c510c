import { sourceIds, type Claim, type Moment, type Statistic } from '../../dossier/index.ts'
import type { Item } from '../../digest/index.ts'
import { verdictIn } from '../../figures/index.ts'
import { claimSentence, kindText, momentSpans, overdueText, type RenderContext } from '../../present/index.ts'
import { capitalized, span } from '../../text/index.ts'
import { changePhrase } from '../chapters/changes.ts'
import { verdictSources } from '../chapters/glance.ts'
import { momentSources } from '../chapters/timeline.ts'
import { phrase, type Phrase } from '../html/page.ts'

type ClaimItem = Extract<Item, { kind: 'claim' }>

const claimSources = ({ reading }: RenderContext, statistic: Statistic, claim: Claim): readonly string[] => [
  ...sourceIds(claim.source),
  ...verdictSources(verdictIn(reading, { statistic, claim })),
]

/** Returns the sentence about a claim, after the name of its statistic, and the verdict before. */
const claimPhrase = (context: RenderContext, { statistic, claim, before }: ClaimItem): Phrase => {
  const { locale } = context
  const was = before === null ? '' : ` ${locale.words.digest.before(locale.words.verdict.names[before])}`
  return phrase(
    [span(`${locale.text(statistic.name)}: `), ...claimSentence(context, statistic, claim), span(was, 'dim')],
    ...claimSources(context, statistic, claim),
  )
}

const momentPhrase = (context: RenderContext, moment: Moment): Phrase =>
  phrase(
    [
      span(`${context.locale.date(moment.date)}: `, 'strong'),
      // An event is named by its title; another date needs its kind.
      span(moment.what.kind === 'event' ? '' : `${kindText(context, moment)} · `),
      ...momentSpans(context, moment),
    ],
    ...momentSources(context.reading, moment),
  )

/** Statistics that are named; more are only counted. */
const NAMED = 3

const silentPhrase = (
  { locale }: RenderContext,
  { statistics, overdue }: Extract<Item, { kind: 'silent' }>,
): Phrase => {
  const names = statistics.map(({ name }) => locale.text(name))
  const rest = names.length - NAMED
  const shown = rest > 1 ? [...names.slice(0, NAMED), locale.words.digest.others(rest)] : names
  return phrase([span(capitalized(locale.list(shown)), 'strong'), span(`: ${overdueText(locale, overdue)}`, 'warn')])
}

/** Returns one thing that a digest says, in one line with its sources. */
export const itemPhrase = (context: RenderContext, item: Item): Phrase => {
  switch (item.kind) {
    case 'claim':
      return claimPhrase(context, item)
    case 'change':
      return changePhrase(context, item.entry)
    case 'ahead':
    case 'come':
      return momentPhrase(context, item.moment)
    case 'silent':
      return silentPhrase(context, item)
  }
}
