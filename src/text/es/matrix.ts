import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const matrix: Messages['matrix'] = {
  issues: (count) => plural(count, 'asunto', 'asuntos'),
  issuesOf: (shown, all) => `${shown} de ${all} asuntos`,
  participants: (shown, all) => `${shown} de ${plural(all, 'participante', 'participantes')} con posición`,
  sides: (count) => plural(count, 'parte', 'partes'),
  distance: 'pasos',
  issue: 'asunto',
  cell: (issue, who) => `${issue} · ${who}`,
  unknown: 'no se conoce posición en esta fecha',
  moved: (from, to) => `pasó de ${from} a ${to}`,
  times: (count) => `dicho ${count} veces`,
  disputed: 'en disputa',
  inferred: 'inferido',
  retracted: 'se apoya en una fuente retractada',
  folded: { sides: 'La matriz por partes', participants: 'La matriz por participantes' },
}

export const stance: Messages['stance'] = {
  now: 'Posición',
  before: 'Antes',
  others: 'Dónde están los demás',
  nobodyElse: 'No se conoce la posición de nadie más.',
  of: 'Participante',
  on: 'Asunto',
  members: 'Posiciones de sus participantes',
  unheard: 'No se conoce posición de esta parte en esta fecha: las fuentes no dicen ninguna.',
  inferred: (stance) => `${stance} (inferido)`,
  asked: (name) => `dirigido a ${name}`,
  through: (name) => `por medio de ${name}`,
  accordingTo: (name) => `según ${name}`,
  salience: (level) => `peso ${level} de 3`,
  denies: (what) => `niega: ${what}`,
  deniedBy: (who) => `lo niega ${who}`,
  disputed: 'En disputa: las versiones no coinciden',
  noMove: 'Vienen de delegaciones distintas, o una niega la otra. No es un cambio de posición.',
  observer: 'observador',
}

export const distance: Messages['distance'] = {
  title: 'Quién tendría que moverse',
  rule: 'pasos hasta dejarlo pasar: condiciona 1, neutral 1, se opone 2, línea roja 3; quien no ha dicho nada es desconocido, no cercano',
  steps: (count) => plural(count, 'paso', 'pasos'),
  none: 'nadie cuya posición se conozca',
  silent: (sides) => `sin posición conocida: ${sides}`,
  asked: (names) => `dirigido a ${names}: sin respuesta conocida`,
  disputed: (names) => `en disputa, no cuenta a favor ni en contra: ${names}`,
}

export const dependence: Messages['dependence'] = {
  'waits-for': 'Qué espera este asunto',
  'hangs-on-it': 'Qué depende de este asunto',
  nothing: { 'waits-for': 'No espera a ningún otro asunto.', 'hangs-on-it': 'Ningún otro asunto depende de él.' },
  circle: (titles) => `círculo: vuelve a ${titles}`,
  followed: { elsewhere: 'seguido más arriba', 'too-many': 'no se sigue más aquí: Intro lo hace' },
  condition: (names) => `condición de ${names}`,
  conflicts: 'En conflicto con',
  splits: 'Separación y fusión',
}
