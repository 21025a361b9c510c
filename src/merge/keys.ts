import { canonical, list, record, RECORD_LISTS, type Loose } from '../dossier/index.ts'

/** Returns what identifies a record in its list, or null where it lacks that. */
export type KeyOf = (one: Loose) => string | null

const by =
  (...names: readonly string[]): KeyOf =>
  (one) =>
    canonical(names.map((name) => [name, one[name] ?? null]))

const id: KeyOf = (one) => (typeof one['id'] === 'string' ? one['id'] : null)

const byWhole: KeyOf = (one) => canonical(one)

/** Everything but one field: a record whose day was corrected is still the same one, though the day identifies it. */
const byAllBut = (field: string): KeyOf => {
  return (one) => canonical(Object.entries(one).filter(([name]) => name !== field))
}

/** How the records of a list are matched. */
export interface Matching {
  /** From the strictest key to the loosest; each one matches what the ones before it left. */
  readonly keys: readonly KeyOf[]
  /** The key by which two new records are one statement; two of one key and different sources stay both. */
  readonly same: KeyOf
  /** Whether the list may have two records of one key. */
  readonly keepsBoth: boolean
}

const byId: Matching = { keys: [id], same: id, keepsBoth: false }

/** Also by its sources: of several statements that both sides added with one key, those of one source go together. */
const withSources =
  (same: KeyOf): KeyOf =>
  (one) =>
    canonical([same(one), sourceIds(one)])

const naturally = (keepsBoth: boolean, same: KeyOf, ...looser: readonly KeyOf[]): Matching => ({
  keys: [byWhole, ...(keepsBoth ? [withSources(same)] : []), same, ...looser],
  same,
  keepsBoth,
})

const positionKey = by('participant', 'date', 'of', 'accordingTo', 'stance')
const observationKey: KeyOf = (one) =>
  canonical({
    period: one['period'],
    published: one['published'],
    countedBy: one['countedBy'],
    dims: record(one['dims']),
  })

/** The lists of records, by the name of their property, with what identifies a record in each: its id, else its natural key. */
const MATCHINGS: ReadonlyMap<string, Matching> = new Map([
  ...[...RECORD_LISTS, 'thresholds', 'claims', 'terms'].map((name): [string, Matching] => [name, byId]),
  [
    'observations',
    {
      keys: [observationKey, ...['period', 'published', 'dims', 'countedBy'].map(byAllBut)],
      same: observationKey,
      keepsBoth: false,
    },
  ],
  [
    'positions',
    {
      keys: [
        id,
        byWhole,
        withSources(positionKey),
        positionKey,
        by('participant', 'date', 'of', 'accordingTo'),
        by('participant', 'date'),
        byAllBut('date'),
        byAllBut('participant'),
      ],
      same: positionKey,
      keepsBoth: true,
    },
  ],
  ['history', naturally(true, by('date', 'status'), by('date'), byAllBut('date'))],
  ['relations', naturally(false, by('issue', 'kind'), byAllBut('kind'), byAllBut('issue'))],
  ['roles', naturally(true, by('of', 'role', 'from'), by('of', 'from'), by('of'), byAllBut('of'))],
  ['breaks', naturally(true, by('at'), byAllBut('at'))],
  ['appearances', naturally(true, by('by', 'made'), byAllBut('made'), byAllBut('by'))],
  ['notify', naturally(false, by('statistic', 'when'), byAllBut('when'), byAllBut('statistic'))],
])

/** Returns how the records of a property's list are matched; null where its elements are values. */
export const matchingOf = (name: string): Matching | null => MATCHINGS.get(name) ?? null

/** Returns the ids of the sources that a record cites. */
export const sourceIds = ({ source }: Loose): readonly string[] =>
  (Array.isArray(source) ? list(source) : source === undefined ? [] : [source])
    .map((one) => (typeof one === 'string' ? one : String(record(one)['id'])))
    .toSorted()
