import type { Plugin } from 'vite'
import { predicateCode, type JsonSchema } from './scripts/predicate.ts'
import { strictSchema } from './scripts/schema.ts'

/** Returns the schema of one statistic. */
const statisticIn = ({ properties = {} }: JsonSchema): JsonSchema => {
  const { items } = properties['statistics'] ?? {}
  if (!items) throw new Error('The schema of statistics is not where it was')
  return items
}

/** What each module's schema is. */
const SCHEMAS: Readonly<Record<string, () => JsonSchema>> = {
  'virtual:dossier-shape': strictSchema,
  'virtual:statistic-shape': () => statisticIn(strictSchema()),
}

/**
 * Whether a value has the shape of a dossier, without the schema's library: that one is loaded to say what is wrong, and takes 45 of
 * the 160 ms of a start to be built and to go through a file with which nothing is.
 */
export const dossierShape = (): Plugin => ({
  name: 'dossier-shape',
  resolveId: { filter: { id: /^virtual:\w+-shape$/ }, handler: (id) => (id in SCHEMAS ? `\0${id}` : null) },
  load: {
    filter: { id: /^\0virtual:\w+-shape$/ },
    handler: (id) => predicateCode(SCHEMAS[id.slice(1)]?.() ?? {}),
  },
})
