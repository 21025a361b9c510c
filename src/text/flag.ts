/** What the program can be told to do; `open` has no word of its own. */
export const PROGRAM_COMMANDS = ['open', 'check', 'diff', 'report', 'schema', 'completions'] as const
export type ProgramCommand = (typeof PROGRAM_COMMANDS)[number]

/** Every option, as it is written after the two hyphens. `src/flags.ts` says what it takes and where, the language what it does. */
export const FLAG_NAMES = [
  'as-of',
  'lang',
  'format',
  'brief',
  'table',
  'output',
  'force',
  'print',
  'json',
  'ascii',
  'no-color',
  'mouse',
  'no-state',
  'help',
  'version',
] as const
export type FlagName = (typeof FLAG_NAMES)[number]
