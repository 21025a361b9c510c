import type { FaultMessages } from '../../messages.ts'
import { kinds as kindWords } from '../../values/es-words.ts'
import { didYouMean } from '../problems.ts'

/** Returns kinds of record in the words that may be typed for them. */
const kindsText = (kinds: readonly string[]): string => {
  const words: Readonly<Record<string, string>> = kindWords
  return kinds.map((kind) => words[kind] ?? kind).join(', ')
}

const forms: Readonly<Record<string, string>> = {
  id: 'un identificador: letras, dígitos, «.», «_» y «-», que empiece con letra o dígito',
  text: 'un texto que no esté vacío',
  date: 'una fecha como 2023, 2023-12 o 2023-12-27, hoy, o = para el día de la fuente',
  period: 'un periodo como 2023, 2023-12, 2023-W49, 2023-01/10 o FY2024',
  address: 'una dirección como https://example.org/pagina',
  number: 'un número como 1234.5',
  flag: 'sí o no',
  entries: 'un registro en palabras, como 2023-12-27 postponed "Nieve."',
  dims: 'nombres con sus valores, como en component:"U.S. Border Patrol"',
}

const lists: Readonly<Record<string, string>> = {
  sides: 'delegación',
  sources: 'fuente',
  places: 'lugar',
  participants: 'participante',
  statistics: 'estadística',
  issues: 'asunto',
  events: 'evento',
  terms: 'compromiso',
  positions: 'identificador de una posición de este asunto',
}

const withFields = (found: string, takers: readonly string[]): string =>
  takers.length === 0
    ? 'date:2023-12-27'
    : takers.map((field) => (field === 'id' ? `id:${found}` : `${field}:"${found}"`)).join(' o ')

export const faults: FaultMessages = {
  unclosed: () => 'un texto no tiene comillas de cierre; escribir " al final',
  'no-kind': ({ kinds }) => `indicar primero qué agregar: ${kindsText(kinds)}`,
  'unknown-kind': ({ found, nearest, kinds }) =>
    `«${found}» no es un tipo de registro${didYouMean(nearest) || `; escribir uno de ${kindsText(kinds)}`}`,
  'unknown-field': ({ found, nearest }) => `«${found}» no es un campo de este registro${didYouMean(nearest)}`,
  ambiguous: ({ found, options }) =>
    `«${found}» puede ser ${options.slice(0, 8).join(', ')}; escribir más letras de uno`,
  'no-such': ({ found, nearest, lists: named, isNew }) =>
    `«${found}» no existe como ${named.map((one) => lists[one] ?? one).join(' o ') || 'identificador'}${didYouMean(nearest)}${isNew ? ` Un identificador nuevo se escribe id:${found}` : ''}`,
  stray: ({ found, takers }) =>
    `«${found}» no corresponde a ningún campo; nombrar uno, como en ${withFields(found, takers)}`,
  'not-fitting': ({ field, form, found }) => `${field}: «${found}» no es ${forms[form] ?? form}`,
  'not-a-choice': ({ field, found, choices, nearest }) =>
    `${field}: «${found}» no es uno de ${choices.join(', ')}${didYouMean(nearest)}`,
  repeated: ({ field }) => `${field} aparece dos veces; escribirlo una sola vez`,
  'no-source': () => 'una cita textual necesita antes su fuente, como en source:ID "las palabras citadas"',
  missing: (fields) =>
    `falta:${fields.length === 1 ? ` ${fields[0] ?? ''}` : fields.map((field) => `\n  ${field}`).join('')}`,
  incomplete: ({ field, lacking }) => `a ${field} le falta ${lacking.join(', ')}`,
  'same-address': ({ source, url }) => `la fuente ${source} ya tiene esta dirección: ${url}`,
  'altered-quote': ({ source, exact, nearest }) =>
    `«${exact}» no está en el texto guardado de ${source}; ${nearest === null ? 'ningún pasaje se le parece' : `el más parecido: «${nearest}»`}`,
  'wrong-order': ({ field, date, other, earlier }) => `${field}: ${date} es anterior a ${other}, ${earlier}`,
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
