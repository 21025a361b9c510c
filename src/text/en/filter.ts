import type { Fields, Sort } from '../view.ts'

/** Filters of a list. */
export const filter = {
  prompt: 'Only',
  takes: (fields: string) => `words, or ${fields}`,
  unknown: (field: string, fields: string) => `there is no field “${field}”; there are ${fields}`,
  noValue: (field: string, value: string, values: string) => `${field} has no “${value}” here; there are ${values}`,
  shown: (text: string) => `only ${text}`,
  none: (text: string) => `Nothing here fits “${text}”. Esc shows all.`,
  cleared: 'All are shown again',
  fields: { status: 'status', side: 'side', stance: 'stance', kind: 'kind' } satisfies Readonly<Record<Fields, string>>,
}

/** Orders of a list, by the name of each. */
export const sorts = {
  file: 'order of the file',
  name: 'name',
  published: 'publication, newest first',
  concern: 'what is wrong with the figure',
  side: 'side',
  issues: 'number of issues',
  priority: 'priority, open ones first',
  distance: 'distance: who would have to move',
  status: 'status',
  time: 'time, oldest first',
  newest: 'time, newest first',
  statements: 'number of statements',
} satisfies Readonly<Record<Sort, string>>

/** The notice that a list has a new order. */
export const sorted = (by: string) => `Sorted by ${by}`
