import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'vite'
import { strictSchema } from './scripts/schema.ts'

const NAME = 'virtual:dossier-shape'

/** The dossier's schema as a function of a value, compiled when the program is built. */
const shapeCode = (): string => {
  const ajv = new Ajv({ code: { source: true, esm: true }, messages: false, validateSchema: false, strict: false })
  return standaloneCode(ajv, ajv.compile(strictSchema()))
}

/**
 * Whether a value has the shape of a dossier, without the schema's library: that one is loaded to say what is wrong, and takes 45 of
 * the 160 ms of a start to be built and to go through a file with which nothing is.
 */
export const dossierShape = (): Plugin => ({
  name: 'dossier-shape',
  resolveId: { filter: { id: new RegExp(`^${NAME}$`) }, handler: () => `\0${NAME}` },
  load: { filter: { id: new RegExp(`^\0${NAME}$`) }, handler: shapeCode },
})
