import {
  indexOf,
  isOpen,
  attendedBy,
  newestShown,
  parsePeriod,
  positionsOf,
  representedBy,
  statusOf,
  type Claim,
  type Issue,
  type Participant,
  type Per,
  type Qualifier,
  type Relation,
  type Statistic,
} from '../../dossier/index.ts'
import { isPercent, mainSeries, verdictIn } from '../../figures/index.ts'
import { cut, fit, span, widthOf, type Locale, type Span, type Tone } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import {
  amountUnit,
  concernSpan,
  dimsText,
  directionText,
  headline,
  headValue,
  sparkText,
} from '../statistic/figure.ts'
import { claimQuote } from '../statistic/claim-quote.ts'
import { speaker } from '../statistic/speaker.ts'
import { verdictOnFigure, verdictShort, verdictSign } from '../statistic/verdict-mark.ts'
import { currentRoleText } from '../negotiation/role.ts'
import { standpointSpans } from '../negotiation/asks.ts'
import { standingSuffix } from '../negotiation/stance.ts'
import { cell, nameCell, type Cell, type Row } from '../row.ts'
import { retractedIn } from '../source.ts'
import { sideTone, statusTone } from '../tone.ts'

/** The number of periods in a row's sparkline. */
export const SPARK = 5
/** The names of figures and people are what is looked for; an issue is known by its first words. */
const NAME = 27
const ISSUE = 17
/** Next to a figure and its period, the name is shortened first. */
const FIGURE_NAME = 22
/** Cells up to which a figure with its period is never cut, such as `tens of thousands 30 Dec 2023`. */
const HEADLINE = 29
const STATUS = 11
/** `United States → Mexico`. */
const WHO = 22
const PARTNER = 28
/** `claim ≥ 1.19× too low`, and its like in Spanish. */
const VERDICT = 24
/** `U.S. Customs`, and the beginning of more. */
const SPEAKER = 12
/** `United States`. */
const SIDE = 13
const ROLE = 28
/** `1 issue · 3 as Ministry`, and the beginning of more. */
const STANDINGS = 24

const markWidth = (locale: Locale): number => widthOf(locale.signs.of('contradicted'))

/** Returns the figure of a row; one in many words is cut, its period never. */
const headlineCell = (parts: readonly string[]): Cell => ({
  ...cell(
    parts.map((one) => span(one, 'strong')),
    'whole',
    'right',
  ),
  wholeUpTo: HEADLINE,
  kept: 1,
})

/** Returns the panel row of a statistic. */
export const statisticRow = (context: RenderContext, statistic: Statistic): Row => {
  const { locale, per } = context
  // A screen reader needs no aligned columns.
  const padded = (one: Span): Span =>
    locale.medium === 'speech'
      ? { ...one, text: one.text === '' ? '' : `${one.text}, ` }
      : { ...one, text: fit(one.text, markWidth(locale)) }
  const main = mainSeries(statistic)
  const series = main?.known ?? []
  const newest = newestShown(series)
  const part = dimsText(locale, main?.dims ?? {})
  const isRetracted = newest !== null && retractedIn(context, newest.newest.source).length > 0
  const called = (words: string): readonly Span[] => [
    span(isRetracted ? `${locale.signs.of('retracted')} ` : '', 'bad'),
    span(words),
    span(part === '' ? '' : ` · ${part}`, 'dim'),
  ]
  const { shortName } = statistic
  const name = nameCell(
    called(locale.text(statistic.name)),
    FIGURE_NAME,
    shortName === undefined ? [] : called(locale.text(shortName)),
  )
  if (!newest) return { kind: 'no-figure', cells: [name, cell([span(locale.words.rows.noFigure, 'dim')], 'whole')] }
  return {
    kind: 'statistic',
    cells: [
      name,
      cell([span(headValue(locale, statistic, newest, per), 'dim')], 'whole', 'right', 3),
      headlineCell(headline(locale, statistic, newest, per)),
      cell(
        [
          padded(concernSpan(context, statistic, newest)),
          span(directionText(context, statistic, series, newest), 'dim'),
        ],
        'whole',
      ),
      cell([span(sparkText(context, statistic, series, SPARK), 'accent')], 'whole', 'left', 1),
    ],
  }
}

/** The qualifier of a change with its sign: “fell by at least 40 %” is ≤ −40 %. */
const SIGNED: Readonly<Partial<Record<Qualifier, Qualifier>>> = {
  'at-least': 'at-most',
  'more-than': 'less-than',
  'at-most': 'at-least',
  'less-than': 'more-than',
  'up-to': 'at-least',
}

/** Returns a claimed change: in percent, of percentages in points. */
const changeText = (locale: Locale, statistic: Statistic, percent: number, qualifier: Qualifier = 'exact'): string => {
  const signed = percent < 0 ? (SIGNED[qualifier] ?? qualifier) : qualifier
  const { rows, figures } = locale.words
  return (isPercent(statistic) ? figures.change.points : rows.change)(locale.qualified(percent, signed))
}

/** Returns that a claim is about a record: of all periods, or since one. */
const recordText = (
  locale: Locale,
  { kind, since }: NonNullable<Claim['record']>,
  fiscalYearStart?: number,
): string => {
  const { record, recordSince } = locale.words.rows
  const first = since === undefined ? null : parsePeriod(since, fiscalYearStart)
  return first ? recordSince[kind](locale.period(first)) : record[kind]
}

/** Returns what a claim says: a figure, a change in percent, a record. */
const claimParts = (
  locale: Locale,
  statistic: Statistic,
  { value, change, record, qualifier, currency }: Claim,
): readonly string[] => [
  ...(value === undefined
    ? []
    : [`${locale.qualified(value, qualifier)}${currency ? ` ${currency}` : amountUnit(statistic)}`]),
  ...(change ? [changeText(locale, statistic, change.percent, qualifier)] : []),
  ...(record ? [recordText(locale, record, statistic.fiscalYearStart)] : []),
]

/** The longest quotation that names a claim in its row, in cells; a longer one says less there than the figure. */
const QUOTED = 30

/** Returns everything that a claim states, with its unit of time and the sign of a percentage or a currency: `~10,000 /week`, `17,322, −20 %`; its first words where it states nothing to check. */
export const claimFigure = (locale: Locale, statistic: Statistic, claim: Claim): string => {
  const [first, ...rest] = claimParts(locale, statistic, claim)
  if (first === undefined) return locale.words.sources.citation.quote(cut(locale.text(claim.text), QUOTED))
  const per = claim.per ? ` ${locale.words.perUnit[claim.per satisfies Per]}` : ''
  return [`${first}${per}`, ...rest].join(', ')
}

/** Returns the quotation that names a claim in its row: short, and in the reader's language. */
const rowQuote = (context: RenderContext, claim: Claim): string | null => {
  const quote = claimQuote(context, claim)
  return quote !== null && widthOf(quote) <= QUOTED ? quote : null
}

/** Returns the panel row of a claim: the sign of its verdict, what was said and by whom, how far it is off. */
export const claimRow = (context: RenderContext, statistic: Statistic, claim: Claim): Row => {
  const { reading, locale } = context
  const verdict = verdictIn(reading, { statistic, claim })
  const sign = verdictSign(locale, verdict)
  const quote = rowQuote(context, claim)
  const figure = claimFigure(locale, statistic, claim)
  const name = quote ?? `${locale.words.rows.claim} ${figure}`
  // "claim" is said once: by the name, or after a quotation by the verdict.
  const words = quote === null ? verdictOnFigure(locale, verdict) : verdictShort(locale, verdict)
  const isSigned = sign.text !== '' && words.text.startsWith(`${sign.text} `)
  const named = (text: string): readonly Span[] => [
    isSigned ? { ...sign, text: `${sign.text} ` } : span('  '),
    span(text, 'dim'),
  ]
  return {
    kind: 'claim',
    cells: [
      nameCell(named(name), FIGURE_NAME, named(figure)),
      cell([span(speaker(context, claim), 'dim')], SPEAKER, 'left', 1),
      {
        ...cell([isSigned ? { ...words, text: words.text.slice(sign.text.length + 1) } : words], 'whole'),
        wholeUpTo: VERDICT,
      },
    ],
  }
}

/** Returns the issues on which a participant has taken a position by the day. */
export const issuesOf = ({ reading }: Pick<RenderContext, 'reading'>, participant: Participant): readonly Issue[] =>
  (indexOf(reading.dossier).issuesOf.get(participant.id) ?? []).filter((issue) =>
    positionsOf(issue).some((one) => one.participant === participant.id),
  )

/** Issues of a participant's own, and apart from these, of a person, those of each body that they belong to. */
const issueTiers = (context: RenderContext, participant: Participant): readonly string[] => {
  const { reading, locale } = context
  const { rows } = locale.words
  const own = issuesOf(context, participant).length
  const bodies = participant.kind === 'person' ? representedBy(reading, participant) : []
  const through = bodies.flatMap(({ body, positions }) => {
    const count = new Set(positions.map(({ issue }) => issue)).size
    return count === 0 ? [] : [rows.as(count, locale.text(body.shortName ?? body.name))]
  })
  return [...(own === 0 ? [] : [rows.issues(own)]), ...through]
}

/** The meetings that a participant sat in; nothing where none is known. */
const meetingsText = ({ reading, locale }: RenderContext, participant: Participant): string => {
  const meetings = attendedBy(reading, participant).length
  return meetings === 0 ? '' : locale.words.rows.meetings(meetings)
}

/**
 * Returns a participant's counts, in three tiers that are never added up: issues of their own, those of the bodies they belong to,
 * meetings. A tier without anything is left out.
 */
export const standingsText = (context: RenderContext, participant: Participant): string =>
  [...issueTiers(context, participant), meetingsText(context, participant)].filter((one) => one !== '').join(' · ')

/** A record as a row of its panel. */
export const participantRow = (context: RenderContext, participant: Participant): Row => {
  const { reading, locale } = context
  const side = indexOf(reading.dossier).sides.get(participant.side ?? '')
  const role = currentRoleText(context, participant) || locale.words.participantKinds[participant.kind]
  const [issues, meetings] = [issueTiers(context, participant).join(' · '), meetingsText(context, participant)]
  return {
    kind: 'participant',
    cells: [
      nameCell([span(locale.text(participant.name))], NAME, [span(locale.text(participant.shortName))]),
      cell([span(`${role}${standingSuffix(locale, participant)}`, 'dim')], ROLE, 'left', 1),
      cell(
        [span(side ? locale.text(side.name) : locale.words.detail.noSide, sideTone(reading, participant.side))],
        SIDE,
      ),
      cell([span(issues || meetings, 'dim')], STANDINGS, 'right'),
      cell([span(issues && meetings, 'dim')], 'whole', 'right', 2),
    ],
  }
}

/** Relations by which one issue waits for another, or is traded for it. */
const BINDING: ReadonlySet<Relation['kind']> = new Set(['traded-for', 'conditional-on', 'blocked-by'])

/** Returns the issues that an issue is traded for or waits for, each with its sign and first words. */
const partners = ({ reading, locale }: RenderContext, issue: Issue): string => {
  const binding = (issue.relations ?? []).filter((one) => BINDING.has(one.kind))
  const relation = binding.find((one) => one.kind === 'traded-for') ?? binding[0]
  const other = relation && indexOf(reading.dossier).issues.get(relation.issue)
  if (!relation || !other) return ''
  return `${locale.signs.of(relation.kind === 'traded-for' ? 'traded' : 'waits')} ${locale.text(other.title)}`
}

/** Returns the panel row of an issue. */
export const issueRow = (context: RenderContext, issue: Issue): Row => {
  const { locale } = context
  const status = statusOf(issue)
  const partner = partners(context, issue)
  const tone: Tone = isOpen(status) ? 'plain' : 'dim'
  return {
    kind: 'issue',
    cells: [
      nameCell([span(locale.text(issue.title), tone)], ISSUE),
      // Beside the title and to the right, so that either runs on over what the other leaves.
      cell(standpointSpans(context, issue), WHO, 'right'),
      cell([span(status ? locale.words.statuses[status] : '', statusTone(status))], STATUS, 'left', 1),
      cell([span(partner, 'dim')], PARTNER, 'left', 3),
    ],
  }
}
