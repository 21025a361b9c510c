/** Subcommands; `open` is the one without a word. */
export const PROGRAM_COMMANDS = ['open', 'check', 'import', 'diff', 'report', 'new', 'schema', 'completions'] as const
/** A command of the program. */
export type ProgramCommand = (typeof PROGRAM_COMMANDS)[number]

/** Names of the options, without their two hyphens; `src/cli/options.ts` has their types, the messages their help. */
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
  'sheet',
  'half-year',
  'full-year',
  'accept',
  'replace',
  'dry-run',
  'columns',
  'map',
  'statistic',
  'measure',
  'counts',
  'unit',
  'currency',
  'name',
  'definition',
  'fiscal-year-start',
  'drop',
  'dims',
  'sum',
  'total',
  'source',
  'title',
  'publisher',
  'url',
  'licence',
  'per',
  'wide',
  'ignore-tail',
  'leave-out',
  'recipe',
  'suggest',
  'format',
  'brief',
  'table',
  'for',
  'output',
  'force',
  'strict',
  'print',
  'json',
  'ascii',
  'no-color',
  'colors',
  'mouse',
  'screen-reader',
  'no-state',
  'restricted',
  'help',
  'version',
] as const
/** The name of an option, without `--`. */
export type FlagName = (typeof FLAG_NAMES)[number]

/** Groups of options in the help, in its order. */
export const FLAG_GROUPS = ['content', 'input', 'selection', 'any-table', 'result', 'display', 'general'] as const
/** A group of options in the help. */
export type FlagGroup = (typeof FLAG_GROUPS)[number]
