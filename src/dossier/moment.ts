import {
  currentDate,
  eventDate,
  eventHistory,
  eventsOn,
  historyOf,
  isDateAhead,
  isEventAhead,
  positionsOf,
  type EventEntry,
} from './known.ts'
import { accountsOf, previousOf } from './known/accounts.ts'
import { datesOf, publicationsOf } from './known/days.ts'
import { isOpenTerm } from './known/heard.ts'
import type { Reading } from './known/reading.ts'
import { memoize } from './memo.ts'
import { knownFrom, parseDate, type Day } from './period.ts'
import type { Dossier, Event, EventStatus, Issue, IssueStatus, Position, Stance } from './schema.ts'
import { to, type Target } from './target.ts'

/** What happened or is ahead. */
export type Happening =
  | { readonly kind: 'event' | 'claim' | 'published' | 'next-update' | 'resumes' | 'deadline' }
  | { readonly kind: 'due'; readonly term: string }
  | { readonly kind: 'status'; readonly from: IssueStatus | null; readonly status: IssueStatus }
  /** What became known of an event: with the status before it, null where that is the first. */
  | { readonly kind: 'event-status'; readonly from: EventStatus | null; readonly entry: EventEntry }
  | {
      readonly kind: 'position'
      /** The stance before it; null for the first, or where accounts disagree. */
      readonly from: Stance | null
      readonly stance: Stance
      readonly position: Position
      readonly isDisputed: boolean
    }

/** What is announced before its day, so that somebody may wait for it; a position or a claim that is dated later is not. */
export const ANNOUNCED: ReadonlySet<Happening['kind']> = new Set(['event', 'resumes', 'deadline', 'due', 'next-update'])

/** A dated entry of the timeline, with the record that it opens. */
export interface Moment {
  readonly date: string
  /** The place on the axis: the first day of a past or fixed date. */
  readonly day: Day
  /** Whether it is after the day of the reading. */
  readonly ahead: boolean
  readonly what: Happening
  readonly target: Target
}

const moment = ({ on }: Reading, date: string, what: Happening, target: Target): Moment => ({
  date,
  day: parseDate(date)?.first ?? 0,
  ahead: isDateAhead(date, on, ANNOUNCED.has(what.kind) ? 'announced' : 'reported'),
  what,
  target,
})

const statusMoments = (reading: Reading, issue: Issue): readonly Moment[] => {
  const history = historyOf(issue)
  return history.map(({ date, status }, at) =>
    moment(reading, date, { kind: 'status', from: history[at - 1]?.status ?? null, status }, to.issue(issue.id)),
  )
}

/** Whether an entry of a history says that an event passed on its day: then the event itself is that entry. */
export const isEventItself = (event: Event, { status, date }: EventEntry): boolean =>
  status === 'passed' && knownFrom(date) === knownFrom(eventDate(event))

/** An event on its day, and what became known of it before and after, each on its own day. */
const eventMoments = (reading: Reading, event: Event): readonly Moment[] => {
  const target = to.event(event.id)
  const history = eventHistory(event)
  return [
    ...history.flatMap((entry, at) =>
      isEventItself(event, entry)
        ? []
        : [moment(reading, entry.date, { kind: 'event-status', from: history[at - 1]?.status ?? null, entry }, target)],
    ),
    { ...moment(reading, eventDate(event), { kind: 'event' }, target), ahead: isEventAhead(event, reading.on) },
  ]
}

/** A participant's positions in turn, each with the stance that it followed upon; an account of another side is no move. */
const positionMoments = (reading: Reading, issue: Issue): readonly Moment[] =>
  positionsOf(issue).map((position) => {
    const { dossier } = reading
    const { date, stance, participant } = position
    const from = previousOf(dossier, issue, position)?.stance ?? null
    const isDisputed = accountsOf(dossier, issue, participant).kind === 'disputed'
    const what = { kind: 'position', from, stance, position, isDisputed } as const
    return moment(reading, date, what, to.stance(issue, participant))
  })

/** Returns the current resumption and deadline of an issue, if still ahead. */
const aheadMoments = (reading: Reading, issue: Issue): readonly Moment[] =>
  (['resumes', 'deadline'] as const).flatMap((kind) => {
    const date = currentDate(issue[kind])
    return date !== null && knownFrom(date) > reading.on ? [moment(reading, date, { kind }, to.issue(issue.id))] : []
  })

/** Returns when commitments fall due, unless their status has been decided. */
const termMoments = (reading: Reading, issue: Issue): readonly Moment[] =>
  (issue.terms ?? []).flatMap((term) =>
    term.due !== undefined && isOpenTerm(term)
      ? [moment(reading, term.due, { kind: 'due', term: term.id }, to.issue(issue.id))]
      : [],
  )

const sourceMoments = (reading: Reading): readonly Moment[] =>
  reading.dossier.sources.flatMap((source) => [
    moment(reading, source.published, { kind: 'published' }, to.source(source.id)),
    ...(source.nextUpdate !== undefined && knownFrom(source.nextUpdate) > reading.on
      ? [moment(reading, source.nextUpdate, { kind: 'next-update' }, to.source(source.id))]
      : []),
  ])

/** Sorts by the day on which a date has passed, the longer span first. That day is found once for each, not in every comparison. */
const inOrder = ({ on }: Reading, moments: readonly Moment[]): readonly Moment[] =>
  moments
    .map((one) => ({ one, known: one.ahead ? knownFrom(one.date) : Math.min(on, knownFrom(one.date)) }))
    .toSorted((a, b) => a.known - b.known || b.one.day - a.one.day)
    .map(({ one }) => one)

const work = (reading: Reading): readonly Moment[] =>
  inOrder(reading, [
    ...eventsOn(reading, reading.dossier.events).flatMap(({ event }) => eventMoments(reading, event)),
    ...reading.dossier.issues.flatMap((issue) => [
      ...statusMoments(reading, issue),
      ...positionMoments(reading, issue),
      ...aheadMoments(reading, issue),
      ...termMoments(reading, issue),
    ]),
    ...reading.dossier.statistics.flatMap((statistic) =>
      (statistic.claims ?? []).map((claim) =>
        moment(reading, claim.made, { kind: 'claim' }, to.claim(statistic.id, claim.id)),
      ),
    ),
    ...sourceMoments(reading),
  ])

/** Returns everything dated that is known on the day, by date: past first, then ahead. */
export const momentsOn: (reading: Reading) => readonly Moment[] = memoize(work)

/** Returns the dates that were ahead when stated and pass on their day. */
const datesAhead = (dossier: Dossier): readonly string[] => [
  ...dossier.issues.flatMap((one) => [
    ...[...datesOf(one.resumes), ...datesOf(one.deadline)].map((each) => (typeof each === 'string' ? each : each.date)),
    ...(one.terms ?? []).flatMap(({ due }) => due ?? []),
  ]),
  ...dossier.events.flatMap((one) => [one.date, ...(one.history ?? []).flatMap(({ to: put }) => put ?? [])]),
  ...dossier.participants.flatMap(({ roles }) =>
    (roles ?? []).flatMap(({ from, to: until }) => [from ?? [], until ?? []].flat()),
  ),
  ...dossier.sources.flatMap(({ retracted }) => retracted?.date ?? []),
]

/** Returns the days around an announced publication: on its day it stops being ahead, on the next it is overdue. */
const expectedDays = (dossier: Dossier): readonly Day[] => {
  const published = new Set(dossier.sources.map((one) => knownFrom(one.published)))
  return dossier.sources.flatMap(({ nextUpdate }) => {
    if (nextUpdate === undefined) return []
    const day = knownFrom(nextUpdate)
    return published.has(day) ? [day] : [day, day + 1]
  })
}

/** Adds the days on which something was published; on no other day does a statement become known. */
const addPublicationDays = (dossier: Dossier, days: Set<Day>): void => {
  for (const day of publicationsOf(dossier).values()) days.add(day)
  for (const { observations, claims } of dossier.statistics) {
    for (const { published } of observations) days.add(knownFrom(published))
    for (const { made } of claims ?? []) days.add(knownFrom(made))
  }
}

/** Returns the days on which the screen may change, in order: the steps of a replay. */
export const turningDays: (dossier: Dossier) => readonly Day[] = memoize((dossier) => {
  const days = new Set([...datesAhead(dossier).map(knownFrom), ...expectedDays(dossier)])
  addPublicationDays(dossier, days)
  return [...days].toSorted((a, b) => a - b)
})

/** Returns how many such days come after the reading, including days of statements not yet known. */
export const turnsAfter = ({ whole, on }: Reading): number => turningDays(whole).filter((day) => day > on).length
