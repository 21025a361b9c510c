import {
  ANNOUNCED,
  currentDate,
  currentSource,
  eventDate,
  eventDateSource,
  hasFailed,
  indexOf,
  isExpected,
  isOpen,
  isTermUnheard,
  isUnheard,
  knownFrom,
  momentsOn,
  publicationsOf,
  sameText,
  sourceDay,
  statusOf,
  termStatus,
  to,
  type Day,
  type Dossier,
  type Event,
  type Issue,
  type Moment,
  type Reading,
  type Source,
  type SourceRef,
  type Statistic,
  type Term,
} from '../dossier/index.ts'
import { lateSince, overdueAfter, overdueOn, type Overdue } from '../figures/index.ts'

/** Something that is so on a day without any edit: a day ahead, a day that has come, a release that is late. */
export type Occasion = {
  /** Stays the same until the occasion changes. */
  readonly key: string
  /** The day from which it is so. */
  readonly day: Day
} & (
  | { readonly kind: 'ahead' | 'come'; readonly moment: Moment }
  | { readonly kind: 'silent'; readonly statistic: Statistic; readonly overdue: Overdue }
)

/** Returns what an announcement is of: several sources of one publisher announce the same next release. */
const subjectOf = ({ dossier }: Reading, { what, target }: Moment): string => {
  if (what.kind === 'due') return `${target.key}/${what.term}`
  if (what.kind !== 'next-update') return target.key
  const publisher = indexOf(dossier).sources.get(target.key)?.publisher
  return publisher === undefined ? target.key : JSON.stringify(publisher)
}

const dated = (reading: Reading, kind: 'ahead' | 'come', moment: Moment, day: Day): Occasion => ({
  kind,
  key: `${kind}/${moment.what.kind}/${subjectOf(reading, moment)}/${moment.date}`,
  day,
  moment,
})

/** Returns whether a commitment is awaited: a proposed one while its issue is open, an agreed one unless its issue failed. */
const isAwaitedTerm = (issue: Issue, term: Term): boolean => {
  const status = statusOf(issue)
  return isOpen(status) || (termStatus(term) === 'agreed' && !hasFailed(status))
}

/** Returns whether a day ahead is still awaited: a cancelled event is not, nor a deadline of a settled issue. */
const isAwaited = ({ dossier, on }: Reading, { what, target }: Moment): boolean => {
  if (!ANNOUNCED.has(what.kind)) return false
  const { events, issues } = indexOf(dossier)
  if (what.kind === 'event') return isExpected(events.get(target.key) as Event, on)
  if (what.kind === 'next-update') return true
  const issue = issues.get(target.key) as Issue
  if (what.kind !== 'due') return isOpen(statusOf(issue))
  return (issue.terms ?? []).some((term) => term.id === what.term && isAwaitedTerm(issue, term))
}

/** Returns the source that set the day of a moment. */
const announcementOf = ({ dossier }: Reading, { what, target }: Moment): SourceRef | undefined => {
  const { events, issues } = indexOf(dossier)
  if (what.kind === 'next-update') return target.key
  if (what.kind === 'event') {
    const event = events.get(target.key)
    return event && (eventDateSource(event) ?? event.source)
  }
  const issue = issues.get(target.key)
  if (what.kind === 'due') return issue?.terms?.find(({ id }) => id === what.term)?.history[0]?.source ?? issue?.source
  return what.kind === 'resumes' || what.kind === 'deadline'
    ? (currentSource(issue?.[what.kind]) ?? issue?.source)
    : undefined
}

const ahead = (reading: Reading): readonly Occasion[] =>
  momentsOn(reading)
    .filter((moment) => moment.ahead && isAwaited(reading, moment))
    .map((moment) => {
      const announced = sourceDay(publicationsOf(reading.dossier), announcementOf(reading, moment))
      return dated(reading, 'ahead', moment, Math.min(reading.on, announced))
    })

/** A past day as a moment of the timeline. */
const past = (date: string, what: Moment['what'], target: Moment['target']): Moment => ({
  date,
  day: knownFrom(date),
  ahead: false,
  what,
  target,
})

/** Returns the days of an issue that have come: while it is open, its talks resume or its deadline ends; a commitment falls due. */
const issueDays = (issue: Issue, on: Day): readonly Moment[] => {
  const target = to.issue(issue.id)
  const kinds = isOpen(statusOf(issue)) ? (['resumes', 'deadline'] as const) : []
  const set = kinds.flatMap((kind) => {
    const date = currentDate(issue[kind])
    return date !== null && knownFrom(date) <= on ? [past(date, { kind }, target)] : []
  })
  const due = (issue.terms ?? []).flatMap((term) =>
    // Due on the day itself counts as due.
    term.due !== undefined && isTermUnheard(term, on + 1) && isAwaitedTerm(issue, term)
      ? [past(term.due, { kind: 'due', term: term.id }, target)]
      : [],
  )
  return [...set, ...due]
}

/** Returns whether the publisher of a source has published since. */
const isFollowed = ({ sources }: Dossier, { publisher, published }: Source): boolean =>
  publisher !== undefined &&
  sources.some((one) => sameText(one.publisher, publisher) && knownFrom(one.published) > knownFrom(published))

/** Returns the releases whose day has come. A late one of figures is silent instead, and says for how long. */
const releaseDays = (reading: Reading): readonly Moment[] =>
  reading.dossier.sources.flatMap((source) => {
    const { nextUpdate, id } = source
    if (nextUpdate === undefined || knownFrom(nextUpdate) > reading.on) return []
    if (isFollowed(reading.dossier, source) || overdueAfter(reading, id) !== null) return []
    return [past(nextUpdate, { kind: 'next-update' }, to.source(id))]
  })

const come = (reading: Reading): readonly Occasion[] => {
  const { events, issues } = reading.dossier
  const held = events.flatMap((event) =>
    isUnheard(event, reading.on + 1) ? [past(eventDate(event), { kind: 'event' }, to.event(event.id))] : [],
  )
  return [...held, ...issues.flatMap((issue) => issueDays(issue, reading.on)), ...releaseDays(reading)]
    .toSorted((a, b) => a.day - b.day)
    .map((moment) => dated(reading, 'come', moment, moment.day))
}

const silentKey = (statistic: Statistic, overdue: Overdue): string =>
  `silent/${statistic.id}/${overdue.kind}/${overdue.kind === 'announced' ? overdue.expected : overdue.last}`

const silent = (reading: Reading): readonly Occasion[] =>
  reading.dossier.statistics.flatMap((statistic): readonly Occasion[] => {
    const overdue = overdueOn(reading, statistic)
    if (overdue === null) return []
    return [{ kind: 'silent', key: silentKey(statistic, overdue), day: lateSince(overdue), statistic, overdue }]
  })

const unique = (occasions: readonly Occasion[]): readonly Occasion[] =>
  [...new Map(occasions.toReversed().map((one) => [one.key, one])).values()].toReversed()

/** Returns what is so on the day of a reading: days that have come, days ahead, releases that are late. */
export const occasionsOn = (reading: Reading): readonly Occasion[] =>
  unique([...come(reading), ...ahead(reading), ...silent(reading)])
