import type { Begin } from '../publisher.ts'
import type { FigureUse } from '../../dossier/index.ts'
import type { Recipe } from '../recipe/recipe.ts'

/** Returns the cell of a use in one row: that of its column, else what the recipe says of every row; empty for neither. */
export type Cells = (use: FigureUse | 'from') => string

/** The period and value of a column that is a period itself; null for a row with columns for both. */
export interface WideCell {
  readonly period: string
  readonly month: string
  readonly value: string
}

/** Creates a function that returns the cells of a row. */
export const createCells = (begin: Begin, { described }: Recipe) => {
  const fields = described as Readonly<Partial<Record<FigureUse | 'from', unknown>>>
  const constant = (use: FigureUse | 'from'): string => {
    const said = fields[use]
    return typeof said === 'string' ? said : ''
  }
  return (row: readonly string[], wide: WideCell | null): Cells =>
    (use) => {
      if (wide !== null && (use === 'period' || use === 'month' || use === 'value')) return wide[use]
      const at = begin.at(use)
      return at < 0 ? constant(use) : (row[at] ?? '').trim()
    }
}
