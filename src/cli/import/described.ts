import type { Read } from '../../dossier/index.ts'
import { figuresBy, PLAIN_RECIPE, recordsBy, type Encoding, type Publication, type Recipe } from '../../import/index.ts'
import { readFileBytes, type FileFault } from '../../system/file.ts'
import type { ImportWork } from './arguments.ts'
import { isRecipePath, SHIPPED_RECIPES } from './recipe-name.ts'
import { saysAnything, withOptions } from './table.ts'

/** How the files are read: as those of publishers, or as options and recipe say. */
export interface Description {
  readonly kind: 'description'
  /** Null where the files are those of publishers. */
  readonly publication: Publication | null
  readonly encoding: Encoding | null
  readonly sheet: string | null
  readonly ignoreTail: number
  /** Whether figures are added up over months or years. */
  readonly isSummed: boolean
  /** The source of the dossier that the figures cite; null for a new one. */
  readonly source: string | null
}

/** Why a recipe cannot be used. */
export type NoDescription =
  | {
      readonly kind: 'no-recipe'
      readonly path: string
      readonly fault: FileFault
      readonly shipped: readonly string[]
    }
  | { readonly kind: 'bad-recipe'; readonly path: string; readonly read: Exclude<Read, { readonly kind: 'dossier' }> }
  /** Options of figures beside a recipe of events or claims. */
  | { readonly kind: 'not-figures'; readonly path: string }

/** Returns the path of a recipe: a file, or the name of one that ships. */
const pathOf = (name: string, shipped: string): string => (isRecipePath(name) ? name : `${shipped}${name}.json`)

/** How the files of publishers are read. */
export const PLAIN: Description = {
  kind: 'description',
  publication: null,
  encoding: null,
  sheet: null,
  ignoreTail: 0,
  isSummed: false,
  source: null,
}

const figuresAs = (recipe: Recipe) => ({ publication: figuresBy(recipe), isSummed: recipe.per !== null })

/** Reads the recipe, if there is one, and adds what the options say. `shipped` is the folder of the recipes that ship. */
export const describe = async (work: ImportWork, shipped: string): Promise<Description | NoDescription> => {
  const { table } = work
  if (table === null) return PLAIN
  const source = table.source.id ?? null
  if (table.recipe === null) return { ...PLAIN, ...figuresAs(withOptions(PLAIN_RECIPE, table)), source }
  const path = pathOf(table.recipe, shipped)
  const file = await readFileBytes(path)
  if ('fault' in file)
    return { kind: 'no-recipe', path: table.recipe, fault: file.fault, shipped: [...SHIPPED_RECIPES] }
  const { readRecipe } = await import('../../import/recipe/read.ts')
  const read = readRecipe(file.bytes)
  if (read.kind !== 'record') return { kind: 'bad-recipe', path, read }
  const { makes, encoding, sheet, ignoreTail } = read.record
  const common = { ...PLAIN, encoding, sheet, ignoreTail, source }
  if (makes.kind === 'figures') return { ...common, ...figuresAs(withOptions(makes.recipe, table)) }
  const { recipe: _, source: given, ...others } = table
  if (saysAnything(others)) return { kind: 'not-figures', path }
  return { ...common, publication: recordsBy({ ...makes.recipe, source: { ...makes.recipe.source, ...given } }) }
}
