import type { ImportWork } from './arguments.ts'
import type { Telling } from './sentences.ts'
import type { Messages } from '../../text/index.ts'

/** How the command ends: done, problems or failure, wrong usage. */
export const DONE = 0
export const FAILED = 1
export const USAGE = 2

/** What is said at the end, and how the command ends. */
export interface Outcome {
  readonly code: number
  /** On standard output. */
  readonly said: readonly string[]
  /** On standard error. */
  readonly wrong: readonly string[]
}

/** Nothing was done, and why. */
export const failed = (wrong: readonly string[], code = FAILED): Outcome => ({ code, said: [], wrong })

/** What is to be done, and how it is told. */
export interface Command extends Telling {
  readonly work: ImportWork
  readonly general: Messages
  /** The dossier's name, made safe. */
  readonly into: string
}

/** Whether the work ended here. */
export const isOutcome = (one: object): one is Outcome => 'code' in one
