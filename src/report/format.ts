/** The formats of a report, as `--format` names them. */
export const FORMATS = ['markdown', 'html', 'csv', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** The tables that can be had by themselves, as `--table` names them. */
export const DATA_TABLES = [
  'statistics',
  'observations',
  'claims',
  'thresholds',
  'participants',
  'positions',
  'issues',
  'events',
  'sources',
] as const
export type DataTable = (typeof DATA_TABLES)[number]

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.html?$/i, 'html'],
  [/\.csv$/i, 'csv'],
  [/\.json$/i, 'json'],
]

/** The format that a file's ending asks for; Markdown where it asks for none. */
export const formatFor = (file: string): Format => ENDINGS.find(([ending]) => ending.test(file))?.[1] ?? 'markdown'

/** What a report is to be: a page, everything or in brief, one table for a spreadsheet, or the dossier for programs. */
export type ReportOptions =
  | { readonly format: 'markdown' | 'html'; readonly brief: boolean }
  | { readonly format: 'csv'; readonly table: DataTable }
  | { readonly format: 'json' }
