/** The door of this floor: what is told outside the screen. */
export { printOverview } from './print.ts'
export { diffJson, diffText } from './diff.ts'
export { jsonReport, JSON_VERSION } from './json.ts'
