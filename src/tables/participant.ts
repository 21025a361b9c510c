import { eventsOn, indexOf, positionsOn, type KnownEvent, type Participant, type Position } from '../dossier/index.ts'
import { span, type Span } from '../text/index.ts'
import { heading, text, type Block } from './block.ts'
import type { Showing } from './entry.ts'
import { issuesOf } from './rows.ts'
import { sourceBlocks } from './source.ts'
import { sideTone, stanceTone } from './tone.ts'

/** `D demands`: the stance by letter and word, in its tone. */
export const stanceSpan = ({ say }: Showing, position: Position): Span => {
  const { letter, word } = say.words.stances[position.stance]
  return span(`${letter} ${word}`, stanceTone(position.stance))
}

/** A position: stance, what was said, how it is known and when, on what condition, quoted from which source. */
export const positionBlocks = (
  showing: Showing,
  position: Position,
  lead: readonly Span[],
  indent: number,
): readonly Block[] => {
  const { reading, say } = showing
  const { issues } = indexOf(reading.dossier)
  const conditions = (position.conditions ?? []).map((id) => say.text(issues.get(id)?.title))
  return [
    text(
      [
        ...lead,
        stanceSpan(showing, position),
        span(` · ${say.words.attributions[position.attribution]} · ${say.date(position.date)}`, 'dim'),
      ],
      indent,
    ),
    text(say.text(position.text), indent + 2),
    ...(conditions.length > 0
      ? [text([span(say.words.detail.conditions(say.list(conditions)), 'warn')], indent + 2)]
      : []),
    ...sourceBlocks(showing, position.source, indent + 2),
  ]
}

/** Events as lines: date, title, kind and status, outcome; those that lay ahead on the day say so. */
export const eventBlocks = ({ reading, say }: Showing, events: readonly KnownEvent[]): readonly Block[] => {
  const { places } = indexOf(reading.dossier)
  return events.flatMap(({ event, ahead }) => {
    const where = say.text(places.get(event.place ?? '')?.name)
    const facts = [
      say.words.eventKinds[event.kind],
      say.words.eventStatuses[event.status],
      where,
      ahead ? say.words.detail.ahead : '',
    ]
    return [
      text([
        span(`${say.date(event.date)}  `, 'strong'),
        span(say.text(event.title)),
        span(` · ${facts.filter((fact) => fact !== '').join(' · ')}`, 'dim'),
      ]),
      ...(event.outcome ? [text(say.text(event.outcome), 2)] : []),
    ]
  })
}

const fact = (name: string, value: string, tone: Span['tone'] = 'plain'): readonly Block[] =>
  value === '' ? [] : [text([span(`${name}: `, 'dim'), span(value, tone)])]

const members = ({ reading, say }: Showing, participant: Participant): string =>
  reading.dossier.participants
    .filter((one) => one.memberOf === participant.id)
    .map((one) => say.text(one.name))
    .join(', ')

const factBlocks = (showing: Showing, participant: Participant): readonly Block[] => {
  const { reading, say } = showing
  const { sides, participants } = indexOf(reading.dossier)
  const { detail } = say.words
  return [
    text([span(say.words.participantKinds[participant.kind], 'dim')]),
    ...fact(detail.role, say.text(participant.role) || say.words.rows.noRole),
    ...fact(
      detail.side,
      say.text(sides.get(participant.side ?? '')?.name) || detail.noSide,
      sideTone(reading, participant.side),
    ),
    ...fact(detail.memberOf, say.text(participants.get(participant.memberOf ?? '')?.name)),
    ...fact(detail.members, members(showing, participant)),
    ...fact(detail.otherNames, (participant.otherNames ?? []).map((name) => say.text(name)).join(', ')),
    ...(participant.summary ? [text(say.text(participant.summary))] : []),
    ...fact(detail.links, (participant.links ?? []).join('  ')),
  ]
}

/** Everything that is known of a participant on the day; what the sources do not state is said to be unknown. */
export const participantBlocks = (showing: Showing, participant: Participant): readonly Block[] => {
  const { reading, say } = showing
  const positions = issuesOf(showing, participant).flatMap((issue) => [
    text([span(say.text(issue.title), 'strong')]),
    ...positionsOn(issue, reading.on)
      .filter((one) => one.participant === participant.id)
      .toReversed()
      .flatMap((position) => positionBlocks(showing, position, [], 2)),
  ])
  const events = eventBlocks(showing, eventsOn(reading, indexOf(reading.dossier).eventsOf.get(participant.id) ?? []))
  return [
    ...factBlocks(showing, participant),
    ...heading(say.words.detail.positions),
    ...(positions.length > 0 ? positions : [text([span(say.words.detail.noPositions, 'dim')])]),
    ...heading(say.words.detail.events),
    ...(events.length > 0 ? events : [text([span(say.words.detail.noEvents, 'dim')])]),
  ]
}
