import { list, record, type Loose } from '../loose.ts'
import type { Fault, Finding, Path, Problem } from '../problem.ts'
import { beginning, safe } from '../safe.ts'

/** The property in which a merge keeps what both sides changed differently, beside the fields it is about. */
export const CONFLICTS = 'x-conflict'

/** One of the two versions that were merged. */
export type MergeSide = 'ours' | 'theirs'

/** A field that both sides changed differently; the record has ours. A side that is missing removed the field. */
export interface FieldConflict {
  /** The field of the record, or the steps to a part of it: `["title", "es"]`. */
  readonly field: string | readonly string[]
  readonly base?: unknown
  readonly ours?: unknown
  readonly theirs?: unknown
}

/** A record that one side deleted while the other changed or cited it; it stays until somebody decides. */
export interface DeletionConflict {
  readonly deleted: MergeSide
}

/** An entry of `x-conflict`. */
export type MergeConflict = FieldConflict | DeletionConflict

/** Returns the steps from a record to the field of a conflict. */
export const stepsOf = ({ field }: FieldConflict): readonly string[] => (typeof field === 'string' ? [field] : field)

const isField = (field: unknown): boolean =>
  typeof field === 'string' ||
  (Array.isArray(field) && field.length > 0 && field.every((step) => typeof step === 'string'))

/** Returns an entry as a conflict; null where somebody wrote something else. */
export const conflictIn = (entry: unknown): MergeConflict | null => {
  const { deleted, field } = record(entry)
  if (deleted === 'ours' || deleted === 'theirs') return { deleted }
  return isField(field) ? (record(entry) as unknown as FieldConflict) : null
}

/** The longest value quoted in a problem, in UTF-16 units. */
const LONGEST_QUOTED = 100

const quoted = (entry: Loose, side: string): string | null => {
  if (!(side in entry)) return null
  const text = safe(JSON.stringify(entry[side]) ?? '')
  return text.length > LONGEST_QUOTED ? `${beginning(text, LONGEST_QUOTED)}…` : text
}

const faultOf = (entry: unknown): Fault => {
  const conflict = conflictIn(entry)
  if (conflict === null) return { kind: 'not-a-conflict' }
  if ('deleted' in conflict) return { kind: 'deleted-and-changed', deleted: conflict.deleted }
  const [base, ours, theirs] = ['base', 'ours', 'theirs'].map((side) => quoted(record(entry), side))
  const field = stepsOf(conflict).join('.')
  return { kind: 'changed-twice', field, base: base ?? null, ours: ours ?? null, theirs: theirs ?? null }
}

const findingsOf = (entries: unknown, path: Path): readonly Finding[] => {
  if (!Array.isArray(entries)) return [{ path, name: true, fault: { kind: 'not-a-conflict' } }]
  return list(entries).map((entry, at) => ({ path: [...path, at], name: false, fault: faultOf(entry) }))
}

/** Returns whether a problem is a conflict that a merge has left. */
export const isUnsettled = ({ fault }: Problem): boolean =>
  fault.kind === 'changed-twice' || fault.kind === 'deleted-and-changed'

/** Returns a finding for each conflict that a merge has left in a value, in its order. */
export const unsettledFindings = (value: unknown, path: Path = []): readonly Finding[] => {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const inside = [...path, Array.isArray(value) ? Number(name) : name]
    return name === CONFLICTS ? findingsOf(inner, inside) : unsettledFindings(inner, inside)
  })
}

/**
 * Returns whether a text may hold conflicts: a quick test that spares nearly every file the search. It begins with the
 * rare “x”, because looking closer at every quotation mark takes three times as long.
 */
export const mayBeUnsettled = (text: string): boolean => text.includes(`${CONFLICTS}"`)
