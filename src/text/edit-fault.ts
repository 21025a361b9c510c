import type { EditFault } from '../dossier/index.ts'
import type { Messages } from './messages.ts'
import { sayFault } from './problem.ts'

type Other = Exclude<EditFault, { readonly kind: 'problem' }>

const sentence = <K extends Other['kind']>(words: Messages, fault: Extract<Other, { kind: K }>): string =>
  (words.edit.faults[fault.kind] as (fault: Extract<Other, { kind: K }>) => string)(fault)

/** Says why a record is not written. */
export const sayEditFault = (words: Messages, fault: EditFault): string => {
  if (fault.kind !== 'problem') return sentence(words, fault)
  const why = sayFault(words, fault.fault)
  return fault.field === '' ? why : `${fault.field}: ${why}`
}
