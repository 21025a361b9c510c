import type { Messages } from '../messages.ts'

export const perUnit: Messages['perUnit'] = { day: '/día', week: '/semana', month: '/mes', year: '/año' }

export const perWords: Messages['perWords'] = {
  day: 'por día',
  week: 'por semana',
  year: 'por año (365 días)',
}

export const perMonth: Messages['perMonth'] = (days) => `por mes (${days} días)`

export const perUnits: Messages['perUnits'] = { day: 'día', week: 'semana', month: 'mes', year: 'año' }

export const perNouns: Messages['perNouns'] = { day: 'un día', week: 'una semana', month: 'un mes', year: 'un año' }

export const upTo: Messages['upTo'] = 'hasta'

export const qualifierNames: Messages['qualifierNames'] = {
  exact: 'exacto',
  about: 'cerca de',
  'at-least': 'al menos',
  'at-most': 'como máximo',
  'more-than': 'más de',
  'less-than': 'menos de',
  'up-to': 'hasta',
}

export const stances: Messages['stances'] = {
  demands: { letter: 'D', word: 'exige' },
  supports: { letter: 'S', word: 'apoya' },
  conditional: { letter: 'C', word: 'condiciona' },
  neutral: { letter: 'N', word: 'neutral' },
  opposes: { letter: 'O', word: 'se opone' },
  'red-line': { letter: 'R', word: 'línea roja' },
  disputes: { letter: 'X', word: 'niega' },
}

export const statuses: Messages['statuses'] = {
  open: 'abierto',
  negotiating: 'en negociación',
  stalled: 'estancado',
  'agreed-in-principle': 'acordado en principio',
  agreed: 'acordado',
  'in-force': 'en vigor',
  rejected: 'rechazado',
  superseded: 'reemplazado',
}

export const statusUnknown: Messages['statusUnknown'] = 'estado desconocido en esta fecha'

export const relations: Messages['relations'] = {
  'traded-for': 'a cambio de',
  'conditional-on': 'condicionado a',
  'blocked-by': 'bloqueado por',
  'part-of': 'parte de',
  'conflicts-with': 'en conflicto con',
  'split-from': 'separado de',
  'merged-into': 'integrado en',
}

export const relationBack: Messages['relationBack'] = {
  'traded-for': 'a cambio de',
  'conditional-on': 'condición de',
  'blocked-by': 'bloquea',
  'part-of': 'incluye',
  'conflicts-with': 'en conflicto con',
  'split-from': 'se dividió en',
  'merged-into': 'absorbió',
}

export const observationStatus: Messages['observationStatus'] = {
  final: 'definitivo',
  provisional: 'provisional',
  revised: 'revisado',
  estimated: 'estimado',
}

export const measures: Messages['measures'] = { flow: 'flujo', stock: 'stock', rate: 'tasa' }

export const counts: Messages['counts'] = {
  events: 'cuenta eventos, no personas',
  persons: 'cuenta personas',
  cases: 'cuenta casos, no personas',
  incidents: 'cuenta incidentes',
  money: 'un monto de dinero',
  percent: 'un porcentaje',
}

export const sourceKinds: Messages['sourceKinds'] = {
  article: 'artículo',
  dataset: 'conjunto de datos',
  document: 'documento',
  statement: 'declaración',
  law: 'ley',
}

export const eventKinds: Messages['eventKinds'] = {
  meeting: 'reunión',
  decision: 'decisión',
  statement: 'declaración',
  legislative: 'legislativo',
  incident: 'incidente',
  deadline: 'plazo',
}

export const eventStatuses: Messages['eventStatuses'] = {
  planned: 'previsto',
  tentative: 'tentativo',
  confirmed: 'confirmado',
  passed: 'ocurrido',
  postponed: 'pospuesto',
  cancelled: 'cancelado',
}

export const termStatuses: Messages['termStatuses'] = {
  proposed: 'propuesto',
  agreed: 'acordado',
  delivered: 'cumplido',
  missed: 'incumplido',
  dropped: 'retirado',
}

export const attributions: Messages['attributions'] = {
  stated: 'declarada',
  reported: 'reportada',
  inferred: 'inferida',
}

export const participantKinds: Messages['participantKinds'] = {
  person: 'persona',
  organization: 'organización',
  group: 'grupo',
}

export const thresholdKinds: Messages['thresholdKinds'] = {
  baseline: 'base',
  record: 'récord',
  policy: 'política',
  proposal: 'propuesta',
  quota: 'cupo',
}

export const placeKinds: Messages['placeKinds'] = {
  country: 'país',
  state: 'estado',
  border: 'frontera',
  route: 'ruta',
  crossing: 'cruce',
  city: 'ciudad',
}

export const months: Messages['months'] = {
  short: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
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

export const longDay: Messages['longDay'] = (day, month, year) => `${day} de ${month} de ${year}`

export const longMonth: Messages['longMonth'] = (month, year) => `${month} de ${year}`

export const fromMonthTo: Messages['fromMonthTo'] = (first, last) => `de ${first} a ${last}`

export const fromTo: Messages['fromTo'] = (first, last) => `del ${first} al ${last}`

export const shortFiscalYear: Messages['shortFiscalYear'] = (year) => `AF${year}`

export const fiscalYear: Messages['fiscalYear'] = (year, from, to) => `AF${year} (${from}–${to})`

export const quarter: Messages['quarter'] = (quarter, year) => `T${quarter} ${year}`

export const week: Messages['week'] = (week, year) => `semana ${week}, ${year}`

/** A word that begins with the sound of i: `e Inés`, `e hijos`, but `y hielo`. */
const SOUNDS_LIKE_I = /^(?:i|hi(?![ae]))/i

/** Joins items as in a sentence: `a y b`, `a, b e Inés`, as `Intl.ListFormat` does, whose first use takes 25 ms of a start. */
export const listed = (items: readonly string[]): string => {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  return `${items.slice(0, -1).join(', ')} ${SOUNDS_LIKE_I.test(last) ? 'e' : 'y'} ${last}`
}
