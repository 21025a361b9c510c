import type { Cell } from '../../test/terminal/emulator.ts'
import { drawnCells } from './cells.ts'
import { BAR, EDGE, WIDE } from './style.ts'
import { capsWidth, drawnWindow, keyCaps, type Frame } from './window.ts'

/** A screen as a picture: its cells, and the keys that led to it. */
export interface Still extends Omit<Frame, 'columns' | 'rows'> {
  readonly cells: readonly (readonly Cell[])[]
  readonly keys: readonly string[]
}

/** Draws one screen, with the keys that were pressed at the right of its bar. */
export const still = ({ cells, keys, ...frame }: Still): string => {
  const columns = Math.max(0, ...cells.map((row) => row.length))
  const { grounds, inks } = drawnCells(cells, BAR)
  const caps = keyCaps(keys, { x: columns * WIDE + 2 * EDGE - capsWidth(keys) - 8, y: 21.5 })
  return drawnWindow({ ...frame, columns, rows: cells.length }, [caps, ...grounds, ...inks])
}
