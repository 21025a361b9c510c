import type { Covered, Observation, Place, PublisherId, Source, Statistic } from '../dossier/index.ts'
import type { ImportFault, ImportNotice, ImportProblem } from './fault.ts'
import type { Oddity } from './guard/oddity.ts'
import type { OtherTable } from './unhcr/other-tables.ts'

/** A column by its published name and its former names. Case, accents, spaces and punctuation are ignored. */
export interface ColumnSpec {
  readonly name: string
  readonly also?: readonly string[]
  /** Whether every file of the publication has it. */
  readonly must: boolean
}

/** A text in each of the program's languages. */
export type Languages = { readonly en: string; readonly es: string }

/** The columns of a publication, by their name in this program. */
export type Columns = Readonly<Record<string, ColumnSpec>>

/** An encoding that files are read in. */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/** A figure of a statistic, before its source is known. */
export type Figure = Pick<
  Observation,
  'period' | 'value' | 'asStated' | 'dims' | 'status' | 'qualifier' | 'through'
> & {
  /** The vintage, where each row has its own. */
  readonly published?: string
  /** What a reader of the figure has to know of its release. */
  readonly note?: Languages
}

/** How to find a statistic in a dossier, and how to create it where there is none. */
export interface Proposal {
  /** The key of the import, stored as `x-import`. */
  readonly key: string
  /** Ids that it may have; a new one gets the first. */
  readonly ids: readonly string[]
  /** Names of its publisher in dossiers; empty for any. */
  readonly publishers: readonly string[]
  readonly record: Omit<Statistic, 'id' | 'observations' | 'place' | 'thresholds' | 'claims'>
  readonly place: PlaceProposal | null
}

/** How to find a statistic's place by code or names; it is created where it was asked for by name. */
export interface PlaceProposal {
  readonly names: readonly string[]
  readonly record: Omit<Place, 'id'>
}

/** A year or a day from which a publication counts otherwise. */
export interface FoundBreak {
  readonly at: string
  readonly note: Languages
}

/** The figures of one statistic, and how to find or create it. */
export interface Figures {
  readonly proposal: Proposal
  readonly figures: readonly Figure[]
  /** Breaks that the file itself shows. */
  readonly breaks?: readonly FoundBreak[]
  /** What the table itself says of the statistic, which the dossier may have otherwise. */
  readonly said?: SaidOf
  /** What the dates of figures that leave out the days between them probably mean; null for any others. */
  readonly apart?: Covered | null
}

/** An event or a claim that a row gives, before its source is known. */
export type FoundRecord =
  | { readonly kind: 'event'; readonly id: string; readonly record: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'claim'
      readonly id: string
      readonly statistic: string
      readonly record: Readonly<Record<string, unknown>>
    }

/** What a table says of a statistic, in the words of dossiers; null where it says nothing. */
export interface SaidOf {
  readonly measure: Statistic['measure'] | null
  readonly counts: Statistic['counts'] | null
  readonly currency: string | null
  readonly unit: string | null
  /** A value that can be no count of people or events, where the table does not say what it counts. */
  readonly uncounted: ImportProblem | null
}

/** The result of reading the rows of one publication. */
export interface Readout {
  readonly figures: readonly Figures[]
  /** Events and claims, where the rows are not figures. */
  readonly records?: readonly FoundRecord[]
  readonly notices: readonly ImportNotice[]
  /** What the rows show that no comparison with earlier figures would. */
  readonly oddities?: readonly Oddity[]
  /** Columns of numbers that restrict figures, although nobody asked for it. */
  readonly numbers?: readonly string[]
  /** The first and last period with figures in the file, whatever was asked for. */
  readonly covered: { readonly first: string; readonly last: string } | null
  /** The name of the year that is not over yet. */
  readonly openYear: string | null
  /** The year of which neither the file nor its vintage says whether it is half or whole; null where none is in question. */
  readonly unsettled: string | null
  /** Names that `--only` can select. */
  readonly holds: readonly string[]
  /** Whether anything in the file was asked for; if not, the reader is asked what to import. */
  readonly asked: boolean
  readonly generation: Generation
  /** The beginning of its source's id; the vintage follows. */
  readonly source: string
  /** The title of its source: what the file is, and the time that it covers. */
  readonly title: Languages
}

/** The layout of a file, among those that its publisher has used. */
export type Generation =
  | { readonly kind: 'cbp'; readonly family: 'southwest' | 'state' | 'area' | 'region' }
  | { readonly kind: 'iom'; readonly header: 'hxl' | 'site-2018' | 'site-2021' | 'full' }
  | { readonly kind: 'unhcr-population'; readonly midYear: boolean }
  | { readonly kind: 'unhcr-applications'; readonly separated: 'nothing' | 'types' | 'types-and-persons' }
  | { readonly kind: 'unhcr-decisions'; readonly separated: boolean }
  | { readonly kind: 'tidy' }
  | { readonly kind: 'records'; readonly of: 'events' | 'claims' }

/** Which of a file's places are wanted. Callers that ask often cache the answers. */
export interface Scope {
  readonly kind: 'all' | 'named' | 'dossier'
  /** Whether a place is wanted by any of its names, or a statistic by its key or any of its ids. */
  readonly wants: (names: readonly string[], key?: string, ids?: readonly string[]) => boolean
  /** Whether it was asked for by name, so that a place may be created for it. */
  readonly names: (names: readonly string[]) => boolean
}

/** How much of its newest year a file of UNHCR covers, where the reader says so; otherwise its vintage decides. */
export type NewestYear = 'half' | 'whole' | 'by-vintage'

/** What a reader of rows knows before the first row. */
export interface Begin {
  /** Returns the index of a column in a row; -1 where the file does not have it. */
  readonly at: (column: string) => number
  /** Returns the file's own name of a column. */
  readonly called: (column: string) => string
  /** The header's columns, as named in the file. */
  readonly header: readonly string[]
  /** The rows above the header. */
  readonly preamble: readonly (readonly string[])[]
  readonly fileName: string
  readonly scope: Scope
  readonly by: readonly string[]
  readonly newestYear: NewestYear
  /** Whether semicolons separate columns, so that a comma may be decimal. */
  readonly commaMayBeDecimal: boolean
  /** Whether cells have types, as in a workbook. */
  readonly hasTypedNumbers: boolean
  /** The seed of hashes: a random number of the run, which a file cannot know. */
  readonly seed: number
  readonly problem: (line: number, fault: ImportFault) => void
}

/** A reader of a publication's rows. */
export interface Reader {
  /** Takes a row with as many cells as the header; `line` is where it begins. */
  readonly row: (cells: readonly string[], line: number) => void
  /** Reports what only all rows together show. */
  readonly finish?: () => void
  /** Returns what was read; `published` is the vintage, as a date. */
  readonly end: (published: string | null) => Readout
}

/** Fields of a source's record that are the same for every file of a publication. */
export interface Attribution extends Pick<Source, 'publisher' | 'licence' | 'attribution' | 'url' | 'language'> {
  /** Whether its attribution names the day of publication. */
  readonly dated: boolean
}

/** One kind of file of a publisher: its columns, and how its rows become figures. */
export interface Publication {
  readonly publisher: PublisherId
  readonly name: 'encounters' | 'missing-migrants' | 'population' | 'applications' | 'decisions' | 'tidy'
  readonly columns: Columns
  /** Groups of columns; each file has at least one of each group. */
  readonly oneOf: readonly (readonly string[])[]
  /** Returns further missing columns, given those that are there. */
  readonly lacks?: (has: (column: string) => boolean, fileName: string) => readonly string[]
  /** Returns which table of the same publisher a header is of, where it only looks like this publication. */
  readonly mistaken?: (header: readonly string[]) => OtherTable | null
  /** Whether the reader said what its files are, so that any header with its columns is one. */
  readonly isDescribed?: boolean
  /** Returns further faults of a header. */
  readonly headerFaults?: (header: readonly string[]) => readonly ImportFault[]
  /** Whether columns beyond the known ones have a meaning. */
  readonly takesAnyColumn: boolean
  /** Whether its files may be in Windows-1252, besides UTF-8 and UTF-16. */
  readonly windows1252: boolean
  /** Breakdowns for `--by`: their names and columns. */
  readonly breakdowns: Readonly<Record<string, string>>
  readonly attribution: Attribution
  /** Returns the vintage and the day of the download from the rows above the header. */
  readonly dates?: (preamble: readonly (readonly string[])[]) => {
    readonly published?: string
    readonly accessed?: string
  }
  readonly begin: (begin: Begin) => Reader
}
