import {
  editBytes,
  parseDate,
  written,
  type Dossier,
  type Edit,
  type Path,
  type Problem,
  type Read,
} from '../dossier/index.ts'
import type { Session } from './defaults.ts'
import type { Draft } from './draft.ts'
import type { EditFault } from '../dossier/index.ts'
import type { KindName } from './kinds.ts'
import { orderFaults } from './order.ts'
import { recordOf, type NewRecord } from './record.ts'
import { propertyEdits } from './property.ts'
import type { Word } from './words.ts'

/** Parses the bytes of a dossier and checks them. */
type ReadBytes = (bytes: Uint8Array) => Read

/** Checks a dossier after edits, which its bytes have. */
type ReadEdited = (before: Dossier, edits: readonly Edit[], bytes: Uint8Array) => Read

/** How a dossier is read before and after an edit. */
interface Reading {
  readonly read: ReadBytes
  readonly readEdited: ReadEdited
}

/** A dossier with one record more, not yet written. */
export interface Added {
  readonly kind: 'added'
  readonly record: NewRecord
  readonly path: Path
  readonly bytes: Uint8Array
  readonly before: Dossier
  readonly after: Dossier
  readonly session: Session
}

/** A record that would be wrong, with every reason; nothing is written. */
export interface Refused {
  readonly kind: 'refused'
  readonly faults: readonly EditFault[]
}

/** A dossier that has problems already, so that nothing can be added to it. */
export interface Broken {
  readonly kind: 'broken'
  readonly read: Exclude<Read, { readonly kind: 'dossier' }>
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value)

const dayOf = (record: unknown, by: string): number | null => {
  const text = (record as Draft)[by]
  return typeof text === 'string' ? (parseDate(text)?.first ?? null) : null
}

/** Returns the index before which a record goes: after those of its day where the list is ordered by date, else last. */
const indexIn = (list: readonly unknown[], record: Draft, by: string | undefined): number => {
  const days = by === undefined ? [] : list.map((one) => dayOf(one, by))
  const day = by === undefined ? null : dayOf(record, by)
  const isOrdered = days.length > 1 && days.every((one, index) => one !== null && one >= (days[index - 1] ?? one))
  if (!isOrdered || day === null) return list.length
  const later = days.findIndex((one) => one !== null && one > day)
  return later < 0 ? list.length : later
}

/** Returns the edits that write a record, and the path that it will have. */
const editsFor = (
  dossier: Dossier,
  { kind, path, draft }: NewRecord,
): { readonly edits: readonly Edit[]; readonly path: Path } => {
  if (path.length === 0) return { edits: propertyEdits(dossier, path, draft), path }
  if (kind.single) {
    const above = path.slice(0, -1)
    return { edits: propertyEdits(at(dossier, above) as Draft, above, { [String(path.at(-1))]: draft }), path }
  }
  const list = at(dossier, path)
  const index = indexIn(Array.isArray(list) ? list : [], draft, kind.by)
  return { edits: [{ kind: 'insert', path, at: index, values: [draft] }], path: [...path, index] }
}

/** Returns the problems of a new record by its fields; those elsewhere keep their whole path. */
const faultsOf = (problems: readonly Problem[], path: Path): readonly EditFault[] => {
  const own = `${written(path)}.`
  return problems.map((problem) => ({
    kind: 'problem',
    field: problem.path.startsWith(own) ? problem.path.slice(own.length) : problem.path,
    fault: problem.fault,
  }))
}

const sourceOf = ({ source }: Draft): string | null => {
  const last: unknown = Array.isArray(source) ? source.at(-1) : source
  if (typeof last === 'string') return last
  return typeof last === 'object' && last !== null && 'id' in last ? String(last.id) : null
}

/** The field that names a record of these kinds above others. */
const ABOVE_FIELDS: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  issue: ['issue', 'on', 'from'],
  event: ['on'],
  term: ['on'],
  statistic: ['statistic', 'in'],
  participant: ['participant'],
}

const aboveAfter = (above: Session['above'], { kind, draft, above: used }: NewRecord): Session['above'] => {
  const id = String(draft['id'])
  const named = (ABOVE_FIELDS[kind.name] ?? []).map((field) => [field, id])
  const own = kind.above && used !== null ? [[kind.above.field, used]] : []
  return { ...above, ...Object.fromEntries([...own, ...named]) }
}

const sessionAfter = (session: Session, record: NewRecord): Session => ({
  today: session.today,
  words: session.words,
  source: record.kind.name === 'source' ? String(record.draft['id']) : (sourceOf(record.draft) ?? session.source),
  above: aboveAfter(session.above, record),
  last: { ...session.last, [record.kind.name]: record.draft },
})

/** Adds the record that words describe to the bytes of a dossier, and checks the result as `check` does. */
export const addTo = (
  { bytes, read, readEdited }: Reading & { readonly bytes: Uint8Array },
  name: KindName,
  words: readonly Word[],
  session: Session,
): Added | Refused | Broken => {
  const before = read(bytes)
  if (before.kind !== 'dossier') return { kind: 'broken', read: before }
  const record = recordOf(name, words, before.dossier, session)
  if ('fault' in record) return { kind: 'refused', faults: [record.fault] }
  return addRecord({ bytes, readEdited, before: before.dossier }, record.value, session)
}

/** Adds a record to the bytes of a dossier, and checks the result as `check` does. */
const addRecord = (
  {
    bytes,
    readEdited,
    before,
  }: { readonly bytes: Uint8Array; readonly readEdited: ReadEdited; readonly before: Dossier },
  record: NewRecord,
  session: Session,
): Added | Refused => {
  const { edits, path } = editsFor(before, record)
  const edited = editBytes(bytes, edits)
  const after = readEdited(before, edits, edited)
  const faults = after.kind === 'dossier' ? orderFaults(before, after.dossier) : []
  if (faults.length > 0) return { kind: 'refused', faults }
  if (after.kind === 'dossier')
    return {
      kind: 'added',
      record,
      path,
      bytes: edited,
      before,
      after: after.dossier,
      session: sessionAfter(session, record),
    }
  const problems = after.kind === 'problems' ? after.problems : [after.problem]
  return { kind: 'refused', faults: faultsOf(problems, path) }
}
