import {
  ATTRIBUTIONS,
  COMPARATORS,
  COUNTS,
  EVENT_KINDS,
  EVENT_STATUSES,
  ISSUE_STATUSES,
  MEASURES,
  NOTICES,
  OBSERVATION_STATUSES,
  PARTICIPANT_KINDS,
  PERS,
  PLACE_KINDS,
  QUALIFIERS,
  RECORD_CLAIMS,
  RELATION_KINDS,
  SOURCE_KINDS,
  STANCES,
  STANDINGS,
  TERM_STATUSES,
  THRESHOLD_KINDS,
  WINDOW_STATISTICS,
  isAlike,
} from '../../dossier/index.ts'
import { FORM_KINDS, KIND_NAMES } from '../../dossier/form/kind-names.ts'
import type { Language } from '../reader.ts'
import { values as en, type ValueSentences } from './en.ts'
import { values as es } from './es.ts'
import { answers, days, kinds, words } from './es-words.ts'

/** Each enumeration of the schema with the name of its sentences. */
const ENUMERATIONS: readonly (readonly [keyof ValueSentences, readonly string[]])[] = [
  ['attribution', ATTRIBUTIONS],
  ['comparator', COMPARATORS],
  ['counts', COUNTS],
  ['eventKind', EVENT_KINDS],
  ['eventStatus', EVENT_STATUSES],
  ['issueStatus', ISSUE_STATUSES],
  ['measure', MEASURES],
  ['notice', NOTICES],
  ['observationStatus', OBSERVATION_STATUSES],
  ['participantKind', PARTICIPANT_KINDS],
  ['per', PERS],
  ['placeKind', PLACE_KINDS],
  ['qualifier', QUALIFIERS],
  ['record', RECORD_CLAIMS],
  ['relationKind', RELATION_KINDS],
  ['sourceKind', SOURCE_KINDS],
  ['stance', STANCES],
  ['standing', STANDINGS],
  ['termStatus', TERM_STATUSES],
  ['thresholdKind', THRESHOLD_KINDS],
  ['windowStatistic', WINDOW_STATISTICS],
]

type Words = Readonly<Record<string, string>>

/** The words for lists of values, beside the values themselves, which are English. */
const WORDS: Readonly<Partial<Record<Language, readonly (readonly [readonly string[], Words])[]>>> = {
  es: [
    [Object.keys(answers), answers],
    [Object.keys(days), days],
    [KIND_NAMES, kinds],
    [FORM_KINDS, kinds],
    ...ENUMERATIONS.map(([name, values]) => [values, words[name]] as const),
  ],
}

/** Returns the word for each of some values in a language; those of English have none beside themselves. */
export const wordsOf = (language: Language, values: readonly string[]): Readonly<Partial<Record<string, string>>> => {
  const known = new Set(values)
  const all = (WORDS[language] ?? []).filter(([own]) => own.every((value) => known.has(value)))
  return Object.fromEntries(all.flatMap(([own, words]) => own.map((value) => [value, words[value] ?? value])))
}

/** Returns what finds the words of a language for the values of an enumeration. */
export const vocabularyIn =
  (language: Language): ((values: readonly string[]) => Readonly<Partial<Record<string, string>>>) =>
  (values) =>
    wordsOf(language, values)

/** Names values with their words, as in `article (artículo)`. */
export const namedValues = (language: Language, values: readonly string[]): readonly string[] => {
  const words = wordsOf(language, values)
  return values.map((value) =>
    words[value] === undefined || words[value] === value ? value : `${value} (${words[value]})`,
  )
}

const SENTENCES: Readonly<Record<Language, ValueSentences>> = { en, es }

/** Returns the sentences about the values of an enumeration in a language; null for values of no enumeration. */
export const sentencesOf = (
  language: Language,
  values: readonly unknown[],
): Readonly<Partial<Record<string, string>>> | null => {
  const [name] = ENUMERATIONS.find(([, own]) => isAlike(own, values)) ?? []
  return name === undefined ? null : SENTENCES[language][name]
}
