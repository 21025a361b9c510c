import InkOutput from '../../../node_modules/ink/build/output.js'
import { hasRightToLeft, isolateRightToLeft } from '../../text/index.ts'
import { joinRows, type Piece, type Placed } from './join-rows.ts'

const drawRow = (pieces: readonly Piece[], width: number): string => {
  const row = new InkOutput({ width, height: 1 })
  for (const { from, line } of pieces) row.write(from, 0, line, { transformers: [] })
  return row.get().output
}

/**
 * A frame of Ink's that joins texts lying beside each other. Rows with others are drawn by the original cell by cell, each by itself: one
 * wide character on the screen does not slow down every row. Texts written from right to left are isolated last, because Ink leaves out
 * what takes no cell.
 */
export default class Output extends InkOutput {
  override get(): { output: string; height: number } {
    const { width, height } = this
    const output = joinRows(this['operations'] as readonly Placed[], {
      width,
      height,
      drawRow: (pieces) => drawRow(pieces, width),
    })
    const drawn = output === null ? super.get() : { output, height }
    if (!hasRightToLeft(drawn.output)) return drawn
    return { ...drawn, output: drawn.output.split('\n').map(isolateRightToLeft).join('\n') }
  }
}
