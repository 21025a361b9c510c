import type { Messages } from '../messages.ts'

export const find: Messages['find'] = {
  prompt: 'Buscar',
  takes: 'nombres, textos y citas; se ignoran los acentos',
  count: (at, all) => `${at} de ${all}`,
  none: (text) => `Sin resultados para «${text}», ni con una letra equivocada.`,
  at: (text, at, all, title) => `«${text}» ${at} de ${all}: ${title}`,
  nothingYet: 'Aún no hay búsqueda: presionar /',
  goesOn: 'aún no se ha buscado en todos los registros…',
  taken: 'se abre tras buscar en todos los registros…',
}

export const palette: Messages['palette'] = {
  title: 'Todas las acciones',
  count: (shown, all) => `${shown} de ${all}`,
  none: (text) => `Ninguna acción coincide con «${text}».`,
  onlyIn: (modes) => `funciona solo aquí: ${modes}`,
  reasons: {
    'no-record': 'no hay un registro seleccionado',
    'no-link': 'nada aquí enlaza con otro registro',
    'nothing-found': 'aún no hay búsqueda',
    'first-day': 'el archivo no tiene una fecha anterior',
    'last-day': 'el archivo no tiene una fecha posterior',
    'not-a-statistic': 'funciona solo en una estadística',
    'too-few-marked': 'primero hay que marcar al menos dos estadísticas',
    home: 'no hay adónde volver',
    'no-file': 'este expediente no viene de un archivo y no se puede editar',
    'read-once': 'la entrada estándar solo se puede leer una vez',
    'no-address': 'este registro no tiene enlace',
    'no-problems': 'el archivo no tiene errores; migration-dash check muestra sus advertencias',
    'nothing-quoted': 'aún no se ha citado nada: Y cita, x escribe un resumen',
    'no-conflict': 'el archivo no tiene conflictos de una combinación',
    'nothing-added': 'no se ha agregado nada desde que se abrió el tablero: A agrega un registro',
    'not-changed': 'lo citado no ha cambiado',
    'nothing-to-copy': 'aquí no hay nada que copiar',
    restricted: 'no disponible en modo restringido',
  },
}
