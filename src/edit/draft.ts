import { safe } from '../dossier/index.ts'
import type { Field, Form, ReferenceList } from '../dossier/form/fields.ts'
import { complete } from './complete.ts'
import { fieldsIn } from './inner.ts'
import { assignIn, type Assignment } from './slots.ts'
import type { Outcome } from '../dossier/index.ts'
import { resolve, valueOf, type Scope } from './value.ts'
import { entriesOf, wordsOf } from './words.ts'

/** A record that is being written. */
export type Draft = Readonly<Record<string, unknown>>

/** What a value is set in: the scope of its words, and the source that stays. */
export interface Setting extends Scope {
  readonly source: string | null
}

const QUOTE = ['quote', 'prefix', 'suffix'] as const
type QuotePart = (typeof QUOTE)[number]

const isQuotePart = (name: string): name is QuotePart => QUOTE.some((one) => one === name)

const asList = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

const short = (citations: readonly unknown[]): unknown => (citations.length === 1 ? citations[0] : citations)

interface Citation {
  readonly id: string
  readonly quote?: Readonly<Record<string, string>>
}

/** Adds a part of a quotation to the last source, or to the source that stays. */
const withQuote = (draft: Draft, part: QuotePart, text: string, { source }: Setting): Outcome<Draft> => {
  const citations = asList(draft['source'])
  const last = citations.at(-1) ?? source
  if (last === null || last === undefined) return { fault: { kind: 'no-source' } }
  const cited: Citation = typeof last === 'string' ? { id: last } : (last as Citation)
  const name = part === 'quote' ? 'exact' : part
  const quoted = { id: cited.id, quote: { ...cited.quote, [name]: safe(text) } }
  return { value: { ...draft, source: short([...citations.slice(0, -1), quoted]) } }
}

const withSources = (draft: Draft, typed: string, setting: Setting): Outcome<Draft> => {
  const citations = [...asList(draft['source'])]
  for (const word of typed.split(',')) {
    const id = resolve(setting, ['sources'], word.trim())
    if ('fault' in id) return id
    citations.push(id.value)
  }
  return { value: { ...draft, source: short(citations) } }
}

const hasSource = (fields: readonly Field[]): boolean => fields.some(({ form }) => form.kind === 'source')

/** Finds a field by its name or by a few letters of it; one letter finds the source and its quotation. */
export const fieldNamed = (fields: readonly Field[], typed: string): Outcome<string> => {
  const names = [...fields.map(({ name }) => name), ...(hasSource(fields) ? QUOTE : [])]
  if (names.includes(typed)) return { value: typed }
  if (hasSource(fields) && (typed === 's' || typed === 'q')) return { value: typed === 's' ? 'source' : 'quote' }
  const starting = names.filter((name) => name.startsWith(typed))
  if (starting.length === 1 && starting[0] !== undefined) return { value: starting[0] }
  if (starting.length > 1) return { fault: { kind: 'ambiguous', found: typed, options: starting } }
  const completion = complete(typed, names)
  if (completion.kind === 'one') return { value: completion.value }
  return completion.kind === 'many'
    ? { fault: { kind: 'ambiguous', found: typed, options: completion.options } }
    : { fault: { kind: 'unknown-field', found: typed, nearest: completion.nearest } }
}

const mapped = (outcome: Outcome<unknown>, draft: Draft, name: string): Outcome<Draft> =>
  'fault' in outcome ? outcome : { value: { ...draft, [name]: outcome.value } }

/** Sets what was typed, one value after the other; the first that is wrong ends it. */
export const setEach = (
  fields: readonly Field[],
  assignments: readonly Assignment[],
  setting: Setting,
): Outcome<Draft> =>
  assignments.reduce<Outcome<Draft>>(
    (outcome, { path, typed }) => ('fault' in outcome ? outcome : set(fields, outcome.value, path, { typed, setting })),
    { value: {} },
  )

/** Makes a record inside another of words, in the order of its fields: `2023-12-20 postponed to:2024-01-08 "Snow."`. */
const recordOfWords = ({ name, form }: Field, line: string, setting: Setting): Outcome<Draft> => {
  const fields = fieldsIn(form)
  const words = wordsOf(line)
  if ('fault' in words) return words
  const assigned = assignIn(fields, words.value, setting)
  if ('fault' in assigned) return assigned
  const draft = setEach(fields, assigned.value, setting)
  if ('fault' in draft) return draft
  const lacking = fields.filter((one) => one.required && !(one.name in draft.value)).map((one) => one.name)
  return lacking.length > 0 ? { fault: { kind: 'incomplete', field: name, lacking } } : draft
}

/** Appends the records of a line to a list: a semicolon begins another one. */
const appendedRecords = (draft: Draft, field: Field, { typed, setting }: Typed): Outcome<Draft> => {
  const list = [...asList(draft[field.name])]
  const entries = entriesOf(typed)
  if (entries.length === 0) return { fault: { kind: 'not-fitting', field: field.name, form: 'entries', found: typed } }
  for (const entry of entries) {
    const one = recordOfWords(field, entry, setting)
    if ('fault' in one) return one
    list.push(one.value)
  }
  return { value: { ...draft, [field.name]: list } }
}

/** Sets names of a record that has its own, as in `component:"U.S. Border Patrol" nationality:Mexico`. */
const withDims = (draft: Draft, { name }: Field, { typed }: Typed): Outcome<Draft> => {
  const words = wordsOf(typed)
  if ('fault' in words) return words
  const stray = words.value.find(({ field, value }) => field === null || value === '')
  if (stray) return { fault: { kind: 'not-fitting', field: name, form: 'dims', found: stray.raw } }
  const pairs = words.value.map(({ field, value }) => [field ?? '', safe(value)])
  return { value: { ...draft, [name]: Object.fromEntries(pairs) } }
}

/** Appends to a list; ids and words are separated by commas, texts are not. */
const appended = (draft: Draft, field: Field, of: Form, { typed, setting }: Typed): Outcome<Draft> => {
  if (of.kind === 'record') return appendedRecords(draft, field, { typed, setting })
  const list = [...asList(draft[field.name])]
  for (const word of of.kind === 'text' ? [typed] : typed.split(',')) {
    const one = valueOf({ name: field.name, form: of }, word.trim(), setting)
    if ('fault' in one) return one
    list.push(one.value)
  }
  return { value: { ...draft, [field.name]: list } }
}

/** Sets a value inside the last record of a list; begins another record where the last one has this field already. */
const inRecords = (draft: Draft, field: Field, rest: readonly string[], typed: Typed): Outcome<Draft> => {
  const list = asList(draft[field.name])
  const name = fieldNamed(fieldsIn(field.form), rest[0] ?? '')
  if ('fault' in name) return name
  const last = (list.at(-1) ?? {}) as Draft
  const isNew = rest.length === 1 && name.value !== 'source' && name.value in last
  const inner = set(fieldsIn(field.form), isNew ? {} : last, rest, typed)
  if ('fault' in inner) return inner
  return { value: { ...draft, [field.name]: [...(isNew ? list : list.slice(0, -1)), inner.value] } }
}

/** Returns what is inside a field so far: a text alone becomes one that can have a source. */
const innerOf = (value: unknown, form: Form, fields: readonly Field[]): Draft => {
  if (value === undefined) return {}
  if (form.kind !== 'sourced') return value as Draft
  const isInner = typeof value === 'object' && value !== null && form.main in value
  return isInner || fields.length === 0 ? (value as Draft) : { [form.main]: value }
}

const inText = (draft: Draft, field: Field, language: string, typed: string): Outcome<Draft> => {
  const before = draft[field.name]
  const map = typeof before === 'object' && before !== null ? before : {}
  return { value: { ...draft, [field.name]: { ...map, [language]: safe(typed) } } }
}

const inside = (draft: Draft, field: Field, rest: readonly string[], { typed, setting }: Typed): Outcome<Draft> => {
  const { form, name } = field
  const [first = ''] = rest
  if (form.kind === 'list' && form.of.kind !== 'text') return inRecords(draft, field, rest, { typed, setting })
  if (form.kind === 'text') return inText(draft, field, first, typed)
  if (form.kind === 'dims') return inText(draft, field, first, typed)
  if (form.kind === 'sourced' && setting.dossier.languages.includes(first)) return inText(draft, field, first, typed)
  const fields = fieldsIn(form)
  if (fields.length === 0) return { fault: { kind: 'unknown-field', found: [name, ...rest].join('.'), nearest: name } }
  return mapped(set(fields, innerOf(draft[name], form, fields), rest, { typed, setting }), draft, name)
}

/** A typed value, and what it is set in. */
interface Typed {
  readonly typed: string
  readonly setting: Setting
}

const alone = (draft: Draft, field: Field, { typed, setting }: Typed): Outcome<Draft> => {
  const { form, name } = field
  if (form.kind === 'source') return withSources(draft, typed, setting)
  if (form.kind === 'list') return appended(draft, field, form.of, { typed, setting })
  if (name in draft) return { fault: { kind: 'repeated', field: name } }
  if (form.kind === 'sourced') {
    const main = form.fields.find((one) => one.name === form.main)
    return main ? mapped(valueOf({ name, form: main.form }, typed, setting), draft, name) : { value: draft }
  }
  if (form.kind === 'dims') return withDims(draft, field, { typed, setting })
  const value = form.kind === 'record' ? recordOfWords(field, typed, setting) : valueOf(field, typed, setting)
  return mapped(value, draft, name)
}

/** Returns the fields that a name may mean: `ro.of` is a field of `roles`, since `role` has none. */
const holding = (fields: readonly Field[], name: string, rest: readonly string[]): readonly Field[] => {
  const inner = fields.filter(({ form }) => fieldsIn(form).length > 0)
  return rest.length > 0 && inner.some((one) => one.name.startsWith(name)) ? inner : fields
}

/** Sets the value at a path of field names, each of which may be shortened. */
export const set = (fields: readonly Field[], draft: Draft, path: readonly string[], typed: Typed): Outcome<Draft> => {
  const [first = '', ...rest] = path
  const found = fieldNamed(holding(fields, first, rest), first)
  if ('fault' in found) return found
  const name = found.value
  const field = fields.find((one) => one.name === name)
  if (!field) return isQuotePart(name) ? withQuote(draft, name, typed.typed, typed.setting) : { value: draft }
  return rest.length === 0 ? alone(draft, field, typed) : inside(draft, field, rest, typed)
}

/** Returns the lists whose ids the field at a path may name. */
export const referencesIn = (
  fields: readonly Field[],
  [first = '', ...rest]: readonly string[],
): readonly (readonly ReferenceList[])[] => {
  const name = fieldNamed(holding(fields, first, rest), first)
  const field = 'value' in name ? fields.find((one) => one.name === name.value) : undefined
  if (!field) return []
  if (rest.length > 0) return referencesIn(fieldsIn(field.form), rest)
  const inner = field.form.kind === 'list' ? field.form.of : field.form
  if (inner.kind === 'source') return [['sources']]
  return inner.kind === 'reference' ? [inner.lists] : []
}

/** Returns a draft with its fields, and those of the records inside, in the order of the format. */
export const ordered = (fields: readonly Field[], draft: Draft): Draft => {
  const names = fields.map(({ name }) => name).filter((name) => name in draft)
  return Object.fromEntries(
    names.map((name) => [
      name,
      orderedIn(
        fields.find((one) => one.name === name),
        draft[name],
      ),
    ]),
  )
}

const orderedIn = (field: Field | undefined, value: unknown): unknown => {
  const fields = field ? fieldsIn(field.form) : []
  if (fields.length === 0) return value
  if (Array.isArray(value)) return value.map((one) => orderedIn(field, one))
  const isRecord =
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((name) => fields.some((one) => one.name === name))
  return isRecord ? ordered(fields, value as Draft) : value
}
