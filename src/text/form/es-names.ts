import type { KindName } from '../../dossier/form/kind-names.ts'

type Names = Readonly<Partial<Record<string, string>>>

/** What a Spanish form calls the fields of any kind, at most 16 columns wide; others go by their names in lists of changes. */
export const names: Names = {
  add: 'agregar',
  id: 'identificador',
  quote: 'cita',
  prefix: 'antes de la cita',
  suffix: 'tras la cita',
  fiscalYearStart: 'inicio año fis.',
  breaks: 'rupturas',
  'feed.url': 'origen: enlace',
  'feed.pattern': 'origen: patrón',
  'feed.page': 'origen: página',
  'feed.link': 'origen: archivo',
  'feed.publisher': 'origen: formato',
  'feed.recipe': 'origen: receta',
  'feed.every': 'origen: cada',
  statistic: 'estadística',
  published: 'publicada',
  through: 'hasta el día',
  asStated: 'como se publicó',
  countedBy: 'quién contó',
  'change.percent': 'cambio: %',
  'change.from': 'cambio: desde',
  'record.kind': 'récord: tipo',
  'record.since': 'récord: desde',
  comparator: 'comparador',
  window: 'ventana',
  issue: 'asunto',
  standing: 'papel',
  participant: 'participante',
  to: 'hasta',
  resumes: 'se reanuda',
  stance: 'postura',
  accordingTo: 'según quién',
  conditions: 'condiciones',
  salience: 'importancia',
  disputes: 'niega',
  due: 'vence',
  file: 'archivo',
  sha256: 'SHA-256',
  nextUpdate: 'próxima versión',
}

/** Fields that mean something else in one kind. */
export const namesOfKind: Readonly<Partial<Record<KindName, Names>>> = {
  position: { of: 'a quién', through: 'por medio de' },
  role: { of: 'organización', from: 'desde' },
  relation: { from: 'del asunto', issue: 'con el asunto' },
  retraction: { of: 'fuente retirada' },
  threshold: { in: 'estadística', statistic: 'media o máximo' },
  term: { by: 'quién cumple' },
}
