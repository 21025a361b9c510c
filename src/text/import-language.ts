import { enImport } from './en/import.ts'
import { esImport } from './es/import.ts'
import type { ImportWords } from './messages.ts'
import type { Language } from './say.ts'

const WORDS: Readonly<Record<Language, ImportWords>> = { en: enImport, es: esImport }

/** The sentences of an import in a language; apart from the others, so that no other command loads them. */
export const importWordsIn = (language: Language): ImportWords => WORDS[language]
