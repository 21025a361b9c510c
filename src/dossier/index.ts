/** What other folders may import from here. `readDossier` is not among it: it loads the schema's library, which only faulty files need. */
export { beginning, LONGEST_FIELD, safe } from './safe.ts'
export * from './enumerations.ts'
export * from './period.ts'
export * from './known.ts'
export * from './known/lookup.ts'
export * from './known/accounts.ts'
export { sourcesOfEdit } from './known/change-day.ts'
export { countedDay, type DatedEntry } from './known/counted-day.ts'
export { deniedBy, denialsOf, hasFewPositions, positionsBy } from './known/positions.ts'
export * from './known/citation.ts'
export {
  datedSource,
  datesOf,
  newestDay,
  observationDay,
  publicationsOf,
  sourceDay,
  type Publications,
} from './known/days.ts'
export { namedDays } from './known/named-days.ts'
export * from './known/heard.ts'
export * from './known/people.ts'
export * from './known/reading.ts'
export { importKey, seriesOf } from './feed/series.ts'
export * from './difference.ts'
export type { RoleChange } from './known/role-changes.ts'
export { canonical, isAlike, sameMeaning } from './meaning.ts'
export { largestOf, smallestOf } from './large/extremes.ts'
export { repeatedIn } from './large/id-table.ts'
export { warmIds } from './large/same-ids.ts'
export { sharedRecord, sharedWith } from './large/shared.ts'
export { isRecord, list, record, records, type Loose } from './loose.ts'
export { dateFindings, referenceFindings, repeatFindings, type CompiledShape } from './references/index.ts'
export * from './moment.ts'
export * from './timeline.ts'
export type { Access, Origin } from './origin.ts'
export * from './since.ts'
export { exampleText, startText } from './start.ts'
export * from './statement.ts'
export { COUNTED, valueFindings } from './values.ts'
export * from './json/unsettled.ts'
export * from './target.ts'
export * from './json/whereabouts.ts'
export * from './problem.ts'
export { linksIn } from './references/index.ts'
export { TEXT_FIELDS } from './warnings/languages.ts'
export { isBefore, misordered } from './warnings/order.ts'
export type { EditFault, LackingField, Outcome } from './form/edit-fault.ts'
export type { Warning } from './warnings/warning.ts'
export { parseIfValid } from './parse-if-valid.ts'
export { changedPart } from './edited/changed-part.ts'
export { withInsertions } from './edited/insertions.ts'
export type { VisitRecords } from './large/builder.ts'
export { named } from './named.ts'
export { createReading, type Progress } from './large/check.ts'
export { blocksOf, piecesOf, type NextBytes } from './large/chunks.ts'
export type { Read } from './read.ts'
export {
  eachInSteps,
  lazily,
  keepResult,
  memoize,
  memoizeEach,
  memoizeLast,
  memoizeOnce,
  memoizeSteps,
  memoizeText,
  numbersInSteps,
  RECORDS_KEPT,
  type Steps,
} from './memo.ts'
export { decode, isLfsPointer, LARGEST_FILE, withoutEndMark } from './json/decode.ts'
export { createGauge } from './json/depth.ts'
export { createConflictFinder, findConflicts, type ConflictFinder } from './json/conflicts.ts'
export { newSeed } from './large/seed.ts'
export { nearest, nearestTyped } from './nearest.ts'
export { editBytes, editText, type Edit } from './json/edit.ts'
export { locate, parseJson } from './json/parse.ts'
export type * from './schema.ts'
