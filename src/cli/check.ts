import { DONE, FAILED, print } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { unreadText } from './unread.ts'
import { loadOnce, sourceOf } from '../files/source.ts'
import { wordsIn } from '../text/index.ts'

/** Prints every problem of every file on standard output; fails where there is one. */
export const check = async ({ files, outputOptions }: InvocationOf<'check'>): Promise<number> => {
  const words = wordsIn(outputOptions.language)
  let code = DONE
  for (const file of files) {
    const read = await loadOnce(words, sourceOf(file))
    if (read.kind === 'dossier') continue
    code = FAILED
    print(`${unreadText(read, file, outputOptions)}\n`, outputOptions)
  }
  if (code === DONE) print(`${words.problems.fine(files.length)}\n`, outputOptions)
  return code
}
