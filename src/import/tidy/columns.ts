import { plainName } from '../name.ts'
import type { Columns, ColumnSpec } from '../publisher.ts'
import { FIGURE_USES, type FigureUse } from '../../dossier/index.ts'
import { type Recipe } from '../recipe/recipe.ts'

/** The usual names of each column of a tidy table. */
export const USUAL: Readonly<Record<Exclude<FigureUse, 'until'>, ColumnSpec>> = {
  statistic: { name: 'statistic', also: ['estadística', 'indicator', 'indicador', 'series', 'serie'], must: true },
  period: { name: 'period', also: ['periodo', 'TIME_PERIOD', 'date', 'fecha', 'year', 'año'], must: true },
  month: { name: 'month', also: ['mes', 'mois', 'mese'], must: false },
  value: { name: 'value', also: ['valor', 'OBS_VALUE', 'valeur', 'valore'], must: true },
  flag: { name: 'flag', also: ['flags', 'OBS_FLAG', 'OBS_STATUS', 'Flag and Footnotes'], must: false },
  qualifier: { name: 'qualifier', also: ['calificador'], must: false },
  status: { name: 'status', also: ['estado', 'estatus'], must: false },
  published: { name: 'published', also: ['publicado'], must: false },
  name: { name: 'name', also: ['nombre'], must: false },
  definition: { name: 'definition', also: ['definición'], must: false },
  measure: { name: 'measure', also: ['medida'], must: false },
  counts: { name: 'counts', also: ['cuenta'], must: false },
  unit: { name: 'unit', also: ['unidad'], must: false },
  currency: { name: 'currency', also: ['moneda'], must: false },
}

/** Returns whether a recipe says in every row what a column would say. */
const isDescribed = ({ described }: Recipe, use: FigureUse): boolean =>
  (described as Readonly<Partial<Record<FigureUse, unknown>>>)[use] !== undefined

/** Returns the names that a recipe has a use for, in plain letters; no other column is found by them. */
const takenNames = ({ columns, limits, leftOut, summed }: Recipe): ReadonlySet<string> =>
  new Set([...Object.values(columns), ...limits, ...leftOut, ...summed].map(plainName))

/** Whether every file has the column, by what the recipe says instead. */
const isNeeded = (recipe: Recipe, use: FigureUse): boolean => {
  if (use === 'period') return recipe.columns.until === undefined && !recipe.isWide
  if (use === 'value') return !recipe.isWide
  return use !== 'until' && USUAL[use].must
}

/** Returns the columns of a recipe's tables: those that it names, and the usual ones where it is silent. */
export const columnsOf = (recipe: Recipe): Columns => {
  const taken = takenNames(recipe)
  const entries = FIGURE_USES.flatMap((use): readonly (readonly [FigureUse, ColumnSpec])[] => {
    const named = recipe.columns[use]
    if (named !== undefined) return [[use, { name: named, also: recipe.alsoNamed[named] ?? [], must: true }]]
    if (use === 'until' || isDescribed(recipe, use)) return []
    // A recipe file names every column that it uses.
    if (recipe.name !== null) return []
    const { name, also = [] } = USUAL[use]
    const [first, ...rest] = [name, ...also].filter((one) => !taken.has(plainName(one)))
    return [[use, { name: first ?? name, also: rest, must: isNeeded(recipe, use) }]]
  })
  return Object.fromEntries(entries)
}
