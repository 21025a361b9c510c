import type { LackingField } from '../../dossier/index.ts'
import type { Field, Form } from '../../dossier/form/fields.ts'
import type { KindName } from '../../dossier/form/kind-names.ts'
import { above, quotation } from '../en/edit/fields.ts'
import { fields as es } from '../es/edit/fields.ts'
import type { FormMessages } from '../messages.ts'
import type { Language } from '../reader.ts'
import { namedValues } from '../values/index.ts'
import { changes } from '../es/changes.ts'
import { names, namesOfKind } from './es-names.ts'
import { formWordsIn } from './language.ts'
import type { FieldSentences } from './sentences.ts'

type Named = Readonly<Partial<Record<string, string>>>

const TRANSLATED: Readonly<Record<Exclude<Language, 'en'>, FieldSentences>> = { es }

/** In English the schema's own sentences are shown, so these are only of fields that it does not have. */
const ADDED: Readonly<Partial<Record<KindName, Named>>> = above

const sentencesIn = (language: Language, kind: KindName): Named =>
  language === 'en'
    ? { ...quotation, ...ADDED[kind] }
    : { ...TRANSLATED[language].quotation, ...TRANSLATED[language][kind] }

/** Returns the sentence about a field of a new record in a language. */
export const fieldHelp = (
  language: Language,
  kind: KindName,
  { name, help }: Pick<LackingField, 'name' | 'help'>,
): string => sentencesIn(language, kind)[name] ?? help

/** Returns what a form calls a field: its name in the file, in Spanish the word for it. */
export const fieldWord = (language: Language, kind: KindName, name: string): string => {
  if (language === 'en') return name
  const fields: Named = changes.fields
  return namesOfKind[kind]?.[name] ?? names[name] ?? fields[name] ?? name
}

/** Returns how records are written in one line: `date status [note] [source]`. */
const entriesHelp = ({ entries }: FormMessages, fields: readonly Field[]): string =>
  entries(fields.map(({ name, required }) => (required ? name : `[${name}]`)).join(' '))

/** Returns how a value is written, where that is not obvious: in several languages, as records, or as names with values. */
export const writingHelp = (language: Language, form: Form, languages: readonly string[]): string => {
  const words = formWordsIn(language)
  const isText = form.kind === 'text' || (form.kind === 'sourced' && form.main === 'text')
  if (isText) return languages.length > 1 ? words.languages(languages.join(' | ')) : ''
  if (form.kind === 'list' && form.of.kind === 'record') return entriesHelp(words, form.of.fields)
  return form.kind === 'dims' ? words.names : ''
}

/** Returns the sentence about a field, with the words that it can have. */
export const helpWithChoices = (language: Language, kind: KindName, field: LackingField): string => {
  const help = fieldHelp(language, kind, field).replace(/\.$/, '')
  return field.choices.length === 0 ? help : `${help}: ${namedValues(language, field.choices).join(', ')}`
}
