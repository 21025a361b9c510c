import { importing as en } from './en/import.ts'
import { importing as es } from './es/import.ts'
import type { ImportMessages } from './messages.ts'
import type { Language } from './reader.ts'

const MESSAGES: Readonly<Record<Language, ImportMessages>> = { en, es }

/** Returns the messages of an import in a language; a module of its own keeps them out of other commands. */
export const importWordsIn = (language: Language): ImportMessages => MESSAGES[language]
