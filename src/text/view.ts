/** Fields that a filter can name. */
export const FIELDS = ['status', 'side', 'stance', 'kind'] as const
/** A field that a filter can name. */
export type Fields = (typeof FIELDS)[number]

/** Sort orders of lists. */
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
