import {
  canonical,
  isAlike,
  list,
  record,
  sameMeaning,
  TEXT_FIELDS,
  type FieldConflict,
  isRecord,
} from '../dossier/index.ts'

/** A value in the three versions; undefined where a version lacks it. */
export interface Three<T = unknown> {
  readonly base: T
  readonly ours: T
  readonly theirs: T
}

/** A merged value, and the conflicts in it with the steps from the field to what differs. */
export interface Merged {
  readonly value: unknown
  readonly conflicts: readonly PartConflict[]
}

/** A part of a field that both sides changed differently. */
export interface PartConflict extends Three {
  readonly steps: readonly string[]
}

const clean = (value: unknown): Merged => ({ value, conflicts: [] })

/** Keeps our value, and notes that both sides changed it. */
const conflictOf = (three: Three): Merged => ({ value: three.ours, conflicts: [{ ...three, steps: [] }] })

/** Lists whose order has a meaning: the first language replaces missing ones. */
const ORDERED: ReadonlySet<string> = new Set(['languages'])

/** Returns whether two values of a property say the same. */
export const areSame = (name: string, a: unknown, b: unknown): boolean =>
  ORDERED.has(name) ? isAlike(a, b) : sameMeaning(a, b)

/** Returns a version that settles the field without a conflict: both say the same, or only one side changed it. */
export const settled = (name: string, { base, ours, theirs }: Three): Merged | null => {
  if (areSame(name, ours, theirs) || areSame(name, base, theirs)) return clean(ours)
  return areSame(name, base, ours) ? clean(theirs) : null
}

/** Fields that hold one citation or several, or one date or several. */
const GROWING: ReadonlySet<string> = new Set(['source', 'deadline', 'resumes'])

const asList = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? list(value) : [value]

const hasEach = (all: readonly unknown[], some: readonly unknown[]): boolean => {
  const known = new Set(all.map(canonical))
  return some.every((one) => known.has(canonical(one)))
}

/** Whether what a side added says where it comes from: a source itself, or a date with one. */
const isSourced = (name: string, added: readonly unknown[]): boolean =>
  name === 'source' || added.every((one) => record(one)['source'] !== undefined)

const idOf = (citation: unknown): unknown => (typeof citation === 'string' ? citation : record(citation)['id'])

/** Whether both sides added something else, such as another source or another dated source, and removed nothing. */
const bothGrew = (name: string, three: Three): readonly unknown[] | null => {
  const { base, ours, theirs } = { base: asList(three.base), ours: asList(three.ours), theirs: asList(three.theirs) }
  if (!hasEach(ours, base) || !hasEach(theirs, base)) return null
  const known = new Set(ours.map(canonical))
  const added = theirs.filter((one) => !known.has(canonical(one)))
  const own = ours.filter((one) => !hasEach(base, [one]))
  const twice = name === 'source' && added.some((one) => own.some((other) => idOf(one) === idOf(other)))
  return twice || !isSourced(name, added) || !isSourced(name, own) ? null : [...ours, ...added]
}

/** Merges lists of values: what either side added is in it, what either side removed is not. */
const mergedSet = ({ base, ours, theirs }: Three<readonly unknown[]>): readonly unknown[] => {
  const [inBase, inOurs, inTheirs] = [base, ours, theirs].map((all) => new Set(all.map(canonical)))
  const stays = ours.filter((one) => inTheirs?.has(canonical(one)) || !inBase?.has(canonical(one)))
  const added = theirs.filter((one) => !inBase?.has(canonical(one)) && !inOurs?.has(canonical(one)))
  return [...stays, ...added]
}

/** Fields besides texts whose parts are changed one by one. */
const IN_PARTS: ReadonlySet<string> = new Set(['summary', 'retracted'])

/** Whether a value is a text in several languages, a text with its source or a retraction, whose parts are changed one by one. */
const hasParts = (name: string, { base, ours, theirs }: Three): boolean =>
  (TEXT_FIELDS.has(name) || IN_PARTS.has(name)) &&
  isRecord(ours) &&
  isRecord(theirs) &&
  (base === undefined || isRecord(base)) &&
  [base ?? ours, ours, theirs].every((one) => 'source' in record(one) === 'source' in ours)

const mergedParts = (three: Three): Merged => {
  const { base, ours, theirs } = { base: record(three.base), ours: record(three.ours), theirs: record(three.theirs) }
  const parts = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].map((name) => ({
    name,
    merged: mergedField(name, { base: base[name], ours: ours[name], theirs: theirs[name] }),
  }))
  const kept = parts.filter(({ merged }) => merged.value !== undefined)
  if (kept.length === 0) return conflictOf(three)
  return {
    value: Object.fromEntries(kept.map(({ name, merged }) => [name, merged.value])),
    conflicts: parts.flatMap(({ name, merged }) =>
      merged.conflicts.map((one) => ({ ...one, steps: [name, ...one.steps] })),
    ),
  }
}

/** Merges a field that is no list of records. */
export const mergedField = (name: string, three: Three): Merged => {
  const one = settled(name, three)
  if (one) return one
  if (GROWING.has(name)) {
    const grown = bothGrew(name, three)
    return grown ? clean(grown) : conflictOf(three)
  }
  const { base, ours, theirs } = three
  if ([base ?? [], ours ?? [], theirs ?? []].every(Array.isArray))
    return clean(mergedSet({ base: list(base), ours: list(ours), theirs: list(theirs) }))
  return hasParts(name, three) ? mergedParts(three) : conflictOf(three)
}

/** Returns a part that both sides changed as an entry of `x-conflict`. */
export const entryOf = (name: string, { steps, base, ours, theirs }: PartConflict): FieldConflict => ({
  field: steps.length === 0 ? name : [name, ...steps],
  ...(base !== undefined && { base }),
  ...(ours !== undefined && { ours }),
  ...(theirs !== undefined && { theirs }),
})
