import { importing as en } from './en/import.ts'
import { importing as es } from './es/import.ts'
import { numberStyleOf, type NumberStyle } from './number-style.ts'
import { withCounts } from './plural.ts'
import type { ImportMessages } from './messages.ts'
import { readerFor, type Language, type Reader } from './reader.ts'

const MESSAGES: Readonly<Record<Language, (style: NumberStyle) => ImportMessages>> = {
  en: withCounts(en),
  es: withCounts(es),
}

/** Returns the messages of an import in a reader's language; a module of its own keeps them out of other commands. */
export const importWordsIn = (asked: Reader | Language): ImportMessages => {
  const reader = readerFor(asked)
  return MESSAGES[reader.language](numberStyleOf(reader))
}
