import type { FormMessages } from '../../messages.ts'

export const form: FormMessages = {
  titles: {
    position: (on) => (on === '' ? 'Nueva posición' : `Nueva posición sobre ${on}`),
    event: (by) => (by === '' ? 'Nuevo evento' : `Nuevo evento con ${by}`),
    claim: (on) => (on === '' ? 'Nueva afirmación' : `Nueva afirmación sobre ${on}`),
    source: () => 'Nueva fuente',
  },
  quote: 'Las palabras de la fuente. Al escribir algunas se muestran las oraciones que las tienen; Enter toma una.',
  needed: 'necesario',
  isNeeded: (field) => `${field} es necesario: escribir su valor. Tab sigue sin él; Esc sale.`,
  optional: 'opcional',
  taken: (value) => `${value} (sin escribir; lo que se escriba lo reemplaza)`,
  entries: (fields) => `En palabras: ${fields}; un texto, entre comillas dobles. «;» empieza otro.`,
  names: 'Como en component:"U.S. Border Patrol" nationality:Mexico.',
  languages: (parts) => `Un texto, o uno para cada idioma: ${parts}.`,
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
