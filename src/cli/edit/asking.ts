import type { Dossier, EditFault, LackingField } from '../../dossier/index.ts'
import type { Form } from '../../dossier/form/fields.ts'
import {
  completedChoices,
  formFields,
  judgeForm,
  lastWord,
  likeLast,
  listPath,
  namedIn,
  recordOf,
  scopeOf,
  wordsFor,
  type KindName,
  type Session,
  type Word,
} from '../../edit/index.ts'

/** A record as typed so far, and what its answers are looked up in. */
export interface Asking {
  readonly kind: KindName
  readonly dossier: Dossier
  readonly session: Session
  /** The source used last, by an earlier command; null where none is known. */
  readonly lastSource: string | null
  readonly words: readonly Word[]
}

/** What comes next: a field that is needed, optional fields, or a fault. */
export type Next =
  | { readonly kind: 'field'; readonly field: LackingField }
  | { readonly kind: 'more'; readonly names: readonly string[] }
  | { readonly kind: 'fault'; readonly fault: EditFault }

/** Returns the fields of the record: those of a step depend on what it is of. */
const fieldsOf = ({ kind, words, dossier, session }: Asking): ReturnType<typeof formFields> =>
  formFields(kind, listPath(kind, words, dossier, session))

const fieldNamed = (asking: Asking, name: string) => fieldsOf(asking).find((field) => field.name === name)

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

/** Returns the optional fields that were not given. */
const optionalIn = (asking: Asking, draft: Readonly<Record<string, unknown>>): readonly string[] => {
  const given = namedIn(asking.words)
  return fieldsOf(asking)
    .filter(({ name, required }) => !required && !(name in given) && isEmpty(draft[name]))
    .map(({ name }) => name)
}

/** Returns what to ask next for a record. */
export const nextIn = (asking: Asking): Next => {
  const { kind, words, dossier, session } = asking
  const record = recordOf(kind, words, dossier, session)
  if ('value' in record) return { kind: 'more', names: optionalIn(asking, record.value.draft) }
  const { fault } = record
  const missing = fault.kind === 'missing' ? fault.fields[0] : undefined
  return missing ? { kind: 'field', field: missing } : { kind: 'fault', fault }
}

/** Returns the value that is offered for a field: the source used last, or that of the most similar record; empty for none. */
export const offeredIn = (asking: Asking, name: string): string => {
  const { kind, dossier, session, lastSource } = asking
  if (name === 'source') return dossier.sources.find(({ id }) => id === lastSource)?.id ?? ''
  const typed = namedIn(asking.words)
  const known = { dossier, session: likeLast(kind, typed, { dossier, session }) }
  const value = judgeForm(kind, typed, known).inherited.find(({ field }) => field === name)?.value
  return typeof value === 'string' ? value : ''
}

/** Returns what the answer for a field may be completed to; after a comma another id is. */
export const completedIn = (asking: Asking, name: string, line: string): readonly string[] => {
  const field = fieldNamed(asking, name)
  const words = field ? wordsFor(field, scopeOf(asking.kind, namedIn(asking.words), asking)) : null
  if (!field || !words) return []
  const { before, letters } = lastWord(field, line)
  return completedChoices(letters, words, asking.session.words).map((word) => before + word)
}

/** Returns an optional field as it is asked for. */
export const fieldIn = (asking: Asking, name: string): LackingField & { readonly required: false } => {
  const { form, help = '' } = fieldNamed(asking, name) ?? {}
  return { name, help, choices: form?.kind === 'choice' ? form.choices : [], required: false }
}

/** Returns how the value of a field is written, as data; null for a field that the form does not have. */
export const formIn = (asking: Asking, name: string): Form | null => fieldNamed(asking, name)?.form ?? null
