import { plural } from '../plural.ts'
import type { Messages } from '../messages.ts'
import { didYouMean } from './problems.ts'

export const command: Messages['command'] = {
  standardInput: 'entrada estándar',
  newFile: {
    made: (file, schema) =>
      `Se creó ${file}: un expediente válido sin registros. Pasos siguientes:\n` +
      `  1. migration-dash source add PÁGINA --to ${file}   guarda una fuente con su texto; add TIPO --to ${file} pregunta por cualquier otro registro.\n` +
      `  2. O abrirlo en un editor. Con «$schema», que es ${schema}, el editor explica los campos y completa los nombres.\n` +
      `  3. migration-dash check ${file}   muestra cada problema con línea y columna.\n` +
      `  4. migration-dash ${file}         lo muestra y lo recarga al guardarlo (A agrega un registro, e abre el editor).\n`,
    madeLike: (file, schema) =>
      `Se creó ${file} a partir de un ejemplo. Pasos siguientes:\n` +
      `  1. Abrirlo en un editor y reemplazar sus registros. Cada «x-comment» explica uno; ${schema} completa sus id.\n` +
      `  2. migration-dash check ${file}   muestra cada problema con línea y columna.\n` +
      `  3. migration-dash ${file}         lo muestra y lo recarga al guardarlo (la tecla e abre el editor).\n`,
    exists: (file) => `${file}: el archivo ya existe, no se escribió nada; elegir otro nombre`,
    noFolder: (file) => `${file}: la carpeta no existe; crearla primero`,
    folder: (file) => `${file}: es una carpeta; indicar un archivo, por ejemplo conversaciones.json`,
    permission: (file) => `${file}: sin permiso para escribir este archivo`,
    failed: (file, why) => `${file}: no se puede escribir (${why})`,
    title: 'Negociación sin título',
  },
  unknownFlag: (flag, nearest) => `«${flag}» no es una opción${didYouMean(nearest)}`,
  unknownCommand: (word, nearest) => `«${word}» no es un comando${didYouMean(nearest)}`,
  repeatedFlag: (flag) => `${flag} aparece dos veces; indicarla una sola vez`,
  noOutput: (why) => `no se pudo escribir la salida (${why})`,
  noKeyboard: 'el tablero necesita una terminal; --print muestra el resumen como texto',
  badValue: (flag, found, takes) =>
    found === '' ? `${flag} necesita un valor; usar ${takes}` : `${flag}: «${found}» no es válido; usar ${takes}`,
  tooMany: (found) => `«${found}» es un argumento de más; hay que quitarlo`,
  noFile: (file) => `${file}: el archivo no existe`,
  folder: (file) => `${file}: es una carpeta; un expediente es un archivo JSON`,
  special: (file) =>
    `${file}: no es un archivo regular; un expediente es un archivo JSON, o - para la entrada estándar`,
  noPermission: (file) => `${file}: sin permiso para leer este archivo`,
  failed: (file, why) => `${file}: no se puede leer (${why})`,
  unwritable: {
    none: 'la carpeta no existe y no se puede crear',
    folder: 'una carpeta tiene ese nombre',
    exists: 'un archivo ya tiene ese nombre',
    same: 'es el archivo que se leyó',
    special: 'algo que no es un archivo tiene ese nombre',
    permission: 'falta permiso para escribir ahí',
  },
  needsNew: 'new necesita el nombre de un archivo: migration-dash new conversaciones.json',
  sinceTakes: 'una fecha, un archivo, una revisión de git como HEAD~3, o last',
  mapTakes: (uses) => `USO=COLUMNA con uno de los usos ${uses}`,
  monthTakes: 'el número de un mes, de 1 a 12',
  countTakes: 'un número entero, 1 o más',
  langTakes: 'una etiqueta de idioma como en, es, es-MX o fr',
  needsTwo: 'diff necesita dos archivos: migration-dash diff ANTES DESPUÉS',
  needsFile: 'check necesita al menos un archivo: migration-dash check ARCHIVO…',
  unloaded: (why) =>
    `No se pudo cargar una parte del programa (${why}); tal vez se actualizó: salir y volver a iniciarlo`,
  unforeseen: (why) => `error inesperado (${why}); conviene reportarlo`,
  screenFailed: (why) => `no se pudo dibujar la pantalla (${why}); --print muestra el resumen como texto`,
  seeHelp: 'Consultar migration-dash --help.',
}

export const restricted: Messages['restricted'] = {
  writes: (command) => `${command} no está disponible en modo restringido: no se escribe nada`,
  network: (address) => `${address}: no se leyó, pues la red no está disponible en modo restringido`,
  key: (words) => `${words} (no disponible en modo restringido)`,
}

export const merge: Messages['merge'] = {
  taken: (count) =>
    count === 0 ? 'La otra versión no trae nada nuevo.' : `${plural(count, 'cambio', 'cambios')} de la otra versión.`,
  conflicts: (count) =>
    `${plural(count, 'conflicto', 'conflictos')}: quedó nuestro valor y ambos están en «x-conflict». Se resuelven en el tablero (o nuestro, t suyo) o a mano.`,
  excluded: 'las dos versiones se excluyen de una manera que no se puede anotar; combinarlas a mano',
  driver: 'migration-dash: expedientes por su contenido',
  needsThree: 'merge necesita tres archivos: migration-dash merge ORIGEN NUESTRO SUYO',
  needsDossier:
    'merge --install necesita el expediente que git va a combinar: migration-dash merge --install conversaciones.json',
  installed: (file, attributes, line) =>
    `Git combina ahora ${file} por su contenido: «${line}» está en ${attributes}, que se puede confirmar. El controlador está solo en la configuración de este clon; cada clon necesita merge --install una vez.`,
  faults: {
    'no-git': (file) => `${file}: no se encontró git; instalarlo o escribir a mano las dos líneas del manual`,
    'no-repository': (file) => `${file}: esta carpeta no está en un repositorio de git; ejecutar antes git init`,
    'odd-name': (file) =>
      `${file}: .gitattributes no puede nombrar un archivo con un salto de línea; cambiar el nombre del archivo`,
  },
  failed: (file, why) => `${file}: no se pudo escribir la configuración de git (${why})`,
  settled: { ours: 'Resuelto con nuestro valor.', theirs: 'Resuelto con el otro valor.' },
  hint: 'en el primer conflicto de una combinación, o deja el nuestro y t toma el otro',
  unsettled: (why) => `No se resolvió: ${why}`,
}
