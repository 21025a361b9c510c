import type { Words } from '../messages.ts'

export const perUnit: Words['perUnit'] = { day: '/día', week: '/semana', month: '/mes', year: '/año' }

export const perWords: Words['perWords'] = {
  day: 'por día',
  week: 'por semana',
  month: 'por mes (30,4 días)',
  year: 'por año (365 días)',
}

export const perNouns: Words['perNouns'] = { day: 'un día', week: 'una semana', month: 'un mes', year: 'un año' }

export const upTo: Words['upTo'] = 'hasta'

export const qualifierNames: Words['qualifierNames'] = {
  exact: 'exacto',
  about: 'cerca de',
  'at-least': 'al menos',
  'at-most': 'como máximo',
  'more-than': 'más de',
  'less-than': 'menos de',
  'up-to': 'hasta',
}

export const stances: Words['stances'] = {
  demands: { letter: 'D', word: 'exige' },
  supports: { letter: 'S', word: 'apoya' },
  conditional: { letter: 'C', word: 'condiciona' },
  neutral: { letter: 'N', word: 'neutral' },
  opposes: { letter: 'O', word: 'se opone' },
  'red-line': { letter: 'R', word: 'línea roja' },
}

export const statuses: Words['statuses'] = {
  open: 'abierto',
  negotiating: 'en negociación',
  stalled: 'estancado',
  'agreed-in-principle': 'acordado en principio',
  agreed: 'acordado',
  'in-force': 'en vigor',
  rejected: 'rechazado',
  superseded: 'reemplazado',
}

export const statusUnknown: Words['statusUnknown'] = 'estado no conocido en esta fecha'

export const relations: Words['relations'] = {
  'traded-for': 'a cambio de',
  'conditional-on': 'condicionado a',
  'blocked-by': 'bloqueado por',
  'part-of': 'parte de',
  'conflicts-with': 'en conflicto con',
}

export const relationBack: Words['relationBack'] = {
  'traded-for': 'a cambio de',
  'conditional-on': 'condición de',
  'blocked-by': 'bloquea',
  'part-of': 'contiene',
  'conflicts-with': 'en conflicto con',
}

export const observationStatus: Words['observationStatus'] = {
  final: 'definitivo',
  provisional: 'provisional',
  revised: 'revisado',
  estimated: 'estimado',
}

export const measures: Words['measures'] = { flow: 'flujo', stock: 'existencias', rate: 'tasa' }

export const counts: Words['counts'] = {
  events: 'cuenta eventos, no personas',
  persons: 'cuenta personas',
  cases: 'cuenta casos, no personas',
  incidents: 'cuenta incidentes',
}

export const sourceKinds: Words['sourceKinds'] = {
  article: 'artículo',
  dataset: 'conjunto de datos',
  document: 'documento',
  statement: 'declaración',
  law: 'ley',
}

export const eventKinds: Words['eventKinds'] = {
  meeting: 'reunión',
  decision: 'decisión',
  statement: 'declaración',
  legislative: 'legislativo',
  incident: 'incidente',
  deadline: 'plazo',
}

export const eventStatuses: Words['eventStatuses'] = {
  planned: 'previsto',
  tentative: 'tentativo',
  confirmed: 'confirmado',
  passed: 'pasado',
  cancelled: 'cancelado',
}

export const attributions: Words['attributions'] = { stated: 'declarado', reported: 'reportado', inferred: 'inferido' }

export const participantKinds: Words['participantKinds'] = {
  person: 'persona',
  organization: 'organización',
  group: 'grupo',
}

export const thresholdKinds: Words['thresholdKinds'] = {
  baseline: 'base',
  record: 'récord',
  policy: 'política',
  proposal: 'propuesta',
  quota: 'cupo',
}

export const placeKinds: Words['placeKinds'] = {
  country: 'país',
  state: 'estado',
  border: 'frontera',
  route: 'ruta',
  crossing: 'cruce',
  city: 'ciudad',
}

export const separators: Words['separators'] = ['.', ',']

export const months: Words['months'] = {
  short: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'],
  long: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
}

export const languageNames: Readonly<Partial<Record<string, string>>> = { en: 'inglés', es: 'español' }

export const fiscalYear: Words['fiscalYear'] = (name, from, to) => `${name} (${from}–${to})`

export const week: Words['week'] = (week, year) => `semana ${week}, ${year}`
