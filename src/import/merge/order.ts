import { dimsKey, knownFrom, type Edit, type Observation } from '../../dossier/index.ts'

/** How two records stand to each other; infinite where one is not ours to move past. */
export type Order = (a: object, b: object) => number

type Loose = Readonly<Record<string, unknown>>

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Records that an import made, by one of their properties; others are never passed. */
const among =
  (mark: string, key: string): Order =>
  (a, b) =>
    (a as Loose)[mark] === undefined ? -1 : compareText(String((a as Loose)[key]), String((b as Loose)[key]))

/** Sources that imports made, by their ids. */
export const bySource: Order = among('x-file', 'id')

/** Statistics that imports made, by what they are imported from. */
export const byImport: Order = among('x-import', 'x-import')

/** What is asked for by name comes after all that there is. */
export const atTheEnd: Order = () => -1

const limits = ({ dims }: Observation): string => dimsKey(dims ?? {})

/** Observations by their vintage, then the total before its parts, then by period. */
export const byVintage: Order = (one, other) => {
  const [a, b] = [one as Observation, other as Observation]
  return (
    knownFrom(a.published) - knownFrom(b.published) ||
    compareText(limits(a), limits(b)) ||
    compareText(a.period, b.period)
  )
}

/**
 * Edits that put new records into a list: each behind the last that does not come after it. So the list's own order stays, and two imports
 * leave the same file whichever was first.
 */
export const insertionEdits = (
  path: readonly (string | number)[],
  list: readonly object[],
  records: readonly object[],
  order: Order,
): readonly Edit[] => {
  const groups = new Map<number, object[]>()
  let at = list.length
  for (const record of records.toSorted(order).toReversed()) {
    while (at > 0 && order(list[at - 1] ?? {}, record) > 0) at--
    groups.set(at, [record, ...(groups.get(at) ?? [])])
  }
  return [...groups].map(([before, values]) => ({ kind: 'insert', path, at: before, values }))
}
