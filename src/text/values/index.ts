import type { Language } from '../reader.ts'
import { values as en, type ValueSentences } from './en.ts'
import { values as es } from './es.ts'

export type { ValueSentences }

/** Returns the sentences about the values of enumerations in a language. */
export const valueSentencesIn = (language: Language): ValueSentences => ({ en, es })[language]
