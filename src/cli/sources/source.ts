import { countStatements, readingOn, type Dossier } from '../../dossier/index.ts'
import { addSource } from './add.ts'
import { keepSources } from './keep.ts'
import { retractSource } from './retract.ts'
import type { InvocationOf } from '../invocation.ts'
import { failUnread } from '../unread.ts'
import { loadOnce, sourceOf } from '../../files/source.ts'
import { wordsIn } from '../../text/index.ts'

/** Returns a function that counts the statements that rest on a source. */
const countOf =
  (id: string) =>
  (dossier: Dossier): number =>
    countStatements(readingOn(dossier, Infinity), id)

/** Adds, keeps or retracts a source of a dossier. */
export const source = async ({ what, outputOptions }: InvocationOf<'source'>): Promise<number> => {
  const read = await loadOnce(wordsIn(outputOptions), sourceOf(what.to))
  if (read.kind !== 'dossier') return failUnread(read, what.to, outputOptions)
  switch (what.act) {
    case 'add':
      return addSource(what, read.dossier, outputOptions)
    case 'keep':
      return keepSources(what.to, read.dossier, outputOptions)
    case 'retract':
      return retractSource(what, countOf(what.id), outputOptions)
  }
}
