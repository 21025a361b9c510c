import type { Form } from '../app/index.ts'
import { memoize, memoizeText, type Dossier } from '../dossier/index.ts'
import { FORM_KINDS, type FormKind } from '../dossier/form/kind-names.ts'
import {
  formFields,
  judgeForm,
  likeLast,
  wordsOfForm,
  type Judgement,
  type Known,
  type Session,
} from '../edit/index.ts'
import type { TextOf } from '../quotation/index.ts'

/** What a form is written with: the dossier, the kept texts of its sources, and what stays from the record before. */
export interface Means {
  readonly file: string
  readonly dossier: Dossier
  readonly session: Session
  readonly textOf: TextOf
}

/** A field of a form. */
export type FormField = ReturnType<typeof formFields>[number]

/** Returns what a form is judged by: the record most like it is the one whose values are offered. */
export const knownOf = ({ dossier, session }: Means, { kind, typed }: Pick<Form, 'kind' | 'typed'>): Known => ({
  dossier,
  session: likeLast(kind, typed, { dossier, session }),
})

/** The row of a form that chooses the kind of record; it is not a field of the record. */
export const ADD = 'add'

const ADD_FIELD: FormField = { name: ADD, form: { kind: 'choice', choices: FORM_KINDS }, required: false, help: '' }

/** Returns the fields of a kind's form. */
export const fieldsOfKind = memoizeText((kind: FormKind): readonly FormField[] => formFields(kind))

/** Returns the rows of a kind's form: what chooses the kind, what it needs and its quotation, the row that saves (null), and the optional fields. */
export const rowsOf = memoizeText((kind: FormKind): readonly (FormField | null)[] => {
  const fields = fieldsOfKind(kind)
  const isFirst = ({ name, required }: FormField): boolean => required || name === 'quote'
  return [ADD_FIELD, ...fields.filter(isFirst), null, ...fields.filter((field) => !isFirst(field))]
})

/** Returns the field one is in; null on the row that saves. */
export const fieldOf = ({ kind, row }: Form): FormField | null => rowsOf(kind)[row] ?? null

/** Returns what was typed in a field. */
export const typedIn = ({ typed }: Form, name: string): string => typed[name] ?? ''

/** Returns the kind that a word of the format or of the reader names in full; null for other words. */
export const kindNamed = ({ words }: Session, text: string): FormKind | null => {
  const named = words(FORM_KINDS)
  return FORM_KINDS.find((kind) => [kind, named[kind]].includes(text.trim())) ?? null
}

/** Returns why the row that chooses the kind is not right: its word is not, or not yet, a kind. */
const kindFaults = ({ session }: Means, { kind, typed }: Form): Judgement['faults'] => {
  const found = (typed[ADD] ?? '').trim()
  return found === '' || kindNamed(session, found) === kind
    ? {}
    : { [ADD]: { kind: 'unknown-kind', found, nearest: null, kinds: FORM_KINDS } }
}

/** Returns what judges a form; each form is judged once, though a frame asks several times. */
export const createJudge = (means: Means): ((form: Form) => Judgement) =>
  memoize((form: Form) => {
    const judgement = judgeForm(form.kind, form.typed, knownOf(means, form))
    return {
      ...judgement,
      faults: { ...kindFaults(means, form), ...judgement.faults },
      inherited: [...judgement.inherited, { field: ADD, value: form.kind, from: '' }],
    }
  })

/** Returns the record of a form as it is added to a file. */
export const additionOf = (means: Means, { kind, typed }: Form) => ({
  kind,
  words: wordsOfForm(kind, typed),
  session: knownOf(means, { kind, typed }).session,
})
