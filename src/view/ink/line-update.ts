import inkLineUpdate from '../../../node_modules/ink/build/line-update.js'
import { repaintLine } from './repaint.ts'

/** Returns what turns one line into the next: only the cells that differ, or the original's rest of the line. */
const updateLine: typeof inkLineUpdate = (previous, next, columns) =>
  (columns ? repaintLine(previous, next, columns) : null) ?? inkLineUpdate(previous, next, columns)

export default updateLine
