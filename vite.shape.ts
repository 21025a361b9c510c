import type { Plugin } from 'vite'
import { predicateCode } from './scripts/predicate.ts'
import { strictSchema } from './scripts/schema.ts'

/**
 * Whether a value has the shape of a dossier, without the schema's library: that one is loaded to say what is wrong, and takes 45 of
 * the 160 ms of a start to be built and to go through a file with which nothing is.
 */
export const dossierShape = (): Plugin => ({
  name: 'dossier-shape',
  resolveId: { filter: { id: /^virtual:dossier-shape$/ }, handler: (id) => `\0${id}` },
  load: { filter: { id: /^\0virtual:dossier-shape$/ }, handler: () => predicateCode(strictSchema()) },
})
