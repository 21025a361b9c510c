/** The form for a new record; loaded when one is first opened. */
export { createFormProgram } from './program.ts'
export { afterWaiting } from './kind.ts'
export { additionOf, type Means } from './means.ts'
export { newSession, type Session } from '../edit/index.ts'
export { vocabularyIn } from '../text/values/index.ts'
