/** A sentence about what was told, whose parts it names. Texts in it have been made safe. */
type Says<T = object> = (told: T) => string

/** The sentences of an import. The names of faults and notices are those of `import/`, which this floor does not know. */
export interface ImportWords {
  /** What stands below the help of `import`. */
  /** What can be read, with every column; and with those that must be there, for the help. */
  readonly readable: (publications: string) => string
  readonly required: (publications: string) => string
  readonly needsFile: string
  readonly needsInto: string
  readonly onlyOrAll: string
  readonly noStandardInput: string
  readonly needsPublished: (file: string) => string
  /** Why a file that was to be imported could not be read. */
  readonly input: Readonly<Record<'none' | 'folder' | 'special' | 'permission', (file: string) => string>>
  readonly asksWhat: (file: string, holds: string) => string
  readonly unmet: (name: string, holds: string) => string
  readonly andMore: (count: number) => string
  readonly moreProblems: (count: number) => string
  readonly nothingWritten: (file: string) => string
  readonly columnsHead: string
  readonly also: (names: string) => string
  readonly breakdowns: (names: string) => string
  readonly publications: Readonly<
    Record<'encounters' | 'missing-migrants' | 'population' | 'applications' | 'tidy', string>
  >
  readonly fault: {
    readonly empty: Says
    readonly 'header-only': Says
    readonly html: Says
    readonly zip: Says
    readonly gzip: Says
    readonly 'utf-32': Says
    readonly nul: Says
    readonly 'not-utf-16': Says
    readonly 'not-utf-8': Says<{ readonly mayBeWindows: boolean }>
    readonly 'not-windows-1252': Says
    readonly unrecognised: Says<{
      readonly found: readonly string[]
      readonly as: string | null
      readonly expected: string
    }>
    readonly 'missing-column': Says<{ readonly anyOf: readonly string[] }>
    readonly 'double-column': Says<{ readonly name: string }>
    readonly 'nameless-column': Says<{ readonly at: number }>
    readonly 'too-many-columns': Says<{ readonly most: number }>
    readonly 'no-breakdown': Says<{ readonly by: string; readonly has: readonly string[] }>
    readonly ragged: Says<{ readonly found: number; readonly expected: number }>
    readonly 'quote-open': Says
    readonly 'quote-stray': Says
    readonly 'row-too-long': Says<{ readonly most: number }>
    readonly cell: Says<{ readonly column: string; readonly found: string; readonly expected: CellForms }>
    readonly choice: Says<{ readonly column: string; readonly found: string; readonly options: readonly string[] }>
    readonly 'row-twice': Says<{ readonly first: number }>
    readonly json: Says
    readonly 'no-items': Says
    readonly pages: Says<{ readonly missing: readonly number[]; readonly of: number }>
  }
  readonly cell: Readonly<Record<CellForms, string>>
  readonly notice: {
    readonly 'no-date': Says<{ readonly rows: number }>
    readonly 'no-month': Says<{ readonly rows: number }>
    readonly 'no-figure': Says<{ readonly rows: number; readonly column: string }>
    readonly negative: Says<{ readonly rows: number }>
    readonly 'total-differs': Says<{ readonly rows: number }>
    readonly 'no-ids': Says
    readonly 'not-reached': Says<{ readonly months: readonly string[] }>
    readonly 'cases-not-told': Says<{ readonly countries: readonly string[] }>
    readonly 'types-not-told': Says
    readonly 'cases-left-out': Says<{ readonly rows: number; readonly sum: number }>
    readonly 'types-left-out': Says<{ readonly types: readonly (readonly [string, number])[] }>
    readonly 'partial-year': Says<{ readonly year: string; readonly until: string }>
    readonly 'after-publication': Says<{ readonly period: string }>
    readonly 'measure-not-told': Says<{ readonly statistics: readonly string[] }>
    readonly 'row-repeated': Says<{ readonly rows: number }>
  }
  readonly generation: {
    readonly cbp: Readonly<Record<'southwest' | 'state' | 'area' | 'region', string>>
    readonly iom: Readonly<Record<'hxl' | 'site-2018' | 'site-2021' | 'full', string>>
    readonly population: (midYear: boolean) => string
    readonly applications: Readonly<Record<'nothing' | 'types' | 'types-and-persons', string>>
    readonly tidy: string
  }
  readonly read: (file: string, generation: string, rows: string, encoding: string) => string
  readonly covers: (first: string, last: string) => string
  readonly open: (year: string) => string
  readonly published: Readonly<Record<'flag' | 'file' | 'name' | 'rows', (date: string) => string>>
  readonly willWrite: (file: string) => string
  readonly would: (file: string) => string
  readonly values: (count: string, isOne: boolean) => string
  readonly newStatistic: (id: string, name: string, values: string) => string
  /** `same`: how many stood there before; null where none did. */
  readonly grown: (id: string, name: string, values: string, same: string | null) => string
  readonly replaced: (id: string, values: string) => string
  readonly same: (id: string, values: string) => string
  readonly nothingNew: (file: string) => string
  readonly done: (file: string) => string
  readonly readLater: (asOf: string, published: string) => string
  readonly conflict: (where: string, before: string, after: string, published: string, against: string | null) => string
  readonly moreConflicts: (count: number) => string
  readonly conflictHint: string
  readonly illFormed: (file: string) => string
  readonly write: {
    readonly held: Says<{ readonly lock: string; readonly pid: number | null }>
    readonly changed: Says
    readonly special: Says
    readonly 'not-permitted': Says<{ readonly folder: string }>
    readonly 'read-only': Says<{ readonly folder: string }>
    readonly 'no-folder': Says<{ readonly folder: string }>
    readonly full: Says<{ readonly folder: string }>
    readonly failed: Says<{ readonly why: string }>
  }
  readonly progress: (file: string, percent: number) => string
}

/** What a cell should have held, by the names of `import/`. */
type CellForms =
  | 'count'
  | 'ambiguous-number'
  | 'number'
  | 'fiscal-year'
  | 'year'
  | 'month'
  | 'date'
  | 'ambiguous-date'
  | 'period'
  | 'vintage'
  | 'statistic'
