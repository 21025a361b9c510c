import type { Messages } from '../messages.ts'

export const filter: Messages['filter'] = {
  prompt: 'Filtrar',
  takes: (fields) => `palabras, o ${fields}`,
  looking: 'buscando… esto aún no filtra la lista',
  taken: 'aceptado; falta filtrar la lista…',
  unknown: (field, fields) => `«${field}» no es un campo; usar ${fields}`,
  noValue: (field, value, values) => `«${value}» no es un valor de ${field} en esta lista; usar ${values}`,
  meant: (wrong, right) => `nada corresponde a «${wrong}»; ¿quizá «${right}»? Tab: sí`,
  meantShort: (right) => `¿quizá «${right}»? Tab: sí`,
  shown: (text) => `solo ${text}`,
  none: (text) => `Sin resultados para «${text}». Esc: mostrar todo.`,
  cleared: 'Se quitó el filtro',
  fields: { status: 'estado', side: 'delegación', stance: 'postura', kind: 'tipo' },
}

export const sorts: Messages['sorts'] = {
  file: 'orden en el archivo',
  name: 'nombre',
  published: 'fecha de publicación, lo más reciente primero',
  concern: 'salvedad, la más grave primero',
  side: 'delegación',
  issues: 'número de asuntos',
  priority: 'prioridad, los asuntos abiertos primero',
  distance: 'distancia al acuerdo',
  status: 'estado',
  time: 'fecha, lo más antiguo primero',
  newest: 'fecha, lo más reciente primero',
  statements: 'número de enunciados',
}

export const sorted: Messages['sorted'] = (by) => `Ordenado por ${by}`
