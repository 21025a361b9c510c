import { eachInSteps, memoizeSteps, type Steps } from '../memo.ts'
import type { Day } from '../period.ts'
import type { Dossier, Event, Issue, Observation, Participant, SourceRef, Statistic } from '../schema.ts'
import { isSingle, textSource } from './citation.ts'
import {
  claimDay,
  datedSource,
  datesOf,
  lastSourceDay,
  observationDay,
  ownTextDay,
  publicationsOf,
  sourceDay,
  type Publications,
} from './days.ts'
import { indexOf } from './lookup.ts'
import type { RecordsById } from './tables.ts'

/** Kinds of record that are listed only once a statement names them. */
export type NamedKind = 'participant' | 'statistic' | 'issue' | 'event' | 'place'

/** Records that a statement of a day names a record. */
type Note = (kind: NamedKind, id: string | undefined, day: Day) => void

/** The days of the records of one kind, beside their ids; Infinity for a record that nothing named yet. */
interface DaysOfKind {
  readonly ids: RecordsById<{ readonly id: string }>['ids']
  readonly days: Float64Array
}

/** The day of the first statement that names each record. */
export interface NamedDays {
  /** Returns the day for a record; undefined where no dated statement names it, and for kinds that are always listed. */
  readonly get: (kind: string, id: string) => Day | undefined
  /** Returns the day from which all observations of a statistic are known, with their last sources and notes. */
  readonly completeDay: (statistic: string) => Day
}

/** Returns what finds the first of the days on which a record is named, and the day itself so that others can use it. */
const createEarliest = (): { readonly of: (day: Day) => Day; readonly day: () => Day } => {
  let first = Infinity
  return {
    of: (day) => {
      if (day < first) first = day
      return day
    },
    day: () => first,
  }
}

const noteParticipant = (publications: Publications, one: Participant, note: Note): void => {
  note('participant', one.id, sourceDay(publications, one.source))
  note('participant', one.id, ownTextDay(publications, one.summary))
  for (const { of, source } of one.roles ?? []) {
    const day = sourceDay(publications, source)
    note('participant', one.id, day)
    note('participant', of, day)
  }
}

/** Returns the day from which an observation is known with all of its sources and its note, if it is itself known from a day. */
const completeDay = (publications: Publications, { source, note }: Observation, known: Day): Day => {
  // A single source had been published by then.
  const last = isSingle(source) ? known : Math.max(known, lastSourceDay(publications, source))
  return note === undefined ? last : Math.max(last, lastSourceDay(publications, textSource(note)))
}

/** Notes a statistic; returns the day from which all of its observations are known completely. */
const noteStatistic = (publications: Publications, one: Statistic, note: Note): Day => {
  const earliest = createEarliest()
  earliest.of(sourceDay(publications, one.source))
  earliest.of(ownTextDay(publications, one.caveat))
  let complete = -Infinity
  for (const observation of one.observations) {
    const day = earliest.of(observationDay(publications, observation))
    complete = Math.max(complete, completeDay(publications, observation, day))
  }
  for (const { source, issue } of one.thresholds ?? [])
    note('issue', issue, earliest.of(sourceDay(publications, source)))
  for (const { source } of one.breaks ?? []) earliest.of(sourceDay(publications, source))
  for (const claim of one.claims ?? []) {
    note('participant', claim.by, earliest.of(claimDay(publications, claim)))
    for (const other of claim.appearances ?? []) note('participant', other.by, claimDay(publications, other))
  }
  note('statistic', one.id, earliest.day())
  return complete
}

const notePosition = (position: Issue['positions'][number], day: Day, note: Note): void => {
  for (const who of [position.participant, position.of, position.through, position.accordingTo])
    note('participant', who, day)
  for (const one of position.conditions ?? []) if ('issue' in one) note('issue', one.issue, day)
}

/** Notes an issue, which every statement of it names. */
const noteIssue = (publications: Publications, one: Issue, note: Note): void => {
  const earliest = createEarliest()
  const day = (source: SourceRef | undefined): Day => earliest.of(sourceDay(publications, source))
  const own = day(one.source)
  earliest.of(ownTextDay(publications, one.summary))
  for (const { source } of one.history ?? []) day(source)
  for (const { issue, source } of one.relations ?? []) note('issue', issue, source === undefined ? own : day(source))
  for (const dated of [...datesOf(one.resumes), ...datesOf(one.deadline)]) day(datedSource(dated))
  for (const { by, history } of one.terms ?? []) {
    for (const { source } of history) note('participant', by, source === undefined ? own : day(source))
    if (history.length === 0) note('participant', by, own)
  }
  for (const position of one.positions) notePosition(position, day(position.source), note)
  note('issue', one.id, earliest.day())
  for (const id of one.statistics ?? []) note('statistic', id, own)
  for (const id of one.places ?? []) note('place', id, own)
}

const noteEvent = (publications: Publications, one: Event, note: Note): void => {
  const own = sourceDay(publications, one.source)
  note('event', one.id, own)
  note('place', one.place, own)
  for (const id of one.participants ?? []) note('participant', id, own)
  for (const id of one.issues ?? []) note('issue', id, own)
  note('event', one.id, ownTextDay(publications, one.outcome))
  for (const { source } of one.history ?? []) note('event', one.id, sourceDay(publications, source))
}

/** Notes the bodies of memberships without a source, which are known with the member. */
function* noteBodies(dossier: Dossier, get: NamedDays['get'], note: Note): Steps<undefined> {
  const publications = publicationsOf(dossier)
  let again = true
  const look = ({ id, source, memberOf, roles }: Participant): void => {
    if (memberOf === undefined && roles === undefined) return
    const named = get('participant', id) ?? Infinity
    const noteBody = (body: string | undefined, day: Day): void => {
      if (body === undefined || (get('participant', body) ?? Infinity) <= day) return
      note('participant', body, day)
      again = true
    }
    noteBody(memberOf, source === undefined ? named : sourceDay(publications, source))
    for (const role of roles ?? []) if (role.source === undefined) noteBody(role.of, named)
  }
  while (again) {
    again = false
    yield* eachInSteps(dossier.participants, look)
  }
  return undefined
}

const daysOfKind = ({ ids }: RecordsById<{ readonly id: string }>): DaysOfKind => ({
  ids,
  days: new Float64Array(ids.size()).fill(Infinity),
})

/** Days beside the tables of ids: a map with a key for each record takes 50 ms more for 85,000 events, and eight times the memory. */
const createDays = (dossier: Dossier): Pick<NamedDays, 'get'> & { readonly note: Note } => {
  const { participants, statistics, issues, events, places } = indexOf(dossier)
  const tables: Readonly<Record<NamedKind, DaysOfKind>> = {
    participant: daysOfKind(participants),
    statistic: daysOfKind(statistics),
    issue: daysOfKind(issues),
    event: daysOfKind(events),
    place: daysOfKind(places),
  }
  const get = (kind: string, id: string): Day | undefined => {
    const table = (tables as Partial<Record<string, DaysOfKind>>)[kind]
    const day = table?.days[table.ids.placeOf(id)]
    return day === Infinity ? undefined : day
  }
  const note: Note = (kind, id, day) => {
    if (id === undefined || day === Infinity) return
    const { ids, days } = tables[kind]
    const place = ids.placeOf(id)
    if (day < (days[place] ?? -Infinity)) days[place] = day
  }
  return { get, note }
}

function* namedSteps(dossier: Dossier): Steps<NamedDays> {
  const publications = publicationsOf(dossier)
  const { note, get } = createDays(dossier)
  yield* eachInSteps(dossier.participants, (one) => noteParticipant(publications, one, note))
  const { ids } = indexOf(dossier).statistics
  const complete = new Float64Array(ids.size())
  yield* eachInSteps(dossier.statistics, (one) => {
    complete[ids.placeOf(one.id)] = noteStatistic(publications, one, note)
  })
  yield* eachInSteps(dossier.issues, (one) => noteIssue(publications, one, note))
  yield* eachInSteps(dossier.events, (one) => noteEvent(publications, one, note))
  yield* noteBodies(dossier, get, note)
  yield* eachInSteps(dossier.statistics, ({ place, id }) => note('place', place, get('statistic', id) ?? Infinity))
  return { get, completeDay: (id) => complete[ids.placeOf(id)] ?? Infinity }
}

/** The day of the first statement that names each record. */
export const NAMED_DAYS = memoizeSteps(namedSteps)

/** Returns the day of the first statement that names each record, as `NAMED_DAYS` has it. */
export const namedDays = (dossier: Dossier): NamedDays => NAMED_DAYS.of(dossier)
