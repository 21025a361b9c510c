import type { Messages } from '../../messages.ts'
import { counted, plural } from '../../plural.ts'
import { onDate } from '../../preposition.ts'

/** Un boletín: las novedades de varios expedientes. */
export const digest: Messages['digest'] = {
  title: (day) => `Boletín, ${day}`,
  feed: (count, first) =>
    count === 1 ? `migration-dash: ${first}` : `migration-dash: ${plural(count, 'expediente', 'expedientes')}`,
  first: 'primer boletín de este expediente; los cambios se enumeran a partir del siguiente',
  since: (day) => `en comparación con lo que se sabía ${onDate(day)}`,
  sinceRef: (ref) => `en comparación con ${ref}`,
  groups: {
    alarm: 'Alertas',
    claim: 'Afirmaciones',
    change: 'Cambios',
    come: 'Fechas cumplidas',
    ahead: 'Anunciado',
    silent: 'Publicaciones atrasadas',
  },
  before: (verdict) => `Antes: ${verdict}.`,
  others: (count) => `otras ${counted(count)}`,
  needsPath: 'digest necesita al menos un expediente o una carpeta: migration-dash digest conversaciones.json',
  noInput:
    'digest necesita archivos, carpetas o direcciones: la entrada estándar no tiene un nombre con el que recordarla',
  needsState:
    '--since last compara con el último boletín, que con --no-state no se lee ni se guarda; quitar --no-state o indicar una fecha o una revisión de git',
  noHome:
    'no hay carpeta donde recordar el último boletín; definir HOME o XDG_STATE_HOME, indicar una con --state-folder o poner una fecha después de --since',
  twoStates: '--state-folder y --no-state se excluyen; usar solo una',
  broken: (dossier, file) =>
    `${dossier}: no se puede leer lo que dijo el último boletín (${file}); este empieza de nuevo`,
  notSaved: (file, why) => `${file}: no se pudo recordar este boletín (${why}), así que el siguiente lo repetirá`,
  noFolder: (folder, why) =>
    `${folder}: ahí no se pudo recordar el boletín (${why}) y no se escribió nada; indicar otra carpeta con --state-folder`,
  held: (lock) =>
    `hay otro boletín en curso (${lock}); no se escribió nada, para no decir nada dos veces. Intentar más tarde`,
  none: (folder) => `${folder}: no hay ningún expediente en esta carpeta`,
  areMore: (most) => `Hay más de ${counted(most)} expedientes; los demás se omitieron`,
  badFormat: (found, formats) => `--format: digest no tiene «${found}»; usar ${formats}`,
}
