import { safe } from '../../dossier/index.ts'
import type { Edited } from './edited.ts'
import { writeText } from '../import/phrases.ts'
import type { OutputOptions } from '../invocation.ts'
import { createLocale, sayProblem, wordsIn } from '../../text/index.ts'
import { importWordsIn } from '../../text/import-language.ts'

/** Returns the problems that an edit would have made, a line for each. */
const readText = (
  options: OutputOptions,
  file: string,
  read: Extract<Edited<unknown>, { readonly kind: 'invalid' }>['read'],
): string => {
  const words = wordsIn(options)
  const problems = read.kind === 'problems' ? read.problems : [read.problem]
  return problems.map((problem) => sayProblem(words, safe(file), problem)).join('\n')
}

/** Says why a dossier was not edited. Nothing was written then. */
export const writeFaultText = (
  options: OutputOptions,
  file: string,
  done: Exclude<Edited<unknown>, { readonly kind: 'edited' }>,
): string => {
  if (done.kind === 'invalid') return readText(options, file, done.read)
  const words = importWordsIn(options)
  const why =
    done.kind === 'broken'
      ? words.write.changed()
      : writeText({ words, locale: createLocale(options, 'en', options.ascii ? 'ascii' : 'braille') }, done.fault)
  return `${safe(file)}: ${why}`
}
