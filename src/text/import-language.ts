import { importing as en } from './en/import.ts'
import { importing as es } from './es/import.ts'
import type { ImportMessages } from './messages.ts'
import type { Language } from './say.ts'

const MESSAGES: Readonly<Record<Language, ImportMessages>> = { en, es }

/** Returns the messages of an import in a language; they stand apart, so that no other command loads them. */
export const importWordsIn = (language: Language): ImportMessages => MESSAGES[language]
