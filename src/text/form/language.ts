import { form as en } from '../en/edit/form.ts'
import { form as es } from '../es/edit/form.ts'
import type { FormMessages } from '../messages.ts'
import type { Language } from '../reader.ts'

const MESSAGES: Readonly<Record<Language, FormMessages>> = { en, es }

/** Returns the messages of a form in a language; a module of its own keeps them out of a start. */
export const formWordsIn = (language: Language): FormMessages => MESSAGES[language]
