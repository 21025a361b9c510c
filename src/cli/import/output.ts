import { safe } from '../../dossier/index.ts'
import { createLocale, wordsIn } from '../../text/index.ts'
import { importWordsIn } from '../../text/import-language.ts'
import type { OutputOptions } from '../invocation.ts'
import type { ImportLack, ImportWork } from './arguments.ts'
import type { ImportOutput } from './sentences.ts'

/** Returns the sentences and formats of an import, in the language of its output. */
export const outputOf = (options: OutputOptions, what: ImportWork | ImportLack): ImportOutput => ({
  words: importWordsIn(options),
  general: wordsIn(options),
  locale: createLocale(options, 'en', options.ascii ? 'ascii' : 'braille'),
  into: typeof what === 'string' ? '' : safe(what.into),
})
