import type { Messages } from '../../messages.ts'
import { plural } from '../../plural.ts'

export const desk: Messages['desk'] = {
  title: 'Expedientes',
  count: (count) => plural(count, 'expediente', 'expedientes'),
  reading: (read, all) => `${read} de ${all} leídos`,
  more: 'se encontraron más archivos de los que se muestran',
  none: 'Aquí no hay ningún expediente. Un expediente es un archivo JSON con «format»: 1.',
  waiting: 'aún sin leer',
  unreadable: 'no se puede leer',
  concerns: {
    contradicted: (statistics) => (statistics === 1 ? 'contradicha' : 'contradichas'),
    'at-odds': (statistics) => (statistics === 1 ? 'no concuerda' : 'no concuerdan'),
    disagreeing: () => 'en desacuerdo',
    revised: (statistics) => (statistics === 1 ? 'revisada' : 'revisadas'),
    overdue: (statistics) => (statistics === 1 ? 'atrasada' : 'atrasadas'),
  },
  concern: (statistics, concern) => `${plural(statistics, 'estadística', 'estadísticas')}: ${concern}`,
  noConcern: 'sin salvedad calculada',
  notAPath: (argument) =>
    `${argument}: solo archivos y carpetas pueden ir en una lista; abrirlo solo: migration-dash ${argument}`,
  firstLook: 'sin visita previa',
  changed: (count) => plural(count, 'cambio', 'cambios'),
  changedSince: (count) =>
    count === 0
      ? 'nada cambió desde la última visita'
      : `${plural(count, 'registro cambió', 'registros cambiaron')} desde la última visita`,
  next: (date, text) => `sigue: ${date}, ${text}`,
  noNext: 'ningún anuncio conocido',
  silent: (count) => plural(count, 'con atraso', 'con atraso'),
  silentNames: (names) => `con atraso: ${names}`,
  heads: { dossier: 'expediente', concern: 'salvedad', changes: 'cambios', next: 'sigue', silent: 'atraso' },
  takes: 'nombres de registros en todos los expedientes; se ignoran los acentos',
}
