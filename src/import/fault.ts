import type { Conflict, PublisherId } from '../dossier/index.ts'
import type { FileFormat } from './other-files.ts'
import type { ApiTable, OtherTable } from './unhcr/other-tables.ts'

/** What is wrong with an imported file, as data that `text/` puts in words. Texts are as found, not yet made safe. */
export type ImportFault =
  | { readonly kind: 'empty' | 'header-only' | 'nul' | 'not-utf-16' }
  | { readonly kind: 'other-file'; readonly format: FileFormat }
  | { readonly kind: 'zip'; readonly holds: readonly string[]; readonly isTable: boolean }
  | { readonly kind: 'damaged' | 'bomb' | 'too-many-parts' | 'too-much-text' | 'too-many-merges' | 'empty-workbook' }
  | { readonly kind: 'which-sheet'; readonly sheets: readonly string[] }
  | { readonly kind: 'no-sheet'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly kind: 'not-a-workbook' }
  | { readonly kind: 'excel-error' | 'merged-number'; readonly found: string }
  | { readonly kind: 'no-saved-value' }
  | { readonly kind: 'beside-table'; readonly from: string; readonly to: string }
  | ({ readonly kind: 'conflict' } & Conflict)
  | { readonly kind: 'not-utf-8'; readonly mayBeWindows: boolean }
  | { readonly kind: 'not-windows-1252' }
  | {
      readonly kind: 'unrecognised'
      readonly found: readonly string[]
      readonly as: PublisherId | null
      readonly expected: readonly string[] | null
    }
  | { readonly kind: 'missing-column'; readonly publisher: PublisherId; readonly anyOf: readonly string[] }
  | { readonly kind: 'double-column' | 'new-column'; readonly name: string }
  | { readonly kind: 'running-total' | 'in-thousands'; readonly name: string }
  | { readonly kind: 'no-such-column'; readonly name: string; readonly has: readonly string[] }
  | { readonly kind: 'no-period-columns' }
  | { readonly kind: 'nameless-column'; readonly at: number }
  | { readonly kind: 'too-many-columns'; readonly most: number }
  | { readonly kind: 'no-breakdown'; readonly by: string; readonly has: readonly string[] }
  | { readonly kind: 'ragged'; readonly found: number; readonly expected: number }
  | { readonly kind: 'quote-open' | 'quote-stray' }
  | { readonly kind: 'footnote'; readonly rows: number; readonly ignore: number }
  | { readonly kind: 'row-too-long'; readonly most: number }
  | { readonly kind: 'cell'; readonly column: string; readonly found: string; readonly expected: CellForm }
  | { readonly kind: 'choice'; readonly column: string; readonly found: string; readonly options: readonly string[] }
  | { readonly kind: 'row-twice' | 'key-twice'; readonly first: number }
  | {
      readonly kind: 'described-otherwise'
      readonly column: string
      readonly found: string
      readonly first: number
    }
  | { readonly kind: 'id-twice'; readonly id: string; readonly first: number }
  | { readonly kind: 'marked-period'; readonly name: string; readonly period: string }
  | { readonly kind: 'other-table'; readonly table: OtherTable }
  | { readonly kind: 'whole-world'; readonly year: string; readonly table: ApiTable }
  | { readonly kind: 'two-countries'; readonly code: string; readonly name: string }
  | { readonly kind: 'beside-total'; readonly year: string; readonly country: string }
  | { readonly kind: 'json' | 'no-items' }
  | { readonly kind: 'pages'; readonly missing: readonly number[]; readonly of: number }

/** What a cell should contain. */
export type CellForm =
  | 'count'
  | 'part'
  | 'sum-of-others'
  | 'named-part'
  | 'limit'
  | 'scale'
  | 'ambiguous-number'
  | 'minus-sign'
  | 'decimal-comma'
  | 'decimal-point'
  | 'number'
  | 'whole-number'
  | 'percentage'
  | 'negative'
  | 'fiscal-year'
  | 'year'
  | 'month'
  | 'date'
  | 'ambiguous-date'
  | 'period'
  | 'calendar'
  | 'vintage'
  | 'fiscal-month'
  | 'part-of-month'
  | 'edge'
  | 'beginning'
  | 'part-of-period'
  | 'part-of-year'
  | 'other-grain'
  | 'days-twice'
  | 'words'
  | 'no-such-day'
  | 'statistic'

/** A fault and its line in the file, counted from 1; null for the whole file. */
export interface ImportProblem {
  readonly line: number | null
  readonly fault: ImportFault
  /** The address of a workbook's cell, where a single one is at fault. */
  readonly cell?: string
}

/** What a reader should know before using the figures, although it is not a fault. */
export type ImportNotice =
  | { readonly kind: 'no-date'; readonly rows: number }
  | { readonly kind: 'no-month'; readonly rows: number }
  | { readonly kind: 'no-figure'; readonly rows: number; readonly column: string }
  | { readonly kind: 'negative'; readonly rows: number }
  | { readonly kind: 'total-differs'; readonly rows: number }
  | { readonly kind: 'other-date'; readonly rows: number; readonly line: number }
  | { readonly kind: 'no-ids' }
  | { readonly kind: 'not-reached'; readonly months: readonly string[] }
  | { readonly kind: 'cases-not-separated'; readonly countries: readonly string[] }
  | { readonly kind: 'types-not-separated' }
  | { readonly kind: 'cases-left-out'; readonly rows: number; readonly sum: number }
  | { readonly kind: 'types-left-out'; readonly types: readonly (readonly [string, number])[] }
  | { readonly kind: 'decided-not-separated' | 'decided-cases'; readonly countries: readonly string[] }
  | { readonly kind: 'decided-differs'; readonly rows: number; readonly line: number; readonly column: string }
  | { readonly kind: 'partial-year'; readonly year: string; readonly until: string }
  | { readonly kind: 'half-year'; readonly year: string; readonly period: string }
  | { readonly kind: 'after-publication'; readonly period: string }
  | { readonly kind: 'other-unit'; readonly statistic: string; readonly found: string; readonly has: string }
  | { readonly kind: 'measure-not-given'; readonly statistics: readonly string[] }
  | {
      readonly kind: 'columns'
      readonly limits: readonly string[]
      readonly leftOut: readonly string[]
      /** Columns over which figures are added up. */
      readonly summed: readonly string[]
      readonly withoutTotal: readonly string[]
    }
  /** A part that is the sum of the others wherever it has a figure. */
  | { readonly kind: 'like-total'; readonly column: string; readonly part: string }
  | { readonly kind: 'row-repeated' | 'keys-repeated' | 'ahead'; readonly rows: number }
  | { readonly kind: 'left-out'; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'partial-sums' | 'flagged-breaks'; readonly periods: readonly string[] }
  | { readonly kind: 'hidden-rows'; readonly rows: number }
  | { readonly kind: 'hidden-sheets'; readonly sheets: readonly string[] }
