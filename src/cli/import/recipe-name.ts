/** The recipes that ship with the program. */
export const SHIPPED_RECIPES = ['eurostat-asylum', 'frontex-detections', 'uk-small-boats', 'it-landings'] as const

const PATH = /[\\/]|\.json$/i

/** Returns whether a recipe is named by its file, not as one that ships. */
export const isRecipePath = (name: string): boolean => PATH.test(name)
