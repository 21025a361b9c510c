import type { KindName } from '../../dossier/form/kind-names.ts'
import * as terms from '../es/terms.ts'
import type { ValueSentences } from './en.ts'

type WordsOf<T> = { readonly [K in keyof T]: Readonly<Record<keyof T[K], string>> }

const stances = Object.fromEntries(
  Object.entries(terms.stances).map(([stance, { word }]) => [stance, word]),
) as WordsOf<ValueSentences>['stance']

/** The word for each value of an enumeration, in Spanish: those that lists and details show, where they show one. */
export const words: WordsOf<ValueSentences> = {
  qualifier: terms.qualifierNames,
  per: terms.perNouns,
  comparator: terms.qualifierNames,
  observationStatus: terms.observationStatus,
  measure: terms.measures,
  counts: {
    events: 'eventos',
    persons: 'personas',
    cases: 'casos',
    incidents: 'incidentes',
    money: 'dinero',
    percent: 'porcentaje',
  },
  issueStatus: terms.statuses,
  eventStatus: terms.eventStatuses,
  stance: stances,
  attribution: terms.attributions,
  sourceKind: terms.sourceKinds,
  placeKind: terms.placeKinds,
  participantKind: terms.participantKinds,
  thresholdKind: terms.thresholdKinds,
  relationKind: terms.relations,
  termStatus: terms.termStatuses,
  standing: { party: 'parte', observer: 'observador' },
  windowStatistic: { mean: 'promedio', max: 'máximo' },
  record: { highest: 'máximo', lowest: 'mínimo' },
  notice: { contradicted: 'contradicha', revised: 'revisada', overdue: 'retrasada' },
  eventKind: terms.eventKinds,
}

/** The word for each kind of record, in Spanish. */
export const kinds: Readonly<Record<KindName, string>> = {
  source: 'fuente',
  participant: 'participante',
  position: 'posición',
  event: 'evento',
  issue: 'asunto',
  claim: 'afirmación',
  observation: 'observación',
  term: 'compromiso',
  side: 'delegación',
  place: 'lugar',
  statistic: 'estadística',
  threshold: 'umbral',
  role: 'cargo',
  step: 'paso',
  relation: 'relación',
  retraction: 'retractación',
  dossier: 'expediente',
}

/** The words for an answer, in Spanish. */
export const answers = { yes: 'sí', no: 'no' }

/** The word for the day that a date may name, in Spanish. */
export const days = { today: 'hoy' }
