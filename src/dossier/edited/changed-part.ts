import { RECORD_LISTS, type RecordList } from '../enumerations.ts'
import { word } from '../loose.ts'
import { memoizeLast } from '../memo.ts'
import { linksIn } from '../references/index.ts'
import type { Dossier } from '../schema.ts'

/** The records of a dossier that are looked at, by their lists and ids. */
type Ids = ReadonlyMap<RecordList, ReadonlySet<string>>

/** A record of any list. */
interface Identified {
  readonly id: string
}

const listIn = (dossier: Dossier, name: RecordList): readonly Identified[] => dossier[name] ?? []

const partOf = (dossier: Dossier, ids: Ids): Dossier => ({
  ...dossier,
  ...Object.fromEntries(
    RECORD_LISTS.filter((name) => dossier[name]).map((name) => {
      const wanted = ids.get(name) ?? new Set()
      return [name, wanted.size === 0 ? [] : listIn(dossier, name).filter(({ id }) => wanted.has(id))]
    }),
  ),
})

/** Returns the records of some ids and those that they refer to. */
const withReferences = (dossier: Dossier, ids: Ids): Ids => {
  const links = linksIn(partOf(dossier, ids))
  return new Map(
    RECORD_LISTS.map((name) => [
      name,
      new Set([...(ids.get(name) ?? []), ...links.flatMap((one) => (one.list === name ? (word(one.id) ?? []) : []))]),
    ]),
  )
}

/** Returns the ids of records that only one of two lists has as they are. */
const unshared = (before: readonly Identified[], after: readonly Identified[]): ReadonlySet<string> => {
  if (before === after) return new Set()
  const [old, now] = [new Set(before), new Set(after)]
  const changed = [...before.filter((one) => !now.has(one)), ...after.filter((one) => !old.has(one))]
  return new Set(changed.map(({ id }) => id))
}

/**
 * Returns the records in which two states of a dossier differ, with those that they refer to, and what these refer to.
 * Records that both share are equal, so a comparison of the parts has every difference.
 */
export const changedPart = memoizeLast((before: Dossier, after: Dossier) => {
  const changed: Ids = new Map(RECORD_LISTS.map((name) => [name, unshared(listIn(before, name), listIn(after, name))]))
  const ids = [before, after].reduce<Ids>(
    (known, dossier) => withReferences(dossier, withReferences(dossier, known)),
    changed,
  )
  return { before: partOf(before, ids), after: partOf(after, ids) }
})
