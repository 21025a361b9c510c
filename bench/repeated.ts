import type { Dossier } from '../src/dossier/index.ts'

/** The lists that are repeated; places are few in any dossier. */
export const KINDS = ['sources', 'participants', 'statistics', 'issues', 'events'] as const
export type Kind = (typeof KINDS)[number]

type Loose = Readonly<Record<string, unknown>>

const TITLES: Readonly<Record<Kind, string>> = {
  sources: 'title',
  participants: 'name',
  statistics: 'name',
  issues: 'title',
  events: 'title',
}

const idsIn = (dossier: Dossier): ReadonlySet<string> =>
  new Set(KINDS.flatMap((kind) => dossier[kind].map(({ id }) => id)))

/** Fields that name what is not repeated, which may have the id of a participant. */
const FIXED: ReadonlySet<string> = new Set(['side', 'place', 'places'])

/** Returns a value of a record with the ids in it of the copy with this number. */
const renamed = (value: unknown, ids: ReadonlySet<string>, copy: number): unknown => {
  if (typeof value === 'string') return ids.has(value) ? `${value}-${copy}` : value
  if (Array.isArray(value)) return value.map((one) => renamed(one, ids, copy))
  if (value === null || typeof value !== 'object') return value
  const renamedIn = ([name, one]: readonly [string, unknown]) => [name, FIXED.has(name) ? one : renamed(one, ids, copy)]
  return Object.fromEntries(Object.entries(value).map(renamedIn)) as Loose
}

const numberedText = (text: unknown, copy: number): unknown =>
  typeof text === 'string'
    ? `${text} ${copy}`
    : Object.fromEntries(Object.entries(text as Loose).map(([language, one]) => [language, `${String(one)} ${copy}`]))

/** Returns copies of a list, the original first; `rename` gives each copy its ids. */
const copiesOf = (list: readonly Loose[], copies: number, rename: (one: Loose, copy: number) => Loose) =>
  Array.from({ length: copies }, (_, copy) => (copy === 0 ? list : list.map((one) => rename(one, copy)))).flat()

/**
 * Returns a dossier with the records of one kind, or of all, repeated until its text has about so many bytes. Each copy has ids
 * of its own. A copy of one kind names the records of the original; copies of all name each other.
 */
export const repeated = (dossier: Dossier, kind: Kind | 'every', bytes: number): Dossier => {
  const kinds = kind === 'every' ? KINDS : [kind]
  const once = Buffer.byteLength(JSON.stringify(kinds.map((one) => dossier[one])))
  const copies = Math.max(1, Math.round(bytes / once))
  const ids = idsIn(dossier)
  const rename = (one: Loose, copy: number, title: string): Loose => ({
    ...(kind === 'every' ? (renamed(one, ids, copy) as Loose) : { ...one, id: `${String(one['id'])}-${copy}` }),
    [title]: numberedText(one[title], copy),
  })
  const lists = kinds.map((one) => [
    one,
    copiesOf(dossier[one] as readonly object[] as readonly Loose[], copies, (record, copy) =>
      rename(record, copy, TITLES[one]),
    ),
  ])
  return { ...dossier, ...(Object.fromEntries(lists) as object) }
}
