import { RECORD_LISTS, type RecordList } from '../enumerations.ts'
import type { Edit } from '../json/edit.ts'
import { mayBeUnsettled } from '../json/unsettled.ts'
import { areWellFormed, WITHOUT_RECORDS } from '../large/check.ts'
import { indexOf } from '../known/lookup.ts'
import { list, record, records, type Loose } from '../loose.ts'
import { named } from '../named.ts'
import type { Path } from '../problem.ts'
import { areLinksClosed, areMembersCircular, areSoundWithin, type CompiledShape } from '../references/index.ts'
import { safeValue } from '../safe.ts'
import type { Dossier } from '../schema.ts'

type Insertion = Extract<Edit, { readonly kind: 'insert' }>

/** Returns a value with values inserted into the list at a path; everything beside the path is shared. */
const withInserted = (value: unknown, [step, ...rest]: Path, { at, values }: Insertion): unknown => {
  if (step === undefined) return list(value).toSpliced(at, 0, ...values)
  const inner = withInserted((value as Loose | undefined)?.[step], rest, { kind: 'insert', path: rest, at, values })
  return typeof step === 'number' ? list(value).with(step, inner) : { ...record(value), [step]: inner }
}

const isInsertion = (edit: Edit): edit is Insertion => edit.kind === 'insert'

/** Returns insertions with the deepest first, so that none shifts the place of another; null where two share a list. */
const inOrder = (edits: readonly Edit[]): readonly Insertion[] | null => {
  const insertions = edits.filter(isInsertion)
  const paths = new Set(insertions.map(({ path }) => JSON.stringify(path)))
  return paths.size < edits.length ? null : insertions.toSorted((a, b) => b.path.length - a.path.length)
}

/** Returns whether reading a value from a file would change nothing: its strings are safe, and none is a mark of a merge. */
const isPlain = (value: unknown): boolean => safeValue(value) === value && !mayBeUnsettled(JSON.stringify(value))

/** Returns whether a record of a list has no problem that concerns it alone or what it refers to. */
const isSound = (after: Dossier, name: RecordList, one: Loose, shape: CompiledShape): boolean => {
  const some = { [name]: [one] }
  const alone = { ...WITHOUT_RECORDS, ...some } as unknown as Dossier
  return (
    areWellFormed(shape, name, [one]) &&
    named(alone) === alone &&
    areSoundWithin(name, [one]) &&
    areLinksClosed(some, shape.visitLinks, (list, id) => indexOf(after)[list].has(id))
  )
}

/** Returns whether the records of a list that an edit changed are sound, and no other has their ids. */
const isListSound = (before: Dossier, after: Dossier, name: RecordList, shape: CompiledShape): boolean => {
  const old = new Set<unknown>(before[name])
  const changed = records(after[name]).filter((one) => !old.has(one))
  return (
    indexOf(after)[name].ids.areDistinct() &&
    changed.every((one) => isSound(after, name, one, shape)) &&
    (name !== 'participants' || changed.length === 0 || !areMembersCircular(records(after.participants)))
  )
}

/**
 * Returns a valid dossier with records inserted, without reading its file again; null where the edits do something else
 * or anything may be wrong, so that the file is to be read. Whatever is wrong with a record is in that record
 * or in a list of ids: what was valid before and is not inserted stays so.
 */
export const withInsertions = (before: Dossier, edits: readonly Edit[], shape: CompiledShape): Dossier | null => {
  const insertions = inOrder(edits)
  if (!insertions?.every(({ path, values }) => path.length > 0 && values.every(isPlain))) return null
  const after = insertions.reduce<unknown>((value, one) => withInserted(value, one.path, one), before) as Dossier
  const changed = RECORD_LISTS.filter((name) => after[name] !== before[name])
  const isWell =
    insertions.every(({ path: [name] }) => changed.some((one) => one === name)) &&
    changed.every((name) => isListSound(before, after, name, shape))
  return isWell ? after : null
}
