import type { Dossier, RecordList } from '../dossier/index.ts'
import { fieldsOfRecords, DOSSIER_FIELDS, type Field, type ReferenceList } from '../dossier/form/fields.ts'
import { withDefaults, type Inherited, type Session } from './defaults.ts'
import { ordered, referencesIn, setEach, type Draft, type Setting } from './draft.ts'
import type { EditFault, LackingField, Outcome } from '../dossier/index.ts'
import { KIND_NAMES, KINDS, type AboveList, type Kind, type KindName } from './kinds.ts'
import { assign, type Assignment } from './slots.ts'
import { resolve } from './value.ts'
import { completeChoice, NO_WORDS, type Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'

/** A record as it would be written, with its place. */
export interface NewRecord {
  readonly kind: Kind
  readonly draft: Draft
  /** The path of the list that it goes into; empty for the dossier itself. */
  readonly path: readonly (string | number)[]
  readonly above: string | null
  readonly inherited: readonly Inherited[]
  /** The ids that were typed with a few of their letters. */
  readonly completed: readonly Completed[]
}

/** The letters that were typed, and the id that they stand for. */
export interface Completed {
  readonly typed: string
  readonly id: string
}

/** Completes the name of a kind. */
export const kindOf = (typed: string, words: Vocabulary = NO_WORDS): Outcome<KindName> => {
  const found = completeChoice(typed, KIND_NAMES, words)
  if (found.kind === 'one') return { value: found.value as KindName }
  return found.kind === 'many'
    ? { fault: { kind: 'ambiguous', found: typed, options: found.options } }
    : { fault: { kind: 'unknown-kind', found: typed, nearest: found.nearest, kinds: KIND_NAMES } }
}

/** Returns the path of a record by its id. */
const placeIn = (dossier: Dossier, list: AboveList, id: string): readonly (string | number)[] | null => {
  if (list !== 'terms') {
    const at = (dossier[list] ?? []).findIndex((one) => one.id === id)
    return at < 0 ? null : [list, at]
  }
  const at = dossier.issues.findIndex(({ terms }) => terms?.some((one) => one.id === id))
  const term = dossier.issues[at]?.terms?.findIndex((one) => one.id === id)
  return term === undefined ? null : ['issues', at, 'terms', term]
}

/** The record above, by its place and id. */
interface Above {
  readonly id: string
  readonly path: readonly (string | number)[]
}

/** Finds the record above: the one that is named, else the one used last. */
const aboveOf = (kind: Kind, named: string | null, setting: Setting, session: Session): Outcome<Above | null> => {
  if (!kind.above) return { value: null }
  const { field, lists } = kind.above
  const typed = named ?? session.above[field] ?? null
  if (typed === null)
    return { fault: { kind: 'missing', record: kind.name, fields: [{ name: field, help: '', choices: [] }] } }
  const id = resolve(setting, lists, typed)
  if ('fault' in id) return id
  const path = lists.map((list) => placeIn(setting.dossier, list, id.value)).find((one) => one !== null)
  return { value: { id: id.value, path: path ?? [] } }
}

const namesIn = (path: readonly (string | number)[]): readonly string[] =>
  path.filter((step): step is string => typeof step === 'string')

/** Returns the path of the list and the fields of its records. */
const homeOf = (
  kind: Kind,
  above: Above | null,
): { readonly path: readonly (string | number)[]; readonly fields: readonly Field[] } => {
  if (kind.path.length === 0) return { path: [], fields: DOSSIER_FIELDS }
  const path = above ? [...above.path, ...kind.path.slice(1)] : kind.path
  return { path, fields: fieldsOfRecords(namesIn(path)) }
}

const HISTORIES: readonly (readonly string[])[] = [
  ['issues', 'history'],
  ['events', 'history'],
  ['issues', 'terms', 'history'],
]

/** Returns the fields of a kind before the record above is known: a step may be one of an issue, event or term. */
const slotFields = (kind: Kind): readonly Field[] => {
  const { fields } = homeOf(kind, null)
  if (kind.name !== 'step') return fields
  const choices = HISTORIES.flatMap(fieldsOfRecords).flatMap(({ form }) => (form.kind === 'choice' ? form.choices : []))
  return fields.map((one) =>
    one.form.kind === 'choice' ? { ...one, form: { kind: 'choice', choices: [...new Set(choices)] } } : one,
  )
}

const lacking = (fields: readonly Field[], draft: Draft, before: string): readonly LackingField[] =>
  fields
    .filter(({ name, required }) => required && !(name in draft))
    .map(({ name, help, form }) => ({
      name: `${before}${name}`,
      help,
      choices: form.kind === 'choice' ? form.choices : [],
    }))

/** Returns the needed fields that a draft lacks in records inside it, such as the `from` of a change with a percentage. */
export const lackingInside = (fields: readonly Field[], draft: Draft): readonly LackingField[] =>
  fields.flatMap(({ name, form }) => {
    const inner = draft[name]
    return form.kind === 'record' && inner !== undefined ? lacking(form.fields, inner as Draft, `${name}.`) : []
  })

const missingIn = (record: KindName, fields: readonly Field[], draft: Draft): EditFault | null => {
  const missing = [...lacking(fields, draft, ''), ...lackingInside(fields, draft)]
  return missing.length === 0 ? null : { kind: 'missing', record, fields: missing }
}

/** Typed words with their fields, and the record above. */
interface Placed {
  readonly setting: Setting
  readonly assignments: readonly Assignment[]
  readonly above: Above | null
  readonly typedAbove: string | null
}

/** Returns a fault about a missing record above with the other fields that are missing. */
const withOthers = (kind: Kind, fault: EditFault, assignments: readonly Assignment[]): EditFault => {
  if (fault.kind !== 'missing') return fault
  const given = Object.fromEntries(assignments.map(({ path, typed }) => [String(path[0]), typed]))
  return { ...fault, fields: [...fault.fields, ...lacking(slotFields(kind), given, '')] }
}

/** Returns the ids of words that were completed; words of records inside are not looked at. */
const completedIn = (
  { assignments, above, typedAbove, setting }: Placed,
  fields: readonly Field[],
): readonly Completed[] => {
  const ofFields = assignments.flatMap(({ path, typed }) =>
    referencesIn(fields, path).flatMap((lists) => typed.split(',').map((word) => completedAs(setting, lists, word))),
  )
  const ofAbove = above && typedAbove !== null && typedAbove !== above.id ? [{ typed: typedAbove, id: above.id }] : []
  return [...ofAbove, ...ofFields.flatMap((one) => one ?? [])]
}

const completedAs = (setting: Setting, lists: readonly ReferenceList[], word: string): Completed | null => {
  const typed = word.trim()
  const id = resolve(setting, lists, typed)
  return 'value' in id && id.value !== typed ? { typed, id: id.value } : null
}

/** Assigns typed words to fields, and finds the record above. */
const placed = (kind: Kind, words: readonly Word[], dossier: Dossier, session: Session): Outcome<Placed> => {
  const setting: Setting = {
    dossier,
    above: null,
    source: session.source,
    today: session.today,
    words: session.words,
  }
  const assigned = assign(kind, slotFields(kind), words, setting)
  if ('fault' in assigned) return assigned
  const above = aboveOf(kind, assigned.value.above, setting, session)
  if ('fault' in above) return { fault: withOthers(kind, above.fault, assigned.value.assignments) }
  const { assignments, above: typedAbove } = assigned.value
  return { value: { setting, assignments, above: above.value, typedAbove } }
}

/** Returns the lists in which a record will be: those of the record above, or the usual ones while that is not known. */
export const listPath = (
  name: KindName,
  words: readonly Word[],
  dossier: Dossier,
  session: Session,
): readonly string[] => {
  const kind = KINDS[name]
  const found = placed(kind, words, dossier, session)
  return 'fault' in found ? kind.path : namesIn(homeOf(kind, found.value.above).path)
}

/** Returns the source that has the address of a new one already. */
export const sameAddress = ({ sources }: Dossier, kind: Kind, { url }: Draft): EditFault | null => {
  const same = kind.name === 'source' && url !== undefined ? sources.find((one) => one.url === url) : undefined
  return same ? { kind: 'same-address', source: same.id, url: String(url) } : null
}

/** Sets the fields of a dossier again where they name its languages, so that its title is in these. */
const inItsLanguages = (
  draft: Outcome<Draft>,
  fields: readonly Field[],
  assignments: readonly Assignment[],
  setting: Setting,
): Outcome<Draft> => {
  const languages: unknown = 'value' in draft ? draft.value['languages'] : undefined
  if (!Array.isArray(languages)) return draft
  return setEach(fields, assignments, { ...setting, dossier: { ...setting.dossier, languages: languages as string[] } })
}

/** Makes a record of typed words: completes names, takes what stays from the lines before, and says what is missing. */
export const recordOf = (
  name: KindName,
  words: readonly Word[],
  dossier: Dossier,
  session: Session,
): Outcome<NewRecord> => {
  const kind = KINDS[name]
  const found = placed(kind, words, dossier, session)
  if ('fault' in found) return found
  const { setting, assignments, above } = found.value
  const { path, fields } = homeOf(kind, above)
  const inner: Setting = { ...setting, above: above ? scopeOf(above) : null }
  const draft = inItsLanguages(setEach(fields, assignments, inner), fields, assignments, inner)
  if ('fault' in draft) return draft
  const { draft: whole, inherited } = withDefaults(kind, fields, draft.value, { dossier, session })
  const fault = sameAddress(dossier, kind, whole) ?? (kind.path.length === 0 ? null : missingIn(name, fields, whole))
  if (fault) return { fault }
  const completed = completedIn({ ...found.value, setting: inner }, fields)
  return { value: { kind, path, above: above?.id ?? null, inherited, completed, draft: ordered(fields, whole) } }
}

const scopeOf = ({ path }: Above): { readonly list: RecordList; readonly at: number } => ({
  list: path[0] as RecordList,
  at: Number(path[1]),
})
