import {
  conflictIn,
  CONFLICTS,
  list,
  record,
  stepsOf,
  unsettledFindings,
  type Loose,
  type MergeSide,
  type Path,
} from '../dossier/index.ts'

type Make = (value: unknown) => unknown

/** Returns a value with the part at a path replaced; undefined removes it. */
const changed = (value: unknown, path: Path, make: Make): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return make(value)
  if (Array.isArray(value)) {
    const made = changed(value[Number(step)], rest, make)
    return made === undefined ? value.toSpliced(Number(step), 1) : value.with(Number(step), made)
  }
  const made = changed(record(value)[step], rest, make)
  return Object.fromEntries(
    Object.entries({ ...record(value), [step]: made }).filter(([, inner]) => inner !== undefined),
  )
}

/** Returns a record without one entry of its conflicts. */
const withoutEntry = (one: Loose, at: number): Loose => {
  const rest = list(one[CONFLICTS]).toSpliced(at, 1)
  return record(changed(one, [CONFLICTS], () => (rest.length === 0 ? undefined : rest)))
}

const settledRecord = (one: Loose, at: number, side: MergeSide): Loose | undefined => {
  const conflict = conflictIn(list(one[CONFLICTS])[at])
  const rest = withoutEntry(one, at)
  if (conflict === null) return rest
  if ('deleted' in conflict) return conflict.deleted === side ? undefined : rest
  return record(changed(rest, stepsOf(conflict), () => conflict[side]))
}

/** Returns a dossier without its conflicts: our value of each, and every record that either side would delete. */
export const withoutConflicts = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return list(value).map(withoutConflicts)
  const fields = Object.entries(value).filter(([name]) => name !== CONFLICTS)
  return Object.fromEntries(fields.map(([name, inner]) => [name, withoutConflicts(inner)]))
}

/** Settles the first conflict of a dossier by the value of one side; null where there is none to settle. */
export const settleConflict = (dossier: unknown, side: MergeSide): unknown => {
  const path = unsettledFindings(dossier)[0]?.path
  const at = path?.at(-1)
  if (!path || typeof at !== 'number') return null
  return changed(dossier, path.slice(0, -2), (one) => settledRecord(record(one), at, side))
}
