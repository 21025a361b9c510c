/** What other folders may import from here. It loads the schema's library, so a start never imports it. */
export { addTo, type Added, type Broken, type Refused } from './add.ts'
export { leave } from './leave.ts'
export { orderFaults } from './order.ts'
export { rename } from './rename.ts'
export { split } from './split.ts'
export { resolve } from './value.ts'
export { completedChoices, NO_WORDS, type Vocabulary } from './vocabulary.ts'
export { complete, completions, type Completion } from './complete.ts'
export {
  entryFields,
  formFields,
  judgeForm,
  lastWord,
  likeLast,
  scopeOf,
  wordsFor,
  wordsOfForm,
  type Judgement,
  type Known,
  type Typed,
} from './form.ts'
export { newSession, type Inherited, type Session } from './defaults.ts'
export { KIND_NAMES, KINDS, type Kind, type KindName } from './kinds.ts'
export { kindOf, listPath, recordOf, type Completed, type NewRecord } from './record.ts'
export { lineOfWords, namedIn, wordFor, wordOf, wordsOf, type Word } from './words.ts'
