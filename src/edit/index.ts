/** What other folders may import from here. It loads the schema's library, so a start never imports it. */
export { addRecord, addTo, type Added, type Broken, type ReadBytes, type Refused } from './add.ts'
export { complete, type Completion } from './complete.ts'
export { newSession, type Inherited, type Session } from './defaults.ts'
export { KIND_NAMES, KINDS, type Kind, type KindName } from './kinds.ts'
export { kindOf, recordOf, type NewRecord } from './record.ts'
export { lineOfWords, wordOf, wordsOf, type Word } from './words.ts'
