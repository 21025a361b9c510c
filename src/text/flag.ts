/** What the program can be told to do; `open` has no word of its own. */
export const PROGRAM_COMMANDS = ['open', 'check', 'import', 'diff', 'report', 'new', 'schema', 'completions'] as const
export type ProgramCommand = (typeof PROGRAM_COMMANDS)[number]

/** Every option, as it is written after the two hyphens. `src/cli/options.ts` says what it takes and where, the language what it does. */
export const FLAG_NAMES = [
  'as-of',
  'since',
  'lang',
  'into',
  'as',
  'published',
  'only',
  'all',
  'by',
  'encoding',
  'replace',
  'dry-run',
  'columns',
  'format',
  'brief',
  'table',
  'output',
  'force',
  'print',
  'json',
  'ascii',
  'no-color',
  'colors',
  'mouse',
  'screen-reader',
  'no-state',
  'help',
  'version',
] as const
export type FlagName = (typeof FLAG_NAMES)[number]
