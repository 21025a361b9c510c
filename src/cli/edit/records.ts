import { changedPart, readingOn, safe, type Dossier, type EditFault, type Read } from '../../dossier/index.ts'
import type { Completed, Inherited } from '../../edit/index.ts'
import { print, warn } from '../exit.ts'
import type { OutputOptions } from '../invocation.ts'
import { outputLocale } from '../output-locale.ts'
import { changesText } from '../../report/diff.ts'
import { sayEditFault } from '../../text/form/index.ts'
import { sayProblem, wordsIn, type Locale } from '../../text/index.ts'

/** A dossier before and after an edit. */
interface Sides {
  readonly before: Dossier
  readonly after: Dossier
}

/** An edit of a file, and what is printed of it. */
export interface Edition extends Sides {
  readonly file: string
  readonly inherited: readonly Inherited[]
  readonly completed?: readonly Completed[]
  readonly dryRun: boolean
  /** Writes what changed; without it, every difference is a line. */
  readonly changes?: (sides: Sides, locale: Locale) => string
}

const asWord = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const differences = (sides: Sides, locale: Locale): string => {
  const { before, after } = changedPart(sides.before, sides.after)
  return changesText({ before: readingOn(before, Infinity), after: readingOn(after, Infinity), locale })
}

/** Prints what changed by meaning, the ids that were completed, and the fields that were not typed. */
export const printEdition = (
  { file, before, after, inherited, completed = [], dryRun, changes }: Edition,
  options: OutputOptions,
): void => {
  const { edit } = wordsIn(options)
  const locale = outputLocale(options, after)
  if (dryRun) print(`${edit.would(safe(file))}\n`, options)
  print((changes ?? differences)({ before, after }, locale), options)
  const ids = completed.map(({ typed, id }) => edit.completed(safe(typed), id))
  if (ids.length > 0) print(`${edit.completedIds(ids.join(', '))}\n`, options)
  if (inherited.length === 0) return
  const fields = inherited.map(({ field, value, from }) => edit.inherited(field, safe(asWord(value)), safe(from)))
  print(`${edit.notTyped(fields.join(', '))}\n`, options)
}

/** Prints why nothing was written, and what was typed, so that it can be corrected. */
export const warnOfFaults = (faults: readonly EditFault[], typed: string, options: OutputOptions): void => {
  warn(faults.map((fault) => sayEditFault(options, fault)).join('\n'), options)
  if (typed !== '') warn(`${wordsIn(options).edit.typed} ${safe(typed)}`, options)
}

/** Prints the problems that a dossier had before the edit. */
export const warnOfBroken = (file: string, read: Exclude<Read, { kind: 'dossier' }>, options: OutputOptions): void => {
  const words = wordsIn(options)
  const problems = read.kind === 'problems' ? read.problems : [read.problem]
  warn(
    [words.edit.broken(safe(file)), ...problems.map((one) => sayProblem(words, safe(file), one))].join('\n'),
    options,
  )
}
