import {
  indexOf,
  isOpen,
  newestOf,
  positionsOn,
  standsOn,
  statusOn,
  type Claim,
  type Issue,
  type Participant,
  type Per,
  type Statistic,
} from '../../dossier/index.ts'
import { AGAINST, FOR, mainSeries, verdictOn } from '../../figures/index.ts'
import { fit, span, widthOf, type Locale, type Span, type Tone } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import {
  concernSpan,
  dimsText,
  directionText,
  headline,
  sparkText,
  valueText,
  verdictShort,
} from '../statistic/figure.ts'
import { cell, type Row } from '../row.ts'
import { sideTone, statusTone } from '../tone.ts'

/** How many periods the small picture of a row shows. */
export const SPARK = 5
const FIGURE = 15
const VALUE = 11
/** The names of figures and people are what is looked for; an issue is known by its first words. */
const NAME = 27
const ISSUE = 17

const markWidth = (locale: Locale): number => widthOf(locale.signs.of('contradicted'))

/** A record as a row of its panel. */
export const statisticRow = (context: RenderContext, statistic: Statistic, marked: boolean): Row => {
  const { reading, locale, per } = context
  // Who hears it needs no column: the words stand as they are.
  const padded = (one: Span): Span =>
    locale.medium === 'speech'
      ? { ...one, text: one.text === '' ? '' : `${one.text}, ` }
      : { ...one, text: fit(one.text, markWidth(locale)) }
  const main = mainSeries(statistic, reading.on)
  const series = main?.known ?? []
  const newest = newestOf(series)
  const part = dimsText(locale, main?.dims ?? {})
  const mark = marked ? `${locale.signs.of('marked')} ` : ''
  const name = cell(
    [span(`${mark}${locale.text(statistic.name)}`), span(part === '' ? '' : ` · ${part}`, 'dim')],
    'rest',
  )
  if (!newest)
    return {
      nameAtLeast: NAME,
      cells: [name, cell([span(locale.words.rows.noFigure, 'dim')], FIGURE + SPARK + 3, 'right')],
    }
  return {
    nameAtLeast: NAME,
    cells: [
      name,
      cell([span(valueText(locale, statistic, newest.newest), 'dim')], VALUE, 'right', 3),
      cell([span(headline(locale, statistic, newest, per), 'strong')], FIGURE, 'right'),
      cell(
        [
          padded(concernSpan(context, statistic, newest)),
          span(directionText(locale, statistic, series, newest), 'dim'),
        ],
        markWidth(locale) + 1,
      ),
      cell([span(sparkText(locale, series, SPARK), 'accent')], SPARK, 'left', 1),
    ],
  }
}

/** A claim's figure with its unit, as it was stated: `~10,000 /week`. */
export const claimFigure = (locale: Locale, claim: Claim): string =>
  `${locale.qualified(claim.value, claim.qualifier)}${claim.per ? ` ${locale.words.perUnit[claim.per satisfies Per]}` : ''}`

/** A record as a row of its panel. */
export const claimRow = ({ reading, locale }: RenderContext, statistic: Statistic, claim: Claim): Row => ({
  nameAtLeast: NAME,
  cells: [
    cell([span(`  ${locale.words.rows.claim} ${claimFigure(locale, claim)}`, 'dim')], 'rest'),
    cell([verdictShort(locale, verdictOn(statistic, claim, reading.on))], FIGURE + SPARK + 3),
  ],
})

/** Issues on which a participant has taken a position by the day of the reading. */
export const issuesOf = ({ reading }: RenderContext, participant: Participant): readonly Issue[] =>
  (indexOf(reading.dossier).issuesOf.get(participant.id) ?? []).filter((issue) =>
    positionsOn(issue, reading.on).some((one) => one.participant === participant.id),
  )

/** A record as a row of its panel. */
export const participantRow = (context: RenderContext, participant: Participant): Row => {
  const { reading, locale } = context
  const side = indexOf(reading.dossier).sides.get(participant.side ?? '')
  const role = locale.text(participant.role)
  return {
    nameAtLeast: NAME,
    cells: [
      cell([span(locale.text(participant.name))], 'rest'),
      cell([span(role === '' ? locale.words.participantKinds[participant.kind] : role, 'dim')], 28, 'left', 1),
      cell([span(side ? locale.text(side.name) : locale.words.detail.noSide, sideTone(reading, participant.side))], 13),
      cell([span(locale.words.rows.issues(issuesOf(context, participant).length), 'dim')], 9, 'right'),
    ],
  }
}

/** How many participants stand for an issue (demand, support, conditional) and against it (oppose, red line) on the day. */
export const forAndAgainst = ({ reading }: RenderContext, issue: Issue): readonly [number, number] => {
  const stands = standsOn(issue, reading.on)
  return [stands.filter((one) => FOR.has(one.stance)).length, stands.filter((one) => AGAINST.has(one.stance)).length]
}

/** What an issue is traded for or waits for, by its sign and the first words of its title. */
const partners = ({ reading, locale }: RenderContext, issue: Issue): string => {
  const relation = (issue.relations ?? []).find((one) => one.kind === 'traded-for') ?? (issue.relations ?? [])[0]
  const other = relation && indexOf(reading.dossier).issues.get(relation.issue)
  if (!relation || !other) return ''
  return `${locale.signs.of(relation.kind === 'traded-for' ? 'traded' : 'waits')} ${locale.text(other.title)}`
}

/** A record as a row of its panel. */
export const issueRow = (context: RenderContext, issue: Issue): Row => {
  const { reading, locale } = context
  const status = statusOn(issue, reading.on)
  const [inFavour, against] = forAndAgainst(context, issue)
  const partner = partners(context, issue)
  const tone: Tone = isOpen(status) ? 'plain' : 'dim'
  return {
    nameAtLeast: ISSUE,
    cells: [
      cell([span(locale.text(issue.title), tone)], 'rest'),
      ...(partner === '' ? [] : [cell([span(partner, 'dim')], 12, 'left', 2)]),
      cell([span(status ? locale.words.statuses[status] : '?', statusTone(status))], 11, 'left', 1),
      cell([span(locale.words.rows.forAgainst(locale.number(inFavour), locale.number(against)), 'dim')], 7, 'right'),
    ],
  }
}
