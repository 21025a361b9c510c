import { safe } from '../dossier/index.ts'
import { fail } from './exit.ts'
import type { OutputOptions } from './invocation.ts'
import type { Loaded } from '../files/source.ts'
import { sayProblem, wordsIn } from '../text/index.ts'

/** Why a dossier could not be read: its problems, or a sentence. */
export type Unread = Exclude<Loaded, { kind: 'dossier' }>

/** Returns why a dossier could not be read, a line for each problem. */
export const unreadText = (read: Unread, label: string, options: OutputOptions): string =>
  read.kind === 'sentence'
    ? read.sentence
    : read.problems.map((problem) => sayProblem(wordsIn(options), safe(label), problem)).join('\n')

/** Prints on standard error why a dossier could not be read, and returns the exit code. */
export const failUnread = (read: Unread, label: string, options: OutputOptions, code?: number): number =>
  fail(unreadText(read, label, options), options, code)
