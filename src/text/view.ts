/** The fields that a filter can ask for by name. */
export const FIELDS = ['status', 'side', 'stance', 'kind'] as const
export type Fields = (typeof FIELDS)[number]

/** The orders that lists can be put in. */
export type Sort =
  | 'file'
  | 'name'
  | 'published'
  | 'concern'
  | 'side'
  | 'issues'
  | 'priority'
  | 'distance'
  | 'status'
  | 'time'
  | 'newest'
  | 'statements'
