import type { Observation, Place, PublisherId, Source, Statistic } from '../dossier/index.ts'
import type { ImportFault, ImportNotice } from './fault.ts'

/** A column by its name as published, and the other names that it has had. Case, accents, spaces and punctuation make no difference. */
export interface ColumnSpec {
  readonly name: string
  readonly also?: readonly string[]
  /** Whether a file without it is no file of this publication. */
  readonly must: boolean
}

/** A text in each language of the program. */
export type Languages = { readonly en: string; readonly es: string }

export type Columns = Readonly<Record<string, ColumnSpec>>

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/** One figure of a statistic, before it is known under which source it stands. */
export type Figure = Pick<Observation, 'period' | 'value' | 'dims' | 'status' | 'qualifier'> & {
  /** The vintage where a row tells its own. */
  readonly published?: string
}

/** How a statistic is found in a dossier, and what it is where the dossier has none. */
export interface Proposal {
  /** What the importer calls it; `x-import` of a statistic names it. */
  readonly key: string
  /** The ids that it may have, the one that it gets first. */
  readonly ids: readonly string[]
  /** What its publisher may be called in a dossier; empty where any will do. */
  readonly publishers: readonly string[]
  readonly record: Omit<Statistic, 'id' | 'observations' | 'place' | 'thresholds' | 'claims'>
  readonly place: PlaceProposal | null
}

/** A place that a statistic belongs to: found by its code or its names, made where it was asked for by name. */
export interface PlaceProposal {
  readonly names: readonly string[]
  readonly record: Omit<Place, 'id'>
}

export interface Figures {
  readonly proposal: Proposal
  readonly figures: readonly Figure[]
}

/** What a reader has made of the rows of one publication. */
export interface Readout {
  readonly figures: readonly Figures[]
  readonly notices: readonly ImportNotice[]
  /** The first and last period that the file has figures for, whatever was asked of it. */
  readonly covered: { readonly first: string; readonly last: string } | null
  /** The year that is not over yet, by its name. */
  readonly openYear: string | null
  /** What the file can be limited to by name. */
  readonly holds: readonly string[]
  /** Whether something of the file was asked for; where not, it is to be asked what. */
  readonly asked: boolean
  readonly generation: Generation
  /** What the id of its source begins with; the vintage ends it. */
  readonly source: string
  /** What the file is, with the time that it covers: the title of its source. */
  readonly title: Languages
}

/** Which of its publisher's files it is. */
export type Generation =
  | { readonly kind: 'cbp'; readonly family: 'southwest' | 'state' | 'area' | 'region' }
  | { readonly kind: 'iom'; readonly header: 'hxl' | 'site-2018' | 'site-2021' | 'full' }
  | { readonly kind: 'unhcr-population'; readonly midYear: boolean }
  | { readonly kind: 'unhcr-applications'; readonly told: 'nothing' | 'types' | 'types-and-persons' }
  | { readonly kind: 'tidy' }

/** Which of a file's places are wanted. Answers are remembered by whoever asks often. */
export interface Scope {
  readonly kind: 'all' | 'named' | 'dossier'
  /** Whether a place is wanted that goes by these names, or a statistic that is found by this key or one of these ids. */
  readonly wants: (names: readonly string[], key?: string, ids?: readonly string[]) => boolean
  /** Whether it was asked for by name, so that a place may be made for it. */
  readonly names: (names: readonly string[]) => boolean
}

/** What a reader is told before the first row. */
export interface Begin {
  /** Where each column stands in a row; -1 where the file has none. */
  readonly at: (column: string) => number
  /** The name of a column as the file has it. */
  readonly called: (column: string) => string
  /** Every column of the header, as the file has it. */
  readonly header: readonly string[]
  /** The rows above the header. */
  readonly preamble: readonly (readonly string[])[]
  readonly fileName: string
  readonly scope: Scope
  readonly by: readonly string[]
  /** Columns are set apart by semicolons, as where the comma is decimal. */
  readonly commaMayBeDecimal: boolean
  readonly problem: (line: number, fault: ImportFault) => void
}

export interface Reader {
  /** Takes a row of as many cells as the header has; `line` is where it begins. */
  readonly row: (cells: readonly string[], line: number) => void
  /** What was read; `published` is the vintage, as a date. */
  readonly end: (published: string | null) => Readout
}

/** What stands in a source's record for every file of a publication. */
export interface Attribution extends Pick<Source, 'publisher' | 'licence' | 'attribution' | 'url' | 'language'> {
  /** Whether its attribution names the day of publication. */
  readonly dated: boolean
}

/** One kind of file of a publisher: its columns, and how its rows become figures. */
export interface Publication {
  readonly publisher: PublisherId
  readonly name: 'encounters' | 'missing-migrants' | 'population' | 'applications' | 'tidy'
  readonly columns: Columns
  /** Columns of which at least one of each group must be there. */
  readonly oneOf: readonly (readonly string[])[]
  /** What else is missing, given what is there: names of columns. */
  readonly lacks?: (has: (column: string) => boolean, fileName: string) => readonly string[]
  /** Whether columns that the table does not name mean something. */
  readonly takesAnyColumn: boolean
  /** Encodings that its files are known in, beside UTF-8 and UTF-16. */
  readonly windows1252: boolean
  /** What `--by` can break the totals down by: the name of the breakdown, and its column. */
  readonly breakdowns: Readonly<Record<string, string>>
  readonly attribution: Attribution
  /** The vintage and the day of the download, where the rows above the header tell them. */
  readonly dates?: (preamble: readonly (readonly string[])[]) => {
    readonly published?: string
    readonly accessed?: string
  }
  readonly begin: (begin: Begin) => Reader
}
