import { cellsOf, isSeenInBlanks, restyled, stylesOf } from './cells.ts'

const CSI = '\u001b['
const ERASE_TO_END_OF_LINE = `${CSI}K`
/** The fewest blanks that take more bytes to write than to erase and step over, such as `CSI 12 X` and `CSI 100 G`. */
const FEWEST_ERASED = 12
/** The most unchanged cells that take no more bytes to write again than to step over. */
const MAX_GAP_CELLS = 5

/** The characters of a line and the style of each. */
interface Look {
  readonly text: string
  readonly styles: readonly string[]
}

/** A range of columns; `to` is excluded. */
interface Run {
  readonly from: number
  readonly to: number
}

const moveToColumn = (column: number): string => `${CSI}${column + 1}G`

/** Returns the column after the last cell that is not blank. */
const endOf = ({ text, styles }: Look): number => {
  let end = text.length
  while (end > 0 && text[end - 1] === ' ' && styles[end - 1] === '') end--
  return end
}

const isSame = (a: Look, b: Look, at: number): boolean =>
  (a.text[at] ?? ' ') === (b.text[at] ?? ' ') && (a.styles[at] ?? '') === (b.styles[at] ?? '')

/** Returns the runs of cells that differ before a column. Runs close to each other are joined. */
const changedRuns = (previous: Look, next: Look, until: number): readonly Run[] => {
  const runs: Run[] = []
  for (let at = 0; at < until; at++) {
    if (isSame(previous, next, at)) continue
    const last = runs.at(-1)
    if (last && at - last.to <= MAX_GAP_CELLS) runs[runs.length - 1] = { from: last.from, to: at + 1 }
    else runs.push({ from: at, to: at + 1 })
  }
  return runs
}

/** Returns the style to write a cell in. A blank keeps the style before it where that is not seen. */
const styleAt = ({ text, styles }: Look, at: number, held: string): string => {
  const own = styles[at] ?? ''
  return own === '' && (text[at] ?? ' ') === ' ' && !isSeenInBlanks(held) ? held : own
}

/** Returns the column after the blanks of a run that begin at a column. */
const blanksUntil = ({ text, styles }: Look, { from, to }: Run): number => {
  let at = from
  while (at < to && (text[at] ?? ' ') === ' ' && (styles[at] ?? '') === '') at++
  return at
}

/** Returns the bytes that write a run, and the style that holds after them. Erased cells take the ground of that style. */
const writeRun = (cells: Look, { from, to }: Run, before: string): readonly [string, string] => {
  let bytes = ''
  let style = before
  for (let at = from; at < to; at++) {
    const own = styleAt(cells, at, style)
    const until = blanksUntil(cells, { from: at, to })
    bytes += restyled(style, own)
    style = own
    if (until - at < FEWEST_ERASED) bytes += cells.text[at] ?? ' '
    else {
      bytes += `${CSI}${until - at}X${until < to ? moveToColumn(until) : ''}`
      at = until - 1
    }
  }
  return [bytes, style]
}

/**
 * Returns the bytes that turn one styled line into the next: only the cells that differ, from any cursor column. Null where a line is
 * wider than `columns`, or has more than narrow characters and styles. The bytes begin and end in no style.
 */
export const repaintLine = (previousLine: string, nextLine: string, columns: number): string | null => {
  const [old, now] = [cellsOf(previousLine), cellsOf(nextLine)]
  if (!old || !now || Math.max(old.text.length, now.text.length) > columns) return null
  const [previous, next]: [Look, Look] = [
    { text: old.text, styles: stylesOf(old) },
    { text: now.text, styles: stylesOf(now) },
  ]
  const [before, end] = [endOf(previous), endOf(next)]
  const clears = before - end > ERASE_TO_END_OF_LINE.length
  let bytes = ''
  let style = ''
  for (const run of changedRuns(previous, next, clears ? end : Math.max(before, end))) {
    const [cells, held] = writeRun(next, run, style)
    bytes += moveToColumn(run.from) + cells
    style = held
  }
  return bytes + restyled(style, '') + (clears ? moveToColumn(end) + ERASE_TO_END_OF_LINE : '')
}
