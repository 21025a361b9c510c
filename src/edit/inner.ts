import type { Field, Form } from '../dossier/form/fields.ts'

/** Returns the fields inside a form; those of the records of a list. */
export const fieldsIn = (form: Form): readonly Field[] => {
  if (form.kind === 'record' || form.kind === 'sourced') return form.fields
  return form.kind === 'list' ? fieldsIn(form.of) : []
}
