/** The door of this floor: what other folders may ask of a dossier. */
export { safe } from './safe.ts'
export * from './period.ts'
export * from './known.ts'
export * from './problem.ts'
export { readDossier, type Read } from './read.ts'
export { LARGEST_FILE } from './decode.ts'
export { nearest } from './shape.ts'
export type * from './schema.ts'
