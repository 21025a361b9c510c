import { fallbackOf, type Dossier } from '../dossier/index.ts'
import { warn } from './exit.ts'
import type { OutputOptions } from './invocation.ts'
import { glyphsOf } from '../system/terminal.ts'
import { createLocale, missingTexts, wordsIn, type Locale } from '../text/index.ts'

/** Warns where nothing in a dossier is written in the language that was asked for. */
export const warnOfTexts = (options: OutputOptions, { languages }: Dossier): void => {
  const missing = missingTexts(options, languages)
  if (missing !== null) warn(wordsIn(options).notices.noTexts(missing, languages.join(', ')), options)
}

/** Creates the locale in which a dossier is printed to standard output. */
export const outputLocale = (options: OutputOptions, dossier: Dossier): Locale =>
  createLocale(options, fallbackOf(dossier), glyphsOf(options, process.env), options.medium)
