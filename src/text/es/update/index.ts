import { counted, plural } from '../../plural.ts'
import type { ImportMessages } from '../../messages.ts'

export const update: ImportMessages['update'] = {
  needsFile: 'update necesita un expediente: migration-dash update conversaciones.json',
  notAFile:
    'update necesita un expediente en un archivo, no una dirección ni la entrada estándar: migration-dash update conversaciones.json',
  noFeeds: (file) =>
    `${file} no tiene feeds; a una estadística o fuente con «feed»: { "url": … } se le piden cifras nuevas (docs/update.md).`,
  badLock: (lock) =>
    `${lock}: no es un archivo de bloqueo que este programa pueda leer; restaurarlo del control de versiones o borrarlo para consultar todo de nuevo`,
  newerLock: (lock) =>
    `${lock}: este archivo de bloqueo lo hizo una versión más reciente de migration-dash; actualizar el programa (npm install --global migration-dash)`,
  noLock: (lock, file) => `${lock}: el archivo no existe; ejecutar una vez migration-dash update ${file} sin --locked`,
  missing: (file, count) =>
    `A ${file} le ${count === 1 ? 'falta 1 publicación' : `faltan ${counted(count)} publicaciones`} de su archivo de bloqueo; --locked las importa de nuevo.`,
  asking: (address) => `consultando ${address}`,
  unchanged: (feed) => `${feed}: nada nuevo`,
  notDue: (feed, due) => `${feed}: no se consultó; la próxima publicación se espera el ${due} (--all consulta ya)`,
  noneNewer: (feed) => `${feed}: aún no hay una publicación más reciente`,
  repeated: (feed) => `${feed}: el archivo no tiene cifras nuevas`,
  imported: (feed, address) => `${feed}: publicación nueva de ${address}`,
  rows: (before, after) => `filas: ${before} antes, ${after} ahora`,
  columnsAdded: (names) => `columnas nuevas: ${names}`,
  columnsGone: (names) => `columnas que ya no están: ${names}`,
  moved: (feed, address, to) => `${feed}: ${address} se mudó a ${to}; escribir la dirección nueva en el feed`,
  left: (feed, count) =>
    `${feed}: no se ${count === 1 ? 'consultó 1 fecha anterior' : `consultaron ${counted(count)} fechas anteriores`}; importar esas publicaciones a mano`,
  noAddress: (feed) =>
    `${feed}: el feed no tiene dirección ni se conoce una de su organismo; agregar «url», «pattern» o «page» (docs/update.md)`,
  whichSeries: (feed, publisher, page) =>
    `${feed}: ${publisher} tiene varios archivos; decir con «x-import» qué serie es, o buscar el archivo en ${page} y agregar su dirección como «url» (docs/update.md)`,
  noLink: (feed, page, link) =>
    `${feed}: ${page} no tiene un enlace a un archivo llamado ${link}; corregir «page» o «link» del feed`,
  empty: (feed, address) =>
    `${feed}: ${address}: el servidor envió un archivo vacío; intentar más tarde o corregir la dirección del feed`,
  tooManyPages: (feed, address, pages, most) =>
    `${feed}: ${address}: la respuesta tiene ${pages} páginas y el máximo es ${most}; pedir más filas por página (limit=1000) o menos años`,
  placeholder: (feed, found) =>
    `${feed}: ${found} no es un marcador de un patrón, como {YYYY}, {MM}, {mon} o {DD} (docs/update.md)`,
  publisher: (feed, found) =>
    `${feed}: el organismo «${found}» no es cbp, iom, unhcr ni tidy; otros archivos necesitan una receta`,
  recipe: (feed, found) =>
    `${feed}: la receta «${found}» no viene con el programa ni está en la carpeta del expediente; corregir el nombre`,
  absent: (feed, address, status) =>
    `${feed}: ${address}: el archivo ya no está (el servidor respondió ${status}); corregir la dirección del feed`,
  gap: (feed, address, status) =>
    `${feed}: ${address}: falta (el servidor respondió ${status}), aunque hay una publicación posterior; importarla a mano si tiene otra dirección`,
  nowhere: (feed, count, address) =>
    `${feed}: no hay archivo para ninguna de ${counted(count)} fechas, la última ${address}; revisar el patrón`,
  later: (feed, host, minutes) =>
    `${feed}: ${host} pide una pausa de ${plural(minutes, 'minuto', 'minutos')}, más de lo que espera una actualización; ejecutarla de nuevo después`,
  byHand: (address) => `curl -fLO '${address.replaceAll("'", `'\\''`)}' y migration-dash import`,
  notATable: (feed, address, what) => `${feed}: ${address}: ${what}`,
  refused: (feed, address) => `${feed}: no se importó la publicación de ${address}:`,
  otherSeries: (feed, holds) => `el archivo no tiene cifras de ${feed}; decir qué serie es: "x-import": ${holds}`,
  nothingFor: (holds) => `el archivo no tiene cifras de los lugares y estadísticas del expediente; tiene: ${holds}`,
  kept: (file) => `El archivo se guardó: ${file}`,
  keptAs: (file, into) => `El archivo se guardó; para importarlo a mano: migration-dash import ${file} --into ${into}`,
  keptAgain: (feed, file) => `${feed}: nada nuevo; ${file} faltaba o estaba alterado, y se volvió a descargar`,
  keptGone: (feed, file) => `${feed}: no se puede leer ${file}; restaurarlo, porque el archivo de bloqueo lo nombra`,
  keptAltered: (feed, file) =>
    `${feed}: ${file} no es el archivo que se importó (su SHA-256 es diferente); restaurarlo`,
  noFeed: (feed) =>
    `${feed}: el archivo de bloqueo tiene publicaciones de este feed, pero el expediente no lo tiene; agregarlo de nuevo o quitarlas`,
  conflictHint: 'Usar --replace para tomar los valores del archivo.',
}
