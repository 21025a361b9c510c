import { eventsOn, indexOf, positionsOf, to, type Participant } from '../../dossier/index.ts'
import { span } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { eventBlocks } from './event.ts'
import { fact, linkFact } from '../fact.ts'
import { claimFigure, issuesOf } from '../list/rows.ts'
import { positionBlocks } from './stance.ts'
import { sideTone } from '../tone.ts'

const memberBlocks = ({ reading, locale }: RenderContext, participant: Participant): readonly Block[] =>
  (indexOf(reading.dossier).membersOf.get(participant.id) ?? []).flatMap((one, at) =>
    linkFact(at === 0 ? locale.words.detail.members : '', locale.text(one.name), to.participant(one.id)),
  )

/** The claims that a participant had made by the day. */
const claimBlocksOf = ({ reading, locale }: RenderContext, participant: Participant): readonly Block[] => {
  const claims = reading.dossier.statistics.flatMap((statistic) =>
    (statistic.claims ?? [])
      .filter((claim) => claim.by === participant.id)
      .map((claim) =>
        text(
          [span(claimFigure(locale, claim), 'strong'), span(` · ${locale.text(statistic.name)}`)],
          0,
          to.claim(statistic.id, claim.id),
        ),
      ),
  )
  return claims.length > 0 ? [...heading(locale.words.links.claimsBy), ...claims] : []
}

const factBlocks = (context: RenderContext, participant: Participant): readonly Block[] => {
  const { reading, locale } = context
  const { sides, participants } = indexOf(reading.dossier)
  const { detail } = locale.words
  return [
    text([span(locale.words.participantKinds[participant.kind], 'dim')]),
    ...fact(detail.role, locale.text(participant.role) || locale.words.rows.noRole),
    ...linkFact(
      detail.side,
      locale.text(sides.get(participant.side ?? '')?.name) || detail.noSide,
      participant.side ? to.side(participant.side) : null,
      sideTone(reading, participant.side),
    ),
    ...linkFact(
      detail.memberOf,
      locale.text(participants.get(participant.memberOf ?? '')?.name),
      to.participant(participant.memberOf ?? ''),
    ),
    ...memberBlocks(context, participant),
    ...fact(detail.otherNames, (participant.otherNames ?? []).map((name) => locale.text(name)).join(', ')),
    ...(participant.summary ? [text(locale.text(participant.summary))] : []),
    ...fact(detail.links, (participant.links ?? []).join('  ')),
  ]
}

/** Everything that is known of a participant on the day; what the sources do not state is said to be unknown. */
export const participantBlocks = (context: RenderContext, participant: Participant): readonly Block[] => {
  const { reading, locale } = context
  const positions = issuesOf(context, participant).flatMap((issue) => [
    text([span(locale.text(issue.title), 'strong')], 0, to.stance(issue, participant.id)),
    ...positionsOf(issue)
      .filter((one) => one.participant === participant.id)
      .toReversed()
      .flatMap((position) => positionBlocks(context, position, { indent: 2 })),
  ])
  const events = eventBlocks(context, eventsOn(reading, indexOf(reading.dossier).eventsOf.get(participant.id) ?? []))
  return [
    ...factBlocks(context, participant),
    ...heading(locale.words.detail.positions),
    ...(positions.length > 0 ? positions : [text([span(locale.words.detail.noPositions, 'dim')])]),
    ...claimBlocksOf(context, participant),
    ...heading(locale.words.detail.events),
    ...(events.length > 0 ? events : [text([span(locale.words.detail.noEvents, 'dim')])]),
  ]
}
