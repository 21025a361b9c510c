import { memoize, memoizeLast } from './memo.ts'
import { knownFrom, parseDate, parsePeriod, type Day, type Period } from './period.ts'
import type {
  Claim,
  Dims,
  Dossier,
  Event,
  Issue,
  IssueStatus,
  Observation,
  Participant,
  Position,
  Qualifier,
  Source,
  SourceRef,
  Statistic,
  Text,
  Threshold,
} from './schema.ts'

/** A dossier as it is read on a day. Everything below asks what was known on that day, and nothing later. */
export interface Reading {
  readonly dossier: Dossier
  readonly on: Day
}

/** The newest value known of one period, and the vintages before it, oldest first. */
export interface KnownObservation {
  readonly period: Period
  readonly newest: Observation
  readonly older: readonly Observation[]
  /** The newest value covers only a part of the period (`coversPart`). */
  readonly partial: boolean
}

/** The observations of one statistic that share their dims, in the order of their periods. */
export interface Series {
  readonly dims: Dims
  readonly known: readonly KnownObservation[]
}

/** A flow published before its period had ended: the value covers only a part of it. A stock is counted at a moment. */
export const coversPart = (statistic: Statistic, period: Period, observation: Observation): boolean =>
  statistic.measure === 'flow' && knownFrom(observation.published) < period.last

/** What a figure is limited to, as one text: equal for equal limits. */
export const dimsKey = (dims: Dims): string =>
  Object.keys(dims)
    .toSorted()
    .map((name) => `${name}=${dims[name]}`)
    .join('\n')

const byPublished = (a: Observation, b: Observation): number => knownFrom(a.published) - knownFrom(b.published)
const byPeriod = (a: KnownObservation, b: KnownObservation): number =>
  a.period.first - b.period.first || a.period.last - b.period.last

const knownObservation = (
  statistic: Statistic,
  period: Period,
  vintages: readonly Observation[],
): readonly KnownObservation[] => {
  const [newest, ...older] = vintages.toSorted(byPublished).toReversed()
  if (!newest) return []
  return [
    {
      period,
      newest,
      older: older.toReversed(),
      partial: coversPart(statistic, period, newest),
    },
  ]
}

const group = <T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const known = groups.get(key(item))
    if (known) known.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}

const seriesOf = (statistic: Statistic, observations: readonly Observation[]): Series => ({
  dims: observations[0]?.dims ?? {},
  known: group(observations, (one) => one.period)
    .flatMap((vintages) => {
      const period = parsePeriod(vintages[0]?.period ?? '', statistic.fiscalYearStart)
      return period ? knownObservation(statistic, period, vintages) : []
    })
    .toSorted(byPeriod),
})

/** Every series of a statistic as known on a day: the total (no dims) first, if there is one, then in the order of the file. */
export const seriesOn: (statistic: Statistic, on: Day) => readonly Series[] = memoizeLast((statistic, on) =>
  group(
    statistic.observations.filter((one) => knownFrom(one.published) <= on),
    (one) => dimsKey(one.dims ?? {}),
  )
    .map((observations) => seriesOf(statistic, observations))
    .toSorted((a, b) => Number(dimsKey(a.dims) !== '') - Number(dimsKey(b.dims) !== '')),
)

/** The total of a statistic as known on a day, in the order of its periods; empty where none is known. */
export const totalOn = (statistic: Statistic, on: Day): readonly KnownObservation[] => {
  const first = seriesOn(statistic, on)[0]
  return first && dimsKey(first.dims) === '' ? first.known : []
}

/** The newest observation of a series that has a value, a whole period before a partial one; published as missing is no value. */
export const newestOf = (known: readonly KnownObservation[]): KnownObservation | null =>
  known.findLast((one) => one.newest.value !== null && !one.partial) ??
  known.findLast((one) => one.newest.value !== null) ??
  null

/** The periods of a series that are as long as its newest value's: months of months, years of years. */
export const sameGrain = (known: readonly KnownObservation[]): readonly KnownObservation[] => {
  const grain = newestOf(known)?.period.grain
  return known.filter(({ period }) => period.grain === grain)
}

/** Claims that had been made by that day. */
export const claimsOn = (statistic: Statistic, on: Day): readonly Claim[] =>
  (statistic.claims ?? []).filter((one) => knownFrom(one.made) <= on)

/** Positions taken by that day, oldest first. */
export const positionsOn: (issue: Issue, on: Day) => readonly Position[] = memoizeLast((issue, on) =>
  issue.positions.filter((one) => knownFrom(one.date) <= on).toSorted((a, b) => knownFrom(a.date) - knownFrom(b.date)),
)

/** The last position of each participant on an issue, in the order in which they first spoke. */
export const standsOn: (issue: Issue, on: Day) => readonly Position[] = memoizeLast((issue, on) =>
  group(positionsOn(issue, on), (one) => one.participant).flatMap((moves) => moves.at(-1) ?? []),
)

/** The part of an issue's history that was known on a day, oldest first. */
export const historyOn = (issue: Issue, on: Day): NonNullable<Issue['history']> =>
  (issue.history ?? [])
    .filter((one) => knownFrom(one.date) <= on)
    .toSorted((a, b) => knownFrom(a.date) - knownFrom(b.date))

/** The status of an issue on a day: the last entry of its history, its own where it has no history, null where none is known yet. */
export const statusOn = (issue: Issue, on: Day): IssueStatus | null => {
  if ((issue.history ?? []).length === 0) return issue.status
  return historyOn(issue, on).at(-1)?.status ?? null
}

/** Whether an issue in this status is settled, one way or the other. What is not known to be settled is open. */
export const isOpen = (status: IssueStatus | null): boolean =>
  status === null || !['agreed', 'in-force', 'rejected', 'superseded'].includes(status)

/** The id of the source that a statement names. */
export const sourceId = (ref: SourceRef): string => (typeof ref === 'string' ? ref : ref.id)

interface Index {
  readonly sources: ReadonlyMap<string, Source>
  readonly participants: ReadonlyMap<string, Participant>
  readonly issues: ReadonlyMap<string, Issue>
  readonly statistics: ReadonlyMap<string, Statistic>
  readonly places: ReadonlyMap<string, NonNullable<Dossier['places']>[number]>
  readonly sides: ReadonlyMap<string, Dossier['sides'][number]>
  readonly issuesOf: ReadonlyMap<string, readonly Issue[]>
  readonly eventsOf: ReadonlyMap<string, readonly Event[]>
  readonly eventsAbout: ReadonlyMap<string, readonly Event[]>
  readonly eventsAt: ReadonlyMap<string, readonly Event[]>
  readonly events: ReadonlyMap<string, Event>
  /** The issues that name an issue: by a relation, or by the condition of a position. */
  readonly issuesNaming: ReadonlyMap<string, readonly Issue[]>
  /** The issues that name a statistic as one that they are about. */
  readonly issuesAbout: ReadonlyMap<string, readonly Issue[]>
  readonly issuesAt: ReadonlyMap<string, readonly Issue[]>
  readonly statisticsAt: ReadonlyMap<string, readonly Statistic[]>
  readonly membersOf: ReadonlyMap<string, readonly Participant[]>
  readonly membersOfSide: ReadonlyMap<string, readonly Participant[]>
}

const byId = <T extends { readonly id: string }>(items: readonly T[] | undefined): ReadonlyMap<string, T> =>
  new Map((items ?? []).map((item) => [item.id, item]))

const backwards = <T>(
  items: readonly T[],
  names: (item: T) => string | readonly string[],
): ReadonlyMap<string, readonly T[]> => {
  const index = new Map<string, T[]>()
  for (const item of items) {
    for (const name of new Set([names(item)].flat())) {
      const known = index.get(name)
      if (known) known.push(item)
      else index.set(name, [item])
    }
  }
  return index
}

/** The records of a dossier by id, and those that name a record by the record named; built once for each dossier. */
export const indexOf: (dossier: Dossier) => Index = memoize((dossier) => ({
  sources: byId(dossier.sources),
  participants: byId(dossier.participants),
  issues: byId(dossier.issues),
  statistics: byId(dossier.statistics),
  places: byId(dossier.places),
  sides: byId(dossier.sides),
  issuesOf: backwards(dossier.issues, (issue) => issue.positions.map((one) => one.participant)),
  eventsOf: backwards(dossier.events, (event) => event.participants ?? []),
  eventsAbout: backwards(dossier.events, (event) => event.issues ?? []),
  eventsAt: backwards(dossier.events, (event) => event.place ?? []),
  events: byId(dossier.events),
  issuesNaming: backwards(dossier.issues, (issue) => [
    ...(issue.relations ?? []).map((one) => one.issue),
    ...issue.positions.flatMap((one) => one.conditions ?? []),
  ]),
  issuesAbout: backwards(dossier.issues, (issue) => issue.statistics ?? []),
  issuesAt: backwards(dossier.issues, (issue) => issue.places ?? []),
  statisticsAt: backwards(dossier.statistics, (statistic) => statistic.place ?? []),
  membersOf: backwards(dossier.participants, (one) => one.memberOf ?? []),
  membersOfSide: backwards(dossier.participants, (one) => one.side ?? []),
}))

/** Whether the source of a statement had been published by the day of the reading. */
export const publishedBy = (reading: Reading, ref: SourceRef): boolean => {
  const source = indexOf(reading.dossier).sources.get(sourceId(ref))
  return source !== undefined && knownFrom(source.published) <= reading.on
}

/** Thresholds whose source had been published by the day of the reading. */
export const thresholdsOn = (reading: Reading, statistic: Statistic): readonly Threshold[] =>
  (statistic.thresholds ?? []).filter((one) => publishedBy(reading, one.source))

/** An event as it stood on the day: whether it lay ahead. Announced means that its source had been published. */
export interface KnownEvent {
  readonly event: Event
  readonly ahead: boolean
}

/** Which of these events were known on the day of the reading, in the order of their dates: past ones, and those announced. */
export const eventsOn = (reading: Reading, events: readonly Event[]): readonly KnownEvent[] =>
  events
    .map((event) => ({ event, ahead: knownFrom(event.date) > reading.on }))
    .filter(({ event, ahead }) => !ahead || publishedBy(reading, event.source))
    .toSorted((a, b) => startOf(a.event.date) - startOf(b.event.date))

const startOf = (date: string): Day => parseDate(date)?.first ?? 0

/** The qualifier that an observation carries: its own, or the one that its statistic gives to all. */
export const qualifierOf = (statistic: Statistic, observation: Observation): Qualifier =>
  observation.qualifier ?? statistic.qualifier ?? 'exact'

/** Whether a figure says that there may be more than it tells. */
export const isLowerBound = (qualifier: Qualifier): boolean => qualifier === 'at-least' || qualifier === 'more-than'

/** Whether a figure says that there may be less than it tells. */
export const isUpperBound = (qualifier: Qualifier): boolean =>
  qualifier === 'at-most' || qualifier === 'less-than' || qualifier === 'up-to'

/** Who published an observation: its source's publisher, else its statistic's, else the source itself. Equal for equal hands. */
export const publisherOf = (dossier: Dossier, statistic: Statistic, observation: Observation): Text => {
  const id = sourceId(observation.source)
  return indexOf(dossier).sources.get(id)?.publisher ?? statistic.publisher ?? id
}

/** Whether two texts are one: a map of languages is compared language by language, in whatever order they stand. */
export const sameText = (a: Text | undefined, b: Text | undefined): boolean => {
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') return a === b
  const languages = Object.keys(a)
  return languages.length === Object.keys(b).length && languages.every((language) => a[language] === b[language])
}

/** Whether two figures are limited to the same. */
export const sameDims = (a: Dims, b: Dims): boolean => dimsKey(a) === dimsKey(b)

/** Sources that had been published by the day; worked out once for each reading, since every frame counts them. */
export const sourcesOn: (reading: Reading) => readonly Source[] = memoize(({ dossier, on }) =>
  dossier.sources.filter((one) => knownFrom(one.published) <= on),
)

/** The language in which a text is shown where it lacks the reader's: the dossier's first. */
export const fallbackOf = (dossier: Dossier): string => dossier.languages[0] ?? 'en'

/** The day on which a dossier is read where the reader asks for none: the last day of its `asOf`. */
export const ownDay = (dossier: Dossier): Day => knownFrom(dossier.asOf)
