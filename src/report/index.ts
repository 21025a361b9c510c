/**
 * Reports and other output for outside the screen. `report.ts` and `print.ts` are not exported here: their writers are
 * loaded only when they are needed.
 */
export { diffJson, diffText } from './diff.ts'
export { jsonReport, JSON_VERSION } from './json.ts'
export {
  DATA_TABLES,
  DIGEST_FORMATS,
  FORMATS,
  formatFor,
  RECEIVERS,
  type DataTable,
  type DigestFormat,
  type Format,
  type ReportOptions,
} from './format.ts'
