import { eventsInTime, indexOf, standsOf, to, type Place, type Side, type Target } from '../../dossier/index.ts'
import { isDivided } from '../../figures/index.ts'
import { span, type Span } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { firstBlocks } from '../first.ts'
import { eventBlocks } from './event.ts'
import { currentRoleText } from './role.ts'
import { standingSuffix, stanceSpan } from './stance.ts'

interface Named {
  readonly words: readonly Span[]
  readonly target: Target
}

/** Returns the lines of records under a heading; nothing where there are none. */
const listed = <T>(
  context: RenderContext,
  title: string,
  records: readonly T[],
  lineOf: (record: T) => Block,
): readonly Block[] =>
  records.length === 0 ? [] : [...heading(title), ...firstBlocks(context, records, (one) => [lineOf(one)])]

/** Returns a place: its kind, and the statistics, issues and events that name it. */
export const placeBlocks = (context: RenderContext, place: Place): readonly Block[] => {
  const { reading, locale } = context
  const { statisticsAt, issuesAt, eventsAt } = indexOf(reading.dossier)
  const events = eventBlocks(context, eventsInTime(eventsAt.get(place.id) ?? []))
  return [
    text([span(locale.words.placeKinds[place.kind]), span(place.iso ? ` · ${place.iso}` : '', 'dim')]),
    ...listed(context, locale.words.detail.statistics, statisticsAt.get(place.id) ?? [], (one) =>
      text(locale.text(one.name), 0, to.statistic(one.id)),
    ),
    ...listed(context, locale.words.links.issues, issuesAt.get(place.id) ?? [], (one) =>
      text(locale.text(one.title), 0, to.issue(one.id)),
    ),
    ...(events.length > 0 ? [...heading(locale.words.detail.events), ...events] : []),
  ]
}

/** Returns the stances of a side's participants, by issue. */
const sideStands = (context: RenderContext, side: Side): readonly Named[] => {
  const { reading, locale } = context
  const { participants, issuesOf } = indexOf(reading.dossier)
  const issues = new Set(
    (indexOf(reading.dossier).membersOfSide.get(side.id) ?? []).flatMap((one) => issuesOf.get(one.id) ?? []),
  )
  return [...issues].flatMap((issue) => {
    const own = standsOf(issue).filter((one) => participants.get(one.participant)?.side === side.id)
    if (own.length === 0) return []
    const stances = own.flatMap((one, at) => [
      span(at > 0 ? ', ' : ''),
      span(
        own.length > 1 || isDivided(reading.dossier, issue, side.id)
          ? `${locale.text(participants.get(one.participant)?.name)} `
          : '',
      ),
      stanceSpan(context, one),
    ])
    return [{ words: [...stances, span(` · ${locale.text(issue.title)}`)], target: to.sideStance(issue, side.id) }]
  })
}

const suffix = (words: string): string => (words === '' ? '' : ` · ${words}`)

/** Returns a side: its participants and what they want. */
export const sideBlocks = (context: RenderContext, side: Side): readonly Block[] => {
  const { reading, locale } = context
  const people = indexOf(reading.dossier).membersOfSide.get(side.id) ?? []
  const stands = sideStands(context, side)
  const { detail, stance, links } = locale.words
  return [
    ...listed(context, detail.positions, stands, ({ words, target }) => text(words, 0, target)),
    ...(stands.length > 0 ? [] : [...heading(detail.positions), text([span(stance.unheard, 'dim')])]),
    ...listed(context, links.sideMembers, people, (one) =>
      text(
        [
          span(locale.text(one.name)),
          span(suffix(currentRoleText(context, one)), 'dim'),
          span(standingSuffix(locale, one), 'dim'),
        ],
        0,
        to.participant(one.id),
      ),
    ),
  ]
}
