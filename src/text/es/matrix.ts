import type { Messages } from '../messages.ts'
import { counted, plural } from '../plural.ts'
import { onDate, theDate } from '../preposition.ts'

// The names of a dossier come without an article, so they follow a colon: “exigido a: Gobierno de México”, not “a Gobierno”.
export const matrix: Messages['matrix'] = {
  issues: (count) => plural(count, 'asunto', 'asuntos'),
  issuesOf: (shown, all) => `${shown} de ${all} asuntos`,
  participants: (shown, all) => `${counted(shown)} de ${plural(all, 'participante', 'participantes')} con posición`,
  sides: (count) => plural(count, 'delegación', 'delegaciones'),
  distance: 'pasos',
  issue: 'asunto',
  cell: (issue, who) => `${issue} · ${who}`,
  unknown: 'no se conoce una posición en esta fecha',
  moved: (from, to) => `pasó de ${from} a ${to}`,
  times: (count) => `expresada ${counted(count)} veces`,
  disputed: 'en disputa',
  reported: 'reportada',
  inferred: 'inferida',
  retracted: 'cita una fuente retractada',
  folded: { sides: 'Matriz por delegación', participants: 'Matriz por participante' },
  silent: {
    everything: 'Se muestran las filas y columnas sin posición',
    heard: 'Se ocultan las filas y columnas sin posición',
  },
  people: (count) => plural(count, 'participante', 'participantes'),
  hidden: (names) => `ocultos, sin posición conocida: ${names}`,
  legend: 'Signos',
  repeated: 'expresada tantas veces',
  movedFrom: 'pasó de',
  denied: 'la niega otro participante',
  positions: 'Posiciones sobre este asunto',
  asks: (stance, name) => `${stance}, dirigido a: ${name}`,
  disputes: 'En disputa',
  unanswered: 'Sin respuesta conocida',
}

export const stance: Messages['stance'] = {
  now: 'Posición',
  before: 'Antes',
  others: 'Posición de los demás',
  nobodyElse: 'No se conoce otra posición sobre este asunto.',
  of: 'Participante',
  on: 'Asunto',
  members: 'Posiciones de sus participantes',
  unheard: 'No se conoce una posición de esta delegación en esta fecha.',
  asked: (name) => `dirigido a: ${name}`,
  through: (name) => `por medio de: ${name}`,
  accordingTo: (name) => `según: ${name}`,
  salience: (level) => `importancia ${level} de 3`,
  denies: (what) => `niega: ${what}`,
  deniedBy: (who) => `lo niega: ${who}`,
  disputed: 'En disputa: las versiones no coinciden',
  noMove: 'Las versiones vienen de delegaciones distintas, o una niega la otra. No es un cambio de posición.',
  observer: 'observador',
}

export const distance: Messages['distance'] = {
  title: 'Quién tendría que moverse',
  rule: 'pasos para aceptarlo: condiciona 1, neutral 1, se opone 2, línea roja 3; de quien no ha dicho nada, la distancia se desconoce, no es corta',
  steps: (count) => plural(count, 'paso', 'pasos'),
  none: 'no se sabe de nadie que se oponga',
  noneAtTable: 'no se sabe de nadie en la mesa que se oponga',
  silent: (sides) => `sin pronunciarse: ${sides}`,
  asked: (names) => `dirigido a: ${names}; sin respuesta conocida`,
  disputed: (names) => `en disputa, no se cuenta: ${names}`,
}

export const issueSentence: Messages['issueSentence'] = {
  since: (status, date) => `${status} desde ${theDate(date)}`,
  reported: (status, date) => `${status}, según se publicó ${onDate(date)}`,
  demands: (by, of) => `exigido a: ${of}, por: ${by}`,
  asks: (by, of) => `solicitado a: ${of}, por: ${by}`,
  wants: (by) => `exigido por: ${by}`,
  inFavour: (by) => `apoyado por: ${by}`,
  conditional: (by) => `apoyado con una condición por: ${by}`,
  // “Rechazado” is a status.
  against: (by) => `con oposición de: ${by}`,
  noAnswer: 'sin respuesta conocida',
  disputedBy: (names) => `en disputa, negado por: ${names}`,
  nobodyKnown: 'sin posición conocida',
  nobodyCounted: 'no se sabe de nadie en la mesa que esté a favor ni en contra',
  title: (title) => `«${title}»`,
  trade: (titles) => `a cambio de: ${titles}`,
  waits: (titles) => `depende de: ${titles}`,
  next: (what) => `sigue: ${what}`,
}

export const dependence: Messages['dependence'] = {
  traded: 'A cambio de',
  'waits-for': 'Este asunto depende de',
  'hangs-on-it': 'Dependen de este asunto',
  nothing: {
    'waits-for': 'No se conoce otro asunto del que dependa.',
    'hangs-on-it': 'No se conoce otro asunto que dependa de él.',
  },
  circle: (titles) => `círculo, vuelve a: ${titles}`,
  followed: { elsewhere: 'mostrado más arriba', 'too-many': 'más: presionar Enter' },
  condition: (names) => `condición de: ${names}`,
  conflicts: 'En conflicto con',
  splits: 'Separación y fusión',
}
