import { FAILED } from '../exit.ts'
import type { ImportWork } from './arguments.ts'
import type { Telling } from './sentences.ts'
import type { Words } from '../../text/index.ts'

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
  readonly general: Words
  /** The dossier's name, made safe. */
  readonly into: string
}

/** Whether the work ended here. */
export const isOutcome = (one: object): one is Outcome => 'code' in one
