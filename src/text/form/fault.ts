import type { EditFault, LackingField } from '../../dossier/index.ts'
import { faults as en } from '../en/edit/faults.ts'
import { faults as es } from '../es/edit/faults.ts'
import type { FaultMessages } from '../messages.ts'
import { sayFault } from '../problem.ts'
import type { Language, Reader } from '../reader.ts'
import { wordsIn } from '../say.ts'
import { namedValues } from '../values/index.ts'
import { helpWithChoices } from './fields.ts'

const FAULTS: Readonly<Record<Language, FaultMessages>> = { en, es }

type Missing = Extract<EditFault, { readonly kind: 'missing' }>
type Problem = Extract<EditFault, { readonly kind: 'problem' }>
type Other = Exclude<EditFault, Missing | Problem>

const sentence = <K extends Other['kind']>(language: Language, fault: Extract<Other, { kind: K }>): string =>
  (FAULTS[language][fault.kind] as (fault: Extract<Other, { kind: K }>) => string)(fault)

const lackingField = (language: Language, { record }: Missing, field: LackingField): string => {
  const help = record === null ? '' : helpWithChoices(language, record, field)
  return help === '' ? field.name : `${field.name} (${help})`
}

const problem = (reader: Reader, { field, fault }: Problem): string => {
  const why = sayFault(wordsIn(reader), fault)
  return field === '' ? why : `${field}: ${why}`
}

/** Says why a record is not written, with numbers as the reader's region writes them. */
export const sayEditFault = (reader: Reader, fault: EditFault): string => {
  const { language } = reader
  if (fault.kind === 'problem') return problem(reader, fault)
  if (fault.kind === 'not-a-choice')
    return FAULTS[language]['not-a-choice']({ ...fault, choices: namedValues(language, fault.choices) })
  return fault.kind === 'missing'
    ? FAULTS[language].missing(fault.fields.map((field) => lackingField(language, fault, field)))
    : sentence(language, fault)
}
