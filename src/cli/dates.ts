import { isoDay, turningDays } from '../dossier/index.ts'
import { DONE, printAsIs } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { failUnread } from './unread.ts'
import { loadOnce, sourceOf } from '../files/source.ts'
import { wordsIn } from '../text/index.ts'

/** Prints the days on which a dossier changes, one a line, for the completions of shells. */
export const printDates = async ({ file, outputOptions }: InvocationOf<'dates'>, shipped: string): Promise<number> => {
  const source = sourceOf(file ?? shipped)
  const read = await loadOnce(wordsIn(outputOptions), source)
  if (read.kind !== 'dossier') return failUnread(read, source.label, outputOptions)
  printAsIs(
    turningDays(read.dossier)
      .map((day) => `${isoDay(day)}\n`)
      .join(''),
  )
  return DONE
}
