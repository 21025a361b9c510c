import type { Messages } from '../../messages.ts'
import { didYouMean } from '../problems.ts'

const forms: Readonly<Record<string, string>> = {
  id: 'un identificador: letras, dígitos, «.», «_» y «-», que empiece con letra o dígito',
  text: 'un texto que no esté vacío',
  date: 'una fecha como 2023, 2023-12 o 2023-12-27, today (hoy), o = para el día de la fuente',
  period: 'un periodo como 2023, 2023-12, 2023-W49, 2023-01/10 o FY2024',
  address: 'una dirección como https://example.org/pagina',
  number: 'un número como 1234.5',
  flag: 'yes (sí) o no',
  record: 'campos propios; escribir cada uno con un punto, como en change.percent:20',
  dims: 'nombres propios; escribir cada uno con un punto, como en dims.component:…',
}

const lists: Readonly<Record<string, string>> = {
  sides: 'delegación',
  sources: 'fuente',
  places: 'lugar',
  participants: 'participante',
  statistics: 'estadística',
  issues: 'asunto',
  events: 'acontecimiento',
  terms: 'término',
  positions: 'posición de este asunto con identificador',
}

const faults: Messages['edit']['faults'] = {
  unclosed: () => 'un texto no tiene comillas de cierre; escribir " al final',
  'no-kind': ({ kinds }) => `indicar primero qué agregar: ${kinds.join(', ')}`,
  'unknown-kind': ({ found, nearest }) => `«${found}» no es un tipo de registro${didYouMean(nearest)}`,
  'unknown-field': ({ found, nearest }) => `«${found}» no es un campo de este registro${didYouMean(nearest)}`,
  ambiguous: ({ found, options }) =>
    `«${found}» puede ser ${options.slice(0, 8).join(', ')}; escribir más letras de uno`,
  'no-such': ({ found, nearest, lists: named }) =>
    `«${found}» no existe como ${named.map((one) => lists[one] ?? one).join(' o ') || 'identificador'}${didYouMean(nearest)}`,
  stray: ({ found }) =>
    `«${found}» no corresponde a ningún campo; nombrar uno, como en date:2023-12-27, o poner el texto entre comillas`,
  'not-fitting': ({ field, form, found }) => `${field}: «${found}» no es ${forms[form] ?? form}`,
  'not-a-choice': ({ field, found, choices, nearest }) =>
    `${field}: «${found}» no es uno de ${choices.join(', ')}${didYouMean(nearest)}`,
  repeated: ({ field }) => `${field} aparece dos veces; escribirlo una sola vez`,
  'no-source': () => 'una cita textual necesita antes su fuente, como en source:ID "las palabras citadas"',
  missing: ({ fields }) =>
    `falta: ${fields.map(({ name, help }) => (help === '' ? name : `${name} (${help.replace(/\.$/, '')})`)).join('; ')}`,
  'same-address': ({ source, url }) => `la fuente ${source} ya tiene esta dirección: ${url}`,
  'altered-quote': ({ source, exact, nearest }) =>
    `“${exact}” no está en el texto guardado de ${source}; ${nearest === null ? 'ningún pasaje se le parece' : `el más parecido: “${nearest}”`}`,
  'nothing-there': ({ what }) => `${what}: no hay nada que cambiar`,
  'same-id': ({ id }) => `${id} ya es su identificador`,
  'taken-id': ({ id }) => `otro registro tiene el identificador ${id}; elegir otro`,
  unassigned: ({ issue, positions }) =>
    `${issue}: indicar adónde va cada una, como en PARTICIPANTE=ASUNTO: ${positions.join(', ')}; o rest=ASUNTO para las demás`,
  'no-target': ({ found, targets }) => `«${found}» no es uno de los asuntos nuevos ${targets.join(', ')}`,
  'no-current-role': ({ participant, body }) =>
    body === null
      ? `${participant} no tiene ningún cargo vigente`
      : `${participant} no tiene ningún cargo vigente en ${body}`,
  'needs-date': ({ issue }) => `${issue} tiene un historial; indicar el día de la división con --date`,
}

export const edit: Messages['edit'] = {
  faults,
  needsFile: 'indicar el expediente: --to talks.json',
  notAFile: (file) => `${file}: solo se pueden agregar registros a un archivo de esta computadora`,
  noFile: (file) => `${file}: el archivo no existe; crearlo con migration-dash new ${file}`,
  broken: (file) => `${file} tiene problemas; no se puede agregar nada antes de resolverlos:`,
  nothingWritten: (file) => `${file}: no se escribió nada.`,
  typed: 'Texto escrito:',
  would: (file) => `${file}: no se escribe nada (--dry-run). Cambiaría:`,
  inherited: (field, value, from) => `${field} ${value} (de ${from})`,
  notTyped: (fields) => `Sin escribir: ${fields}`,
  prompt: 'add>',
  linesHelp:
    'Un registro por línea, por ejemplo: position ammar issue:visas stance:opposes 2023-10-02 "Dice que no." source:tap "non"',
  question: (name, help, offered) =>
    `${help === '' ? name : `${name} – ${help}`}${offered === '' ? '' : ` [${offered}]`}`,
  more: (fields) => `más (${fields}) – Enter escribe el registro`,
  askHelp:
    'Responder cada pregunta: Tab completa, Enter toma lo ofrecido entre [ ], < vuelve a la anterior, Ctrl+C sale sin escribir.',
  left: 'No se escribió nada.',
  form: {
    nothingHere: 'Aquí no se puede agregar nada; elegir un registro o lista',
    trouble: 'No se puede agregar nada: el archivo tiene problemas (p los muestra)',
    ask: '¿Descartar lo escrito?',
    askHint: 'y: descartar · Esc: seguir',
    added: (file) => `Agregado a ${file}. U lo quita.`,
    addedLater: (file, day) => `Agregado a ${file}, pero aún no se sabía el ${day}. U lo quita.`,
    changed: (file) =>
      `${file} cambió en el disco y no se escribió nada. Se leyó de nuevo: Enter agrega al archivo como está ahora.`,
    unreadable: (file) => `${file} ya no se puede leer; no se escribió nada.`,
    takenBack: (file) => `Deshecho: ${file} está como antes.`,
    nothingToTakeBack: 'No se ha agregado nada desde que se abrió el tablero',
    notTakenBack: (file) => `${file} cambió después, así que el registro no se quitó; e lo edita.`,
  },
  needs: {
    rename: 'rename necesita un identificador y el nuevo: migration-dash rename ID NUEVO --to talks.json',
    split:
      'split necesita un asunto y dos identificadores nuevos: migration-dash split ASUNTO A B --to talks.json participante=A rest=B',
    leave:
      'leave necesita un participante y un día: migration-dash leave PARTICIPANTE --date 2024-01-15 --to talks.json',
    retract:
      'retract necesita una fuente, un día y una nota: migration-dash retract FUENTE --date 2024-01-15 --note TEXTO --to talks.json',
  },
}
