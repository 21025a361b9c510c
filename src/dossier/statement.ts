import { claimsOn, eventsOn, historyOn, positionsOn, sourceId, thresholdsOn, type Reading } from './known.ts'
import { memoize } from './memo.ts'
import { knownFrom } from './period.ts'
import type { Dossier, Issue, SourceRef, Statistic, Text } from './schema.ts'
import { to, type Target } from './target.ts'

/** What a statement is: a value, a limit, a figure that somebody states, an issue, a status, a position, an event. */
export type Part = 'observation' | 'threshold' | 'claim' | 'issue' | 'status' | 'position' | 'event'

/** Something that the dossier states, and the source that it names for it. */
export interface Statement {
  readonly part: Part
  /** The record to open to read it. */
  readonly target: Target
  readonly source: SourceRef
}

const ofStatistic = (reading: Reading, statistic: Statistic): readonly Statement[] => {
  const target = to.statistic(statistic.id)
  return [
    ...statistic.observations
      .filter((one) => knownFrom(one.published) <= reading.on)
      .map(({ source }): Statement => ({ part: 'observation', target, source })),
    ...thresholdsOn(reading, statistic).map(({ source }): Statement => ({ part: 'threshold', target, source })),
    ...claimsOn(statistic, reading.on).map(({ id, source }): Statement => ({
      part: 'claim',
      target: to.claim(statistic.id, id),
      source,
    })),
  ]
}

const ofIssue = ({ on }: Reading, issue: Issue): readonly Statement[] => {
  const target = to.issue(issue.id)
  return [
    { part: 'issue', target, source: issue.source },
    ...historyOn(issue, on).map(({ source }): Statement => ({ part: 'status', target, source })),
    ...positionsOn(issue, on).map(({ participant, source }): Statement => ({
      part: 'position',
      target: to.stance(issue, participant),
      source,
    })),
  ]
}

const statements = (reading: Reading): readonly Statement[] => [
  ...reading.dossier.statistics.flatMap((one) => ofStatistic(reading, one)),
  ...reading.dossier.issues.flatMap((one) => ofIssue(reading, one)),
  ...eventsOn(reading, reading.dossier.events).map(({ event }): Statement => ({
    part: 'event',
    target: to.event(event.id),
    source: event.source,
  })),
]

const grouped = (reading: Reading): ReadonlyMap<string, readonly Statement[]> => {
  const groups = new Map<string, Statement[]>()
  for (const one of statements(reading)) {
    const id = sourceId(one.source)
    const known = groups.get(id)
    if (known) known.push(one)
    else groups.set(id, [one])
  }
  return groups
}

/** What rests on each source on the day, by the source's id; worked out once for each reading. */
export const statementsBySource: (reading: Reading) => ReadonlyMap<string, readonly Statement[]> = memoize(grouped)

/** A record's own words for which the format has no place to name a source. */
export interface Unsourced {
  readonly target: Target
  readonly parts: readonly ('role' | 'summary' | 'definition' | 'caveat' | 'breaks')[]
}

/** Whether a text says anything: an empty one is as good as an absent one. */
const says = (text: Text | undefined): boolean =>
  text !== undefined && (typeof text === 'string' ? text : Object.values(text).join('')) !== ''

/**
 * The statements that name no source: what is said of participants and of how a statistic is counted. Every other statement of a
 * dossier has to name one, or the dossier is not well formed.
 */
export const unsourcedIn = (dossier: Dossier): readonly Unsourced[] => [
  ...dossier.participants.flatMap((one): readonly Unsourced[] => {
    const parts = (['role', 'summary'] as const).filter((part) => says(one[part]))
    return parts.length > 0 ? [{ target: to.participant(one.id), parts }] : []
  }),
  ...dossier.statistics.flatMap((one): readonly Unsourced[] => {
    const parts = [
      ...(['definition', 'caveat'] as const).filter((part) => says(one[part])),
      ...((one.breaks ?? []).length > 0 ? (['breaks'] as const) : []),
    ]
    return parts.length > 0 ? [{ target: to.statistic(one.id), parts }] : []
  }),
]
