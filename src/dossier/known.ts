import { sourceId } from './known/citation.ts'
import { countedDay, isStatedAhead, type DatedEntry } from './known/counted-day.ts'
import { datesOf } from './known/days.ts'
import { indexOf } from './known/lookup.ts'
import type { Reading } from './known/reading.ts'
import { memoize, RECORDS_KEPT } from './memo.ts'
import { knownFrom, parseDate, parsePeriod, type Day, type Period } from './period.ts'
import type {
  Dated,
  Dims,
  Dossier,
  Event,
  EventStatus,
  Issue,
  IssueStatus,
  Observation,
  Position,
  Qualifier,
  Statistic,
  Term,
  TermStatus,
  Text,
} from './schema.ts'

/** The newest known value of one period, with earlier vintages, oldest first. */
export interface KnownObservation {
  readonly period: Period
  readonly newest: Observation
  readonly older: readonly Observation[]
  /** The newest value covers only a part of the period (`coversPart`). */
  readonly partial: boolean
}

/** The observations of a statistic with the same dims, in order of period. */
export interface Series {
  readonly dims: Dims
  readonly known: readonly KnownObservation[]
}

/**
 * Returns whether a value covers only a part of its period: a flow published by the period's last day, unless `through`
 * is that day. A stock is counted at a moment and is never partial.
 */
export const coversPart = (statistic: Statistic, period: Period, { published, through }: Observation): boolean => {
  if (statistic.measure !== 'flow') return false
  if (through !== undefined) return knownFrom(through) < period.last
  return knownFrom(published) <= period.last
}

/** Returns the dims of a figure as a map key. */
export const dimsKey = (dims: Dims): string =>
  Object.keys(dims)
    .toSorted()
    .map((name) => `${name}=${dims[name]}`)
    .join('\n')

const byPublished = (a: Observation, b: Observation): number => knownFrom(a.published) - knownFrom(b.published)
const byPeriod = (a: KnownObservation, b: KnownObservation): number =>
  a.period.first - b.period.first || a.period.last - b.period.last

const NO_VINTAGES: readonly Observation[] = []

const knownObservation = (
  statistic: Statistic,
  period: Period,
  vintages: readonly Observation[],
): readonly KnownObservation[] => {
  const inTime = vintages.length < 2 ? vintages : vintages.toSorted(byPublished)
  const newest = inTime.at(-1)
  if (!newest) return []
  const older = inTime.length < 2 ? NO_VINTAGES : inTime.slice(0, -1)
  return [{ period, newest, older, partial: coversPart(statistic, period, newest) }]
}

export const group = <T>(items: readonly T[], key: (item: T) => string | number): readonly (readonly T[])[] => {
  const groups = new Map<string | number, T[]>()
  for (const item of items) {
    const name = key(item)
    const known = groups.get(name)
    if (known) known.push(item)
    else groups.set(name, [item])
  }
  return [...groups.values()]
}

/** A period under one of its spellings, with the values that are stated of it. */
interface Spelled {
  readonly period: Period
  readonly vintages: readonly Observation[]
}

/** Returns the name of a period that has one, where others write its days as an interval. */
const namedPeriod = (spellings: readonly Spelled[]): Period | undefined =>
  (spellings.find(({ period }) => period.grain !== 'interval') ?? spellings[0])?.period

/** Returns a series, one entry for each span of days: `2023-12` and `2023-12-01/2023-12-31` are vintages of one figure. */
const seriesOf = (statistic: Statistic, observations: readonly Observation[]): Series => {
  const spelled = group(observations, (one) => one.period).flatMap((vintages): readonly Spelled[] => {
    const period = parsePeriod(vintages[0]?.period ?? '', statistic.fiscalYearStart)
    return period ? [{ period, vintages }] : []
  })
  const known = group(spelled, ({ period: { first, last } }) => (first === last ? first : `${first}/${last}`)).flatMap(
    (spellings) => {
      const period = namedPeriod(spellings)
      const vintages = spellings.flatMap((one) => one.vintages)
      return period ? knownObservation(statistic, period, vintages) : []
    },
  )
  return { dims: observations[0]?.dims ?? {}, known: known.toSorted(byPeriod) }
}

const seriesIn = (statistic: Statistic, observations: readonly Observation[]): readonly Series[] =>
  group(observations, (one) => dimsKey(one.dims ?? {}))
    .map((each) => seriesOf(statistic, each))
    .toSorted((a, b) => Number(dimsKey(a.dims) !== '') - Number(dimsKey(b.dims) !== ''))

/** Returns every series of a statistic without keeping them, for whoever passes every statistic once. */
export const passingSeries = (statistic: Statistic): readonly Series[] => seriesIn(statistic, statistic.observations)

/** Returns every series of a statistic: its total (no dims) first, then the others in file order. */
export const allSeries: (statistic: Statistic) => readonly Series[] = memoize(passingSeries, RECORDS_KEPT)

/** Returns the total of a statistic, in the order of its periods; empty where none is known. */
export const totalOf = (statistic: Statistic): readonly KnownObservation[] => {
  const first = allSeries(statistic)[0]
  return first && dimsKey(first.dims) === '' ? first.known : []
}

/** Returns the newest observation with a value, preferring whole periods; without values, the newest that states words. */
export const newestOf = (known: readonly KnownObservation[]): KnownObservation | null =>
  known.findLast((one) => one.newest.value !== null && !one.partial) ??
  known.findLast((one) => one.newest.value !== null) ??
  known.findLast((one) => one.newest.asStated !== undefined) ??
  null

/** Returns whether an observation states words for the whole of its period: by its last day at least. */
const isInWords = ({ period, newest, partial }: KnownObservation): boolean =>
  newest.value === null && newest.asStated !== undefined && (!partial || knownFrom(newest.published) >= period.last)

/** Returns the observation that is shown as the newest: the newest value, or later words, since an older number would be taken for the newest. */
export const newestShown = (known: readonly KnownObservation[]): KnownObservation | null => {
  const newest = newestOf(known)
  if (newest === null || newest.newest.value === null) return newest
  return known.findLast((one) => one.period.last > newest.period.last && isInWords(one)) ?? newest
}

/** Returns the observations of the same grain as the newest value. */
export const sameGrain = (known: readonly KnownObservation[]): readonly KnownObservation[] => {
  const grain = newestOf(known)?.period.grain
  return known.filter(({ period }) => period.grain === grain)
}

const byDate = (a: DatedEntry, b: DatedEntry): number => countedDay(a) - countedDay(b)

const NONE: readonly never[] = []

/** Returns entries by date, oldest first. Most records have one or none, which are not copied. */
const oldestFirst = <T extends DatedEntry>(entries: readonly T[] | undefined): readonly T[] =>
  entries === undefined || entries.length < 2 ? (entries ?? NONE) : entries.toSorted(byDate)

/** Returns the newest entry of a history that is not about a day ahead; undefined where there is none. */
const newestEntry = <T extends DatedEntry>(history: readonly T[]): T | undefined =>
  history.findLast((one) => !isStatedAhead(one))

/** Returns the positions on an issue by date, oldest first, without keeping them. */
export const passingPositions = ({ positions }: Issue): readonly Position[] => oldestFirst(positions)

/** Returns the positions on an issue by date, oldest first. */
export const positionsOf: (issue: Issue) => readonly Position[] = memoize(passingPositions, RECORDS_KEPT)

/** Returns the positions of one participant without denials of what others said, which are no moves; all of them where there is nothing else. */
export const standsIn = (own: readonly Position[]): readonly Position[] => {
  if (!own.some(({ stance }) => stance === 'disputes')) return own
  const ids = new Set(own.map(({ id }) => id))
  const stands = own.filter(
    ({ stance, disputes }) => stance !== 'disputes' || !disputes || disputes.some((id) => ids.has(id)),
  )
  return stands.length > 0 ? stands : own
}

/** Returns the last position of each participant that is no denial of others, in the order in which they first spoke. */
export const lastOfEach = (positions: readonly Position[]): readonly Position[] =>
  group(positions, (one) => one.participant).flatMap((own) => standsIn(own).at(-1) ?? [])

/** Returns the last position of each participant on an issue, as `lastOfEach` does. */
export const standsOf: (issue: Issue) => readonly Position[] = memoize(
  (issue) => lastOfEach(positionsOf(issue)),
  RECORDS_KEPT,
)

/** Returns the history of an issue, oldest first. */
export const historyOf = ({ history }: Issue): NonNullable<Issue['history']> => oldestFirst(history)

/** Returns the entry of its history that sets the status of an issue; undefined where there is none. */
export const statusEntry = (issue: Issue): NonNullable<Issue['history']>[number] | undefined =>
  // Most of 40,000 issues have none, and are sorted by their status.
  issue.history === undefined ? undefined : newestEntry(historyOf(issue))

/** Returns the status of an issue: the last entry of its history, else its own; null where none is known. */
export const statusOf = (issue: Issue): IssueStatus | null => statusEntry(issue)?.status ?? issue.status ?? null

/** Returns the current value of a date that may have moved; null where none is known. */
export const currentDate = (dated: Dated | undefined): string | null => {
  const last = datesOf(dated).at(-1)
  if (last === undefined) return null
  return typeof last === 'string' ? last : last.date
}

/** Returns the history of a commitment, oldest first. */
export const termHistory = ({ history }: Term): Term['history'] => oldestFirst(history)

/** Returns the entry of its history that sets the status of a commitment; undefined where there is none. */
export const termEntry = (term: Term): Term['history'][number] | undefined => newestEntry(termHistory(term))

/** Returns the current status of a commitment; null where none is known. */
export const termStatus = (term: Term): TermStatus | null => termEntry(term)?.status ?? null

/** Returns whether an issue is open; an unknown status counts as open. */
export const isOpen = (status: IssueStatus | null): boolean =>
  status === null || !['agreed', 'in-force', 'rejected', 'superseded'].includes(status)

/** Returns whether an issue has failed: it was rejected, or superseded by another one. */
export const hasFailed = (status: IssueStatus | null): boolean => status === 'rejected' || status === 'superseded'

/** An event, and whether it is still ahead on the day. */
export interface KnownEvent {
  readonly event: Event
  readonly ahead: boolean
}

/** An entry in the history of an event. */
export type EventEntry = NonNullable<Event['history']>[number]

/** Returns the history of an event, oldest first. */
export const eventHistory = ({ history }: Event): readonly EventEntry[] => oldestFirst(history)

/** Returns the newest entry in the history of an event that is not about a day ahead; undefined where there is none. */
export const eventEntry = (event: Event): EventEntry | undefined => newestEntry(eventHistory(event))

/** Returns the newest entry that puts an event off to another day; undefined where there is none. */
export const movingEntry = (event: Event): EventEntry | undefined =>
  eventHistory(event).findLast((one) => one.to !== undefined && !isStatedAhead(one))

/** Returns the date that was announced for an event: the one last postponed to, else its own. */
export const announcedDate = (event: Event): string => movingEntry(event)?.to ?? event.date

/** Returns the newest entry of an event if it took place before the announced date; undefined otherwise. */
export const earlyEntry = (event: Event): EventEntry | undefined => {
  const last = event.history && eventEntry(event)
  const isEarly = last?.status === 'passed' && knownFrom(last.date) < (parseDate(announcedDate(event))?.first ?? 0)
  return isEarly ? last : undefined
}

/** Returns the date of an event: that of an entry by which it took place early, else the announced one. */
export const eventDate = (event: Event): string => earlyEntry(event)?.date ?? announcedDate(event)

const statedStatus = (event: Event): EventStatus | null => eventEntry(event)?.status ?? event.status ?? null

/**
 * Returns whether a date is still ahead. What is announced for a month is ahead until the month has passed; what is reported of it has
 * happened in the days before the report, so it is not ahead once the month has begun.
 */
export const isDateAhead = (date: string, on: Day, said: 'announced' | 'reported'): boolean =>
  (said === 'announced' ? knownFrom(date) : (parseDate(date)?.first ?? Infinity)) > on

/** Returns whether an event is still ahead; one that passed in a month that still runs is not. */
export const isEventAhead = (event: Event, on: Day): boolean =>
  isDateAhead(eventDate(event), on, statedStatus(event) === 'passed' ? 'reported' : 'announced')

/** Returns the newest known status of an event; null where none is known. An event that is ahead cannot have passed. */
export const eventStatus = (event: Event, on: Day): EventStatus | null => {
  const status = statedStatus(event)
  return status === 'passed' && isEventAhead(event, on) ? 'planned' : status
}

/** Returns events by date; memoised, since sorting 100,000 takes longer than a frame. */
export const eventsInTime: (events: readonly Event[]) => readonly Event[] = memoize((events) =>
  sortedInTime(events, eventDate),
)

/** Returns events by date, each with whether it is still ahead. */
export const eventsOn = ({ on }: Reading, events: readonly Event[]): readonly KnownEvent[] =>
  eventsInTime(events).map((event) => ({ event, ahead: isEventAhead(event, on) }))

/** The first and the last day of a date. */
interface Span {
  readonly first: Day
  readonly last: Day
}

const spanOf = (date: string): Span => ({ first: parseDate(date)?.first ?? 0, last: knownFrom(date) })

const bySpan = (a: Span, b: Span): number => a.last - b.last || b.first - a.first

/** Compares dates by their last day: a month comes after its days. */
export const inTime = (a: string, b: string): number => bySpan(spanOf(a), spanOf(b))

/** Sorts by date, as `inTime` compares; the days of a date are found once, not in every comparison. */
const sortedInTime = <T>(items: readonly T[], dateOf: (item: T) => string): readonly T[] =>
  items
    .map((item) => ({ item, span: spanOf(dateOf(item)) }))
    .toSorted((a, b) => bySpan(a.span, b.span))
    .map(({ item }) => item)

/** Returns the qualifier of an observation: its own, else its statistic's. */
export const qualifierOf = (statistic: Statistic, observation: Observation): Qualifier =>
  observation.qualifier ?? statistic.qualifier ?? 'exact'

/** Returns the qualifier of an observation's number; null where it has none, because words such as “thousands” are not exact. */
export const numberQualifier = (statistic: Statistic, observation: Observation): Qualifier | null =>
  observation.value === null ? null : qualifierOf(statistic, observation)

/** Returns whether the true value may be higher. */
export const isLowerBound = (qualifier: Qualifier): boolean => qualifier === 'at-least' || qualifier === 'more-than'

/** Returns whether the true value may be lower. */
export const isUpperBound = (qualifier: Qualifier): boolean =>
  qualifier === 'at-most' || qualifier === 'less-than' || qualifier === 'up-to'

/**
 * Returns who is named as the counter of an observation: `countedBy`, else the source's publisher or the statistic's; undefined where
 * nobody is. An article only quotes a count: two newspapers that report one agency are one counter.
 */
export const namedPublisherOf = (
  dossier: Dossier,
  statistic: Statistic,
  observation: Observation,
): Text | undefined => {
  if (observation.countedBy !== undefined) return observation.countedBy
  const source = indexOf(dossier).sources.get(sourceId(observation.source))
  const own = source?.kind === 'article' ? statistic.publisher : undefined
  return own ?? source?.publisher ?? statistic.publisher
}

/** Returns who counted an observation: whoever is named as its counter, else the source itself. */
export const publisherOf = (dossier: Dossier, statistic: Statistic, observation: Observation): Text => {
  const id = sourceId(observation.source)
  return namedPublisherOf(dossier, statistic, observation) ?? indexOf(dossier).sources.get(id)?.title ?? id
}

/** Returns the newspaper that reports somebody else's count; undefined where the source is the counter's own or has no publisher. */
export const reporterOf = (dossier: Dossier, statistic: Statistic, observation: Observation): Text | undefined => {
  const source = indexOf(dossier).sources.get(sourceId(observation.source))
  const isOwn = sameText(source?.publisher, publisherOf(dossier, statistic, observation))
  return source?.kind === 'article' && !isOwn ? source.publisher : undefined
}

/** Returns whether two texts are equal, in every language. */
export const sameText = (a: Text | undefined, b: Text | undefined): boolean => {
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') return a === b
  const languages = Object.keys(a)
  return languages.length === Object.keys(b).length && languages.every((language) => a[language] === b[language])
}

/** Returns texts, each once. */
export const distinctTexts = <T extends Text | undefined>(texts: readonly T[]): readonly T[] => {
  const distinct: T[] = []
  for (const text of texts) if (!distinct.some((one) => sameText(one, text))) distinct.push(text)
  return distinct
}

/** Returns whether two figures have the same dims. */
export const sameDims = (a: Dims, b: Dims): boolean => dimsKey(a) === dimsKey(b)

/** Returns the language used for texts that lack the reader's: the first one of the dossier. */
export const fallbackOf = (dossier: Dossier): string => dossier.languages[0] ?? 'en'
