import { canonical, list, record, RECORD_LISTS, type Loose } from '../dossier/index.ts'

/** Returns what identifies a record in its list, or null where it lacks that. */
export type KeyOf = (one: Loose) => string | null

const by =
  (...names: readonly string[]): KeyOf =>
  (one) =>
    canonical(names.map((name) => [name, one[name] ?? null]))

const id: KeyOf = (one) => (typeof one['id'] === 'string' ? one['id'] : null)

const byWhole: KeyOf = (one) => canonical(one)

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

const naturally = (keepsBoth: boolean, same: KeyOf, ...looser: readonly KeyOf[]): Matching => ({
  keys: [byWhole, same, ...looser],
  same,
  keepsBoth,
})

const positionKey = by('participant', 'date', 'of', 'accordingTo', 'stance')
const observationKey: KeyOf = (one) =>
  canonical([
    one['period'] ?? null,
    one['published'] ?? null,
    one['countedBy'] ?? null,
    Object.entries(record(one['dims'])),
  ])

/** The lists of records, by the name of their property, with what identifies a record in each: its id, else its natural key. */
const MATCHINGS: ReadonlyMap<string, Matching> = new Map([
  ...[...RECORD_LISTS, 'thresholds', 'claims', 'terms'].map((name): [string, Matching] => [name, byId]),
  ['observations', { keys: [observationKey], same: observationKey, keepsBoth: false }],
  [
    'positions',
    {
      keys: [id, byWhole, positionKey, by('participant', 'date', 'of', 'accordingTo'), by('participant', 'date')],
      same: positionKey,
      keepsBoth: true,
    },
  ],
  ['history', naturally(true, by('date', 'status'), by('date'))],
  ['relations', naturally(false, by('issue', 'kind'))],
  ['roles', naturally(true, by('of', 'role', 'from'), by('of', 'from'), by('of'))],
  ['breaks', naturally(true, by('at'))],
  ['appearances', naturally(true, by('by', 'made'))],
  ['notify', naturally(false, by('statistic', 'when'))],
])

/** Returns how the records of a property's list are matched; null where its elements are values. */
export const matchingOf = (name: string): Matching | null => MATCHINGS.get(name) ?? null

/** Returns the ids of the sources that a record cites. */
export const sourceIds = ({ source }: Loose): readonly string[] =>
  (Array.isArray(source) ? list(source) : source === undefined ? [] : [source])
    .map((one) => (typeof one === 'string' ? one : String(record(one)['id'])))
    .toSorted()
