import {
  knownFrom,
  largestOf,
  list,
  namedDays,
  observationOf,
  publicationsOf,
  record,
  sourceIds,
  type Day,
  type Reading,
  type SourceRef,
} from '../dossier/index.ts'
import { changeSource, type ChangeEntry } from '../present/index.ts'

/** Returns the sources that an edited property names, at any depth: an outcome, the terms of an issue. */
const sourcesWithin = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return list(value).flatMap(sourcesWithin)
  // The value comes from a checked dossier, so the schema vouches for its sources.
  return Object.entries(record(value)).flatMap(([name, one]) =>
    name === 'source' ? sourceIds(one as SourceRef) : sourcesWithin(one),
  )
}

const citedDay = ({ dossier }: Reading, ids: readonly string[]): Day | null => {
  const publications = publicationsOf(dossier)
  const days = ids.flatMap((id) => publications.get(id) ?? [])
  return days.length === 0 ? null : largestOf(days)
}

/** Returns the newest day on which anything was published: an edit without a source is not older than that. */
const newestPublication = ({ dossier, on }: Reading): Day =>
  [...publicationsOf(dossier).values()].filter((day) => day <= on).reduce((newest, day) => Math.max(newest, day), 0)

const ownDay = (entry: ChangeEntry, reading: Reading): Day | null => {
  const { change } = entry
  const observation = observationOf(change)
  if (observation !== null) return knownFrom(observation.published)
  const { target } = change
  const named = target && namedDays(reading.whole).get(target.kind, target.key)
  if (change.kind === 'added' && named !== undefined) return named
  const within = change.kind === 'edited' ? sourcesWithin(change.after) : []
  return citedDay(reading, [...sourceIds(changeSource(entry) ?? undefined), ...within])
}

/**
 * Returns the day of a change: that of its publication, of the first statement that names a new record, or of its newest
 * source. It never depends on the clock, so that the same change has the same day in every digest.
 */
export const statedDay = (entry: ChangeEntry, reading: Reading): Day => {
  const { date } = entry.change
  const day = ownDay(entry, reading) ?? (date === null ? newestPublication(reading) : knownFrom(date))
  return Math.min(day, reading.on)
}
