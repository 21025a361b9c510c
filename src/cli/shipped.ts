import { fileURLToPath } from 'node:url'

/** The paths of the files that ship with the program. */
export interface Shipped {
  readonly dossier: string
  readonly schema: string
  /** The folder of the examples, with its separator at the end. */
  readonly examples: string
  /** The folder of the recipes, with its separator at the end. */
  readonly recipes: string
}

/** Returns the paths of shipped files in a folder. */
export const shippedIn = (folder: URL): Shipped => ({
  dossier: fileURLToPath(new URL('us-mexico-2023.json', folder)),
  schema: fileURLToPath(new URL('dossier-1.schema.json', folder)),
  examples: fileURLToPath(new URL('examples/', folder)),
  recipes: fileURLToPath(new URL('recipes/', folder)),
})
