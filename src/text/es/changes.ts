import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'
import { onDate } from '../preposition.ts'

export const changes: Messages['changes'] = {
  kinds: {
    statistic: 'estadística',
    claim: 'afirmación',
    participant: 'participante',
    issue: 'asunto',
    event: 'evento',
    source: 'fuente',
    place: 'lugar',
    side: 'delegación',
    stance: 'posición',
    'side-stance': 'posición',
    unsourced: 'fuentes',
    now: 'cronología',
    dossier: 'expediente',
  },
  added: 'agregado',
  removed: 'retirado',
  observationAdded: (period, value, published) => `${period} agregado: ${value}, publicado ${onDate(published)}`,
  observationWithdrawn: (period, value, published) => `${period} retirado: ${value}, publicado ${onDate(published)}`,
  observationRepeated: (period, value, published) =>
    `${period} publicado de nuevo: ${value}, sin cambio, ${onDate(published)}`,
  observationRevised: (period, before, after, published) =>
    `${period} revisado: ${before} → ${after}, publicado ${onDate(published)}`,
  publication: {
    'observation-added': ({ count, span, published }) => `${count}: agregado, ${span}, publicado ${onDate(published)}`,
    'observation-withdrawn': ({ count, span, published }) =>
      `${count}: retirado, ${span}, publicado ${onDate(published)}`,
    'observation-revised': ({ count, span, published }) =>
      `${count}: revisado, ${span}, publicado ${onDate(published)}`,
  },
  periods: {
    day: (count) => plural(count, 'día', 'días'),
    week: (count) => plural(count, 'semana', 'semanas'),
    month: (count) => plural(count, 'mes', 'meses'),
    year: (count) => plural(count, 'año', 'años'),
    value: (count) => plural(count, 'valor', 'valores'),
  },
  undated: 'sin fecha',
  rest: (count) => `y ${count} más: la tecla c los lista`,
  stanceMoved: (before, after) => `cambia: ${before} → ${after}`,
  positionAdded: (stance, date) => `nueva posición: ${stance}, ${date}`,
  positionWithdrawn: (stance, date) => `posición retirada: ${stance}, ${date}`,
  statusChanged: (before, after) => `estado: ${before} → ${after}`,
  reopened: (before, after) => `reabierto: ${before} → ${after}`,
  roleChanged: (before, after) => `cargo: ${before} → ${after}`,
  roles: {
    'role-added': (role) => `nuevo cargo: ${role}`,
    'role-withdrawn': (role) => `cargo retirado: ${role}`,
    'role-began': (role) => `inicio de cargo: ${role}`,
    'role-ended': (role) => `fin de cargo: ${role}`,
    'role-edited': (role) => `cargo modificado: ${role}`,
  },
  eventStatus: (before, after) => `pasa de ${before} a ${after}`,
  thresholds: 'umbrales',
  altered: 'cambiado',
  edited: (field) => `${field} modificado`,
  editedTo: (field, before, after) => `${field}: de ${before} a ${after}`,
  missing: 'ninguno',
  disputed: (what) => `${what} (en disputa, así que no cuenta como cambio)`,
  termStatus: (term, before, after) => `${term}: de ${before} a ${after}`,
  terms: 'compromisos',
  counted: (changes, records, since) =>
    changes === 0
      ? `nada cambió desde ${since}`
      : `${changes} ${changes === 1 ? 'cambio' : 'cambios'} en ${records} ${records === 1 ? 'registro' : 'registros'} desde ${since}`,
  count: (count) => `${count} ${count === 1 ? 'cambio' : 'cambios'}`,
  same: 'Nada ha cambiado.',
  since: { last: 'la última consulta', opened: 'que se abrió' },
  changed: (records, since) => `${records} ${records === 1 ? 'cambiado' : 'cambiados'} desde ${since}`,
  here: (since) => `Ha cambiado desde ${since}`,
  was: 'antes',
  is: 'ahora',
  toRecord: 'registro',
  noRecord: 'Este registro ya no está en el expediente.',
  notYetKnown: 'Este registro aún no se conocía en la fecha que se muestra.',
  wholeDossier: 'Este cambio es del expediente en su conjunto.',
}
