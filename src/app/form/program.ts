import type { FormKind } from '../../dossier/form/kind-names.ts'
import type { Locale, Span } from '../../text/index.ts'

/** The ids of the records under the cursor, which a new one may name. */
export type Beside = Readonly<Partial<Record<'statistic' | 'participant' | 'issue' | 'source', string>>>

/** What a form is opened for: a kind of record, and the records beside it. */
export interface FormSubject {
  readonly kind: FormKind
  readonly beside: Beside
}

/** A form that is open. */
export interface Form extends FormSubject {
  /** The fields that follow from the records beside it, and the row that chooses the kind. */
  readonly given: Readonly<Record<string, string>>
  /** What was typed or taken, by the names of the fields. */
  readonly typed: Readonly<Record<string, string>>
  /** The row one is in. */
  readonly row: number
  /** Which of the offered words is under the cursor; null for the first one, or none where nothing is typed. */
  readonly option: number | null
  /** Whether it is written, or being saved, or one was asked whether to throw it away. */
  readonly stage: 'writing' | 'leaving' | 'saving'
  /** Whether Enter was pressed in a field that is needed and empty. */
  readonly isRefused: boolean
  /** Why it could not be saved; empty for nothing. */
  readonly said: string
  /** The form that needs the record of this one first, and goes on after it; null for none. */
  readonly waiting: Form | null
}

/** The page of a form: its lines, the rows under the cursor, and the row in which the text is typed. */
export interface FormPage {
  readonly title: string
  readonly lines: readonly (readonly Span[])[]
  readonly under: readonly number[]
  readonly typed: { readonly row: number; readonly prefix: string } | null
}

/** What a form says to a screen reader. */
export interface FormSpeech {
  readonly title: string
  readonly current: string
}

/** What happens on Enter: the form goes on, or its record is written. */
export interface FormAccepted {
  readonly kind: 'form' | 'save'
  readonly form: Form
}

/** The size of a form's page in cells. */
export interface FormSize {
  readonly width: number
  readonly rows: number
}

/** What a form can do. It is loaded when one is first opened, since it needs the schema and what writes records. */
export interface FormProgram {
  readonly open: (given: FormSubject) => Form
  /** Returns a form that waited, at its first field that lacks a value. */
  readonly resume: (waiting: Form) => Form
  /** Returns the text of the field one is in; null on the row that saves. */
  readonly textOf: (form: Form) => string | null
  readonly write: (form: Form, text: string) => Form
  readonly move: (form: Form, by: 1 | -1) => Form
  readonly step: (form: Form, by: 1 | -1) => Form
  readonly accept: (form: Form) => FormAccepted
  readonly page: (form: Form, locale: Locale, size: FormSize) => FormPage
  readonly spoken: (form: Form, locale: Locale) => FormSpeech
}
