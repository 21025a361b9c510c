import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const header: Messages['header'] = {
  readOn: (date) => `Lo que se sabía el ${date}`,
  later: (count, shown) => `${shown} ${count === 1 ? 'enunciado posterior' : 'enunciados posteriores'}`,
  sources: (count) => plural(count, 'fuente', 'fuentes'),
  readOnce: 'leído una sola vez',
  onKeys: 'se revisa con cada tecla',
  notWatched: 'sin vigilar, r recarga',
}

export const panels: Messages['panels'] = {
  statistics: 'Estadísticas',
  participants: 'Participantes',
  issues: 'Asuntos abiertos',
  timeline: 'Cronología',
  sources: 'Fuentes',
  matrix: 'Quién quiere qué',
  changes: 'Cambios',
  detail: 'Detalle',
}

export const empty: Messages['empty'] = {
  statistics: 'Este expediente no tiene estadísticas. Los registros de «statistics» llenarían este panel.',
  participants: 'Este expediente no tiene participantes. Los registros de «participants» llenarían este panel.',
  issues: 'Ningún asunto está abierto en esta fecha. Los registros de «issues» llenarían este panel.',
  timeline: 'No se conoce ningún enunciado con fecha en este día.',
  sources: 'Ninguna fuente se había publicado en esta fecha.',
  matrix: 'No se conoce ninguna posición en esta fecha. Los registros en «positions» de un asunto llenarían la matriz.',
  changes:
    'Nada ha cambiado desde la referencia. Guardar el archivo, un día posterior (tecla >) o --since llenarían esta lista.',
  firstVisit:
    'No se conoce una visita anterior: esta cuenta como la primera. Guardar el archivo, una fecha posterior (tecla >) o --since llenan esta lista.',
  first: {
    statistics: 'Aún no hay estadísticas: A agrega la primera.',
    participants: 'Aún no hay participantes: A agrega el primero.',
    issues: 'Aún no hay asuntos: A agrega el primero.',
    timeline: 'Aún no hay eventos: A agrega el primero.',
    sources: 'Aún no hay fuentes: A agrega la primera.',
    positions: 'Aún no hay posiciones: A agrega la primera.',
  },
  later: {
    statistics: (count) =>
      `En esta fecha no se conoce ninguna estadística; ${plural(count, 'llega', 'llegan')} después (tecla >).`,
    participants: (count) =>
      `En esta fecha no se conoce a ningún participante; ${plural(count, 'se nombra', 'se nombran')} después (tecla >).`,
    issues: (count) =>
      `Ningún asunto está abierto en esta fecha; ${plural(count, 'surgió', 'surgieron')} después (tecla >).`,
    sources: (count) =>
      `Ninguna fuente se había publicado en esta fecha; ${plural(count, 'llega', 'llegan')} después (tecla >).`,
  },
  figure: (date) => `Al ${date} no se conocía ninguna cifra. Una fecha posterior puede mostrarla (tecla a).`,
}

export const row: Messages['row'] = 'fila'

export const linesOf: Messages['linesOf'] = (from, to, all) => `${from}–${to} de ${all}`

export const countOf: Messages['countOf'] = (shown, all) => `${shown} de ${all}`

export const prompt: Messages['prompt'] = {
  asOf: 'Ver lo que se sabía el',
  takes: 'una fecha como 2024-02-01, 2024-02 o 2024',
  hints: ['24 dic, 2024-02-01, 2024-02 o 2024', '24 dic, 2024-02 o 2024', '24 dic o 2024-02'],
  arrows: ['↑↓ días en que algo cambia', '↑↓ otros días'],
  good: (day) => `Enter: ${day}`,
  wrong: {
    'not-a-date': (text) => `«${text}» no es una fecha; probar 24 dic`,
    'no-such-day': (text) => `«${text}»: ese mes no tiene ese día`,
    'two-readings': (text) => `«${text}» puede ser dos fechas; mes con letra`,
  },
}

export const notices: Messages['notices'] = {
  language: 'Español',
  unit: (per) => `Promedio ${per}`,
  reading: (day) => `Lo que se sabía el ${day}`,
  noTexts: (asked, languages) => `Nada en este expediente está escrito en ${asked}; tiene ${languages}`,
  textsIn: (language) => `Textos en ${language}; el programa mismo está en español (L lo cambia)`,
  preparing: 'Recorriendo todos los registros para esta vista…',
  preparingList: 'Recorriendo todos los registros…',
  preparingDay: (day) => `Recorriendo todos los registros para el ${day}…`,
  kept: (keys) => plural(keys, 'tecla guardada', 'teclas guardadas'),
  pasteIgnored: 'El texto pegado se ignora fuera de una entrada de texto',
  reloaded: 'Recargado, sin problemas',
  notSaved: {
    folder: (path) => `La sesión no se guarda, porque esto es una carpeta: ${path}`,
    special: (path) => `La sesión no se guarda, porque esto no es un archivo normal: ${path}`,
    'not-a-folder': (path) => `La sesión no se guarda, porque esto no es una carpeta: ${path}`,
  },
  renamed: (path) => `La sesión guardada no era un archivo normal; ahora es ${path}`,
}

export const mouse: Messages['mouse'] = {
  on: 'Mouse activado: la rueda desplaza, un clic elige. M lo desactiva.',
  off: 'Mouse desactivado: la terminal selecciona texto.',
}

export const small: Messages['small'] = (columns, rows) => `necesita ${columns}×${rows}`
