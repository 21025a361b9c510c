/**
 * The door of this floor: what is told outside the screen. `report.ts` is not behind it: its writers are loaded where a report is asked
 * for, and nowhere else.
 */
export { printOverview } from './print.ts'
export { diffJson, diffText } from './diff.ts'
export { jsonReport, JSON_VERSION } from './json.ts'
export { DATA_TABLES, FORMATS, formatFor, type DataTable, type Format, type ReportOptions } from './format.ts'
