import {
  accountsOf,
  currentRoles,
  eventsInTime,
  indexOf,
  representedBy,
  textSource,
  to,
  type Participant,
  type Represented,
} from '../../dossier/index.ts'
import { span } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { eventBlocks } from './event.ts'
import { fact, linkFact } from '../fact.ts'
import { firstBlocks } from '../first.ts'
import { claimFigure, issuesOf } from '../list/rows.ts'
import { sourceBlocks } from '../source.ts'
import { dotted } from '../statistic/figure.ts'
import { roleBlocks } from './role.ts'
import { positionBlocks, standingSuffix, stanceSpan } from './stance.ts'
import { sideTone } from '../tone.ts'

/** Returns the members of a body, with former ones marked. */
const memberBlocks = (context: RenderContext, participant: Participant): readonly Block[] => {
  const { reading, locale } = context
  const members = indexOf(reading.dossier).membersOf.get(participant.id) ?? []
  return firstBlocks(context, members, (one) => {
    const isCurrent = currentRoles(one, reading.on).some(({ of }) => of === participant.id)
    const name = locale.text(one.name)
    return linkFact(
      one === members[0] ? locale.words.detail.members : '',
      isCurrent ? name : dotted([name, locale.words.detail.former]),
      to.participant(one.id),
      isCurrent ? 'plain' : 'dim',
    )
  })
}

/** Returns the claims that a participant had made by the day. */
const claimBlocksOf = (context: RenderContext, participant: Participant): readonly Block[] => {
  const { reading, locale } = context
  const claims = reading.dossier.statistics.flatMap((statistic) =>
    (statistic.claims ?? []).flatMap((claim) => (claim.by === participant.id ? { statistic, claim } : [])),
  )
  if (claims.length === 0) return []
  return [
    ...heading(locale.words.links.claimsBy),
    ...firstBlocks(context, claims, ({ statistic, claim }) => [
      text(
        [span(claimFigure(locale, statistic, claim), 'strong'), span(` · ${locale.text(statistic.name)}`)],
        0,
        to.claim(statistic.id, claim.id),
      ),
    ]),
  ]
}

const factBlocks = (context: RenderContext, participant: Participant): readonly Block[] => {
  const { reading, locale } = context
  const { sides } = indexOf(reading.dossier)
  const { detail } = locale.words
  return [
    text([
      span(locale.words.participantKinds[participant.kind], 'dim'),
      span(standingSuffix(locale, participant), 'warn'),
    ]),
    ...linkFact(
      detail.side,
      locale.text(sides.get(participant.side ?? '')?.name) || detail.noSide,
      participant.side ? to.side(participant.side) : null,
      sideTone(reading, participant.side),
    ),
    ...memberBlocks(context, participant),
    ...fact(detail.otherNames, (participant.otherNames ?? []).map((name) => locale.text(name)).join(', ')),
    ...(participant.summary ? [text(locale.text(participant.summary))] : []),
    ...sourceBlocks(context, textSource(participant.summary) ?? participant.source, 0),
    ...fact(detail.links, (participant.links ?? []).join('  ')),
    ...roleBlocks(context, participant),
  ]
}

/** Returns what a participant said themselves, by issue, newest first. */
const ownBlocks = (context: RenderContext, participant: Participant): readonly Block[] => {
  const { locale } = context
  const isPerson = participant.kind === 'person'
  const positions = firstBlocks(context, issuesOf(context, participant), (issue) => [
    text([span(locale.text(issue.title), 'strong')], 0, to.stance(issue, participant.id)),
    ...firstBlocks(
      context,
      accountsOf(context.reading.dossier, issue, participant.id).positions.toReversed(),
      (position) => positionBlocks(context, { issue, position }, { indent: 2 }),
    ),
  ])
  const { detail } = locale.words
  return [
    ...heading(isPerson ? detail.own : detail.positions),
    ...(positions.length > 0 ? positions : [text([span(isPerson ? detail.noOwn : detail.noPositions, 'dim')])]),
  ]
}

/** Returns a body's position in one line, with its source below. */
const bodyLines = (
  context: RenderContext,
  participant: Participant,
  { body, positions }: Represented,
): readonly Block[] => {
  const { locale } = context
  const { detail } = locale.words
  return [
    text([span(detail.asBody(locale.text(body.name)), 'strong')], 0, to.participant(body.id)),
    ...firstBlocks(context, positions.toReversed(), ({ issue, position }) => [
      text(
        [
          stanceSpan(context, position),
          span(` · ${locale.text(issue.title)}`),
          span(
            ` · ${dotted([locale.date(position.date), position.through === participant.id ? detail.spoke : ''])}`,
            'dim',
          ),
        ],
        2,
        to.stance(issue, body.id),
      ),
      ...sourceBlocks(context, position.source, 4),
    ]),
  ]
}

/** Returns what a participant represents through bodies, apart from their own positions. */
const throughBlocks = (context: RenderContext, participant: Participant): readonly Block[] => {
  const bodies = representedBy(context.reading, participant).filter(({ positions }) => positions.length > 0)
  if (bodies.length === 0) return []
  const { detail } = context.locale.words
  return [
    ...heading(detail.through),
    text([span(detail.throughRule, 'dim')]),
    ...bodies.flatMap((one) => bodyLines(context, participant, one)),
  ]
}

/** Returns the meetings that a participant attended, and other events that name them. */
const eventTiers = (context: RenderContext, participant: Participant): readonly Block[] => {
  const { reading, locale } = context
  const { detail } = locale.words
  const events = eventsInTime(indexOf(reading.dossier).eventsOf.get(participant.id) ?? [])
  const meetings = events.filter(({ kind }) => kind === 'meeting')
  const others = events.filter(({ kind }) => kind !== 'meeting')
  return [
    ...(meetings.length > 0 ? [...heading(detail.table), ...eventBlocks(context, meetings)] : []),
    ...(others.length > 0
      ? [...heading(meetings.length > 0 ? detail.otherEvents : detail.events), ...eventBlocks(context, others)]
      : []),
    ...(events.length > 0 ? [] : [...heading(detail.events), text([span(detail.noEvents, 'dim')])]),
  ]
}

/** Returns a participant in full on the day, in three separate tiers: their own statements, those of their bodies, their meetings. */
export const participantBlocks = (context: RenderContext, participant: Participant): readonly Block[] => [
  ...factBlocks(context, participant),
  ...ownBlocks(context, participant),
  ...throughBlocks(context, participant),
  ...claimBlocksOf(context, participant),
  ...eventTiers(context, participant),
]
