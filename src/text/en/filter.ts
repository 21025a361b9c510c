import type { Fields, Sort } from '../view.ts'

/** Filters of a list. */
export const filter = {
  prompt: 'Filter',
  takes: (fields: string) => `words, or ${fields}`,
  looking: 'looking… the list is not filtered by this yet',
  taken: 'taken; the list follows…',
  unknown: (field: string, fields: string) => `“${field}” is not a field; use ${fields}`,
  noValue: (field: string, value: string, values: string) => `“${value}” is not a ${field} in this list; use ${values}`,
  meant: (wrong: string, right: string) => `nothing fits “${wrong}”; did you mean “${right}”? Tab: yes`,
  meantShort: (right: string) => `did you mean “${right}”? Tab: yes`,
  shown: (text: string) => `only ${text}`,
  none: (text: string) => `No match for “${text}”. Esc: show all.`,
  cleared: 'Filter cleared',
  fields: { status: 'status', side: 'side', stance: 'stance', kind: 'kind' } satisfies Readonly<Record<Fields, string>>,
}

/** Orders of a list, by the name of each. */
export const sorts = {
  file: 'order in the file',
  name: 'name',
  published: 'publication date, newest first',
  concern: 'caveat, most serious first',
  side: 'side',
  issues: 'number of issues',
  priority: 'priority, open issues first',
  distance: 'distance to agreement',
  status: 'status',
  time: 'date, oldest first',
  newest: 'date, newest first',
  statements: 'number of statements',
} satisfies Readonly<Record<Sort, string>>

/** The notice that a list has a new order. */
export const sorted = (by: string) => `Sorted by ${by}`
