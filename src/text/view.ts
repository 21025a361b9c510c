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

/** What the commands of the help are grouped by: moving, reading, checking, quoting, the file, typing in a prompt. */
export const HELP_GROUPS = ['move', 'read', 'check', 'quote', 'file', 'type'] as const
/** A group of the help. */
export type HelpGroup = (typeof HELP_GROUPS)[number]
