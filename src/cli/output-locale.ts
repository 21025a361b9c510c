import { fallbackOf, type Dossier } from '../dossier/index.ts'
import type { OutputOptions } from './invocation.ts'
import { glyphsOf } from '../system/terminal.ts'
import { createLocale, type Locale } from '../text/index.ts'

/** Creates the locale in which a dossier is printed to standard output. */
export const outputLocale = (options: OutputOptions, dossier: Dossier): Locale =>
  createLocale(options.language, fallbackOf(dossier), glyphsOf(options, process.env), options.medium)
