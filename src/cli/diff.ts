import { readingOn } from '../dossier/index.ts'
import { DONE, FAILED, printAsIs, USAGE } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { outputLocale } from './output-locale.ts'
import { failUnread } from './unread.ts'
import { loadOnce, sourceOf } from '../files/source.ts'
import { diffJson, diffText } from '../report/diff.ts'
import { wordsIn } from '../text/index.ts'

/** Prints what changed between two files; exits as diff(1) does: 0 the same, 1 different, 2 unreadable. */
export const diff = async ({ before, after, json, outputOptions }: InvocationOf<'diff'>): Promise<number> => {
  const words = wordsIn(outputOptions)
  const [old, now] = [await loadOnce(words, sourceOf(before)), await loadOnce(words, sourceOf(after))]
  if (old.kind !== 'dossier') return failUnread(old, before, outputOptions, USAGE)
  if (now.kind !== 'dossier') return failUnread(now, after, outputOptions, USAGE)
  const compared = {
    before: readingOn(old.dossier, Infinity),
    after: readingOn(now.dossier, Infinity),
    locale: outputLocale(outputOptions, now.dossier),
  }
  const { text, same } = json ? diffJson(compared) : diffText(compared)
  printAsIs(text)
  return same ? DONE : FAILED
}
