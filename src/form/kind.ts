import type { Beside, Form } from '../app/index.ts'
import { RECORD_LISTS, type Dossier } from '../dossier/index.ts'
import { FORM_KINDS, type FormKind } from '../dossier/form/kind-names.ts'
import { KINDS } from '../edit/index.ts'
import { ADD, fieldsOfKind, type FormField, type Means } from './means.ts'

/** The fields that name the records beside a new one. */
const NAMING: Readonly<Partial<Record<FormKind, Readonly<Record<string, keyof Beside>>>>> = {
  position: { issue: 'issue', participant: 'participant' },
  event: { participants: 'participant' },
  claim: { statistic: 'statistic' },
  observation: { statistic: 'statistic' },
  threshold: { in: 'statistic' },
  role: { participant: 'participant' },
  term: { issue: 'issue' },
  relation: { from: 'issue' },
  retraction: { of: 'source' },
}

/** Returns an empty form of a kind, with what follows from the records beside it. */
export const emptyForm = (kind: FormKind, beside: Beside, waiting: Form | null): Form => {
  const named = Object.entries(NAMING[kind] ?? {}).flatMap(([field, record]) => {
    const id = beside[record]
    return id === undefined ? [] : [[field, id]]
  })
  const given: Form['given'] = Object.fromEntries(named)
  return {
    kind,
    beside,
    given,
    typed: given,
    row: -1,
    option: null,
    stage: 'writing',
    isRefused: false,
    said: '',
    waiting,
  }
}

/** The kinds of the records that a field may name. */
const KIND_OF_LIST: Readonly<Partial<Record<string, FormKind>>> = Object.fromEntries(
  FORM_KINDS.filter((kind) => KINDS[kind].path.length === 1).map((kind) => [KINDS[kind].path[0], kind]),
)

const kindFor = ({ form }: FormField): FormKind | null => {
  if (form.kind === 'source') return 'source'
  return form.kind === 'reference' ? (KIND_OF_LIST[form.lists[0] ?? ''] ?? null) : null
}

const hasNone = (dossier: Dossier, kind: FormKind): boolean =>
  RECORD_LISTS.some((list) => list === KINDS[kind].path[0] && (dossier[list] ?? []).length === 0)

/** Returns the kinds of record that a form needs and of which the dossier has none yet. */
export const kindsFirst = ({ dossier }: Means, { kind }: Form): readonly FormKind[] =>
  fieldsOfKind(kind).flatMap((field) => {
    const needed = field.required ? kindFor(field) : null
    return needed !== null && hasNone(dossier, needed) ? [needed] : []
  })

/** The row that chooses the kind. */
const ADD_ROW = 0

/** Returns a form of another kind. Fields that both have stay; one that is needed first is empty, and the form waits for it. */
export const withKind = (means: Means, form: Form, kind: FormKind): Form => {
  if (form.waiting?.kind === kind) return { ...form.waiting, row: ADD_ROW }
  if (kindsFirst(means, form).includes(kind)) {
    const waiting = { ...form, typed: { ...form.typed, [ADD]: '' } }
    return { ...emptyForm(kind, {}, waiting), row: ADD_ROW }
  }
  const empty = emptyForm(kind, form.beside, form.waiting)
  const names = new Set(fieldsOfKind(kind).map(({ name }) => name))
  const kept = Object.entries(form.typed).filter(([name]) => names.has(name) && !(name in form.given))
  return { ...empty, typed: { ...Object.fromEntries(kept), ...empty.given }, row: ADD_ROW }
}

/** Returns the form that waited for a record, with the id of that record where it is needed. */
export const afterWaiting = (form: Form, kind: FormKind, id: string): Form => {
  const field = fieldsOfKind(form.kind).find(
    (one) => one.required && one.form.kind === 'reference' && kindFor(one) === kind,
  )
  const typed = field && !form.typed[field.name] ? { ...form.typed, [field.name]: id } : form.typed
  return { ...form, typed }
}
