import { cellsOf, isSeenInBlanks, restyled, stylesOf } from './cells.ts'

const CSI = '\u001b['
const CLEAR_REST = `${CSI}K`
/** Writing so many cells anew takes no more bytes than stepping over them. */
const STEP = 5

/** A line's characters and their styles. */
interface Look {
  readonly text: string
  readonly styles: readonly string[]
}

/** Cells from one column to before another. */
interface Run {
  readonly from: number
  readonly to: number
}

/** Where a line ends that is blank from there on. */
const endOf = ({ text, styles }: Look): number => {
  let end = text.length
  while (end > 0 && text[end - 1] === ' ' && styles[end - 1] === '') end--
  return end
}

const isSame = (a: Look, b: Look, at: number): boolean =>
  (a.text[at] ?? ' ') === (b.text[at] ?? ' ') && (a.styles[at] ?? '') === (b.styles[at] ?? '')

/** The cells that differ before a column, as few runs as are worth their steps. */
const runsOf = (previous: Look, next: Look, until: number): readonly Run[] => {
  const runs: Run[] = []
  for (let at = 0; at < until; at++) {
    if (isSame(previous, next, at)) continue
    const last = runs.at(-1)
    if (last && at - last.to <= STEP) runs[runs.length - 1] = { from: last.from, to: at + 1 }
    else runs.push({ from: at, to: at + 1 })
  }
  return runs
}

/** The style that a cell is written in after others: a blank goes on in theirs where that is not seen. */
const styleAt = ({ text, styles }: Look, at: number, held: string): string => {
  const own = styles[at] ?? ''
  return own === '' && (text[at] ?? ' ') === ' ' && !isSeenInBlanks(held) ? held : own
}

/** Cells as they are written, from one style on; with the style that holds after them. */
const written = (cells: Look, { from, to }: Run, before: string): readonly [string, string] => {
  let bytes = ''
  let style = before
  for (let at = from; at < to; at++) {
    const own = styleAt(cells, at, style)
    bytes += restyled(style, own) + (cells.text[at] ?? ' ')
    style = own
  }
  return [bytes, style]
}

const stepTo = (column: number): string => `${CSI}${column + 1}G`

/**
 * What makes a styled line of the screen another one, wherever in it the cursor stands: only the cells that differ are written. Null where
 * a line is not narrow characters and styles alone, or wider than the screen. It begins and ends in no style.
 */
export const repaintLine = (previousLine: string, nextLine: string, columns: number): string | null => {
  const [old, now] = [cellsOf(previousLine), cellsOf(nextLine)]
  if (!old || !now || Math.max(old.text.length, now.text.length) > columns) return null
  const [previous, next]: [Look, Look] = [
    { text: old.text, styles: stylesOf(old) },
    { text: now.text, styles: stylesOf(now) },
  ]
  const [before, end] = [endOf(previous), endOf(next)]
  const clears = before - end > CLEAR_REST.length
  let bytes = ''
  let style = ''
  for (const run of runsOf(previous, next, clears ? end : Math.max(before, end))) {
    const [cells, held] = written(next, run, style)
    bytes += stepTo(run.from) + cells
    style = held
  }
  return bytes + restyled(style, '') + (clears ? stepTo(end) + CLEAR_REST : '')
}
