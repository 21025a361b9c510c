import type { Messages } from '../messages.ts'

export const find: Messages['find'] = {
  prompt: 'Buscar',
  takes: 'nombres, textos, citas; los acentos no importan',
  count: (at, all) => `${at} de ${all}`,
  none: (text) => `Nada contiene «${text}», ni con una letra equivocada.`,
  at: (text, at, all, title) => `«${text}» ${at} de ${all}: ${title}`,
  nothingYet: 'Todavía no se ha buscado nada: pulse /',
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
  },
}

export const palette: Messages['palette'] = {
  title: 'Todas las acciones',
  count: (shown, all) => `${shown} de ${all}`,
  none: (text) => `Ninguna acción se llama «${text}».`,
  onlyIn: (modes) => `solo aquí: ${modes}`,
  reasons: {
    'no-record': 'no hay registro bajo el cursor',
    'no-link': 'nada aquí lleva a otro registro',
    'nothing-found': 'todavía no se ha buscado nada',
    'first-day': 'nada en el archivo tiene fecha anterior',
    'last-day': 'nada en el archivo tiene fecha posterior',
    'not-a-statistic': 'solo una estadística lo tiene',
    'too-few-marked': 'antes hay que marcar dos estadísticas',
    home: 'no hay adónde volver',
    'no-file': 'este expediente no es un archivo que se pueda editar',
    'read-once': 'la entrada estándar solo se puede leer una vez',
    'no-address': 'de esto no se conoce ninguna dirección',
    'no-problems': 'el archivo no tiene problemas',
    'nothing-to-copy': 'aquí no hay nada que copiar',
  },
}
