import type { EVENT_KINDS } from '../../dossier/index.ts'
import type { Spelling, SourceFields } from './recipe.ts'

/** What each row becomes: an event, or a claim about one statistic. */
export type RecordKind =
  | { readonly kind: 'events'; readonly eventKind: (typeof EVENT_KINDS)[number] | null }
  | { readonly kind: 'claims'; readonly statistic: string }

/** How to read a table whose rows are events or claims. */
export interface RecordRecipe {
  readonly name: string
  readonly makes: RecordKind
  /** The column of each use; `title.en` is a title in English. */
  readonly columns: Readonly<Record<string, string>>
  readonly leftOut: readonly string[]
  readonly spelling: Spelling
  readonly source: SourceFields
}
