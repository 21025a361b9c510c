import { safe } from '../dossier/index.ts'
import { DONE, fail, FAILED, print } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { installMergeDriver } from '../system/merge-driver.ts'
import { wordsIn } from '../text/index.ts'

/** Makes git merge dossiers with this program: writes `.gitattributes` and the configuration of their repository. */
export const installMerge = async ({ files, outputOptions }: InvocationOf<'install-merge'>): Promise<number> => {
  const { merge: words } = wordsIn(outputOptions)
  for (const file of files) {
    const done = await installMergeDriver(file, words.driver)
    if ('fault' in done) {
      const { fault } = done
      const sentence = typeof fault === 'string' ? words.faults[fault](safe(file)) : words.failed(safe(file), fault.why)
      return fail(sentence, outputOptions, FAILED)
    }
    print(`${words.installed(safe(file), done.attributes, done.line)}\n`, outputOptions)
  }
  return DONE
}
