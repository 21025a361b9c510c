import { memoize } from '../memo.ts'
import { isPrecise, knownFrom, type Day } from '../period.ts'
import type { Claim, Dated, Dossier, Observation, Source, SourcedText, SourceRef } from '../schema.ts'
import { citedId, isSingle, sourceIds, textSource } from './citation.ts'
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
  // Neighbouring statements often cite one source.
  let [last, day]: [string | null, Day | undefined] = [null, undefined]
  const get = (id: string): Day | undefined => {
    if (id !== last) [last, day] = [id, days[ids.placeOf(id)]]
    return day
  }
  return { get, values: () => days }
})

/** Returns the publication day of the first source of a statement; Infinity without a source. */
export const sourceDay = (publications: Publications, ref: SourceRef | undefined): Day =>
  // Most statements have one source, for which no list is made.
  isSingle(ref)
    ? (publications.get(citedId(ref)) ?? Infinity)
    : sourceIds(ref).reduce((first, id) => Math.min(first, publications.get(id) ?? Infinity), Infinity)

/** Returns the publication day of the last source of a statement; −Infinity without a source. */
export const lastSourceDay = (publications: Publications, ref: SourceRef | undefined): Day =>
  isSingle(ref)
    ? (publications.get(citedId(ref)) ?? Infinity)
    : sourceIds(ref).reduce((last, id) => Math.max(last, publications.get(id) ?? Infinity), -Infinity)

/** Returns the day of a text with sources of its own, which it needs all of; Infinity for one without. */
export const ownTextDay = (publications: Publications, text: SourcedText | undefined): Day => {
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
