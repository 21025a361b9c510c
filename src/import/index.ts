/** Readers of official files, and the merge of their figures into a dossier. */
export { looksLikeJson, pageCount, readPages, type Page, type PagesRead } from './unhcr/api.ts'
export { dateInName } from './date.ts'
export { createSurveyor, type Survey } from './csv/encoding.ts'
export type { CellForm, ImportFault, ImportNotice, ImportProblem } from './fault.ts'
export { guard, isNewestRelease, type Alarm, type Direction, type Finding, type Habit } from './guard/index.ts'
export { keepFindings } from './guard/notes.ts'
export { emptyDossier } from './merge/empty-dossier.ts'
export type { ImportedFile } from './merge/imported.ts'
export { isSameStatistic, knownAs } from './merge/match.ts'
export { otherwiseIn, type Otherwise } from './merge/otherwise.ts'
export { merge, type Conflict, type Merged, type RecordChange, type StatisticChange } from './merge/index.ts'
export {
  type ColumnSpec,
  type Encoding,
  type Figure,
  type Figures,
  type Generation,
  type NewestYear,
  type Publication,
  type Readout,
  type Scope,
} from './publisher.ts'
export { PLAIN_RECIPE, type Recipe, type SourceFields } from './recipe/recipe.ts'
export { recordsBy } from './records/index.ts'
export { figuresBy } from './tidy/index.ts'
export { markedColumns } from './tidy/wide.ts'
export { createSampler } from './recipe/sample.ts'
export { recipeFileOf, suggestRecipe } from './recipe/suggest.ts'
export { PUBLICATIONS } from './publishers.ts'
export { everything, scopeByNames, scopeOfDossier, type NamedScope } from './scope.ts'
export { otherFormat, type FileFormat } from './other-files.ts'
export { readWorkbook } from './workbook/late.ts'
export type { Archive, OnProgress, WantedSheet, WorkbookRead } from './workbook/index.ts'
export { createTableReader, type CsvRead } from './csv/table.ts'
export { linesToLeaveOut, type Recognised, type TableRead, type Wanted } from './table.ts'
