import type { Messages } from '../messages.ts'
import { didYouMean } from './problems.ts'

export const command: Messages['command'] = {
  standardInput: 'entrada estándar',
  newFile: {
    made: (file) =>
      `${file} es un expediente válido sin registros. Pasos siguientes:\n` +
      `  1. Ábralo en un editor: con «$schema» explica cada campo y completa los nombres.\n` +
      `  2. migration-dash check ${file}   dice cada problema con su línea y columna.\n` +
      `  3. migration-dash ${file}         lo muestra, y lo sigue cada vez que se guarda (e abre el editor desde ahí).\n`,
    exists: (file) => `${file}: ya existe un archivo así; no se ha escrito nada`,
    noFolder: (file) => `${file}: no se puede escribir, porque su carpeta no existe; créela primero`,
    folder: (file) => `${file}: es el nombre de una carpeta; escriba el del archivo, por ejemplo conversaciones.json`,
    permission: (file) => `${file}: no está permitido escribirlo`,
    failed: (file, why) => `${file}: no se puede escribir: ${why}`,
    title: 'Negociación sin título',
  },
  unknownFlag: (flag, nearest) => `no existe la opción «${flag}»${didYouMean(nearest)}`,
  unknownCommand: (word, nearest) => `no existe la orden «${word}»${didYouMean(nearest)}`,
  repeatedFlag: (flag) => `${flag} se da dos veces; basta con una`,
  noOutput: (why) => `no se ha podido escribir la salida: ${why}`,
  noKeyboard: 'no hay terminal de la que tomar teclas; --print muestra el panorama como texto',
  badValue: (flag, found, takes) => `${flag} no admite «${found}»; admite ${takes}`,
  tooMany: (found) => `se abre un expediente a la vez; «${found}» sobra`,
  noFile: (file) => `${file}: no existe tal archivo`,
  folder: (file) => `${file}: es una carpeta; un expediente es un archivo JSON`,
  special: (file) => `${file}: no es un archivo común; un expediente es un archivo JSON`,
  noPermission: (file) => `${file}: no está permitido leerlo`,
  failed: (file, why) => `${file}: no se pudo leer (${why})`,
  needsNew: 'new necesita el nombre del archivo que ha de crear: migration-dash new negociacion.json',
  sinceTakes: 'un archivo, una fecha, una revisión de git como HEAD~3, o last',
  langTakes: 'la etiqueta de un idioma: en, es, es-MX, fr',
  needsTwo: 'diff necesita dos archivos: migration-dash diff ANTES DESPUÉS',
  needsFile: 'check necesita al menos un archivo: migration-dash check ARCHIVO…',
  unforeseen: (why) => `algo falló que no debería: ${why}`,
  screenFailed: (why) => `no se pudo dibujar la pantalla: ${why}`,
  seeHelp: 'migration-dash --help dice qué hay',
}

export const print: Messages['print'] = {
  events: 'Sucesos',
  sources: 'Fuentes',
}
