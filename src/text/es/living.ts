import type { enLiving } from '../en/living.ts'
import type { Translation } from '../translation.ts'

const changes = (count: number): string => `${count} ${count === 1 ? 'cambio' : 'cambios'}`
const problems = (count: number): string => `${count} ${count === 1 ? 'problema' : 'problemas'}`

export const esLiving: Translation<typeof enLiving> = {
  read: {
    revision: {
      'no-git': (ref) =>
        `«${ref}» no es un archivo ni una fecha; como revisión de git no se puede leer, porque git no está instalado`,
      'no-repository': (ref, file) =>
        `«${ref}» no es un archivo ni una fecha, y ${file} no está en ningún repositorio de git`,
      'no-revision': (ref, file) =>
        `«${ref}» no es un archivo, ni una fecha, ni una revisión de git del repositorio de ${file}; escriba una ruta, 2023-12-20, HEAD~3 o last`,
      'not-in-revision': (ref, file) => `${file} no está en la revisión de git ${ref}`,
    },
    revisionFailed: (ref, file, why) => `No se puede leer ${file} en la revisión de git ${ref}: ${why}`,
    notAFile: (ref) =>
      `«${ref}» no es un archivo ni una fecha; una revisión de git necesita un expediente que sea un archivo`,
    remote: {
      'not-http': (address) => `${address}: solo se leen direcciones http y https`,
      'user-data': (address) => `${address}: no se lee una dirección que lleva un nombre o una contraseña`,
      private: (address) => `${address}: conduce a una dirección de una red privada, y hasta allí no se sigue`,
      'too-many-redirects': (address) => `${address}: remite demasiadas veces a otra dirección`,
      timeout: (address) => `${address}: sin respuesta a tiempo`,
      'too-large': (address) => `${address}: más de 100 MB; un expediente tiene menos`,
    },
    remoteStatus: (address, status) => `${address}: el servidor responde ${status}; lo correcto sería 200`,
    remoteFailed: (address, why) => `${address}: no se puede leer: ${why}`,
    input: 'entrada estándar',
    noLook: 'No se conoce ninguna lectura anterior de este expediente: no se compara nada',
    sinceLater: 'El día de --since es posterior al de la lectura: nada puede haber cambiado desde entonces',
  },
  loading: (read, total) => `Leyendo: ${read} de ${total} MB`,
  loadingBegins: 'Leyendo un archivo grande…',
  followed: (count) => `El archivo se ha guardado: ${changes(count)}`,
  again: 'Leído de nuevo',
  unchanged: 'Consultado de nuevo: no hay nada nuevo',
  strip: {
    problems: (count, first) => `${problems(count)} · ${first}`,
    stays: 'El último expediente correcto sigue en pantalla.',
    title: (count) => problems(count),
  },
  copy: {
    done: (text) => `Copiado: ${text}`,
    title: 'Copiado, en la medida en que el terminal permite copiar a un programa',
    tooLong: 'Demasiado largo para copiarlo a través del terminal (75 kB como máximo)',
    hint: 'Esc vuelve. Si no se ha copiado nada, seleccione el texto aquí.',
  },
  cite: {
    asOf: (day) => `Leído como se conocía el ${day}`,
    licence: (text) => `Licencia: ${text}`,
    accessed: (date) => `consultado: ${date}`,
    verdict: (text) => `Comprobado con los datos: ${text}`,
    quote: (text) => `«${text}»`,
    stated: 'afirmación',
  },
  browse: {
    title: 'La dirección que se abriría',
    ask: (address) => `Abrir ${address}`,
    hint: 'Intro la abre en el navegador, Esc no',
    opened: (address) => `Abierta en el navegador: ${address}`,
    copied: (address) => `Aquí no hay navegador; copiada: ${address}`,
    refused: (address) => `No es una dirección que se abra (http y https, letras simples): ${address}`,
  },
  brief: {
    prompt: 'Breve en',
    hint: 'Intro escribe, Tab: HTML/Markdown, Esc',
    noPath: 'El informe breve necesita el nombre de un archivo',
    onlyPages: 'Un informe breve es HTML o Markdown: el nombre termina en .html o .md',
    exists: (file) => `${file} ya existe`,
    askHint: 'y lo reemplaza, Esc: otro nombre',
    written: (file) => `Informe breve escrito: ${file}`,
    writtenOld: (file) => `Informe breve del último expediente válido escrito: ${file}`,
  },
  edit: {
    none: 'No se ha indicado ningún editor: defina VISUAL o EDITOR, por ejemplo EDITOR=nano',
    notFound: (editor) => `No se ha encontrado el editor «${editor}», indicado en VISUAL o EDITOR`,
    permission: (editor) => `No se permite iniciar el editor «${editor}»`,
    failed: (editor, why) => `No se ha podido iniciar el editor «${editor}»: ${why}`,
    code: (editor, code) => `«${editor}» ha terminado con ${code}`,
  },
  reasons: {
    'no-file': 'este expediente no es un archivo que se pueda editar',
    'read-once': 'la entrada estándar solo se puede leer una vez',
    'no-address': 'de esto no se conoce ninguna dirección',
    'no-problems': 'el archivo no tiene problemas',
    'nothing-to-copy': 'aquí no hay nada que copiar',
  },
  write: {
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
}
