import {
  indexOf,
  isOpen,
  meetingsOf,
  newestOf,
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
import { AGAINST, FOR, mainSeries, undisputedStands, verdictIn } from '../../figures/index.ts'
import { fit, span, widthOf, type Locale, type Span, type Tone } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { concernSpan, dimsText, directionText, HEADLINE, headline, headValue, sparkText } from '../statistic/figure.ts'
import { verdictShort } from '../statistic/verdict-mark.ts'
import { currentRoleText } from '../negotiation/role.ts'
import { standingSuffix } from '../negotiation/stance.ts'
import { cell, type Row } from '../row.ts'
import { retractedIn } from '../source.ts'
import { sideTone, statusTone } from '../tone.ts'

/** The number of periods in a row's sparkline. */
export const SPARK = 5
const FIGURE = 15
const VALUE = 11
/** Figures and people are found by name; an issue is recognised by its first words. */
const NAME = 27
const ISSUE = 17
/** Next to a figure and its period, the name is shortened first. */
const FIGURE_NAME = 22
/** Room for `3 as Government` and the beginning of another. */
const STANDINGS = 16
/** Room for `2 for, 1 against`. */
const FOR_AGAINST = 16

const markWidth = (locale: Locale): number => widthOf(locale.signs.of('contradicted'))

/** Returns the panel row of a statistic. */
export const statisticRow = (context: RenderContext, statistic: Statistic, marked: boolean): Row => {
  const { locale, per } = context
  // A screen reader needs no aligned columns.
  const padded = (one: Span): Span =>
    locale.medium === 'speech'
      ? { ...one, text: one.text === '' ? '' : `${one.text}, ` }
      : { ...one, text: fit(one.text, markWidth(locale)) }
  const main = mainSeries(statistic)
  const series = main?.known ?? []
  const newest = newestOf(series)
  const part = dimsText(locale, main?.dims ?? {})
  const mark = marked ? `${locale.signs.of('marked')} ` : ''
  const isRetracted = newest !== null && retractedIn(context, newest.newest.source).length > 0
  const name = cell(
    [
      span(isRetracted ? `${locale.signs.of('retracted')} ` : '', 'bad'),
      span(`${mark}${locale.text(statistic.name)}`),
      span(part === '' ? '' : ` · ${part}`, 'dim'),
    ],
    'rest',
  )
  if (!newest)
    return {
      nameAtLeast: FIGURE_NAME,
      cells: [name, cell([span(locale.words.rows.noFigure, 'dim')], FIGURE + SPARK + 3, 'right')],
    }
  return {
    nameAtLeast: FIGURE_NAME,
    cells: [
      name,
      cell([span(headValue(locale, statistic, newest, per), 'dim')], VALUE, 'right', 3),
      cell([span(headline(locale, statistic, newest, per), 'strong')], HEADLINE, 'right'),
      cell(
        [
          padded(concernSpan(context, statistic, newest)),
          span(directionText(locale, statistic, series, newest), 'dim'),
        ],
        markWidth(locale) + 1,
      ),
      cell([span(sparkText(locale, statistic, series, SPARK), 'accent')], SPARK, 'left', 1),
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

const changeText = (locale: Locale, percent: number, qualifier: Qualifier = 'exact'): string => {
  const signed = percent < 0 ? (SIGNED[qualifier] ?? qualifier) : qualifier
  return locale.words.rows.change(locale.qualified(percent, signed))
}

/** Returns what a claim says: a figure, a change in percent, or a record. */
const claimAmount = (locale: Locale, { value, change, record, qualifier, currency }: Claim): string => {
  if (change) return changeText(locale, change.percent, qualifier)
  if (value !== undefined) return `${locale.qualified(value, qualifier)}${currency ? ` ${currency}` : ''}`
  return record ? locale.words.rows.record[record.kind] : ''
}

/** Returns a claim's figure with its unit, as stated: `~10,000 /week`. */
export const claimFigure = (locale: Locale, claim: Claim): string =>
  `${claimAmount(locale, claim)}${claim.per ? ` ${locale.words.perUnit[claim.per satisfies Per]}` : ''}`

/** Returns the panel row of a claim. */
export const claimRow = ({ reading, locale }: RenderContext, statistic: Statistic, claim: Claim): Row => ({
  nameAtLeast: NAME,
  cells: [
    cell([span(`  ${locale.words.rows.claim} ${claimFigure(locale, claim)}`, 'dim')], 'rest'),
    cell([verdictShort(locale, verdictIn(reading, { statistic, claim }))], FIGURE + SPARK + 3),
  ],
})

/** Returns the issues on which a participant has taken a position by the day. */
export const issuesOf = ({ reading }: RenderContext, participant: Participant): readonly Issue[] =>
  (indexOf(reading.dossier).issuesOf.get(participant.id) ?? []).filter((issue) =>
    positionsOf(issue).some((one) => one.participant === participant.id),
  )

/**
 * Returns what a participant wants or represents: their own issues, then those of each body they belong to. Without either, the
 * meetings they attended.
 */
export const standingsText = (context: RenderContext, participant: Participant): string => {
  const { reading, locale } = context
  const { rows } = locale.words
  const own = issuesOf(context, participant).length
  const bodies = participant.kind === 'person' ? representedBy(reading, participant) : []
  const through = bodies.flatMap(({ body, positions }) => {
    const count = new Set(positions.map(({ issue }) => issue)).size
    return count === 0 ? [] : [rows.as(count, locale.text(body.shortName ?? body.name))]
  })
  const tiers = [...(own === 0 ? [] : [rows.issues(own)]), ...through]
  if (tiers.length > 0) return tiers.join(' · ')
  const meetings = meetingsOf(reading, participant).length
  return meetings === 0 ? '' : rows.meetings(meetings)
}

/** Returns the panel row of a participant. */
export const participantRow = (context: RenderContext, participant: Participant): Row => {
  const { reading, locale } = context
  const side = indexOf(reading.dossier).sides.get(participant.side ?? '')
  const role = currentRoleText(context, participant) || locale.words.participantKinds[participant.kind]
  return {
    nameAtLeast: NAME,
    cells: [
      cell([span(locale.text(participant.name))], 'rest'),
      cell([span(`${role}${standingSuffix(locale, participant)}`, 'dim')], 28, 'left', 1),
      cell([span(side ? locale.text(side.name) : locale.words.detail.noSide, sideTone(reading, participant.side))], 13),
      cell([span(standingsText(context, participant), 'dim')], STANDINGS),
    ],
  }
}

/** Returns how many parties are for an issue (demand, support, conditional) and against it (oppose, red line). */
export const forAndAgainst = ({ reading }: RenderContext, issue: Issue): readonly [number, number] => {
  const stands = undisputedStands(reading.dossier, issue)
  return [stands.filter((one) => FOR.has(one.stance)).length, stands.filter((one) => AGAINST.has(one.stance)).length]
}

/** Returns `2 for, 1 against`; empty where there is neither. */
const forAndAgainstText = (context: RenderContext, issue: Issue): string => {
  const { rows } = context.locale.words
  const [inFavour, against] = forAndAgainst(context, issue)
  return [...(inFavour > 0 ? [rows.inFavour(inFavour)] : []), ...(against > 0 ? [rows.against(against)] : [])].join(
    ', ',
  )
}

/** Relations by which one issue waits for or is traded for another. */
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
    nameAtLeast: ISSUE,
    cells: [
      cell([span(locale.text(issue.title), tone)], 'rest'),
      ...(partner === '' ? [] : [cell([span(partner, 'dim')], 12, 'left', 3)]),
      cell([span(status ? locale.words.statuses[status] : '?', statusTone(status))], 11, 'left', 1),
      cell([span(forAndAgainstText(context, issue), 'dim')], FOR_AGAINST, 'left', 2),
    ],
  }
}
