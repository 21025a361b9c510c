import type { Dossier, EditFault, Outcome, Position } from '../dossier/index.ts'
import { fieldsOfRecords, type Field, type Form } from '../dossier/form/fields.ts'
import { withDefaults, type Inherited, type Session } from './defaults.ts'
import { set, type Draft, type Setting } from './draft.ts'
import { KINDS, type Kind, type KindName } from './kinds.ts'
import { lackingInside, sameAddress } from './record.ts'
import { aboveForm } from './slots.ts'
import { idsIn, resolve, type Scope } from './value.ts'
import { wordFor, type Word } from './words.ts'

/** What was typed in the fields of a form, by their names. */
export type Typed = Readonly<Record<string, string>>

const QUOTATION: readonly Field[] = (['quote', 'prefix', 'suffix'] as const).map((name) => ({
  name,
  form: { kind: 'word' },
  required: false,
  help: '',
}))

/** Kinds of records that can also be written in one line of the record above, as can those that are no kind of their own. */
const PARTS: ReadonlySet<KindName> = new Set(['step', 'role', 'relation'])

/** The lists of records that are added one by one, such as the positions of an issue. */
const OWN_LISTS: ReadonlySet<string> = new Set(
  Object.values(KINDS).flatMap(({ name, path }) => (PARTS.has(name) ? [] : [path.join('.')])),
)

/** Whether a field is written in one line of a form. */
const isLine = (path: Kind['path'], { name }: Field): boolean => !OWN_LISTS.has([...path, name].join('.'))

/** Returns a field as it is in a form: a record as its fields, with a dot before each name; a list may be empty. */
const flat = (field: Field): readonly Field[] =>
  field.form.kind === 'record'
    ? field.form.fields.map((one) => ({ ...one, name: `${field.name}.${one.name}`, required: false }))
    : [field.form.kind === 'list' ? { ...field, required: false } : field]

const fieldsOf = ({ path }: Kind): readonly Field[] => fieldsOfRecords(path)

/** Returns the fields of a kind's form: first the record above and those of the kind's line, in their order. A quotation follows its source. `path` are the lists in which it is, where that depends on the record above. */
export const formFields = (name: KindName, path: Kind['path'] = KINDS[name].path): readonly Field[] => {
  const kind = KINDS[name]
  const all = fieldsOfRecords(path)
    .filter((one) => isLine(path, one))
    .flatMap(flat)
  const above: readonly Field[] = kind.above
    ? [{ name: kind.above.field, form: aboveForm(kind.above.lists), required: true, help: '' }]
    : []
  const slots = kind.slots.flatMap((slot) => all.filter((one) => one.name === slot))
  const first = [...slots.filter((one) => one.required), ...slots.filter((one) => !one.required)]
  const own = [...first, ...all.filter((one) => !first.includes(one))].filter((one) => one.name !== 'source')
  const source = all.filter((one) => one.name === 'source')
  const required = own.filter((one) => one.required)
  const cited = source.length === 0 ? [] : [...source, ...QUOTATION]
  return [...above, ...required, ...cited, ...own.filter((one) => !one.required)]
}

/** What a form is judged by: the dossier, and what stays from the record before. */
export interface Known {
  readonly dossier: Dossier
  readonly session: Session
}

/** What is known of a form: the reason for which a field is wrong, the values that were not typed, the fields that lack one. */
export interface Judgement {
  readonly faults: Readonly<Record<string, EditFault>>
  readonly inherited: readonly Inherited[]
  readonly missing: readonly string[]
}

const typedFields = (fields: readonly Field[], typed: Typed): readonly (readonly [Field, string])[] =>
  fields.flatMap((field) => {
    const text = typed[field.name]?.trim() ?? ''
    return text === '' ? [] : [[field, text] as const]
  })

/** Returns the place of the record above, where it is known: positions can deny others of their issue. */
const aboveIn = (kind: Kind, typed: Typed, scope: Scope): Scope['above'] => {
  const list = kind.above?.lists[0]
  const found = kind.above && list ? resolve(scope, kind.above.lists, typed[kind.above.field] ?? '') : null
  if (!found || 'fault' in found || list === undefined || list === 'terms') return null
  return { list, at: (scope.dossier[list] ?? []).findIndex((one) => one.id === found.value) }
}

/** Returns what the words of a form are looked up in. */
export const scopeOf = (name: KindName, typed: Typed, { dossier, session }: Known): Setting => {
  const { today, words, source } = session
  const scope = { dossier, above: null, today, words, source }
  return { ...scope, above: aboveIn(KINDS[name], typed, scope) }
}

/** Returns a draft with one field more; null for the record above, which is not a field of its own. */
const withField = (kind: Kind, draft: Draft, [field, text]: readonly [Field, string], setting: Setting) => {
  if (kind.above?.field === field.name) {
    const above: Outcome<unknown> = resolve(setting, kind.above.lists, text)
    return 'fault' in above ? above : { value: draft }
  }
  return set(fieldsOf(kind), draft, field.name.split('.'), { typed: text, setting })
}

/** Returns the source that stays where only its words are typed: the quotation names it. */
const quotedOnly = (name: KindName, typed: Typed, draft: Draft, { source }: Session): readonly Inherited[] =>
  source !== null && 'source' in draft && (typed['source']?.trim() ?? '') === ''
    ? [{ field: 'source', value: source, from: name }]
    : []

/** Judges a form while it is typed; a field that is wrong does not keep the others from being judged. */
export const judgeForm = (name: KindName, typed: Typed, known: Known): Judgement => {
  const kind = KINDS[name]
  const fields = formFields(name)
  const setting = scopeOf(name, typed, known)
  const faults: Record<string, EditFault> = {}
  let draft: Draft = {}
  for (const one of typedFields(fields, typed)) {
    const next = withField(kind, draft, one, setting)
    if ('fault' in next) faults[one[0].name] = next.fault
    else draft = next.value
  }
  const { draft: whole, inherited } = withDefaults(kind, fieldsOf(kind), draft, known)
  const same = sameAddress(known.dossier, kind, whole)
  if (same) faults['url'] = same
  const has = (field: string): boolean => field in whole || (typed[field]?.trim() ?? '') !== ''
  const missing = fields.filter((field) => field.required && !has(field.name)).map((field) => field.name)
  const inside = lackingInside(fieldsOf(kind), whole).map((field) => field.name)
  return {
    faults,
    inherited: [...quotedOnly(name, typed, draft, known.session), ...inherited],
    missing: [...missing, ...inside.filter((field) => !has(field))],
  }
}

/** Returns what was typed as words with their fields, as `add` takes them. */
export const wordsOfForm = (name: KindName, typed: Typed): readonly Word[] =>
  typedFields(formFields(name), typed).map(([field, text]) => wordFor(field.name, text))

const innerForm = (form: Form): Form => (form.kind === 'list' ? form.of : form)

/** Returns the fields of the records of a list, which are written in one line; empty for other fields. */
export const entryFields = ({ form }: Field): readonly Field[] =>
  form.kind === 'list' && form.of.kind === 'record' ? form.of.fields : []

/** What ends a word of a field with several: a comma, or in the words of records also a blank, a semicolon or a colon. */
const lastEnd = (field: Field, text: string): number => {
  if (entryFields(field).length > 0) return /[^\s;:,]*$/.exec(text)?.index ?? 0
  return isMany(field) ? text.lastIndexOf(',') + 1 : 0
}

const isMany = ({ form }: Field): boolean => form.kind === 'list' || form.kind === 'source'

/** Returns the letters of a field that may be completed, and what is complete before them. A text, a date or a number is not completed in the words of records. */
export const lastWord = (field: Field, text: string): { readonly before: string; readonly letters: string } => {
  const at = lastEnd(field, text)
  const letters = text.slice(at)
  const isOther = entryFields(field).length > 0 && (/^\d|"/.test(letters) || text.split('"').length % 2 === 0)
  return isOther ? { before: text, letters: '' } : { before: text.slice(0, at), letters }
}

/** Returns the words that a field can have: choices or ids; null where it can have any. */
export const wordsFor = (field: Field, scope: Scope): readonly string[] | null => {
  const entries = entryFields(field).flatMap((one) => wordsFor(one, scope) ?? [])
  if (entries.length > 0) return [...new Set(entries)]
  const inner = innerForm(field.form)
  if (inner.kind === 'choice') return inner.choices
  if (inner.kind === 'reference') return [...new Set(idsIn(scope, inner.lists))]
  return inner.kind === 'source' ? idsIn(scope, ['sources']) : null
}

/** Returns the last position of which something holds. The positions of all issues are never put in one list: a form asks at each key. */
const lastPosition = (
  { issues }: Dossier,
  holds: (position: Position, issue: string) => boolean,
): Position | undefined => {
  const last = issues.findLast(({ id, positions }) => positions.some((one) => holds(one, id)))
  return last?.positions.findLast((one) => holds(one, last.id))
}

/** Returns the last position of the typed participant, else of the typed issue, else of all. */
const likePosition = (dossier: Dossier, { participant, issue }: Typed): Position | undefined =>
  (participant === undefined ? undefined : lastPosition(dossier, (one) => one.participant === participant)) ??
  (issue === undefined ? undefined : lastPosition(dossier, (_, id) => id === issue)) ??
  lastPosition(dossier, () => true)

/** Returns a session in which the record that is most like a new one was added last, so that its values are offered. */
export const likeLast = (name: KindName, typed: Typed, { dossier, session }: Known): Session => {
  if (session.last[name] || (name !== 'source' && name !== 'position')) return session
  const last = name === 'source' ? dossier.sources.at(-1) : likePosition(dossier, typed)
  return last ? { ...session, last: { ...session.last, [name]: last } } : session
}
