import type { enChanges } from '../en/changes.ts'
import type { Translation } from '../translation.ts'

export const esChanges: Translation<typeof enChanges> = {
  kinds: {
    statistic: 'estadística',
    claim: 'afirmación',
    participant: 'participante',
    issue: 'asunto',
    event: 'suceso',
    source: 'fuente',
    place: 'lugar',
    side: 'parte',
    stance: 'posición',
    'side-stance': 'posición',
    unsourced: 'fuentes',
    now: 'cronología',
    dossier: 'expediente',
  },
  added: 'añadido',
  removed: 'retirado',
  observationAdded: (period, value, published) => `${period} añadido: ${value}, publicado: ${published}`,
  observationWithdrawn: (period, value, published) => `${period} retirado: ${value}, publicado: ${published}`,
  observationRepeated: (period, value, published) => `${period} publicado de nuevo: ${value}, sin cambio, ${published}`,
  observationRevised: (period, before, after, published) =>
    `${period} revisado: ${before} → ${after}, publicado: ${published}`,
  stanceMoved: (before, after) => `cambia: ${before} → ${after}`,
  positionAdded: (stance, date) => `nueva posición: ${stance}, ${date}`,
  positionWithdrawn: (stance, date) => `posición retirada: ${stance}, ${date}`,
  statusChanged: (before, after) => `estado: ${before} → ${after}`,
  reopened: (before, after) => `reabierto: ${before} → ${after}`,
  roleChanged: (before, after) => `cargo: ${before} → ${after}`,
  eventStatus: (before, after) => `pasa de ${before} a ${after}`,
  thresholds: 'umbrales',
  mended: 'cambiado',
  edited: (field) => `${field} modificado`,
  editedTo: (field, before, after) => `${field}: de ${before} a ${after}`,
  missing: 'ninguno',
  counted: (changes, records, since) =>
    changes === 0
      ? `nada cambió desde ${since}`
      : `${changes} ${changes === 1 ? 'cambio' : 'cambios'} en ${records} ${records === 1 ? 'registro' : 'registros'} desde ${since}`,
  count: (count) => `${count} ${count === 1 ? 'cambio' : 'cambios'}`,
  same: 'Nada ha cambiado.',
  since: { last: 'su última lectura', opened: 'que se abrió' },
  changed: (records, since) => `${records} ${records === 1 ? 'cambiado' : 'cambiados'} desde ${since}`,
  here: (since) => `Ha cambiado desde ${since}`,
  was: 'antes',
  is: 'ahora',
  toRecord: 'registro',
  noRecord: 'El registro ya no está.',
  notYetKnown: 'El registro aún no se conoce en la fecha de esta lectura.',
  wholeDossier: 'Sobre el expediente en su conjunto.',
}
