import type { Messages } from '../../messages.ts'
import { plural } from '../../plural.ts'

export const edit: Messages['edit'] = {
  needsFile: 'indicar el expediente: --to conversaciones.json',
  notAFile: (file) => `${file}: solo se pueden agregar registros a un archivo de esta computadora`,
  noFile: (file) => `${file}: el archivo no existe; crearlo con migration-dash new ${file}`,
  broken: (file) => `${file} tiene problemas; no se puede agregar nada antes de resolverlos:`,
  nothingWritten: (file) => `${file}: no se escribió nada.`,
  typed: 'Texto escrito:',
  would: (file) => `${file}: no se escribe nada (--dry-run). Cambiaría:`,
  inherited: (field, value, from) => `${field} ${value} (de ${from})`,
  completed: (typed, id) => `${typed} → ${id}`,
  completedIds: (ids) => `Identificadores completados: ${ids}`,
  renamed: (what, { old, id, references }) =>
    `${what}: id ${old} → ${id}${references === 0 ? '' : `, también en ${plural(references, 'referencia', 'referencias')}`}`,
  moved: (what, issue) => `${what}: ahora en ${issue}`,
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
    added: (file) => `Agregado a ${file}. U lo deshace.`,
    addedLater: (file, day) => `Agregado a ${file}, pero aún no se sabía el ${day}. U lo deshace.`,
    changed: (file) =>
      `${file} cambió en el disco y no se escribió nada. Se leyó de nuevo: Enter agrega al archivo como está ahora.`,
    unreadable: (file) => `${file} ya no se puede leer; no se escribió nada.`,
    takenBack: (file) => `Deshecho: ${file} está como antes.`,
    notTakenBack: (file) => `${file} cambió después, así que el registro no se quitó; e lo edita.`,
  },
  needs: {
    rename: 'rename necesita un identificador y el nuevo: migration-dash rename ID NUEVO --to conversaciones.json',
    split:
      'split necesita un asunto y dos identificadores nuevos: migration-dash split ASUNTO A B --to conversaciones.json participante=A rest=B',
    leave:
      'leave necesita un participante y un día: migration-dash leave PARTICIPANTE --date 2024-01-15 --to conversaciones.json',
    retract:
      'retract necesita una fuente, un día y una nota: migration-dash retract FUENTE --date 2024-01-15 --note TEXTO --to conversaciones.json',
  },
}
