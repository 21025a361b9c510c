import { memoize } from '../../dossier/index.ts'
import type { ImportFault } from '../fault.ts'
import { plainName } from '../name.ts'
import type { Publication } from '../publisher.ts'

/** A recognized header: its publication, and the index of each column. */
export interface Header {
  readonly publication: Publication
  readonly names: readonly string[]
  readonly at: ReadonlyMap<string, number>
}

/** Returns the plain names of each column of a publication, the current name first. */
const plainNamesOf = memoize(
  (publication: Publication): ReadonlyMap<string, readonly string[]> =>
    new Map(
      Object.entries(publication.columns).map(([column, { name, also }]) => [
        column,
        [name, ...(also ?? [])].map(plainName),
      ]),
    ),
)

/** Returns the index of each column of a publication among plain names. */
const placeColumns = (publication: Publication, plain: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const [column, names] of plainNamesOf(publication)) {
    const name = names.find((one) => plain.has(one))
    if (name !== undefined) found.set(column, plain.get(name) ?? -1)
  }
  return found
}

const firstPlaces = (plain: readonly string[]): ReadonlyMap<string, number> =>
  new Map(plain.map((name, at) => [name, at] as const).toReversed())

/** Fewest known columns, and fewest required ones, by which a header is recognized. */
const FEWEST = 2

const isOfMark = ({ kind }: ImportFault): boolean => kind === 'marked-period'

const isEnough = ({ publication, names, at: found }: Header): boolean => {
  const must = Object.entries(publication.columns).filter(([, column]) => column.must)
  const present = must.filter(([column]) => found.has(column)).length
  // A header of periods has them also where some have a mark.
  if (publication.isDescribed)
    return present > 0 || (must.length === 0 && (publication.headerFaults?.(names) ?? []).every(isOfMark))
  return found.size > FEWEST && present * 2 >= must.length && present >= Math.min(FEWEST, must.length)
}

/** Returns that of some publications which has most of a row's names as columns; null where the row is not a header. */
export const recognise = (row: readonly string[], among: readonly Publication[]): Header | null => {
  const plain = firstPlaces(row.map(plainName))
  const candidates = among
    .map((publication) => ({ publication, names: row, at: placeColumns(publication, plain) }))
    .filter(isEnough)
    .toSorted((a, b) => b.at.size - a.at.size)
  return candidates[0] ?? null
}

/** Most columns of a header. */
export const MOST_COLUMNS = 1000

const doubledColumns = ({ publication, names, at }: Header): readonly ImportFault[] => {
  const plain = names.map(plainName)
  const used = publication.takesAnyColumn
    ? plain.filter((name) => name !== '')
    : [...at.values()].map((one) => plain[one] ?? '')
  return [...new Set(used)]
    .filter((name) => plain.indexOf(name) !== plain.lastIndexOf(name))
    .map((name) => ({ kind: 'double-column', name: names[plain.lastIndexOf(name)] ?? name }))
}

/** Returns every fault of a recognized header: columns that are missing, repeated, or without a name. */
export const headerFaults = (header: Header, fileName: string, by: readonly string[]): readonly ImportFault[] => {
  const { publication, names, at } = header
  const { publisher, columns, oneOf, breakdowns, takesAnyColumn } = publication
  const mistaken = publication.mistaken?.(names) ?? null
  if (mistaken !== null) return [{ kind: 'other-table', table: mistaken }]
  const has = (column: string): boolean => at.has(column)
  const missing = (...wanted: readonly string[]): ImportFault => ({
    kind: 'missing-column',
    publisher,
    anyOf: wanted.map((column) => columns[column]?.name ?? column),
  })
  return [
    ...(names.length > MOST_COLUMNS ? [{ kind: 'too-many-columns' as const, most: MOST_COLUMNS }] : []),
    ...Object.keys(columns)
      .filter((column) => columns[column]?.must && !has(column))
      .map((column) => missing(column)),
    ...oneOf.filter((group) => !group.some(has)).map((group) => missing(...group)),
    ...(publication.lacks?.(has, fileName) ?? []).map((column) => missing(column)),
    ...by.flatMap((name) => {
      const column = breakdowns[name]
      if (column === undefined) return [{ kind: 'no-breakdown' as const, by: name, has: Object.keys(breakdowns) }]
      return has(column) || (publisher === 'unhcr' && has('origin')) ? [] : [missing(column)]
    }),
    ...doubledColumns(header),
    ...(publication.headerFaults?.(names) ?? []),
    ...(takesAnyColumn
      ? names.flatMap((name, index) =>
          name.trim() === '' && names.slice(index).some((later) => later.trim() !== '')
            ? [{ kind: 'nameless-column' as const, at: index + 1 }]
            : [],
        )
      : []),
  ]
}
