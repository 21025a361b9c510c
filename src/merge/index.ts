/** Merges two people's versions of one dossier by meaning, and settles what both changed. */
export { editsOf } from './edits.ts'
export { mergeDossiers, type MergeResult } from './dossier.ts'
export { settleConflict, withoutConflicts } from './settle.ts'
