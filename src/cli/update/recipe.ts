import { dirname, join } from 'node:path'
import { isBeside } from '../../files/beside.ts'
import { sizeOf } from '../../system/file.ts'
import { isRecipePath, SHIPPED_RECIPES } from '../import/recipe-name.ts'

/**
 * Returns the recipe of a feed as an import takes it: the path of a file beside the dossier, or the name of one that ships. A path
 * elsewhere is null, because a dossier from others could name any file of this machine.
 */
export const recipePath = (dossier: string, recipe: string): string | null => {
  if (!isRecipePath(recipe)) return recipe
  return isBeside(recipe) ? join(dirname(dossier), recipe) : null
}

/** Returns a function that says whether a recipe ships or is a file beside the dossier; a dossier without a path may have any beside it. */
export const recipesFor =
  (dossier: string | null) =>
  (recipe: string): boolean => {
    if (!isRecipePath(recipe)) return SHIPPED_RECIPES.some((one) => one === recipe)
    if (dossier === null) return true
    const path = recipePath(dossier, recipe)
    return path !== null && sizeOf(path) > 0
  }
