import { isRecord, type Loose } from '../loose.ts'
import { canonical } from '../meaning.ts'
import { memoize } from '../memo.ts'
import { isoDay, isPrecise, knownFrom, type Day } from '../period.ts'
import type { Dossier, Source, SourcedText, SourceRef } from '../schema.ts'
import type { Target } from '../target.ts'
import { sourceIds, textSource } from './citation.ts'
import { namedDays } from './named-days.ts'
import { indexOf } from './lookup.ts'
import type { Reading } from './reading.ts'

/** An edit of a property: its record, its name in the file, its value before and after. */
interface Edit {
  readonly target: Target | null
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

const NOTHING: Loose = {}

const listOf = (value: unknown): readonly unknown[] => {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

const without = (entry: Loose, isLeftOut: (name: string, value: unknown) => boolean): string =>
  canonical(Object.fromEntries(Object.entries(entry).filter(([name, value]) => !isLeftOut(name, value))))

/** Returns what identifies an entry of a list: its id, or all of it but its sources, which may become more. */
const keyOf = (entry: unknown): string => {
  if (!isRecord(entry)) return canonical(entry)
  return typeof entry['id'] === 'string' ? entry['id'] : without(entry, (name) => name === 'source')
}

/** Returns what a statement says itself, without its sources and the lists below it. */
const wordsOf = (entry: Loose): string => without(entry, (name, value) => name === 'source' || Array.isArray(value))

/** Returns the sources that a statement did not cite before; all of them where it says something else now. */
const ownSources = (before: Loose, after: Loose): readonly string[] => {
  const ids = sourceIds(after['source'] as SourceRef | undefined)
  if (ids.length === 0 || before === NOTHING) return ids
  const known = wordsOf(before) === wordsOf(after) ? sourceIds(before['source'] as SourceRef | undefined) : []
  return ids.filter((id) => !known.includes(id))
}

/** Returns the sources of an object and of what is below it. A text needs all of its sources, another statement any of them. */
const newInObject = (before: Loose, after: Loose): readonly (readonly string[])[] => {
  const ids = ownSources(before, after)
  const own = textSource(after as SourcedText) === undefined ? [ids] : ids.map((id) => [id])
  const below = Object.entries(after).filter(([name]) => name !== 'source')
  return [...own, ...below.flatMap(([name, one]) => newSources(before[name], one))]
}

/** Returns the sources of what is new or changed in a value, a list for each statement. */
const newSources = (before: unknown, after: unknown): readonly (readonly string[])[] => {
  if (!Array.isArray(after)) {
    const [old] = listOf(before)
    return isRecord(after) ? newInObject(isRecord(old) ? old : NOTHING, after) : []
  }
  const known = new Map(listOf(before).map((one) => [keyOf(one), one]))
  return listOf(after).flatMap((one) => {
    const old = known.size === 0 ? undefined : known.get(keyOf(one))
    return old !== undefined && canonical(old) === canonical(one) ? [] : newSources(old, one)
  })
}

/** The properties of a record that its own source is about. */
const OF_RECORD: Readonly<Partial<Record<Target['kind'], ReadonlySet<string>>>> = {
  participant: new Set(['role', 'memberOf', 'summary']),
  statistic: new Set(['caveat']),
  issue: new Set(['summary', 'status', 'statistics', 'places']),
  event: new Set(['date', 'status', 'place', 'participants', 'issues', 'outcome']),
}

const recordOf = (dossier: Dossier, { kind, key }: Target): { readonly source?: SourceRef | undefined } | undefined => {
  const index = indexOf(dossier)
  if (kind === 'participant') return index.participants.get(key)
  if (kind === 'statistic') return index.statistics.get(key)
  if (kind === 'issue') return index.issues.get(key)
  return kind === 'event' ? index.events.get(key) : undefined
}

/** Returns the sources of each statement that an edit brought: of what is new, else of the record for what that is about. */
const editSources = (dossier: Dossier, { target, field, before, after }: Edit): readonly (readonly string[])[] => {
  if (after === undefined) return []
  const own = newSources({ [field]: before }, { [field]: after })
  const found = own.filter((ids) => ids.length > 0)
  if (found.length > 0 || target === null || !OF_RECORD[target.kind]?.has(field)) return found
  return [sourceIds(recordOf(dossier, target)?.source)]
}

/** Returns the ids of the sources that an edit brought, each once. */
export const sourcesOfEdit = ({ dossier }: Reading, edit: Edit): readonly string[] => [
  ...new Set(editSources(dossier, edit).flat()),
]

const byDay = (a: string, b: string): number => knownFrom(a) - knownFrom(b)

/** Returns the day on which the first of some sources was published, as it is written; undefined where none is known. */
const firstPublished = (dossier: Dossier, ids: readonly string[]): string | undefined =>
  ids
    .flatMap((id) => indexOf(dossier).sources.get(id)?.published ?? [])
    .toSorted(byDay)
    .at(0)

/** Returns the day from which a statement with a source is known, as its source has it; null where it names none. */
export const citedDate = ({ dossier }: Reading, source: SourceRef | undefined): string | null =>
  firstPublished(dossier, sourceIds(source)) ?? null

/** Returns the day on which a source was retracted by an edit; undefined for other edits. */
const retractionDate = ({ field, after }: Edit): string | undefined =>
  field === 'retracted' ? (after as Source['retracted'])?.date : undefined

/** Returns the day of an edit: when the newest statement in it was published; null where no source says. */
export const editDate = ({ dossier }: Reading, edit: Edit): string | null =>
  retractionDate(edit) ??
  editSources(dossier, edit)
    .flatMap((ids) => firstPublished(dossier, ids) ?? [])
    .toSorted(byDay)
    .at(-1) ??
  null

/** The days of publication that are written without a day, by the day from which they count. */
const impreciseDates = memoize(
  ({ sources }: Dossier): ReadonlyMap<Day, string> =>
    new Map(
      sources.flatMap(({ published }) => (isPrecise(published) ? [] : [[knownFrom(published), published] as const])),
    ),
)

/** Returns the day of the first statement that names a new record, as it is written; null where no dated one does. */
export const namedDate = ({ whole }: Reading, { kind, key }: Target): string | null => {
  const day = namedDays(whole).get(kind, key)
  return day === undefined ? null : (impreciseDates(whole).get(day) ?? isoDay(day))
}
