/** What a cell holds besides its text. */
export type CellKind = 'text' | 'number' | 'error' | 'no-value' | 'merged-number'

/** A row of a sheet: its number, and the texts and kinds of its cells from column A on. */
export interface SheetRow {
  readonly line: number
  readonly isHidden: boolean
  readonly texts: readonly string[]
  readonly kinds: readonly CellKind[]
}

/** Whether a row has any text. */
export const hasText = ({ texts }: SheetRow): boolean => texts.some((text) => text.trim() !== '')
