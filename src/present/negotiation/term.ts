import { indexOf, isOpenTerm, knownFrom, to, termStatus, type Issue, type Term } from '../../dossier/index.ts'
import { span } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { sourceBlocks } from '../source.ts'
import { dotted } from '../statistic/figure.ts'

/** Returns the entries of a term's history, oldest first. */
export const termHistory = ({ history }: Term): Term['history'] =>
  history.toSorted((a, b) => knownFrom(a.date) - knownFrom(b.date))

/** Returns the figure of a term with what it counts: `5,000 /day, grants of asylum, not encounters`; empty where it has none. */
export const termFigure = ({ locale }: RenderContext, { value, per, currency, counts }: Term): string => {
  if (value === undefined) return ''
  const amount = [
    locale.number(value, 2, 0),
    ...(currency === undefined ? [] : [currency]),
    ...(per === undefined ? [] : [locale.words.perUnit[per]]),
  ].join(' ')
  const what = locale.text(counts)
  return what === '' ? amount : `${amount}, ${what}`
}

/** Returns what became of a term: its status, its due date and whether that passed in silence, who has to do it. */
export const termFacts = ({ reading, locale }: RenderContext, term: Term): readonly string[] => {
  const { detail, termStatuses } = locale.words
  const status = termStatus(term)
  const isLate = term.due !== undefined && isOpenTerm(term) && knownFrom(term.due) < reading.on
  const by = locale.text(indexOf(reading.dossier).participants.get(term.by ?? '')?.name)
  return [
    status === null ? '' : termStatuses[status],
    term.due === undefined ? '' : detail.due(locale.date(term.due)),
    isLate ? detail.unheardSince : '',
    by === '' ? '' : detail.by(by),
  ]
}

const termLines = (context: RenderContext, term: Term): readonly Block[] => {
  const { locale } = context
  const figure = termFigure(context, term)
  return [
    text(
      [span(locale.text(term.text), 'strong'), span(` · ${dotted(termFacts(context, term))}`, 'dim')],
      0,
      term.by === undefined ? null : to.participant(term.by),
    ),
    ...(figure === '' ? [] : [text([span(figure, 'dim')], 2)]),
    ...termHistory(term)
      .toReversed()
      .flatMap((entry) => [
        text([span(`${locale.date(entry.date)}  `, 'strong'), span(locale.words.termStatuses[entry.status])], 2),
        ...(entry.note ? [text(locale.text(entry.note), 4)] : []),
        ...sourceBlocks(context, entry.source, 4),
      ]),
  ]
}

/** The figures and commitments on the table of an issue, and what became of each, entry by entry with its source. */
export const termBlocks = (context: RenderContext, issue: Issue): readonly Block[] => {
  const terms = issue.terms ?? []
  if (terms.length === 0) return []
  return [...heading(context.locale.words.detail.terms), ...terms.flatMap((one) => termLines(context, one))]
}
