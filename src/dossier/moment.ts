import {
  currentDate,
  eventDate,
  eventHistory,
  historyOf,
  isDateAhead,
  isEventAhead,
  positionsOf,
  type EventEntry,
} from './known.ts'
import { accountsOf, previousOf } from './known/accounts.ts'
import { countedDay, type DatedEntry } from './known/counted-day.ts'
import { datesOf, publicationsOf, sourceDay, type Publications } from './known/days.ts'
import { isOpenTerm } from './known/heard.ts'
import type { Reading } from './known/reading.ts'
import { listOf, numbered } from './large/numbered.ts'
import { eachInSteps, memoizeSteps, type Steps } from './memo.ts'
import { knownFrom, parseDate, type Day } from './period.ts'
import type {
  Dossier,
  Event,
  EventStatus,
  Issue,
  IssueStatus,
  Participant,
  Position,
  Source,
  SourceRef,
  Stance,
  Statistic,
} from './schema.ts'
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
  /** The day from which its statement counts, where that may be before its date has passed: a month counts from no later day than its source. */
  readonly counted?: Day
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

/** Returns a moment of a statement, which counts from a day of its own. */
const stated = (reading: Reading, entry: DatedEntry, what: Happening, target: Target): Moment => ({
  ...moment(reading, entry.date, what, target),
  counted: countedDay(entry),
})

const statusMoments = (reading: Reading, issue: Issue): readonly Moment[] => {
  const history = historyOf(issue)
  return history.map((entry, at) => {
    const what = { kind: 'status', from: history[at - 1]?.status ?? null, status: entry.status } as const
    return stated(reading, entry, what, to.issue(issue.id))
  })
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
        : [stated(reading, entry, { kind: 'event-status', from: history[at - 1]?.status ?? null, entry }, target)],
    ),
    { ...moment(reading, eventDate(event), { kind: 'event' }, target), ahead: isEventAhead(event, reading.on) },
  ]
}

/** A participant's positions in turn, each with the stance that it followed upon; an account of another side is no move. */
const positionMoments = (reading: Reading, issue: Issue): readonly Moment[] =>
  positionsOf(issue).map((position) => {
    const { dossier } = reading
    const { stance, participant } = position
    const from = previousOf(dossier, issue, position)?.stance ?? null
    const isDisputed = accountsOf(dossier, issue, participant).kind === 'disputed'
    const what = { kind: 'position', from, stance, position, isDisputed } as const
    return stated(reading, position, what, to.stance(issue, participant))
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

const issueMoments = (reading: Reading, issue: Issue): readonly Moment[] => [
  ...statusMoments(reading, issue),
  ...positionMoments(reading, issue),
  ...aheadMoments(reading, issue),
  ...termMoments(reading, issue),
]

const claimMoments = (reading: Reading, { id, claims }: Statistic): readonly Moment[] =>
  (claims ?? []).map((claim) => moment(reading, claim.made, { kind: 'claim' }, to.claim(id, claim.id)))

const sourceMoments = (reading: Reading, { id, published, nextUpdate }: Source): readonly Moment[] => [
  moment(reading, published, { kind: 'published' }, to.source(id)),
  ...(nextUpdate !== undefined && knownFrom(nextUpdate) > reading.on
    ? [moment(reading, nextUpdate, { kind: 'next-update' }, to.source(id))]
    : []),
]

const RECORDS = numbered<Reading, readonly Moment[]>([
  listOf(({ events }) => events, eventMoments),
  listOf(({ issues }) => issues, issueMoments),
  listOf(({ statistics }) => statistics, claimMoments),
  listOf(({ sources }) => sources, sourceMoments),
])

/** Returns the moments of a record, by its number among all events, issues, statistics and sources. */
export const momentsOfRecord = (reading: Reading, record: number): readonly Moment[] =>
  RECORDS.at(reading.dossier, record, reading).flat()

/** Returns how many records may have moments. */
export const momentRecords = ({ dossier }: Reading): number => RECORDS.count(dossier)

/** Returns the day by which a moment is sorted: the one on which its date has passed, or from which its statement counts. */
export const passingDay = ({ on }: Reading, { ahead, date, counted = knownFrom(date) }: Moment): Day =>
  ahead ? knownFrom(date) : Math.min(on, counted)

/** Takes a date on whose day the screen may change. */
type Take = (date: string | undefined) => void

/** Takes the dates of an issue that were ahead when stated and pass on their day. */
const takeIssue = (take: Take, { resumes, deadline, terms }: Issue): void => {
  for (const each of [...datesOf(resumes), ...datesOf(deadline)]) take(typeof each === 'string' ? each : each.date)
  for (const { due } of terms ?? []) take(due)
}

/** A history, and the source of its record, with which an entry without a source is known. */
interface Storied {
  readonly history?: readonly Pick<EventEntry, 'date' | 'source'>[] | undefined
  readonly source?: SourceRef | undefined
}

/** Adds the first days of the entries of a history that are about a day after the publication of their source. */
const addAheadDays = (publications: Publications, { history, source }: Storied, days: Set<Day>): void => {
  for (const one of history ?? []) {
    const first = parseDate(one.date)?.first ?? -Infinity
    if (first > sourceDay(publications, one.source ?? source)) days.add(first)
  }
}

/** Adds the days on which a status that was stated ahead becomes the status. */
const addStatusDays = (dossier: Dossier, days: Set<Day>): void => {
  const publications = publicationsOf(dossier)
  for (const one of dossier.issues) {
    addAheadDays(publications, one, days)
    for (const { history } of one.terms ?? []) addAheadDays(publications, { history, source: one.source }, days)
  }
  for (const one of dossier.events) addAheadDays(publications, one, days)
}

const takeEvent = (take: Take, { date, history }: Event): void => {
  take(date)
  for (const { to: put } of history ?? []) take(put)
}

const takeParticipant = (take: Take, { roles }: Participant): void => {
  for (const { from, to: until } of roles ?? []) for (const date of [from, until]) take(date)
}

/** Takes the dates on which something was published; on no other day does a statement become known. */
const takeStatistic = (take: Take, { observations, claims }: Statistic): void => {
  for (const { published } of observations) take(published)
  for (const { made } of claims ?? []) take(made)
}

/** Adds the days around announced publications: on its day one stops being ahead, on the next it is overdue. */
const addExpectedDays = ({ sources }: Dossier, days: Set<Day>): void => {
  const published = new Set(sources.map((one) => knownFrom(one.published)))
  for (const { nextUpdate } of sources) {
    if (nextUpdate === undefined) continue
    const day = knownFrom(nextUpdate)
    days.add(day)
    if (!published.has(day)) days.add(day + 1)
  }
}

function* turningSteps(dossier: Dossier): Steps<readonly Day[]> {
  const days = new Set<Day>()
  const take: Take = (date) => void (date !== undefined && days.add(knownFrom(date)))
  yield* eachInSteps(dossier.issues, (one) => takeIssue(take, one))
  yield* eachInSteps(dossier.events, (one) => takeEvent(take, one))
  yield* eachInSteps(dossier.participants, (one) => takeParticipant(take, one))
  yield* eachInSteps(dossier.sources, ({ retracted }) => take(retracted?.date))
  addExpectedDays(dossier, days)
  addStatusDays(dossier, days)
  yield
  for (const day of publicationsOf(dossier).values()) days.add(day)
  yield* eachInSteps(dossier.statistics, (one) => takeStatistic(take, one))
  return [...days].toSorted((a, b) => a - b)
}

const TURNING_DAYS = memoizeSteps(turningSteps)

/** Prepares a step of these days while the program is idle; returns whether all are known. */
export const warmTurningDays = (dossier: Dossier): boolean => TURNING_DAYS.step(dossier)

/** Returns the days on which the screen may change, in order: the steps of a replay. */
export const turningDays = (dossier: Dossier): readonly Day[] => TURNING_DAYS.of(dossier)

/** Returns how many such days come after the reading, including days of statements not yet known. */
export const turnsAfter = ({ whole, on }: Reading): number => turningDays(whole).filter((day) => day > on).length
