import inkLineUpdate from '../../../node_modules/ink/build/line-update.js'
import { hasRightToLeft } from '../../text/index.ts'
import { repaintLine } from './repaint.ts'

/**
 * Returns what turns one line into the next: only the cells that differ, or the original's rest of the line. A line that was written from
 * right to left is written whole: the sign that isolated its text takes no cell, so tmux keeps it in the cell before, which did not change.
 */
const updateLine: typeof inkLineUpdate = (previous, next, columns) =>
  (columns ? repaintLine(previous, next, columns) : null) ??
  inkLineUpdate(previous, next, hasRightToLeft(previous) ? undefined : columns)

export default updateLine
