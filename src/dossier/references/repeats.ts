import { RECORD_LISTS, type RecordList } from '../enumerations.ts'
import { list, record, records, word, type Loose } from '../loose.ts'
import { valueFinding, type Finding, type Path } from '../problem.ts'

/** A repeated record, with the path of the first one; its place is added later. */
export interface Repeated {
  readonly finding: Finding
  readonly first: Path
}

/** Finds records whose key occurred before; `repeated` makes the finding from the record, its index and the first one's. */
const repeats = (
  items: unknown,
  keyOf: (one: Loose) => string | null,
  repeated: (one: Loose, at: number, first: number) => Repeated,
): readonly Repeated[] => {
  const firsts = new Map<string, number>()
  return records(items).flatMap((one, at) => {
    const key = keyOf(one)
    if (key === null) return []
    const first = firsts.get(key)
    if (first !== undefined) return [repeated(one, at, first)]
    firsts.set(key, at)
    return []
  })
}

const NOWHERE = { line: 1, column: 1 } as const

const repeatedIds = (items: unknown, path: Path): readonly Repeated[] =>
  repeats(
    items,
    (one) => word(one['id']),
    (one, at, first) => ({
      finding: valueFinding([...path, at, 'id'], { kind: 'repeated-id', id: String(one['id']), first: NOWHERE }),
      first: [...path, first, 'id'],
    }),
  )

const SEPARATOR = '\n'

/** Returns the key of an observation: period, vintage, counter and dims. Texts contain no line breaks, so these can separate. */
const observationKey = (one: Loose): string => {
  const counter = one['countedBy'] === undefined ? '' : `${SEPARATOR}${JSON.stringify(one['countedBy'])}`
  const key = `${word(one['period'])}${SEPARATOR}${word(one['published'])}${counter}`
  if (one['dims'] === undefined) return key
  const dims = Object.entries(record(one['dims'])).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return dims.length === 0 ? key : key + JSON.stringify(dims)
}

/** Returns whether periods ascend, and the vintages of one, as those of nearly all series do: then no observation is repeated. */
const isAscending = (observations: readonly unknown[]): boolean => {
  let [period, published] = ['', '']
  for (let at = 0; at < observations.length; at++) {
    const { period: next, published: vintage } = record(observations[at])
    const [before, vintageBefore] = [period, published]
    period = word(next) ?? ''
    published = word(vintage) ?? ''
    if (period < before || (period === before && published <= vintageBefore)) return false
  }
  return true
}

const repeatedObservations = (items: unknown, path: Path): readonly Repeated[] => {
  if (isAscending(list(items))) return []
  return repeats(items, observationKey, (one, at, first) => {
    const [period, published] = [String(one['period']), String(one['published'])]
    return {
      finding: valueFinding([...path, at], { kind: 'repeated-observation', period, published, first: NOWHERE }),
      first: [...path, first],
    }
  })
}

/** The lists within a record whose records have ids of their own. */
const INNER: Partial<Readonly<Record<RecordList, readonly string[]>>> = {
  statistics: ['thresholds', 'claims'],
  issues: ['positions', 'terms'],
}

/** Finds what is repeated within a record: ids and observations. */
const repeatsWithin = (name: RecordList, one: Loose, path: Path): readonly Repeated[] => {
  const inner = INNER[name]
  return inner
    ? [
        ...inner.flatMap((at) => (one[at] === undefined ? [] : repeatedIds(one[at], [...path, at]))),
        ...(name === 'statistics' ? repeatedObservations(one['observations'], [...path, 'observations']) : []),
      ]
    : []
}

/** So many ids are compared with each other, which takes no table. */
const FEW = 8

/** Returns whether the ids of a list surely differ: they are few, and no two are equal. */
const areIdsDistinct = (items: readonly unknown[]): boolean => {
  if (items.length < 2) return true
  const ids: unknown[] = []
  for (let at = 0; at < items.length; at++) {
    const { id } = record(items[at])
    if (id === undefined) continue
    if (ids.length === FEW || ids.includes(id)) return false
    ids.push(id)
  }
  return true
}

/** Returns whether a record surely repeats nothing within it: its lists have a few ids at most, which differ, and its periods ascend. */
const isSurelyDistinct = (inner: readonly string[], one: Loose): boolean => {
  for (let at = 0; at < inner.length; at++) if (!areIdsDistinct(list(one[inner[at] ?? '']))) return false
  return isAscending(list(one['observations']))
}

/** Returns whether none of the records of a list repeats anything within it. */
export const areDistinctWithin = (name: RecordList, some: readonly Loose[]): boolean => {
  const inner = INNER[name]
  return (
    inner === undefined ||
    some.every((one) => isSurelyDistinct(inner, one) || repeatsWithin(name, one, []).length === 0)
  )
}

/** Finds repeated ids and observations. */
export const repeatFindings = (dossier: unknown): readonly Repeated[] => {
  const top = record(dossier)
  return [
    ...RECORD_LISTS.flatMap((list) => repeatedIds(top[list], [list])),
    ...RECORD_LISTS.flatMap((list) => records(top[list]).flatMap((one, at) => repeatsWithin(list, one, [list, at]))),
  ]
}
