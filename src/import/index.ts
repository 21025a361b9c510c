/** The door of this floor: official files, and what they do to a dossier. */
export { looksLikeJson, readPages, type Page, type PagesRead } from './api.ts'
export { dateInName } from './date.ts'
export { surveyor, type Survey } from './encoding.ts'
export type { CellForm, ImportFault, ImportNotice, ImportProblem } from './fault.ts'
export { emptyDossier } from './begin.ts'
export { merge, type Brought, type Conflict, type Merged, type Written } from './merge.ts'
export {
  type ColumnSpec,
  type Encoding,
  type Generation,
  type Publication,
  type Readout,
  type Scope,
} from './publisher.ts'
export { PUBLICATIONS } from './publishers.ts'
export { everything, named, ofDossier, type Named } from './scope.ts'
export { encodingOf, tableReader, type Recognised, type TableRead, type Wanted } from './table.ts'
