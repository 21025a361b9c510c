import type { Attribution } from '../publisher.ts'
import type { SourceFields } from './recipe.ts'

/** Returns what is written about the source of a table, as its reader described it. */
export const attributionOf = ({ publisher, url, licence, attribution, language }: SourceFields): Attribution => ({
  dated: false,
  ...(publisher && { publisher }),
  ...(url && { url }),
  ...(licence && { licence }),
  ...(attribution && { attribution }),
  ...(language && { language }),
})
