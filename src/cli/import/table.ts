import type { Recipe, SourceFields } from '../../import/index.ts'
import { COVERED, SUMS, type FigureUse } from '../../dossier/index.ts'
import { mappingIn, type Flags } from '../usage.ts'

/** How options say that a table is to be read; a recipe file may say it too, and the options count more. */
export interface TableOptions {
  /** The recipe's file or name; null where only options say how. */
  readonly recipe: string | null
  readonly columns: Readonly<Partial<Record<FigureUse, string>>>
  readonly limits: readonly string[]
  readonly leftOut: readonly string[]
  readonly summed: readonly string[]
  readonly totals: readonly string[]
  readonly parts: readonly string[]
  readonly described: Recipe['described']
  readonly source: SourceFields
  readonly per: Recipe['per']
  readonly covers: Recipe['covers']
  readonly isWide: boolean
}

const listIn = (values: readonly string[] | undefined): readonly string[] =>
  (values ?? []).flatMap((one) => one.split(',')).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))

const columnsIn = ({ map = [] }: Flags): TableOptions['columns'] =>
  Object.fromEntries(
    map.flatMap((one) => {
      const found = mappingIn(one)
      return found === null ? [] : [found]
    }),
  )

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** Returns a record without the properties that are undefined. */
export const onlyGiven = <T extends object>(record: T): Given<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Given<T>

const describedIn = ({ statistic, measure, counts, unit, currency, name, definition, fiscalYearStart }: Flags) =>
  onlyGiven({
    statistic,
    measure,
    counts,
    unit,
    currency,
    name,
    definition,
    fiscalYearStart: fiscalYearStart === undefined ? undefined : Number(fiscalYearStart),
  })

const sourceIn = ({ source, title, publisher, url, licence }: Flags): SourceFields =>
  onlyGiven({ id: source, title: title === undefined ? undefined : { en: title, es: title }, publisher, url, licence })

/** Returns whether any property of a record says something. */
export const saysAnything = (record: object): boolean =>
  Object.values(record).some((value: unknown) =>
    value !== null && typeof value === 'object' ? Object.keys(value).length > 0 : Boolean(value),
  )

/** Returns what the options say of a table; null where none of them is given. */
export const tableIn = (given: Flags): TableOptions | null => {
  const options: TableOptions = {
    recipe: given.recipe ?? null,
    columns: columnsIn(given),
    limits: listIn(given.dims),
    leftOut: listIn(given.drop),
    summed: listIn(given.sum),
    totals: given.total ?? [],
    parts: given.part ?? [],
    described: describedIn(given),
    source: sourceIn(given),
    per: SUMS.find((one) => one === given.per) ?? null,
    covers: COVERED.find((one) => one === given.covers) ?? null,
    isWide: given.wide === true,
  }
  return saysAnything(options) ? options : null
}

/** Returns a recipe with what the options say instead or in addition. */
export const withOptions = (recipe: Recipe, options: TableOptions): Recipe => {
  const { columns, limits, leftOut, summed, totals, parts, described, source, per, covers, isWide } = options
  return {
    ...recipe,
    columns: { ...recipe.columns, ...columns },
    limits: [...recipe.limits, ...limits],
    leftOut: [...recipe.leftOut, ...leftOut],
    summed: [...recipe.summed, ...summed],
    others: limits.length > 0 ? 'leave-out' : recipe.others,
    described: { ...recipe.described, ...described },
    spelling: {
      ...recipe.spelling,
      totals: [...recipe.spelling.totals, ...totals],
      parts: [...recipe.spelling.parts, ...parts],
    },
    isWide: recipe.isWide || isWide,
    per: per ?? recipe.per,
    covers: covers ?? recipe.covers,
    source: { ...recipe.source, ...source },
  }
}
