import { dimsKey, knownFrom, type Edit, type Observation } from '../../dossier/index.ts'

/** Compares two records; infinite where a record must stay where it is. */
export type Order = (a: object, b: object) => number

type Loose = Readonly<Record<string, unknown>>

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Orders imported records by a property; other records stay where they are. */
const among =
  (mark: string, key: string): Order =>
  (a, b) =>
    (a as Loose)[mark] === undefined ? -1 : compareText(String((a as Loose)[key]), String((b as Loose)[key]))

/** Orders sources of imports by their ids. */
export const bySource: Order = among('x-file', 'id')

/** Orders statistics of imports by what they are imported from. */
export const byImport: Order = among('x-import', 'x-import')

/** Orders records by their date, each after those of the same day. */
export const byDate: Order = (a, b) => compareText(String((a as Loose)['date']), String((b as Loose)['date']))

/** Puts what was asked for by name after everything else. */
export const atTheEnd: Order = () => -1

const limits = ({ dims }: Observation): string => dimsKey(dims ?? {})

/** Orders observations by vintage, the total before its components, then by period. */
export const byVintage: Order = (one, other) => {
  const [a, b] = [one as Observation, other as Observation]
  return (
    knownFrom(a.published) - knownFrom(b.published) ||
    compareText(limits(a), limits(b)) ||
    compareText(a.period, b.period)
  )
}

/**
 * Returns edits that insert records into a list, each after the last one that it does not precede. The existing order
 * stays, and two imports in either order give the same file.
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
