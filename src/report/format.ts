/** The formats of a report, as `--format` names them. */
export const FORMATS = ['markdown', 'html', 'csv', 'json', 'sql', 'csl', 'bibtex'] as const
/** A format of a report. */
export type Format = (typeof FORMATS)[number]

/** The formats of a digest, as `--format` names them. */
export const DIGEST_FORMATS = ['text', 'markdown', 'html', 'atom'] as const
/** A format of a digest. */
export type DigestFormat = (typeof DIGEST_FORMATS)[number]

/** The tables of a report, as `--table` names them. */
export const DATA_TABLES = [
  'statistics',
  'observations',
  'vintages',
  'breaks',
  'claims',
  'thresholds',
  'threshold-periods',
  'participants',
  'roles',
  'positions',
  'issues',
  'terms',
  'dates',
  'relations',
  'history',
  'events',
  'sources',
  'retractions',
  'unsourced',
] as const
/** A table of a report. */
export type DataTable = (typeof DATA_TABLES)[number]

/** What a table may be written for, as `--for` names it. */
export const RECEIVERS = ['spreadsheet'] as const
/** What opens a table by a double click; programs read the plain CSV. */
export type Receiver = (typeof RECEIVERS)[number]

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.html?$/i, 'html'],
  [/\.csv$/i, 'csv'],
  [/\.json$/i, 'json'],
  [/\.sql$/i, 'sql'],
  [/\.bib$/i, 'bibtex'],
]

/** Endings of files that other programs open, as which Markdown would only look damaged. */
const OTHERS = /\.(?:pdf|docx?|odt|rtf|xls[xm]?|ods|pptx?|odp|epub|tex|svg|png|jpe?g|zip)$/i

/** Returns the format of a file's ending; Markdown for any other, and null for that of a file which no report is. */
export const formatFor = (file: string): Format | null => {
  if (OTHERS.test(file)) return null
  return ENDINGS.find(([ending]) => ending.test(file))?.[1] ?? 'markdown'
}

/** The kind of report: a page, in full or brief, one table for a spreadsheet, the dossier for programs or a database, or its sources as a bibliography. */
export type ReportOptions =
  | { readonly format: 'markdown' | 'html'; readonly brief: boolean }
  | { readonly format: 'csv'; readonly table: DataTable; readonly receiver?: Receiver }
  | { readonly format: 'json' | 'sql' | 'csl' | 'bibtex' }
