import { safe } from '../../dossier/index.ts'
import type { Edited } from './edited.ts'
import { writeText } from '../import/phrases.ts'
import type { OutputOptions } from '../invocation.ts'
import { createLocale } from '../../text/index.ts'
import { importWordsIn } from '../../text/import-language.ts'

/** Says why a dossier was not edited. Nothing was written then. */
export const writeFaultText = (
  options: OutputOptions,
  file: string,
  done: Exclude<Edited<unknown>, { readonly kind: 'edited' }>,
): string => {
  const words = importWordsIn(options.language)
  const why =
    done.kind === 'broken'
      ? words.write.changed()
      : writeText({ words, locale: createLocale(options, 'en', options.ascii ? 'ascii' : 'braille') }, done.fault)
  return `${safe(file)}: ${why}`
}
