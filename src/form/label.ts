import type { Form } from '../app/index.ts'
import { entryFields, KINDS } from '../edit/index.ts'
import { indexOf, type Dossier, type SourcedText } from '../dossier/index.ts'
import { FORM_KINDS, type FormKind } from '../dossier/form/kind-names.ts'
import type { Locale } from '../text/index.ts'
import { formWordsIn } from '../text/form/index.ts'
import { sentencesOf, wordsOf } from '../text/values/index.ts'
import { ADD, type FormField } from './means.ts'

/** The lists whose records have a name, with the names of their fields. */
const NAMED = ['participants', 'sides', 'places', 'statistics', 'issues', 'events', 'sources'] as const

const nameIn = (dossier: Dossier, list: (typeof NAMED)[number], id: string): SourcedText | undefined => {
  const found = indexOf(dossier)[list].get(id)
  if (!found) return undefined
  return 'name' in found ? found.name : found.title
}

const listsOf = ({ form }: FormField): readonly string[] => {
  const inner = form.kind === 'list' ? form.of : form
  if (inner.kind === 'source') return ['sources']
  return inner.kind === 'reference' ? inner.lists : []
}

/** Returns the list and the field with the record that a form is about; null where it is about none. */
const aboutIn = (kind: FormKind): readonly [string, string] | null => {
  if (kind === 'event') return ['participants', 'participants']
  const { above } = KINDS[kind]
  return above ? [above.lists[0] ?? '', above.field] : null
}

/** Returns what a word means, after the reader's own word for it. */
const choiceLabel = (choices: readonly string[], id: string, { language }: Locale): string => {
  const sentence = sentencesOf(language, choices)?.[id] ?? ''
  const word = wordsOf(language, choices)[id]
  return word === undefined || word === id ? sentence : `${word}: ${sentence}`
}

/** Returns the word that names a kind in the first row of a form. */
export const kindWord = (kind: FormKind, { language }: Locale): string => wordsOf(language, FORM_KINDS)[kind] ?? kind

const kindLabel = (typed: string, { language }: Locale): string => {
  const kind = FORM_KINDS.find((one) => one === typed)
  return kind === undefined ? '' : formWordsIn(language).kinds[kind]
}

/** Returns the name of the record that a field names, or what its word means; empty where it is neither. */
export const labelOf = (dossier: Dossier, field: FormField, id: string, locale: Locale): string => {
  const lists = listsOf(field)
  const entries = entryFields(field)
  if (entries.length > 0) return entries.map((one) => labelOf(dossier, one, id, locale)).find((one) => one !== '') ?? ''
  if (field.name === ADD) return kindLabel(id, locale)
  if (field.form.kind === 'choice') return choiceLabel(field.form.choices, id, locale)
  const list = NAMED.find((one) => lists.includes(one) && nameIn(dossier, one, id) !== undefined)
  return list ? locale.text(nameIn(dossier, list, id)) : ''
}

/** Returns the title of a form: what is added, and to what. */
export const titleOf = ({ kind, given }: Form, dossier: Dossier, locale: Locale): string => {
  const { titles } = formWordsIn(locale.language)
  const [list, field] = aboutIn(kind) ?? ['', '']
  const named = NAMED.find((one) => one === list)
  return titles[kind](named ? locale.text(nameIn(dossier, named, given[field] ?? '')) : '')
}
