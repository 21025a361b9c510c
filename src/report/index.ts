/**
 * Reports and other output for outside the screen. Writers are not exported here, because each is loaded only when it
 * is needed.
 */
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
