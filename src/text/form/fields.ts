import type { LackingField } from '../../dossier/index.ts'
import type { KindName } from '../../dossier/form/kind-names.ts'
import { above, quotation } from '../en/edit/fields.ts'
import { fields as es } from '../es/edit/fields.ts'
import type { Language } from '../reader.ts'
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

/** Returns the sentence about a field, with the words that it can have. */
export const helpWithChoices = (language: Language, kind: KindName, field: LackingField): string => {
  const help = fieldHelp(language, kind, field).replace(/\.$/, '')
  return field.choices.length === 0 ? help : `${help}: ${field.choices.join(', ')}`
}
