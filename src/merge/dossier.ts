import { record, records, unsettledFindings, type Finding, type Loose } from '../dossier/index.ts'
import type { Three } from './field.ts'
import { sourceIds } from './keys.ts'
import { mergedRecord, type CounterOf } from './record.ts'
import { repaired } from './repair.ts'

/** A merged dossier and its conflicts; null where the versions exclude each other. */
export interface MergeResult {
  readonly value: Loose
  readonly conflicts: readonly Finding[]
}

/** Returns a function from an observation to the publisher of its first source, in either version. */
const counters = ({ ours, theirs }: Three<Loose>): CounterOf => {
  const publishers = new Map(
    [ours, theirs].flatMap((one) => records(one['sources'])).map((source) => [source['id'], source['publisher']]),
  )
  return (observation) => observation['countedBy'] ?? publishers.get(sourceIds(observation)[0])
}

/** Merges three versions of a dossier; the base is an empty record where there is none. Ours and theirs must be valid. */
export const mergeDossiers = (three: Three): MergeResult | null => {
  const [base, ours, theirs] = [record(three.base), record(three.ours), record(three.theirs)]
  const merged = mergedRecord({ base, ours, theirs }, counters({ base, ours, theirs }))
  const value = repaired(merged, { ours, theirs })
  return value && { value, conflicts: unsettledFindings(value) }
}
