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
import type { Language } from '../reader.ts'
import { values as en, type ValueSentences } from './en.ts'
import { values as es } from './es.ts'

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

const SENTENCES: Readonly<Record<Language, ValueSentences>> = { en, es }

/** Returns the sentences about the values of an enumeration in a language; null for values of no enumeration. */
export const sentencesOf = (
  language: Language,
  values: readonly unknown[],
): Readonly<Partial<Record<string, string>>> | null => {
  const [name] = ENUMERATIONS.find(([, own]) => isAlike(own, values)) ?? []
  return name === undefined ? null : SENTENCES[language][name]
}
