/** The words of what writes records; apart from the others, so that a start does not load them. */
export { sayEditFault } from './fault.ts'
export { fieldHelp, fieldWord, helpWithChoices, writingHelp } from './fields.ts'
export { formWordsIn } from './language.ts'
