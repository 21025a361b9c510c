import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const sources: Messages['sources'] = {
  statements: (count) => plural(count, 'enunciado', 'enunciados'),
  nothing: 'Nada de lo conocido en esta fecha se apoya en ella.',
  rests: (count) => `Lo que se apoya en ella: ${plural(count, 'enunciado', 'enunciados')}`,
  unsourced: (count) => `Sin fuente: ${plural(count, 'registro', 'registros')}`,
  unsourcedTitle: 'Enunciados sin fuente',
  unsourcedRule:
    'El formato no tiene sitio para una fuente junto a estas palabras; antes de citarlas, compruébelas con las fuentes de los demás enunciados del registro.',
  unsourcedParts: {
    role: 'cargo',
    summary: 'resumen',
    definition: 'definición',
    caveat: 'advertencia',
    breaks: 'rupturas de la serie',
  },
  parts: {
    observation: (count) => plural(count, 'valor', 'valores'),
    threshold: (count) => plural(count, 'umbral', 'umbrales'),
    claim: (count) => plural(count, 'afirmación', 'afirmaciones'),
    issue: (count) => (count === 1 ? 'de qué trata' : `${count} resúmenes`),
    status: (count) => plural(count, 'estado', 'estados'),
    position: (count) => plural(count, 'posición', 'posiciones'),
    event: (count) => plural(count, 'suceso', 'sucesos'),
  },
  facts: {
    publisher: 'Editor',
    published: 'Publicada',
    accessed: 'Consultada',
    next: 'Próxima publicación',
    licence: 'Licencia',
    attribution: 'Atribución',
    language: 'Idioma',
    address: 'Dirección',
    sha256: 'Suma SHA-256',
  },
  noLicence: 'no declarada',
  noNext: 'no anunciada',
  citation: {
    asOf: (day) => `Leído como se conocía el ${day}`,
    licence: (text) => `Licencia: ${text}`,
    accessed: (date) => `consultado: ${date}`,
    verdict: (text) => `Comprobado con los datos: ${text}`,
    quote: (text) => `«${text}»`,
    stated: 'afirmación',
  },
}
