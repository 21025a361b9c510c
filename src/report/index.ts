/**
 * Reports and other output for outside the screen. `report.ts` is not exported here: its writers are loaded only for a
 * report.
 */
export { printOverview } from './print.ts'
export { diffJson, diffText } from './diff.ts'
export { jsonReport, JSON_VERSION } from './json.ts'
export {
  DATA_TABLES,
  FORMATS,
  formatFor,
  RECEIVERS,
  type DataTable,
  type Format,
  type ReportOptions,
} from './format.ts'
