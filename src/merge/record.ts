import { CONFLICTS, list, records, sameMeaning, type Loose, type MergeSide } from '../dossier/index.ts'
import { entryOf, mergedField, settled, type Merged, type Three } from './field.ts'
import { matchingOf, sourceIds, type Matching } from './keys.ts'
import { inverted, matched, type Pairs } from './match.ts'

/** Returns who counted an observation, by its source's publisher; null where the dossier does not say. */
export type CounterOf = (observation: Loose) => unknown

const withEntries = (one: Loose, entries: readonly unknown[]): Loose =>
  entries.length === 0 ? one : { ...one, [CONFLICTS]: [...list(one[CONFLICTS]), ...entries] }

const markedDeleted = (one: Loose, deleted: MergeSide): Loose => withEntries(one, [{ deleted }])

/** Merges three versions of a record field by field; what both sides changed differently is noted in it. */
export const mergedRecord = (three: Three<Loose>, counterOf: CounterOf): Loose => {
  const names = new Set([three.ours, three.theirs].flatMap(Object.keys))
  const fields = [...names].map((name): readonly [string, Merged] => {
    const field = { base: three.base[name], ours: three.ours[name], theirs: three.theirs[name] }
    const matching = matchingOf(name)
    if (matching === null || ![field.base, field.ours, field.theirs].every(isRecords))
      return [name, mergedField(name, field)]
    return [name, settled(name, field) ?? { value: mergedList(matching, lists(field), counterOf), conflicts: [] }]
  })
  const kept = fields.filter(
    ([name, { value }]) => value !== undefined && !(name === CONFLICTS && list(value).length === 0),
  )
  return withEntries(
    Object.fromEntries(kept.map(([name, { value }]) => [name, value])),
    fields.flatMap(([name, { conflicts }]) => conflicts.map((conflict) => entryOf(name, conflict))),
  )
}

/** Whether a value is a list of records, not of ids as in an event's `participants`. */
const isRecords = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((one) => one !== null && typeof one === 'object'))

const lists = ({ base, ours, theirs }: Three): Three<readonly Loose[]> => ({
  base: records(base),
  ours: records(ours),
  theirs: records(theirs),
})

/** Two statements that both sides made new with one key, where each has sources of its own. */
const bothStated = (a: Loose, b: Loose): boolean => {
  const [left, right] = [sourceIds(a), sourceIds(b)]
  return left.length > 0 && right.length > 0 && !sameMeaning(left, right)
}

/** What a merged list is made from: the records, and how those of each side go with those of the base and each other. */
interface Work {
  readonly matching: Matching
  readonly three: Three<readonly Loose[]>
  readonly baseToOurs: Pairs
  readonly baseToTheirs: Pairs
  readonly oursToBase: Pairs
  readonly theirsToBase: Pairs
  /** From a new record of ours to the new record of theirs with its key. */
  readonly bothNew: Pairs
  readonly counterOf: CounterOf
}

/**
 * Returns the keys by which a new record of ours and a new one of theirs are the same record. Looser keys would join two
 * statements that have the same day and different statuses.
 */
const newKeys = ({ keys, same }: Matching): Matching['keys'] => keys.slice(0, keys.indexOf(same) + 1)

const pick = (all: readonly Loose[], indexes: readonly number[]): readonly Loose[] => indexes.map((at) => all[at] ?? {})

const workOf = (matching: Matching, three: Three<readonly Loose[]>, counterOf: CounterOf): Work => {
  const baseToOurs = matched(three.base, three.ours, matching.keys)
  const baseToTheirs = matched(three.base, three.theirs, matching.keys)
  const [oursToBase, theirsToBase] = [inverted(baseToOurs), inverted(baseToTheirs)]
  const ours = [...three.ours.keys()].filter((at) => !oursToBase.has(at))
  const theirs = [...three.theirs.keys()].filter((at) => !theirsToBase.has(at))
  const found = matched(pick(three.ours, ours), pick(three.theirs, theirs), newKeys(matching))
  const bothNew = new Map([...found].map(([a, b]) => [ours[a] ?? -1, theirs[b] ?? -1]))
  return { matching, three, baseToOurs, baseToTheirs, oursToBase, theirsToBase, bothNew, counterOf }
}

/** Returns two new observations with who counted each, so that both can stay; null where their publishers do not differ. */
const bothCounted = (ours: Loose, theirs: Loose, counterOf: CounterOf): readonly Loose[] | null => {
  const [own, other] = [counterOf(ours), counterOf(theirs)]
  if (!('period' in ours) || !own || !other || sameMeaning(own, other)) return null
  return [
    { ...ours, countedBy: own },
    { ...theirs, countedBy: other },
  ]
}

/** Merges two new records of one key: both stay where each has its own source, and the list may have both. */
const bothAdded = ({ matching, counterOf }: Work, ours: Loose, theirs: Loose): readonly Loose[] => {
  if (sameMeaning(ours, theirs)) return [ours]
  const one = [mergedRecord({ base: {}, ours, theirs }, counterOf)]
  if (!bothStated(ours, theirs)) return one
  if (matching.keepsBoth && ours['id'] === undefined) return [ours, theirs]
  return bothCounted(ours, theirs, counterOf) ?? one
}

/** Returns the result for a record of ours: itself, merged, nothing, or two statements. */
const fromOurs = (work: Work, at: number): readonly Loose[] => {
  const { three, bothNew, counterOf } = work
  const ours = three.ours[at] ?? {}
  const inBase = work.oursToBase.get(at)
  if (inBase === undefined) {
    const other = bothNew.get(at)
    return other === undefined ? [ours] : bothAdded(work, ours, three.theirs[other] ?? {})
  }
  const base = three.base[inBase] ?? {}
  const other = work.baseToTheirs.get(inBase)
  if (other !== undefined) return [mergedRecord({ base, ours, theirs: three.theirs[other] ?? {} }, counterOf)]
  return sameMeaning(base, ours) ? [] : [markedDeleted(ours, 'theirs')]
}

/** Returns what only theirs has: a new record, or one that ours deleted and theirs changed; null for anything else. */
const fromTheirs = ({ three, baseToOurs, theirsToBase }: Work, at: number): Loose | null => {
  const one = three.theirs[at] ?? {}
  const inBase = theirsToBase.get(at)
  if (inBase === undefined) return one
  if (baseToOurs.has(inBase) || sameMeaning(three.base[inBase], one)) return null
  return markedDeleted(one, 'ours')
}

/** Merges lists of records in our order; what only theirs has comes after the record that it follows there. */
const mergedList = (matching: Matching, three: Three<readonly Loose[]>, counterOf: CounterOf): readonly Loose[] => {
  const work = workOf(matching, three, counterOf)
  const groups = new Map<number, Loose[]>([[-1, []]])
  for (const at of three.ours.keys()) groups.set(at, [...fromOurs(work, at)])
  const bothNew = inverted(work.bothNew)
  const counterparts = [...three.theirs.keys()].map(
    (at) => bothNew.get(at) ?? work.baseToOurs.get(work.theirsToBase.get(at) ?? -1),
  )
  let after = counterparts.some((one) => one !== undefined) ? -1 : three.ours.length - 1
  for (const [at, counterpart] of counterparts.entries()) {
    if (counterpart !== undefined) after = counterpart
    const added = counterpart === undefined ? fromTheirs(work, at) : null
    if (added) groups.get(after)?.push(added)
  }
  return [...groups.values()].flat()
}
