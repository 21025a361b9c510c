import {
  indexOf,
  positionsOn,
  standsOn,
  to,
  type Issue,
  type Participant,
  type Position,
  type Side,
  type Stance,
  type Target,
} from '../../dossier/index.ts'
import { span, type Locale, type Span } from '../../text/index.ts'
import { heading, paragraph, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { linkFact } from '../fact.ts'
import { sourceBlocks } from '../source.ts'
import { sideTone, stanceTone } from '../tone.ts'

/** `»D demands`: the stance by sign, letter and word, in its tone. */
export const stanceSpan = ({ locale }: RenderContext, { stance }: Position): Span =>
  span(`${stanceMark(locale, stance)} ${locale.words.stances[stance].word}`.trimStart(), stanceTone(stance))

/** A stance as its sign and letter: `+D`, `×R`. */
export const stanceMark = (locale: Locale, stance: Stance): string =>
  locale.medium === 'speech' ? '' : `${locale.signs.of(stance)}${locale.words.stances[stance].letter}`

/** How a position stands in a detail: what its first line begins with, how far it is set in, and what that line opens. */
interface Setting {
  readonly lead?: readonly Span[]
  readonly indent: number
  readonly link?: Target
}

/** A position: stance, what was said, how it is known and when, on what condition, quoted from which source. */
export const positionBlocks = (
  context: RenderContext,
  position: Position,
  { lead = [], indent, link }: Setting,
): readonly Block[] => {
  const { reading, locale } = context
  const { issues } = indexOf(reading.dossier)
  const conditions = (position.conditions ?? []).flatMap((id) => issues.get(id) ?? [])
  return [
    text(
      [
        ...lead,
        stanceSpan(context, position),
        span(` · ${locale.words.attributions[position.attribution]} · ${locale.date(position.date)}`, 'dim'),
      ],
      indent,
      link,
    ),
    ...paragraph(locale.text(position.text), indent + 2),
    ...conditions.map((one) =>
      text([span(locale.words.detail.conditions(locale.text(one.title)), 'warn')], indent + 2, to.issue(one.id)),
    ),
    ...sourceBlocks(context, position.source, indent + 2),
  ]
}

const standLine = (context: RenderContext, position: Position): Block => {
  const { reading, locale } = context
  const participant = indexOf(reading.dossier).participants.get(position.participant)
  return text(
    [stanceSpan(context, position), span(` · ${locale.text(participant?.name)}`, sideTone(reading, participant?.side))],
    0,
    to.participant(position.participant),
  )
}

const othersBlocks = (context: RenderContext, others: readonly Position[]): readonly Block[] => {
  const { stance } = context.locale.words
  return [
    ...heading(stance.others),
    ...(others.length > 0 ? others.map((one) => standLine(context, one)) : [text([span(stance.nobodyElse, 'dim')])]),
  ]
}

/** A participant's stance on an issue: the last position, those before it, and where the others stand. */
export const stanceBlocks = (context: RenderContext, issue: Issue, participant: Participant): readonly Block[] => {
  const { reading, locale } = context
  const { stance, detail } = locale.words
  const [last, ...before] = positionsOn(issue, reading.on)
    .filter((one) => one.participant === participant.id)
    .toReversed()
  const others = standsOn(issue, reading.on).filter((one) => one.participant !== participant.id)
  return [
    ...linkFact(
      stance.of,
      locale.text(participant.name),
      to.participant(participant.id),
      sideTone(reading, participant.side),
    ),
    ...linkFact(stance.on, locale.text(issue.title), to.issue(issue.id)),
    ...heading(stance.now),
    ...(last ? positionBlocks(context, last, { indent: 0 }) : [text([span(detail.noPositions, 'dim')])]),
    ...(before.length > 0 ? heading(stance.before) : []),
    ...before.flatMap((one) => positionBlocks(context, one, { indent: 0 })),
    ...othersBlocks(context, others),
  ]
}

/** A side's stance on an issue: the positions of its participants, newest first, and where the other sides stand. */
export const sideStanceBlocks = (context: RenderContext, issue: Issue, side: Side): readonly Block[] => {
  const { reading, locale } = context
  const { participants } = indexOf(reading.dossier)
  const { stance } = locale.words
  const ofSide = (one: Position): boolean => participants.get(one.participant)?.side === side.id
  const own = positionsOn(issue, reading.on).filter(ofSide).toReversed()
  const others = standsOn(issue, reading.on).filter((one) => !ofSide(one))
  return [
    ...linkFact(locale.words.detail.side, locale.text(side.name), to.side(side.id), sideTone(reading, side.id)),
    ...linkFact(stance.on, locale.text(issue.title), to.issue(issue.id)),
    ...heading(stance.members),
    ...(own.length > 0 ? [] : [text([span(stance.unheard, 'dim')])]),
    ...own.flatMap((one) =>
      positionBlocks(context, one, {
        lead: [span(`${locale.text(participants.get(one.participant)?.name)} `, 'strong')],
        indent: 0,
        link: to.participant(one.participant),
      }),
    ),
    ...othersBlocks(context, others),
  ]
}
