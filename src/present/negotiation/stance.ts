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
import { span, type Say, type Span } from '../../text/index.ts'
import { heading, paragraph, text, type Block } from '../block.ts'
import type { Showing } from '../entry.ts'
import { linkFact } from '../fact.ts'
import { sourceBlocks } from '../source.ts'
import { sideTone, stanceTone } from '../tone.ts'

/** `»D demands`: the stance by sign, letter and word, in its tone. */
export const stanceSpan = ({ say }: Showing, { stance }: Position): Span =>
  span(`${stanceMark(say, stance)} ${say.words.stances[stance].word}`.trimStart(), stanceTone(stance))

/** A stance as its sign and letter: `+D`, `×R`. */
export const stanceMark = (say: Say, stance: Stance): string =>
  say.glyphs === 'words' ? '' : `${say.signs.of(stance)}${say.words.stances[stance].letter}`

/** How a position stands in a detail: what its first line begins with, how far it is set in, and what that line opens. */
interface Setting {
  readonly lead?: readonly Span[]
  readonly indent: number
  readonly link?: Target
}

/** A position: stance, what was said, how it is known and when, on what condition, quoted from which source. */
export const positionBlocks = (
  showing: Showing,
  position: Position,
  { lead = [], indent, link }: Setting,
): readonly Block[] => {
  const { reading, say } = showing
  const { issues } = indexOf(reading.dossier)
  const conditions = (position.conditions ?? []).flatMap((id) => issues.get(id) ?? [])
  return [
    text(
      [
        ...lead,
        stanceSpan(showing, position),
        span(` · ${say.words.attributions[position.attribution]} · ${say.date(position.date)}`, 'dim'),
      ],
      indent,
      link,
    ),
    ...paragraph(say.text(position.text), indent + 2),
    ...conditions.map((one) =>
      text([span(say.words.detail.conditions(say.text(one.title)), 'warn')], indent + 2, to.issue(one.id)),
    ),
    ...sourceBlocks(showing, position.source, indent + 2),
  ]
}

const standLine = (showing: Showing, position: Position): Block => {
  const { reading, say } = showing
  const participant = indexOf(reading.dossier).participants.get(position.participant)
  return text(
    [stanceSpan(showing, position), span(` · ${say.text(participant?.name)}`, sideTone(reading, participant?.side))],
    0,
    to.participant(position.participant),
  )
}

const othersBlocks = (showing: Showing, others: readonly Position[]): readonly Block[] => {
  const { stance } = showing.say.words
  return [
    ...heading(stance.others),
    ...(others.length > 0 ? others.map((one) => standLine(showing, one)) : [text([span(stance.nobodyElse, 'dim')])]),
  ]
}

/** A participant's stance on an issue: the last position, those before it, and where the others stand. */
export const stanceBlocks = (showing: Showing, issue: Issue, participant: Participant): readonly Block[] => {
  const { reading, say } = showing
  const { stance, detail } = say.words
  const [last, ...before] = positionsOn(issue, reading.on)
    .filter((one) => one.participant === participant.id)
    .toReversed()
  const others = standsOn(issue, reading.on).filter((one) => one.participant !== participant.id)
  return [
    ...linkFact(
      stance.of,
      say.text(participant.name),
      to.participant(participant.id),
      sideTone(reading, participant.side),
    ),
    ...linkFact(stance.on, say.text(issue.title), to.issue(issue.id)),
    ...heading(stance.now),
    ...(last ? positionBlocks(showing, last, { indent: 0 }) : [text([span(detail.noPositions, 'dim')])]),
    ...(before.length > 0 ? heading(stance.before) : []),
    ...before.flatMap((one) => positionBlocks(showing, one, { indent: 0 })),
    ...othersBlocks(showing, others),
  ]
}

/** A side's stance on an issue: the positions of its participants, newest first, and where the other sides stand. */
export const sideStanceBlocks = (showing: Showing, issue: Issue, side: Side): readonly Block[] => {
  const { reading, say } = showing
  const { participants } = indexOf(reading.dossier)
  const { stance } = say.words
  const ofSide = (one: Position): boolean => participants.get(one.participant)?.side === side.id
  const own = positionsOn(issue, reading.on).filter(ofSide).toReversed()
  const others = standsOn(issue, reading.on).filter((one) => !ofSide(one))
  return [
    ...linkFact(say.words.detail.side, say.text(side.name), to.side(side.id), sideTone(reading, side.id)),
    ...linkFact(stance.on, say.text(issue.title), to.issue(issue.id)),
    ...heading(stance.members),
    ...(own.length > 0 ? [] : [text([span(stance.unheard, 'dim')])]),
    ...own.flatMap((one) =>
      positionBlocks(showing, one, {
        lead: [span(`${say.text(participants.get(one.participant)?.name)} `, 'strong')],
        indent: 0,
        link: to.participant(one.participant),
      }),
    ),
    ...othersBlocks(showing, others),
  ]
}
