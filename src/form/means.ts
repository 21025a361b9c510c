import type { Form, FormKind } from '../app/index.ts'
import { memoize, memoizeText, type Dossier } from '../dossier/index.ts'
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

/** Returns the rows of a kind's form: what it needs and its quotation, the row that saves (null), and the optional fields. */
export const rowsOf = memoizeText((kind: FormKind): readonly (FormField | null)[] => {
  const fields = formFields(kind)
  const isFirst = ({ name, required }: FormField): boolean => required || name === 'quote'
  return [...fields.filter(isFirst), null, ...fields.filter((field) => !isFirst(field))]
})

/** Returns the field one is in; null on the row that saves. */
export const fieldOf = ({ kind, row }: Form): FormField | null => rowsOf(kind)[row] ?? null

/** Returns what was typed in a field. */
export const typedIn = ({ typed }: Form, name: string): string => typed[name] ?? ''

/** Returns what judges a form; each form is judged once, though a frame asks several times. */
export const createJudge = (means: Means): ((form: Form) => Judgement) =>
  memoize((form: Form) => judgeForm(form.kind, form.typed, knownOf(means, form)))

/** Returns the record of a form as it is added to a file. */
export const additionOf = (means: Means, { kind, typed }: Form) => ({
  kind,
  words: wordsOfForm(kind, typed),
  session: knownOf(means, { kind, typed }).session,
})
