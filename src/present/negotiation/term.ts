import { indexOf, isTermUnheard, to, termHistory, termStatus, type Issue, type Term } from '../../dossier/index.ts'
import { span } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { sourceBlocks } from '../source.ts'
import { dotted } from '../statistic/figure.ts'

/** Returns the figure of a term with what it counts: `5,000 /day: grants of asylum, not encounters`; empty where it has none. */
const termFigure = ({ locale }: RenderContext, { value, per, currency, counts }: Term): string => {
  if (value === undefined) return ''
  const amount = [
    locale.number(value, 2, 0),
    ...(currency === undefined ? [] : [currency]),
    ...(per === undefined ? [] : [locale.words.perUnit[per]]),
  ].join(' ')
  const what = locale.text(counts)
  if (what === '') return amount
  return per === undefined ? `${amount} ${what}` : `${amount}: ${what}`
}

/** Returns the figure of a term, its due date and who has to act. */
export const termDuties = (context: RenderContext, term: Term): readonly string[] => {
  const { reading, locale } = context
  const { detail } = locale.words
  const by = locale.text(indexOf(reading.dossier).participants.get(term.by ?? '')?.name)
  return [
    termFigure(context, term),
    term.due === undefined ? '' : detail.due(locale.date(term.due)),
    by === '' ? '' : detail.owedBy(by),
  ]
}

/** Returns the newest status of a term, and whether there was no news after its due date. */
export const termOutcome = ({ reading, locale }: RenderContext, term: Term): readonly string[] => {
  const status = termStatus(term)
  const isUnheard = isTermUnheard(term, reading.on)
  return [status === null ? '' : locale.words.termStatuses[status], isUnheard ? locale.words.detail.unheardSince : '']
}

/** Returns the status, figure, due date and actors of a term. */
export const termFacts = (context: RenderContext, term: Term): readonly string[] => [
  ...termOutcome(context, term),
  ...termDuties(context, term),
]

const termLines = (context: RenderContext, term: Term): readonly Block[] => {
  const { locale } = context
  return [
    text(
      [span(locale.text(term.text), 'strong'), span(` · ${dotted(termFacts(context, term))}`, 'dim')],
      0,
      term.by === undefined ? null : to.participant(term.by),
    ),
    ...termHistory(term)
      .toReversed()
      .flatMap((entry) => [
        text([span(`${locale.date(entry.date)}  `, 'strong'), span(locale.words.termStatuses[entry.status])], 2),
        ...(entry.note ? [text(locale.text(entry.note), 4)] : []),
        ...sourceBlocks(context, entry.source, 4),
      ]),
  ]
}

/** Returns the terms of an issue, with the history of each and its sources. */
export const termBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const terms = issue.terms ?? []
  if (terms.length === 0) return []
  return [...heading(context.locale.words.detail.terms), ...terms.flatMap((one) => termLines(context, one))]
}
