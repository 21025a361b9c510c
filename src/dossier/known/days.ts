import { eachInSteps, memoize, memoizeSteps, type Steps } from '../memo.ts'
import { isPrecise, knownFrom, type Day } from '../period.ts'
import type {
  Claim,
  Dated,
  Dossier,
  Event,
  Issue,
  Observation,
  Participant,
  Source,
  SourcedText,
  SourceRef,
  Statistic,
} from '../schema.ts'
import { sourceIds, textSource } from './citation.ts'
import { indexOf } from './lookup.ts'

/** The publication day of each source, by id. */
export interface Publications {
  readonly get: (id: string) => Day | undefined
  readonly values: () => Iterable<Day>
}

/**
 * Returns the publication day of each source; memoised for each dossier. Days beside the table of ids take a fifth of the memory of a map,
 * which is 28 MB for 600,000 sources.
 */
export const publicationsOf: (dossier: Dossier) => Publications = memoize((dossier) => {
  const { ids } = indexOf(dossier).sources
  const days = Float64Array.from(dossier.sources, ({ published }) => knownFrom(published))
  return { get: (id) => days[ids.placeOf(id)], values: () => days }
})

/** Returns the publication day of the first source of a statement; Infinity without a source. */
export const sourceDay = (publications: Publications, ref: SourceRef | undefined): Day =>
  sourceIds(ref).reduce((first, id) => Math.min(first, publications.get(id) ?? Infinity), Infinity)

/** Returns the publication day of the last source of a statement; −Infinity without a source. */
export const lastSourceDay = (publications: Publications, ref: SourceRef | undefined): Day =>
  sourceIds(ref).reduce((last, id) => Math.max(last, publications.get(id) ?? Infinity), -Infinity)

/** Returns the day of a text with sources of its own, which it needs all of; Infinity for one without. */
const ownTextDay = (publications: Publications, text: SourcedText | undefined): Day => {
  const own = textSource(text)
  return own === undefined ? Infinity : lastSourceDay(publications, own)
}

/**
 * Returns the day from which a dated statement is known: the later of its own date and its source's publication. An
 * imprecise date cannot be later than its source (docs/format.md, "Known from").
 */
const statedDay = (publications: Publications, date: string, ref: SourceRef): Day => {
  const published = sourceDay(publications, ref)
  return isPrecise(date) ? Math.max(knownFrom(date), published) : published
}

/** Returns the day from which an observation is known. */
export const observationDay = (publications: Publications, { published, source }: Observation): Day =>
  statedDay(publications, published, source)

/** Returns the day from which a claim, or one of its appearances, is known. */
export const claimDay = (publications: Publications, { made, source }: Pick<Claim, 'made' | 'source'>): Day =>
  statedDay(publications, made, source)

/** Returns the day from which a retraction is known: the later of its date and its source's publication. */
export const retractionDay = (publications: Publications, { date, source }: NonNullable<Source['retracted']>): Day =>
  source === undefined ? knownFrom(date) : statedDay(publications, date, source)

/** Returns the entries of a date that may have moved. */
export const datesOf = (dated: Dated | undefined): readonly Exclude<Dated, readonly unknown[]>[] => {
  if (dated === undefined) return []
  return Array.isArray(dated) ? dated : [dated as Exclude<Dated, readonly unknown[]>]
}

/** Returns the source of an entry of a date; undefined where it names none. */
export const datedSource = (entry: Exclude<Dated, readonly unknown[]>): SourceRef | undefined =>
  typeof entry === 'string' ? undefined : entry.source

/** Kinds of record that are listed only once a statement names them. */
export type NamedKind = 'participant' | 'statistic' | 'issue' | 'event' | 'place'

/** Records that a statement of a day names a record. */
type Note = (kind: NamedKind, id: string | undefined, day: Day) => void

const noteParticipant = (publications: Publications, one: Participant, note: Note): void => {
  note('participant', one.id, sourceDay(publications, one.source))
  note('participant', one.id, ownTextDay(publications, one.summary))
  for (const { of, source } of one.roles ?? []) {
    const day = sourceDay(publications, source)
    note('participant', one.id, day)
    note('participant', of, day)
  }
}

const noteClaim = (publications: Publications, statistic: Statistic, claim: Claim, note: Note): void => {
  const day = claimDay(publications, claim)
  note('statistic', statistic.id, day)
  note('participant', claim.by, day)
  for (const one of claim.appearances ?? []) note('participant', one.by, claimDay(publications, one))
}

const noteStatistic = (publications: Publications, one: Statistic, note: Note): void => {
  note('statistic', one.id, sourceDay(publications, one.source))
  note('statistic', one.id, ownTextDay(publications, one.caveat))
  for (const observation of one.observations) note('statistic', one.id, observationDay(publications, observation))
  for (const { source, issue } of one.thresholds ?? []) {
    note('statistic', one.id, sourceDay(publications, source))
    note('issue', issue, sourceDay(publications, source))
  }
  for (const { source } of one.breaks ?? []) note('statistic', one.id, sourceDay(publications, source))
  for (const claim of one.claims ?? []) noteClaim(publications, one, claim, note)
}

const notePosition = (publications: Publications, position: Issue['positions'][number], note: Note): void => {
  const day = sourceDay(publications, position.source)
  for (const who of [position.participant, position.of, position.through, position.accordingTo])
    note('participant', who, day)
  for (const one of position.conditions ?? []) if ('issue' in one) note('issue', one.issue, day)
}

/** Notes an issue, which every statement of it names. */
const noteIssue = (publications: Publications, one: Issue, note: Note): void => {
  const own = sourceDay(publications, one.source)
  const day = (source: SourceRef | undefined): Day => {
    const known = sourceDay(publications, source)
    note('issue', one.id, known)
    return known
  }
  note('issue', one.id, own)
  note('issue', one.id, ownTextDay(publications, one.summary))
  for (const { source } of one.history ?? []) day(source)
  for (const { issue, source } of one.relations ?? []) note('issue', issue, source === undefined ? own : day(source))
  for (const dated of [...datesOf(one.resumes), ...datesOf(one.deadline)])
    if (typeof dated === 'object') day(dated.source)
  for (const { by, history } of one.terms ?? []) {
    for (const { source } of history) note('participant', by, source === undefined ? own : day(source))
    if (history.length === 0) note('participant', by, own)
  }
  for (const position of one.positions) {
    day(position.source)
    notePosition(publications, position, note)
  }
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
function* noteBodies(
  { participants }: Dossier,
  publications: Publications,
  days: Map<string, Day>,
  note: Note,
): Steps<undefined> {
  let again = true
  const look = (one: Participant): void => {
    const named = days.get(`participant/${one.id}`) ?? Infinity
    const record = one.source === undefined ? named : sourceDay(publications, one.source)
    const unsourced = (one.roles ?? []).flatMap(({ of, source }) => (source === undefined ? (of ?? []) : []))
    for (const [body, day] of [[one.memberOf, record] as const, ...unsourced.map((of) => [of, named] as const)]) {
      if (body === undefined || (days.get(`participant/${body}`) ?? Infinity) <= day) continue
      note('participant', body, day)
      again = true
    }
  }
  while (again) {
    again = false
    yield* eachInSteps(participants, look)
  }
  return undefined
}

function* namedSteps(dossier: Dossier): Steps<ReadonlyMap<string, Day>> {
  const publications = publicationsOf(dossier)
  const days = new Map<string, Day>()
  const note: Note = (kind, id, day) => {
    if (id === undefined || day === Infinity) return
    const key = `${kind}/${id}`
    if ((days.get(key) ?? Infinity) > day) days.set(key, day)
  }
  yield* eachInSteps(dossier.participants, (one) => noteParticipant(publications, one, note))
  yield* eachInSteps(dossier.statistics, (one) => noteStatistic(publications, one, note))
  yield* eachInSteps(dossier.issues, (one) => noteIssue(publications, one, note))
  yield* eachInSteps(dossier.events, (one) => noteEvent(publications, one, note))
  yield* noteBodies(dossier, publications, days, note)
  yield* eachInSteps(dossier.statistics, ({ place, id }) =>
    note('place', place, days.get(`statistic/${id}`) ?? Infinity),
  )
  return days
}

/** The day of the first statement that names each record, by kind and id; absent where no dated one does. */
export const NAMED_DAYS = memoizeSteps(namedSteps)

/** Returns the day of the first statement that names each record, as `NAMED_DAYS` has it. */
export const namedDays = (dossier: Dossier): ReadonlyMap<string, Day> => NAMED_DAYS.of(dossier)

/** Returns the day of a precise date; −Infinity for other dates, which are never later than their source. */
const preciseDay = (date: string): Day => (isPrecise(date) ? knownFrom(date) : -Infinity)

/** Returns the dates of values, claims and repeated claims, which count where they are later than the source. */
const ownDates = ({ statistics }: Dossier): ReadonlySet<string> => {
  const dates = new Set<string>()
  for (const { observations, claims } of statistics) {
    for (const { published } of observations) dates.add(published)
    for (const { made, appearances } of claims ?? [])
      for (const date of [made, ...(appearances ?? []).map((one) => one.made)]) dates.add(date)
  }
  return dates
}

/** Returns the day of the newest statement of a dossier; −Infinity where there is none. */
export const newestDay: (dossier: Dossier) => Day = memoize((dossier) => {
  const publications = publicationsOf(dossier)
  const retractions = dossier.sources.flatMap(({ retracted }) => retracted ?? [])
  const days = [
    ...publications.values(),
    ...retractions.map((one) => retractionDay(publications, one)),
    ...[...ownDates(dossier)].map(preciseDay),
  ]
  return days.reduce((newest, day) => Math.max(newest, day), -Infinity)
})

/** A text with its record and the day on which that record was first named. */
export interface OwnText {
  readonly text: SourcedText
  readonly source: SourceRef | undefined
  readonly named: Day
}

/** Returns the day from which a text is known: by the last of its own sources, by its record's, or by the record's first mention. */
export const textDay = (publications: Publications, { text, source, named }: OwnText): Day => {
  const own = textSource(text)
  if (own !== undefined) return lastSourceDay(publications, own)
  return source === undefined ? named : sourceDay(publications, source)
}
