/**
 * The door of this floor: what other folders may ask of a dossier. `readDossier` is not behind it: it brings the schema's library with
 * it, and is loaded only where something is wrong with a file.
 */
export { safe } from './safe.ts'
export * from './period.ts'
export * from './known.ts'
export * from './difference.ts'
export { sameMeaning } from './meaning.ts'
export * from './moment.ts'
export * from './since.ts'
export { startText } from './start.ts'
export * from './statement.ts'
export * from './target.ts'
export * from './whereabouts.ts'
export * from './problem.ts'
export { readWell } from './well.ts'
export type { Read } from './read.ts'
export { decode, LARGEST_FILE } from './decode.ts'
export { nearest } from './nearest.ts'
export { editBytes, editText, type Edit } from './edit.ts'
export { locate } from './json.ts'
export type * from './schema.ts'
