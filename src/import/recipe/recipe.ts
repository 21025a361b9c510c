import type { Covered, FigureUse, SumPeriod, Text } from '../../dossier/index.ts'
import type { DateOrder } from '../date.ts'
import type { NumberStyle } from '../number-style.ts'
import type { Languages } from '../publisher.ts'

/** What is said of a statistic in every row of a table. */
export interface Described {
  readonly statistic?: string | undefined
  readonly measure?: string | undefined
  readonly counts?: string | undefined
  readonly currency?: string | undefined
  readonly name?: Text | undefined
  readonly definition?: Text | undefined
  readonly unit?: Text | undefined
  /** The month (1–12) in which fiscal years begin. */
  readonly fiscalYearStart?: number | undefined
}

/** The publication that a table is from: a source of the dossier, or what is written about a new one. */
export interface SourceFields {
  readonly id?: string | undefined
  readonly title?: Languages | undefined
  readonly publisher?: Text | undefined
  readonly url?: string | undefined
  readonly licence?: Text | undefined
  readonly attribution?: Text | undefined
  readonly language?: string | undefined
}

/** How a column that a recipe does not name is taken: it limits figures, is left out, or is a fault. */
export type OtherColumn = 'limit' | 'leave-out' | 'fault'

/** How numbers and days are written in a table, where that is known. */
export interface Spelling extends NumberStyle {
  readonly dates: DateOrder
  /** Words that mean everything in their column, besides the usual ones. */
  readonly totals: readonly string[]
  /** Parts of their column, although they are the sum of the others wherever they have a figure. */
  readonly parts: readonly string[]
}

/** How to read any table of figures: from options, from a recipe file, or the plain one for tidy tables. */
export interface Recipe {
  /** The name of the recipe file; null for options. */
  readonly name: string | null
  /** The column of each use. */
  readonly columns: Readonly<Partial<Record<FigureUse, string>>>
  /** Columns that limit figures. */
  readonly limits: readonly string[]
  readonly leftOut: readonly string[]
  /** Columns over whose cells figures are added up. */
  readonly summed: readonly string[]
  /** Other names of columns, by the names above. */
  readonly alsoNamed: Readonly<Record<string, readonly string[]>>
  readonly others: OtherColumn
  readonly described: Described
  readonly spelling: Spelling
  /** Whether months or years are columns. */
  readonly isWide: boolean
  /** The period over which figures are added up; null where each is kept. */
  readonly per: SumPeriod | null
  /** What the figure of a single date covers; null where nobody says it. */
  readonly covers: Covered | null
  readonly source: SourceFields
  /** Whether a report of this program wrote the table: words are figures too, and one column has all limits. */
  readonly isExported: boolean
}

/** The recipe of tidy tables: every column by its usual names, all others limit the figures. */
export const PLAIN_RECIPE: Recipe = {
  name: null,
  columns: {},
  limits: [],
  leftOut: [],
  summed: [],
  alsoNamed: {},
  others: 'limit',
  described: {},
  spelling: { decimal: null, group: null, dates: 'unknown', missing: [], totals: [], parts: [] },
  isWide: false,
  per: null,
  covers: null,
  source: {},
  isExported: false,
}
