import type { Messages } from '../messages.ts'

export const filter: Messages['filter'] = {
  prompt: 'Solo',
  takes: (fields) => `palabras, o ${fields}`,
  unknown: (field, fields) => `no hay campo «${field}»; hay ${fields}`,
  noValue: (field, value, values) => `${field} no tiene «${value}» aquí; hay ${values}`,
  shown: (text) => `solo ${text}`,
  none: (text) => `Nada aquí corresponde a «${text}». Esc muestra todo.`,
  cleared: 'Se muestra todo otra vez',
  fields: { status: 'estado', side: 'parte', stance: 'postura', kind: 'clase' },
}

export const sorts: Messages['sorts'] = {
  file: 'orden del archivo',
  name: 'nombre',
  published: 'publicación, lo más nuevo primero',
  concern: 'lo que falla en la cifra',
  side: 'parte',
  issues: 'número de asuntos',
  priority: 'prioridad, los abiertos primero',
  distance: 'distancia: quién tendría que moverse',
  status: 'estado',
  time: 'tiempo, lo más antiguo primero',
  newest: 'tiempo, lo más nuevo primero',
  statements: 'número de enunciados',
}

export const sorted: Messages['sorted'] = (by) => `Ordenado por ${by}`
