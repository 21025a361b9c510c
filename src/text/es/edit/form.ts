import type { FormMessages } from '../../messages.ts'

export const form: FormMessages = {
  titles: {
    position: (on) => (on === '' ? 'Nueva posición' : `Nueva posición sobre ${on}`),
    event: (by) => (by === '' ? 'Nuevo evento' : `Nuevo evento con ${by}`),
    claim: (on) => (on === '' ? 'Nueva afirmación' : `Nueva afirmación sobre ${on}`),
    source: () => 'Nueva fuente',
  },
  fields: {
    issue: 'El tema sobre el que es la posición.',
    statistic: 'La estadística sobre la que es la afirmación.',
    quote: 'Las palabras de la fuente. Al escribir algunas se muestran las oraciones que las tienen; Enter toma una.',
    prefix: 'Las palabras justo antes de la cita, si aparece más de una vez.',
    suffix: 'Las palabras justo después de la cita, si aparece más de una vez.',
  },
  needed: 'necesario',
  optional: 'opcional',
  taken: (value) => `${value} (no escrito; escribir lo reemplaza)`,
  languages: (parts) => `Un texto, o uno para cada lengua: ${parts}.`,
  save: (file) => `Enter lo agrega a ${file}`,
  saveHelp: 'Está todo lo necesario. Abajo hay campos opcionales; Esc sale sin escribir.',
  lacks: (fields) => `Falta: ${fields}. Enter va ahí.`,
  wrong: (fields) => `Aún no está bien: ${fields}. Enter va ahí.`,
  verified: 'Verificada: el texto guardado tiene estas palabras.',
  onlyThese: 'solo estas palabras',
  noText: (source) =>
    `No hay texto guardado de ${source}: sus palabras no se pueden comprobar; source keep lo obtiene.`,
  noSource: 'Primero, elegir la fuente que se cita.',
  options: (listed) => `Posible: ${listed}`,
}
